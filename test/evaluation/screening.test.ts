import { expect, test } from 'vitest';
import { readRounds } from '../../evaluation/rounds.ts';
import { KINDS } from '../../evaluation/runs.ts';
import { evaluateScreening, missedIn } from '../../evaluation/screening-table.ts';
import { falsePasses, onRecordings, RULES } from '../../evaluation/screening.ts';
import { screen } from '../../src/core/screening/screen.ts';
import { METHOD, SCREENING } from '../../src/core/decision/rule.ts';
import { seededRandom } from '../../src/core/stats/random.ts';
import { side } from '../report/sample-reports.ts';

const ROUNDS = 'evaluation/traces/aa-rounds.jsonl';
const options = { runs: 4_000, seed: 1 };

test('what is over its budget passes no more often than promised, whatever the kind of noise', () => {
  const passes = falsePasses(options);
  expect(missedIn(passes)).toEqual([]);
  expect(passes.map(({ kind }) => kind.name)).toEqual(KINDS.map(({ name }) => name));
  // The evaluation can tell: rules that others use would miss it.
  const worst = (rule: number): number => Math.max(...passes.map(({ others }) => others[rule]?.value ?? 0));
  expect(worst(0)).toBeGreaterThan(METHOD.alphaWithin);
  expect(worst(1)).toBeGreaterThan(METHOD.alphaWithin);
});

test('on recorded rounds too, and quiet metrics pass most of the time', () => {
  for (const { at, beyond } of onRecordings(ROUNDS, options)) {
    expect(at.value).toBeLessThan(METHOD.alphaWithin);
    expect(beyond.value).toBeLessThanOrEqual(at.value);
  }
  const memory = onRecordings(ROUNDS, options).filter(({ metric }) => metric === 'peakRssKiB');
  expect(memory.every(({ passed }) => (passed[0]?.value ?? 0) > 0.6)).toBe(true);
  expect(readRounds(ROUNDS, 'p50').size).toBe(11);
});

test('the evaluation decides as the product does', () => {
  const { real } = seededRandom(1, 'agreement');
  const screening = { ...SCREENING, mayFail: false };
  for (let round = 0; round < 300; round++) {
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

test('the tables are drawn', () => {
  const { text, missed } = evaluateScreening(ROUNDS, { runs: 200, seed: 1 });
  expect(text).toContain('| a faster kind, 1 run in 21 ');
  expect(text).toContain('machines differ by');
  expect(Array.isArray(missed)).toBe(true);
});
