// The median of numbers that come one by one.

/** Adds a number and returns the median of all so far. */
export function runningMedian(): (value: number) => number {
  const sorted: number[] = [];
  return (value) => {
    sorted.splice(placeOf(value, sorted), 0, value);
    const [low, high] = [sorted[(sorted.length - 1) >> 1], sorted[sorted.length >> 1]];
    return ((low as number) + (high as number)) / 2;
  };
}

/** How many are less. */
function placeOf(value: number, sorted: readonly number[]): number {
  let [from, to] = [0, sorted.length];
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((sorted[middle] as number) < value) from = middle + 1;
    else to = middle;
  }
  return from;
}
