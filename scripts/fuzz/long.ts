// Long reports made of a real one: where a parser's time grows with the square of its input, a megabyte shows it.

import type { Random } from '../../src/core/stats/random.ts';
import { pick } from './mutate.ts';

const LENGTH = 1_000_000;

const REPEATED: readonly string[] = [
  ' ',
  '\t',
  '\n',
  '\r\n',
  'a',
  '1',
  '-1',
  '1.',
  'a ',
  '1 ',
  ' 1 ns/op',
  'Benchmark',
  '/',
  '.',
  ',',
  ':',
  '"',
  '\\',
  '\\"',
  '(',
  '[',
  '{',
  '[{"a":',
  '<a>',
  '<',
  '&amp;',
  '%',
  '±',
  '\u001B[',
  '\u001B[1',
  '\u0000',
  'NaN',
  '\u200B',
  '😀',
];

const repeated = (part: string, length = LENGTH): string => part.repeat(Math.ceil(length / part.length));

type Lengthening = (text: string, random: Random) => string;

const into = (text: string, filling: string, random: Random): string => {
  const at = random.integer(0, text.length);
  return text.slice(0, at) + filling + text.slice(at);
};

/** A row of a text, or an item of a list of JSON values. */
function more(text: string, random: Random): string {
  try {
    const value = JSON.parse(text) as unknown;
    return JSON.stringify(multiplied(value, random));
  } catch {
    const rows = text.split('\n');
    const at = random.integer(0, rows.length - 1);
    const row = `${rows[at] ?? ''}\n`;
    const count = Math.ceil(LENGTH / row.length);
    // Names that differ, where there is a word to make them differ by.
    const many = Array.from({ length: count }, (_, index) => row.replace(/[A-Za-z]\w*/, `$&${index}`));
    return [...rows.slice(0, at), many.join(''), ...rows.slice(at + 1)].join('\n');
  }
}

/** One of the lists or objects in a value, with very many items like its first. */
function multiplied(root: unknown, random: Random): unknown {
  const holders: unknown[][] = [];
  const tables: Record<string, unknown>[] = [];
  const visit = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if (Array.isArray(value)) holders.push(value);
    else tables.push(value as Record<string, unknown>);
    Object.values(value).forEach(visit);
  };
  visit(root);
  const all = [...holders, ...tables];
  if (all.length === 0) return root;
  const chosen = pick(all, random);
  const [key, item] = Object.entries(chosen)[0] ?? ['a', 1];
  const text = JSON.stringify(item);
  const count = Math.ceil(LENGTH / Math.max(8, text.length));
  for (let index = 0; index < count; index++)
    if (Array.isArray(chosen)) chosen.push(renamed(text, index));
    else chosen[`${key}${index}`] = renamed(text, index);
  return root;
}

const renamed = (text: string, index: number): unknown =>
  JSON.parse(text.replace(/("(?:name|fullname|fullName|command|benchmark|id)":")/, `$1${index}`)) as unknown;

const nested = (open: string, close: string): string => {
  const depth = Math.floor(LENGTH / (open.length + close.length));
  return `${open.repeat(depth)}1${close.repeat(depth)}`;
};

const NESTED: readonly string[] = [
  nested('[', ']'),
  nested('{"a":', '}'),
  nested('[{"results":', '}]'),
  nested('<a>', '</a>'),
  nested('(', ')'),
];

export const LENGTHENINGS: Readonly<Record<string, Lengthening>> = {
  'one token again and again': (text, random) => into(text, repeated(pick(REPEATED, random)), random),
  'nothing but one token': (_, random) => repeated(pick(REPEATED, random)),
  'two tokens in turn': (_, random) => repeated(pick(REPEATED, random) + pick(REPEATED, random)),
  'a token instead of a word': (text, random) => {
    const parts = text.split(/(\s+|[",:=<>/()[\]{}])/);
    parts[random.integer(0, parts.length - 1)] = repeated(pick(REPEATED, random));
    return parts.join('');
  },
  'one long line': (text) => repeated(text.replaceAll(/[\r\n]+/g, ' ')),
  'a line of it in the midst': (text, random) => {
    const line = pick(text.split('\n'), random);
    return into(text, repeated(line === '' ? ' ' : line), random);
  },
  'again and again': (text) => repeated(`${text}\n`),
  'very many benchmarks': more,
  'nested deeply': (text, random) => into(text, pick(NESTED, random), random),
  'nothing but nesting': (_, random) => pick(NESTED, random),
  'nested deeply in place of a value': (text, random) => {
    const values = [...text.matchAll(/(?<=[:[,])\s*(?:"[^"]*"|[\d.]+)/g)];
    if (values.length === 0) return pick(NESTED, random);
    const { index, 0: found } = pick(values, random);
    return text.slice(0, index) + pick(NESTED, random) + text.slice(index + found.length);
  },
};
