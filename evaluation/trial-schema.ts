// Shapes of a recorded line: the poor one (medians a turn, in ns) and whole trials as the engine records them.

import { z } from 'zod';

const positive = z.number().positive();
const columns = z.array(positive);
const quantiles = { min: columns, p75: columns, p90: columns, p95: columns, p99: columns, mean: columns };
const origin = {
  machine: z.string().min(1),
  workload: z.string().min(1),
  scheme: z.string().min(1),
  turnMs: positive,
};

const side = z.object({
  turns: z.object({ count: columns, p50: columns.min(1), ...quantiles, cpu: z.array(z.number()).nullable() }),
  all: z.object({
    count: positive,
    min: positive,
    p50: positive,
    p75: positive,
    p90: positive,
    p95: positive,
    p99: positive,
    mean: positive,
  }),
  cpuTime: z.number().nullable(),
  peakMemory: z.number().nullable(),
  values: z.record(z.string(), z.number()).default({}),
  batch: positive,
  samples: z.array(columns.min(1)).nullable(),
});

/** Medians of the turns in ns, P95 and mean over all operations of the trial. */
export const poorLine = z
  .object({
    ...origin,
    base: columns.min(1),
    head: columns.min(1),
    baseP95: positive,
    headP95: positive,
    baseMean: positive,
    headMean: positive,
  })
  .refine((line) => line.base.length === line.head.length, {
    path: ['head'],
    error: 'expected as many turns as in base',
  });

/** A whole trial, in seconds, as in the `trials` of a report. */
export const wholeLine = z
  .object({ ...origin, trial: z.object({ index: z.number(), order: z.string(), base: side, head: side }) })
  .superRefine(({ trial }, context) => {
    const turns = trial.base.turns.p50.length;
    for (const name of ['base', 'head'] as const) {
      const { samples, turns: recorded } = trial[name];
      for (const [column, values] of Object.entries({ ...recorded, samples })) {
        if (values === null || values.length === turns) continue;
        const path = column === 'samples' ? [column] : ['turns', column];
        const message = `expected ${turns} turns, as in base.turns.p50, received ${values.length}`;
        context.addIssue({ code: 'custom', path: ['trial', name, ...path], message });
      }
    }
  });

export type PoorLine = z.infer<typeof poorLine>;
export type WholeLine = z.infer<typeof wholeLine>;
