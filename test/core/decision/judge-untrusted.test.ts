import { describe, expect, test } from 'vitest';
import type { Report } from '../../../src/core/model/report.ts';
import { rejudge } from '../../../src/core/decision/judge-untrusted.ts';
import type { RunnerSpec } from '../../../src/core/model/runner-specs.ts';
import { METHOD } from '../../../src/core/decision/rule.ts';
import { everyKind } from '../../report/explanations.ts';
import { benchmark, report, trialsOf } from '../../report/sample-reports.ts';
import type { BenchmarkParts, WrittenBenchmark } from '../../report/written.ts';
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
  isolation: 'auto',
  network: 'loopback',
  suites: [{ name: 'bundle', runner, scenario: null, dataset: null, whenChanged: [], harness: [], position }],
  moved: [],
  history: null,
  pilot: null,
  removed: [],
  accepted: [],
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
    tip: null,
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

test('which functions no benchmark runs is not taken from a record', () => {
  const changedFunctions = { changed: 9, unrun: [], counted: 9, uncounted: 0 };
  const found = rejudge({
    report: { ...report({ benchmarks: [weighed], checks: [] }), changedFunctions },
    base: declaring(FILES),
    head: declaring(FILES),
    tip: null,
    changedFiles: null,
    method: METHOD,
  });
  expect(found).not.toBeNull();
  expect(found).not.toHaveProperty('changedFunctions');
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
      tip: null,
      changedFiles: null,
      method: METHOD,
    }) ?? {};
  expect(passed.length).toBeGreaterThan(3);
  expect(passed.flatMap(({ notes }) => notes)).toEqual([]);
  expect(passed.map(({ profiler }) => profiler)).toEqual(passed.map(() => null));
  expect(passed.map(({ conclusion }) => conclusion.kind)).not.toContain('failed');
});

describe('benchmarks that base names must be there', () => {
  const python: RunnerSpec = {
    kind: 'python',
    code: { form: 'benchmarks', setup: '', benchmarks: { one: '1', two: '2' } },
    gc: false,
    interpreter: null,
    directory: '.',
    environment: {},
  };
  const trialled = (path: string, parts: BenchmarkParts = {}) =>
    benchmark(path, { runner: 'python', trials: trialsOf({ p50: 1e-3 }), ...parts });
  const statuses = (
    records: readonly WrittenBenchmark[],
    runner: RunnerSpec,
    rules?: Configuration['rules'],
  ) => {
    const base = declaring(runner);
    const configuration = { ...base, rules: rules ?? base.rules };
    const all = rejudge({
      report: report({ benchmarks: records, checks: [] }),
      base: configuration,
      head: configuration,
      tip: null,
      changedFiles: null,
      method: METHOD,
    });
    return Object.fromEntries(all?.benchmarks.map(({ path, status }) => [path, status]) ?? []);
  };

  test('in the declaration of their suite', () => {
    expect(statuses([trialled('bundle/one')], python)).toEqual({
      'bundle/one': 'measured',
      'bundle/two': 'missing',
    });
    expect(statuses([trialled('bundle/one'), trialled('bundle/two')], python)).toEqual({
      'bundle/one': 'measured',
      'bundle/two': 'measured',
    });
    expect(statuses([trialled('bundle/one'), trialled('bundle/two', { status: 'new' })], python)).toEqual({
      'bundle/one': 'measured',
      'bundle/two': 'missing',
    });
  });

  test('as the suite itself, where it is one benchmark', () => {
    expect(statuses([trialled('bundle/other')], PROGRAM)).toEqual({
      'bundle/other': 'measured',
      bundle: 'missing',
    });
    expect(statuses([], PROGRAM)).toEqual({ bundle: 'missing' });
  });

  test('in a budget, without wildcards', () => {
    const rule = (glob: string) => ({
      ...(declaring(PROGRAM).rules[0] as Configuration['rules'][number]),
      glob,
    });
    const tinybench: RunnerSpec = { kind: 'tinybench', file: 'a.js', nodeArgs: [] };
    expect(
      statuses([trialled('bundle/one')], tinybench, ['**', 'bundle/two', 'bundle/t*', 'x/y'].map(rule)),
    ).toEqual({
      'bundle/one': 'measured',
      'bundle/two': 'missing',
    });
  });

  test('one record for a suite that failed or was skipped stands for them', () => {
    expect(statuses([trialled('bundle', { status: 'failed', trials: [] })], python)).toEqual({
      bundle: 'failed',
    });
  });

  test('what only base runs can tell: nobody is missed', () => {
    expect(statuses([trialled('bundle/a.js')], { ...FILES, each: true })).toEqual({
      'bundle/a.js': 'measured',
    });
  });
});

