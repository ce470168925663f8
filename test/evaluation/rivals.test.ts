import { expect, test } from 'vitest';
import { judgeOften } from '../../evaluation/comparison.ts';
import {
  asvWorse,
  bencherAlerts,
  benchstatRed,
  pyperfSlower,
  ratioAlerts,
  RIVALS,
} from '../../evaluation/rivals.ts';
import { prepare } from '../../evaluation/simulate.ts';
import { uniform } from '../../evaluation/slowdowns.ts';
import { autoSampled, relativeInterval } from '../../evaluation/tachometer.ts';
import { seededRandom } from '../../src/core/stats/random.ts';
import { sideOf } from './trials.ts';

const times = (values: readonly number[], factor: number): number[] => values.map((value) => value * factor);
const TEN = [100, 101, 102, 103, 104, 105, 106, 107, 108, 109];

test('github-action-benchmark alerts above its threshold only', () => {
  expect(ratioAlerts(2, 1, 2)).toBe(false);
  expect(ratioAlerts(2.01, 1, 2)).toBe(true);
  expect(ratioAlerts(0, 0, 1.1)).toBe(false);
});

test('benchstat with a cut wants both significance and more than 10 %', () => {
  expect(benchstatRed(TEN, times(TEN, 1.09))).toBe(false);
  expect(benchstatRed(TEN, times(TEN, 1.11))).toBe(true);
  // Medians 20 % apart, but five values a side mixed: U = 10 of 25.
  expect(benchstatRed([1, 2, 5, 8, 9], [1.5, 3, 6, 7, 10])).toBe(false);
});

test('Bencher alerts above the 99 % prediction limit of the history', () => {
  // Mean 12, sd 2, t(.99; 2) = 6.9646: 12 + 6.9646 * 2 * sqrt(4 / 3) = 28.084
  expect(bencherAlerts([10, 12, 14], 28.08)).toBe(false);
  expect(bencherAlerts([10, 12, 14], 28.09)).toBe(true);
  expect(bencherAlerts([10, 10, 10], 99)).toBe(false);
  expect(bencherAlerts([10], 99)).toBe(false);
});

test('pyperf compares a pooled t with its 95 % quantile', () => {
  // Pooled variance 1, t = 2 / sqrt(2 / 3) = 2.449 against t(.975; 4) = 2.776
  expect(pyperfSlower([1, 2, 3], [3, 4, 5])).toBe(false);
  // t = 3 / sqrt(2 / 3) = 3.674
  expect(pyperfSlower([1, 2, 3], [4, 5, 6])).toBe(true);
  expect(pyperfSlower([4, 5, 6], [1, 2, 3])).toBe(false);
});

test('asv wants a factor of 1.1 between medians and p < 0.002', () => {
  expect(asvWorse(TEN, times(TEN, 1.1))).toBe(false);
  expect(asvWorse(TEN, times(TEN, 1.2))).toBe(true);
  // p = 2 / 252 for five against five.
  expect(asvWorse(TEN.slice(0, 5), times(TEN.slice(0, 5), 2))).toBe(false);
});

test('tachometer: the interval of the relative difference', () => {
  // Variance (4/50 * 110^2 + 9/50 * 100^2) / 100^4 = 2.768e-5, t(.975; 49) = 2.0096
  const { low, high } = relativeInterval(
    { n: 50, mean: 100, variance: 4 },
    { n: 50, mean: 110, variance: 9 },
  );
  expect(low).toBeCloseTo(0.1 - 0.010573, 6);
  expect(high).toBeCloseTo(0.1 + 0.010573, 6);
});

test('tachometer samples on while zero is inside', () => {
  let at = 0;
  const alternating = (shift: number) => () => ({ base: 100 + (at++ % 2), head: 100 + (at % 2) + shift });
  expect(autoSampled(alternating(0))).toEqual({ verdict: 'unsure', samples: 230 });
  expect(autoSampled(alternating(5))).toEqual({ verdict: 'slower', samples: 50 });
  expect(autoSampled(alternating(-5))).toEqual({ verdict: 'faster', samples: 50 });
  // t * sd * sqrt(2 / n) = 0.2 at n = 50, 0.14 at n = 100: found on the way.
  const small = autoSampled(alternating(0.15));
  expect(small.verdict).toBe('slower');
  expect(small.samples).toBeGreaterThan(50);
  expect(small.samples).toBeLessThan(230);
});

// Both sides alike but for 0.1 % of noise: whatever the rule, three times slower is slower, and no change is not.
const quiet = Array.from({ length: 70 }, (_, index) => {
  const side = (seed: number) => {
    const random = seededRandom(seed, 'quiet');
    const noise = Array.from({ length: 24 }, () => 1 + 0.001 * random.real());
    return sideOf(noise, { mean: noise[0] as number });
  };
  return { index, order: 'b'.repeat(24), base: side(2 * index), head: side(2 * index + 1) };
});

test.each(RIVALS)('$name is red at x3 and mostly not without a change', (rival) => {
  const random = seededRandom(7);
  const red = (change: number): number =>
    judgeOften(rival, prepare(quiet, uniform(change), random), 40, random).red.value;
  expect(red(2)).toBe(1);
  expect(red(0)).toBeLessThan(0.2);
  expect(judgeOften(rival, prepare(quiet, uniform(2), random), 3, random).trials).toBeGreaterThan(0);
});
