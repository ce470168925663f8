// Starts pytest in a worker, with our plug-in for the fixture and nothing installed in the project.

import { join } from 'node:path';
import type { PytestSpec } from '../../core/model/suite-specs.ts';
import { findInterpreter } from '../python/interpreter.ts';
import type { CountingStart } from '../python/instructions.ts';
import { startWorker, WORKER_PARTS, type WorkerClient } from '../python/worker-client.ts';
import type { SideContext, TrialOptions } from '../runner.ts';
import type { PytestRequest } from './protocol.ts';
import BENCHMARK from './worker/benchmark.py';
import FIXTURE from './worker/fixture.py';
import MAIN from './worker/main.py';
import PLUGIN from './worker/plugin.py';

/** The worker program, of parts that each use what stands before them. */
export const PYTEST_WORKER = [WORKER_PARTS, BENCHMARK, FIXTURE, PLUGIN, MAIN].join('\n');

export interface PytestStart {
  readonly trial: TrialOptions;
  readonly isListing: boolean;
  /** Null: it is timed. */
  readonly counting: CountingStart | null;
  /** Names in messages what is running. */
  readonly where: () => string;
}

/** Starts a session of pytest on one side. */
export const startPytest = async (
  spec: PytestSpec,
  context: SideContext,
  { trial, isListing, counting, where }: PytestStart,
): Promise<WorkerClient> => {
  const { path, environment } = await findInterpreter(spec, context);
  const request: PytestRequest = {
    root: context.root,
    setup: '',
    paths: spec.paths,
    args: spec.args,
    list: isListing,
    seed: trial.seed,
    slowdown: context.slowdown,
    heap: false,
    hurried: trial.hurried,
    count: counting?.count ?? null,
  };
  return startWorker({
    python: path,
    directory: join(context.root, spec.directory),
    // Luck of the hash order belongs to the trial: the same on both sides, another one in the next trial.
    environment: { PYTHONHASHSEED: String(trial.seed), ...environment },
    signal: context.signal,
    program: PYTEST_WORKER,
    where,
    request,
    prefix: counting?.prefix ?? [],
  });
};
