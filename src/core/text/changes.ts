// A change as base and head show it: what head is beside base, whether that is better or worse. What is twice as much or
// more is a factor, because nobody multiplies by +2,671 % in his head.

import { metricOf, type MetricName } from '../model/metrics.ts';
import { formatFinePercent } from './exact-units.ts';
import { formatFactor, isFactor } from './factors.ts';
import { formatPercent } from './units.ts';

/** From here on there was (as good as) nothing before, and no ratio to it. */
const FROM_NOTHING = 999_000;

export const isFromNothing = (growth: number): boolean => growth >= FROM_NOTHING && Number.isFinite(growth);

/** What head is beside base, less one, from a change for the worse: of a rate, which ought to be high, the opposite. */
export const growthOf = (regression: number, metric: MetricName): number =>
  metricOf(metric).worse === 'lower' && regression !== 0 ? -regression : regression;

/** `+5.1 %`, `-0.3 %`, `2.16x` (`+116 %`), `from 0`; with a limit, as many digits as it takes to tell it from that. */
export const formatGrowth = (growth: number, limit: number | null = null): string => {
  if (isFromNothing(growth)) return 'from 0';
  const text = brief(growth);
  const same = limit !== null && limit !== growth && text === brief(limit);
  return same ? formatFinePercent(growth, limit) : text;
};

const brief = (growth: number): string =>
  isFactor(growth) ? formatFactor(1 + growth) : formatPercent(growth);

/** A change for the worse (0.05 = 5 %), or the limit on one, of a metric; what is exact has more digits. */
export const formatChange = (regression: number, metric: MetricName, limit: number | null = null): string => {
  const [growth, allowed] = [growthOf(regression, metric), limit === null ? null : growthOf(limit, metric)];
  if (!metricOf(metric).exact) return formatGrowth(growth, allowed);
  return isFromNothing(growth) ? 'from 0' : formatFinePercent(growth, allowed);
};

/** A limit on a change for the worse: the digits that it was written with. */
export const formatLimit = (regression: number, metric: MetricName): string =>
  formatFinePercent(growthOf(regression, metric)).replace(/\.(\d*?)0+(?= %$|x$)/, (_, some: string) =>
    some === '' ? '' : `.${some}`,
  );
