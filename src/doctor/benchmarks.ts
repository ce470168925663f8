// From runs of benchmarks against themselves to what is wrong with them.

import { quantile } from 'simple-statistics';
import { resolveBudgets } from '../core/budgets/resolve.ts';
import type { Advice } from '../core/caveats/advice.ts';
import type { Configuration } from '../core/model/configuration.ts';
import type { Failure } from '../core/model/report.ts';
import type { Symptom } from './symptom.ts';

/** What running them showed; `noise`: log ratios of sides with the same code, by path; `runs`: seconds, by suite. */
export interface Runs {
  readonly advice: readonly Advice[];
  readonly broken: readonly { readonly suite: string; readonly failure: Failure }[];
  readonly noise: ReadonlyMap<string, readonly number[]>;
  readonly runs: ReadonlyMap<string, number>;
}

/** Kinds of advice that make a verdict worthless, whatever it is. */
const WORTHLESS = new Set<Advice['kind']>(['removed', 'unfinished', 'grows']);

export function benchmarkSymptoms(runs: Runs, configuration: Configuration): Symptom[] {
  return [
    ...runs.broken.map(({ suite, failure }): Symptom => ({
      about: 'benchmark',
      where: suite,
      serious: true,
      what: `it does not run: ${failure.message}`,
      todo: failure.hint ?? (failure.output.trim().split('\n').at(-1) || 'run its command by hand'),
    })),
    ...runs.advice.map(({ path, kind, what, todo }): Symptom => ({
      about: 'benchmark',
      where: path,
      what,
      todo,
      serious: WORTHLESS.has(kind),
    })),
    ...noisy(runs, configuration),
    ...tooLong(runs, configuration),
  ];
}

/** Trials below which noise is not known. */
const FEWEST = 4;

/** Benchmarks whose budget unchanged code breaks in every fifth trial or more. */
function noisy({ noise }: Runs, { rules }: Configuration): Symptom[] {
  const { checks } = resolveBudgets(rules, [...noise.keys()]);
  return checks.flatMap(({ path, metric, budget, text }) => {
    const ratios = noise.get(path) ?? [];
    if (metric !== 'p50' || budget.maxRegression === null || ratios.length < FEWEST) return [];
    const spread = Math.expm1(
      quantile(
        ratios.map((ratio) => Math.abs(ratio)),
        0.8,
      ),
    );
    if (spread <= budget.maxRegression) return [];
    const symptom: Symptom = {
      about: 'benchmark',
      where: path,
      serious: false,
      what: `trials of unchanged code differ by ${Math.round(spread * 100)} %, more than its budget of ${text}, so that verdicts take long or stay undecided`,
      todo: 'measure more in one operation, on a quieter machine, or allow more',
    };
    return [symptom];
  });
}

/** Runs a side that a verdict takes at the least. */
const RUNS = 8;

function tooLong({ runs }: Runs, { suites, timeLimit }: Configuration): Symptom[] {
  return suites.flatMap(({ name, runner }) => {
    const seconds = runs.get(name) ?? 0;
    if (runner.kind !== 'report' || 2 * RUNS * seconds <= timeLimit) return [];
    const symptom: Symptom = {
      about: 'benchmark',
      where: name,
      serious: true,
      what: `one run of its tool takes ${Math.round(seconds)} s, and a verdict needs ${2 * RUNS}: more than time-limit allows`,
      todo: 'let the tool measure for a shorter time, or raise time-limit',
    };
    return [symptom];
  });
}
