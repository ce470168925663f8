// Runs inside the worker: repeats an operation until it no longer gets faster, and finds how many of them make a sample
// long enough for the timer. Watched in fresh processes, JSON, sort, regular expression, Map and class workloads settle
// within 10 to 20 ms; slow compilation steps up to 60 ms.

import type { TimedOperation } from './tinybench-operation.ts';

/** Milliseconds of one block, and of the whole warm-up. */
const BLOCK = 2;
const SHORTEST = 30;
const LONGEST = 300;
/** Still getting faster: the latest blocks are this much below the ones before them. */
const FALLING = 0.97;
/** A sample lasts at least this many milliseconds: about 100 times what reading the clock costs. */
const SAMPLE = 0.005;

export interface Warm {
  readonly batch: number;
  /** Milliseconds per operation at the end. */
  readonly operation: number;
}

/** Warms an operation up. `now` is in milliseconds. */
export const warmUp = async (operation: TimedOperation, now: () => number): Promise<Warm> => {
  const begin = now();
  const blocks: number[] = [];
  let batch = 1;
  for (;;) {
    const { samples } = await operation.run(BLOCK, batch);
    const block = medianOf(samples);
    blocks.push(block);
    if (isWarm(blocks, now() - begin)) return { batch, operation: recent(blocks, blocks.length) };
    if (operation.batches) batch = nextBatch(block, batch);
  }
};

/** `blocks` are milliseconds per operation, oldest first. */
export const isWarm = (blocks: readonly number[], elapsed: number): boolean => {
  // The function has run once before the first block; long operations get two or three in all.
  const enough = elapsed > LONGEST ? 1 : 2;
  if (blocks.length < enough || elapsed < SHORTEST) return false;
  if (elapsed > LONGEST) return true;
  return recent(blocks, blocks.length) >= FALLING * recent(blocks, blocks.length - window(blocks.length));
};

const window = (count: number): number => Math.max(1, Math.min(5, Math.floor(count / 2)));

/** Median of the up to five blocks before `end`. */
const recent = (blocks: readonly number[], end: number): number =>
  medianOf(Float64Array.from(blocks.slice(Math.max(0, end - window(blocks.length)), end)));

/**
 * Powers of two, so that trials mostly agree; never smaller again, and at most 8 times larger at once, because the first
 * calls may return early.
 */
export const nextBatch = (operation: number, batch: number): number => {
  const wanted = 2 ** Math.ceil(Math.log2(SAMPLE / Math.max(operation, 1e-7)));
  return Math.max(batch, Math.min(wanted, batch * 8, 65_536));
};

const medianOf = (values: Float64Array): number =>
  Float64Array.from(values).sort()[values.length >> 1] ?? Number.NaN;
