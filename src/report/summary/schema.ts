// What scripts and agents read of a result: the verdict of the run and of every check, with whom to blame and what to do.
// Fields are only added within a version.

import * as z from 'zod';
import { METRIC_NAMES, UNITS } from '../../core/model/metrics.ts';
import { STATUSES, VERDICTS } from '../../core/model/report.ts';

const side = z.object({
  name: z.string().describe('Branch, tag or what else it was called.'),
  commit: z.string().nullable().describe('Full commit; null: there is none.'),
  dirty: z.boolean().describe('Whether uncommitted changes were measured too.'),
});

const culprit = z.object({
  function: z.string().describe('Its name.'),
  file: z.string().nullable().describe('Relative to the folder of the configuration; null: not known.'),
  line: z.number().nullable().describe('Counted from 1; null: not known.'),
  changed: z.boolean().nullable().describe('Whether the change touches it; null: not known.'),
  share: z.number().nullable().describe('Part of the slowdown that it explains, 1 = all.'),
});

const check = z.object({
  path: z.string().describe('Path of the benchmark, as budgets and --only name it.'),
  metric: z.enum(METRIC_NAMES).describe('What is checked.'),
  verdict: z.enum(VERDICTS).describe('What was decided.'),
  likelyOver: z.boolean().describe('Undecided, with its whole interval beyond the budget.'),
  unit: z.enum(UNITS).describe('Unit of base and head.'),
  base: z.number().nullable().describe('What base came to, in base units: s, B, 1/s, 1, %.'),
  head: z.number().nullable().describe('The same of head.'),
  change: z.number().nullable().describe('head / base - 1: 0.05 is 5 % more, for a rate too.'),
  interval: z
    .object({
      low: z.number().nullable().describe('Lower end.'),
      high: z.number().nullable().describe('Upper end.'),
      confidence: z.number().describe('0.95 is 95 %.'),
    })
    .nullable()
    .describe('Where the change truly lies; an end that is null has no limit.'),
  budget: z.string().describe('As it is written.'),
  line: z.string().describe('Where it is written: perf-budgets.yml:12.'),
  trials: z.number().describe('Trials it was decided on.'),
  reason: z.string().describe('Why this verdict, in words.'),
  explanation: z.string().nullable().describe('Why it is over, in a sentence; null: not profiled.'),
  culprit: culprit.nullable().describe('The function that explains it; null: none is named.'),
  reproduce: z.string().nullable().describe('Command that measures it again; null: it passed.'),
});

const benchmark = z.object({
  path: z.string().describe('Its path.'),
  status: z.enum(STATUSES).describe('What became of it.'),
  failure: z.string().nullable().describe('Why it could not be measured.'),
});

export const summarySchema = z.object({
  version: z.literal(1).describe('Of this format.'),
  verdict: z.enum(VERDICTS).describe('Of the run: the worst.'),
  passed: z.boolean().describe('Whether the gate passes.'),
  exitCode: z.number().describe('What the command ended with.'),
  headline: z.string().describe('The verdict in a sentence.'),
  base: side.nullable().describe('What was compared with; null: one side was measured.'),
  head: side.describe('What was judged.'),
  checks: z.array(check).describe('Worst first.'),
  benchmarks: z
    .array(benchmark)
    .describe('Those that are not simply measured: failed, missing, new, skipped.'),
  next: z
    .array(z.string())
    .describe('What to do: sentences, then commands to copy. Empty when nothing needs to be done.'),
});

export type Summary = z.infer<typeof summarySchema>;

/** For docs and editors. */
export const summaryJsonSchema = (): unknown => z.toJSONSchema(summarySchema, { target: 'draft-7' });
