// Base units at the door, prefixes at the window, plain numbers in between: seconds, bytes, operations
// per second, plain numbers and shares (0.05 = 5 %). Parsing refuses what it does not fully understand and never
// yields NaN or infinity. Printing gives three significant digits (percentages: one decimal), and what it
// prints parses again.

import type { Unit } from '../model/metrics.ts';

/** A number as written by a person; `unit` is null when none was written. */
export interface Quantity {
  readonly value: number;
  readonly unit: Unit | null;
}

interface Scale {
  readonly factor: number;
  /** As printed; the first of the accepted spellings. */
  readonly names: readonly [string, ...string[]];
  /** Printed from this many base units on. */
  readonly from: number;
  readonly space: boolean;
}

const scale = (factor: number, names: Scale['names'], from = factor, space = true): Scale => ({
  factor,
  names,
  from,
  space,
});

// Largest first: printing takes the first that is not too large.
const SCALES: Readonly<Record<Exclude<Unit, '%'>, readonly Scale[]>> = {
  s: [
    scale(3600, ['h'], 7200),
    scale(60, ['min', 'm'], 120),
    scale(1, ['s']),
    scale(1e-3, ['ms']),
    scale(1e-6, ['µs', 'us', 'μs']),
    scale(1e-9, ['ns']),
  ],
  B: [
    scale(2 ** 40, ['TiB']),
    scale(2 ** 30, ['GiB']),
    scale(2 ** 20, ['MiB']),
    scale(2 ** 10, ['KiB']),
    scale(1, ['B']),
    scale(1e12, ['TB'], Infinity),
    scale(1e9, ['GB'], Infinity),
    scale(1e6, ['MB'], Infinity),
    scale(1e3, ['kB', 'KB'], Infinity),
  ],
  '1/s': [
    scale(1e9, ['G/s', 'Gops/s'], 1e9, false),
    scale(1e6, ['M/s', 'Mops/s'], 1e6, false),
    scale(1e3, ['k/s', 'kops/s', 'K/s'], 1e3, false),
    scale(1, ['/s', 'ops/s', 'op/s', 'ops'], 1, false),
  ],
  '1': [
    scale(1e9, ['G'], 1e9, false),
    scale(1e6, ['M'], 1e6, false),
    scale(1e3, ['k', 'K'], 1e3, false),
    scale(1, [''], 1, false),
  ],
};

const UNITS = Object.keys(SCALES) as Exclude<Unit, '%'>[];

const FACTORS = new Map<string, { unit: Quantity['unit']; factor: number }>([
  ...UNITS.flatMap((unit) =>
    SCALES[unit].flatMap(({ names, factor }) => names.map((name) => [name, { unit, factor }] as const)),
  ),
  ['', { unit: null, factor: 1 }],
  ['%', { unit: '%', factor: 0.01 }],
]);

/** What a person may write for a unit, for messages. */
export const UNIT_HELP: Readonly<Record<Unit, string>> = {
  s: 'a time such as 300ms (ns, us, ms, s, min, h)',
  B: 'a size such as 200MiB (B, kB, MB, GB, KiB, MiB, GiB)',
  '1/s': 'a rate such as 1000/s (or 1k/s, 2M/s)',
  '1': 'a number such as 1200 (or 1.2k, 3M)',
  '%': 'a percentage such as 5%',
};

const QUANTITY = /^([+-]?)(\d{1,15}(?:\.\d{1,15})?(?:e[+-]?\d{1,3})?) ?([^\d\s.+-]\S{0,6})?$/u;

/** `300ms`, `200 MiB`, `1k/s`, `+5%`, `12` in base units (5 % is 0.05); null for anything else. */
export const parseQuantity = (text: string): Quantity | null => {
  const match = QUANTITY.exec(text.trim());
  const known = match === null ? undefined : FACTORS.get(match[3] ?? '');
  if (match === null || known === undefined) return null;
  const written = Number(match[2]);
  // Dividing keeps 5 % and 300 ms the doubles everybody else writes for them.
  const size = known.factor < 1 ? written / Math.round(1 / known.factor) : written * known.factor;
  if (!Number.isFinite(size)) return null;
  return { value: match[1] === '-' && size !== 0 ? -size : size, unit: known.unit };
};

const LARGEST = 1e15;

const significant = (value: number, digits: number): string => {
  const rounded = value.toPrecision(digits);
  return Math.abs(Number(rounded)) >= 10 ** (digits - 1) ? String(Math.round(value)) : rounded;
};

const scaleFor = (size: number, unit: Exclude<Unit, '%'>): Scale => {
  const scales = SCALES[unit].filter(({ from }) => from !== Infinity);
  const reached = ({ from }: Scale): boolean => Number((size / from).toPrecision(3)) >= 1;
  return scales.find(reached) ?? (scales.at(-1) as Scale);
};

const SUFFIXES: Readonly<Record<Exclude<Unit, '%'>, string>> = { s: ' s', B: ' B', '1/s': '/s', '1': '' };

/** Three (or so many) significant digits and a prefix: `1.42 ms`, `183 MiB`; `unknown` for NaN, `∞ s` for no limit. */
export const formatQuantity = (value: number, unit: Unit, digits = 3): string => {
  if (unit === '%') return formatPercent(value).replace(/^\+/, '');
  const suffix = SUFFIXES[unit];
  const size = Math.abs(value);
  if (Number.isNaN(value)) return 'unknown';
  if (size === Infinity) return `${value < 0 ? '-' : ''}∞${suffix}`;
  if (size === 0) return `0${suffix}`;
  if (size > LARGEST) return `${value.toExponential(2)}${suffix}`;
  const { factor, names, space } = scaleFor(size, unit);
  const wholeBytes = unit === 'B' && factor === 1 && Number.isInteger(value);
  return `${wholeBytes ? value : significant(value / factor, digits)}${space ? ' ' : ''}${names[0]}`;
};

const percentDigits = (size: number): string =>
  size < 99.95 ? size.toFixed(1) : size < LARGEST ? size.toFixed(0) : size.toExponential(1);

/** A share as a signed percentage: `+5.1 %`, `-0.3 %`, `+120 %`, `0.0 %`; one decimal below 100 %. */
export const formatPercent = (share: number): string => {
  if (Number.isNaN(share)) return 'unknown';
  const sign = share > 0 ? '+' : '-';
  if (!Number.isFinite(share)) return `${sign}∞ %`;
  const digits = percentDigits(Math.abs(share) * 100);
  return digits === '0.0' ? '0.0 %' : `${sign}${digits} %`;
};

/** A share of a whole: `31 %`, `<1 %`. */
export const formatShare = (share: number): string =>
  share >= 0.01 ? `${Math.round(share * 100)} %` : share > 0 ? '<1 %' : '0 %';
