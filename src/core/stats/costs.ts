// Every metric as a cost: a positive number, seconds or bytes, where more is worse. Throughput is judged as
// seconds per operation, so that one rule serves all metrics.

import { isTimed, metricOf, type MetricName, type TimedMetric } from '../model/metrics.ts';
import type { SideTrial } from '../model/report.ts';
import type { Budget } from '../model/configuration.ts';

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
  if (isTimed(metric)) return timedCost(side, metric as TimedMetric);
  const value = side.values[metric];
  return value === undefined ? null : { turns: null, all: asCost(value, metric) };
}

function timedCost(side: SideTrial, metric: TimedMetric): Cost | null {
  const told = side.values[metric];
  // A rate that a tool counted is truer than one worked out from the times of some operations.
  if (told !== undefined && (side.all === null || metric === 'throughput'))
    return { turns: null, all: asCost(told, metric) };
  const column = metric === 'throughput' ? 'mean' : metric;
  if (side.all !== null) return { turns: side.turns[column], all: side.all[column] };
  // A tool that tells statistics and no times.
  const value = side.values[column];
  return value === undefined ? null : { turns: null, all: value };
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

/** Largest change of a cost that counts as a number, log units: what comes from nothing has no ratio. */
const FROM_NOTHING = Math.log(1e6);

/** Log ratio of two costs; no cost at all on both sides is no change. */
export const logRatio = (base: number, head: number): number =>
  base === head ? 0 : Math.max(-FROM_NOTHING, Math.min(FROM_NOTHING, Math.log(head / base)));

/** Base's cost of which this log ratio makes head's; null: what comes from nothing, or comes to it, has no ratio. */
export const costBefore = (head: number, ratio: number): number | null =>
  head > 0 && Number.isFinite(head) && Math.abs(ratio) < 0.999 * FROM_NOTHING ? head / Math.exp(ratio) : null;

/** Log of the ratio the budget allows between these two costs; Infinity without a relative limit. */
export function allowedLogRatio(budget: Budget, metric: MetricName, base: number, head: number): number {
  if (base > 0) return Math.log(allowedRatio(budget, metric, base) ?? Infinity);
  // No ratio to nothing: the floor decides alone.
  if (budget.maxRegression === null || head <= (budget.atLeast ?? 0)) return Infinity;
  return Math.log(asCostRatio(budget.maxRegression, metric));
}

/** Operations a trial (or a group of trials) must have timed before this quantile of it means anything. */
export function samplesNeeded(metric: MetricName): number {
  const { quantile } = metricOf(metric);
  // At least three operations beyond the quantile: of nine samples the 95th percentile is the maximum.
  return quantile === null || quantile <= 0.5 ? 1 : Math.ceil(3 / (1 - quantile) - 1e-9);
}
