import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Axis, axisFor, columnOf, drawn, numberLine, type Reach } from '../../src/report/number-line.ts';

const draw = (low: number, value: number, high: number, width = 24): string =>
  drawn(numberLine({ low, value, high }, { ...TO_SCALE, width }));

const TO_SCALE: Axis = { width: 24, from: -1.1, to: 2.1, left: 1, right: 1 };
const BROKEN: Axis = { ...TO_SCALE, left: 4, right: 4 };

test('draws what lies within, across and over', () => {
  expect([
    draw(-0.2, 0.1, 0.4),
    draw(0.3, 0.8, 1.3),
    draw(1.2, 1.5, 1.8),
    draw(0.5, 0.5, 0.5),
    draw(-0.999, -0.999, 0.999),
    draw(-Infinity, 0.5, Infinity),
    draw(0, 0, 1),
    drawn(numberLine(null, TO_SCALE)),
  ]).toMatchInlineSnapshot(`
    [
      "       ├┼●─┤   ║        ",
      "        │ ├───●╫─┤      ",
      "        │      ║├─●─┤   ",
      "        │   ●  ║        ",
      " ●──────┼─────┤║        ",
      "◄───────┼───●──╫───────►",
      "        ●──────╢        ",
      "        │      ║        ",
    ]
  `);
});

test('breaks the axis for what lies beyond, and still shows where', () => {
  const beyond = (low: number, value: number, high: number): string =>
    drawn(numberLine({ low, value, high }, BROKEN));
  expect([
    beyond(1.4, 2.9, 7),
    beyond(2.5, 5, 9),
    beyond(9, 12, 40),
    beyond(90, 120, Infinity),
    beyond(-9, -5, -2),
    beyond(-0.2, 0.1, 0.4),
  ]).toMatchInlineSnapshot(`
    [
      "         │    ║ ├───≈●  ",
      "         │    ║     ≈●┤ ",
      "         │    ║     ≈ ●┤",
      "         │    ║     ≈  ●",
      " ●┤≈     │    ║         ",
      "        ├┼●┤  ║         ",
    ]
  `);
  expect(axisFor([{ low: 0, value: 14, high: 15 }], 26)).toMatchObject({ left: 1, right: 4 });
  expect(axisFor([{ low: 0, value: 14, high: 15 }], 14)).toMatchObject({ left: 1, right: 2 });
});

const end = fc.oneof(
  fc.double({ min: -4, max: 90, noNaN: true }),
  fc.constantFrom(-Infinity, Infinity, 0, 1),
);
const reach: fc.Arbitrary<Reach> = fc
  .tuple(end, fc.double({ min: -4, max: 6, noNaN: true }), end)
  .map((all) => all.toSorted((a, b) => a - b) as [number, number, number])
  .map(([low, value, high]) => ({ low, value, high }));
const axis = fc
  .tuple(fc.array(reach), fc.integer({ min: 1, max: 60 }))
  .map(([all, width]) => axisFor(all, width));

test('is exactly as wide as its axis, with the budget right of zero in the same place for every row', () => {
  fc.assert(
    fc.property(axis, fc.option(reach), (scale, row) => {
      expect(drawn(numberLine(row, scale))).toHaveLength(scale.width);
      const marks = drawn(numberLine(null, scale));
      expect(marks.indexOf('│')).toBe(columnOf(0, scale));
      expect(marks.indexOf('║')).toBe(columnOf(1, scale));
      expect(columnOf(1, scale)).toBeGreaterThan(columnOf(0, scale) + 1);
      expect(columnOf(0, scale)).toBeGreaterThan(1);
      expect(columnOf(1, scale)).toBeLessThan(scale.width - 2);
    }),
  );
});

test('keeps the order of values and never moves one onto or over a mark', () => {
  fc.assert(
    fc.property(axis, end, end, (scale, a, b) => {
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(columnOf(low, scale)).toBeLessThanOrEqual(columnOf(high, scale));
      for (const mark of [0, 1]) {
        expect(Math.sign(columnOf(a, scale) - columnOf(mark, scale)) + 0).toBe(Math.sign(a - mark) + 0);
      }
    }),
  );
});

test('shows the value once, and the budget unless the value is the budget', () => {
  fc.assert(
    fc.property(axis, reach, (scale, row) => {
      const picture = drawn(numberLine(row, scale));
      expect(/[║╫╟╢]/.test(picture)).toBe(row.value !== 1);
      expect(picture).toContain('●');
      const values = numberLine(row, scale).flatMap(({ part }, column) => (part === 'value' ? [column] : []));
      expect(values).toEqual([columnOf(row.value, scale)]);
    }),
  );
});

test('draws only the marks for what is not a number', () => {
  const scale = axisFor([], 20);
  expect(numberLine({ low: 0, value: NaN, high: 1 }, scale)).toEqual(numberLine(null, scale));
});
