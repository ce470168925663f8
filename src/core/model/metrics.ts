// The metric, not the tool, knows its unit, which way is worse and whether it is exact.

/** Base units: seconds, bytes, operations per second, plain numbers, and shares (0.05 = 5 %). */
export type Unit = 's' | 'B' | '1/s' | '1' | '%';

export const UNITS = ['s', 'B', '1/s', '1', '%'] as const satisfies readonly Unit[];

/** What a metric is read off: times of single operations, a trial as a whole, counted instructions, or files. */
export type Source = 'operations' | 'trial' | 'instructions' | 'files';

export interface Metric {
  readonly source: Source;
  readonly unit: Unit;
  readonly worse: 'higher' | 'lower';
  /** Exact metrics need no statistics: one measurement a side decides. */
  readonly exact: boolean;
  /** For a quantile of the operation times: which one. */
  readonly quantile: number | null;
}

const metric = (source: Source, unit: Unit, part: Partial<Metric> = {}): Metric => ({
  source,
  unit,
  worse: 'higher',
  exact: false,
  quantile: null,
  ...part,
});
const quantile = (share: number): Metric => metric('operations', 's', { quantile: share });
const ofFiles = metric('files', 'B', { exact: true });

export const METRICS = {
  p50: quantile(0.5),
  p75: quantile(0.75),
  p90: quantile(0.9),
  p95: quantile(0.95),
  p99: quantile(0.99),
  mean: metric('operations', 's'),
  min: metric('operations', 's'),
  throughput: metric('operations', '1/s', { worse: 'lower' }),
  'cpu-time': metric('trial', 's'),
  'peak-memory': metric('trial', 'B'),
  'error-rate': metric('trial', '%'),
  'heap-per-op': metric('trial', 'B'),
  allocations: metric('trial', '1'),
  value: metric('trial', '1'),
  score: metric('trial', '1', { worse: 'lower' }),
  instructions: metric('instructions', '1', { exact: true }),
  size: ofFiles,
  'size-gzip': ofFiles,
  'size-brotli': ofFiles,
} as const satisfies Record<string, Metric>;

export type MetricName = keyof typeof METRICS;

export const METRIC_NAMES = Object.keys(METRICS) as MetricName[];

export const metricOf = (name: MetricName): Metric => METRICS[name];

/** Read off the operation times of a trial; the others are values of a whole trial or of a whole side. */
export const isTimed = (name: MetricName): boolean => metricOf(name).source === 'operations';

export type TimedMetric = 'p50' | 'p75' | 'p90' | 'p95' | 'p99' | 'mean' | 'min' | 'throughput';
