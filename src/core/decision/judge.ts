// Judges one (path, metric) pair. A regression limit is judged by paired trials, an absolute limit by head's own
// trials; both by the sequential sign test against the limit itself, not against "no difference". Doubt stays
// doubt: `undecided` is a verdict, and the first verdict a test reaches is final.

import { controlAnswer, isBiased, type ControlLooks } from './aa-control.ts';
import { asCost } from '../stats/costs.ts';
import { detectableOf, effectOf, levelOf, valueOf } from '../stats/estimates.ts';
import { evidenceOf, fateOf, storedLevel } from './evidence.ts';
import { isImproved } from './improvement.ts';
import { judgeExactly } from './judge-exact.ts';
import { measuredOn } from '../stats/coverage.ts';
import { metricOf, type MetricName } from '../model/metrics.ts';
import type { BenchmarkRecord, Budget, Check, Method, Verdict } from '../model/report.ts';
import { levels, readings, type Reading } from '../stats/readings.ts';
import { reasonFor } from './reasons.ts';
import { screen, type Screened } from '../screening/screen.ts';
import { boundary, shareCaught, type Boundary } from '../stats/sign-test.ts';

/** What is to be judged: a check without its judgement. */
export type Question = Pick<Check, 'path' | 'metric' | 'budget' | 'budgetText' | 'position'>;

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

/** Red is a union over all tests, so its error is divided among them; green needs every check, so it is not (Berger 1982). */
export function boundariesOf(method: Method): Boundaries {
  const looks = { first: method.firstLook, last: method.lastLook };
  const over = boundary(method.alphaOver / Math.max(method.tests, 1), looks);
  const within = boundary(method.alphaWithin, looks);
  const afterScreening =
    method.screening === null ? within : boundary(method.alphaWithin - method.screening.alpha, looks);
  return { over, within, afterScreening, caught: shareCaught(over, 0.9) };
}

/** Tests a budget asks for: one for each limit; what is exact needs none. */
export const testsOf = ({ metric, budget }: Pick<Question, 'metric' | 'budget'>): number =>
  metricOf(metric).exact ? 0 : (budget.maxRegression === null ? 0 : 1) + (budget.max === null ? 0 : 1);

/** Judges a check from its benchmark's record alone. */
export function judge(
  question: Question,
  record: BenchmarkRecord,
  method: Method,
  bounds: Boundaries,
): Check {
  return metricOf(question.metric).exact
    ? judgeExactly(question, record, method)
    : judgeByTrials(question, record, ...ruleFor(record, method, bounds));
}

/** Screening has spent a part of the error of green where it was tried: what follows gets the rest. */
export function ruleFor(record: BenchmarkRecord, method: Method, bounds: Boundaries): [Method, Boundaries] {
  if (record.stored === null || method.screening === null) return [method, bounds];
  const alphaWithin = method.alphaWithin - method.screening.alpha;
  return [
    { ...method, alphaWithin },
    { ...bounds, within: bounds.afterScreening },
  ];
}

function judgeByTrials(
  question: Question,
  record: BenchmarkRecord,
  method: Method,
  bounds: Boundaries,
): Check {
  const { metric } = question;
  const read = readAll(question, record, method);
  const parts = outcomes(question, record, read, method, bounds);
  const evidence = evidenceOf(record, parts);
  const biased = parts.regression === 'over' && controlled(question, record, method, isBiased);
  const outcome = together([biased ? 'undecided' : parts.regression, parts.limit]);
  const byRuns = evidence === 'baseline' ? parts.screened : null;
  const head =
    record.trials.length > 0 && byRuns === null ? record.trials.map((each) => each.head) : record.alone;
  const base = record.trials.map((trial) => trial.base);
  const judged = {
    ...question,
    verdict: isLost(record, metric)
      ? (fateOf(record) ?? 'missing')
      : verdictOf(record, parts, outcome, isImproved(read.ratios, bounds)),
    evidence,
    effect: byRuns?.effect ?? effectOf(read.ratios, metric, method, bounds),
    value: valueOf(read.heads, metric, method, bounds),
    base: byRuns === null ? levelOf(base, metric) : storedLevel(byRuns, metric, record),
    head: levelOf(head, metric),
    trials: head.length,
    detectable: byRuns === null ? detectableOf(read.pairs, metric, bounds) : null,
  };
  return {
    ...judged,
    reason: reasonFor(judged, { record, method, biased, parts, readings: read.heads.length }),
  };
}

/** Is this check over budget as far as the trials go, whatever the control says? */
function looksOver(question: Question, record: BenchmarkRecord, method: Method, bounds: Boundaries): boolean {
  if (metricOf(question.metric).exact) return false;
  return outcomes(question, record, readAll(question, record, method), method, bounds).paired === 'over';
}

