// Changes and intervals in sentences.

import { metricOf, type MetricName } from '../model/metrics.ts';
import type { Interval } from '../model/quantities.ts';
import { formatChange, growthOf } from './changes.ts';
import { formatQuantity } from './units.ts';

/** From a change for the worse: `is 12.4 % slower`, `is 27.7x base's`, `is no longer 0`. */
export const changeInWords = (regression: number, metric: MetricName): string => {
  const text = formatChange(regression, metric);
  if (text === 'from 0') return 'is no longer 0';
  if (text.endsWith('x')) return `is ${text} base's`;
  return `is ${text.replace(/^[+-]/, '')} ${directionOf(regression, metric)}`;
};

const directionOf = (regression: number, metric: MetricName): string => {
  const { unit, worse } = metricOf(metric);
  if (unit === 's') return regression > 0 ? 'slower' : 'faster';
  return (worse === 'higher') === regression > 0 ? 'higher' : 'lower';
};

/** `changed by at most +4.1 %`, `is at most 2.30x base's`. */
export const mostInWords = (regression: number, metric: MetricName): string => {
  const text = formatChange(regression, metric);
  return text.endsWith('x') ? `is at most ${text} base's` : `changed by at most ${text}`;
};

/** Of changes for the worse: `between +3.1 % and +7.2 %`, `at least 2.10x`. */
export const changeBetween = ({ low, high }: Interval, metric: MetricName): string => {
  const ends = growthOf(1, metric) < 0 ? [high, low] : [low, high];
  return between(ends, (regression) => formatChange(regression, metric));
};

/** Of the metric itself: `between 280 ms and 320 ms`. */
export const levelBetween = ({ low, high }: Interval, metric: MetricName): string =>
  between([low, high], (value) => formatQuantity(value, metricOf(metric).unit));

const between = ([from = NaN, to = NaN]: readonly number[], print: (value: number) => string): string => {
  if (!Number.isFinite(from) && !Number.isFinite(to)) return 'not known to any precision yet';
  if (!Number.isFinite(to)) return `at least ${print(from)}`;
  return Number.isFinite(from) ? `between ${print(from)} and ${print(to)}` : `at most ${print(to)}`;
};
