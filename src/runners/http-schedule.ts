// When requests are due and which one it is. Pure, and drawn from a seed that both sides of a trial share: what
// chance puts on one side it puts on the other.

import type { Random } from '../core/random.ts';

/** How arrivals are spaced: `even` like a clock, `jittered` one anywhere in each slot, `poisson` as of many strangers. */
export type Spacing = 'even' | 'jittered' | 'poisson';

/** Seconds from the beginning of a turn at which `count` requests are due, in order, all below `count / rate`. */
export function arrivals(count: number, rate: number, random: Random, spacing: Spacing): Float64Array {
  const due = new Float64Array(count);
  // A Poisson process of which the number of arrivals is known has them anywhere, independently (Ross 1996, 2.3).
  const place = (slot: number): number =>
    spacing === 'even' ? slot : spacing === 'jittered' ? slot + random.real() : count * random.real();
  for (let slot = 0; slot < count; slot++) due[slot] = place(slot) / rate;
  return due.sort();
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
