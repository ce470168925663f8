// What a file of stored runs must look like to be believed: nothing is coerced, keys are strict, everything has a largest
// size. Runs are rows and benchmarks columns, so that names stand there once.

import { z } from 'zod';
import { METRIC_NAMES } from '../model/metrics.ts';

const hex = (digits: string): z.ZodString => z.string().regex(new RegExp(`^[0-9a-f]{${digits}}$`));
/** Names that mean something to the language are no names of benchmarks. */
const RESERVED = new Set(['__proto__', 'constructor', 'prototype']);

/** Whether a benchmark of this path can be stored. */
export const isStorable = (name: string): boolean =>
  name.length > 0 && name.length <= 1_000 && !RESERVED.has(name);

const path = z.string().refine(isStorable);
const word = z.string().max(500);
const metric = z.enum(METRIC_NAMES);
/** Points of the grid in log-grid.ts: up to e^±100. */
const ticks = z.int().min(-1_000_000).max(1_000_000);
const index = z.int().min(0).max(1_000);

const run = z.strictObject({
  commit: hex('40,64'),
  at: z.iso.datetime({ offset: true }),
  tool: word,
  machine: index,
  complete: z.boolean(),
});

const benchmark = z.strictObject({
  path,
  recipe: hex('12'),
  /** The runs that had it, as places in `runs`, ascending; what follows has one item for each. */
  runs: z.array(index).min(1).max(1_000),
  /** Costs of the first trials above `level`, in ticks; null: not measured. */
  costs: z.partialRecord(
    metric,
    z.strictObject({ level: ticks, readings: z.array(z.array(ticks).min(1).max(20).nullable()).max(1_000) }),
  ),
  exact: z.partialRecord(metric, z.array(z.number().nonnegative().nullable()).max(1_000)),
  /** What exact metrics rest on; null: nothing but the code. */
  bases: z.array(word.nullable()).max(1_000).exactOptional(),
  /** Digests of all that its runs were seen to use; null: that could not be told. */
  uses: z.array(hex('32').nullable()).max(1_000).exactOptional(),
});

/** Everything but the digest. */
const contentSchema = z.strictObject({
  schema: z.literal(1),
  configuration: hex('12'),
  machines: z
    .array(z.strictObject({ fingerprint: hex('12'), cpu: word, os: word, node: word.nullable() }))
    .max(200),
  runs: z.array(run).max(1_000),
  benchmarks: z.array(benchmark).max(10_000),
});

export const fileSchema = z.strictObject({ digest: hex('64'), content: contentSchema });

export type Content = z.output<typeof contentSchema>;
