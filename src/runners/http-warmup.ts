// Asks a server as fast as it answers until its answers no longer get faster: caches fill, code is compiled,
// connections open. At the rate of the benchmark that would take many times as long. Curves in docs/http.md.

import { median } from 'simple-statistics';
import { closedLoop, type LoadOptions } from './http-load.ts';
import type { Outcome } from './http-protocol.ts';

/** Clients at once: several, so that every process of a server gets its share. */
const CLIENTS = 8;
/** Seconds of one block, and of the whole warm-up. */
const BLOCK = 0.1;
const SHORTEST = 0.5;
const LONGEST = 3;
/** Still getting faster: the latest blocks are this much below the ones before them. */
const FALLING = 0.97;
/** Blocks that are looked at together. */
const WINDOW = 2;

export interface Warm {
  /** Answers did not get any faster at the end. */
  readonly steady: boolean;
  /** What the last block came to. */
  readonly last: Outcome;
}

/** Warms a server up over at most `connections` connections. */
export async function warmUp(connections: number, options: LoadOptions): Promise<Warm> {
  const began = options.clock();
  const blocks: number[] = [];
  for (;;) {
    const last = await closedLoop(BLOCK, Math.min(CLIENTS, connections), options);
    const elapsed = (options.clock() - began) / 1000;
    // Nothing but failures: more of them prove nothing.
    if (last.samples.length === 0) return { steady: false, last };
    blocks.push(median(Array.from(last.samples)));
    const steady = elapsed >= SHORTEST && isSteady(blocks);
    if (steady || elapsed >= LONGEST) return { steady, last };
  }
}

/** `blocks` are seconds an answer, oldest first. */
export const isSteady = (blocks: readonly number[]): boolean => {
  if (blocks.length < 2 * WINDOW) return false;
  const recent = Math.min(...blocks.slice(-WINDOW));
  return recent >= FALLING * Math.min(...blocks.slice(0, -WINDOW));
};
