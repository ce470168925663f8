// How much slower head is than base within one trial. A shared machine runs at several speeds and jumps between
// them, so a ratio of medians compares one side's fast moments with the other's slow ones. Registration asks
// instead: which factor lays head's turns best over base's? It uses every turn and follows the majority, so a
// slowdown of most operations moves it, which a statistic of the fastest turns would not notice.

/** Grid points per loss scale; the loss has local minima, so the global one is searched on a grid first. */
const STEPS = 8;
const GOLDEN = (Math.sqrt(5) - 1) / 2;

/**
 * Log ratio head/base of turn times: the shift t that minimises the sum over all pairs (i, j) of
 * log(1 + ((log head_i - log base_j - t) / scale)^2), the Cauchy loss (Huber & Ronchetti, Robust Statistics, 2009).
 * Exchanging the sides changes the sign; multiplying head by k adds log k. `scale` is in log units.
 */
export function robustLogRatio(base: readonly number[], head: readonly number[], scale: number): number {
  const differences = pairwise(base, head);
  const last = differences.length - 1;
  const smallest = differences[0] as number;
  const largest = differences[last] as number;
  if (smallest === largest) return smallest;
  const centre = ((differences[last >> 1] as number) + (differences[(last + 1) >> 1] as number)) / 2;
  const loss = (shift: number): number => cauchyLoss(differences, shift, scale);
  const step = scale / STEPS;
  const reach = Math.ceil(Math.max(centre - smallest, largest - centre) / step);
  return refine(loss, centre + step * lowestPoint((k) => loss(centre + k * step), reach), step);
}

/** All log head_i - log base_j, ascending. */
function pairwise(base: readonly number[], head: readonly number[]): Float64Array {
  const logBase = base.map(Math.log);
  const result = new Float64Array(base.length * head.length);
  let next = 0;
  for (const value of head) {
    const logHead = Math.log(value);
    for (const other of logBase) result[next++] = logHead - other;
  }
  return result.sort();
}

function cauchyLoss(differences: Float64Array, shift: number, scale: number): number {
  let sum = 0;
  // The product of many terms is cheaper than their logarithms; it is folded in before it overflows.
  let product = 1;
  for (const difference of differences) {
    const distance = (difference - shift) / scale;
    product *= 1 + distance * distance;
    if (product > 1e200) {
      sum += Math.log(product);
      product = 1;
    }
  }
  return sum + Math.log(product);
}

/** The grid index in [-reach, reach] with the lowest loss; of equal ones the nearest to 0. */
function lowestPoint(loss: (index: number) => number, reach: number): number {
  let best = 0;
  let lowest = loss(0);
  for (let distance = 1; distance <= reach; distance++) {
    for (const index of [-distance, distance]) {
      const value = loss(index);
      if (value < lowest - 1e-9) [best, lowest] = [index, value];
    }
  }
  return best;
}

/** Golden-section search within one step of the grid's best point. */
function refine(loss: (shift: number) => number, point: number, step: number): number {
  let low = point - step;
  let high = point + step;
  let left = high - GOLDEN * (high - low);
  let right = low + GOLDEN * (high - low);
  let [lossLeft, lossRight] = [loss(left), loss(right)];
  while (high - low > step * 1e-5) {
    if (lossLeft < lossRight) {
      [high, right, lossRight] = [right, left, lossLeft];
      left = high - GOLDEN * (high - low);
      lossLeft = loss(left);
    } else {
      [low, left, lossLeft] = [left, right, lossRight];
      right = low + GOLDEN * (high - low);
      lossRight = loss(right);
    }
  }
  return (low + high) / 2;
}
