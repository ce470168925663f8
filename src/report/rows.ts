// What a reader sees of each check, in words and the same for every kind of report. Names and reasons are as they
// came in; whoever prints them makes them safe for where they go.

import { metricOf, type MetricName } from '../core/model/metrics.ts';
import type { BenchmarkRecord, Check, Report, Verdict } from '../core/model/report.ts';
import { formatApart, formatFinePercent } from '../core/text/exact-units.ts';
import { formatPercent, formatQuantity } from '../core/text/units.ts';
import { severity } from '../core/decision/verdict.ts';
import { STATUS_SHOWN } from './verdicts.ts';
import type { Reach } from './number-line.ts';
import { type Limit, reachOf } from './reach.ts';
import type { Interval } from '../core/model/quantities.ts';
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
  readonly p95: string;
  readonly reason: string;
  readonly reach: Reach | null;
  /** The check behind it; null for a benchmark that has none. */
  readonly check: Check | null;
}

/** Every check, and every benchmark whose status no check shows; worst first, then by how far over. */
export const rowsOf = ({ checks, benchmarks }: Report): Row[] => {
  const shown = new Set(checks.map(({ path }) => path));
  const rows = [
    ...checks.map(rowOf),
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

const leaning = ({ check }: Row): number => Number(check?.likelyOver ?? false);
const extent = ({ reach }: Row): number => (reach === null || Number.isNaN(reach.value) ? -1e9 : reach.value);
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

const rowOf = (check: Check): Row => {
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
    change: check.effect === null ? '' : percentOf(check)(check.effect.value),
    ...measuredOf(check, binding),
    budget: check.budgetText,
    limit: limitOf(check, binding),
    p95: tails(check),
    reason: check.reason,
    reach: place?.reach ?? null,
    check,
  };
};

/** How to print changes of a check's metric. */
const percentOf = ({ metric, budget }: Check): ((share: number) => string) =>
  metricOf(metric).exact ? (share) => formatFinePercent(share, budget.maxRegression) : formatPercent;

/** What is held against the limit. */
const measuredOf = (check: Check, binding: Limit | null): Pick<Row, 'measured' | 'interval'> => {
  const { unit, exact } = metricOf(check.metric);
  const { value, effect, budget } = check;
  const shown = binding === 'absolute' ? value : effect;
  if (shown === null) return { measured: '', interval: '' };
  const quantity = (size: number): string =>
    exact && budget.max !== null ? formatApart(size, budget.max, unit)[0] : formatQuantity(size, unit);
  const print = binding === 'absolute' ? quantity : percentOf(check);
  return { measured: print(shown.value), interval: exact ? 'exactly' : range(shown.interval, print) };
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

const limitOf = ({ budget, metric, value }: Check, binding: Limit | null): string => {
  const { maxRegression, max } = budget;
  if (maxRegression !== null && binding !== 'absolute')
    return formatFinePercent(maxRegression).replace(/\.(\d*[1-9])?0+ %$/, (_, some) =>
      some === undefined ? ' %' : `.${String(some)} %`,
    );
  if (max === null) return '';
  const { worse, unit, exact } = metricOf(metric);
  const most = exact && value !== null ? formatApart(value.value, max, unit)[1] : formatQuantity(max, unit);
  return `${worse === 'higher' ? '≤' : '≥'} ${most}`;
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
  p95: '',
  reason:
    failureOf(record)?.message ?? (record.status === 'missing' ? 'declared on base, not found on head' : ''),
  reach: null,
  check: null,
});

/** `+10.1 … +14.8 %`: the unit once when both ends have the same. */
export const range = ({ low, high }: Interval, print: (value: number) => string): string => {
  const [from, to] = [print(low), print(high)];
  if (low === -Infinity && high === Infinity) return 'unbounded';
  const unit = /[^\d.∞]+$/.exec(to)?.[0] ?? '';
  return `${unit !== '' && from.endsWith(unit) ? from.slice(0, -unit.length) : from} … ${to}`;
};

/** 95th percentiles of both sides, which are times whatever the metric. */
const tails = ({ base, head, metric }: Check): string =>
  metricOf(metric).unit !== 's' || (base === null && head === null)
    ? ''
    : [base, head].map((level) => (level?.p95 == null ? '–' : formatQuantity(level.p95, 's'))).join(' → ');
