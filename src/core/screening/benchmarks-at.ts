// What a stored run holds of a benchmark; every benchmark of head asks every run.

import type { BaselineBenchmark, BaselineRun } from '../model/baseline-run.ts';
import { groupedByPath } from '../model/paths.ts';

const indexes = new WeakMap<BaselineRun, ReadonlyMap<string, readonly BaselineBenchmark[]>>();

export function benchmarksAt(run: BaselineRun, path: string): readonly BaselineBenchmark[] {
  const index = indexes.get(run) ?? groupedByPath(run.benchmarks);
  indexes.set(run, index);
  return index.get(path) ?? [];
}
