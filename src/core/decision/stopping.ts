// How far a check is from its verdict: what the engine spends its time by.

import { untilImproved } from './improvement.ts';
import {
  decide,
  excessesOfLimit,
  excessesOfPairs,
  isAlone,
  readAll,
  ruleFor,
  screenedOf,
  type Boundaries,
  type Question,
  type Read,
} from './judge.ts';
import { isMeasured } from '../stats/coverage.ts';
import { metricOf } from '../model/metrics.ts';
import type { BenchmarkRecord, Method } from '../model/report.ts';
import type { Boundary } from '../stats/sign-test.ts';

/**
 * How many more trials a check needs at the least: 0 when its limits have verdicts, a few more for a likely
 * improvement, Infinity when no verdict is possible any more, null when trials decide nothing here. A verdict of over
 * costs its control on top.
 */
export function trialsNeeded(
  question: Question,
  record: BenchmarkRecord,
  asMeasured: Method,
  given: Boundaries,
): number | null {
  if (metricOf(question.metric).exact || !isMeasured(record, question.metric)) return null;
  const [method, bounds] = ruleFor(record, asMeasured, given);
  const read = readAll(question, record, method);
  const tests = testsOfTrials(question, record, read, method, bounds);
  if (tests.length === 0) return null;
  const over = Math.min(...tests.map((test) => test.over));
  const within = Math.max(...tests.map((test) => test.within));
  const trials = record.trials.length + record.alone.length;
  // Where several trials make one reading, as many are needed for the next one.
  const each = read.heads.length === 0 ? 1 : trials / read.heads.length;
  if (over === 0) return 0;
  if (within === 0) return Math.ceil(each * untilImproved(read.ratios, bounds));
  const control =
    record.control.length > 0 || question.budget.maxRegression === null ? 0 : method.control.first;
  return Math.ceil(Math.min(each * over + control, each * within));
}

/** Are fewer votes missing for over than for within? Where trials decide nothing, or decided, no. */
export function leansOver(
  question: Question,
  record: BenchmarkRecord,
  asMeasured: Method,
  given: Boundaries,
): boolean {
  if (metricOf(question.metric).exact || !isMeasured(record, question.metric)) return false;
  const [method, bounds] = ruleFor(record, asMeasured, given);
  return testsOfTrials(question, record, readAll(question, record, method), method, bounds).some(
    ({ over, within }) => over < within,
  );
}

/** How far trials are from a verdict about each limit they decide. */
function testsOfTrials(
  question: Question,
  record: BenchmarkRecord,
  read: Read,
  method: Method,
  bounds: Boundaries,
): Record<'over' | 'within', number>[] {
  const { max } = question.budget;
  return [
    ...testOfPairs(question, record, read, method, bounds),
    ...(max === null ? [] : [distances(excessesOfLimit(read.heads, max, question.metric), bounds)]),
  ];
}

/** How far pairs are from a verdict about the relative limit; none where there are no pairs to be had. */
function testOfPairs(
  question: Question,
  record: BenchmarkRecord,
  { pairs }: Read,
  method: Method,
  bounds: Boundaries,
): Record<'over' | 'within', number>[] {
  if (question.budget.maxRegression === null || isAlone(record)) return [];
  return screenedOf(question, record, method)?.outcome === 'within'
    ? [{ over: Infinity, within: 0 }]
    : [distances(excessesOfPairs(pairs), bounds)];
}

/** How many more readings either verdict needs if all of them speak for it; 0 for the verdict that is reached. */
function distances(excesses: readonly number[], bounds: Boundaries): Record<'over' | 'within', number> {
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
