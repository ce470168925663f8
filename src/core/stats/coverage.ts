// Whether a metric was measured at all. A tool may tell a mean and no median, and a change may make it tell less.

import { costOf } from './costs.ts';
import { METRIC_NAMES, metricOf, type MetricName } from '../model/metrics.ts';
import { measurementOf } from '../model/measurement.ts';
import type { BenchmarkRecord, Measurement, SideTrial } from '../model/report.ts';
import { canRead } from '../model/runner-specs.ts';

/** Whether anything can ever tell a metric of a benchmark: its runner, and the reports of its tool where it has one. */
export const isMeasurable = (record: BenchmarkRecord, metric: MetricName): boolean => {
  const { reported } = measurementOf(record);
  return canRead(record.runner, metricOf(metric).source) && (reported?.includes(metric) ?? true);
};

const inAny = (sides: readonly SideTrial[], metric: MetricName): boolean =>
  sides.some((side) => costOf(side, metric) !== null);

/** Where a metric was measured; before the first trial it counts as measured on both sides. */
export const measuredOn = (
  { trials, alone }: Pick<Measurement, 'trials' | 'alone'>,
  metric: MetricName,
): Readonly<Record<'base' | 'head', boolean>> => {
  if (trials.length === 0) return { base: true, head: alone.length === 0 || inAny(alone, metric) };
  const on = (side: 'base' | 'head'): boolean =>
    inAny(
      trials.map((trial) => trial[side]),
      metric,
    );
  return { base: on('base'), head: on('head') };
};

/** Whether trials can decide anything about a metric. */
export const isMeasured = (record: Pick<Measurement, 'trials' | 'alone'>, metric: MetricName): boolean => {
  const { base, head } = measuredOn(record, metric);
  return base && head;
};

/** Metrics that trials can decide about, for advice. */
export const measuredMetrics = (record: Pick<Measurement, 'trials' | 'alone'>): MetricName[] =>
  METRIC_NAMES.filter((metric) => !metricOf(metric).exact && isMeasured(record, metric));
