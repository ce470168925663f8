import { expect, test } from 'vitest';
import { judge } from '../../../src/core/decision/judge.ts';
import { rejudge } from '../../../src/core/decision/judge-untrusted.ts';
import { METHOD, ruleForChecks, type PlannedCheck } from '../../../src/core/decision/rule.ts';
import { exitCode, runVerdict } from '../../../src/core/decision/verdict.ts';
import { replayReport } from '../../../src/core/decision/replay.ts';
import { findCaveats } from '../../../src/core/caveats/caveats.ts';
import type { Budget, Configuration } from '../../../src/core/model/configuration.ts';
import type { BenchmarkRecord } from '../../../src/core/model/report.ts';
import { benchmark, check, report } from '../../report/sample-reports.ts';

const position = { line: 1, column: 1 };
const budget: Budget = { maxRegression: 0.05, max: null, atLeast: null, owner: null };
const unreached = benchmark('parser/large', { status: 'unreached' }) as BenchmarkRecord;

const judged = (asked: Partial<Budget>) => {
  const planned: PlannedCheck = {
    path: 'parser/large',
    metric: 'p50',
    budget: { ...budget, ...asked },
    budgetText: 'x',
    position,
  };
  return judge(planned, unreached, ruleForChecks(METHOD, [planned]));
};

test('the same program keeps a relative budget, without a number', () => {
  const verdict = judged({});
  expect(verdict).toMatchObject({
    verdict: 'within',
    evidence: 'unreached',
    effect: null,
    value: null,
    trials: 0,
  });
  expect(verdict.likelyOver).toBe(false);
  expect(verdict.reason).toBe('nothing that it reads, looks for or loads differs between base and head');
  expect(judged({ maxRegression: 0 }).verdict).toBe('within');
  const whole = report({ benchmarks: [unreached], checks: [verdict] });
  expect(runVerdict(whole.checks, whole.benchmarks)).toBe('within');
  expect(exitCode(whole)).toBe(0);
  expect(exitCode(replayReport(whole, []))).toBe(0);
});

test.each([
  ['a limit of its own', { max: 0.3 }],
  ['nothing but a limit of its own', { max: 0.3, maxRegression: null }],
  ['a budget that asks to be faster', { maxRegression: -0.1 }],
  ['no budget at all', { maxRegression: null }],
])('it answers nothing about %s', (_, asked) => {
  const verdict = judged(asked);
  expect(verdict).toMatchObject({ verdict: 'failed', evidence: null });
  expect(exitCode(report({ benchmarks: [unreached], checks: [verdict] }))).toBe(3);
});

test('a check alone cannot say that its benchmark is not reached', () => {
  const forged = { ...judged({}), path: 'parser/large' };
  const measured = benchmark('parser/large') as BenchmarkRecord;
  expect(runVerdict([forged], [measured])).toBe('failed');
  expect(runVerdict([forged], [])).toBe('failed');
});

test('benchmarks without a budget that are not reached still leave nothing judged', () => {
  expect(exitCode(report({ benchmarks: [unreached], checks: [] }))).toBe(2);
});

test('the judge does not believe a job that it is not reached', () => {
  const base: Configuration = {
    file: 'perf-budgets.yml',
    prepare: { install: null, build: null },
    timeLimit: 60,
    undecided: 'warn',
    suites: [
      {
        name: 'parser',
        runner: { kind: 'tinybench', file: 'bench/parser.js', nodeArgs: [] },
        scenario: null,
        dataset: null,
        whenChanged: [],
        harness: [],
        position,
      },
    ],
    rules: [{ glob: '**', metric: 'p50', budget, text: '+5%', position }],
    moved: [],
    history: null,
    pilot: null,
    removed: [],
    accepted: [],
    isolation: 'auto',
    network: 'loopback',
  };
  const said = rejudge({
    report: report({ benchmarks: [unreached], checks: [judged({})] }),
    base,
    head: base,
    changedFiles: ['README.md'],
    tip: null,
    method: METHOD,
  });
  expect(said?.checks.map(({ verdict }) => verdict)).toEqual(['missing']);
  expect(said === null ? 0 : exitCode(said)).toBe(1);
});

test.each(['over', 'improved'] as const)('a control that moved is shouted about: %s', (verdict) => {
  const reach = {
    text: '',
    watcher: 'strace 6.1',
    seconds: 1,
    benchmarks: [{ path: 'parser/large', outcome: 'control' as const, why: '', files: 3 }],
  };
  const moved = report({
    benchmarks: [benchmark('parser/large')],
    checks: [check('parser/large', 'p50', { verdict })],
    reach,
  });
  expect(findCaveats(moved)[0]?.text).toContain('CONTROL MOVED');
  const still = report({ ...moved, checks: [check('parser/large', 'p50', { verdict: 'within' })] });
  expect(JSON.stringify(findCaveats(still))).not.toContain('CONTROL MOVED');
});
