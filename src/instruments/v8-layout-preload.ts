// Preloaded by node while instructions are counted: makes as many objects as it is told, each of a shape of its own, so that
// whatever comes after lies elsewhere in memory.

/** How many. */
const SHAPES = 'PERF_BUDGETS_LAYOUT';

/** Kept, because what is collected leaves room for others. */
export const kept = Array.from({ length: Number(process.env[SHAPES] ?? 0) }, () => {
  const Shape = class {
    readonly own = 0;
  };
  return new Shape();
});
