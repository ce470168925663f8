// What a verdict rests on, and base's levels where base is known from stored runs only.

import { median } from 'simple-statistics';
import type { Evidence } from '../model/stored-run.ts';
import { asCost } from '../stats/costs.ts';
import type { Parts } from './judge.ts';
import type { MetricName } from '../model/metrics.ts';
import type { BenchmarkRecord, Level, Verdict } from '../model/report.ts';
import type { Screened } from '../screening/screen.ts';

/** Null: nothing was measured, or its fate needed no measurement. */
export function evidenceOf(record: BenchmarkRecord, parts: Parts): Evidence | null {
  const { regression, limit, paired, screened } = parts;
  if (fateOf(record) !== null || record.trials.length + record.alone.length === 0) return null;
  const byLimit = limit === 'over' && regression !== 'over';
  if (regression === null || byLimit) return limit === null ? null : 'limit';
  const byRuns = screened !== null && paired !== regression && screened.outcome === regression;
  return byRuns || record.trials.length === 0 ? 'baseline' : 'paired';
}

/** Levels of the stored runs, all of base's code or older. */
export function storedLevel({ base }: Screened, metric: MetricName, { stored }: BenchmarkRecord): Level {
  const over = (name: 'p50' | 'p95'): number | null => {
    const costs = stored?.costs[name] ?? [];
    return costs.length === 0 ? null : median([...costs]);
  };
  return { value: Number(asCost(base, metric).toPrecision(6)), p50: over('p50'), p95: over('p95') };
}

/** The verdict a benchmark's fate settles whatever was measured; null when it settles none. */
export const fateOf = ({ status }: BenchmarkRecord): Verdict | null =>
  status === 'failed' || status === 'missing' ? status : null;
