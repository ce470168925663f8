// What a reader sees of each check, in words and the same for every kind of report. Names and reasons are as they
// came in; whoever prints them makes them safe for where they go.

import { metricOf, type MetricName } from '../core/model/metrics.ts';
import type { BenchmarkRecord, Check, Report, Verdict } from '../core/model/report.ts';
import { allowedRatio, asCost, asCostRatio } from '../core/stats/costs.ts';
import { formatChange, formatLimit } from '../core/text/changes.ts';
import { formatApart } from '../core/text/exact-units.ts';
import { formatQuantity } from '../core/text/units.ts';
import { severity } from '../core/decision/verdict.ts';
import { STATUS_SHOWN } from './verdicts.ts';
import type { Reach } from './number-line.ts';
import { type Limit, reachOf } from './reach.ts';
import { changeRange, range } from './ranges.ts';
import { failureOf } from '../core/model/measurement.ts';

/** One line of a table. Cells nothing is known for are empty. */
export interface Row {
  readonly verdict: Verdict;
  /** The verdict as readers see it, which tells what leans far over a budget from other doubt. */
  readonly word: Verdict | 'likely over';
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
  /** The median and the 95th percentile of both sides, which are times whatever the metric. */
  readonly p50: string;
  readonly p95: string;
  readonly reason: string;
  readonly reach: Reach | null;
  /** The check behind it; null for a benchmark that has none. */
  readonly check: Check | null;
}

/** Every check, and every benchmark whose status no check shows; worst first, then by how far over. */
export const rowsOf = ({ checks, benchmarks }: Report): Row[] => {
  const shown = new Set(checks.map(({ path }) => path));
  const times = new Map(checks.filter(({ metric }) => isTold(metric)).map((check) => [keyOf(check), check]));
  const rows = [
    ...checks.map((check) => rowOf(check, times)),
    ...benchmarks.flatMap((record) => {
      const verdict = STATUS_SHOWN[record.status];
      return verdict === null || shown.has(record.path) ? [] : [statusRow(record, verdict)];
    }),
  ];
  return rows.toSorted(
    (a, b) =>
      severity(a.verdict) - severity(b.verdict) ||
      leaning(b) - leaning(a) ||
      extent(b) - extent(a) ||
      compare(a.path, b.path),
  );
};

/** By path and metric, checks of what is told beside other metrics. */
type Times = ReadonlyMap<string, Check>;

const isTold = (metric: MetricName): boolean => metric === 'p50' || metric === 'p95';
const keyOf = ({ path, metric }: Pick<Check, 'path' | 'metric'>): string => `${metric} ${path}`;

const leaning = ({ check }: Row): number => Number(check?.likelyOver ?? false);
const extent = ({ reach }: Row): number => (reach === null || Number.isNaN(reach.value) ? -1e9 : reach.value);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const rowOf = (check: Check, times: Times): Row => {
  const place = reachOf(check);
  const binding = place?.limit ?? null;
  const [base, head] = levelsOf(check);
  return {
    verdict: check.verdict,
    word: check.likelyOver ? 'likely over' : check.verdict,
    path: check.path,
    metric: check.metric,
    base,
    head,
    change: check.effect === null ? '' : changeOf(check)(check.effect.value),
    ...measuredOf(check, binding),
    budget: check.budgetText,
    limit: limitOf(check, binding),
    p50: timesOf(check, 'p50', times),
    p95: timesOf(check, 'p95', times),
    reason: check.reason,
    reach: place?.reach ?? null,
    check,
  };
};

/** How to print changes of a check's metric. */
const changeOf =
  ({ metric, budget }: Check): ((regression: number) => string) =>
  (regression) =>
    formatChange(regression, metric, budget.maxRegression);

/** What is held against the limit. */
const measuredOf = (check: Check, binding: Limit | null): Pick<Row, 'measured' | 'interval'> => {
  const { unit, exact } = metricOf(check.metric);
  const { value, effect, budget } = check;
  const relative = binding !== 'absolute';
  const shown = relative ? effect : value;
  if (shown === null) return { measured: '', interval: '' };
  const quantity = (size: number): string =>
    exact && budget.max !== null ? formatApart(size, budget.max, unit)[0] : formatQuantity(size, unit);
  const print = relative ? changeOf(check) : quantity;
  const between = relative
    ? changeRange(shown.interval, check.metric, print)
    : range(shown.interval, quantity);
  return { measured: print(shown.value), interval: exact ? 'exactly' : between };
};

/** What base and head came to; of exact values so many digits that they can be told apart. */
const levelsOf = ({ base, head, value, metric }: Check): readonly [string, string] => {
  const { unit, exact } = metricOf(metric);
  const [before, now] = [base?.value, head?.value ?? value?.value];
  if (exact && before !== undefined && now !== undefined) return formatApart(before, now, unit);
  const print = (level: number | undefined): string =>
    level === undefined ? '' : formatQuantity(level, unit);
  return [print(before), print(now)];
};

const limitOf = (check: Check, binding: Limit | null): string => {
  const { budget, metric, value } = check;
  const { maxRegression, max } = budget;
  if (maxRegression !== null && binding !== 'absolute')
    return floorOf(check) ?? formatLimit(maxRegression, metric);
  if (max === null) return '';
  const { worse, unit, exact } = metricOf(metric);
  const most = exact && value !== null ? formatApart(value.value, max, unit)[1] : formatQuantity(max, unit);
  return `${worse === 'higher' ? '≤' : '≥'} ${most}`;
};

/** `+2.00 ms`, where `at-least` allows more than the relative limit; null where it does not. */
const floorOf = ({ budget, metric, base }: Check): string | null => {
  const { atLeast, maxRegression } = budget;
  if (atLeast === null || maxRegression === null || base === null) return null;
  const allowed = allowedRatio(budget, metric, asCost(base.value, metric));
  if (allowed === null || !(allowed > asCostRatio(maxRegression, metric))) return null;
  const { worse, unit } = metricOf(metric);
  return `${worse === 'higher' ? '+' : '-'}${formatQuantity(atLeast, unit)}`;
};

const statusRow = (record: BenchmarkRecord, verdict: Verdict): Row => ({
  verdict,
  word: verdict,
  path: record.path,
  metric: '',
  base: '',
  head: '',
  change: '',
  measured: '',
  interval: '',
  budget: '',
  limit: '',
  p50: '',
  p95: '',
  reason:
    failureOf(record)?.message ?? (record.status === 'missing' ? 'declared on base, not found on head' : ''),
  reach: null,
  check: null,
});

/** The levels of a metric beside the one with the budget; where it has a check of its own, what that says. */
const timesOf = (check: Check, name: 'p50' | 'p95', times: Times): string => {
  const { metric, path, base, head } = check;
  if (metricOf(metric).unit !== 's' || (base === null && head === null)) return '';
  const own = times.get(keyOf({ path, metric: name }));
  const text = (side: 'base' | 'head'): string => {
    const time = own === undefined ? check[side]?.[name] : own[side]?.value;
    return time == null ? '–' : formatQuantity(time, 's');
  };
  return `${text('base')} → ${text('head')}`;
};
