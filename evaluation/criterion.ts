// criterion.rs: Welch's t against its null by a mixed bootstrap, then the percentile interval of the relative change
// of the mean beyond the noise threshold. Resampling ends early once no further resample can change the answer.

import type { Random } from '../src/core/stats/random.ts';

const SIGNIFICANCE = 0.05;
const CONFIDENCE = 0.95;
const NOISE_THRESHOLD = 0.01;

export interface Bootstrap {
  readonly resamples: number;
  readonly random: Random;
}

interface Moments {
  readonly mean: number;
  readonly variance: number;
}

function moments(sum: number, squares: number, count: number): Moments {
  const mean = sum / count;
  return { mean, variance: (squares - sum * mean) / (count - 1) };
}

function momentsOf(values: Float64Array): Moments {
  let [sum, squares] = [0, 0];
  for (const value of values) {
    sum += value;
    squares += value * value;
  }
  return moments(sum, squares, values.length);
}

/** Moments of `count` values drawn with replacement. */
function resampled(from: Float64Array, count: number, random: Random): Moments {
  let [sum, squares] = [0, 0];
  for (let drawn = 0; drawn < count; drawn++) {
    const value = from[Math.floor(random.real() * from.length)] as number;
    sum += value;
    squares += value * value;
  }
  return moments(sum, squares, count);
}

const t = (base: Moments, head: Moments, [m, n]: readonly [number, number]): number =>
  (head.mean - base.mean) / Math.sqrt(base.variance / m + head.variance / n);

/** Welch's t of head against base. */
export const welchT = (base: Float64Array, head: Float64Array): number =>
  t(momentsOf(base), momentsOf(head), [base.length, head.length]);

/** Whether twice the smaller tail of t among resamples of both samples pooled is below the significance level. */
function differs(base: Float64Array, head: Float64Array, { resamples, random }: Bootstrap): boolean {
  const pool = Float64Array.of(...base, ...head);
  const sizes = [base.length, head.length] as const;
  const observed = welchT(base, head);
  let [below, above] = [0, 0];
  for (let index = 0; index < resamples; index++) {
    const resample = t(resampled(pool, sizes[0], random), resampled(pool, sizes[1], random), sizes);
    if (resample < observed) below++;
    else above++;
    if ((2 * Math.min(below, above)) / resamples >= SIGNIFICANCE) return false;
  }
  return true;
}

/** Whether the percentile interval of mean(head) / mean(base) - 1 lies beyond the noise threshold: its low end decides. */
function beyondNoise(base: Float64Array, head: Float64Array, { resamples, random }: Bootstrap): boolean {
  const allowed = Math.round(((1 - CONFIDENCE) / 2) * (resamples - 1));
  let inside = 0;
  for (let index = 0; index < resamples; index++) {
    const before = resampled(base, base.length, random).mean;
    const change = resampled(head, head.length, random).mean / before - 1;
    if (change <= NOISE_THRESHOLD && ++inside > allowed) return false;
  }
  return true;
}

/** Whether criterion prints "Performance has regressed". */
export function criterionRegressed(
  base: readonly number[],
  head: readonly number[],
  bootstrap: Bootstrap,
): boolean {
  // In units of base's first value, so that no precision is lost in sums of squares.
  const unit = base[0] as number;
  const [before, now] = [base, head].map((values) => Float64Array.from(values, (value) => value / unit)) as [
    Float64Array,
    Float64Array,
  ];
  // Only a slowdown can end as a regression, so the bootstrap may be spared otherwise.
  if (momentsOf(now).mean <= momentsOf(before).mean) return false;
  return differs(before, now, bootstrap) && beyondNoise(before, now, bootstrap);
}
