import { expect, test } from 'vitest';
import { adviceFor } from '../../../src/core/caveats/advice.ts';
import type { RunBenchmark, SideTrial } from '../../../src/core/model/report.ts';
import { benchmark, side } from '../../report/sample-reports.ts';

const sides = (change: (side: SideTrial, index: number) => SideTrial, p50 = 1e-3): SideTrial[] =>
  Array.from({ length: 10 }, (_, index) => change(side({ p50, turns: 9, spread: 0.01 }), index));

const kindsOf = (alone: SideTrial[], runner: RunBenchmark['runner'] = 'tinybench'): string[] => {
  const record = { ...benchmark('a/b'), runner, alone, trials: [] } as RunBenchmark;
  const found = adviceFor(record);
  for (const { what, todo } of found) expect([what, todo].every((text) => text.length > 10)).toBe(true);
  return found.map(({ kind }) => kind);
};

/** Turns whose medians become `factor` times as long from the first to the last. */
const drifting =
  (factor: number) =>
  (given: SideTrial): SideTrial => ({
    ...given,
    turns: {
      ...given.turns,
      p50: given.turns.p50.map((p50, index, all) => p50 * factor ** (index / (all.length - 1))),
    },
  });
const same = (given: SideTrial): SideTrial => given;

test.each<[string, SideTrial[], string[]]>([
  ['nothing wrong', sides(same), []],
  ['work that the compiler removed', sides(same, 2e-9), ['removed']],
  ['too short', sides(same, 40e-9), ['short']],
  ['too long', sides(same, 3), ['long']],
  ['state that grows', sides(drifting(1.6)), ['grows']],
  ['not warm', sides(drifting(0.5)), ['cold']],
  [
    'another time in every process',
    sides((each, index) => ({
      ...each,
      all: each.all && { ...each.all, p50: each.all.p50 * (1 + 0.3 * (index % 3)) },
    })),
    ['varies'],
  ],
  ['work that goes on', sides((each) => ({ ...each, cpuTime: 4e-3 })), ['unfinished']],
  ['processor time of the loop', sides((each) => ({ ...each, cpuTime: 280e-9 }), 110e-9), []],
  ['garbage', sides((each) => ({ ...each, values: { 'heap-per-op': 5e6 } })), ['garbage']],
  ['too few trials to tell', sides(drifting(2)).slice(0, 3), []],
])('%s', (_, alone, kinds) => {
  expect(kindsOf(alone)).toEqual(kinds);
});

test('a whole process may take as long, and as much processor time, as it likes', () => {
  expect(
    kindsOf(
      sides((each) => ({ ...each, cpuTime: 20 }), 3),
      'command',
    ),
  ).toEqual([]);
});
