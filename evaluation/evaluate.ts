// Everything the evaluation computes, machine by machine, as plain data.

import { seededRandom } from '../src/core/stats/random.ts';
import { compare, COMPARED, COMPARED_BRIEFLY, type Standing } from './comparison.ts';
import { evaluateDecision, type Line, type Options } from './decision.ts';
import { syntheticPools } from './synthetic.ts';
import type { Pool } from './traces.ts';

/** The machine that does not exist. */
export const SYNTHETIC = 'synthetic';
const SYNTHETIC_TRIALS = 80;
/** How the product measures; and one side after the other, as others do. */
const OWN_SCHEMES = ['turns 10 ms', 'turns-pinned 10 ms'];
const OTHERS_SCHEME = 'block 10 ms';

/** Of one machine: a decision and a comparison for each scheme of measuring, or for each kind of noise. */
export interface Evaluation {
  readonly machine: string;
  readonly decisions: readonly { readonly title: string; readonly lines: readonly Line[] }[];
  readonly comparisons: readonly { readonly title: string; readonly standings: readonly Standing[] }[];
}

export interface Settings extends Options {
  /** Only this machine, only this scheme; undefined: all that matter. */
  readonly machine?: string | undefined;
  readonly scheme?: string | undefined;
  /** Told what comes next. */
  readonly progress: (text: string) => void;
}

/** Recorded machines in their order, then the synthetic one. */
export function* evaluate(pools: readonly Pool[], settings: Settings): Generator<Evaluation> {
  const machines = [...new Set(pools.map((pool) => pool.machine)), SYNTHETIC];
  for (const machine of machines.filter((name) => (settings.machine ?? name) === name)) {
    yield machine === SYNTHETIC
      ? evaluateSynthetic(settings)
      : evaluateRecorded(
          machine,
          pools.filter((pool) => pool.machine === machine),
          settings,
        );
  }
}

function evaluateRecorded(machine: string, pools: readonly Pool[], settings: Settings): Evaluation {
  const schemes = [...new Set(pools.map((pool) => pool.scheme))];
  const own = chosen(schemes, settings.scheme);
  const compared = [OTHERS_SCHEME, ...own].filter((scheme) => schemes.includes(scheme)).slice(0, 2);
  const of = (scheme: string): Pool[] => pools.filter((pool) => pool.scheme === scheme);
  return {
    machine,
    decisions: own.map((title) => {
      settings.progress(`${machine}, ${title}`);
      return { title, lines: evaluateDecision(of(title), settings) };
    }),
    comparisons: compared.map((title) => sideBySide(machine, title, of(title), settings)),
  };
}

function evaluateSynthetic(settings: Settings): Evaluation {
  const pools = syntheticPools(SYNTHETIC_TRIALS, seededRandom(settings.seed, SYNTHETIC));
  return {
    machine: SYNTHETIC,
    decisions: pools.map((pool) => {
      settings.progress(pool.workload);
      return { title: pool.workload, lines: evaluateDecision([pool], settings) };
    }),
    comparisons: pools.map((pool) => sideBySide(SYNTHETIC, pool.workload, [pool], settings)),
  };
}

/** A quarter of the runs is plenty where the rates are large. */
function sideBySide(
  machine: string,
  title: string,
  pools: readonly Pool[],
  settings: Settings,
): Evaluation['comparisons'][number] {
  settings.progress(`${machine}, ${title}: all rules`);
  const shifts = machine === SYNTHETIC ? COMPARED_BRIEFLY : COMPARED;
  return { title, standings: compare(pools, shifts, { ...settings, runs: Math.ceil(settings.runs / 4) }) };
}

function chosen(schemes: readonly string[], only: string | undefined): string[] {
  if (only !== undefined) return schemes.filter((scheme) => scheme === only);
  const own = schemes.filter((scheme) => OWN_SCHEMES.includes(scheme));
  return own.length > 0 ? own : [...schemes];
}
