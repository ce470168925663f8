import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { resolveBudgets } from '../../src/core/budgets/resolve.ts';
import { metricsFor, proposalOf, summaryOf, type Noise } from '../../src/init/calibrate.ts';
import { composed } from '../../src/init/compose.ts';
import { calibrationSeconds } from '../../src/init/minutes.ts';
import { propose, type Measured, type Working } from '../../src/init/propose.ts';
import { workflowFiles } from '../../src/init/workflow.ts';
import { tries } from '../effort.ts';

const noise = (path: string, ...ratios: number[]): Noise => ({
  path,
  suite: path.split('/')[0] ?? '',
  metric: 'p50',
  ratios,
});
const quiet = (path: string): Noise =>
  noise(path, ...Array.from({ length: 8 }, (_, index) => 0.002 * (index % 3)));

test('a budget is the tightest step that most trials of unchanged code keep', () => {
  const allowed = (...ratios: number[]): number => proposalOf(noise('a', ...ratios)).allowed;
  expect(allowed(0, 0.01, -0.01, 0.02, -0.02, 0.01, 0)).toBe(0.05);
  expect(allowed(0.05, 0.06, -0.05, 0.06, 0.05, -0.06)).toBe(0.1);
  // One trial that was disturbed is no reason; nothing measured is.
  expect(allowed(0, 0.01, -0.01, 0.02, -0.02, 0.01, 0, 0.9)).toBe(0.05);
  expect(allowed()).toBe(0.1);
  expect(proposalOf({ ...noise('a'), metric: 'allocations' }).allowed).toBe(0.02);
  expect(proposalOf({ ...noise('a'), metric: 'size-gzip' }).allowed).toBe(0.01);
});

test('unchanged code keeps it in four of five trials at the least, up to +25 %', () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: -0.17, max: 0.17, noNaN: true }), { minLength: 5, maxLength: 20 }),
      (ratios) => {
        const { allowed } = proposalOf(noise('a', ...ratios));
        const kept = ratios.filter((ratio) => ratio <= Math.log1p(allowed)).length;
        expect(kept / ratios.length).toBeGreaterThanOrEqual(0.7);
      },
    ),
    tries(50, 500),
  );
});

test('what is noisier is budgeted +25 % and called noisy: twice as slow must not pass', () => {
  expect(proposalOf(noise('a', 0.6, -0.6, 0.5, -0.4, 0.7, -0.5))).toMatchObject({
    allowed: 0.25,
    noisy: true,
  });
});

test('only metrics that the report gave', () => {
  expect(metricsFor('report', ['mean', 'throughput'])).toEqual(['mean']);
  expect(metricsFor('report', ['p50', 'mean', 'allocations', 'heap-per-op'])).toEqual(['p50', 'allocations']);
  expect(metricsFor('report', ['value'])).toEqual(['value']);
  expect(metricsFor('tinybench', undefined)).toEqual(['p50']);
  expect(metricsFor('size', undefined)).toEqual(['size-gzip']);
});

const working = (
  name: string,
  {
    draft = { tinybench: `${name}.js` },
    seconds = 1,
    install = ['auto'],
  }: { draft?: object; seconds?: number; install?: string[] } = {},
): Working => ({
  finding: { name, what: 'tinybench', where: `${name}.js`, ways: [] },
  draft: { ...draft },
  install: install.map((command) => ({ step: [command, 'npm ci'], command })),
  build: [],
  benchmarks: 1,
  seconds,
  metrics: ['p50'],
});
const measured = (all: readonly Noise[], trial: Record<string, number> = {}): Measured => ({
  noise: all,
  trial: new Map(Object.entries(trial)),
  prepare: 10,
});

