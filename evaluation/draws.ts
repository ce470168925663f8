// Seeded draws that the simulations share; quick, because millions are made.

import type { Random } from '../src/core/stats/random.ts';

/** One number of the standard normal distribution (Box and Muller 1958, one of the pair). */
export function normal(random: Random): number {
  return Math.sqrt(-2 * Math.log(1 - random.real())) * Math.cos(2 * Math.PI * random.real());
}

/** One number of Student's t distribution with two degrees of freedom (Shaw 2006, inverse in closed form). */
export function studentT2(random: Random): number {
  const centred = 2 * random.real() - 1;
  return (centred * Math.SQRT2) / Math.sqrt(1 - centred * centred || Number.EPSILON);
}

/** Draws indices of a pool, one after the other, for runs of at most `longest` draws. */
export interface Drawer {
  /** Begins a new run. */
  readonly restart: () => void;
  readonly next: () => number;
}

/** Without replacement (a random permutation) where the pool is large enough for a run, else with replacement. */
export function createDrawer(size: number, longest: number, random: Random): Drawer {
  if (size === 0) throw new RangeError('nothing to draw from');
  if (size < longest) return { restart: () => {}, next: () => random.integer(0, size - 1) };
  const order = Int32Array.from({ length: size }, (_, index) => index);
  let at = 0;
  return {
    restart: () => {
      at = 0;
    },
    next: () => {
      const other = random.integer(at, size - 1);
      const drawn = order[other] as number;
      order[other] = order[at] as number;
      order[at++] = drawn;
      return drawn;
    },
  };
}
