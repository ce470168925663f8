// Units as people write them, without regard to case and spelling where the meaning is sure, and which way they point.

import { parseQuantity } from '../core/text/units.ts';
import type { Statistics } from './format.ts';
import { toSeconds } from './time-units.ts';

const PER_OPERATION =
  /(?:\s*\/\s*|\s+per\s+)(?:iter|iteration|op|operation|run|call|req|request|invocation|exec|execution)s?$/i;
const OPERATIONS =
  '(?:ops?|operations?|iters?|iterations?|reqs?|requests?|runs?|calls?|quer(?:y|ies)|transactions?|hits?|execs?|executions?|invocations?)';
const RATE = new RegExp(
  String.raw`^([kMG]?)(?:${OPERATIONS})?(?:\s*\/\s*|\s*per\s+|_per_)(?:s|sec|secs|second|seconds)$`,
  'i',
);
const RATE_WORDS = /^([kMG]?)(?:rps|qps|tps|ops|hz|hertz)$/i;
/** What stands before the unit of time of any rate: `items/s`, `req/ms`, `rows per minute`. */
const PER_TIME = /(?:\/\s*|\bper\s+|_per_)([A-Za-zµμ]+)$/;
/** Words for a rate that is none of operations. */
const OTHER_RATES = /^[kmgt]?i?(?:fps|iops|pps|flops|flop\/s|mips|bps|bits?ps)$/i;

// A small m would be a thousandth.
const PREFIXES = new Map([
  ['', 1],
  ['k', 1e3],
  ['K', 1e3],
  ['M', 1e6],
  ['G', 1e9],
  ['g', 1e9],
]);

/** How many operations a second one of the unit is; null for what is no rate of operations. */
export const perSecond = (unit: string): number | null => {
  const match = RATE_WORDS.exec(unit) ?? RATE.exec(unit);
  return match === null ? null : (PREFIXES.get(match[1] ?? '') ?? null);
};

/** Whether more of it is better, as the unit says: anything in a time. */
export const isRate = (unit: string): boolean =>
  perSecond(unit) !== null || OTHER_RATES.test(unit) || toSeconds(PER_TIME.exec(unit)?.[1] ?? '') !== null;

/** The unit of one operation, `ns` of `ns/iter`, and whether it was one. */
export const ofOperation = (unit: string): { readonly bare: string; readonly isPerOperation: boolean } => {
  const bare = unit.replace(PER_OPERATION, '');
  return { bare, isPerOperation: bare !== unit };
};

const WORDS = new Map([
  ['', 1],
  ['kilo', 1e3],
  ['mega', 1e6],
  ['giga', 1e9],
  ['tera', 1e12],
  ['kibi', 2 ** 10],
  ['mebi', 2 ** 20],
  ['gibi', 2 ** 30],
]);

/** How many bytes one of the unit is; null for what is no size. Nobody reports sizes in bits without saying so. */
export const bytesOf = (unit: string): number | null => {
  const word = /^(kilo|mega|giga|tera|kibi|mebi|gibi)?bytes?$/i.exec(unit);
  if (word !== null) return WORDS.get((word[1] ?? '').toLowerCase()) ?? null;
  const match = /^([kmgt]?)(i?)b$/i.exec(unit);
  if (match === null) return null;
  const [, prefix = '', binary = ''] = match;
  return parseQuantity(`1 ${prefix.toUpperCase()}${binary.toLowerCase()}B`)?.value ?? null;
};

const STATISTICS: Readonly<Record<string, keyof Statistics>> = {
  median: 'p50',
  med: 'p50',
  p50: 'p50',
  p75: 'p75',
  p90: 'p90',
  p95: 'p95',
  p99: 'p99',
  mean: 'mean',
  average: 'mean',
  avg: 'mean',
  min: 'min',
  minimum: 'min',
};

/** `median ms` says which number it is, and its unit. */
export const withStatistic = (
  unit: string,
): { readonly unit: string; readonly statistic: keyof Statistics } | null => {
  const [, word = '', rest = ''] = /^([A-Za-z]+\d{0,2})\s+(\S.*)$/.exec(unit) ?? [];
  const name = word.toLowerCase();
  const statistic = Object.hasOwn(STATISTICS, name) ? STATISTICS[name] : undefined;
  return statistic === undefined ? null : { unit: rest, statistic };
};