test('a record is not believed that its tool does not report what a budget of base asks for', () => {
  const tool: RunnerSpec = {
    kind: 'report',
    argv: ['x'],
    format: 'json',
    file: null,
    directory: '.',
    environment: {},
  };
  const trials = trialsOf({ p50: 1e-3 }).map(({ index, order, base, head }) => ({
    index,
    order,
    base: { ...base, turns: NO_TURNS, all: null, values: { size: 5 } },
    head: { ...head, turns: NO_TURNS, all: null, values: { size: 5 } },
  }));
  const untold = benchmark('bundle', { runner: 'report', reported: ['mean'], trials, control: [] });
  const all = rejudge({
    report: report({ benchmarks: [untold], checks: [] }),
    base: declaring(tool),
    head: declaring(tool),
    tip: null,
    changedFiles: null,
    method: METHOD,
  });
  expect(all?.checks.map(({ metric, verdict }) => [metric, verdict])).toContainEqual(['p50', 'failed']);
});

const NO_TURNS = { count: [], min: [], p50: [], p75: [], p90: [], p95: [], p99: [], mean: [], cpu: null };

describe('what a record says of a benchmark', () => {
  const trials = trialsOf({ p50: 1e-3 });
  const untold = { scenario: null, dataset: null, warnings: [] };
  const believed = (
    parts: BenchmarkParts,
    {
      base = declaring(PROGRAM),
      changedFiles = null,
    }: { base?: Configuration; changedFiles?: string[] | null } = {},
  ) => {
    const record = benchmark('bundle', { runner: 'command', trials, warnings: ['a word'], ...parts });
    const all = rejudge({
      report: report({ benchmarks: [record], checks: [] }),
      base,
      head: base,
      tip: null,
      changedFiles,
      method: METHOD,
    });
    return all?.benchmarks.find(({ path }) => path === 'bundle');
  };

  test('is believed of its trials, and of nothing that it says in words', () => {
    const [suite] = declaring(PROGRAM).suites as [Configuration['suites'][number]];
    const described = { ...suite, scenario: 'a cart', dataset: { name: 'orders', reviewed: '2026-01-01' } };
    const base = { ...declaring(PROGRAM), suites: [described] };
    const told = believed({ scenario: 'another', dataset: null }, { base });
    expect(told).toMatchObject({ status: 'measured', trials, scenario: 'a cart', warnings: [] });
    expect(told?.dataset).toEqual(described.dataset);
    expect(believed({})).toMatchObject({ ...untold, suite: 'bundle', runner: 'command', alone: [] });
  });

  test.each<[string, BenchmarkParts, string, string, string | null]>([
    [
      'it failed, whatever it says of it',
      { status: 'failed' },
      'failed',
      'could not be measured; the log of the measuring run says why',
      null,
    ],
    [
      'it has no trial with both sides',
      { trials: [], alone: trials.map(({ head }) => head) },
      'failed',
      'could not be measured: no trial has both sides',
      'head',
    ],
    [
      'it was skipped',
      { status: 'skipped' },
      'missing',
      'was skipped, although nothing shows that the change cannot affect it',
      'head',
    ],
    [
      'it is not reached',
      { status: 'unreached' },
      'missing',
      'was not measured, and only the measuring job says that the change does not reach it',
      'head',
    ],
    ['it is new', { status: 'new' }, 'missing', 'is on base, but was measured as if it were new', 'head'],
    ['it is missing', { status: 'missing' }, 'missing', 'declared on base, not found on head', 'head'],
  ])('%s', (_, parts, status, message, side) => {
    expect(believed(parts)).toMatchObject({
      status,
      failure: { side, message, hint: null, output: '', exitCode: null, signal: null },
      ...untold,
    });
  });

  test('skipped, where base says so and no file of it changed', () => {
    const [suite] = declaring(PROGRAM).suites as [Configuration['suites'][number]];
    const base = { ...declaring(PROGRAM), suites: [{ ...suite, whenChanged: ['src/**'] }] };
    const skipped = (changedFiles: string[] | null) =>
      believed({ status: 'skipped' }, { base, changedFiles })?.status;
    expect(skipped(['README.md'])).toBe('skipped');
    expect(skipped(['README.md', 'src/a.js'])).toBe('missing');
    expect(skipped(null)).toBe('missing');
  });

  test('new, where base has no such benchmark', () => {
    const alone = trials.map(({ head }) => head);
    const fresh = benchmark('other', { runner: 'command', status: 'new', trials: [], alone });
    const base = declaring(PROGRAM);
    const head = { ...base, suites: [...base.suites, { ...base.suites[0]!, name: 'other' }] };
    const judgedBy = (on: Configuration | null) =>
      rejudge({
        report: report({ benchmarks: [fresh], checks: [] }),
        base: on,
        head,
        tip: null,
        changedFiles: null,
        method: METHOD,
      })?.benchmarks.map(({ path, status }) => [path, status]);
    expect(judgedBy(base)).toEqual([
      ['other', 'new'],
      ['bundle', 'missing'],
    ]);
    expect(judgedBy(null)).toEqual([['other', 'new']]);
  });

  test('what is not in it is missed in so many words', () => {
    const all = rejudge({
      report: report({ benchmarks: [], checks: [] }),
      base: declaring(PROGRAM),
      head: declaring(PROGRAM),
      tip: null,
      changedFiles: null,
      method: METHOD,
    });
    expect(all?.benchmarks).toMatchObject([
      {
        path: 'bundle',
        suite: 'bundle',
        status: 'missing',
        failure: { side: 'head', message: 'declared on base, not in the record' },
      },
    ]);
    expect(all?.verdict).toBe('missing');
    expect(all?.caveats[0]?.text).toMatch(
      /^measured by a job that ran this change and judged by one that did not/,
    );
  });

  test('without a configuration on either side there is nothing to judge by', () => {
    const nothing = { base: null, head: null, tip: null, changedFiles: null, method: METHOD };
    expect(rejudge({ report: report({ benchmarks: [], checks: [] }), ...nothing })).toBeNull();
  });

  test('what became more than twice as fast makes a reader look', () => {
    const faster = (p50: number) => trialsOf({ p50: 1e-3, head: { p50 }, count: 20 });
    const caveats = (p50: number) =>
      rejudge({
        report: report({
          benchmarks: [benchmark('bundle', { runner: 'command', trials: faster(p50) })],
          checks: [],
        }),
        base: declaring(PROGRAM),
        head: declaring(PROGRAM),
        tip: null,
        changedFiles: null,
        method: METHOD,
      })?.caveats.filter(({ text }) => text.includes('dropped by more than half'));
    expect(caveats(4e-4)).toEqual([
      { path: 'bundle', text: 'p50 dropped by more than half: check that the benchmark still does its work' },
    ]);
    expect(caveats(6e-4)).toEqual([]);
  });
});

