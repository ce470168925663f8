// Runs of main for tests, as a decoded file holds them.

import { createHash } from 'node:crypto';
import type { Baseline, BaselineBenchmark, BaselineRun } from '../../../src/core/model/baseline-run.ts';
import { addRun, decodeBaseline } from '../../../src/core/screening/baseline-codec.ts';
import { seededRandom } from '../../../src/core/stats/random.ts';

export const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
export const digestOf = (text: string): string => hash(text).slice(0, 12);

export const MACHINE: BaselineRun['machine'] = {
  fingerprint: digestOf('this machine'),
  cpu: 'AMD EPYC 7763 64-Core Processor',
  os: 'ubuntu24, Linux 6.8',
  node: 'v22.11.0',
};

/** A commit whose name says nothing. */
const commitOf = (index: number): string => hash(`commit ${index}`).slice(0, 40);

/** Benchmarks around 100 µs with three trials of the usual metrics, about `spread` apart from run to run. */
export function benchmarksOf(count: number, seed: number, spread = 0.02): BaselineBenchmark[] {
  const { real } = seededRandom(seed, 'run');
  const machine = 1 + spread * (real() - 0.5);
  return Array.from({ length: count }, (_, index) => {
    const trials = (level: number): number[] =>
      [0, 1, 2].map(() => level * machine * (1 + 0.01 * (real() - 0.5)));
    return {
      path: `suite-${index % 10}/a task with a name of usual length ${index}`,
      recipe: digestOf(`recipe ${index % 10}`),
      costs: { p50: trials(1e-4), p95: trials(1.3e-4), 'peak-memory': trials(8e7) },
      exact: {},
    };
  });
}

export const runOf = (index: number, part: Partial<BaselineRun> = {}): BaselineRun => ({
  commit: commitOf(index),
  at: new Date(Date.UTC(2026, 9, 1) + index * 3_600_000).toISOString(),
  tool: 'perf-budgets 0.1.0',
  machine: MACHINE,
  complete: true,
  benchmarks: benchmarksOf(3, index),
  ...part,
});

/** Runs of some benchmarks each on a machine. */
const runsOn = (machine: BaselineRun['machine'], count: number, benchmarks: number): BaselineRun[] =>
  Array.from({ length: count }, (_, index) =>
    runOf(index, { machine, benchmarks: benchmarksOf(benchmarks, index, 0.1) }),
  );

export const configuration = digestOf('perf-budgets.yml');

export const decoded = (text: string): Baseline => {
  const read = decodeBaseline(text, hash);
  if ('problem' in read) throw new Error(read.problem);
  return read.baseline;
};

/** A file with so many runs added to it, one after the other. */
export const filled = (
  count: number,
  benchmarks: number,
  machine = MACHINE,
  earlier: string | null = null,
): string => {
  let text = earlier;
  for (const run of runsOn(machine, count, benchmarks))
    text = addRun(text === null ? null : decoded(text), run, configuration, hash);
  return text as string;
};
