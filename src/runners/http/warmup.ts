// Asks a server as fast as it answers until an answer no longer gets cheaper: caches fill, code is compiled, connections
// open. At the rate of the benchmark that would take many times as long. What an answer costs is judged by processor
// time, which other programs on the machine hardly touch. Curves in docs/http.md.

import { median } from 'simple-statistics';
import { failed, type Outcome } from './protocol.ts';

/** Clients at once: several, so that every process of a server gets its share. */
export const CLIENTS = 8;
/** Seconds of one block. */
export const BLOCK = 0.25;

/** How much a server is asked before a trial. */
export interface Effort {
  /** Processor seconds after which compilers have seen enough, and seconds after which less must do. */
  readonly worked: number;
  readonly waited: number;
  /** Seconds at the most, steady or not. */
  readonly longest: number;
}

export const USUAL: Effort = { worked: 1.5, waited: 4, longest: 8 };

/** As long as the file says, whatever becomes of it. */
export const exactly = (seconds: number): Effort => ({
  worked: Infinity,
  waited: Infinity,
  longest: seconds,
});

/** Still getting cheaper: the latest blocks are this much below the ones before them. */
const FALLING = 0.97;
/** Blocks that are looked at together, once there are so many. */
const WINDOW = 4;
/** Processor seconds of a block below which the system counts too coarsely. */
const COUNTABLE = 0.02;

/** What one block came to. */
export interface Block {
  readonly outcome: Outcome;
  /** Processor seconds of the server; null: not measured. */
  readonly cpu: number | null;
}

export interface Warm {
  /** An answer did not get any cheaper at the end. */
  readonly steady: boolean;
  readonly last: Block;
}

/** Takes blocks until the server is warm, or has not answered a single request well in one of them. */
export async function warmUp(take: () => Promise<Block>, clock: () => number, effort: Effort): Promise<Warm> {
  const began = clock();
  const blocks: Block[] = [];
  for (;;) {
    const last = await take();
    const elapsed = (clock() - began) / 1000;
    if (failed(last.outcome) === last.outcome.requests) return { steady: false, last };
    blocks.push(last);
    const worked = blocks.reduce((sum, { cpu }) => sum + (cpu ?? 0), 0);
    const steady = (worked >= effort.worked || elapsed >= effort.waited) && isSteady(costs(blocks));
    if (steady || elapsed >= effort.longest) return { steady: steady || effort.waited === Infinity, last };
  }
}

/** What an answer cost in each block: processor time where all of them have enough of it, else time. */
const costs = (blocks: readonly Block[]): number[] => {
  const counted = blocks.flatMap(({ cpu, outcome }) =>
    cpu === null || cpu < COUNTABLE ? [] : [cpu / outcome.requests],
  );
  return counted.length === blocks.length
    ? counted
    : blocks.map(({ outcome }) => median(Array.from(outcome.samples)));
};

/** Whether the costs of blocks, oldest first, have stopped falling. */
export const isSteady = (blocks: readonly number[]): boolean => {
  const window = Math.min(WINDOW, Math.floor(blocks.length / 2));
  if (window < 2) return false;
  return Math.min(...blocks.slice(-window)) >= FALLING * Math.min(...blocks.slice(0, -window));
};
