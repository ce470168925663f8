import { expect, test } from 'vitest';
import { answerableChecks, declaredChecks } from '../../../src/core/budgets/metric-support.ts';
import { resolveBudgets } from '../../../src/core/budgets/resolve.ts';
import { judge } from '../../../src/core/decision/judge.ts';
import { METHOD, ruleOf } from '../../../src/core/decision/rule.ts';
import { trialsNeeded } from '../../../src/core/decision/stopping.ts';
import type { Budget, BudgetRule } from '../../../src/core/model/configuration.ts';
import type { MetricName } from '../../../src/core/model/metrics.ts';
import type { RunnerSpec } from '../../../src/core/model/runner-specs.ts';
import { written } from '../../report/written.ts';

const budget: Budget = { maxRegression: 0.1, max: null, atLeast: null, owner: null };
const rules = (...asked: [glob: string, metric: MetricName][]): BudgetRule[] =>
  asked.map(([glob, metric], index) => ({
    glob,
    metric,
    budget,
    text: '+10%',
    position: { line: 4 + index, column: 3 },
  }));
const reported = (path: string, ...metrics: MetricName[]) =>
  written(path, { runner: 'report', reported: metrics });
const records = [reported('mine/parse', 'mean'), reported('mine/render', 'mean', 'p95'), written('sums/sum')];
const answerable = (asked: BudgetRule[], kept = true, found = records) => {
  const { checks } = resolveBudgets(
    asked,
    found.map(({ path }) => path),
  );
  const answered = answerableChecks(checks, found, [], () => kept);
  return {
    ...answered,
    checks: answered.checks.map(({ path, metric }) => `${path} ${metric}`),
  };
};

test('a general rule leaves benchmarks alone whose reports lack what others have, and says so', () => {
  expect(answerable(rules(['**', 'p95']))).toEqual({
    checks: ['mine/render p95', 'sums/sum p95'],
    warnings: ['budgets, line 4: "**" p95 does not apply to mine/parse, whose reports have no p95'],
  });
});

test('a rule that nothing it names can ever answer fails, until the change itself removes it', () => {
  const asked = rules(['mine/parse', 'p95']);
  expect(answerable(asked).checks).toEqual(['mine/parse p95']);
  expect(answerable(asked, false).checks).toEqual([]);
  expect(answerable(rules(['**', 'size']), true, [reported('mine/parse', 'mean')]).checks).toEqual([
    'mine/parse size',
  ]);
});

test('what could not be listed, or is not there, keeps its checks', () => {
  const found = [
    written('mine', { runner: 'report', status: 'failed' }),
    written('gone', { runner: 'report', status: 'missing' }),
  ];
  expect(answerable(rules(['**', 'p95']), false, found).checks).toEqual(['mine p95', 'gone p95']);
});

test('what can never be decided is failed before any trial, in words', () => {
  const rule = ruleOf({ ...METHOD, tests: 1 });
  const asked = (metric: MetricName) => ({
    path: 'mine/parse',
    metric,
    budget,
    budgetText: '+10%',
    position: { line: 4, column: 3 },
  });
  const [parse] = records;
  if (parse === undefined) throw new Error('no record');
  for (const metric of ['p95', 'size', 'instructions'] as const) {
    expect(trialsNeeded(asked(metric), parse, rule)).toBe(null);
    expect(judge(asked(metric), parse, rule)).toMatchObject({
      verdict: 'failed',
      reason: `${metric} cannot be measured here: its report has mean`,
    });
  }
  expect(judge(asked('size'), written('mine/parse'), rule).reason).toBe('size cannot be measured here');
});

test('where no report is believed, a rule asks whatever the declared kind of suite can report', () => {
  const tool: RunnerSpec = {
    kind: 'report',
    argv: ['x'],
    format: 'json',
    file: null,
    directory: '.',
    environment: {},
  };
  const files: RunnerSpec = { kind: 'size', files: ['dist/**'], exclude: [], each: true };
  const declaring = (name: string, runner: RunnerSpec) => ({
    suites: [
      {
        name,
        runner,
        scenario: null,
        dataset: null,
        whenChanged: [],
        harness: [],
        position: rules(['a', 'p50'])[0]!.position,
      },
    ],
  });
  const { checks } = resolveBudgets(rules(['**', 'p95'], ['**', 'size']), [
    'mine/parse',
    'files/a.js',
    'unknown',
  ]);
  const asked = (...declarations: Parameters<typeof declaredChecks>[1]): string[] =>
    declaredChecks(checks, declarations).map(({ path, metric }) => `${path} ${metric}`);
  expect(asked(declaring('mine', tool), declaring('files', files))).toEqual([
    'mine/parse p95',
    'mine/parse size',
    'files/a.js size',
    'unknown p95',
    'unknown size',
  ]);
  // What is timed on one side has its budget, whatever the other calls it.
  expect(asked(declaring('files', tool), declaring('files', files))).toContain('files/a.js p95');
  expect(asked(null, declaring('files', files))).not.toContain('files/a.js p95');
});

test('what was never found is asked, and what its kind of runner cannot measure is not', () => {
  const files: RunnerSpec = { kind: 'size', files: ['dist/**'], exclude: [], each: true };
  const declaration = {
    suites: [
      {
        name: 'files',
        runner: files,
        scenario: null,
        dataset: null,
        whenChanged: [],
        harness: [],
        position: { line: 1, column: 1 },
      },
    ],
  };
  const { checks } = resolveBudgets(rules(['**', 'p95']), ['files/a.js', 'gone/x']);
  const found = [written('files/a.js', { runner: 'size' })];
  expect(answerableChecks(checks, found, [declaration], () => true).checks.map(({ path }) => path)).toEqual([
    'gone/x',
  ]);
});
