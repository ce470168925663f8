// What a generated report is made of: sound entries with values that are known, and one that is broken for sure.

import type { Random } from '../../../src/core/stats/random.ts';
import type { FormatName } from '../../../src/formats/registry.ts';
import type { Report } from '../../../src/formats/report.ts';
import { pick } from '../mutate.ts';
import { unwrapRaw } from '../values.ts';

/** A benchmark as it was meant; its value in whole nanoseconds. */
export interface Item {
  readonly name: string;
  readonly nanoseconds: number;
}

export interface Made {
  readonly report: Report;
  /** Where the broken entry stands, as a message may say it in place of the name. */
  readonly place: string;
}

/** One way a format's reports look. */
export interface Kind {
  readonly format: FormatName;
  readonly shape: string;
  /** Entries of one report at the most; left out, some. */
  readonly most?: number;
  /** And at the least; left out, 1. */
  readonly least?: number;
  /** What names may hold; left out, whatever a benchmark may be called. */
  readonly words?: boolean;
  /** The name a parser gives a benchmark. */
  nameOf(this: void, item: Item): string;
  /** What its number is, in base units. */
  expected(this: void, item: Item): number;
  /** A report of items of which one is broken; `broken` -1: none is. */
  make(this: void, items: readonly Item[], broken: number, random: Random): Made;
}

export const seconds = ({ nanoseconds }: Item): number => nanoseconds / 1e9;

type Json = Record<string, unknown>;

/** Breaks an entry in place. */
export type Way = (entry: Json, random: Random) => void;

const REMOVED = Symbol('removed');
const raw = (token: string): string => `@@${token}@@`;
/** No number that a tool could have measured. */
const NO_NUMBER: readonly unknown[] = ['x', '12', -5, true, {}, [[]], raw('1e999'), raw('-1e999')];

const place = (entry: Json, path: readonly (string | number)[]): [Json, string | number] => {
  const parent = path.slice(0, -1).reduce<Json>((inside, key) => inside[key] as Json, entry);
  return [parent, path.at(-1) ?? ''];
};

const put = (entry: Json, path: readonly (string | number)[], value: unknown): void => {
  const [parent, key] = place(entry, path);
  if (value === REMOVED) delete parent[key];
  else parent[key] = value;
};

/** Something else than a number, in a field that may be left out. */
export const noNumber =
  (...path: (string | number)[]): Way =>
  (entry, random) =>
    put(entry, path, pick(NO_NUMBER, random));

/** The same in a field that may not. */
export const needed =
  (...path: (string | number)[]): Way =>
  (entry, random) =>
    put(entry, path, pick([...NO_NUMBER, null, [], REMOVED], random));

/** One of a list of numbers. */
export const oneOf =
  (...path: (string | number)[]): Way =>
  (entry, random) => {
    const [parent, key] = place(entry, path);
    const list = [...(parent[key] as unknown[])];
    list[random.integer(0, list.length - 1)] = pick([...NO_NUMBER, null], random);
    parent[key] = list;
  };

/** A name that is none. */
export const nameless =
  (...path: (string | number)[]): Way =>
  (entry, random) =>
    put(entry, path, pick([null, 5, {}, [], true, REMOVED], random));

/** What the tool itself says when something failed. */
export const says =
  (value: unknown, ...path: (string | number)[]): Way =>
  (entry) =>
    put(entry, path, value);

/** In place of the whole entry there is something else. */
export const replaced: Way = (entry, random) => {
  for (const key of Object.keys(entry)) delete entry[key];
  if (random.integer(0, 1) === 0) entry['other'] = 1;
};

interface JsonKind {
  readonly format: FormatName;
  readonly shape: string;
  readonly most?: number;
  readonly words?: boolean;
  readonly entry: (item: Item, random: Random, index: number) => Json;
  readonly ways: readonly Way[];
  readonly wrap: (entries: readonly Json[], items: readonly Item[]) => unknown;
  readonly place: (index: number) => string;
  readonly nameOf?: (item: Item) => string;
  readonly expected?: (item: Item) => number;
  /** How the value becomes text; left out, as JSON. */
  readonly write?: (value: unknown) => string;
}

export const jsonKind = (kind: JsonKind): Kind => ({
  format: kind.format,
  shape: kind.shape,
  ...(kind.most === undefined ? {} : { most: kind.most }),
  ...(kind.words === undefined ? {} : { words: kind.words }),
  nameOf: kind.nameOf ?? (({ name }) => name),
  expected: kind.expected ?? seconds,
  make(items, broken, random) {
    const entries = items.map((item, index) => kind.entry(item, random, index));
    const bad = entries[broken];
    if (bad !== undefined) pick(kind.ways, random)(bad, random);
    const text = (kind.write ?? JSON.stringify)(kind.wrap(entries, items)) ?? '';
    return { report: textReport(unwrapRaw(text)), place: kind.place(broken) };
  },
});

export const textReport = (text: string): Report => ({
  file: 'report',
  bytes: new TextEncoder().encode(text),
});
