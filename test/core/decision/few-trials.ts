// Trials of which only their number counts.

import { columns, summarize } from '../../../src/core/stats/summary.ts';
import type { SideTrial, Trial } from '../../../src/core/model/report.ts';

const side = (): SideTrial => {
  const samples = Array.from({ length: 3 }, () => [1e-4, 1e-4]);
  return {
    turns: columns(
      samples.map(summarize),
      samples.map(() => null),
    ),
    all: summarize(samples.flat()),
    cpuTime: null,
    peakMemory: null,
    values: {},
    batch: 1,
    samples,
  };
};

export const sides = (count: number): SideTrial[] => Array.from({ length: count }, side);

export const trials = (count: number): Trial[] =>
  sides(count).map((base, index) => ({ index, order: 'bhbhbh', base, head: side() }));
