import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Unit } from '../../../src/core/model/metrics.ts';
import { formatPercent, formatQuantity, parseQuantity } from '../../../src/core/text/units.ts';
import { tries } from '../../effort.ts';

const units = fc.constantFrom<Unit>('s', 'B', '1/s');
const anyNumber = fc.double({ noDefaultInfinity: false, noNaN: false });
const magnitude = fc
  .tuple(fc.double({ min: 1, max: 10, noNaN: true }), fc.integer({ min: -12, max: 20 }))
  .map(([digits, exponent]) => digits * 10 ** exponent);

describe('parseQuantity', () => {
  test.each([
    ['300ms', 0.3, 's'],
    ['1.5 s', 1.5, 's'],
    ['12us', 12e-6, 's'],
    ['12µs', 12e-6, 's'],
    ['12μs', 12e-6, 's'],
    ['20ns', 20e-9, 's'],
    ['10m', 600, 's'],
    ['10min', 600, 's'],
    ['1h', 3600, 's'],
    ['512B', 512, 'B'],
    ['2kB', 2000, 'B'],
    ['200MiB', 200 * 2 ** 20, 'B'],
    ['1.5 GiB', 1.5 * 2 ** 30, 'B'],
    ['1GB', 1e9, 'B'],
    ['1000/s', 1000, '1/s'],
    ['1k/s', 1000, '1/s'],
    ['2.5M/s', 2.5e6, '1/s'],
    ['70 ops/s', 70, '1/s'],
    ['+5%', 0.05, '%'],
    ['5 %', 0.05, '%'],
    ['-3%', -0.03, '%'],
    ['0.1%', 0.001, '%'],
    ['42', 42, null],
    ['-1', -1, null],
    ['1e3', 1000, null],
    ['-0', 0, null],
  ] as const)('%s', (text, value, unit) => {
    expect(parseQuantity(text)).toEqual({ value, unit });
  });

  test.each([
    '',
    ' ',
    '%',
    'ms',
    '5 percent',
    '5%%',
    '1,5ms',
    '1.5.2s',
    '--5%',
    '+-5%',
    '5 m s',
    'NaN',
    '.5s',
  ])('refuses %j', (text) => expect(parseQuantity(text)).toBeNull());
  test.each(['Infinity', '1e999s', '0x10', '1_000', '5ms;', '5MS', '5Mb', '5 constructor', '٣ms', '1\n2'])(
    'refuses %j',
    (text) => expect(parseQuantity(text)).toBeNull(),
  );

  test('yields a finite number or null, whatever the text', () => {
    const near = fc.stringMatching(/^[-+]{0,2}[0-9.e]{0,20} ?[a-zA-Zµ%/]{0,4}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), near), (text) => {
        const quantity = parseQuantity(text);
        expect(quantity === null || Number.isFinite(quantity.value)).toBe(true);
      }),
      tries(500, 2000),
    );
  });
});

describe('formatQuantity', () => {
  test.each([
    [0.00142, 's', '1.42 ms'],
    [0.3, 's', '300 ms'],
    [90, 's', '90.0 s'],
    [600, 's', '10.0 min'],
    [7200, 's', '2.00 h'],
    [1.9e-8, 's', '19.0 ns'],
    [0.000_999_9, 's', '1.00 ms'],
    [183 * 2 ** 20, 'B', '183 MiB'],
    [1023.99 * 2 ** 20, 'B', '1.00 GiB'],
    [1010 * 1024, 'B', '1010 KiB'],
    [512, 'B', '512 B'],
    [12_345, '1/s', '12.3k/s'],
    [999.9, '1/s', '1.00k/s'],
    [3, '1/s', '3.00/s'],
    [0, 's', '0 s'],
    [-0.00142, 's', '-1.42 ms'],
    [Number.NaN, 's', 'unknown'],
    [Infinity, 'B', '∞ B'],
    [-Infinity, '1/s', '-∞/s'],
    [1e20, 's', '1.00e+20 s'],
  ] as const)('%d %s', (value, unit, text) => {
    expect(formatQuantity(value, unit)).toBe(text);
  });

  test('what it prints parses to the same value within half a unit of the third digit', () => {
    fc.assert(
      fc.property(magnitude, units, fc.boolean(), (size, unit, negative) => {
        const value = negative ? -size : size;
        const parsed = parseQuantity(formatQuantity(value, unit));
        expect(parsed?.unit).toBe(unit);
        expect(Math.abs((parsed?.value ?? Number.NaN) / value - 1)).toBeLessThanOrEqual(0.005);
      }),
      tries(300, 1000),
    );
  });

  test('prints every double without NaN and never swaps two', () => {
    fc.assert(
      fc.property(anyNumber, units, (value, unit) => {
        const text = formatQuantity(value, unit);
        expect(text).not.toMatch(/NaN|undefined|Infinity/);
        if (Math.abs(value) < 1e308) expect(parseQuantity(text)?.value).toBeTypeOf('number');
      }),
      tries(300, 1000),
    );
    fc.assert(
      fc.property(magnitude, magnitude, units, (a, b, unit) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const read = (value: number): number =>
          parseQuantity(formatQuantity(value, unit))?.value ?? Number.NaN;
        expect(read(low)).toBeLessThanOrEqual(read(high));
      }),
    );
  });
});

describe('formatPercent', () => {
  test.each([
    [0.0512, '+5.1 %'],
    [-0.003, '-0.3 %'],
    [1.2, '+120 %'],
    [0.9999, '+100 %'],
    [0.123, '+12.3 %'],
    [0.0001, '0.0 %'],
    [-0.0001, '0.0 %'],
    [0, '0.0 %'],
    [Number.NaN, 'unknown'],
    [Infinity, '+∞ %'],
    [-Infinity, '-∞ %'],
  ])('%d', (share, text) => expect(formatPercent(share)).toBe(text));

  test('what it prints parses to the same share within half of its last digit', () => {
    fc.assert(
      fc.property(fc.double({ min: -100, max: 100, noNaN: true }), (share) => {
        const parsed = parseQuantity(formatPercent(share));
        expect(parsed?.unit).toBe('%');
        const precision = Math.abs(share) < 0.9995 ? 0.000501 : 0.00501;
        expect(Math.abs((parsed?.value ?? Number.NaN) - share)).toBeLessThanOrEqual(precision);
      }),
    );
  });
});
