// Records as their files hold them: every field of every benchmark, whatever became of it.

import { NOTHING_MEASURED } from '../../src/core/model/measurement.ts';
import type { BenchmarkStatus, Failure, MeasuredBenchmark, Report } from '../../src/core/model/report.ts';

/** Fits every kind of benchmark; where it did not fail, `failure` is null. */
export interface WrittenBenchmark extends Omit<MeasuredBenchmark, 'status'> {
  readonly status: BenchmarkStatus;
  readonly failure: Failure;
}

export type WrittenReport = Omit<Report, 'benchmarks'> & { readonly benchmarks: readonly WrittenBenchmark[] };

/** Anything of a benchmark. */
export type BenchmarkParts = Partial<Omit<MeasuredBenchmark, 'status'>> & {
  readonly status?: BenchmarkStatus;
  readonly failure?: Failure | null;
  readonly likely?: string;
};

/** A tinybench task on both sides without a trial; anything can be replaced. */
export const written = (path: string, parts: BenchmarkParts = {}): WrittenBenchmark => {
  const { status = 'measured', failure, ...others } = parts;
  const suite = path.split('/')[0] ?? path;
  const declared = { path, suite, runner: 'tinybench', scenario: null, dataset: null, warnings: [] };
  const all = { ...declared, ...NOTHING_MEASURED, harness: 'head', ...others, status };
  return {
    ...all,
    ...(status === 'failed' && { failure: failure ?? FAILURE }),
    ...(status === 'missing' && { failure: failure ?? null }),
  } as WrittenBenchmark;
};

const FAILURE: Failure = {
  side: 'head',
  message: 'could not be measured',
  hint: null,
  output: '',
  exitCode: 1,
  signal: null,
};
