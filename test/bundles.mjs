// Global setup of the tests that start what is shipped: bundled once, as it is now and not as dist/ was.
import { bundle } from '../scripts/bundle.mjs';
import {
  buildCacheWorker,
  buildHttpWorker,
  buildJudgeWorker,
  buildMeasuringHalf,
  buildWorkers,
} from '../scripts/worker.mjs';

// Each project of vitest is set up by itself, and all of them in one process.
const bundled = Symbol.for('perf-budgets bundles');

export const setup = async () => {
  globalThis[bundled] ??= Promise.all([
    bundle('build/cli'),
    buildWorkers(),
    buildHttpWorker(),
    buildCacheWorker(),
    buildJudgeWorker(),
    buildMeasuringHalf(),
  ]);
  await globalThis[bundled];
};