test('one rule for what is alike, one for each that is noisier, and every benchmark is covered', () => {
  const all = [
    quiet('a/one'),
    quiet('a/two'),
    noise('a/{x}*', 0.1, -0.12, 0.11, 0.1, -0.1, 0.12),
    quiet('b/1'),
  ];
  const { text, proposals } = propose([working('a'), working('b')], [], measured(all, { a: 1, b: 1 }), 1200);
  const { configuration } = parseConfiguration(text, 'perf-budgets.yml');
  const { checks } = resolveBudgets(
    configuration.rules,
    all.map(({ path }) => path),
  );
  expect(checks.map(({ path, metric, text: budget }) => `${path} ${metric} ${budget}`)).toEqual([
    'a/one p50 +5%',
    'a/two p50 +5%',
    'a/{x}* p50 +25%',
    'b/1 p50 +5%',
  ]);
  expect(text).toMatch(/^# yaml-language-server: \$schema=/);
  expect(summaryOf(proposals)).toEqual(['p50 +5% for 3 of 4, +25% for 1 of 4']);
});

test('of many exceptions those with one budget share a rule, whatever their names, and each keeps its own', () => {
  const some = Array.from({ length: 40 }, (_, index) =>
    index % 4 === 0
      ? noise(`a/size {${index}, big}*`, 0.1, -0.12, 0.11, 0.1, -0.1, 0.12)
      : index % 4 === 1
        ? noise(`a/near ${index}`, 0.05, 0.06, -0.05, 0.06, 0.05, -0.06)
        : quiet(`a/${index}`),
  );
  const { text, proposals } = propose([working('a')], [], measured(some, { a: 1 }), 12_000);
  const { configuration } = parseConfiguration(text, 'perf-budgets.yml');
  const { checks, warnings } = resolveBudgets(
    configuration.rules,
    some.map(({ path }) => path),
  );
  const percent = (allowed: number): string => `+${Math.round(allowed * 100)}%`;
  expect(new Map(checks.map(({ path, text: budget }) => [path, budget]))).toEqual(
    new Map(proposals.map(({ path, allowed }) => [path, percent(allowed)])),
  );
  expect({ warnings, rules: configuration.rules.length < 12 }).toEqual({ warnings: [], rules: true });
});

test('what does not fit the time limit is left out, the most expensive first', () => {
  const suites = [working('slow', { seconds: 100 }), working('quick'), working('middling', { seconds: 15 })];
  const proposed = propose(
    suites,
    [],
    measured([quiet('slow/a'), quiet('quick/a'), quiet('middling/a')], {}),
    1200,
  );
  expect(proposed.left.map(({ finding }) => finding.name)).toEqual(['slow']);
  expect(proposed.text).not.toContain('slow');
  expect(proposed.minutes * 60).toBeGreaterThan(proposed.seconds);
});

test('tools get time for a few trials, within reason', () => {
  expect(calibrationSeconds(60, [])).toBe(60);
  expect(calibrationSeconds(60, [15])).toBe(90);
  expect(calibrationSeconds(60, [500])).toBe(240);
});

test('installs are said only where the lockfile does not say them, and one by one where there are several', () => {
  const prepareOf = (...suites: Working[]): unknown =>
    parseConfiguration(
      propose(suites, [], measured(suites.map(({ finding }) => quiet(`${finding.name}/a`))), 1200).text,
      'f',
    ).configuration.prepare;
  expect(prepareOf(working('a'))).toEqual({ install: 'auto', build: null });
  expect(prepareOf(working('a', { install: [] }))).toEqual({ install: null, build: null });
  expect(prepareOf(working('a'), working('b', { install: ['auto', 'make venv'] }))).toEqual({
    install: 'npm ci && make venv',
    build: null,
  });
});

test('the threshold of a gate is taken over, and an absolute limit beside the change', () => {
  const report = { report: { command: 'x', format: 'go' } };
  const gate = { where: '.github/workflows/a.yml', tool: 'Bencher', format: 'go', allowed: 0.2 };
  const { text } = propose([working('a', { draft: report })], [gate], measured([quiet('a/one')]), 1200);
  expect(text).toMatch(
    /# as in \.github\/workflows\/a\.yml; noise here would allow \+5%\n {2}a\/\*\*: \{ p50: \+20% \}/,
  );
  const limited = composed({
    install: false,
    build: null,
    minutes: 5,
    suites: [
      {
        name: 'size',
        draft: { size: 'a.js' },
        comment: '',
        limits: { 'size-gzip': '3KiB' },
        taken: null,
        proposals: [
          { path: 'size', suite: 'size', metric: 'size-gzip', allowed: 0.01, trials: 0, noisy: false },
        ],
      },
    ],
  });
  expect(parseConfiguration(limited, 'f').configuration.rules).toMatchObject([
    { glob: 'size', metric: 'size-gzip', budget: { max: 3072, maxRegression: 0.01 } },
  ]);
});

test('the workflow is for the branch it is told, and names a configuration in a folder', () => {
  const [gate] = workflowFiles('trunk', false, 'services/a');
  expect(gate?.text).toContain('branches: [trunk]');
  expect(gate?.text).toContain('config: services/a/perf-budgets.yml');
  expect(gate?.text).toContain('fetch-depth: 0');
  expect(workflowFiles('0x1', false)[0]?.text).toContain("branches: ['0x1']");
  expect(workflowFiles('main', true).map(({ path }) => path)).toEqual([
    '.github/workflows/perf.yml',
    '.github/workflows/perf-judge.yml',
  ]);
});
