// Global setup of the tests that start what is shipped: bundled once, as it is now and not as dist/ was.
import { bundle } from '../scripts/bundle.mjs';
import { buildCacheWorker, buildHttpWorker, buildWorkers } from '../scripts/worker.mjs';

// Every project of vitest has a setup, and all of them are one process.
const made = Symbol.for('perf-budgets bundles');

export const setup = () =>
  (globalThis[made] ??= Promise.all([
    bundle('build/cli'),
    buildWorkers(),
    buildHttpWorker(),
    buildCacheWorker(),
  ]));
