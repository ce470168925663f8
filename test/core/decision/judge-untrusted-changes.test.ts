// What a change declares otherwise than base: what the judge tells of it, and what it believes.

import { describe, expect, test } from 'vitest';
import type { BudgetRule, Configuration, Suite } from '../../../src/core/model/configuration.ts';
import type { Report } from '../../../src/core/model/report.ts';
import type { RunnerSpec } from '../../../src/core/model/runner-specs.ts';
import { rejudge, type Evidence } from '../../../src/core/decision/judge-untrusted.ts';
import { METHOD } from '../../../src/core/decision/rule.ts';
import { benchmark, report, trialsOf } from '../../report/sample-reports.ts';
import type { BenchmarkParts, WrittenBenchmark } from '../../report/written.ts';

const position = { line: 1, column: 1 };
const FILE: RunnerSpec = { kind: 'tinybench', file: 'bench/a.js', nodeArgs: [] };

const suite = (name: string, parts: Partial<Suite> = {}): Suite => ({
  name,
  runner: FILE,
  scenario: null,
  dataset: null,
  whenChanged: [],
  harness: [],
  position,
  ...parts,
});
const rule = (glob: string, percent: number): BudgetRule => ({
  glob,
  metric: 'p50',
  budget: { maxRegression: percent / 100, max: null, atLeast: null, owner: null },
  text: `+${percent}%`,
  position,
});
const declaring = (parts: Partial<Configuration> = {}): Configuration => ({
  file: 'perf-budgets.yml',
  prepare: { install: null, build: null },
  timeLimit: 60,
  undecided: 'warn',
  isolation: 'auto',
  network: 'loopback',
  history: null,
  pilot: null,
  suites: [suite('s')],
  rules: [rule('**', 5)],
  moved: [],
  removed: [],
  accepted: [],
  ...parts,
});
const timed = (path: string, parts: BenchmarkParts = {}): WrittenBenchmark =>
  benchmark(path, { trials: trialsOf({ p50: 1e-3 }), control: [], ...parts });

const judged = (benchmarks: readonly WrittenBenchmark[], evidence: Partial<Evidence> = {}): Report => {
  const found = rejudge({
    report: report({ benchmarks, checks: [] }),
    base: declaring(),
    head: declaring(),
    tip: null,
    changedFiles: [],
    method: METHOD,
    ...evidence,
  });
  if (found === null) throw new Error('nothing to judge by');
  return found;
};
const statuses = ({ benchmarks }: Report) =>
  Object.fromEntries(benchmarks.map(({ path, status }) => [path, status]));

describe('budgets', () => {
  test('that are loosened are told and do not count, those that the base branch tightened do', () => {
    const { checks, budgetChanges } = judged([timed('s/a')], {
      head: declaring({ rules: [rule('**', 50)] }),
      tip: declaring({ rules: [rule('**', 2)] }),
    });
    expect(checks.map(({ budgetText }) => budgetText)).toEqual(['+2%']);
    expect(budgetChanges).toEqual([
      expect.stringContaining('+5% -> +50%'),
      '** p50: +5% -> +2% on the base branch since, applies here too',
    ]);
  });

  test('that ask for nothing are no checks', () => {
    const nothing = { ...rule('**', 5), budget: { ...rule('**', 5).budget, maxRegression: null } };
    const limit = { ...nothing, metric: 'p95' as const, budget: { ...nothing.budget, max: 1 } };
    const all = declaring({ rules: [nothing, limit] });
    expect(judged([timed('s/a')], { base: all, head: all }).checks.map(({ metric }) => metric)).toEqual([
      'p95',
    ]);
  });
});

describe('removals', () => {
  test('of what is lost are named, and wait for an approval', () => {
    const base = declaring({ suites: [suite('s'), suite('gone'), suite('kept')] });
    const head = declaring({
      suites: [suite('s'), suite('kept')],
      removed: [
        { path: 'gone', position },
        { path: 'kept', position },
      ],
    });
    const found = judged([timed('s/a'), timed('kept/a')], { base, head });
    expect(statuses(found)).toEqual({ 's/a': 'measured', 'kept/a': 'measured', gone: 'missing' });
    expect(found.removals).toEqual([{ path: 'gone', approvedBy: null }]);
  });
});