/** Does this check still ask for a trial of base against base? */
export function wantsControl(
  question: Question,
  record: BenchmarkRecord,
  method: Method,
  bounds: Boundaries,
): boolean {
  if (record.control.length >= method.control.last || !looksOver(question, record, method, bounds))
    return false;
  const answer = controlled(question, record, method, controlAnswer);
  return answer === false || answer === 'open';
}

export interface Read {
  readonly pairs: readonly Reading[];
  readonly ratios: readonly number[];
  /** Head's costs. */
  readonly heads: readonly number[];
}

export function readAll({ metric, budget }: Question, record: BenchmarkRecord, method: Method): Read {
  const pairs = readings(record.trials, metric, budget, method.scale);
  const heads = [...levels(record.alone, metric), ...pairs.map((each) => each.head)];
  return { pairs, ratios: pairs.map((each) => each.ratio), heads };
}

/** What each of the two limits came to, and what the relative one rests on. */
export interface Parts {
  /** Null: not asked, or nothing to compare with. */
  readonly regression: Outcome | null;
  readonly limit: Outcome | null;
  readonly paired: Outcome | null;
  readonly screened: Screened | null;
}

/** Pairs outrank stored runs when they prove a regression; what either proves to be within is within. */
function outcomes(
  question: Question,
  record: BenchmarkRecord,
  read: Read,
  method: Method,
  bounds: Boundaries,
): Parts {
  const { metric, budget } = question;
  const asked = budget.maxRegression !== null;
  const paired = asked && record.trials.length > 0 ? decide(excessesOfPairs(read.pairs), bounds) : null;
  const screened = screenedOf(question, record, method);
  const sure = paired !== 'over' && screened?.outcome === 'within' ? 'within' : paired;
  const unpaired = asked && !isAlone(record) ? (screened?.outcome ?? 'undecided') : null;
  const limit = judgeLimit(read.heads, budget, metric, bounds);
  return { regression: sure ?? unpaired, limit, paired, screened };
}

export const screenedOf = (question: Question, record: BenchmarkRecord, method: Method): Screened | null =>
  screen(question, record, method.screening, method.alphaOver / Math.max(method.tests, 1));

/** Nothing to compare with: neither a base to take turns with nor stored runs. */
export const isAlone = ({ trials, alone, stored }: BenchmarkRecord): boolean =>
  trials.length === 0 && alone.length > 0 && stored === null;

export const excessesOfPairs = (pairs: readonly Reading[]): number[] =>
  pairs.map((each) => each.ratio - each.allowed);

function judgeLimit(
  heads: readonly number[],
  budget: Budget,
  metric: MetricName,
  bounds: Boundaries,
): Outcome | null {
  return budget.max === null ? null : decide(excessesOfLimit(heads, budget.max, metric), bounds);
}

/** Log cost beyond the limit; of a limit of nothing only its sign means anything. */
export function excessesOfLimit(heads: readonly number[], max: number, metric: MetricName): number[] {
  const limit = asCost(max, metric);
  return heads.map((cost) => (limit === 0 ? (cost > 0 ? 1 : -1) : Math.log(cost / limit)));
}

/** The first verdict over excesses (log cost beyond the limit), trial by trial; a tie speaks for neither side. */
export function decide(excesses: readonly number[], bounds: Boundaries): Outcome {
  let [over, within] = [0, 0];
  for (const [index, excess] of excesses.entries()) {
    if (excess > 0) over += 1;
    if (excess < 0) within += 1;
    if (over >= (bounds.over[index + 1] ?? Infinity)) return 'over';
    if (within >= (bounds.within[index + 1] ?? Infinity)) return 'within';
  }
  return 'undecided';
}

const together = (parts: readonly (Outcome | null)[]): Outcome => {
  const asked = parts.filter((outcome) => outcome !== null);
  if (asked.includes('over')) return 'over';
  return asked.length > 0 && asked.every((outcome) => outcome === 'within') ? 'within' : 'undecided';
};

/** What the control says of a check: base against itself may break the budget too. False without a control. */
function controlled<Answer>(
  { metric, budget }: Question,
  { control }: BenchmarkRecord,
  method: Method,
  ask: (excesses: readonly number[], looks: ControlLooks) => Answer,
): Answer | false {
  const excesses = excessesOfPairs(readings(control, metric, budget, method.scale));
  return control.length === 0 ? false : ask(excesses, method.control);
}

/** Base tells this metric and head does not any more. */
const isLost = (record: BenchmarkRecord, metric: MetricName): boolean => {
  const { base, head } = measuredOn(record, metric);
  return record.trials.length > 0 && base && !head;
};

function verdictOf(record: BenchmarkRecord, parts: Parts, outcome: Outcome, improved: boolean): Verdict {
  const fate = fateOf(record);
  if (fate !== null) return fate;
  if (record.status === 'new') return parts.limit === null ? 'new' : outcome;
  return outcome === 'within' && improved ? 'improved' : outcome;
}
