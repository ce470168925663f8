// tachometer's interval of the relative difference of two means, and its sampling until the interval leaves 0 %.

import tQuantile from '@stdlib/stats-base-dists-t-quantile';

interface Moments {
  readonly n: number;
  readonly mean: number;
  readonly variance: number;
}

/** 95 % interval of (head - base) / base: t with min(n) - 1 degrees of freedom and the delta method. */
export function relativeInterval(base: Moments, head: Moments): { low: number; high: number } {
  const [b, h] = [base.mean, head.mean];
  const variance = ((base.variance / base.n) * h ** 2 + (head.variance / head.n) * b ** 2) / b ** 4;
  const margin = tQuantile975(Math.min(base.n, head.n) - 1) * Math.sqrt(variance);
  return { low: (h - b) / b - margin, high: (h - b) / b + margin };
}

const quantiles = new Map<number, number>();
function tQuantile975(freedom: number): number {
  const known = quantiles.get(freedom) ?? tQuantile(0.975, freedom);
  quantiles.set(freedom, known);
  return known;
}

/** Mean and variance of values that arrive one by one (Welford 1962). */
function moments(): { add(value: number): void; now(): Moments } {
  let [n, mean, squares] = [0, 0, 0];
  return {
    add(value) {
      const distance = value - mean;
      mean += distance / ++n;
      squares += distance * (value - mean);
    },
    now: () => ({ n, mean, variance: squares / (n - 1) }),
  };
}

/** Takes 50 samples a side, then 10 at a time while 0 is inside the interval, 230 at most. */
export function autoSampled(
  sample: () => { base: number; head: number },
  limits = { first: 50, step: 10, most: 230 },
): { verdict: 'slower' | 'faster' | 'unsure'; samples: number } {
  const [base, head] = [moments(), moments()];
  for (let samples = limits.first; samples <= limits.most; samples += limits.step) {
    while (base.now().n < samples) {
      const next = sample();
      base.add(next.base);
      head.add(next.head);
    }
    const { low, high } = relativeInterval(base.now(), head.now());
    if (low > 0) return { verdict: 'slower', samples };
    if (high < 0) return { verdict: 'faster', samples };
  }
  return { verdict: 'unsure', samples: limits.most };
}
