// Judges one (path, metric) pair from its benchmark's record. Doubt stays doubt: `undecided` is a verdict.

import { detectableOf, effectOf, levelOf, valueOf } from '../stats/estimates.ts';
import { evidenceOf, baselineLevel } from './evidence.ts';
import { isImproved } from './improvement.ts';
import { judgeExactly } from './judge-exact.ts';
import { isControlBiased, limitOutcomes, type LimitOutcomes } from './limit-outcomes.ts';
import { measuredOn } from '../stats/coverage.ts';
import { metricOf } from '../model/metrics.ts';
import type { BenchmarkRecord, Check, Verdict } from '../model/report.ts';
import { reasonFor } from './reasons.ts';
import { readCheck, type CheckData, type DecisionRule, type Outcome, type PlannedCheck } from './rule.ts';
import { statusVerdict } from './verdict.ts';

export function judge(check: PlannedCheck, record: BenchmarkRecord, rule: DecisionRule): Check {
  return metricOf(check.metric).exact
    ? judgeExactly(check, record, rule.method)
    : judgeByTrials(readCheck(check, record, rule));
}

function judgeByTrials(data: CheckData): Check {
  const { check, record, measurement, rule } = data;
  const { metric } = check;
  const outcomes = limitOutcomes(data);
  const evidence = evidenceOf(data, outcomes);
  const biased = outcomes.regression === 'over' && isControlBiased(data);
  const byRuns = evidence === 'baseline' ? outcomes.screened : null;
  const head =
    measurement.trials.length > 0 && byRuns === null
      ? measurement.trials.map((each) => each.head)
      : measurement.alone;
  const base = measurement.trials.map((trial) => trial.base);
  const judged = {
    ...check,
    verdict: isLost(data) ? (statusVerdict(record) ?? 'missing') : verdictOf(data, outcomes, biased),
    evidence,
    effect: byRuns?.effect ?? effectOf(data.ratios, metric, rule),
    value: valueOf(data.heads, metric, rule),
    base: byRuns === null ? levelOf(base, metric) : baselineLevel(byRuns, metric, measurement),
    head: levelOf(head, metric),
    trials: head.length,
    detectable: byRuns === null ? detectableOf(data.pairs, metric, rule.bounds) : null,
  };
  return { ...judged, reason: reasonFor(judged, { data, biased, outcomes }) };
}

/** Base reports this metric and head does not any more. */
const isLost = ({ measurement, check }: CheckData): boolean => {
  const { base, head } = measuredOn(measurement, check.metric);
  return measurement.trials.length > 0 && base && !head;
};

function verdictOf(data: CheckData, outcomes: LimitOutcomes, biased: boolean): Verdict {
  const outcome = bothLimits([biased ? 'undecided' : outcomes.regression, outcomes.limit]);
  const settled = statusVerdict(data.record);
  if (settled !== null) return settled;
  if (data.record.status === 'new') return outcomes.limit === null ? 'new' : outcome;
  return outcome === 'within' && isImproved(data.ratios, data.rule.bounds) ? 'improved' : outcome;
}

const bothLimits = (limits: readonly (Outcome | null)[]): Outcome => {
  const asked = limits.filter((outcome) => outcome !== null);
  if (asked.includes('over')) return 'over';
  return asked.length > 0 && asked.every((outcome) => outcome === 'within') ? 'within' : 'undecided';
};
