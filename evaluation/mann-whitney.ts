// The U test of Mann and Whitney (1947), two-sided, as the tools that use it compute it.

import normalCdf from '@stdlib/stats-base-dists-normal-cdf';

/** Pairs in which x exceeds y, and pairs of equals. */
function countPairs(xs: readonly number[], ys: readonly number[]): { above: number; ties: number } {
  let [above, ties] = [0, 0];
  for (const x of xs) {
    for (const y of ys) {
      if (x > y) above++;
      else if (x === y) ties++;
    }
  }
  return { above, ties };
}

const known = new Map<string, Float64Array>();

/** P(U <= u) for every u from 0 to m*n without ties, by the recurrence of Mann and Whitney on orderings. */
export function uDistribution(m: number, n: number): Float64Array {
  const key = `${m},${n}`;
  const memo = known.get(key);
  if (memo) return memo;
  const counts = new Float64Array(m * n + 1);
  counts[0] = 1;
  // Gaussian binomial coefficient: multiply by (1 - q^(n+i)) and divide by (1 - q^i), for i = 1..m.
  for (let i = 1; i <= m; i++) {
    for (let u = m * n; u >= n + i; u--) counts[u] = at(counts, u) - at(counts, u - n - i);
    for (let u = i; u <= m * n; u++) counts[u] = at(counts, u) + at(counts, u - i);
  }
  for (let u = 1; u <= m * n; u++) counts[u] = at(counts, u) + at(counts, u - 1);
  const total = at(counts, m * n);
  const distribution = counts.map((count) => count / total);
  known.set(key, distribution);
  return distribution;
}

const at = (values: Float64Array, index: number): number => values[index] as number;

/** benchstat (go-moremath): exact up to 50 a side without ties, else normal with tie and continuity correction. */
export function benchstatP(xs: readonly number[], ys: readonly number[]): number {
  const pairs = xs.length * ys.length;
  const { above, ties } = countPairs(xs, ys);
  const u = Math.min(above + ties / 2, pairs - above - ties / 2);
  const correction = tieCorrection([...xs, ...ys]);
  if (correction === 0 && xs.length <= 50 && ys.length <= 50) {
    return u === pairs / 2 ? 1 : 2 * at(uDistribution(xs.length, ys.length), u);
  }
  const all = xs.length + ys.length;
  const deviation = Math.sqrt((pairs * (all + 1 - correction / (all * (all - 1)))) / 12);
  if (deviation === 0) return 1;
  const centred = u - pairs / 2;
  const z = (centred - Math.sign(centred) * 0.5) / deviation;
  return 2 * Math.min(normalCdf(z, 0, 1), 1 - normalCdf(z, 0, 1));
}

/** Sum of t^3 - t over groups of equal values. */
function tieCorrection(values: readonly number[]): number {
  const groups = new Map<number, number>();
  for (const value of values) groups.set(value, (groups.get(value) ?? 0) + 1);
  return [...groups.values()].reduce((sum, size) => sum + size ** 3 - size, 0);
}

/** asv: exact up to 20 a side, else normal; ties broken the least significant way. */
export function asvP(xs: readonly number[], ys: readonly number[]): number {
  const pairs = xs.length * ys.length;
  const half = Math.floor(pairs / 2);
  const { above, ties } = countPairs(xs, ys);
  const least = above <= half && above + ties >= half ? half : above + ties;
  const u = Math.max(Math.min(above, pairs - above), Math.min(least, pairs - least));
  if (Math.max(xs.length, ys.length) > 20) {
    const deviation = Math.sqrt((pairs * (xs.length + ys.length + 1)) / 12);
    return 2 * normalCdf((u - pairs / 2) / deviation, 0, 1);
  }
  const distribution = uDistribution(xs.length, ys.length);
  return at(distribution, u) + 1 - at(distribution, Math.max(half, pairs - u - 1));
}
