// Which commit to ask next.

/** The middle of what is left to ask. Where some in between cannot be told, quarters and eighths, to get away from them. */
export function pick(open: readonly number[], untold: number): number | undefined {
  const position = fraction(untold + 1) * (open.length + 1) - 1;
  return open[Math.max(0, Math.min(open.length - 1, Math.floor(position)))];
}

/** 1/2, 1/4, 3/4, 1/8, 5/8, …: van der Corput's sequence. */
function fraction(index: number): number {
  let [result, part, rest] = [0, 1 / 2, index];
  for (; rest > 0; rest = Math.floor(rest / 2), part /= 2) result += part * (rest % 2);
  return result;
}
