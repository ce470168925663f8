// Where may the next run lie, given earlier ones? Runs on shared machines have no known distribution and too few are
// on file for a test that assumes nothing: of k runs the next is the lowest with a chance of 1 in k + 1, which for
// 20 runs is 4.8 %. So beyond the lowest one a margin is kept, a multiple of what lies between it and the median. If the
// tail falls off exponentially, the gaps between the lowest values, times their rank, are independent and exponential
// (Rényi 1953), so the chance that the next run falls below is exactly the product in `chance`; lighter tails make it less.

import { median } from 'simple-statistics';

/** Where an unchanged run may lie. */
export interface Prediction {
  readonly lowest: number;
  readonly typical: number;
  readonly highest: number;
}

/** Both limits from at least three runs; each is missed with chance `alpha`. */
export function predict(runs: readonly number[], alpha: number): Prediction {
  const sorted = [...runs].sort((a, b) => a - b);
  const factor = marginFactor(sorted.length, alpha);
  const middle = rankOfMiddle(sorted.length);
  const [low, high] = [sorted[0] as number, sorted.at(-1) as number];
  return {
    lowest: low - factor * ((sorted[middle - 1] as number) - low),
    typical: median(sorted),
    highest: high + factor * (high - (sorted.at(-middle) as number)),
  };
}

/** The margin in units of the distance from the outermost run to the middle one. */
export function marginFactor(runs: number, alpha: number): number {
  const middle = rankOfMiddle(runs);
  if (middle < 2) throw new RangeError(`${runs} runs say nothing about their spread`);
  if (chance(runs, 0) <= alpha) return 0;
  let [low, high] = [0, 1];
  while (chance(runs, high) > alpha) [low, high] = [high, 2 * high];
  for (let halving = 0; halving < 40; halving++) {
    const factor = (low + high) / 2;
    if (chance(runs, factor) > alpha) low = factor;
    else high = factor;
  }
  return high;
}

/** Chance that the next run lies beyond the margin, for an exponential tail. */
export function chance(runs: number, factor: number): number {
  let product = 1 / (runs + 1);
  for (let rank = 2; rank <= rankOfMiddle(runs); rank++) product *= rank / (rank + factor);
  return product;
}

/**
 * Worst chance that the next run is of a kind (a faster model under the same name, say) that none of the earlier ones
 * was: p(1 - p)^k is largest for p = 1 / (k + 1). No rule that looks at earlier runs only can do better.
 */
export const chanceOfUnseenKind = (runs: number): number => (runs / (runs + 1)) ** runs / (runs + 1);

const rankOfMiddle = (runs: number): number => Math.ceil(runs / 2);
