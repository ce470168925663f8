import { expect, test } from 'vitest';
import { criterionRegressed, welchT } from '../../evaluation/criterion.ts';
import { seededRandom } from '../../src/core/stats/random.ts';

const random = seededRandom(1, 'noise');
const noisy = (level: number, deviation: number): number[] =>
  Array.from({ length: 96 }, () => level * (1 + deviation * (random.real() - 0.5)));
const regressed = (base: readonly number[], head: readonly number[]): boolean =>
  criterionRegressed(base, head, { resamples: 100, random: seededRandom(2) });

test("Welch's t", () => {
  // Means 2 and 3.5, variances 1 and 5/3: 1.5 / sqrt(1/3 + 5/12)
  expect(welchT(Float64Array.of(1, 2, 3), Float64Array.of(2, 3, 4, 5))).toBeCloseTo(
    1.5 / Math.sqrt(0.75),
    12,
  );
});

test('regressed: different, and the whole interval beyond 1 %', () => {
  expect(regressed(noisy(100, 0.02), noisy(110, 0.02))).toBe(true);
  // Certain, but half a percent is noise to criterion.
  expect(regressed(noisy(100, 0.002), noisy(100.5, 0.002))).toBe(false);
  expect(regressed(noisy(110, 0.02), noisy(100, 0.02))).toBe(false);
});

test('not regressed where the spread hides the difference', () => {
  const base = noisy(100, 1.5);
  expect(
    regressed(
      base,
      base.map((value, index) => value * (index % 2 === 0 ? 1.01 : 1.02)),
    ),
  ).toBe(false);
});

test('not regressed where resamples of both together differ as much, however far the interval is from 1 %', () => {
  // Every resample of head exceeds every one of base by 8.9 % at least, but with two values each so does chance.
  expect(regressed([100, 101], [110, 150])).toBe(false);
});
