// How much of what could go on for ever is done: little, and the same every time, in the tests that everybody runs, all
// of it in `npm run test:all`.

export const ALL = process.env['PERF_BUDGETS_TESTS'] === 'all';

/** How often a thing of chance is tried. */
export const times = (short: number, all: number): number => (ALL ? all : short);

/** Runs of a property: a few with one seed, or many with another seed every day. */
export const tries = (short: number, all: number): { numRuns: number; seed?: number } =>
  ALL ? { numRuns: all } : { numRuns: short, seed: 1 };