describe('what the change defines otherwise than base', () => {
  const FILE: RunnerSpec = { kind: 'tinybench', file: 'bench/bundle.js', nodeArgs: [] };
  const timed = (path: string, change: number, p50: number): WrittenBenchmark =>
    benchmark(path, {
      trials: trialsOf({ p50, count: 12, change: () => change }),
      control: trialsOf({ p50: 1.07 * p50, count: 7, change: () => 0 }),
    });
  const verdictsOf = (benchmarks: WrittenBenchmark[], changedFiles: readonly string[] | null) =>
    Object.fromEntries(
      rejudge({
        report: report({ benchmarks, checks: [] }),
        base: declaring(FILE),
        head: declaring(FILE),
        tip: null,
        changedFiles,
        method: METHOD,
      })?.checks.map(({ path, verdict }) => [path, verdict]) ?? [],
    );
  const own = timed('bundle/a', 0, 0.001);

  test('is undecided at the best where it was not measured as base defines it', () => {
    expect(verdictsOf([own], ['src/a.js'])).toEqual({ 'bundle/a': 'within' });
    expect(verdictsOf([own], ['bench/bundle.js'])).toEqual({ 'bundle/a': 'undecided' });
    expect(verdictsOf([own], null)).toEqual({ 'bundle/a': 'undecided' });
    expect(verdictsOf([timed('bundle/a', 0.5, 0.001)], ['bench/bundle.js'])).toEqual({ 'bundle/a': 'over' });
  });

  test('has to keep its budget both ways', () => {
    const asBase = (change: number) => timed('bundle@base/a', change, 0.002);
    const files = ['bench/bundle.js'];
    expect(verdictsOf([own, asBase(0)], files)).toEqual({ 'bundle/a': 'within', 'bundle@base/a': 'within' });
    expect(verdictsOf([own, asBase(0.5)], files)).toEqual({ 'bundle/a': 'within', 'bundle@base/a': 'over' });
  });

  test('is undecided where the job that measured says so', () => {
    const told = { ...own, unconfirmed: 'approved by the maintainers' };
    const files = ['bench/bundle.js'];
    expect(verdictsOf([told, timed('bundle@base/b', 0, 0.002)], files)).toMatchObject({
      'bundle/a': 'undecided',
    });
  });

  test('is not confirmed by what was not measured', () => {
    const skipped = benchmark('bundle@base/a', { status: 'skipped', trials: [], control: [] });
    const fresh = { ...timed('bundle@base/a', 0, 0.002), status: 'new' as const };
    for (const other of [skipped, fresh])
      expect(verdictsOf([own, other], ['bench/bundle.js'])).toEqual({ 'bundle/a': 'undecided' });
  });
});
