// What the load generator of `http:` adds by itself, against a server that does as little as possible.

import { ask, askWithWrk, startTarget } from '../http/tools.ts';

export interface GeneratorCost {
  /** Median seconds of an answer for one client who waits for each: ours, and wrk's where there is one. */
  readonly ours: number;
  readonly wrk: number | null;
  /** At 100 requests a second: median seconds a request leaves late, and processor seconds of the generator for it. */
  readonly lateness: number;
  readonly cpu: number | null;
}

const SECONDS = 3;

export async function generatorCost(): Promise<GeneratorCost> {
  await using target = await startTarget('trivial');
  const wrk = await askWithWrk(target, SECONDS, 1);
  const closed = await ask(target, SECONDS, { clients: 1 });
  const open = await ask(target, SECONDS, { rate: 100 });
  return {
    ours: closed.latencies[0] ?? NaN,
    wrk: wrk?.[0] ?? null,
    lateness: open.outcome.lateness,
    cpu: open.cpu,
  };
}
