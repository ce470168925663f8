// What a reader sees of each check, in words and the same for every kind of report. Names and reasons are as they
// came in; whoever prints them makes them safe for where they go.

import { metricOf, type MetricName } from '../core/metrics.ts';
import type { BenchmarkRecord, Check, Interval, Report, Verdict } from '../core/model.ts';
import { formatPercent, formatQuantity } from '../core/units.ts';
import { severity } from '../core/verdict.ts';
import type { Reach } from './number-line.ts';
import { type Limit, reachOf } from './reach.ts';

/** One line of a table. Cells nothing is known for are empty. */
export interface Row {
  readonly verdict: Verdict;
  readonly path: string;
  readonly metric: MetricName | '';
  readonly base: string;
  readonly head: string;
  readonly change: string;
  /** What is held against the limit: the relative change or head's own value, and where that truly lies. */
  readonly measured: string;
  readonly interval: string;
  /** As written. */
  readonly budget: string;
  /** The limit the picture shows, in short: `+5 %`, `≤ 300 ms`. */
  readonly limit: string;
  readonly p95: string;
  readonly reason: string;
  readonly reach: Reach | null;
  /** The check behind it; null for a benchmark that has none. */
  readonly check: Check | null;
}

/** Every check, and every benchmark whose fate no check tells; worst first, then by how far over. */
export const rowsOf = ({ checks, benchmarks }: Report): Row[] => {
  const told = new Set(checks.map(({ path }) => path));
  const rows = [
    ...checks.map(rowOf),
    ...benchmarks.filter(({ path, status }) => FATES.has(status) && !told.has(path)).map(fateOf),
  ];
  return rows.toSorted(
    (a, b) => severity(a.verdict) - severity(b.verdict) || extent(b) - extent(a) || compare(a.path, b.path),
  );
};

const FATES = new Set(['failed', 'missing', 'new']);

const extent = ({ reach }: Row): number => (reach === null || Number.isNaN(reach.value) ? -1e9 : reach.value);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const rowOf = (check: Check): Row => {
  const { unit } = metricOf(check.metric);
  const place = reachOf(check);
  const quantity = (value: number | undefined): string =>
    value === undefined ? '' : formatQuantity(value, unit);
  const absolute = place?.limit === 'absolute';
  const shown = absolute ? check.value : check.effect;
  const print = absolute ? quantity : formatPercent;
  return {
    verdict: check.verdict,
    path: check.path,
    metric: check.metric,
    base: quantity(check.base?.value),
    head: quantity(check.head?.value ?? check.value?.value),
    change: check.effect === null ? '' : formatPercent(check.effect.value),
    measured: shown === null ? '' : print(shown.value),
    interval: shown === null ? '' : range(shown.interval, print),
    budget: check.budgetText,
    limit: limitOf(check, place?.limit ?? null),
    p95: levels(check),
    reason: check.reason,
    reach: place?.reach ?? null,
    check,
  };
};

const limitOf = ({ budget, metric }: Check, binding: Limit | null): string => {
  const { maxRegression, max } = budget;
  if (maxRegression !== null && binding !== 'absolute')
    return formatPercent(maxRegression).replace('.0 %', ' %');
  if (max === null) return '';
  return `${metricOf(metric).worse === 'higher' ? '≤' : '≥'} ${formatQuantity(max, metricOf(metric).unit)}`;
};

const fateOf = ({ status, path, failure }: BenchmarkRecord): Row => ({
  verdict: status === 'failed' || status === 'missing' ? status : 'new',
  path,
  metric: '',
  base: '',
  head: '',
  change: '',
  measured: '',
  interval: '',
  budget: '',
  limit: '',
  p95: '',
  reason: failure?.message ?? (status === 'missing' ? 'declared on base, not found on head' : ''),
  reach: null,
  check: null,
});

/** `+10.1 … +14.8 %`: the unit once when both ends have the same. */
export const range = ({ low, high }: Interval, print: (value: number) => string): string => {
  const [from, to] = [print(low), print(high)];
  if (low === -Infinity && high === Infinity) return 'no limits known';
  const unit = /[^\d.∞]+$/.exec(to)?.[0] ?? '';
  return `${unit !== '' && from.endsWith(unit) ? from.slice(0, -unit.length) : from} … ${to}`;
};

/** 95th percentiles of both sides, which are times whatever the metric. */
const levels = ({ base, head, metric }: Check): string =>
  metricOf(metric).unit !== 's' || (base === null && head === null)
    ? ''
    : [base, head].map((level) => (level?.p95 == null ? '–' : formatQuantity(level.p95, 's'))).join(' → ');
