// Runs inside the worker, under valgrind: calls one task's function a given number of times, with nothing in the loop
// that depends on the clock.

import type { FoundTask } from './tinybench-file.ts';
import { isThenable } from './tinybench-operation.ts';

/** Holds the last result, so that V8 cannot prove it unused. */
export let sink: unknown;

/** Calls the function once, to learn whether it is asynchronous, and then `operations` times. */
export const repeat = async (task: FoundTask, operations: number): Promise<void> => {
  const { fn, self, options } = task;
  await options.beforeEach?.call(self, 'run');
  const first = fn.call(self);
  await first;
  await options.afterEach?.call(self, 'run');
  if (options.beforeEach !== undefined || options.afterEach !== undefined) await withHooks(task, operations);
  else if (options.async ?? isThenable(first)) await asynchronously(task, operations);
  else synchronously(task, operations);
};

// `fn.call` for the same reason as in tinybench-operation.ts: it keeps V8 from inlining an unused result away.
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
