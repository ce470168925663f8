// The metric, not the tool, knows its unit, which way is worse and whether it is exact.

/** Base units: seconds, bytes, operations per second, plain numbers, and shares (0.05 = 5 %). */
export type Unit = 's' | 'B' | '1/s' | '1' | '%';

export const UNITS = ['s', 'B', '1/s', '1', '%'] as const satisfies readonly Unit[];

export interface Metric {
  readonly unit: Unit;
  readonly worse: 'higher' | 'lower';
  /** Exact metrics need no statistics: one measurement a side decides. */
  readonly exact: boolean;
  /** For a quantile of the operation times: which one. */
  readonly quantile: number | null;
}

const metric = (unit: Unit, part: Partial<Metric> = {}): Metric => ({
  unit,
  worse: 'higher',
  exact: false,
  quantile: null,
  ...part,
});
const quantile = (share: number): Metric => metric('s', { quantile: share });

export const METRICS = {
  p50: quantile(0.5),
  p75: quantile(0.75),
  p90: quantile(0.9),
  p95: quantile(0.95),
  p99: quantile(0.99),
  mean: metric('s'),
  min: metric('s'),
  throughput: metric('1/s', { worse: 'lower' }),
  'cpu-time': metric('s'),
  'peak-memory': metric('B'),
  'error-rate': metric('%'),
  'heap-per-op': metric('B'),
  allocations: metric('1'),
  value: metric('1'),
  score: metric('1', { worse: 'lower' }),
  instructions: metric('1', { exact: true }),
  size: metric('B', { exact: true }),
  'size-gzip': metric('B', { exact: true }),
  'size-brotli': metric('B', { exact: true }),
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof METRICS;

export const METRIC_NAMES = Object.keys(METRICS) as MetricName[];

export const metricOf = (name: MetricName): Metric => METRICS[name];

/** Read off the operation times of a trial; the others are values of a whole trial or of a whole side. */
export const isTimed = (name: MetricName): boolean => name in TIMED;

const TIMED = {
  p50: 0,
  p75: 0,
  p90: 0,
  p95: 0,
  p99: 0,
  mean: 0,
  min: 0,
  throughput: 0,
} as const satisfies Partial<Record<MetricName, 0>>;
export type TimedMetric = keyof typeof TIMED;
