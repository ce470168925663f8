// Numbers read back from what was printed, as the range of all that prints like that.

import { parseQuantity } from '../../src/core/text/units.ts';

export interface Printed {
  readonly low: number;
  readonly high: number;
}

const around = (value: number, half: number): Printed => ({ low: value - half, high: value + half });

/** `1.42 ms`, `183 MiB`, `0`, `12.5 %`; throws on anything else. */
export const printed = (text: string): Printed => {
  const [, sign = '', digits = '', unit = ''] =
    /^([+-]?)(\d+(?:\.\d+)?(?:e[+-]?\d+)?)(.*)$/u.exec(text.trim()) ?? [];
  const one = parseQuantity(`1${unit}`)?.value;
  if (digits === '' || one === undefined) throw new Error(`no quantity: ${JSON.stringify(text)}`);
  const [mantissa = '', exponent = '0'] = digits.split('e');
  const decimals = mantissa.split('.')[1]?.length ?? 0;
  const value = (sign === '-' ? -1 : 1) * Number(digits) * one;
  return Number(digits) === 0 && decimals === 0
    ? around(0, 0)
    : around(value, 0.5 * 10 ** (Number(exponent) - decimals) * one);
};

/** What head is beside base, less one: `+5.1 %`, `2.16x`. */
export const printedGrowth = (text: string): Printed => {
  if (!text.endsWith('x')) return printed(text);
  const { low, high } = printed(text.slice(0, -1));
  return { low: low - 1, high: high - 1 };
};

const SLACK = 1e-9;
/** Whether two printed numbers can be one and the same. */
export const agree = (one: Printed, other: Printed): boolean =>
  one.low <= other.high + SLACK * Math.abs(other.high) + Number.MIN_VALUE &&
  other.low <= one.high + SLACK * Math.abs(one.high) + Number.MIN_VALUE;

export const quotient = (dividend: Printed, divisor: Printed): Printed => {
  const all = [dividend.low, dividend.high].flatMap((above) =>
    [divisor.low, divisor.high].map((below) => above / below),
  );
  return { low: Math.min(...all), high: Math.max(...all) };
};

export const difference = (one: Printed, other: Printed): Printed => ({
  low: one.low - other.high,
  high: one.high - other.low,
});