describe('renames', () => {
  const move = { from: 's/old', to: 's/new', position };
  const base = declaring({ rules: [rule('s/old', 3)] });
  const head = declaring({ rules: [rule('s/new', 3)], moved: [move] });

  test('keep the budget of what they were, for a benchmark that was measured', () => {
    const found = judged([timed('s/new')], { base, head });
    expect(statuses(found)).toEqual({ 's/new': 'measured' });
    expect(found.checks.map(({ path, budgetText }) => [path, budgetText])).toEqual([['s/new', '+3%']]);
    expect(found.renames).toEqual([{ from: 's/old', to: 's/new' }]);
  });

  test.each(['new', 'missing'] as const)('are not believed of one that is %s', (status) => {
    const found = judged([timed('s/new', { status, trials: [] }), timed('s/other')], { base, head });
    expect(found.renames).toEqual([]);
    expect(statuses(found)).toMatchObject({ 's/old': 'missing' });
  });

  test('of a suite go with its benchmarks', () => {
    const renamed = declaring({
      suites: [suite('t')],
      rules: [rule('t/a', 3)],
      moved: [{ from: 's', to: 't', position }],
    });
    const found = judged([timed('t/a')], { base: declaring({ rules: [rule('s/a', 3)] }), head: renamed });
    expect(statuses(found)).toEqual({ 't/a': 'measured' });
    expect(found.checks.map(({ path, budgetText }) => [path, budgetText])).toEqual([['t/a', '+3%']]);
  });
});

describe('what it defines otherwise', () => {
  const two = declaring({ suites: [suite('s'), suite('t', { runner: { ...FILE, file: 'bench/b.js' } })] });
  const reasons = (records: WrittenBenchmark[], changedFiles: string[], all = two) =>
    judged(records, { base: all, head: all, changedFiles }).benchmarks.map((record) => [
      record.path,
      'unconfirmed' in record ? record.unconfirmed : undefined,
    ]);

  test('says why nobody confirms it, and of no other suite', () => {
    expect(reasons([timed('s/a'), timed('t/a')], ['bench/b.js'])).toEqual([
      ['s/a', undefined],
      ['t/a', 'the change edits bench/b.js, and it was not measured as base defines it'],
    ]);
  });

  test('says so of a build product too', () => {
    const built = declaring({ suites: [suite('s', { runner: { ...FILE, file: 'dist/a.js' } })] });
    expect(reasons([timed('s/a')], ['dist/a.js'], built)).toEqual([
      ['s/a', 'dist/a.js is a build product, which may hold the code under test'],
    ]);
  });

  test('has to run as base defines it', () => {
    const failed = timed('s@base/a', { status: 'failed', trials: [] });
    const found = judged([timed('s/a'), failed], { changedFiles: ['bench/a.js'] });
    expect(found.checks.map(({ path, verdict }) => [path, verdict])).toContainEqual(['s@base/a', 'failed']);
  });
});

describe('records', () => {
  test('keep what ran on head alone only where base has no such benchmark', () => {
    const alone = trialsOf({ p50: 1e-3 }).map(({ head }) => head);
    const found = judged([timed('s/a', { alone }), timed('s/b', { status: 'new', trials: [], alone })]);
    expect(found.benchmarks.map((each) => ('alone' in each ? each.alone.length : null))).toEqual([0, 12]);
  });

  test.each([
    [{ base: { size: 1 }, head: null }, 'failed'],
    [{ base: null, head: { size: 1 } }, 'failed'],
    [{ base: { size: 1 }, head: { size: 1 } }, 'measured'],
  ])('with exact measurements %j have %s', (exact, status) => {
    const runner: RunnerSpec = { kind: 'size', files: ['dist/**'], exclude: [], each: false };
    const all = declaring({ suites: [suite('s', { runner })] });
    const record = timed('s', { runner: 'size', trials: [], exact: { ...exact, basis: 'zlib' } });
    expect(statuses(judged([record], { base: all, head: all }))).toEqual({ s: status });
  });

  test('have the scenario of their own suite', () => {
    const all = declaring({ suites: [suite('s', { scenario: 'one' }), suite('t', { scenario: 'two' })] });
    const found = judged([timed('s/a'), timed('t/a')], { base: all, head: all });
    expect(found.benchmarks.map(({ scenario }) => scenario)).toEqual(['one', 'two']);
  });

  test('are not new where base calls them by name, whatever else it has', () => {
    const fresh = (path: string) => timed(path, { status: 'new', trials: [] });
    const all = declaring({ suites: [suite('s'), suite('t')], rules: [rule('s/a', 5), rule('x/y', 5)] });
    const found = judged([fresh('s'), fresh('s/a'), fresh('s/b'), fresh('x/y'), timed('t/a')], {
      base: all,
      head: all,
    });
    expect(statuses(found)).toEqual({
      s: 'missing',
      's/a': 'missing',
      's/b': 'new',
      'x/y': 'new',
      't/a': 'measured',
    });
  });

  test('a budget that is named after the suite asks for no benchmark of that name', () => {
    const all = declaring({ rules: [rule('s', 5)] });
    expect(statuses(judged([timed('s/a')], { base: all, head: all }))).toEqual({ 's/a': 'measured' });
  });

  test('a suite of which only new benchmarks are told is missing', () => {
    const found = judged([timed('s/a', { status: 'new', trials: [] })]);
    expect(statuses(found)).toEqual({ 's/a': 'new', s: 'missing' });
  });
});
