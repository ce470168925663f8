// Recorded rounds: one process a round, workload after workload, over minutes of a busy machine.

import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { UserError } from '../src/core/model/errors.ts';

const ROUND_METRICS = ['p50', 'p95', 'mean', 'peakRssKiB'] as const;
export type RoundMetric = (typeof ROUND_METRICS)[number];

const positive = z.number().positive();
const round = z.object({
  workload: z.string(),
  p50: positive,
  p95: positive,
  mean: positive,
  peakRssKiB: positive,
});

/** Log costs by workload, in the order recorded. Throws UserError. */
export function readRounds(file: string, metric: RoundMetric): Map<string, number[]> {
  const series = new Map<string, number[]>();
  for (const [index, line] of readFileSync(file, 'utf8').split('\n').entries()) {
    if (line.trim() === '') continue;
    const read = round.safeParse(JSON.parse(line));
    if (!read.success) throw new UserError(`${file}:${index + 1}: not a recorded round`);
    const found = series.get(read.data.workload) ?? [];
    found.push(Math.log(read.data[metric]));
    series.set(read.data.workload, found);
  }
  return series;
}
