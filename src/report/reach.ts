// A check's interval measured in budgets, which is what the number line draws.

import { allowedRatio, asCost, asCostRatio } from '../core/stats/costs.ts';
import { metricOf } from '../core/model/metrics.ts';
import type { Check } from '../core/model/report.ts';
import type { Reach } from './number-line.ts';
import type { Estimate } from '../core/model/quantities.ts';

/** Of a check's two limits the one it comes closer to. */
export type Limit = 'relative' | 'absolute';

/** Where the check lies against its budget, and which limit that is. Null: nothing measured to draw. */
export const reachOf = (check: Check): { readonly limit: Limit; readonly reach: Reach } | null => {
  const relative = relativeReach(check);
  const absolute = absoluteReach(check);
  if (absolute !== null && !(relative !== null && relative.value >= absolute.value)) {
    return { limit: 'absolute', reach: absolute };
  }
  return relative === null ? null : { limit: 'relative', reach: relative };
};

/** A budget of (almost) nothing is no unit to measure in; then one percent stands in for it. */
const SMALLEST = 1e-4;
const STAND_IN = 0.01;

const relativeReach = ({ effect, budget, metric, base }: Check): Reach | null => {
  const floor = base === null ? null : budget.atLeast;
  const allowed = allowedRatio({ ...budget, atLeast: floor }, metric, asCost(base?.value ?? 1, metric));
  if (effect === null || allowed === null) return null;
  const room = allowed - 1;
  return mapEnds(effect, (regression) => {
    const change = asCostRatio(regression, metric) - 1;
    if (room >= SMALLEST) return change / room;
    return change > room ? 1 + (change - room) / STAND_IN : Math.min(change, 0) / STAND_IN;
  });
};

const absoluteReach = ({ value, budget, metric }: Check): Reach | null => {
  if (value === null || budget.max === null || budget.max <= 0) return null;
  const limit = asCost(budget.max, metric);
  const reach = mapEnds(value, (size) => asCost(Math.max(0, size), metric) / limit);
  return metricOf(metric).worse === 'lower' ? { ...reach, low: reach.high, high: reach.low } : reach;
};

const mapEnds = ({ value, interval }: Estimate, each: (value: number) => number): Reach => ({
  low: each(interval.low),
  value: each(value),
  high: each(interval.high),
});
