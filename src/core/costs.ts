// Every metric as a cost: a positive number, seconds or bytes, where more is worse. Throughput is judged as
// seconds per operation, so that one rule serves all metrics.

import { metricOf, type MetricName } from './metrics.ts';
import type { Budget, SideTrial } from './model.ts';

/** What one side of a trial cost. */
export interface Cost {
  /** Turn by turn, in the order taken; null for what is read once a trial (memory). */
  readonly turns: readonly number[] | null;
  /** Over all operations of the trial. */
  readonly all: number;
}

/** The cost of a metric in one side of a trial; null: not measured there. */
export function costOf(side: SideTrial, metric: MetricName): Cost | null {
  if (metric === 'cpu-time')
    return side.cpuTime === null ? null : { turns: side.turns.cpu, all: side.cpuTime };
  if (metric === 'peak-memory')
    return side.peakMemory === null ? null : { turns: null, all: side.peakMemory };
  const column = metric === 'throughput' ? 'mean' : metric;
  return { turns: side.turns[column], all: side.all[column] };
}

/** A value in the metric's own unit as a cost, and back: its own inverse. */
export const asCost = (value: number, metric: MetricName): number =>
  metricOf(metric).worse === 'lower' ? 1 / value : value;

/** Relative change for the worse (0.05 = 5 %) from the ratio of costs head/base. */
export const asRegression = (costRatio: number, metric: MetricName): number =>
  metricOf(metric).worse === 'lower' ? 1 - 1 / costRatio : costRatio - 1;

/** Ratio of costs head/base that a relative change for the worse means. */
export const asCostRatio = (regression: number, metric: MetricName): number =>
  metricOf(metric).worse === 'lower' ? 1 / Math.max(1 - regression, Number.EPSILON) : 1 + regression;

/**
 * Ratio of costs head/base that the budget allows when base costs `base`: the relative limit or the floor,
 * whichever allows more, because a regression must exceed both. Null without a relative limit.
 */
export function allowedRatio(budget: Budget, metric: MetricName, base: number): number | null {
  if (budget.maxRegression === null) return null;
  const relative = asCostRatio(budget.maxRegression, metric);
  if (budget.atLeast === null) return relative;
  const floor = metricOf(metric).worse === 'lower' ? 1 / base - budget.atLeast : base + budget.atLeast;
  const floorCost = metricOf(metric).worse === 'lower' ? 1 / Math.max(floor, Number.MIN_VALUE) : floor;
  return Math.max(relative, floorCost / base);
}

/** Operations a trial (or a group of trials) must have timed before this quantile of it means anything. */
export function samplesNeeded(metric: MetricName): number {
  const { quantile } = metricOf(metric);
  // At least three operations beyond the quantile: of nine samples the 95th percentile is the maximum.
  return quantile === null || quantile <= 0.5 ? 1 : Math.ceil(3 / (1 - quantile) - 1e-9);
}
