import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatApart, formatFinePercent } from '../../../src/core/text/exact-units.ts';
import { parseQuantity } from '../../../src/core/text/units.ts';

describe('formatFinePercent', () => {
  test.each([
    [0.0512, '+5.12 %'],
    [-0.003, '-0.300 %'],
    [0.000234, '+0.0234 %'],
    [1.2, '2.20x'],
    [0.1, '+10.0 %'],
    [0.9994, '+99.9 %'],
    [0.9996, '2.00x'],
    [0.0999999, '+10.0 %'],
    [1e-9, '+0.0001 %'],
    [-1e-9, '-0.0001 %'],
    [0, '0.0 %'],
    [25, '26.0x'],
    [Infinity, '+∞ %'],
    [Number.NaN, 'unknown'],
  ])('%d', (share, text) => expect(formatFinePercent(share)).toBe(text));

  test('takes as many digits as tell it from the limit', () => {
    expect(formatFinePercent(0.01)).toBe('+1.00 %');
    expect(formatFinePercent(0.01, 0.01)).toBe('+1.00 %');
    expect(formatFinePercent(0.010_004, 0.01)).toBe('+1.0004 %');
    expect(formatFinePercent(-0.010_004, 0.01)).toBe('-1.0004 %');
    expect(formatFinePercent(0.02, 0.01)).toBe('+2.00 %');
  });

  test('what it prints parses to the same share within half a unit of its third digit', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -10, max: 0.999, noNaN: true }),
        fc.option(fc.double({ min: 0, max: 1, noNaN: true })),
        (share, limit) => {
          const parsed = parseQuantity(formatFinePercent(share, limit));
          expect(parsed?.unit).toBe('%');
          expect(Math.abs((parsed?.value ?? NaN) - share)).toBeLessThanOrEqual(
            Math.max(1e-6, Math.abs(share) * 0.005001),
          );
        },
      ),
    );
  });
});

test('a factor is told from the limit too', () => {
  expect(formatFinePercent(1.2, 1.2)).toBe('2.20x');
  expect(formatFinePercent(1.2001, 1.2)).toBe('2.2001x');
});

describe('formatApart', () => {
  test.each([
    [1000, 1012, 'B', '1000 B', '1012 B'],
    [187_392, 187_404, 'B', '183.00 KiB', '183.01 KiB'],
    [187_392, 187_392, 'B', '183 KiB', '183 KiB'],
    [83_305.2, 83_305.9, '1', '83.305k', '83.306k'],
    [83_305, 166_610, '1', '83.3k', '167k'],
  ] as const)('%d and %d %s', (one, other, unit, ...texts) => {
    expect(formatApart(one, other, unit)).toEqual(texts);
  });
});
