// What a verdict rests on, and base's levels where base is known from stored runs only.

import { median } from 'simple-statistics';
import type { Evidence } from '../model/baseline-run.ts';
import { asCost } from '../stats/costs.ts';
import type { CheckData } from './rule.ts';
import type { LimitOutcomes } from './limit-outcomes.ts';
import { statusVerdict } from './verdict.ts';
import type { MetricName } from '../model/metrics.ts';
import type { Level, Measurement } from '../model/report.ts';
import type { Screened } from '../screening/screen.ts';

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

/** Levels of the stored runs, all of base's code or older. */
export function baselineLevel({ base }: Screened, metric: MetricName, { stored }: Measurement): Level {
  const over = (name: 'p50' | 'p95'): number | null => {
    const costs = stored?.costs[name] ?? [];
    return costs.length === 0 ? null : median([...costs]);
  };
  return { value: Number(asCost(base, metric).toPrecision(6)), p50: over('p50'), p95: over('p95') };
}
