// Intervals in words.

import type { Interval } from '../core/model/quantities.ts';
import { metricOf, type MetricName } from '../core/model/metrics.ts';
import { growthOf, isFromNothing } from '../core/text/changes.ts';
import { formatFactor, isFactor } from '../core/text/factors.ts';

/** Too few trials bound it on neither side. */
const NO_INTERVAL = 'no interval yet';

type Ends = Pick<Interval, 'low' | 'high'>;

/** `+10.1 … +14.8 %`: the unit once when both ends have the same; `at least +10.1 %` when the other end is not known. */
export const range = ({ low, high }: Ends, print: (value: number) => string): string => {
  if (low === -Infinity && high === Infinity) return NO_INTERVAL;
  if (high === Infinity) return `at least ${print(low)}`;
  if (low === -Infinity) return `at most ${print(high)}`;
  const [from, to] = [print(low), print(high)];
  const unit = /[^\d.]+$/.exec(to)?.[0] ?? '';
  return `${unit !== '' && from.endsWith(unit) ? from.slice(0, -unit.length) : from} … ${to}`;
};

/**
 * The same of a change for the worse, which is printed as base and head show it. Where one end is a factor, so is the other:
 * nobody should have to hold a percentage against it.
 */
export const changeRange = (
  interval: Interval,
  metric: MetricName,
  print: (regression: number) => string,
): string => {
  const ends = changeRangeOf(interval, metric);
  const { exact } = metricOf(metric);
  const isFactors = !exact && ends.low > 0 && isFactor(ends.high) && !isFromNothing(ends.high);
  return range(ends, (growth) => (isFactors ? formatFactor(1 + growth) : print(growthOf(growth, metric))));
};

/** An interval of a change for the worse as one of what head is beside base. */
export const changeRangeOf = ({ low, high, confidence }: Interval, metric: MetricName): Interval => {
  const ends = [growthOf(low, metric), growthOf(high, metric)];
  return { low: Math.min(...ends), high: Math.max(...ends), confidence };
};

/** For a sentence: `between +10.1 … +14.8 %`. */
export const rangeInWords = (text: string): string => (text.includes('…') ? `between ${text}` : text);
