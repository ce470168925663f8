// What a change does not reach is not measured: the whole way, from a commit to the report.

import { execFileSync } from 'node:child_process';
import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { BENCH, check, cli, commit, CONFIG, COST, makeProject, sh, temporaryFolder } from './project.ts';

/** Two suites that share nothing, and a benchmark with a limit of its own. */
const FILES = {
  'perf-budgets.yml': CONFIG({
    benchmarks: 'one: { tinybench: bench/one.bench.js }\n  two: { tinybench: bench/two.bench.js }',
  }),
  'src/other.js': COST(200),
  'data/table.txt': '1\n',
  'bench/one.bench.js': BENCH(),
  'bench/two.bench.js': BENCH(
    { sum: 'work()' },
    "import { readFileSync } from 'node:fs'; readFileSync('data/table.txt');",
  ).replace('../src/work.js', '../src/other.js'),
  'docs/guide.md': 'first\n',
};

const outcomes = (report: { reach: { benchmarks: readonly { path: string; outcome: string }[] } | null }) =>
  Object.fromEntries(report.reach?.benchmarks.map(({ path, outcome }) => [path, outcome]) ?? []);

describe('a change', () => {
  test('of documentation measures nothing but a control', async () => {
    const project = makeProject(FILES);
    commit(project, { 'docs/guide.md': 'second\n', 'docs/new.md': '' }, 'docs');
    const { code, report, stdout } = await check(project);
    expect(code, stdout).toBe(0);
    expect(Object.values(outcomes(report)).sort()).toEqual(['control', 'unreached']);
    expect(report.checks.map(({ evidence }) => String(evidence)).sort()).toEqual(['paired', 'unreached']);
    expect(stdout).toContain('within, not reached');
  });

  test('of a file measures who reads it', async () => {
    const project = makeProject(FILES);
    commit(project, { 'data/table.txt': '2\n' }, 'table');
    const planned = await cli(project, 'plan');
    expect(planned.stdout).toMatch(/measure +two\/sum[\s\S]*it uses data\/table\.txt, which differs/);
    const { code, report } = await check(project);
    expect(code).toBe(0);
    // The only one that is not reached is the control.
    expect(outcomes(report)).toEqual({ 'one/sum': 'control', 'two/sum': 'reached' });
  });

  test('that is slower is red although others are not reached', async () => {
    const project = makeProject(FILES);
    commit(project, { 'src/other.js': COST(300) }, 'slower');
    const { code, report } = await check(project);
    expect(code).toBe(1);
    expect(report.checks.find(({ path }) => path === 'two/sum')?.verdict).toBe('over');
  });

  test('is measured whole where that is asked for', async () => {
    const project = makeProject(FILES);
    commit(project, { 'docs/guide.md': 'second\n' }, 'docs');
    const { report } = await check(project, '--strategy', 'full');
    expect(report.reach).toBeNull();
    expect(report.checks.map(({ evidence }) => evidence)).toEqual(['paired', 'paired']);
  });
});

test('what `when-changed` misses is said', async () => {
  const project = makeProject({
    ...FILES,
    'perf-budgets.yml': CONFIG({
      benchmarks: 'two: { tinybench: bench/two.bench.js, when-changed: [src/**] }',
    }),
  });
  commit(project, { 'src/work.js': COST(201) }, 'other');
  const { report } = await check(project);
  expect(report.caveats.map(({ text }) => text).join()).toMatch(
    /`when-changed` misses data\/table\.txt.*which this suite reads/,
  );
});

test('where strace is missing everything is measured, and the report says why', async () => {
  const project = makeProject(FILES);
  commit(project, { 'docs/guide.md': 'second\n' }, 'docs');
  const file = join(temporaryFolder(), 'report.json');
  const tools = temporaryFolder();
  for (const name of ['node', 'git', 'sh', 'cp', 'python3', 'taskset'])
    symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(tools, name));
  const { start } = await import('./project.ts');
  await start(project, { environment: { PATH: tools } }, 'check', '--json', file, '--no-explain').ended;
  const report = JSON.parse(readFileSync(file, 'utf8'));
  expect(report.reach.text).toContain('strace is not installed');
  expect(report.checks.map(({ evidence }: { evidence: string }) => evidence)).toEqual(['paired', 'paired']);
});

describe('a stored run of main', () => {
  test('tells what is not reached without base being built', async () => {
    const project = makeProject({
      ...FILES,
      'perf-budgets.yml': FILES['perf-budgets.yml'].replace(
        'install: false',
        'install: false, build: "echo $PWD >> $HOME/built"',
      ),
    });
    const runs = temporaryFolder();
    sh(project, 'checkout', '--quiet', 'main');
    const stored = await cli(project, 'run', '--baselines', runs, '--save');
    expect(stored.stdout).toContain('with what 2 benchmarks read');
    sh(project, 'checkout', '--quiet', 'change');
    commit(project, { 'docs/guide.md': 'second\n' }, 'docs');
    const { code, report, stderr } = await check(project, '--baselines', runs, '--seed', '2');
    expect(code).toBe(0);
    expect(stderr).not.toContain('Checking out base');
    expect(Object.values(outcomes(report)).sort()).toEqual(['control', 'unreached']);
    commit(project, { 'data/table.txt': '2\n' }, 'table');
    const reached = await check(project, '--baselines', runs);
    expect(outcomes(reached.report)).toMatchObject({ 'two/sum': 'reached' });
  });
});
