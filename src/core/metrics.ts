// The metric, not the tool, knows its unit, which way is worse and whether it is exact.

export type Unit = 's' | 'B' | '1/s';

export interface Metric {
  readonly unit: Unit;
  readonly worse: 'higher' | 'lower';
  /** Exact metrics need no statistics: one measurement decides. */
  readonly exact: boolean;
  /** For a quantile of the operation times: which one. */
  readonly quantile: number | null;
}

const time = (quantile: number | null): Metric => ({ unit: 's', worse: 'higher', exact: false, quantile });

export const METRICS = {
  p50: time(0.5),
  p75: time(0.75),
  p90: time(0.9),
  p95: time(0.95),
  p99: time(0.99),
  mean: time(null),
  min: time(null),
  throughput: { unit: '1/s', worse: 'lower', exact: false, quantile: null },
  'cpu-time': { unit: 's', worse: 'higher', exact: false, quantile: null },
  'peak-memory': { unit: 'B', worse: 'higher', exact: false, quantile: null },
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof METRICS;

export const METRIC_NAMES = Object.keys(METRICS) as MetricName[];

export const metricOf = (name: MetricName): Metric => METRICS[name];
