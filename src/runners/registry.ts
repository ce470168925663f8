import type { RunnerKind, RunnerSpec, SpecOf } from '../core/model/runner-specs.ts';
import { asv } from './asv/runner.ts';
import { catch2 } from './catch2/runner.ts';
import { command } from './command/runner.ts';
import { criterion } from './criterion/runner.ts';
import { divan } from './divan/runner.ts';
import { go } from './go/runner.ts';
import { googleBenchmark } from './google-benchmark/runner.ts';
import { http } from './http/runner.ts';
import { jmh } from './jmh/runner.ts';
import { pyperf } from './pyperf/runner.ts';
import { pytest } from './pytest/runner.ts';
import { python } from './python/runner.ts';
import { report } from './report/runner.ts';
import type { Runner } from './runner.ts';
import { size } from './size/runner.ts';
import { tinybench } from './tinybench/runner.ts';
import { vitest } from './vitest/runner.ts';

/** Every way of running a benchmark, by the key that declares it in perf-budgets.yml. */
export const RUNNERS = {
  tinybench,
  mitata: tinybench,
  benchmark: tinybench,
  command,
  python,
  timeit: python,
  pytest,
  http,
  report,
  size,
  go,
  criterion,
  divan,
  asv,
  pyperf,
  'google-benchmark': googleBenchmark,
  catch2,
  jmh,
  vitest,
} satisfies {
  readonly [Kind in RunnerKind]: Runner<SpecOf<Kind>>;
};

/** Ends what runners keep running between trials. */
export const closeRunners = async (): Promise<void> => {
  for (const { close } of Object.values<Runner>(RUNNERS)) await close?.();
};

/** The runner of a spec: its kind is the key in the registry. */
export const runnerOf = (spec: RunnerSpec): Runner => RUNNERS[spec.kind];
