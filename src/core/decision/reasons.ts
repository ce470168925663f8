// Verdicts in words: one sentence that a reader who sees nothing else is not misled by.

import { isToldByTool } from '../model/runner-specs.ts';
import { samplesNeeded } from '../stats/costs.ts';
import { isMeasurable, measuredMetrics, measuredOn } from '../stats/coverage.ts';
import { metricOf, type MetricName } from '../model/metrics.ts';
import type { BenchmarkRecord, Check, Measurement, Verdict } from '../model/report.ts';
import type { Shortage } from '../model/shortage.ts';
import type { LimitOutcomes } from './limit-outcomes.ts';
import type { CheckData } from './rule.ts';
import { changeBetween, changeInWords, levelBetween, mostInWords } from '../text/change-words.ts';
import { formatChange, growthOf } from '../text/changes.ts';
import { formatFactor, isFactor } from '../text/factors.ts';
import { formatQuantity } from '../text/units.ts';
import { formatDuration, writtenDuration } from '../text/durations.ts';
import { count, enumerate } from '../text/lists.ts';
import type { Estimate } from '../model/quantities.ts';
import { failureOf, measurementOf } from '../model/measurement.ts';

interface Trials {
  readonly data: CheckData;
  /** What base against itself says of a check that looks over. */
  readonly control: 'clear' | 'biased' | 'open';
  readonly outcomes: LimitOutcomes;
}

interface Exact {
  readonly record: BenchmarkRecord;
  /** What was measured, in words. */
  readonly words: string;
}

/** The reason for a verdict, reached by trials or by one exact measurement. */
export function reasonFor(check: Omit<Check, 'reason'>, circumstances: Trials | Exact): string {
  const record = 'words' in circumstances ? circumstances.record : circumstances.data.record;
  const found = (): string =>
    'words' in circumstances ? circumstances.words : standing(check, circumstances.outcomes);
  switch (check.verdict) {
    case 'failed': {
      const failure = failureOf(record);
      if (failure !== null) return failure.message;
      if (!isMeasurable(record, check.metric)) return immeasurable(record, check.metric);
      return 'words' in circumstances ? circumstances.words : unmeasured(circumstances.data);
    }
    case 'missing':
      return record.status === 'missing'
        ? 'declared on base, not found on head'
        : `base reports ${check.metric}, head no longer does`;
    case 'new':
      return 'only on head: nothing to compare with yet';
    case 'over':
      return `${found()}; the budget is ${check.budgetText}`;
    case 'within':
    case 'improved':
      return found();
    case 'undecided':
      return 'words' in circumstances ? circumstances.words : doubt(check, circumstances);
  }
}

/** What is proved; of two limits of which one is broken, that one alone is spoken of. */
function standing(
  { metric, effect, value, budget, verdict, evidence }: Omit<Check, 'reason'>,
  outcomes: LimitOutcomes,
): string {
  const told = (part: Verdict | null): boolean => verdict !== 'over' || part === 'over';
  const words: string[] = [];
  if (effect !== null && (budget.maxRegression !== null || value === null) && told(outcomes.regression))
    words.push(change(effect, metric, verdict) + (evidence === 'baseline' ? by(outcomes) : ''));
  if (budget.max !== null && value !== null && told(outcomes.limit))
    words.push(level(value, metric, verdict));
  return words.join('; ');
}

/** Who reads a number from other machines must know it. */
const by = ({ screened }: LimitOutcomes): string =>
  screened === null ? '' : `, based on ${count(screened.runs, 'run')} of main on machines like this one`;

function change({ value, interval }: Estimate, metric: MetricName, verdict: Check['verdict']): string {
  const found = `${metric} ${changeInWords(value, metric)}`;
  if (found.endsWith(' 0')) return found;
  if (verdict === 'over') return `${found}, at least ${alike(interval.low, value, metric)}`;
  if (verdict === 'improved') return `${found}, at least ${formatChange(interval.high, metric)}`;
  return `${metric} ${mostInWords(interval.high, metric)}`;
}

/** The end of an interval as the change is told: nobody should have to hold a percentage against a factor. */
function alike(end: number, value: number, metric: MetricName): string {
  const [growth, told] = [growthOf(end, metric), growthOf(value, metric)];
  return isFactor(told) && growth > 0 ? formatFactor(1 + growth) : formatChange(end, metric);
}

function level({ value, interval }: Estimate, metric: MetricName, verdict: Check['verdict']): string {
  const { unit, worse } = metricOf(metric);
  const end = (verdict === 'over') === (worse === 'higher') ? interval.low : interval.high;
  const bound = (verdict === 'over') === (worse === 'higher') ? 'at least' : 'at most';
  return `${metric} is ${formatQuantity(value, unit)}, ${bound} ${formatQuantity(end, unit)}`;
}

