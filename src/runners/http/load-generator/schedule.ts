// When requests are due and which one it is. Pure, and drawn from a seed that both sides of a trial share: what
// chance puts on one side it puts on the other.

import type { Random } from '../../../core/stats/random.ts';

/**
 * Seconds from the beginning of a turn at which the next request is due, call by call: one anywhere in each slot of
 * `1 / rate`. So every stretch of time has its share of requests, as with a clock, and nothing periodic in the server
 * can fall in step with them, as with strangers.
 */
export function arrivals(rate: number, random: Random): () => number {
  let slot = 0;
  return () => (slot++ + random.real()) / rate;
}

/** Draws one of some things, each as often as its weight says. */
export function drawing<Item extends { readonly weight: number }>(
  items: readonly Item[],
  random: Random,
): () => Item {
  const total = items.reduce((sum, { weight }) => sum + weight, 0);
  const last = items.at(-1);
  if (last === undefined || !(total > 0)) throw new RangeError('nothing to draw from');
  return () => {
    let left = random.real() * total;
    return items.find(({ weight }) => (left -= weight) < 0) ?? last;
  };
}
