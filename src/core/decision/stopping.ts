// When to stop: how far a check is from its verdict, which is what the engine spends its time by.

import { untilImproved } from './improvement.ts';
import { isHeadOnly, screenedOf } from './limit-outcomes.ts';
import {
  decide,
  excessesOfLimit,
  excessesOfPairs,
  readCheck,
  type Boundaries,
  type CheckData,
  type DecisionRule,
  type PlannedCheck,
} from './rule.ts';
import { isMeasurable, isMeasured } from '../stats/coverage.ts';
import { metricOf } from '../model/metrics.ts';
import type { BenchmarkRecord } from '../model/report.ts';
import type { Boundary } from '../stats/sign-test.ts';
import { measurementOf } from '../model/measurement.ts';

/** Readings missing until each verdict, if all of them speak for it. */
type Distances = Readonly<Record<'over' | 'within', number>>;

/**
 * How many more trials a check needs at the least: 0 when its limits have verdicts, a few more for a likely
 * improvement, Infinity when no verdict is possible any more, null when trials decide nothing here. A verdict of over
 * costs its control on top.
 */
export function trialsNeeded(
  check: PlannedCheck,
  record: BenchmarkRecord,
  rule: DecisionRule,
): number | null {
  if (!isTimedHere(check, record)) return null;
  const data = readCheck(check, record, rule);
  const { method, bounds } = data.rule;
  const tests = distancesOf(data);
  if (tests.length === 0) return null;
  const over = Math.min(...tests.map((test) => test.over));
  const within = Math.max(...tests.map((test) => test.within));
  const trials = data.measurement.trials.length + data.measurement.alone.length;
  // Where several trials make one reading, as many are needed for the next one.
  const each = data.heads.length === 0 ? 1 : trials / data.heads.length;
  if (over === 0) return 0;
  if (within === 0) return Math.ceil(each * untilImproved(data.ratios, bounds));
  const control =
    data.measurement.control.length > 0 || check.budget.maxRegression === null ? 0 : method.control.first;
  return Math.ceil(Math.min(each * over + control, each * within));
}

/** Are fewer votes missing for over than for within? Where trials decide nothing, or decided, no. */
export const leansOver = (check: PlannedCheck, record: BenchmarkRecord, rule: DecisionRule): boolean =>
  isTimedHere(check, record) &&
  distancesOf(readCheck(check, record, rule)).some(({ over, within }) => over < within);

const isTimedHere = ({ metric }: PlannedCheck, record: BenchmarkRecord): boolean =>
  !metricOf(metric).exact && isMeasurable(record, metric) && isMeasured(measurementOf(record), metric);

/** How far trials are from a verdict about each limit they decide. */
function distancesOf(data: CheckData): Distances[] {
  const { check, heads, rule } = data;
  const { max } = check.budget;
  const limit = max === null ? [] : [distances(excessesOfLimit(heads, max, check.metric), rule.bounds)];
  return [...distancesOfPairs(data), ...limit];
}

/** Of pairs to a verdict about the relative limit; none where there are no pairs to be had. */
function distancesOfPairs(data: CheckData): Distances[] {
  const { check, measurement, pairs, rule } = data;
  if (check.budget.maxRegression === null || isHeadOnly(measurement)) return [];
  return screenedOf(data)?.outcome === 'within'
    ? [{ over: Infinity, within: 0 }]
    : [distances(excessesOfPairs(pairs), rule.bounds)];
}

/** 0 for the verdict that is reached. */
function distances(excesses: readonly number[], bounds: Boundaries): Distances {
  const outcome = decide(excesses, bounds);
  if (outcome !== 'undecided')
    return { over: outcome === 'over' ? 0 : Infinity, within: outcome === 'within' ? 0 : Infinity };
  const missing = (needed: Boundary, votes: number): number => {
    const more = needed.slice(excesses.length + 1).findIndex((wanted, step) => votes + step + 1 >= wanted);
    return more === -1 ? Infinity : more + 1;
  };
  return {
    over: missing(bounds.over, excesses.filter((excess) => excess > 0).length),
    within: missing(bounds.within, excesses.filter((excess) => excess < 0).length),
  };
}
