// A log ratio of costs with its interval, in words.

import type { LogChange } from '../core/model/bisection.ts';
import type { MetricName } from '../core/model/metrics.ts';
import { asRegression } from '../core/stats/costs.ts';
import { formatChange, growthOf } from '../core/text/changes.ts';

/** `+7.8 % [+6.9 %, +8.6 %]`; what has no limits, or no error at all, has no brackets. */
export const changeText = ({ ratio, low, high }: LogChange, metric: MetricName): string => {
  const print = (end: number): string => formatChange(asRegression(Math.exp(end), metric), metric);
  if (!Number.isFinite(low) || !Number.isFinite(high) || low === high) return print(ratio);
  const [from, to] = growthOf(1, metric) < 0 ? [high, low] : [low, high];
  return `${print(ratio)} [${print(from)}, ${print(to)}]`;
};
