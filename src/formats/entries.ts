// Entries of a report one by one: a bad one is named and spoils no other.

import * as z from 'zod';
import { UserError } from '../core/model/errors.ts';
import type { Entry, FailedEntry } from './format.ts';
import { at, type Line } from './decode.ts';
import { parseJson } from './json-text.ts';
import { located, place } from './located.ts';
import { read } from './shapes.ts';

export const isFailed = (entry: Entry): entry is FailedEntry => 'message' in entry;

/** An entry that an error is about. */
export const failedBy = (name: string, { message, hint }: UserError): FailedEntry => ({
  name,
  message,
  hint,
  skipped: false,
});

/** What the tool says of a benchmark that it did not bring to its end. */
export const failedEntry = (
  name: string,
  file: string,
  where: string | readonly PropertyKey[],
  what: string,
  hint?: string,
): FailedEntry => failedBy(name, located(file, where, what, hint));

export const skippedEntry = (
  name: string,
  file: string,
  where: string | readonly PropertyKey[],
  what: string,
): FailedEntry => ({ ...failedEntry(name, file, where, what), skipped: true });

/** What comes of one benchmark: a UserError fails this one alone. */
export function attempt(name: string, work: () => readonly Entry[]): readonly Entry[] {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return [failedBy(name, error)];
  }
}

/** The text under one of these keys, whatever else is wrong with the value. */
export function textIn(value: unknown, ...keys: readonly string[]): string | null {
  if (typeof value !== 'object' || value === null) return null;
  for (const key of keys) {
    const found = Object.hasOwn(value, key) ? (value as Record<string, unknown>)[key] : null;
    if (typeof found === 'string' && found.trim() !== '') return found;
  }
  return null;
}

/** A list whose items are looked at one by one. */
export const anything = (expected: string) => z.array(z.unknown(), { error: expected });

interface Listed<Shape extends z.ZodType> {
  readonly items: readonly unknown[];
  /** Of the list in the report. */
  readonly where: readonly PropertyKey[];
  readonly file: string;
  readonly shape: Shape;
  /** The name of a benchmark, as far as it is there; its place is taken where there is none. */
  readonly nameOf: (item: unknown, index: number) => string | null;
}

/** What comes of each item of a list that is of the shape; every other is named. */
export const each = <Shape extends z.ZodType>(
  { items, where, file, shape, nameOf }: Listed<Shape>,
  measure: (item: z.output<Shape>, where: readonly PropertyKey[], index: number) => readonly Entry[],
): Entry[] =>
  items.flatMap((item, index) => {
    const own = [...where, index];
    return attempt(nameOf(item, index) ?? place(own), () =>
      measure(read(shape, item, file, own), own, index),
    );
  });

/** Names as a report has them, each with what tells it apart where the name alone does not. */
export const toldApart = (names: readonly string[], details: readonly (string | null)[]): string[] => {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return names.map((name, index) => {
    const detail = details[index] ?? null;
    return (counts.get(name) ?? 0) > 1 && detail !== null && detail !== '' ? `${name} (${detail})` : name;
  });
};

/** Items by what they have in common, in their order. */
export function grouped<Item>(
  items: readonly Item[],
  keyOf: (item: Item) => string,
): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/**
 * What comes of each line that has a JSON object which begins like `marker`, as some tools stream them. The rest is what programs print
 * between them, also without an end of the line; an object that cannot be read is named by its line.
 */
export const eachJsonLine = (
  lines: readonly Line[],
  file: string,
  marker: RegExp,
  measure: (value: unknown, line: Line) => readonly Entry[],
): Entry[] =>
  lines.flatMap((line) => {
    const start = /^\s*\{/.test(line.text) ? 0 : line.text.search(marker);
    if (start < 0) return [];
    return attempt(at(line), () => measure(parseJson(line.text.slice(start), file, line.number), line));
  });
