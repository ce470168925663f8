// The decision rule: how many trials must speak for a verdict, and when. A regression limit is judged by paired trials,
// an absolute limit by head's own trials; both by the sequential sign test against the limit itself, not against
// "no difference". The first verdict a test reaches is final.

import { boundary, shareCaught, type Boundary } from '../stats/sign-test.ts';
import { asCost } from '../stats/costs.ts';
import { levels, readings, type Reading } from '../stats/readings.ts';
import { metricOf, type MetricName } from '../model/metrics.ts';
import type { BenchmarkRecord, Check, Measurement, Method } from '../model/report.ts';
import type { Screening } from '../model/baseline-run.ts';
import { measurementOf } from '../model/measurement.ts';

/** The shipped rule, recorded with every run so that it can be replayed; figures and proof in docs/method.md. */
export const METHOD: Omit<Method, 'tests'> = {
  alphaOver: 0.009,
  alphaWithin: 0.025,
  firstLook: 8,
  lastLook: 80,
  scale: 1.5,
  // Measured: 10 ms halves the spread that 40 ms gives.
  turn: 0.01,
  control: { first: 7, last: 15 },
  screening: null,
};

/**
 * How head is screened against stored runs; figures in docs/method.md. Half of the error of green goes to it. With fewer
 * than 16 runs, the chance of a faster kind of machine that none of them met would take all of it (`chanceOfUnseenKind`).
 */
export const SCREENING: Omit<Screening, 'mayFail'> = { alpha: 0.0125, fewestRuns: 16, trials: 3 };

/** A check before it is judged. */
export type PlannedCheck = Pick<Check, 'path' | 'metric' | 'budget' | 'budgetText' | 'position'>;

export type Outcome = 'within' | 'over' | 'undecided';

/** The boundaries of a method, computed once for all checks. */
export interface Boundaries {
  readonly over: Boundary;
  readonly within: Boundary;
  /** Of checks that were screened first: screening has spent a part of the error. */
  readonly afterScreening: Boundary;
  /** Share of trials beyond a limit that is called over nine times in ten. */
  readonly caught: number;
}

/** A method and its boundaries. */
export interface DecisionRule {
  readonly method: Method;
  readonly bounds: Boundaries;
}

/** Red is a union over all tests, so its error is divided among them; green needs every check, so it is not (Berger 1982). */
export function ruleOf(method: Method): DecisionRule {
  const looks = { first: method.firstLook, last: method.lastLook };
  const over = boundary(method.alphaOver / Math.max(method.tests, 1), looks);
  const within = boundary(method.alphaWithin, looks);
  const afterScreening =
    method.screening === null ? within : boundary(method.alphaWithin - method.screening.alpha, looks);
  return { method, bounds: { over, within, afterScreening, caught: shareCaught(over, 0.9) } };
}

/** The rule for so many planned checks. */
export const ruleForChecks = (
  method: Omit<Method, 'tests'>,
  checks: readonly Pick<PlannedCheck, 'metric' | 'budget'>[],
): DecisionRule => ruleOf({ ...method, tests: checks.reduce((sum, check) => sum + testsOf(check), 0) });

/** Tests a budget asks for: one for each limit; what is exact needs none. */
export const testsOf = ({ metric, budget }: Pick<PlannedCheck, 'metric' | 'budget'>): number =>
  metricOf(metric).exact ? 0 : (budget.maxRegression === null ? 0 : 1) + (budget.max === null ? 0 : 1);

/** Screening has spent a part of the error of green where it was tried: what follows gets the rest. */
function ruleAfterScreening(rule: DecisionRule, { stored }: Measurement): DecisionRule {
  const { method, bounds } = rule;
  if (stored === null || method.screening === null) return rule;
  return {
    method: { ...method, alphaWithin: method.alphaWithin - method.screening.alpha },
    bounds: { ...bounds, within: bounds.afterScreening },
  };
}

/** A planned check with what was measured for it and the rule that applies to it. */
export interface CheckData {
  readonly check: PlannedCheck;
  readonly record: BenchmarkRecord;
  readonly measurement: Measurement;
  readonly rule: DecisionRule;
  readonly pairs: readonly Reading[];
  /** Log ratios of `pairs`. */
  readonly ratios: readonly number[];
  /** Head's costs. */
  readonly heads: readonly number[];
}

export function readCheck(check: PlannedCheck, record: BenchmarkRecord, given: DecisionRule): CheckData {
  const measurement = measurementOf(record);
  const rule = ruleAfterScreening(given, measurement);
  const pairs = readings(measurement.trials, check.metric, check.budget, rule.method.scale);
  const heads = [...levels(measurement.alone, check.metric), ...pairs.map((each) => each.head)];
  return { check, record, measurement, rule, pairs, ratios: pairs.map((each) => each.ratio), heads };
}

/** Log cost beyond the relative limit, pair by pair. */
export const excessesOfPairs = (pairs: readonly Reading[]): number[] =>
  pairs.map((each) => each.ratio - each.allowed);

/** Log cost beyond an absolute limit; of a limit of nothing only its sign means anything. */
export function excessesOfLimit(heads: readonly number[], max: number, metric: MetricName): number[] {
  const limit = asCost(max, metric);
  return heads.map((cost) => (limit === 0 ? (cost > 0 ? 1 : -1) : Math.log(cost / limit)));
}

/** The first verdict over excesses (log cost beyond the limit), trial by trial; a tie speaks for neither side. */
export function decide(excesses: readonly number[], bounds: Pick<Boundaries, 'over' | 'within'>): Outcome {
  let [over, within] = [0, 0];
  for (const [index, excess] of excesses.entries()) {
    if (excess > 0) over += 1;
    if (excess < 0) within += 1;
    if (over >= (bounds.over[index + 1] ?? Infinity)) return 'over';
    if (within >= (bounds.within[index + 1] ?? Infinity)) return 'within';
  }
  return 'undecided';
}
