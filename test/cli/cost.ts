// Code whose cost does not depend on this machine.

/**
 * A function that says itself how many milliseconds it took, give or take 1 %: what the gate has to decide does not
 * depend on this machine, and is decided in a few seconds.
 */
export const COST = (milliseconds: number): string =>
  `export const work = () => ({ overriddenDuration: ${milliseconds} * (0.99 + 0.02 * Math.random()) });\n`;
