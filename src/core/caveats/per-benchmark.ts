// Caveats of one benchmark, from its trials and the checks on it.

import { median } from 'simple-statistics';
import { samplesNeeded } from '../stats/costs.ts';
import { isTimed, metricOf, type MetricName } from '../model/metrics.ts';
import type { RunBenchmark, Check, SideTrial } from '../model/report.ts';
import { isLooped } from '../model/runner-specs.ts';
import { logRatios, sureChange, twoGroups } from '../stats/robust-change.ts';
import { formatChange, formatGrowth } from '../text/changes.ts';
import { formatQuantity } from '../text/units.ts';
import { enumerate } from '../text/lists.ts';

/** Every kind, weightiest first, with what is said when it is true of many benchmarks. */
export const GENERAL = {
  unbudgeted: 'a metric without a budget got worse although every budget is met',
  control: 'base against itself differed by more than half a budget, so this machine is noisy',
  waited: 'base waited for most of the time it took where head did not, and may have been kept from running',
  harness:
    'base ran its own benchmark files, so a difference may come from the benchmark rather than the code',
  runtime: 'base and head ran on different runtimes, so the change includes the difference between them',
  groups: 'the trials are bimodal, so the verdict depends on which mode comes up more often',
  scatter: "head's operation times spread at least twice as widely as base's",
  batched: 'the upper percentiles are over batches of operations, which hide single slow operations',
  tiny: 'one operation takes less than 100 ns, so loop overhead and compiler optimizations are part of the measurement',
} as const;

type Kind = keyof typeof GENERAL;

export interface Finding {
  readonly kind: Kind;
  readonly path: string;
  readonly text: string;
}

/** What to know about one measured benchmark, given the checks on it. */
export const benchmarkCaveats = (record: RunBenchmark, checks: readonly Check[]): Finding[] => {
  const unwatched = unbudgeted(record, checks);
  const texts: Readonly<Record<Kind, string | null>> = {
    unbudgeted: unwatched,
    control: control(record, checks),
    waited: waited(record),
    harness: record.harness === 'own' && record.trials.length > 0 ? GENERAL.harness : null,
    runtime: runtime(record),
    groups: groups(record, checks),
    scatter: /\bp95 /.test(unwatched ?? '') ? null : scatter(record, checks),
    batched: batched(record, checks),
    tiny: tiny(record),
  };
  return (Object.keys(texts) as Kind[]).flatMap((kind) => {
    const text = texts[kind];
    return text === null ? [] : [{ kind, path: record.path, text }];
  });
};

/** Relative change from which on an unwatched metric is worth a sentence. */
const WORTH_TELLING = { p50: 0.05, p95: 0.1, 'cpu-time': 0.1, 'peak-memory': 0.1 } as const;
type Watchable = keyof typeof WORTH_TELLING;

const unbudgeted = (record: RunBenchmark, checks: readonly Check[]): string | null => {
  const kept = checks.filter(({ verdict }) => verdict === 'within' || verdict === 'improved');
  if (kept.length === 0 || kept.length < checks.length) return null;
  const watched = new Set<MetricName>(checks.map(({ metric }) => metric));
  const worse = (Object.keys(WORTH_TELLING) as Watchable[]).flatMap((metric) => {
    if (watched.has(metric) || !isMeasured(record, metric)) return [];
    const change = Math.expm1(sureChange(logRatios(record.trials, metric)));
    return change >= WORTH_TELLING[metric] ? [`${metric} ${formatGrowth(change)}`] : [];
  });
  if (worse.length === 0) return null;
  const better = kept.find(({ verdict, effect }) => verdict === 'improved' && effect !== null);
  const gain =
    better?.effect == null
      ? ''
      : `${better.metric} ${formatChange(better.effect.value, better.metric)}, but `;
  return `${gain}${enumerate(worse, 4)}, which no budget covers`;
};

/** A quantile of a handful of operations is no more than their largest. */
const isMeasured = ({ trials }: RunBenchmark, metric: MetricName): boolean =>
  !isTimed(metric) ||
  trials.every(({ base, head }) =>
    [base, head].every(({ all }) => all !== null && all.count >= samplesNeeded(metric)),
  );

