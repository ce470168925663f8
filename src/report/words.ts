// Small words every report uses.

import { metricOf } from '../core/model/metrics.ts';
import { formatChange } from '../core/text/changes.ts';
import { VERDICTS, type Check, type Report, type Revision, type Verdict } from '../core/model/report.ts';
import type { Interval } from '../core/model/quantities.ts';

/** A share that is no change: `1 %`, `99.95 %`; at most five significant digits, never rounded up to 100 %. */
export const formatShare = (share: number): string => {
  const percent = share * 100;
  const digits = share < 1 && percent > 99.999 ? '99.999' : String(Number(percent.toPrecision(5)));
  return `${digits} %`;
};

/** Whether all that was judged is exact: such a report has no chance in it. */
export const isExact = ({ checks }: Report): boolean =>
  checks.length > 0 && checks.every(({ metric }) => metricOf(metric).exact);

/** The lowest confidence any interval of the report has; null without intervals. Exact values have none. */
export const confidenceOf = ({ checks }: Report): number | null => {
  const intervals = checks
    .filter(({ metric }) => !metricOf(metric).exact)
    .flatMap(({ effect, value }): (Interval | undefined)[] => [effect?.interval, value?.interval])
    .flatMap((interval) => (interval === undefined ? [] : [interval.confidence]));
  return intervals.length === 0 ? null : Math.min(...intervals);
};

/** The smallest regressions that would have been proved: `a regression of 6.3 %`, of one check or of many. */
export const detectableInWords = (checks: readonly Pick<Check, 'detectable' | 'metric'>[]): string => {
  const known = checks.flatMap(({ detectable, metric }) =>
    detectable === null ? [] : [{ detectable, metric }],
  );
  const [first, ...others] = known
    .toSorted((one, other) => one.detectable - other.detectable)
    .map(({ detectable, metric }) => formatChange(detectable, metric).replace(/^[+-]/, ''));
  const last = others.at(-1) ?? first;
  if (first === undefined) return 'unknown';
  return last === first
    ? `a regression of ${first}`
    : `regressions of ${first} to ${last}, depending on the check`;
};

/** First letters of the commit, or null when there is none. */
export const shortCommit = ({ commit }: Revision): string | null =>
  commit === null ? null : commit.slice(0, 7);

/** `3 undecided, 40 within`. */
export const verdictsIn = (rows: readonly { readonly verdict: Verdict }[]): string =>
  VERDICTS.flatMap((verdict) => {
    const number = rows.filter((row) => row.verdict === verdict).length;
    return number === 0 ? [] : [`${number} ${verdict}`];
  }).join(', ');
