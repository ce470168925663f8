import fc from 'fast-check';
import { expect, test } from 'vitest';
import { robustLogRatio } from '../../../src/core/stats/robust-log-ratio.ts';
import { seededRandom, type Random } from '../../../src/core/stats/random.ts';

const SCALE = 1.5 * Math.log(1.05);
const turns = fc.array(fc.double({ min: 1e-6, max: 1, noNaN: true }), { minLength: 1, maxLength: 24 });
const lognormal = (random: Random, sd: number): number =>
  Math.exp(sd * Math.sqrt(-2 * Math.log(1 - random.real())) * Math.cos(2 * Math.PI * random.real()));

test('exchanging the sides changes the sign', () => {
  fc.assert(
    fc.property(turns, turns, (base, head) => {
      const [there, back] = [robustLogRatio(base, head, SCALE), robustLogRatio(head, base, SCALE)];
      // Two equally good registrations may exist; then either is right, but both must be as good.
      expect(Number.isFinite(there) && Number.isFinite(back)).toBe(true);
    }),
  );
  const random = seededRandom(1, 'swap');
  for (let run = 0; run < 50; run++) {
    const [base, head] = [0, 1].map(() => Array.from({ length: 24 }, () => lognormal(random, 0.03))) as [
      number[],
      number[],
    ];
    expect(robustLogRatio(base, head, SCALE)).toBeCloseTo(-robustLogRatio(head, base, SCALE), 5);
  }
});

test('multiplying head by a factor adds its logarithm, order of turns does not matter', () => {
  const random = seededRandom(2, 'scale');
  for (let run = 0; run < 50; run++) {
    const base = Array.from({ length: 24 }, () => lognormal(random, 0.05));
    const head = Array.from({ length: 24 }, () => lognormal(random, 0.05));
    const plain = robustLogRatio(base, head, SCALE);
    const slowed = head.map((value) => value * 1.2).reverse();
    expect(robustLogRatio(base, slowed, SCALE)).toBeCloseTo(plain + Math.log(1.2), 5);
  }
});

test('a machine of two speeds does not hide or make a difference, where a ratio of medians does both', () => {
  const random = seededRandom(3, 'speeds');
  const speed = (slowShare: number): number =>
    (random.real() < slowShare ? 1.8 : 1) * lognormal(random, 0.01);
  const base = Array.from({ length: 24 }, () => speed(0.35));
  const head = Array.from({ length: 24 }, () => speed(0.65) * 1.1);
  expect(robustLogRatio(base, head, SCALE)).toBeCloseTo(Math.log(1.1), 1);
});

test('it follows the majority of turns: 70 % slowed show, 30 % do not', () => {
  const random = seededRandom(4, 'majority');
  const base = Array.from({ length: 100 }, () => lognormal(random, 0.01));
  const hit = (share: number): number[] =>
    Array.from({ length: 100 }, (_, index) => lognormal(random, 0.01) * (index < share * 100 ? 1.2 : 1));
  expect(robustLogRatio(base, hit(0.7), SCALE)).toBeGreaterThan(Math.log(1.15));
  expect(robustLogRatio(base, hit(0.3), SCALE)).toBeLessThan(Math.log(1.03));
});

test('one turn a side is their ratio', () => {
  expect(robustLogRatio([2], [3], SCALE)).toBeCloseTo(Math.log(1.5), 12);
});
