// What a file of the history must look like to be believed. Readings are rows of whole numbers by metric, suite and
// benchmark, so that a hundred checks take less than 6 KiB. docs/history.md describes it for other readers.

import * as z from 'zod';
import { LASTS } from '../core/model/accepting.ts';
import { METRIC_NAMES } from '../core/model/metrics.ts';
import type { Verdict } from '../core/model/report.ts';

/**
 * What the numbers of a row are. Changes are ten-thousandths of a log ratio (123: +1.24 %), `below` and `above` the distances
 * to the ends of its interval. A level is a place on the grid of log-grid.ts, a verdict a place in VERDICTS of this format.
 */
export const COLUMNS = ['level', 'spread', ...comparison('anchor'), ...comparison('before')] as const;

/** Those of format 1, whatever is added to the program. */
export const VERDICTS_1 = [
  'failed',
  'missing',
  'over',
  'undecided',
  'new',
  'within',
  'improved',
] as const satisfies readonly Verdict[];

function comparison<Which extends 'anchor' | 'before'>(which: Which) {
  return [
    `${which} ratio`,
    `${which} below`,
    `${which} above`,
    `${which} trials`,
    `${which} verdict`,
  ] as const;
}

const word = z.string().max(500);
const path = z.string().min(1).max(1_000);
const commit = z.string().regex(/^[0-9a-f]{40}([0-9a-f]{24})?$/);
const metric = z.enum(METRIC_NAMES);
const list = <Item extends z.ZodType>(item: Item, most: number): z.ZodArray<Item> => z.array(item).max(most);

const time = z.iso.datetime({ offset: true });
const times = z.strictObject({ p50: z.number().nullable(), p95: z.number().nullable() });

/** Null: not known; what is left out at the end is not known either. */
const row = z.array(z.int().nullable()).max(COLUMNS.length);

export const contentSchema = z.strictObject({
  tool: word,
  commit,
  measuredAt: time,
  // Left out of files that were written before it was kept.
  seconds: z.number().nonnegative().nullable().default(null),
  configuration: path,
  name: word,
  platform: word,
  place: z
    .strictObject({
      os: word,
      cpu: word,
      cores: z.int().nonnegative(),
      fingerprint: word,
      runtimes: list(word, 50),
    })
    .nullable(),
  anchor: z.strictObject({ name: word, commit }).nullable(),
  before: commit.nullable(),
  renames: list(z.strictObject({ from: path, to: path }), 10_000),
  removed: list(path, 10_000),
  accepted: list(
    z.strictObject({
      path,
      metric,
      upTo: z.number().nonnegative(),
      because: z.string().max(2_000),
      by: word.nullable(),
      at: time.nullable(),
      lasts: z.enum(LASTS),
      review: z.iso.date().nullable(),
      pull: z.int().positive().nullable(),
      scenario: z.string().max(2_000).nullable(),
      dataset: z.strictObject({ name: z.string().max(2_000), reviewed: word.nullable() }).nullable(),
      base: times.nullable(),
      head: times.nullable(),
      change: z
        .strictObject({ value: z.number(), low: z.number().nullable(), high: z.number().nullable() })
        .nullable(),
    }),
    1_000,
  ),
  caveats: list(word, 100),
  /** Metric, suite, benchmark (empty: the suite is one), row. */
  readings: z.partialRecord(metric, z.record(word, z.record(z.string().max(1_000), row))),
});

export type Content = z.output<typeof contentSchema>;

export const fileSchema = z.strictObject({
  schema: z.literal(1),
  digest: z.string().regex(/^[0-9a-f]{64}$/),
  entry: contentSchema,
});
