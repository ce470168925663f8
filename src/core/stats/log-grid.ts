// Costs are stored, and compared with stored ones, on a grid of hundredths of a percent: fine enough for any budget, and
// a whole number of few digits.

const PER_UNIT = 10_000;

/** Number of a cost on the grid; null for what has no logarithm. */
export const gridIndexOf = (cost: number): number | null =>
  cost > 0 && Number.isFinite(cost) ? Math.round(Math.log(cost) * PER_UNIT) : null;

/** The cost at a point of the grid, to six digits, which lead back to the same point. */
export const costAt = (ticks: number): number => Number(Math.exp(ticks / PER_UNIT).toPrecision(6));

/** A cost at its nearest point of the grid, in log units. */
export const logOnGrid = (cost: number): number => (gridIndexOf(cost) ?? NaN) / PER_UNIT;
