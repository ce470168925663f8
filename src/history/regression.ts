// From log ratios to changes, for the page too.

import type { MetricName } from '../core/model/metrics.ts';
import { asRegression } from '../core/stats/costs.ts';

/** A log ratio of costs as a change for the worse, 0.05 = 5 %. */
export const regressionOf = (ratio: number, metric: MetricName): number =>
  asRegression(Math.exp(ratio), metric);
