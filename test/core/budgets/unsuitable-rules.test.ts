import { expect, test } from 'vitest';
import { unsuitableRules } from '../../../src/core/budgets/metric-support.ts';
import type { Budget, BudgetRule } from '../../../src/core/model/configuration.ts';
import type { MetricName } from '../../../src/core/model/metrics.ts';
import type { RunnerSpec } from '../../../src/core/model/runner-specs.ts';

const rule = (glob: string, metric: MetricName, parts: Partial<Budget> = {}): BudgetRule => ({
  glob,
  metric,
  budget: { maxRegression: 0.1, max: null, atLeast: null, owner: null, ...parts },
  text: 'as written',
  position: { line: 7, column: 1 },
});
const files: RunnerSpec = { kind: 'size', files: ['dist/**'], exclude: [], each: true };
const sums: RunnerSpec = { kind: 'tinybench', file: 'a.js', nodeArgs: [] };
const SUITES = [
  { name: 'files', runner: files },
  { name: 'more-files', runner: files },
  { name: 'sums', runner: sums },
];
const said = (...rules: BudgetRule[]): string[] => unsuitableRules(rules, SUITES);

test('a rule that one of its suites can answer is fine', () => {
  expect(
    said(rule('**', 'p50'), rule('**', 'size'), rule('sums/x', 'p50'), rule('files/*', 'size-gzip')),
  ).toEqual([]);
});

test('a rule that none of its suites can answer has no effect, and who could is said', () => {
  expect(said(rule('files/a.js', 'p50'))).toEqual([
    'budgets, line 7: "files/a.js" p50 has no effect: files does not measure it, only suites that run something do',
  ]);
  expect(said(rule('{files,more-files}', 'peak-memory'))).toEqual([
    'budgets, line 7: "{files,more-files}" peak-memory has no effect: files and more-files do not measure it, only suites that run something do',
  ]);
  expect(said(rule('sums/*', 'size'))).toEqual([
    'budgets, line 7: "sums/*" size has no effect: sums does not measure it, only `report` and `size` suites do',
  ]);
});

test('a rule of no suite is told elsewhere, and braces with slashes may reach any', () => {
  expect(said(rule('nowhere/*', 'size'))).toEqual([]);
  expect(said(rule('{files/a,sums/b}', 'p50'))).toEqual([]);
  expect(said(rule('{files,more-files}/{a,b}', 'p50'))).toHaveLength(1);
});

test('a budget on counts that is finer than counts are', () => {
  const fine = (parts: Partial<Budget>, metric: MetricName = 'instructions'): string[] =>
    said(rule('sums/*', metric, parts));
  expect(fine({ maxRegression: 0.0009 })).toEqual([
    'budgets, line 7: "sums/*" instructions: as written is finer than counts resolve: unrelated edits move them by a few hundredths of a percent; allow +0.1% or more',
  ]);
  expect(fine({ maxRegression: 0.001 })).toEqual([]);
  expect(fine({ maxRegression: 0.0009, atLeast: 100 })).toEqual([]);
  expect(fine({ maxRegression: null, max: 100 })).toEqual([]);
  expect(fine({ maxRegression: 0.0009 }, 'p50')).toEqual([]);
});
