// Samples are reduced once, here: order statistics of a turn and of a whole trial.

import { mean, quantileSorted } from 'simple-statistics';
import type { Summary, Turns } from '../model/summary.ts';

/** Order statistics (type 7) of operation times; throws on an empty set or a time that is not finite and positive. */
export function summarize(samples: readonly number[]): Summary {
  if (samples.length === 0) throw new RangeError('no samples to summarize');
  const sorted = Array.from(Float64Array.from(samples).sort());
  const smallest = sorted[0] as number;
  // NaN sorts last in a typed array, so both ends tell about everything between.
  if (!(smallest > 0) || !Number.isFinite(sorted.at(-1)))
    throw new RangeError('a sample is not finite and positive');
  const at = (quantile: number): number => quantileSorted(sorted, quantile);
  return {
    count: sorted.length,
    min: smallest,
    p50: at(0.5),
    p75: at(0.75),
    p90: at(0.9),
    p95: at(0.95),
    p99: at(0.99),
    mean: mean(sorted),
  };
}

/** Summaries of turns, column by column. */
export function columns(summaries: readonly Summary[], cpu: readonly (number | null)[]): Turns {
  const column = (name: keyof Summary): number[] => summaries.map((summary) => summary[name]);
  const known = cpu.filter((value) => value !== null);
  return {
    count: column('count'),
    min: column('min'),
    p50: column('p50'),
    p75: column('p75'),
    p90: column('p90'),
    p95: column('p95'),
    p99: column('p99'),
    mean: column('mean'),
    cpu: known.length === cpu.length ? known : null,
  };
}
