// Runs inside the worker, under valgrind: calls one task's function a given number of times, with nothing in the loop
// that depends on the clock.

import { getPriority } from 'node:os';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { FoundTask } from './load-file.ts';
import { isThenable } from './operation.ts';

/**
 * Holds the last result; exported, so that nobody can prove it unused.
 * @public
 */
export let sink: unknown;

const PARTS = 16;

/**
 * Calls the function once, to learn whether it is asynchronous, and about twice as many times as are counted to warm up; then,
 * after garbage collections and between two marks (system/valgrind-marks.ts), `operations` times.
 */
export const repeatMarked = async (task: FoundTask, operations: number): Promise<void> => {
  const { fn, self, options } = task;
  await options.beforeEach?.call(self, 'run');
  const first = fn.call(self);
  await first;
  await options.afterEach?.call(self, 'run');
  const isAsync = options.async ?? isThenable(first);
  const hooks = options.beforeEach !== undefined || options.afterEach !== undefined;
  const repeat = async (times: number): Promise<void> => {
    if (hooks) await withHooks(task, times);
    else if (isAsync) await asynchronously(task, times);
    else synchronously(task, times);
  };
  // In parts, so that the loop itself is compiled when the last one begins.
  const warm = Math.max(1, 2 * (operations - 1));
  const parts = Math.min(PARTS, warm);
  for (let part = 0; part < parts; part += 1) await repeat(Math.ceil(warm / parts));
  collectGarbage();
  getPriority();
  await repeat(operations);
  getPriority();
};

/** The benchmark does not see this function: some libraries behave otherwise where they find it. */
const collectGarbage = (): void => {
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  // What survives the first one may still lie where new objects go; what survives two does not.
  collect();
  collect();
};

// `fn.call` for the same reason as in operation.ts: it keeps V8 from inlining an unused result away.
const synchronously = ({ fn, self }: FoundTask, operations: number): void => {
  for (let i = 0; i < operations; i += 1) sink = fn.call(self);
};

const asynchronously = async ({ fn, self }: FoundTask, operations: number): Promise<void> => {
  for (let i = 0; i < operations; i += 1) sink = await fn.call(self);
};

const withHooks = async ({ fn, self, options }: FoundTask, operations: number): Promise<void> => {
  for (let i = 0; i < operations; i += 1) {
    await options.beforeEach?.call(self, 'run');
    let result = fn.call(self);
    if (isThenable(result)) result = await result;
    sink = result;
    await options.afterEach?.call(self, 'run');
  }
};
