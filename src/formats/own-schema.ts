// Our own format, the way in for every tool that has no other: what `perf-budgets parse` prints can be read again.

import * as z from 'zod';
import { METRIC_NAMES } from '../core/model/metrics.ts';

const nonnegative = z
  .number({ error: 'expected a number' })
  .nonnegative({ error: 'expected a number of zero or more' });

const STATISTICS = ['count', 'min', 'p50', 'p75', 'p90', 'p95', 'p99', 'max', 'mean'] as const;

const summary = z
  .strictObject(
    Object.fromEntries(STATISTICS.map((name) => [name, nonnegative.optional()])) as Record<
      (typeof STATISTICS)[number],
      z.ZodOptional<z.ZodNumber>
    >,
    { error: `expected statistics: ${STATISTICS.join(', ')}` },
  )
  .describe('Statistics without samples; next to samples they must agree with them.');

/** How many of a unit make one base unit, or how many base units it is; the unit must be one of its metric. */
export const UNITS = {
  s: 's',
  ms: 's',
  us: 's',
  ns: 's',
  min: 's',
  B: 'B',
  kB: 'B',
  MB: 'B',
  GB: 'B',
  KiB: 'B',
  MiB: 'B',
  GiB: 'B',
  '1': '1',
} as const;
const UNIT_NAMES = Object.keys(UNITS) as (keyof typeof UNITS)[];
const KEYS = ['name', 'metric', 'unit', 'samples', 'batch', 'summary', 'value'];

export const ownEntry = z.strictObject(
  {
    name: z
      .string({ error: 'expected the name of a benchmark' })
      .describe('Path of the benchmark, such as parse/large file.'),
    metric: z
      .enum(METRIC_NAMES, { error: `expected a metric: ${METRIC_NAMES.join(', ')}` })
      .describe('The metric. For samples of operation times: p50, which provides the other quantiles too.'),
    unit: z
      .enum(UNIT_NAMES, { error: `expected a unit: ${UNIT_NAMES.join(', ')}` })
      .describe(
        'Unit of all numbers: a time, bytes, or 1 for rates per second, shares (0.05 = 5 %) and counts.',
      ),
    samples: z
      .array(nonnegative, { error: 'expected a list of numbers' })
      .optional()
      .describe('The measurements, one number per sample.'),
    batch: z
      .int({ error: 'expected a whole number' })
      .positive({ error: 'expected a number above zero' })
      .optional()
      .describe(
        'How many operations were timed together per sample; a sample is the time of one of them. Only for samples of times.',
      ),
    summary: summary.optional(),
    value: nonnegative.optional().describe('A single number, instead of samples and summary.'),
  },
  {
    error: ({ code }) =>
      code === 'unrecognized_keys' ? `unknown key; expected ${KEYS.join(', ')}` : 'expected a measurement',
  },
);

const ownReport = z
  .array(ownEntry, { error: 'expected a list of measurements' })
  .describe('Measurements, one for each metric of each benchmark.');

export type OwnEntry = z.output<typeof ownEntry>;

/** JSON schema (draft 7) of our own format. */
export const ownReportSchema = (): object => ({
  ...z.toJSONSchema(ownReport, { io: 'input', target: 'draft-7' }),
  title: 'perf-budgets report',
});
