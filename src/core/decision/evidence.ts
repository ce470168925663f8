// What a verdict rests on.

import type { Evidence } from '../model/baseline-run.ts';
import type { CheckData } from './rule.ts';
import type { LimitOutcomes } from './limit-outcomes.ts';
import { statusVerdict } from './verdict.ts';

/** Null: nothing was measured, or its status needed no measurement. */
export function evidenceOf({ record, measurement }: CheckData, outcomes: LimitOutcomes): Evidence | null {
  const { regression, limit, paired, screened } = outcomes;
  if (statusVerdict(record) !== null || measurement.trials.length + measurement.alone.length === 0)
    return null;
  const byLimit = limit === 'over' && regression !== 'over';
  if (regression === null || byLimit) return limit === null ? null : 'limit';
  const byRuns = screened !== null && paired !== regression && screened.outcome === regression;
  return byRuns || measurement.trials.length === 0 ? 'baseline' : 'paired';
}
