// A change in the words that a reader has for the metric: slower, larger, higher.

import { metricOf, type MetricName } from '../core/model/metrics.ts';
import type { Row } from './rows.ts';

/** What follows the name of a check that is over or looks so: `is 1.7x slower (allowed +10 %)`, `is 310 ms (allowed ≤ 300 ms)`. */
export const changeInWords = ({ measured, limit, metric }: Row): string =>
  `${isIn(measured, metric)} (allowed ${limit})`;

const isIn = (measured: string, metric: MetricName | ''): string => {
  if (metric === '' || measured === '') return 'is over budget';
  if (measured === 'from 0') return 'went up from 0';
  const [, sign, size] = /^([+-]?)(.+(?: %|x))$/.exec(measured) ?? [];
  if (size === undefined || (sign === '' && !size.endsWith('x'))) return `is ${measured}`;
  return `is ${size} ${sign === '-' ? FEWER[kindOf(metric)] : MORE[kindOf(metric)]}`;
};

type Kind = 'time' | 'size' | 'other';

const kindOf = (metric: MetricName): Kind => {
  const { unit, source } = metricOf(metric);
  return unit === 's' ? 'time' : source === 'files' ? 'size' : 'other';
};

const MORE: Readonly<Record<Kind, string>> = { time: 'slower', size: 'larger', other: 'higher' };
const FEWER: Readonly<Record<Kind, string>> = { time: 'faster', size: 'smaller', other: 'lower' };
