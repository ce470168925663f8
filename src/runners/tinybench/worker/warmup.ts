// Runs inside the worker: repeats an operation until it no longer gets faster, and finds how many of them make a sample
// long enough for the timer. Watched in fresh processes, JSON, sort, regular expression, Map and class workloads settle
// within 10 to 20 ms; slow compilation steps up to 60 ms.

import type { TimedOperation } from './operation.ts';

// Taken before the benchmark file can replace them.
const { ceil, log2, max, min } = Math;
const { apply } = Reflect;
const Numbers = Float64Array;
const { sort } = Float64Array.prototype as unknown as { readonly sort: (this: Float64Array) => Float64Array };

/** Milliseconds of one block, and of the whole warm-up. */
const BLOCK = 2;
const SHORTEST = 30;
const LONGEST = 300;
/** Blocks that halves can be compared by. */
const FEWEST = 8;
/** Still getting faster: the later half of the blocks is this much below the quarter before it. */
const FALLING = 0.97;
/** A sample lasts at least this many milliseconds: about 100 times what reading the clock costs. */
const SAMPLE = 0.005;

export interface Warm {
  readonly batch: number;
  /** Milliseconds per operation at the end. */
  readonly operation: number;
  /** Whether it is warm by its first call. */
  readonly isFirst: boolean;
}

/** Milliseconds of the whole warm-up where time is short. */
const HURRIED = 100;

/**
 * Warms an operation up, which has run once and took `first` milliseconds. `now` is in milliseconds. In a hurry what took
 * long is warm by that.
 */
export const warmUp = async (
  operation: TimedOperation,
  now: () => number,
  { first, hurried }: { readonly first: number; readonly hurried: boolean },
): Promise<Warm> => {
  if (hurried && first >= HURRIED) return { batch: 1, operation: first, isFirst: true };
  const begin = now();
  const blocks: number[] = [];
  let batch = 1;
  for (;;) {
    const { samples, count } = await operation.run(BLOCK, batch);
    const block = median(samples, 0, count);
    blocks[blocks.length] = block;
    if (isWarm(blocks, now() - begin, hurried ? HURRIED : LONGEST))
      return { batch, operation: median(blocks, max(0, blocks.length - LATEST)), isFirst: false };
    if (operation.batches) batch = nextBatch(block, batch);
  }
};

/**
 * Whether the later half of the blocks is as slow as the quarter before it: whatever the compiler still has to do takes
 * the longer the longer an operation is, so the time to look back on grows. `blocks` are milliseconds per operation,
 * oldest first; the function has run once before the first of them.
 */
export const isWarm = (blocks: readonly number[], elapsed: number, longest = LONGEST): boolean => {
  if (elapsed > longest) return true;
  if (blocks.length < FEWEST || elapsed < SHORTEST) return false;
  const half = blocks.length >> 1;
  return median(blocks, half) >= FALLING * median(blocks, half >> 1, half);
};

/** Blocks that tell how long an operation is at the end. */
const LATEST = 5;

/**
 * Powers of two, so that trials mostly agree; never smaller again, and at most 8 times larger at once, because the first
 * calls may return early.
 */
export const nextBatch = (operation: number, batch: number): number => {
  const wanted = 2 ** ceil(log2(SAMPLE / max(operation, 1e-7)));
  return max(batch, min(wanted, batch * 8, 65_536));
};

/** Of the numbers from one place to another. */
const median = (values: ArrayLike<number>, from = 0, to = values.length): number => {
  const copy = new Numbers(to - from);
  for (let i = from; i < to; i += 1) copy[i - from] = values[i] ?? 0;
  apply(sort, copy, []);
  return copy[(to - from) >> 1] ?? NaN;
};
