// From runs of the same code on both sides to budgets: the tightest that noise allows. Whatever such runs show is no
// regression, so a budget that they would break is a false alarm by construction.

import { quantile } from 'simple-statistics';
import { metricOf, type MetricName } from '../core/model/metrics.ts';

/** What A/A runs of one benchmark showed. */
export interface Noise {
  readonly path: string;
  readonly suite: string;
  readonly metric: MetricName;
  /** Log ratio of the two sides, one a trial. */
  readonly ratios: readonly number[];
}

/** A budget, and what it rests on. */
export interface Proposal extends Omit<Noise, 'ratios'> {
  /** Relative change for the worse, 0.05 = 5 %. */
  readonly allowed: number;
  readonly trials: number;
  /** Beyond the usual budget of this metric. */
  readonly noisy: boolean;
}

/** Budgets as people write them. What needs a wider one here is seen to be noisy: one that lets half more pass guards nothing. */
const STEPS = [0.01, 0.02, 0.05, 0.1, 0.15, 0.25] as const;
const WIDEST = 0.25;
/** A time never gets less: another checkout of the same code may lie elsewhere in memory, which is worth some percent. */
const LEAST: Partial<Record<MetricName, number>> = {
  'peak-memory': 0.05,
  'heap-per-op': 0.01,
  allocations: 0.01,
  size: 0.01,
  'size-gzip': 0.01,
  'size-brotli': 0.01,
  instructions: 0.01,
};
const LEAST_OF_TIMES = 0.05;
/** Share of trials of unchanged code that keep the budget: so many are soon seen to. */
const KEPT = 0.8;
/** Of a time of which nothing was measured. */
const UNKNOWN = 0.1;
/** Trials must lie within the budget by this factor, so that unchanged code is soon seen to keep it. */
const ROOM = 1.3;
/** With fewer trials their largest difference says little about the next. */
const FEW = 6;
const ROOM_OF_FEW = 1.5;

/** The tightest budget that unchanged code keeps in most trials, with room. */
export function proposalOf({ path, suite, metric, ratios }: Noise): Proposal {
  const least = LEAST[metric] ?? LEAST_OF_TIMES;
  const sizes = ratios.map((ratio) => Math.abs(ratio));
  const spread = sizes.length === 0 ? 0 : quantile(sizes, KEPT);
  const wanted = Math.expm1(spread) * (sizes.length < FEW ? ROOM_OF_FEW : ROOM);
  const known = metricOf(metric).exact || ratios.length > 0;
  const needed = known ? Math.max(least, wanted) : metric in LEAST ? 2 * least : UNKNOWN;
  const allowed = STEPS.find((step) => step >= needed - 1e-9) ?? WIDEST;
  return { path, suite, metric, allowed, trials: ratios.length, noisy: allowed > Math.max(least, UNKNOWN) };
}

/** The metric that stands for a benchmark, of those its report gave; more where they are nearly free of noise. */
export function metricsFor(kind: string, reported: readonly MetricName[] | undefined): MetricName[] {
  if (kind === 'size') return ['size-gzip'];
  if (kind === 'command') return ['p50', 'peak-memory'];
  if (reported === undefined) return ['p50'];
  const main = MAIN.find((name) => reported.includes(name));
  const exactish = (['allocations', 'heap-per-op'] as const).filter((name) => reported.includes(name));
  return [...(main === undefined ? [] : [main]), ...(exactish.slice(0, 1) as MetricName[])];
}

const MAIN: readonly MetricName[] = [
  'p50',
  'mean',
  'min',
  'throughput',
  'cpu-time',
  'peak-memory',
  'size',
  'value',
  'score',
];

/** `p50 +5 % for 31 of 34, +15 % for 3`. */
export function summaryOf(proposals: readonly Proposal[]): string[] {
  const metrics = [...new Set(proposals.map(({ metric }) => metric))];
  return metrics.map((metric) => {
    const own = proposals.filter((each) => each.metric === metric);
    const counts = new Map<number, number>();
    for (const { allowed } of own) counts.set(allowed, (counts.get(allowed) ?? 0) + 1);
    const sorted = [...counts].toSorted(([one], [other]) => one - other);
    const parts = sorted.map(
      ([allowed, number]) =>
        `${percent(allowed)} for ${number}${sorted.length > 1 ? ` of ${own.length}` : ''}`,
    );
    return `${metric} ${parts.join(', ')}`;
  });
}

export const percent = (share: number): string => `+${Number((share * 100).toFixed(2))}%`;
