import { expect, test } from 'vitest';
import type { Report } from '../../../src/core/model/report.ts';
import { rejudge } from '../../../src/core/decision/judge-untrusted.ts';
import type { RunnerSpec } from '../../../src/core/model/runner-specs.ts';
import { METHOD } from '../../../src/core/decision/rule.ts';
import { everyKind } from '../../report/explanations.ts';
import { benchmark, report } from '../../report/sample-reports.ts';
import type { Configuration } from '../../../src/core/model/configuration.ts';

const FILES: RunnerSpec = { kind: 'size', files: ['dist/**'], exclude: [], each: false };
const PROGRAM: RunnerSpec = { kind: 'command', argv: ['node', 'a.js'], directory: '.', environment: {} };
const position = { line: 1, column: 1 };
const limit = { max: null, atLeast: null, owner: null };

const declaring = (runner: RunnerSpec): Configuration => ({
  file: 'perf-budgets.yml',
  prepare: { install: null, build: null },
  timeLimit: 60,
  undecided: 'warn',
  suites: [{ name: 'bundle', runner, scenario: null, dataset: null, whenChanged: [], harness: [], position }],
  rules: (['p50', 'size'] as const).map((metric) => ({
    glob: '**',
    metric,
    budget: { ...limit, maxRegression: 0.05 },
    text: '+5%',
    position,
  })),
});

/** A record that says it weighed files and timed nothing. */
const weighed = benchmark('bundle', {
  runner: 'size',
  trials: [],
  control: [],
  exact: { base: { size: 1000 }, head: { size: 1010 }, basis: 'zlib' },
});

const judged = (runner: RunnerSpec): Pick<Report, 'checks' | 'verdict'> | null =>
  rejudge({
    report: report({ benchmarks: [weighed], checks: [] }),
    base: declaring(runner),
    head: declaring(FILES),
    changedFiles: null,
    method: METHOD,
  });

test('files are asked for no time, although a rule for everything has a budget for it', () => {
  const found = judged(FILES);
  expect(found?.checks.map(({ metric, verdict }) => [metric, verdict])).toEqual([['size', 'within']]);
  expect(found?.verdict).toBe('within');
});

test('what base declares to be timed is not let off because head says it is weighed', () => {
  const found = judged(PROGRAM);
  expect(found?.checks.map(({ metric, verdict }) => [metric, verdict])).toContainEqual(['p50', 'failed']);
  expect(found?.verdict).toBe('failed');
});

test('functions that a record blames are passed on by name, its sentences are not', () => {
  const explanations = everyKind(
    () => 'bundle',
    () => 'approved by the maintainers',
  );
  const { explanations: passed = [] } =
    rejudge({
      report: { ...report({ benchmarks: [weighed], checks: [] }), explanations },
      base: declaring(FILES),
      head: declaring(FILES),
      changedFiles: null,
      method: METHOD,
    }) ?? {};
  expect(passed.length).toBeGreaterThan(3);
  expect(passed.flatMap(({ notes }) => notes)).toEqual([]);
  expect(passed.map(({ profiler }) => profiler)).toEqual(passed.map(() => null));
  expect(passed.map(({ conclusion }) => conclusion.kind)).not.toContain('failed');
});
