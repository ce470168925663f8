import { expect, test } from 'vitest';
import { shippedRule } from '../../evaluation/shipped-rule.ts';
import { prepare, simulate } from '../../evaluation/simulate.ts';
import { uniform } from '../../evaluation/slowdowns.ts';
import { readTraces } from '../../evaluation/traces.ts';
import { seededRandom } from '../../src/core/random.ts';

// The proof in miniature, on the recordings in the repository: `npm run evaluate` is the whole of it.
const pools = readTraces('evaluation/traces/aa-trials.jsonl').filter(({ scheme }) =>
  scheme.startsWith('turns'),
);
const tally = (change: number, runs: number) => {
  const random = seededRandom(5, `shipped ${change}`);
  const all = pools.map(({ trials }) =>
    simulate(prepare(trials, uniform(change), random), shippedRule(1), { budget: 0.05, runs, random }),
  );
  const share = (part: 'over' | 'undecided' | 'within'): number =>
    all.reduce((sum, each) => sum + each[part], 0) / all.reduce((sum, each) => sum + each.runs, 0);
  return { over: share('over'), undecided: share('undecided'), within: share('within') };
};

test('unchanged code is called within budget, and never over', () => {
  const { over, undecided } = tally(0, 100);
  expect(over).toBe(0);
  expect(undecided).toBeLessThan(0.02);
});

test('ten percent more is caught', () => {
  expect(tally(0.1, 100).over).toBeGreaterThan(0.97);
});

test('a change exactly at the budget is called over in one run of a hundred at most', () => {
  const { over, within } = tally(0.05, 200);
  expect(over).toBeLessThan(0.01 + 3 * Math.sqrt(0.01 / (200 * pools.length)));
  expect(within).toBeLessThan(0.025 + 3 * Math.sqrt(0.025 / (200 * pools.length)));
});
