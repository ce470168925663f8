// The order in which trends are read: what got worse the most comes first, and what nobody measures any more last.

import { latest, type Trend } from './trend.ts';

/** Worst movers first: by what is sure of the change, so that a wide interval is no alarm. */
export const worstFirst = (trends: readonly Trend[]): Trend[] =>
  trends
    .map((trend) => ({ trend, weight: weightOf(trend) }))
    .sort((one, other) => other.weight - one.weight)
    .map(({ trend }) => trend);

const weightOf = (trend: Trend): number => {
  if (trend.series.isArchived) return -Infinity;
  const change = latest(trend)?.change;
  if (change === undefined) return -1e9;
  // Imported levels have no limits.
  if (!Number.isFinite(change.low)) return change.ratio - 1e6;
  if (change.low > 0) return change.low;
  return change.high < 0 ? change.high : 0;
};
