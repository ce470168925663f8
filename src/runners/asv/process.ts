// Starts a worker for a suite of asv: to list it, or to measure one of its benchmarks.

import { join } from 'node:path';
import type { AsvSpec } from '../../core/model/suite-specs.ts';
import { findInterpreter } from '../python/interpreter.ts';
import { startWorker, WORKER_PARTS, type WorkerClient } from '../python/worker-client.ts';
import type { SideContext, TrialOptions } from '../runner.ts';
import { programFolder } from '../program-folder.ts';
import type { AsvRequest } from './protocol.ts';
import BENCHMARK from './worker/benchmark.py';
import DISCOVERY from './worker/discovery.py';
import MAIN from './worker/main.py';

/** The worker program, of parts that each use what stands before them. */
const ASV_WORKER = [WORKER_PARTS, DISCOVERY, BENCHMARK, MAIN].join('\n');

const caches = new Map<string, Promise<string>>();
const keyOf = (spec: AsvSpec, { root }: SideContext): string => JSON.stringify([root, spec]);

/** What `setup_cache` returned belongs to what was checked out when the suite was listed. */
export async function newCache(spec: AsvSpec, context: SideContext): Promise<void> {
  const folder = programFolder(context.root);
  caches.set(keyOf(spec, context), folder);
  await folder;
}

/** Starts a worker; without a benchmark it lists them. */
export const startAsv = async (
  spec: AsvSpec,
  context: SideContext,
  trial: TrialOptions,
  benchmark: string | null,
): Promise<WorkerClient> => {
  const { path, environment } = await findInterpreter(spec, context);
  const cache = (await caches.get(keyOf(spec, context))) ?? (await programFolder(context.root));
  const request: AsvRequest = {
    root: context.root,
    setup: '',
    folder: spec.benchmarks,
    cache,
    list: benchmark === null,
    benchmark,
    slowdown: context.slowdown,
    heap: trial.metrics.includes('heap-per-op'),
    hurried: trial.hurried,
    count: null,
  };
  return startWorker({
    python: path,
    directory: join(context.root, spec.directory),
    // Luck of the hash order belongs to the trial: the same on both sides, another one in the next trial.
    environment: { PYTHONHASHSEED: String(trial.seed), ...environment },
    signal: context.signal,
    program: ASV_WORKER,
    where: () => benchmark ?? `asv ${spec.benchmarks}`,
    request,
    prefix: context.under ?? [],
  });
};
