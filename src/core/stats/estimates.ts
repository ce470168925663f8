// What a reader is shown beside a verdict: the size of the change, head's own value, and the smallest regression that
// would have been proved.

import { median, quantile } from 'simple-statistics';
import { asCost, asRegression } from './costs.ts';
import type { MetricName } from '../model/metrics.ts';
import type { Method } from '../model/report.ts';
import type { Reading } from './readings.ts';
import { lowerLimit, type Boundary } from './sign-test.ts';
import type { Estimate } from '../model/quantities.ts';

/** What estimates need of a decision rule: its boundary for `within`, and the share of trials beyond a limit that is caught. */
export interface Reach {
  readonly within: Boundary;
  readonly caught: number;
}

interface Rule {
  readonly method: Pick<Method, 'alphaWithin'>;
  readonly bounds: Reach;
}

/** Relative change from log ratios of costs, one a trial. */
export function effectOf(ratios: readonly number[], metric: MetricName, rule: Rule): Estimate | null {
  return estimate(ratios, rule, (ratio) => asRegression(Math.exp(ratio), metric));
}

/** Head's own value from its costs, one a trial. */
export function valueOf(heads: readonly number[], metric: MetricName, rule: Rule): Estimate | null {
  return estimate(heads, rule, (cost) => asCost(cost, metric));
}

/** Median with the interval the within-boundary gives on both sides; valid at every look. */
function estimate(
  values: readonly number[],
  { method, bounds }: Rule,
  present: (value: number) => number,
): Estimate | null {
  if (values.length === 0) return null;
  const low = lowerLimit(values, bounds.within);
  const high = -lowerLimit(
    values.map((value) => -value),
    bounds.within,
  );
  // A high cost is a low rate: `present` may turn the order round.
  const direction = present(2) > present(1) ? 1 : -1;
  const ends = [low, high].map((end) => (Number.isFinite(end) ? present(end) : end * direction));
  return {
    value: present(median([...values])),
    interval: { low: Math.min(...ends), high: Math.max(...ends), confidence: 1 - 2 * method.alphaWithin },
  };
}

/**
 * The smallest regression these trials would have called over nine times in ten: as far beyond the budget as
 * the trials spread around their own median, at the share of votes that crosses the boundary.
 */
export function detectableOf(pairs: readonly Reading[], metric: MetricName, bounds: Reach): number | null {
  const ratios = pairs.map((each) => each.ratio);
  const allowed = pairs.map((each) => each.allowed).filter((value) => Number.isFinite(value));
  if (ratios.length < 2 || allowed.length === 0) return null;
  const centre = median([...ratios]);
  const spread = quantile(
    ratios.map((ratio) => Math.abs(ratio - centre)),
    2 * bounds.caught - 1,
  );
  return asRegression(Math.exp(median(allowed) + spread), metric);
}
