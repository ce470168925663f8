// A search for a commit that has not come to its end, as a file of the history. What is not exactly as it was written is refused.

import * as z from 'zod';
import type { SearchSoFar } from '../core/model/bisection.ts';
import { METRIC_NAMES, type MetricName } from '../core/model/metrics.ts';
import type { Hash } from './entry-codec.ts';

export interface StoredSearch {
  /** Whose search it is: the configuration, and the job of a matrix. */
  readonly configuration: string;
  readonly name: string;
  readonly path: string;
  readonly metric: MetricName;
  /** Full names of both ends. */
  readonly good: string;
  readonly bad: string;
  /** ISO time at which its first measurement was made. */
  readonly startedAt: string;
  /** Nobody goes on with it. */
  readonly isEnded: boolean;
  readonly soFar: SearchSoFar;
}

/** Characters of a file: a search asks some thirty questions. */
const LARGEST = 2 ** 20;

const text = z.string().max(1_000);
const commit = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
/** JSON has no infinity. */
const number = z.union([z.number(), z.enum(['Infinity', '-Infinity']).transform(Number)]);
const step = z.strictObject({
  at: commit,
  against: commit,
  part: z.number().min(0).max(1).nullable(),
  isLast: z.boolean(),
  kind: z.enum(['within', 'over', 'undecided', 'broken']),
  change: z.strictObject({ ratio: number, low: number, high: number }).nullable(),
  why: text.nullable(),
  seconds: z.number().nonnegative(),
});
const content = z.strictObject({
  configuration: text,
  name: text,
  path: text.min(1),
  metric: z.enum(METRIC_NAMES),
  good: commit,
  bad: commit,
  startedAt: z.iso.datetime(),
  isEnded: z.boolean(),
  soFar: z.strictObject({ steps: z.array(step).max(500), idle: z.array(commit).max(10_000) }),
});
const file = z.strictObject({ schema: z.literal(1), digest: z.string(), search: content });

const written = (search: StoredSearch): string =>
  JSON.stringify(search, (_, value: unknown) =>
    typeof value === 'number' && !Number.isFinite(value) ? String(value) : value,
  );

/** Throws what zod throws for what `decodeSearch` would refuse. */
export function encodeSearch(search: StoredSearch, hash: Hash): string {
  // Keys in the order of the schema: the digest is of the text.
  const own = written(content.parse(JSON.parse(written(search))));
  return `{"schema":1,"digest":"${hash(own)}","search":${own}}\n`;
}

/** Null: it is none, or somebody has edited it. */
export function decodeSearch(encoded: string, hash: Hash): StoredSearch | null {
  if (encoded.length > LARGEST) return null;
  const read = file.safeParse(parsed(encoded));
  if (!read.success) return null;
  const { search, digest } = read.data;
  return hash(written(search)) === digest ? search : null;
}

const parsed = (encoded: string): unknown => {
  try {
    return JSON.parse(encoded) as unknown;
  } catch {
    return null;
  }
};

/** All searches of a configuration since a release lie in one folder. */
export const folderOfSearches = (
  { configuration, name, good }: Pick<StoredSearch, 'configuration' | 'name' | 'good'>,
  hash: Hash,
): string => `searches/${hash(JSON.stringify([configuration, name, good])).slice(0, 16)}`;

/** The newest of them, with all that was found out; null: there is none to go on with. */
export function searchToGoOn(all: readonly StoredSearch[]): StoredSearch | null {
  const newest = all
    .map(({ startedAt }) => startedAt)
    .toSorted()
    .at(-1);
  const own = all.filter(({ startedAt }) => startedAt === newest);
  if (own.some(({ isEnded }) => isEnded)) return null;
  return own.toSorted((one, other) => other.soFar.steps.length - one.soFar.steps.length)[0] ?? null;
}
