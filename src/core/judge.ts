// Judges one (path, metric) pair. A regression limit is judged by paired trials, an absolute limit by head's own
// trials; both by the sequential sign test against the limit itself, not against "no difference". Doubt stays
// doubt: `undecided` is a verdict, and the first verdict a test reaches is final.

import { median, quantile } from 'simple-statistics';
import { asCost, asRegression } from './costs.ts';
import type { MetricName } from './metrics.ts';
import type { BenchmarkRecord, Budget, Check, Estimate, Level, Method, SideTrial, Verdict } from './model.ts';
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

/** Tests a budget asks for: one for each limit. */
export const testsOf = (budget: Budget): number =>
  (budget.maxRegression === null ? 0 : 1) + (budget.max === null ? 0 : 1);

/** Judges a check from its benchmark's record alone. */
export function judge(
  question: Question,
  record: BenchmarkRecord,
  method: Method,
  bounds: Boundaries,
): Check {
  const { metric } = question;
  const read = readAll(question, record, method);
  const parts = outcomes(question, record, read, bounds);
  const biased = parts.regression === 'over' && isBiased(record, question, method);
  const outcome = together([biased ? 'undecided' : parts.regression, parts.limit]);
  const judged = {
    ...question,
    verdict: verdictOf(record, parts, outcome, isImproved(read.ratios, bounds)),
    effect: effectOf(read.ratios, metric, method, bounds),
    value: valueOf(read.heads, metric, method, bounds),
    base: levelOf(
      record.trials.map((trial) => trial.base),
      metric,
    ),
    head: levelOf(record.trials.length > 0 ? record.trials.map((trial) => trial.head) : record.alone, metric),
    trials: Math.max(record.trials.length, record.alone.length),
    detectable: detectableOf(read, metric, bounds),
  };
  return { ...judged, reason: reasonFor(judged, { record, method, biased, readings: read.heads.length }) };
}

/** Does this check gain from another trial? Until its limits have verdicts, and a little longer for a likely improvement. */
export function wantsTrials(
  question: Question,
  record: BenchmarkRecord,
  method: Method,
  bounds: Boundaries,
): boolean {
  const read = readAll(question, record, method);
  const { regression, limit } = outcomes(question, record, read, bounds);
  if (regression === null && limit === null) return false;
  const outcome = together([regression, limit]);
  if (outcome !== 'within') return outcome === 'undecided';
  const first = bounds.over.findIndex((needed, trials) => needed <= trials);
  return read.ratios.length > 0 && read.ratios.length < first && read.ratios.every((ratio) => ratio < 0);
}

/** Is this check over budget as far as the trials go, whatever the control says? */
export function looksOver(
  question: Question,
  record: BenchmarkRecord,
  method: Method,
  bounds: Boundaries,
): boolean {
  return outcomes(question, record, readAll(question, record, method), bounds).regression === 'over';
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

interface Parts {
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
  return budget.maxRegression === null
    ? null
    : decide(
        pairs.map((each) => each.ratio - each.allowed),
        bounds,
      );
}

function judgeLimit(
  heads: readonly number[],
  budget: Budget,
  metric: MetricName,
  bounds: Boundaries,
): Outcome | null {
  if (budget.max === null) return null;
  const limit = asCost(budget.max, metric);
  return decide(
    heads.map((cost) => Math.log(cost / limit)),
    bounds,
  );
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

/** Base against itself breaks the budget too: then the machine, not the change, is what was measured. */
function isBiased(record: BenchmarkRecord, { metric, budget }: Question, method: Method): boolean {
  const control = readings(record.control, metric, budget, method.scale);
  return control.length > 0 && median(control.map((each) => each.ratio - each.allowed)) > 0;
}

function verdictOf(record: BenchmarkRecord, parts: Parts, outcome: Outcome, improved: boolean): Verdict {
  switch (record.status) {
    case 'failed':
    case 'missing':
      return record.status;
    case 'new':
      return parts.limit === null ? 'new' : outcome;
    case 'skipped':
    case 'measured':
      return outcome === 'within' && improved ? 'improved' : outcome;
  }
}

/** Faster as surely as a regression would have to be slower. */
const isImproved = (ratios: readonly number[], bounds: Boundaries): boolean =>
  lowerLimit(
    ratios.map((ratio) => -ratio),
    bounds.over,
  ) > 0;

function effectOf(
  ratios: readonly number[],
  metric: MetricName,
  method: Method,
  bounds: Boundaries,
): Estimate | null {
  return estimate(ratios, method, bounds, (ratio) => asRegression(Math.exp(ratio), metric));
}

function valueOf(
  heads: readonly number[],
  metric: MetricName,
  method: Method,
  bounds: Boundaries,
): Estimate | null {
  return estimate(heads, method, bounds, (cost) => asCost(cost, metric));
}

/** Median with the interval the within-boundary gives on both sides; valid at every look. */
function estimate(
  values: readonly number[],
  method: Method,
  bounds: Boundaries,
  present: (value: number) => number,
): Estimate | null {
  if (values.length === 0) return null;
  const low = lowerLimit(values, bounds.within);
  const high = -lowerLimit(
    values.map((value) => -value),
    bounds.within,
  );
  // A high cost is a low rate: `present` may turn the order round.
  const direction = present(2) > present(1) ? 1 : -1;
  const ends = [low, high].map((end) => (Number.isFinite(end) ? present(end) : end * direction));
  return {
    value: present(median([...values])),
    interval: { low: Math.min(...ends), high: Math.max(...ends), confidence: 1 - 2 * method.alphaWithin },
  };
}

function levelOf(sides: readonly SideTrial[], metric: MetricName): Level | null {
  const costs = levels(sides, metric);
  if (costs.length === 0) return null;
  const over = (column: 'p50' | 'p95'): number => median(sides.map((side) => side.all[column]));
  return { value: asCost(median(costs), metric), p50: over('p50'), p95: over('p95') };
}

/**
 * The smallest regression these trials would have called over nine times in ten: as far beyond the budget as
 * the trials spread around their own median, at the share of votes that crosses the boundary.
 */
function detectableOf({ pairs, ratios }: Read, metric: MetricName, bounds: Boundaries): number | null {
  const allowed = pairs.map((each) => each.allowed).filter((value) => Number.isFinite(value));
  if (ratios.length < 2 || allowed.length === 0) return null;
  const centre = median([...ratios]);
  const spread = quantile(
    ratios.map((ratio) => Math.abs(ratio - centre)),
    2 * bounds.caught - 1,
  );
  return asRegression(Math.exp(median(allowed) + spread), metric);
}
