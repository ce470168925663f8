// Builders of measurements. Numbers come in base units and are checked by accept.ts, once for all formats.

import { mean, quantileSorted } from 'simple-statistics';
import type { MetricName } from '../core/model/metrics.ts';
import type { Measurement, Statistics } from './format.ts';

/** Statistics of numbers, quantiles of type 7; throws nothing, whatever they are. */
export const statisticsOf = (samples: readonly number[]): Statistics => {
  const sorted = Array.from(Float64Array.from(samples).sort());
  const [min] = sorted;
  if (min === undefined) return {};
  const quantile = (share: number): number => quantileSorted(sorted, share);
  return {
    count: sorted.length,
    min,
    p50: quantile(0.5),
    p75: quantile(0.75),
    p90: quantile(0.9),
    p95: quantile(0.95),
    p99: quantile(0.99),
    max: sorted.at(-1) as number,
    mean: mean(sorted),
  };
};

const PLAIN = { batch: 1, foreignUnit: null };

/**
 * Operation times in seconds, one a sample; `batch` operations were timed together. Where the clock saw nothing of some,
 * they have no shape to go by: what their statistics say is kept, and what of them is zero is not known.
 */
export const timed = (name: string, samples: readonly number[], batch = 1): Measurement =>
  samples.includes(0)
    ? summed(name, statisticsOf(samples), batch)
    : { ...PLAIN, name, metric: 'p50', samples, summary: statisticsOf(samples), batch };

const FIRST_KNOWN = ['p50', 'mean', 'min', 'p95', 'p99', 'p90', 'p75'] as const;

/** Operation times of which only a summary is known, in seconds. What is null or zero is not known. */
export const summed = (
  name: string,
  summary: Readonly<Partial<Record<keyof Statistics, number | null | undefined>>>,
  batch = 1,
): Measurement => {
  // A clock that is too coarse says 0: that is no time.
  const known = Object.fromEntries(
    Object.entries(summary).filter(([, value]) => value !== null && value !== undefined && value !== 0),
  ) as Statistics;
  const metric = FIRST_KNOWN.find((key) => key in known) ?? 'mean';
  return { ...PLAIN, name, metric, samples: [], summary: known, batch };
};

/** Any other metric, as the numbers the tool measured. */
export const sampled = (name: string, metric: MetricName, samples: readonly number[]): Measurement => ({
  ...PLAIN,
  name,
  metric,
  samples,
  summary: statisticsOf(samples),
});

/** Any other metric of which the tool gives one number. */
export const single = (
  name: string,
  metric: MetricName,
  value: number,
  foreignUnit: string | null = null,
): Measurement => ({ ...PLAIN, name, metric, samples: [], summary: { mean: value }, foreignUnit });

/** A path of parts; those that are not there are left out. */
export const pathOf = (...parts: readonly (string | null | undefined)[]): string =>
  parts.filter((part) => part !== null && part !== undefined && part !== '').join('/');
