// Starts a worker for a script of pyperf: to list its benchmarks, or to measure one.

import { join } from 'node:path';
import type { PyperfSpec } from '../../core/model/suite-specs.ts';
import { findInterpreter } from '../python/interpreter.ts';
import type { CountingStart } from '../python/instructions.ts';
import { startWorker, WORKER_PARTS, type WorkerClient } from '../python/worker-client.ts';
import type { SideContext, TrialOptions } from '../runner.ts';
import type { PyperfRequest } from './protocol.ts';
import BENCHMARK from './worker/benchmark.py';
import MAIN from './worker/main.py';
import RUNNER from './worker/runner.py';

/** The worker program, of parts that each use what stands before them. */
const PYPERF_WORKER = [WORKER_PARTS, BENCHMARK, RUNNER, MAIN].join('\n');

export interface Wanted {
  /** Relative to the working directory. */
  readonly file: string;
  /** As the script names it; null: all are listed. */
  readonly benchmark: string | null;
  /** As messages call it. */
  readonly where: string;
}

export const startPyperf = async (
  spec: PyperfSpec,
  context: SideContext,
  { file, benchmark, where }: Wanted,
  trial: TrialOptions,
  counting: CountingStart | null = null,
): Promise<WorkerClient> => {
  const { path, environment } = await findInterpreter(spec, context);
  const request: PyperfRequest = {
    root: context.root,
    setup: '',
    file,
    args: spec.args,
    benchmark,
    slowdown: context.slowdown,
    heap: trial.metrics.includes('heap-per-op'),
    hurried: trial.hurried,
    count: counting?.count ?? null,
  };
  return startWorker({
    python: path,
    directory: join(context.root, spec.directory),
    // Luck of the hash order belongs to the trial: the same on both sides, another one in the next trial.
    environment: { PYTHONHASHSEED: String(trial.seed), ...environment },
    signal: context.signal,
    program: PYPERF_WORKER,
    where: () => where,
    request,
    prefix: [...(context.under ?? []), ...(counting?.prefix ?? [])],
  });
};
