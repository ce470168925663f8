// What the trials of a benchmark say about a metric nobody asked about. Nothing here decides a verdict: a remark must
// only be true and worth a reader's time, so a change counts when nearly all trials agree on its direction (the sign
// test, which no distribution of the noise can fool) and its size stands clear of the scatter between trials.

import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import { median, medianAbsoluteDeviation } from 'simple-statistics';
import { costOf, logRatio } from './costs.ts';
import type { MetricName } from '../model/metrics.ts';
import type { Trial } from '../model/report.ts';

/** Fewest trials for a remark: below, even agreement of all can be chance. */
const FEWEST = 8;
const CHANCE = 0.01;
/** Standard error of a median: 1.4826 turns a median absolute deviation into a deviation, 1.2533 a mean's error into a median's. */
const errorOfMedian = (values: readonly number[]): number =>
  (1.4826 * 1.2533 * medianAbsoluteDeviation([...values])) / Math.sqrt(values.length);

/** Log ratios head/base of a metric, one a trial that measured it. */
export const logRatios = (trials: readonly Trial[], metric: MetricName): number[] =>
  trials.flatMap(({ base, head }) => {
    const [from, to] = [costOf(base, metric), costOf(head, metric)];
    return from === null || to === null ? [] : [logRatio(from.all, to.all)];
  });

/** The median of log ratios (or any paired differences) that nearly all lie on one side of zero; 0 when they do not. */
export const sureChange = (values: readonly number[]): number => {
  if (values.length < FEWEST) return 0;
  const middle = median([...values]);
  const against = values.filter((value) => value * middle <= 0).length;
  const chance = 2 * binomialCdf(against, values.length, 0.5);
  return chance <= CHANCE && Math.abs(middle) > 3 * errorOfMedian(values) ? middle : 0;
};

/** Centres of two groups the values fall into with a wide gap between them, low one first; null when they do not. */
export const twoGroups = (values: readonly number[], apart: number): readonly [number, number] | null => {
  const sorted = values.toSorted((a, b) => a - b);
  const least = Math.max(3, Math.ceil(sorted.length / 4));
  let widest = least;
  for (let at = least; at <= sorted.length - least; at++) {
    if (gapBefore(sorted, at) > gapBefore(sorted, widest)) widest = at;
  }
  const [low, high] = [sorted.slice(0, widest), sorted.slice(widest)];
  if (high.length < least || low.length < least) return null;
  const centres = [median(low), median(high)] as const;
  // The gap must dwarf the spread of either group: by chance that happens in fewer than 1 of 100 sets of 12.
  const clear = gapBefore(sorted, widest) > 2 * Math.max(width(low), width(high));
  return clear && centres[1] - centres[0] >= apart ? centres : null;
};

const gapBefore = (sorted: readonly number[], at: number): number =>
  (sorted[at] ?? NaN) - (sorted[at - 1] ?? NaN);
const width = (sorted: readonly number[]): number => (sorted.at(-1) ?? NaN) - (sorted[0] ?? NaN);
