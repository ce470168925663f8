import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../../../src/core/stats/random.ts';
import { ONE_SIDED, shiftOf } from '../../../src/core/stats/mann-whitney-shift.ts';
import { times } from '../../effort.ts';

const sizes = fc.record({ before: fc.integer({ min: 1, max: 9 }), after: fc.integer({ min: 1, max: 9 }) });

test('five against five exclude no shift exactly when all lie on one side of all', () => {
  expect(shiftOf([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]).interval).toMatchObject({ low: 1, high: 9 });
  expect(shiftOf([1, 2, 3, 4, 5], [6, 7, 8, 9, 10]).interval.confidence).toBeCloseTo(1 - 2 / 252, 12);
  expect(shiftOf([1, 2, 3, 4, 6.5], [6, 7, 8, 9, 10]).interval.low).toBeLessThan(0);
});

test('three a side are all there is to see, and the confidence says so', () => {
  const { interval, value } = shiftOf([1, 2, 3], [11, 12, 13]);
  expect(interval).toMatchObject({ low: 8, high: 12 });
  expect(interval.confidence).toBeCloseTo(0.9, 12);
  expect(value).toBe(10);
});

test('follows a shift and a scale, and turns round with its sides', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 8 }),
      fc.array(fc.integer({ min: -99, max: 99 }), { minLength: 1, maxLength: 8 }),
      fc.integer({ min: -50, max: 50 }),
      (before, after, by) => {
        const plain = shiftOf(before, after);
        const moved = shiftOf(
          before,
          after.map((value) => value + by),
        );
        expect(moved.interval.low).toBe(plain.interval.low + by);
        expect(moved.value).toBe(plain.value + by);
        const turned = shiftOf(after, before);
        expect(turned.interval.low + plain.interval.high).toBe(0);
        expect(plain.interval.low).toBeLessThanOrEqual(plain.value);
        expect(plain.interval.high).toBeGreaterThanOrEqual(plain.value);
      },
    ),
  );
});

test('is wrong no more often than it says, whatever the distribution', () => {
  const random = seededRandom(1, 'shift');
  // Skewed, with jumps, as shares of a profile are on a busy machine.
  const draw = (): number => random.real() ** 3 + (random.real() < 0.2 ? 5 : 0);
  fc.assert(
    fc.property(sizes, ({ before, after }) => {
      let wrong = 0;
      const many = 2000;
      for (let run = 0; run < many; run += 1) {
        const { interval } = shiftOf(
          Array.from({ length: before }, draw),
          Array.from({ length: after }, draw),
        );
        if (interval.low > 0) wrong += 1;
      }
      const { confidence } = shiftOf(
        Array.from({ length: before }, draw),
        Array.from({ length: after }, draw),
      ).interval;
      const promised = (1 - confidence) / 2;
      expect(wrong / many).toBeLessThanOrEqual(promised + 4 * Math.sqrt(promised / many));
    }),
    { numRuns: times(4, 25), seed: 1 },
  );
});

test('uses what more numbers allow', () => {
  const spread = (count: number): number[] => Array.from({ length: count }, (_, index) => index);
  for (const count of [6, 7, 8, 10]) {
    const { confidence } = shiftOf(spread(count), spread(count)).interval;
    expect((1 - confidence) / 2).toBeLessThanOrEqual(ONE_SIDED);
  }
  // One disturbed profile of eight does not undo what the other seven say.
  expect(
    shiftOf([...spread(7), 4], [...spread(7).map((value) => value + 20), 9]).interval.low,
  ).toBeGreaterThan(0);
});
