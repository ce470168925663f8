// Where the distribution of a series changes, whatever that distribution is: E-divisive (Matteson and James, "A nonparametric
// approach for multiple change point analysis of multivariate data", JASA 109, 2014) in one dimension with exponent 1. The
// best split of a stretch is compared with the best splits of the same numbers in random order, so having searched for it is
// part of its error; drawing stops as soon as enough of them were as good (Besag and Clifford, Biometrika 78, 1991).

import { shuffled, type Random } from './random.ts';

/** Points on either side of a change at the least. */
export const SHORTEST = 5;
/** Random orders at the most, and as many as good ones after which it is no change. */
const ORDERS = 999;
const ENOUGH = 10;

/** Indices at which something else begins, in order. `level`: chance of any in a series that does not change, at least 1/1000. */
export function changePoints(values: readonly number[], level: number, random: Random): number[] {
  const split = (from: number, to: number): number[] => {
    const stretch = values.slice(from, to);
    const best = bestSplit(stretch);
    if (best === null || !isRare(stretch, best.size, level, random)) return [];
    const at = from + best.at;
    return [...split(from, at), at, ...split(at, to)];
  };
  return split(0, values.length);
}

function isRare(stretch: readonly number[], size: number, level: number, random: Random): boolean {
  let asGood = 0;
  for (let drawn = 1; drawn <= ORDERS; drawn += 1) {
    if ((bestSplit(shuffled(stretch, random))?.size ?? 0) < size) continue;
    asGood += 1;
    if (asGood + 1 > level * (ORDERS + 1)) return false;
    if (asGood === ENOUGH) return ENOUGH / drawn <= level;
  }
  return (asGood + 1) / (ORDERS + 1) <= level;
}

interface Split {
  readonly at: number;
  /** The scaled energy distance of the two sides. */
  readonly size: number;
}

/** Null: it is too short, or all the same. */
function bestSplit(stretch: readonly number[]): Split | null {
  const left = distances(stretch);
  const right = distances(stretch.toReversed());
  const all = left.at(-1) ?? 0;
  let best: Split | null = null;
  for (let at = SHORTEST; at <= stretch.length - SHORTEST; at += 1) {
    const [m, n] = [at, stretch.length - at];
    const [within, beyond] = [left[m - 1] ?? 0, right[n - 1] ?? 0];
    const across = all - within - beyond;
    const energy = (2 * across) / (m * n) - within / pairs(m) - beyond / pairs(n);
    const size = ((m * n) / (m + n)) * energy;
    if (size > (best?.size ?? 0)) best = { at, size };
  }
  return best;
}

const pairs = (count: number): number => (count * (count - 1)) / 2;

/** Of each beginning of the list, the sum of the distances of all its pairs. */
function distances(values: readonly number[]): number[] {
  const order = values.map((_, index) => index).sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks = values.map(() => 0);
  for (const [rank, index] of order.entries()) ranks[index] = rank;
  const counts = new Prefixes(values.length);
  const sums = new Prefixes(values.length);
  let [total, sum] = [0, 0];
  return values.map((value, index) => {
    const rank = ranks[index] ?? 0;
    const [below, belowSum] = [counts.before(rank), sums.before(rank)];
    total += value * below - belowSum + (sum - belowSum) - value * (index - below);
    counts.add(rank, 1);
    sums.add(rank, value);
    sum += value;
    return total;
  });
}

/** Sums of beginnings of a list of numbers that change (Fenwick 1994). */
class Prefixes {
  readonly #tree: Float64Array;

  constructor(length: number) {
    this.#tree = new Float64Array(length + 1);
  }

  add(index: number, value: number): void {
    for (let at = index + 1; at < this.#tree.length; at += at & -at) this.#tree[at]! += value;
  }

  before(index: number): number {
    let sum = 0;
    for (let at = index; at > 0; at -= at & -at) sum += this.#tree[at] ?? 0;
    return sum;
  }
}
