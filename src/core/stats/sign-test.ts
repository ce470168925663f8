// The sequential sign test: is the median of independent trials above a limit? It counts votes, so it needs no
// assumption about noise but that trials are independent; its boundaries come from the exact distribution of a
// fair walk, so looking after every trial is paid for to the last digit.

/** Votes needed on one side after n trials for a verdict; Infinity: no verdict possible at n. */
export type Boundary = readonly number[];

export interface Looks {
  readonly first: number;
  readonly last: number;
}

/**
 * Boundary of a one-sided test with error `alpha` over all looks together. The error spent by look n is at most
 * alpha * sqrt(n / last) (a spending function in the sense of Lan & DeMets, Biometrika 70, 1983).
 */
export function boundary(alpha: number, { first, last }: Looks): Boundary {
  const needed: number[] = Array.from({ length: last + 1 }, () => Infinity);
  let walk: number[] = [1];
  let spent = 0;
  for (let trials = 1; trials <= last; trials++) {
    walk = step(walk, 0.5);
    if (trials < first) continue;
    const allowed = alpha * Math.sqrt(trials / last);
    let votes = trials + 1;
    while (votes - 1 > trials / 2 && spent + (walk[votes - 1] ?? 0) <= allowed) {
      votes -= 1;
      spent += walk[votes] ?? 0;
      walk[votes] = 0;
    }
    if (votes <= trials) needed[trials] = votes;
  }
  return needed;
}

/** Chance that a walk with `share` of its votes for the verdict crosses the boundary at any look. */
export function power(needed: Boundary, share: number): number {
  let walk: number[] = [1];
  let crossed = 0;
  for (let trials = 1; trials < needed.length; trials++) {
    walk = step(walk, share);
    for (let votes = needed[trials] ?? Infinity; votes <= trials; votes++) {
      crossed += walk[votes] ?? 0;
      walk[votes] = 0;
    }
  }
  return crossed;
}

/** The smallest share of votes that crosses the boundary with the given chance. */
export function shareCaught(needed: Boundary, chance: number): number {
  let [low, high] = [0.5, 1];
  for (let halving = 0; halving < 30; halving++) {
    const middle = (low + high) / 2;
    if (power(needed, middle) < chance) low = middle;
    else high = middle;
  }
  return high;
}

/**
 * Lower confidence limit for the median after each number of trials, running maximum over the looks:
 * the largest limit the test rejects. -Infinity while nothing can be rejected. Negate values for an upper limit.
 */
export function lowerLimit(values: readonly number[], needed: Boundary): number {
  const sorted: number[] = [];
  let limit = -Infinity;
  for (const [index, value] of values.slice(0, needed.length - 1).entries()) {
    sorted.splice(insertionPoint(sorted, value), 0, value);
    const trials = index + 1;
    const votes = needed[trials] ?? Infinity;
    if (votes <= trials) limit = Math.max(limit, sorted[trials - votes] as number);
  }
  return limit;
}

/** One more vote, for the verdict with chance `share`: the distribution over votes so far. */
function step(walk: readonly number[], share: number): number[] {
  const next = Array.from({ length: walk.length + 1 }, () => 0);
  for (const [votes, chance] of walk.entries()) {
    next[votes] = (next[votes] ?? 0) + chance * (1 - share);
    next[votes + 1] = chance * share;
  }
  return next;
}

function insertionPoint(sorted: readonly number[], value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as number) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
