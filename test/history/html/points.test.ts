import { expect, test } from 'vitest';
import { decodePoints, encodePoints, lastPointUpTo } from '../../../src/history/html/points.ts';

const POINTS = [
  { at: 0, ratio: -0.1234, low: -0.2, high: 0.0001 },
  { at: 300, ratio: 0.5, low: Number.NaN, high: Number.NaN },
  { at: 65_000, ratio: 3.2, low: 3.1, high: 3.2766 },
];

test('points are read as they were written, to a ten-thousandth', () => {
  const read = decodePoints(
    encodePoints(
      POINTS.map((each) => (each.at === 300 ? { ...each, low: -Infinity, high: Infinity } : each)),
    ),
  );
  expect(read.map(({ at }) => at)).toEqual([0, 300, 65_000]);
  for (const [index, point] of POINTS.entries())
    for (const key of ['ratio', 'low', 'high'] as const)
      if (Number.isNaN(point[key])) expect(read[index]?.[key]).toBeNaN();
      else expect(read[index]?.[key]).toBeCloseTo(point[key], 4);
});

test.each([
  [-1, null],
  [0, 0],
  [299, 0],
  [300, 300],
  [70_000, 65_000],
])('the last point up to place %i', (place, at) =>
  expect(lastPointUpTo(encodePoints(POINTS), place)?.at ?? null).toBe(at),
);