const control = (record: RunBenchmark, checks: readonly Check[]): string | null => {
  const budgets = checks.filter(({ metric, budget }) => metric === 'p50' && budget.maxRegression !== null);
  const smallest = Math.min(...budgets.map(({ budget }) => budget.maxRegression ?? Infinity));
  const sizes = logRatios(record.control, 'p50').map(Math.abs);
  if (sizes.length === 0 || !(median(sizes) > Math.log1p(smallest) / 2)) return null;
  const typical = formatGrowth(Math.expm1(median(sizes))).replace('+', '');
  return `base against itself differed by ${typical} in the control, more than half the smallest budget`;
};

const runtime = ({ runtime: { base, head } }: RunBenchmark): string | null => {
  if (base === null || head === null) return null;
  if (base.name === head.name && base.version === head.version && base.path === head.path) return null;
  const [one, other] = [base, head].map(({ name, version, path }) => `${name} ${version} (${path})`);
  return `base ran on ${one} and head on ${other}, so the change includes the difference between them`;
};

const groups = (record: RunBenchmark, checks: readonly Check[]): string | null => {
  const metric = checks.find((check) => metricOf(check.metric).unit === 's')?.metric ?? 'p50';
  const ratios = logRatios(record.trials, metric);
  const centres = ratios.length < 12 ? null : twoGroups(ratios, Math.log1p(0.03));
  if (centres === null) return null;
  const [low, high] = centres.map((centre) => formatGrowth(Math.expm1(centre)));
  return `the trials are bimodal, around ${low} and ${high}, so the verdict depends on which mode comes up more often`;
};

/** Distance from the median to the 95th percentile, in medians: needs no more operations than a p95 does. */
const tail = ({ all }: SideTrial): number => (all === null ? NaN : (all.p95 - all.p50) / all.p50);

const scatter = (record: RunBenchmark, checks: readonly Check[]): string | null => {
  const watched = checks.some(({ metric }) => (metricOf(metric).quantile ?? 0) > 0.5);
  if (watched || !isMeasured(record, 'p95')) return null;
  const ratios = record.trials.map(({ base, head }) => Math.log(tail(head) / tail(base)));
  const times = Math.exp(sureChange(ratios.filter(Number.isFinite)));
  if (times < 2) return null;
  return `head's operation times spread ${times.toFixed(1)} times as widely as base's, which no budget covers`;
};

/** Wall time over processor time of a side; null: not known. */
const waiting = ({ all, cpuTime }: SideTrial): number | null =>
  all === null || cpuTime === null || cpuTime === 0 ? null : all.mean / cpuTime;

/** From how often the processor time on base counts as waiting, and up to how often head computes all the time. */
const WAITED = { base: 2, head: 1.3 } as const;

const waited = ({ trials }: RunBenchmark): string | null => {
  const sides = trials.map((trial) => ({ base: waiting(trial.base), head: waiting(trial.head) }));
  const of = (side: 'base' | 'head'): number[] => sides.flatMap((each) => each[side] ?? []);
  if (of('base').length === 0 || of('head').length === 0) return null;
  const [base, head] = [median(of('base')), median(of('head'))];
  if (base < WAITED.base || head > WAITED.head) return null;
  return `base took ${base.toFixed(1)} times the processor time it used, where head took ${head.toFixed(1)} times: did something keep base from running?`;
};

const batched = (record: RunBenchmark, checks: readonly Check[]): string | null => {
  const batch = Math.max(...sidesOf(record).map((side) => side.batch));
  const upper = checks.filter(({ metric }) => (metricOf(metric).quantile ?? 0) > 0.5);
  if (batch <= 1 || upper.length === 0) return null;
  const metrics = enumerate([...new Set(upper.map(({ metric }) => metric))], 3);
  return `${metrics} ${upper.length === 1 ? 'is' : 'are'} over batches of ${batch} operations, which hide single slow operations`;
};

const tiny = (record: RunBenchmark): string | null => {
  const times = sidesOf(record).flatMap(({ all }) => all?.p50 ?? []);
  if (!isLooped(record.runner) || times.length === 0) return null;
  const time = median(times);
  if (time >= 100e-9) return null;
  return `one operation takes ${formatQuantity(time, 's')}, so loop overhead and compiler optimizations are part of the measurement`;
};

const sidesOf = ({ trials, alone }: RunBenchmark): SideTrial[] => [
  ...trials.flatMap(({ base, head }) => [base, head]),
  ...alone,
];
