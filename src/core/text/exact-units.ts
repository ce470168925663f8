// Printing what is known exactly: small differences must show, where measured values would show only noise.

import type { Unit } from '../model/metrics.ts';
import { formatFactor, isFactor } from './factors.ts';
import { formatPercent, formatQuantity } from './units.ts';

const MOST_DIGITS = 9;
/** Below this many percent a change that is not nothing is still shown as this. */
const SMALLEST = 1e-4;

/**
 * With three significant digits, or as many as it takes to tell it from `limit`: `+0.0234 %`, `+10.0 %`, `-98.2 %`; from
 * twice as much on a factor, `2.20x`.
 */
export const formatFinePercent = (share: number, limit: number | null = null): string => {
  const percent = Math.abs(share) * 100;
  const large = isFactor(share);
  if (!large && !(percent > 0 && percent < 1e6)) return formatPercent(share);
  const print = (size: number, digits: number): string =>
    Number(size.toPrecision(digits)) < SMALLEST ? String(SMALLEST) : plain(size, digits);
  for (let digits = 3; ; digits++) {
    const text = large ? formatFactor(1 + share, digits) : print(percent, digits);
    const same =
      limit !== null &&
      limit !== share &&
      Number.parseFloat(text) === (large ? 1 + limit : Math.abs(limit) * 100);
    if (!same || digits === MOST_DIGITS) return large ? text : `${share > 0 ? '+' : '-'}${text} %`;
  }
};

/** As many significant digits, and no exponent. */
const plain = (size: number, digits: number): string => {
  const whole = Math.floor(Math.log10(Number(size.toPrecision(digits)))) + 1;
  return size.toFixed(Math.max(0, digits - whole));
};

/** Both quantities with three significant digits, or as many as it takes to tell them apart: `183.2 KiB`, `183.4 KiB`. */
export const formatApart = (one: number, other: number, unit: Unit): readonly [string, string] => {
  for (let digits = 3; ; digits++) {
    const texts = [formatQuantity(one, unit, digits), formatQuantity(other, unit, digits)] as const;
    if (one === other || texts[0] !== texts[1] || digits === MOST_DIGITS) return texts;
  }
};
