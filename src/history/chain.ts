// From measured pairs of commits to the change between any two: along the chain of pairs with the least error, ratios are
// added up, and so are the squares of their errors. A pair that was measured directly has no chain.

import TinyQueue from 'tinyqueue';
import type { Comparison } from './entry.ts';

/** `to` was measured against `from`, the older one. */
export interface Link {
  readonly from: string;
  readonly to: string;
  readonly comparison: Comparison;
}

/** How a commit differs from another, log units, positive is worse. */
export interface Change {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
  /** Pairs that it is added up from: 1 was measured directly, 0 is the same commit. */
  readonly pairs: number;
}

interface Step {
  readonly to: string;
  readonly ratio: number;
  /** Squared widths of the interval below and above. */
  readonly below: number;
  readonly above: number;
}

/** The change of every commit that is linked to `reference`, however far. */
export function changesSince(reference: string, links: readonly Link[]): ReadonlyMap<string, Change> {
  const steps = stepsFrom(links);
  const done = new Map<string, Change>();
  const open = new TinyQueue<Reached>(
    [{ commit: reference, ratio: 0, below: 0, above: 0, pairs: 0 }],
    nearer,
  );
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const { commit, ratio, below, above, pairs } = next;
    if (done.has(commit)) continue;
    done.set(commit, { ratio, low: ratio - Math.sqrt(below), high: ratio + Math.sqrt(above), pairs });
    for (const step of steps.get(commit) ?? [])
      if (!done.has(step.to))
        open.push({
          commit: step.to,
          ratio: ratio + step.ratio,
          below: below + step.below,
          above: above + step.above,
          pairs: pairs + 1,
        });
  }
  return done;
}

interface Reached extends Omit<Step, 'to'> {
  readonly commit: string;
  readonly pairs: number;
}

/** Less error first; where there is none at all, fewer pairs. */
const nearer = (one: Reached, other: Reached): number =>
  one.below + one.above - other.below - other.above || one.pairs - other.pairs;

/** Both ways. A comparison without limits tells nothing. */
function stepsFrom(links: readonly Link[]): ReadonlyMap<string, readonly Step[]> {
  const steps = new Map<string, Step[]>();
  const add = (from: string, step: Step): void => {
    const known = steps.get(from);
    if (known === undefined) steps.set(from, [step]);
    else known.push(step);
  };
  for (const { from, to, comparison } of links) {
    const { ratio, low, high } = comparison;
    const [below, above] = [(ratio - low) ** 2, (high - ratio) ** 2];
    if (!Number.isFinite(below + above)) continue;
    add(from, { to, ratio, below, above });
    add(to, { to: from, ratio: -ratio, below: above, above: below });
  }
  return steps;
}
