// Randomness is always seeded and passed in, so that a run can be repeated and a record replayed.

import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

export interface Random {
  /** Uniform in [0, 1). */
  readonly real: () => number;
  /** Uniform integer in [from, to], both included. */
  readonly integer: (from: number, to: number) => number;
}

/** A generator of its own for every `purpose`, so that one more draw here never changes what is drawn there. */
export function seededRandom(seed: number, purpose = ''): Random {
  const generator = xoroshiro128plus(hash(`${seed}/${purpose}`));
  return {
    real: () => uniformFloat64(generator),
    integer: (from, to) => uniformInt(generator, from, to),
  };
}

/** Items in random order (Fisher-Yates); the input stays as it is. */
export function shuffled<Item>(items: readonly Item[], random: Random): Item[] {
  const result = [...items];
  for (let last = result.length - 1; last > 0; last--) {
    const other = random.integer(0, last);
    [result[last], result[other]] = [result[other] as Item, result[last] as Item];
  }
  return result;
}

/** FNV-1a, 32 bits (draft-eastlake-fnv). */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const character of text) value = Math.imul(value ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return value | 0;
}
