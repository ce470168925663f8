import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/stats/random.ts';
import { boundary, lowerLimit, power, shareCaught } from '../../../src/core/stats/sign-test.ts';

const LOOKS = { first: 8, last: 80 };

test('the error over all looks together never exceeds alpha, and uses most of it', () => {
  for (const alpha of [0.05, 0.025, 0.009, 0.009 / 10, 0.009 / 50]) {
    const spent = power(boundary(alpha, LOOKS), 0.5);
    expect(spent).toBeLessThanOrEqual(alpha);
    expect(spent).toBeGreaterThan(alpha * 0.9);
  }
});

test('with a single look the boundary is the binomial quantile', () => {
  const needed = boundary(0.01, { first: 20, last: 20 })[20] as number;
  expect(1 - binomialCdf(needed - 1, 20, 0.5)).toBeLessThanOrEqual(0.01);
  expect(1 - binomialCdf(needed - 2, 20, 0.5)).toBeGreaterThan(0.01);
});

test('power rises with the share of votes and agrees with simulated walks', () => {
  const needed = boundary(0.009, LOOKS);
  const random = seededRandom(7, 'power');
  const runs = 4000;
  let crossed = 0;
  for (let run = 0; run < runs; run++) {
    let votes = 0;
    for (let trials = 1; trials <= LOOKS.last; trials++) {
      if (random.real() < 0.75) votes += 1;
      if (votes >= (needed[trials] as number)) {
        crossed += 1;
        break;
      }
    }
  }
  const exact = power(needed, 0.75);
  expect(Math.abs(crossed / runs - exact)).toBeLessThan(4 * Math.sqrt((exact * (1 - exact)) / runs));
  expect(power(needed, 0.9)).toBeGreaterThan(exact);
  expect(power(needed, shareCaught(needed, 0.9))).toBeCloseTo(0.9, 3);
});

test('the lower limit covers the true median at every look, on skewed and heavy-tailed data', () => {
  const needed = boundary(0.025, LOOKS);
  const random = seededRandom(11, 'coverage');
  const draws = {
    exponential: () => -Math.log(1 - random.real()) - Math.LN2,
    cauchy: () => Math.tan(Math.PI * (random.real() - 0.5)),
    bimodal: () => (random.real() < 0.5 ? -1 : 1) * (1 + random.real()),
  };
  for (const draw of Object.values(draws)) {
    const runs = 2000;
    let missed = 0;
    for (let run = 0; run < runs; run++) {
      const values = Array.from({ length: LOOKS.last }, draw);
      if (lowerLimit(values, needed) > 0) missed += 1;
    }
    expect(missed / runs).toBeLessThan(0.025 + 4 * Math.sqrt((0.025 * 0.975) / runs));
  }
});

test('the lower limit moves with the data and never falls as trials are added', () => {
  const needed = boundary(0.025, LOOKS);
  const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 1, maxLength: 80 });
  fc.assert(
    fc.property(values, fc.double({ min: -1, max: 1, noNaN: true }), (sample, shift) => {
      const limit = lowerLimit(sample, needed);
      const moved = lowerLimit(
        sample.map((value) => value + shift),
        needed,
      );
      expect(moved === limit || Math.abs(moved - limit - shift) < 1e-9).toBe(true);
      expect(lowerLimit(sample.slice(0, -1), needed)).toBeLessThanOrEqual(limit);
    }),
  );
});
