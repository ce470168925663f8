// A picture of where an interval lies against zero and the budget. The axis is in budgets: 0 is no change (or
// nothing at all, for a limit on the value itself), 1 is the budget. So both marks stand in the same column in every
// row of a report, and one look down the picture finds what crosses. Rounding to columns never moves a value onto or
// over a mark; the value is always there. Only characters of code page 437 are used: every monospaced font has them in one width.

/** A value with its interval in budgets; to the right is worse. Infinite ends: no limit known. */
export interface Reach {
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** Columns, and the stretch they show in budgets, to scale. What lies beyond it stands behind a break, closer together. */
export interface Axis {
  readonly width: number;
  readonly from: number;
  readonly to: number;
  /** Columns for what lies beyond on either side, the break among them; 1: nothing does. */
  readonly left: number;
  readonly right: number;
}

export type Part = 'gap' | 'zero' | 'budget' | 'interval' | 'value' | 'break';

/** One column of the picture. */
export interface Dot {
  readonly char: string;
  readonly part: Part;
}

/** Below this both marks and what lies around them no longer fit. */
export const NARROWEST = 12;

/** The axis shared by all rows of a report: to scale it shows most of them, and never so much that the marks run together. */
export const axisFor = (reaches: readonly Reach[], width: number): Axis => {
  const ends = reaches.flatMap(({ low, high }) => [low, high]).filter(Number.isFinite);
  const from = Math.max(-1, Math.min(-0.5, ...ends)) - 0.1;
  const to = Math.min(2.4, Math.max(1.5, ...ends)) + 0.1;
  const columns = Math.max(NARROWEST, Math.floor(width));
  const beyond = (some: boolean): number => (some ? (columns < ROOMY ? 2 : 4) : 1);
  const [left, right] = [beyond(ends.some((end) => end < from)), beyond(ends.some((end) => end > to))];
  return { width: columns, from, to, left, right };
};

/** Columns from which on a break has more than one place behind it. */
const ROOMY = 22;

/** The picture, exactly `axis.width` columns. Null: nothing measured, only the marks. */
export const numberLine = (reach: Reach | null, axis: Axis): Dot[] => {
  const dots = Array.from({ length: axis.width }, (): Dot => ({ char: ' ', part: 'gap' }));
  dots[columnOf(0, axis)] = { char: '│', part: 'zero' };
  dots[columnOf(1, axis)] = { char: '║', part: 'budget' };
  if (reach === null || [reach.low, reach.value, reach.high].some(Number.isNaN)) return dots;
  const low = columnOf(reach.low, axis);
  const value = columnOf(reach.value, axis);
  const high = columnOf(reach.high, axis);
  for (let column = low; column <= high; column++) dots[column] = drawOver(dots[column], THROUGH);
  if (low < value) dots[low] = drawOver(dots[low], reach.low === -Infinity ? ARROW_LEFT : OPEN);
  if (high > value) dots[high] = drawOver(dots[high], reach.high === Infinity ? ARROW_RIGHT : CLOSE);
  dots[value] = { char: '●', part: 'value' };
  if (axis.right > 1 && high > axis.width - axis.right) dots[axis.width - axis.right] = BREAK;
  if (axis.left > 1 && low < axis.left - 1) dots[axis.left - 1] = BREAK;
  return dots;
};

const BREAK: Dot = { char: '≈', part: 'break' };

/** The picture as plain text. */
export const drawn = (dots: readonly Dot[]): string => dots.map(({ char }) => char).join('');

/** What stands above the marks: `0` over zero and `budget` around the budget. */
export const axisLabels = (axis: Axis): string => {
  const [zero, budget] = [columnOf(0, axis), columnOf(1, axis)];
  const start = Math.min(axis.width - 6, Math.max(zero + 2, budget - 3));
  return `${'0'.padStart(zero + 1).padEnd(start)}budget`.padEnd(axis.width);
};

/** Column of a value. Nothing but zero and the budget stands in their columns. */
export const columnOf = (value: number, axis: Axis): number => {
  const [zero, budget] = [linear(0, axis), linear(1, axis)];
  if (value < axis.from) return axis.left - 1 - behind(value / axis.from, axis.left);
  if (value > axis.to) return axis.width - axis.right + behind(value / axis.to, axis.right);
  if (value === 0 || value === 1) return value === 0 ? zero : budget;
  const column = linear(value, axis);
  if (value < 0) return Math.min(column, zero - 1);
  return value < 1 ? Math.min(Math.max(column, zero + 1), budget - 1) : Math.max(column, budget + 1);
};

const linear = (value: number, { width, from, to, left, right }: Axis): number => {
  const columns = width - left - right;
  return left + Math.min(columns - 1, Math.floor(((value - from) / (to - from)) * columns));
};

/** How many columns behind the break something stands that is `factor` times as far out as the scale: four times, one more. */
const behind = (factor: number, columns: number): number =>
  Math.min(columns - 1, 1 + Math.floor(Math.log(factor) / Math.log(4)));

type Glyphs = Readonly<Record<'interval' | 'zero' | 'budget', string>>;

const THROUGH: Glyphs = { interval: '─', zero: '┼', budget: '╫' };
const OPEN: Glyphs = { interval: '├', zero: '├', budget: '╟' };
const CLOSE: Glyphs = { interval: '┤', zero: '┤', budget: '╢' };
const ARROW_LEFT: Glyphs = { ...THROUGH, interval: '◄' };
const ARROW_RIGHT: Glyphs = { ...THROUGH, interval: '►' };

const drawOver = (under: Dot | undefined, glyphs: Glyphs): Dot => {
  const part = under?.part === 'zero' || under?.part === 'budget' ? under.part : 'interval';
  return { char: glyphs[part], part };
};
