// An entry as text and back. The text comes from a branch that others may write to: what is not exactly what was once
// written is refused with a reason, never an exception.

import { METRIC_NAMES } from '../core/model/metrics.ts';
import { benchmarkPath, suiteOf } from '../core/model/paths.ts';
import { costAt, gridIndexOf } from '../core/stats/log-grid.ts';
import { COLUMNS, contentSchema, fileSchema, VERDICTS_1, type Content } from './entry-schema.ts';
import type { Comparison, Entry, Reading } from './entry.ts';

/** SHA-256 in hexadecimal digits. */
export type Hash = (text: string) => string;

/** Bytes of a file at the most. */
export const LARGEST_ENTRY = 4 * 2 ** 20;
/** Log ratios are written in these: a hundredth of a percent. */
const UNIT = 1e-4;
/** Names that mean something to the language are no names of benchmarks. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

export type Decoded = { readonly entry: Entry } | { readonly problem: string };

/** The file's text. What is rounded is rounded once: decoding and encoding again changes nothing. */
export function encodeEntry(entry: Entry, hash: Hash): string {
  const content = contentOf(entry);
  return `${JSON.stringify({ schema: 1, digest: hash(JSON.stringify(content)), entry: content })}\n`;
}

/** Where the file lies: no two different files have one path, so nothing is ever overwritten. */
export function pathOfEntry({ measuredAt, commit }: Entry, text: string, hash: Hash): string {
  const folder = new Date(measuredAt).toISOString().slice(0, 10).replaceAll('-', '/');
  return `${folder}/${commit.slice(0, 12)}-${hash(text).slice(0, 12)}.json`;
}

export function decodeEntry(text: string, hash: Hash): Decoded {
  if (text.length > LARGEST_ENTRY) return { problem: 'it is too large' };
  const value = parse(text);
  if (typeof value !== 'object' || value === null || !('schema' in value))
    return { problem: 'it is no file of a history' };
  if (value.schema !== 1)
    return {
      problem: `it is written in format ${JSON.stringify(value.schema)}, and this version reads format 1`,
    };
  const read = fileSchema.safeParse(value);
  if (!read.success) {
    const [issue] = read.error.issues;
    return { problem: `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'its contents are invalid'}` };
  }
  const { digest, entry } = read.data;
  // As it was written: the order of keys is part of the text.
  if (hash(JSON.stringify('entry' in value ? value.entry : null)) !== digest)
    return { problem: 'its digest does not match: somebody has edited it' };
  return { entry: entryOf(entry) };
}

const parse = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};

function contentOf(entry: Entry): Content {
  const { readings: all, ...about } = entry;
  const readings: Content['readings'] = {};
  for (const reading of all) {
    const suite = suiteOf(reading.path);
    const task = reading.path.slice(suite.length + 1);
    if (RESERVED.has(suite) || RESERVED.has(task)) continue;
    const suites = (readings[reading.metric] ??= {});
    (suites[suite] ??= {})[task] = rowOf(reading);
  }
  const { place, anchor, ...rest } = about;
  // Key by key, because the digest is of the text.
  const content: Content = {
    ...pick(rest, ['tool', 'commit', 'measuredAt', 'seconds', 'configuration', 'name', 'platform']),
    place: place && { ...place, runtimes: [...place.runtimes] },
    anchor: anchor && { ...anchor },
    before: rest.before,
    renames: rest.renames.map(({ from, to }) => ({ from, to })),
    removed: [...rest.removed],
    accepted: rest.accepted.map((each) => structuredClone(each)),
    caveats: [...rest.caveats],
    readings,
  };
  return contentSchema.parse(content);
}

const pick = <Value extends object, Key extends keyof Value>(
  value: Value,
  keys: readonly Key[],
): Pick<Value, Key> => Object.fromEntries(keys.map((key) => [key, value[key]])) as Pick<Value, Key>;

const rowOf = ({ level, spread, anchor, before }: Reading): (number | null)[] => {
  const row = [
    level === null ? null : gridIndexOf(level),
    spread === null ? null : ticks(spread),
    ...cellsOf(anchor),
    ...cellsOf(before),
  ];
  while (row.at(-1) === null) row.pop();
  return row;
};

const cellsOf = (comparison: Comparison | null): (number | null)[] =>
  comparison === null
    ? [null, null, null, null, null]
    : [
        ticks(comparison.ratio),
        ticks(comparison.ratio - comparison.low),
        ticks(comparison.high - comparison.ratio),
        comparison.trials,
        VERDICTS_1.indexOf(comparison.verdict),
      ];

const ticks = (value: number): number | null =>
  Number.isFinite(value) ? Math.round(value / UNIT) + 0 : null;

function entryOf({ readings, ...about }: Content): Entry {
  const found: Reading[] = [];
  for (const metric of METRIC_NAMES)
    for (const [suite, tasks] of Object.entries(readings[metric] ?? {}))
      for (const [task, row] of Object.entries(tasks))
        found.push({
          path: benchmarkPath(suite, task === '' ? null : task),
          metric,
          ...readingOf((column) => row[COLUMNS.indexOf(column)] ?? null),
        });
  return { ...about, readings: found };
}

type Cell = (column: (typeof COLUMNS)[number]) => number | null;

function readingOf(cell: Cell): Omit<Reading, 'path' | 'metric'> {
  const compared = (which: 'anchor' | 'before'): Comparison | null => {
    const [ratio, verdict] = [cell(`${which} ratio`), VERDICTS_1[cell(`${which} verdict`) ?? -1]];
    if (ratio === null || verdict === undefined) return null;
    const end = (distance: number | null, sign: 1 | -1): number =>
      distance === null ? sign * Infinity : untick(ratio + sign * distance);
    return {
      ratio: untick(ratio),
      low: end(cell(`${which} below`), -1),
      high: end(cell(`${which} above`), 1),
      trials: cell(`${which} trials`) ?? 0,
      verdict,
    };
  };
  const [level, spread] = [cell('level'), cell('spread')];
  return {
    level: level === null ? null : costAt(level),
    spread: spread === null ? null : untick(spread),
    anchor: compared('anchor'),
    before: compared('before'),
  };
}

/** Divided, because a product of 1e-4 has an error that shows. */
const untick = (value: number): number => value / 10_000;
