// V8 finds properties by small caches whose places are chosen by the addresses of hidden classes, so that a few bytes more
// in an unrelated file can make some of them chase each other out: one and the same code then takes up to 4 % more
// instructions. Bad luck only adds, and so the fewest are taken of several layouts of memory
// (docs/decisions/0050-layouts-of-memory.md).

import { programFile } from '../process/program-file.ts';
import type { Count } from './valgrind.ts';

/** How node is started so that its objects lie elsewhere. */
export interface Layout {
  readonly nodeArgs: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
}

/** Seconds are left for what is counted in a layout. */
export type CountIn = (layout: Layout, seconds: number) => Promise<Count>;

export interface LayoutOptions {
  /** A count that another side came to; NaN: there is none. */
  readonly expected: number;
  /** By the first count, whether another layout could come to another. */
  readonly depends?: (first: Count) => boolean;
}

/**
 * The fewest instructions of two layouts; where another side came to a count, of as many as it takes to come down to that,
 * up to four. No more are begun than `seconds` allow. Rejects with what `countIn` rejects with.
 */
export const countInLayouts = async (
  seconds: number,
  countIn: CountIn,
  { expected, depends = () => true }: LayoutOptions,
): Promise<Count> => {
  const end = performance.now() + seconds * 1000;
  const left = (): number => (end - performance.now()) / 1000;
  const counts: Count[] = [];
  let longest = 0;
  while (!isEnough(counts, expected)) {
    const before = left();
    if (before < 1.5 * longest) return joined(counts, [SHORT]);
    counts.push(await countIn(layoutOf(counts.length), before));
    longest = Math.max(longest, before - left());
    if (counts.length === 1 && !depends(counts[0] as Count)) break;
  }
  const spread = most(counts) / fewest(counts) - 1;
  return joined(counts, spread > NOTABLE ? [differing(spread)] : []);
};

/** Objects made before all others; so far apart that hidden classes end up in other places. */
const SHAPES = [0, 20, 50, 90];

const layoutOf = (at: number): Layout => ({
  nodeArgs: ['--require', programFile('v8-layout.cjs')],
  environment: { PERF_BUDGETS_LAYOUT: String(SHAPES[at]) },
});

/** Shares of a count: as good as the same; more than was ever seen to be luck; worth a word. */
const [AGREE, LUCK, NOTABLE] = [0.0002, 0.05, 0.001];

const isEnough = (counts: readonly Count[], expected: number): boolean => {
  if (Number.isNaN(expected) || counts.length === 0) return counts.length >= 2;
  const more = fewest(counts) / expected - 1;
  return more <= AGREE || counts.length === SHAPES.length || (counts.length >= 2 && more > LUCK);
};

const fewest = (counts: readonly Count[]): number =>
  Math.min(...counts.map(({ instructions }) => instructions));
const most = (counts: readonly Count[]): number =>
  Math.max(...counts.map(({ instructions }) => instructions));

const joined = (counts: readonly Count[], warnings: readonly string[]): Count => ({
  commands: counts.flatMap(({ commands }) => commands),
  instructions: fewest(counts),
  warnings: [...new Set([...counts.flatMap((count) => count.warnings), ...warnings])],
});

const SHORT = 'there was no time to count its instructions in another memory layout';
const differing = (spread: number): string =>
  `its instruction count varies by ${(100 * spread).toPrecision(2)} % with the memory layout: the lowest count is used`;
