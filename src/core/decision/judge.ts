// Judges one (path, metric) pair from its benchmark's record. Doubt stays doubt: `undecided` is a verdict.

import { detectableOf, effectOf, valueOf } from '../stats/estimates.ts';
import { evidenceOf } from './evidence.ts';
import { isImproved } from './improvement.ts';
import { judgeExactly } from './judge-exact.ts';
import { leansFarOver } from './likely-over.ts';
import { controlOf, isHeadOnly, limitOutcomes, type LimitOutcomes } from './limit-outcomes.ts';
import { measuredOn } from '../stats/coverage.ts';
import { metricOf } from '../model/metrics.ts';
import type { BenchmarkRecord, Check, Verdict } from '../model/report.ts';
import { reasonFor } from './reasons.ts';
import { judgeUnreached } from './judge-unreached.ts';
import { readCheck, type CheckData, type DecisionRule, type Outcome, type PlannedCheck } from './rule.ts';
import { shownLevels } from './shown-levels.ts';
import { unlessUnconfirmed } from './unconfirmed.ts';
import { statusVerdict } from './verdict.ts';

export const judge = (check: PlannedCheck, record: BenchmarkRecord, rule: DecisionRule): Check =>
  unlessUnconfirmed(judgeAsHeadDefines(check, record, rule), record);

function judgeAsHeadDefines(check: PlannedCheck, record: BenchmarkRecord, rule: DecisionRule): Check {
  if (record.status === 'unreached') return judgeUnreached(check);
  return metricOf(check.metric).exact
    ? judgeExactly(check, record, rule.method)
    : judgeByTrials(readCheck(check, record, rule));
}

/** Whether more trials could change a verdict: what fails for want of them is as open as what is undecided. */
export const isPending = (check: PlannedCheck, record: BenchmarkRecord, rule: DecisionRule): boolean => {
  const { verdict } = judgeAsHeadDefines(check, record, rule);
  return verdict === 'undecided' || (verdict === 'failed' && record.status !== 'failed');
};

function judgeByTrials(data: CheckData): Check {
  const { check, record, measurement, rule } = data;
  const { metric } = check;
  const outcomes = limitOutcomes(data);
  const evidence = evidenceOf(data, outcomes);
  const control = outcomes.paired === 'over' ? controlOf(data) : 'clear';
  const byRuns = evidence === 'baseline' ? outcomes.screened : null;
  const trials = measurement.trials.length > 0 && byRuns === null ? measurement.trials : measurement.alone;
  const effect = byRuns?.effect ?? effectOf(data.ratios, metric, rule);
  const value = valueOf(data.heads, metric, rule);
  const verdict = isLost(data)
    ? (statusVerdict(record) ?? 'missing')
    : verdictOf(data, outcomes, control === 'clear');
  const judged = {
    ...check,
    verdict,
    likelyOver: verdict === 'undecided' && control !== 'biased' && leansFarOver(data),
    evidence,
    effect,
    value,
    ...shownLevels(data, { effect, value, byRuns }),
    trials: trials.length,
    detectable: byRuns === null ? detectableOf(data.pairs, metric, rule.bounds) : null,
  };
  return { ...judged, reason: reasonFor(judged, { data, control, outcomes }) };
}

/** Base reports this metric and head does not any more. */
const isLost = ({ measurement, check }: CheckData): boolean => {
  const { base, head } = measuredOn(measurement, check.metric);
  return measurement.trials.length > 0 && base && !head;
};

function verdictOf(data: CheckData, outcomes: LimitOutcomes, controlled: boolean): Verdict {
  const { regression } = outcomes;
  const sure = regression === 'over' && !controlled ? 'undecided' : regression;
  const outcome = bothLimits([sure, outcomes.limit]);
  const settled = statusVerdict(data.record);
  if (settled !== null) return settled;
  if (data.record.status === 'new' && outcomes.limit === null) return 'new';
  if (outcome === 'undecided' && !wasMeasured(data, outcomes)) return 'failed';
  if (data.record.status === 'new') return outcome;
  return outcome === 'within' && isImproved(data.ratios, data.rule.bounds) ? 'improved' : outcome;
}

/** What has not had its first look was not measured, which is no doubt about what was. */
function wasMeasured(
  { check, pairs, heads, rule, measurement }: CheckData,
  outcomes: LimitOutcomes,
): boolean {
  const { firstLook, screening } = rule.method;
  const { maxRegression, max } = check.budget;
  const byRuns =
    outcomes.screened !== null && (screening?.mayFail === true || outcomes.regression === 'within');
  const compared = maxRegression === null || isHeadOnly(measurement) || byRuns || pairs.length >= firstLook;
  return compared && (max === null || heads.length >= firstLook);
}

const bothLimits = (limits: readonly (Outcome | null)[]): Outcome => {
  const asked = limits.filter((outcome) => outcome !== null);
  if (asked.includes('over')) return 'over';
  return asked.length > 0 && asked.every((outcome) => outcome === 'within') ? 'within' : 'undecided';
};
