import type { TimedSide, TimedTrial } from '../../src/core/model/report.ts';
import type { Summary } from '../../src/core/model/summary.ts';
import type { Pool } from '../../evaluation/traces.ts';

/** A side whose turns took these median times, one operation each. */
export function sideOf(times: readonly number[], over: Partial<Summary> = {}): TimedSide {
  const column = [...times];
  const [first = 1] = times;
  const all = { count: times.length, min: first, p50: first, p75: first, p90: first, p95: first, p99: first };
  return {
    turns: {
      count: times.map(() => 1),
      min: column,
      p50: column,
      p75: column,
      p90: column,
      p95: column,
      p99: column,
      mean: column,
      cpu: null,
    },
    all: { ...all, mean: first, ...over },
    cpuTime: null,
    peakMemory: null,
    values: {},
    batch: 1,
    samples: null,
  };
}

/** A trial of so many equal turns in which head took `ratio` times as long. */
export const trialOf = (ratio: number, index = 0, turns = 24): TimedTrial => ({
  index,
  order: 'b'.repeat(turns),
  base: sideOf(Array.from({ length: turns }, () => 1)),
  head: sideOf(Array.from({ length: turns }, () => ratio)),
});

export const poolOf = (ratios: readonly number[], of: Partial<Pool> = {}): Pool => ({
  machine: 'calm',
  scheme: 'turns 10 ms',
  workload: 'toy',
  trials: ratios.map((ratio, index) => trialOf(ratio, index)),
  ...of,
});

/** Ratios spread evenly on the log scale, none of them 1: A/A trials of a noisy machine. */
export const noisyRatios = (count: number, width: number): number[] =>
  Array.from({ length: count }, (_, index) => Math.exp(((index + 0.5) / count) * width));
