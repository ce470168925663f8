import { expect, test } from 'vitest';
import { asvP, benchstatP, uDistribution } from '../../evaluation/mann-whitney.ts';

const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, i) => first + i);

test('counts the orderings of 3 and 3: 1 1 2 3 3 3 3 2 1 1 of 20', () => {
  const expected = [1, 2, 4, 7, 10, 13, 16, 18, 19, 20].map((count) => count / 20);
  expect([...uDistribution(3, 3)]).toEqual(expected);
});

test('keeps its precision at 50 a side', () => {
  const distribution = uDistribution(50, 50);
  expect(distribution[0]).toBeCloseTo(1 / 1.0089134454556415e29, 40);
  expect(distribution[2500]).toBeCloseTo(1, 12);
  expect(distribution[1249]).toBeLessThan(0.5);
  expect(distribution[1250]).toBeGreaterThan(0.5);
});

test('benchstat: exact without ties, both tails', () => {
  expect(benchstatP(from(1, 5), from(6, 5))).toBeCloseTo(2 / 252, 12);
  expect(benchstatP(from(6, 5), from(1, 5))).toBeCloseTo(2 / 252, 12);
  expect(benchstatP([1, 4], [2, 3])).toBe(1);
});

test('benchstat: with ties the normal approximation, corrected for ties and continuity', () => {
  // scipy.stats.mannwhitneyu(..., method='asymptotic', use_continuity=True)
  expect(benchstatP([1, 2, 2, 3, 5, 7], [2, 3, 4, 5, 8, 9])).toBeCloseTo(0.22483923580791298, 6);
  expect(benchstatP([1, 1], [1, 1])).toBe(1);
});

test('asv: exact up to 20 a side, ties broken the least significant way', () => {
  expect(asvP(from(1, 10), from(11, 10))).toBeCloseTo(2 / 184_756, 12);
  expect(asvP([1, 2, 3], [4, 5, 6])).toBeCloseTo(2 / 20, 12);
  // One tie: U is 0 or 1, and 1 counts.
  expect(asvP([1, 2, 3], [3, 4, 5])).toBeCloseTo(4 / 20, 12);
});

test('asv: normal above 20 a side', () => {
  // z = -220.5 / sqrt(441 * 43 / 12) = -5.547
  expect(asvP(from(1, 21), from(22, 21))).toBeCloseTo(2.9e-8, 9);
});
