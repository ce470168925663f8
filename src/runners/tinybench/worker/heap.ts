// Runs inside the worker, after the last turn: how much of V8's heap one operation takes. What is on the heap after a
// stretch of operations, less what was there before, plus what garbage collections freed meanwhile: an account, not a
// sample. Measured on 8 workloads: spread over repeats 0 to 0.2 % (1 % at 70 MB an operation), where V8's sampling heap
// profiler at 32 KiB gave 1 to 6 % in the same time. Buffers lie outside this heap and are not counted.

import { GCProfiler, getHeapStatistics } from 'node:v8';
import type { Operation } from './operation.ts';

/** Windows of `count` operations each. */
const WINDOWS = 5;
/** Milliseconds of one window, at least one operation; nobody waits longer than `LONGEST` for all of them. */
const WINDOW = 20;
const LONGEST = 1000;

/** Bytes of heap one operation takes, a whole number. `milliseconds`: how long one takes. */
export const heapPerOperation = async (
  operation: Operation,
  milliseconds: number,
  now: () => number,
): Promise<number> => {
  const count = operation.batches ? Math.ceil(WINDOW / milliseconds) : 1;
  const end = now() + LONGEST;
  const taken: number[] = [];
  // What an empty window seems to take is ours.
  const ours = medianOf([await grown(() => {}), await grown(() => {}), await grown(() => {})]);
  do {
    await operation.around?.before();
    taken.push(await grown(() => operation.call(count)));
    await operation.around?.after();
  } while (taken.length < WINDOWS && now() < end);
  return Math.max(0, Math.round((medianOf(taken) - ours) / count));
};

/** Bytes by which the heap grew, garbage included. */
const grown = async (work: () => void | Promise<void>): Promise<number> => {
  const collections = new GCProfiler();
  collections.start();
  const before = getHeapStatistics().used_heap_size;
  const waiting = work();
  if (waiting !== undefined) await waiting;
  const after = getHeapStatistics().used_heap_size;
  return collections
    .stop()
    .statistics.reduce(
      (sum, { beforeGC, afterGC }) =>
        sum + beforeGC.heapStatistics.usedHeapSize - afterGC.heapStatistics.usedHeapSize,
      after - before,
    );
};

const medianOf = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
