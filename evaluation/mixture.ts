// How a slowdown of single operations moves the median of a turn whose operations were not recorded.
// Approximation: within a turn the operations are log-normal, and which of them are hit is independent of their time.

import normalCdf from '@stdlib/stats-base-dists-normal-cdf';
import type { TimedSide } from '../src/core/model/report.ts';

/**
 * Standard deviation of the log operation times within a turn, from P95 and median over the whole trial. It contains
 * the differences between turns too and is therefore too large, which makes the simulated slowdown milder than
 * the real one: +11.6 % at least, where 60 % of the operations take 20 % longer, against +20 % in still times.
 */
export function withinTurnSpread(side: TimedSide): number {
  const spread = Math.log(side.all.p95 / side.all.p50) / 1.6449;
  return Math.min(1, Math.max(0.005, spread));
}

/** Median of log-normal times of median 1 of which the share `hit` is multiplied by `factor`; by bisection. */
export function mixtureMedian(hit: number, factor: number, deviation: number): number {
  const slow = Math.log(factor);
  let [low, high] = [0, slow];
  for (let step = 0; step < 30; step++) {
    const middle = (low + high) / 2;
    const below = (1 - hit) * normalCdf(middle, 0, deviation) + hit * normalCdf(middle, slow, deviation);
    if (below < 0.5) low = middle;
    else high = middle;
  }
  return Math.exp((low + high) / 2);
}
