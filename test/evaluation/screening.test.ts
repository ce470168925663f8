import { expect, test } from 'vitest';
import { KINDS } from '../../evaluation/runs.ts';
import { missedIn } from '../../evaluation/screening-table.ts';
import { falsePasses, RULES } from '../../evaluation/screening.ts';
import { screen } from '../../src/core/screening/screen.ts';
import { METHOD, SCREENING } from '../../src/core/decision/rule.ts';
import { seededRandom } from '../../src/core/stats/random.ts';
import { side } from '../report/sample-reports.ts';
import { times } from '../effort.ts';

const options = { runs: times(800, 4_000), seed: 1 };

test('what is over its budget passes no more often than promised, whatever the kind of noise', () => {
  const passes = falsePasses(options);
  expect(missedIn(passes)).toEqual([]);
  expect(passes.map(({ kind }) => kind.name)).toEqual(KINDS.map(({ name }) => name));
  // The evaluation can tell: rules that others use would miss it.
  const worst = (rule: number): number => Math.max(...passes.map(({ others }) => others[rule]?.value ?? 0));
  expect(worst(0)).toBeGreaterThan(METHOD.alphaWithin);
  expect(worst(1)).toBeGreaterThan(METHOD.alphaWithin);
});

test('the evaluation decides as the product does', () => {
  const { real } = seededRandom(1, 'agreement');
  const screening = { ...SCREENING, mayFail: false };
  for (let round = 0; round < times(50, 300); round++) {
    const costs = Array.from({ length: 20 }, () => 1e-4 * (1 + 0.02 * real()));
    const p50 = 1e-4 * (1 + 0.08 * real());
    const record = {
      alone: [0, 1, 2].map(() => side({ p50, spread: 0 })),
      stored: { costs: { p50: costs }, exact: null },
    };
    const budget = { maxRegression: 0.05, max: null, atLeast: null, owner: null };
    const product = screen({ metric: 'p50', budget }, record, screening, METHOD.alphaOver)?.outcome;
    const grid = (cost: number): number => Math.round(Math.log(cost) * 10_000) / 10_000;
    expect(RULES['perf-budgets'](grid(p50), costs.map(grid), Math.log1p(0.05))).toBe(product);
  }
});
