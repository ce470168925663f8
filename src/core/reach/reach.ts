// Whether a change reaches a benchmark: it does not if everything that a run of base or of head reads, looks for or
// loads is the same on both sides. Then head runs base's program, whatever else the change does.

import { sortedKeys } from './keys.ts';

/** What one side's checkout holds under each key that either side asked for. */
export interface SideState {
  /** What stands there, in words that are equal only if it is the same. */
  readonly states: ReadonlyMap<string, string>;
  /** Why that cannot be told. */
  readonly problems: readonly string[];
}

export type Comparison =
  | { readonly outcome: 'same'; readonly files: number }
  | { readonly outcome: 'differs'; readonly files: number; readonly differing: readonly string[] }
  | { readonly outcome: 'unwatched'; readonly problems: readonly string[] };

/** Compares what both sides hold under the same keys. */
export function compareSides(base: SideState, head: SideState): Comparison {
  const problems = [...new Set([...base.problems, ...head.problems])];
  if (problems.length > 0) return { outcome: 'unwatched', problems };
  const keys = sortedKeys([base.states, head.states]);
  const differing = keys.filter((key) => base.states.get(key) !== head.states.get(key));
  const files = new Set(keys.map(pathOf)).size;
  return differing.length === 0
    ? { outcome: 'same', files }
    : { outcome: 'differs', files, differing: [...new Set(differing.map(pathOf))] };
}

const pathOf = (key: string): string => key.slice(key.indexOf(' ') + 1);

/** Everything a side was seen to depend on, as text: two are equal only if every key and state is. */
export const fingerprintOf = ({ states }: SideState): string =>
  JSON.stringify(sortedKeys([states]).map((key) => [key, states.get(key)]));
