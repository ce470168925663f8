// Judges one (path, metric) pair. A regression limit is judged by paired trials, an absolute limit by head's own
// trials; both by the sequential sign test against the limit itself, not against "no difference". Doubt stays
// doubt: `undecided` is a verdict, and the first verdict a test reaches is final.

import { controlAnswer, isBiased, type ControlLooks } from './control.ts';
import { asCost } from './costs.ts';
import { detectableOf, effectOf, levelOf, valueOf } from './estimates.ts';
import { exactly } from './exact.ts';
import { isMeasured, measuredOn } from './measured.ts';
import { metricOf, type MetricName } from './metrics.ts';
import type { BenchmarkRecord, Budget, Check, Method, Verdict } from './model.ts';
import { levels, readings, type Reading } from './readings.ts';
import { reasonFor } from './reasons.ts';
import { boundary, lowerLimit, shareCaught, type Boundary } from './sign-test.ts';

/** What is to be judged: a check without its judgement. */
export type Question = Pick<Check, 'path' | 'metric' | 'budget' | 'budgetText' | 'position'>;

export type Outcome = 'within' | 'over' | 'undecided';

/** The two boundaries of a method, computed once for all checks. */
export interface Boundaries {
  readonly over: Boundary;
  readonly within: Boundary;
  /** Share of trials beyond a limit that is called over nine times in ten. */
  readonly caught: number;
}

/** Red is a union over all tests, so its error is divided among them; green needs every check, so it is not (Berger 1982). */
export function boundariesOf(method: Method): Boundaries {
  const looks = { first: method.firstLook, last: method.lastLook };
  const over = boundary(method.alphaOver / Math.max(method.tests, 1), looks);
  return { over, within: boundary(method.alphaWithin, looks), caught: shareCaught(over, 0.9) };
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
    ? judgeExactly(question, record)
    : judgeByTrials(question, record, method, bounds);
}

function judgeExactly(question: Question, record: BenchmarkRecord): Check {
  const { outcome, words, ...found } = exactly(question.metric, question.budget, record);
  const verdict = fateOf(record) ?? outcome ?? (record.status === 'new' ? 'new' : 'undecided');
  const judged = { ...question, ...found, verdict, trials: 0, detectable: null };
  return { ...judged, reason: reasonFor(judged, { record, words }) };
}

function judgeByTrials(
  question: Question,
  record: BenchmarkRecord,
  method: Method,
  bounds: Boundaries,
): Check {
  const { metric } = question;
  const read = readAll(question, record, method);
  const parts = outcomes(question, record, read, bounds);
  const biased = parts.regression === 'over' && controlled(question, record, method, isBiased);
  const outcome = together([biased ? 'undecided' : parts.regression, parts.limit]);
  const judged = {
    ...question,
    verdict: isLost(record, metric)
      ? (fateOf(record) ?? 'missing')
      : verdictOf(record, parts, outcome, isImproved(read.ratios, bounds)),
    effect: effectOf(read.ratios, metric, method, bounds),
    value: valueOf(read.heads, metric, method, bounds),
    base: levelOf(
      record.trials.map((trial) => trial.base),
      metric,
    ),
    head: levelOf(record.trials.length > 0 ? record.trials.map((trial) => trial.head) : record.alone, metric),
    trials: Math.max(record.trials.length, record.alone.length),
    detectable: detectableOf(read.pairs, metric, bounds),
  };
  return {
    ...judged,
    reason: reasonFor(judged, { record, method, biased, parts, readings: read.heads.length }),
  };
}

/**
 * How many more trials a check needs at the least: 0 when its limits have verdicts, a few more for a likely
 * improvement, Infinity when no verdict is possible any more, null when trials decide nothing here. A verdict of over
 * costs its control on top.
 */
export function trialsNeeded(
  question: Question,
  record: BenchmarkRecord,
  method: Method,
  bounds: Boundaries,
): number | null {
  if (metricOf(question.metric).exact || !isMeasured(record, question.metric)) return null;
  const read = readAll(question, record, method);
  const alone = record.trials.length === 0 && record.alone.length > 0;
  const tests = [
    question.budget.maxRegression === null || alone ? null : excessesOfPairs(read.pairs),
    question.budget.max === null ? null : excessesOfLimit(read.heads, question.budget.max, question.metric),
  ].flatMap((excesses) => (excesses === null ? [] : [distances(excesses, bounds)]));
  if (tests.length === 0) return null;
  const over = Math.min(...tests.map((test) => test.over));
  const within = Math.max(...tests.map((test) => test.within));
  const trials = Math.max(record.trials.length, record.alone.length);
  // Where several trials make one reading, as many are needed for the next one.
  const each = read.heads.length === 0 ? 1 : trials / read.heads.length;
  if (over === 0) return 0;
  if (within === 0) return Math.ceil(each * untilImproved(read.ratios, bounds));
  const control =
    record.control.length > 0 || question.budget.maxRegression === null ? 0 : method.control.first;
  return Math.ceil(Math.min(each * over + control, each * within));
}

/** Readings missing until an improvement that all readings speak for can be proved; 0 when not all do. */
function untilImproved(ratios: readonly number[], bounds: Boundaries): number {
  const first = bounds.over.findIndex((needed, trials) => needed <= trials);
  return ratios.length > 0 && ratios.every((ratio) => ratio < 0) ? Math.max(0, first - ratios.length) : 0;
}

/** Is this check over budget as far as the trials go, whatever the control says? */
function looksOver(question: Question, record: BenchmarkRecord, method: Method, bounds: Boundaries): boolean {
  if (metricOf(question.metric).exact) return false;
  return outcomes(question, record, readAll(question, record, method), bounds).regression === 'over';
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

interface Read {
  readonly pairs: readonly Reading[];
  readonly ratios: readonly number[];
  /** Head's costs. */
  readonly heads: readonly number[];
}

function readAll({ metric, budget }: Question, record: BenchmarkRecord, method: Method): Read {
  const pairs = readings(record.trials, metric, budget, method.scale);
  const heads = record.trials.length > 0 ? pairs.map((each) => each.head) : levels(record.alone, metric);
  return { pairs, ratios: pairs.map((each) => each.ratio), heads };
}

/** What each of the two limits came to. */
export interface Parts {
  /** Null: not asked, or nothing to compare with. */
  readonly regression: Outcome | null;
  readonly limit: Outcome | null;
}

function outcomes(
  { metric, budget }: Question,
  record: BenchmarkRecord,
  read: Read,
  bounds: Boundaries,
): Parts {
  const alone = record.trials.length === 0 && record.alone.length > 0;
  return {
    regression: alone ? null : judgeRegression(read.pairs, budget, bounds),
    limit: judgeLimit(read.heads, budget, metric, bounds),
  };
}

function judgeRegression(pairs: readonly Reading[], budget: Budget, bounds: Boundaries): Outcome | null {
  return budget.maxRegression === null ? null : decide(excessesOfPairs(pairs), bounds);
}

const excessesOfPairs = (pairs: readonly Reading[]): number[] =>
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
function excessesOfLimit(heads: readonly number[], max: number, metric: MetricName): number[] {
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

/** The verdict a benchmark's fate settles whatever was measured; null when it settles none. */
const fateOf = ({ status }: BenchmarkRecord): Verdict | null =>
  status === 'failed' || status === 'missing' ? status : null;

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

/** Faster as surely as a regression would have to be slower. */
const isImproved = (ratios: readonly number[], bounds: Boundaries): boolean =>
  lowerLimit(
    ratios.map((ratio) => -ratio),
    bounds.over,
  ) > 0;