/** Too few readings for any verdict, or none at all. */
function unmeasured({ check, measurement, record, pairs, heads, rule }: CheckData): string {
  const { metric, budget } = check;
  const readings = budget.maxRegression === null ? heads.length : pairs.length;
  const needed = samplesNeeded(metric);
  if (measurement.trials.length + measurement.alone.length > 0) {
    const { base, head } = measuredOn(measurement, metric);
    if (head && !base)
      return `base does not report ${metric}, so there is nothing to compare with: set its budget once the base branch reports it`;
    if (!head || (heads.length === 0 && needed <= 1)) return immeasurable(record, metric);
  }
  const { firstLook } = rule.method;
  const operations =
    needed > 1 ? `, which for ${metric} means ${needed * firstLook} operations per side` : '';
  const none = measurement.trials.length + measurement.alone.length === 0;
  if (none && measurement.short !== null) return `not measured in time: ${noTrial(measurement.short)}`;
  return `not measured in time: ${readings} of the ${firstLook} readings that a verdict needs${operations}${price(measurement)}`;
}

const noTrial = ({ trial, timeLimit }: Shortage): string => {
  const enough = `a verdict may need --time-limit ${writtenDuration(timeLimit)} or more`;
  return trial > 0
    ? `no trial finished in ${formatDuration(trial)}; ${enough}`
    : `no time was left for a trial; ${enough}`;
};

/** What it would have taken. */
const price = ({ short }: Measurement): string => {
  if (short === null) return '';
  const { trial, trials, timeLimit } = short;
  const enough = `--time-limit ${writtenDuration(timeLimit)}`;
  const more = trials === 1 ? '1 more' : `${trials} more`;
  return `; a trial takes ${formatDuration(trial)} and a verdict needs at least ${more}: ${enough}`;
};

function doubt(check: Omit<Check, 'reason'>, { data, control, outcomes }: Trials): string {
  const { measurement, rule, heads } = data;
  if (control === 'biased')
    return `looked over budget, but base against itself did too (${count(measurement.control.length, 'control trial')}): this machine is too noisy or favours one side`;
  if (check.evidence === 'baseline') return unscreened(check, measurement, outcomes);
  const after = `after ${count(heads.length, 'reading')}`;
  if (control === 'open')
    return `${likely(check)} ${after}: ${range(check, outcomes)}, but the time limit was reached before base had been measured against itself${price(measurement)}`;
  const shared = check.likelyOver && rule.method.tests > 1 ? `; ${sharing(rule.method.tests)}` : '';
  const exhausted = heads.length >= rule.method.lastLook ? `, the maximum` : '';
  return `${likely(check)} ${after}${exhausted}: ${range(check, outcomes)}${shared}${price(measurement)}`;
}

const likely = ({ likelyOver }: Omit<Check, 'reason'>): string =>
  likelyOver ? 'likely over, not proved' : 'not proved either way';

/** Why an interval beyond the budget is not a proof. */
const sharing = (tests: number): string =>
  `the ${tests} limits of this run share one false-alarm rate, so each takes more trials to prove`;

/** What stored runs could not tell, and pairs did not get to. */
function unscreened(check: Omit<Check, 'reason'>, { alone }: Measurement, outcomes: LimitOutcomes): string {
  if (outcomes.screened === null)
    return `${count(alone.length, 'trial')} of head alone, too few to screen it`;
  if (outcomes.regression === 'within') return `the absolute limit is undecided: ${range(check, outcomes)}`;
  return `the stored runs differ too much to tell: ${range(check, outcomes)}${by(outcomes)}`;
}

/** With what a report does tell, when it does not tell what the budget asks for. */
function immeasurable(record: BenchmarkRecord, metric: MetricName): string {
  const measurement = measurementOf(record);
  const there = isToldByTool(record.runner) ? (measurement.reported ?? measuredMetrics(measurement)) : [];
  const instead = there.length === 0 ? '' : `: its report has ${enumerate(there, 8)}`;
  return `${metric} cannot be measured here${instead}`;
}

/** Where the check lies against the limits that are open: of one that is kept nothing is said. */
function range(
  { effect, value, metric, budget }: Omit<Check, 'reason'>,
  { regression, limit }: LimitOutcomes,
): string {
  const words: string[] = [];
  const isOpen = (outcome: Verdict | null): boolean => outcome !== 'within' && outcome !== 'improved';
  if (effect !== null && budget.maxRegression !== null && isOpen(regression))
    words.push(`the change is ${changeBetween(effect.interval, metric)}`);
  if (value !== null && budget.max !== null && isOpen(limit))
    words.push(`${metric} is ${levelBetween(value.interval, metric)}`);
  return words.length === 0 ? 'no value' : words.join(', and ');
}
