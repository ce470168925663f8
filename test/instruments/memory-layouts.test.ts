import { describe, expect, test } from 'vitest';
import { countInLayouts, type Layout, type LayoutOptions } from '../../src/instruments/memory-layouts.ts';

/** Counts as told, one a layout, and which layouts were asked for. */
const run = async (told: readonly number[], options: LayoutOptions, seconds = 600, each = 0) => {
  const asked: string[] = [];
  const countIn = async (layout: Layout) => {
    asked.push(layout.environment['PERF_BUDGETS_LAYOUT'] ?? '');
    await new Promise((settle) => setTimeout(settle, each));
    return { instructions: told[asked.length - 1] ?? NaN, commands: [], warnings: ['same'] };
  };
  const { instructions, warnings } = await countInLayouts(seconds, countIn, options);
  return { instructions, warnings, counts: asked.length, layouts: new Set(asked).size };
};
const NONE = NaN;

describe('counting in layouts of memory', () => {
  test.each([
    ['alone, the fewest of two', [1_000_000, 1_000_500], NONE, 1_000_000, 2],
    ['what is as the other side: no other', [1_000_190], 1_000_000, 1_000_190, 1],
    ['what is less than the other side: no other', [900_000], 1_000_000, 900_000, 1],
    [
      'bad luck: as many as it takes to come down',
      [1_007_000, 1_007_000, 1_000_010],
      1_000_000,
      1_000_010,
      3,
    ],
    [
      'a regression of 1 %: four do not come down',
      [1_010_000, 1_017_000, 1_010_100, 1_010_050],
      1_000_000,
      1_010_000,
      4,
    ],
    ['much more than luck ever is: two', [1_100_000, 1_100_300], 1_000_000, 1_100_000, 2],
  ])('%s', async (_, told, expected, instructions, counts) => {
    expect(await run(told, { expected })).toMatchObject({ instructions, counts, layouts: counts });
  });

  test('are none where the first count does not depend on them', async () => {
    const alone = await run([5, 4], { expected: NONE, depends: ({ instructions }) => instructions > 5 });
    expect(alone).toMatchObject({ instructions: 5, counts: 1, warnings: ['same'] });
  });

  test('are told of where they matter', async () => {
    const { warnings } = await run([1_033_000, 1_000_000], { expected: NONE });
    expect(warnings).toEqual([
      'same',
      'its instruction count varies by 3.3 % with the memory layout: the lowest count is used',
    ]);
    expect((await run([1_000_200, 1_000_000], { expected: NONE })).warnings).toEqual(['same']);
  });

  test('are not begun where the time would not last', async () => {
    const { counts, warnings } = await run([7, 6], { expected: NONE }, 0.5, 300);
    expect({ counts, warnings }).toEqual({
      counts: 1,
      warnings: ['same', 'there was no time to count its instructions in another memory layout'],
    });
  });
});
