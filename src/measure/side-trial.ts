// A side of a trial from its turns: times of all operations together, and what is known of each turn.

import type { SideTrial } from '../core/model/report.ts';
import { roundSideTrial } from '../core/stats/rounding.ts';
import { samplesNeeded } from '../core/stats/costs.ts';
import { columns, summarize } from '../core/stats/summary.ts';
import type { TrialTotals, Turn } from '../runners/runner.ts';

/** More samples than this are kept as summaries only: of as many as a p99 needs, no trial has to be grouped with others. */
const KEPT_SAMPLES = samplesNeeded('p99');

/** A side of a trial from its turns and what is known after them. */
export function sideTrialOf(
  turns: readonly Turn[],
  { peakMemory, values }: TrialTotals,
  batch: number,
): SideTrial {
  const samples = turns.map((turn) => turn.samples);
  const count = samples.reduce((sum, each) => sum + each.length, 0);
  return roundSideTrial({ ...timesOf(turns, samples, count), peakMemory, values, batch });
}

type Times = Pick<SideTrial, 'turns' | 'all' | 'cpuTime' | 'samples'>;

function timesOf(turns: readonly Turn[], samples: readonly (readonly number[])[], count: number): Times {
  // A tool that tells sizes or rates only.
  if (count === 0) {
    const cpu = turns.map((turn) => turn.cpu);
    const known =
      cpu.length > 0 && !cpu.includes(null)
        ? weightedMean(
            cpu.map(Number),
            cpu.map(() => 1),
          )
        : null;
    return { turns: columns([], []), all: null, cpuTime: known, samples: null };
  }
  const table = columns(
    samples.map(summarize),
    turns.map((turn) => turn.cpu),
  );
  return {
    turns: table,
    all: summarize(samples.flat()),
    cpuTime: table.cpu === null ? null : weightedMean(table.cpu, table.count),
    samples: count <= KEPT_SAMPLES ? samples : null,
  };
}

function weightedMean(values: readonly number[], weights: readonly number[]): number {
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return values.reduce((sum, value, index) => sum + value * (weights[index] ?? 0), 0) / total;
}
