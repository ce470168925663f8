// What an explanation in a record must look like to be believed; as strict as the rest (schema.ts).

import { z } from 'zod';
import { type CallTree, type Explanation, FRAME_KINDS, MOST_NODES } from '../model/explanation.ts';
import { METRIC_NAMES, UNITS } from '../model/metrics.ts';
const nonnegative = z.number().nonnegative('expected zero or more');
const share = z.number().min(0, 'expected 0 to 1').max(1, 'expected 0 to 1');
const count = z.int('expected a whole number').nonnegative('expected zero or more');
const text = z.string().max(20_000);

const estimate = z.strictObject({
  value: z.number(),
  interval: z.strictObject({ low: z.number(), high: z.number(), confidence: share }),
});

const place = z.strictObject({
  name: text,
  file: text.nullable(),
  line: count.nullable(),
  kind: z.enum(FRAME_KINDS),
  package: z.strictObject({ name: text, base: text.nullable(), head: text.nullable() }).nullable(),
  changed: z.boolean().nullable(),
});
const costs = z.strictObject({ base: nonnegative.nullable(), head: nonnegative });
const allocator = z.strictObject({ place, cost: costs, share });

const conclusion = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('culprit'),
    place,
    of: z.enum(['self', 'total']),
    cost: costs,
    share,
    within: place.nullable(),
  }),
  z.strictObject({ kind: z.literal('spread'), share }),
  z.strictObject({ kind: z.literal('uniform'), factor: nonnegative, below: place.optional() }),
  z.strictObject({ kind: z.literal('gc'), share, cost: costs, allocator: allocator.nullable() }),
  z.strictObject({ kind: z.literal('idle'), share, cost: costs }),
  z.strictObject({ kind: z.literal('unclear') }),
  z.strictObject({ kind: z.literal('same') }),
  z.strictObject({ kind: z.literal('faster') }),
  z.strictObject({ kind: z.literal('alone') }),
  z.strictObject({ kind: z.literal('failed'), problem: text }),
]);

const functionCost = z.strictObject({
  place,
  seen: z.enum(['both', 'base', 'head']),
  self: costs,
  total: costs,
  change: estimate.nullable(),
  grew: z.boolean(),
  calls: z.strictObject({ base: nonnegative.nullable(), head: nonnegative.nullable() }),
  service: z.strictObject({ place, cost: costs }).nullable(),
});

/** Every kept node may have a node of small calls below it. */
const column = <Item extends z.ZodType>(item: Item): z.ZodArray<Item> =>
  z.array(item).max(2 * MOST_NODES + 1);
const index = z.int('expected a whole number').min(-1, 'expected -1 or more');

const isTree = ({ functions, parent, function: of, base, head, trend }: CallTree): boolean =>
  [of.length, head.length, trend.length, base?.length ?? head.length].every(
    (length) => length === parent.length,
  ) &&
  parent.every((above, at) => above < at) &&
  of.every((at) => at < functions.length);

const tree = z
  .strictObject({
    functions: z.array(place).max(MOST_NODES),
    parent: column(index),
    function: column(index),
    base: column(nonnegative).nullable(),
    head: column(nonnegative),
    trend: z
      .string()
      .max(2 * MOST_NODES + 1)
      .regex(/^[+=-]*$/, 'expected +, - and ='),
  })
  .refine(isTree, 'expected a tree: columns of equal length, parents first, known functions');

/** One explanation of a record. */
export const explanation: z.ZodType<Explanation> = z.strictObject({
  path: z.string().min(1).max(1_000),
  metric: z.enum(METRIC_NAMES),
  also: z
    .array(z.strictObject({ path: z.string().min(1).max(1_000), metric: z.enum(METRIC_NAMES), share }))
    .max(10_000)
    .default([]),
  profiler: text.nullable(),
  unit: z.enum(UNITS),
  per: z.enum(['operation', 'process']),
  cost: costs.nullable(),
  conclusion,
  functions: z.array(functionCost).max(1_000),
  hotPath: z.array(place).max(1_000),
  tree: tree.nullable(),
  rounds: count,
  samples: z.strictObject({ base: count, head: count }),
  drift: nonnegative.nullable(),
  notes: z.array(text).max(1_000),
  seconds: nonnegative,
});
