// Why, end to end: real projects, the bundled program, real profiles.

import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { CallTree } from '../../src/core/model/explanation.ts';
import type { Report } from '../../src/core/model/report.ts';
import {
  explainedCheck as check,
  cli,
  commit,
  CONFIG,
  makeProject,
  sh,
  start,
  temporaryFolder,
  WORK,
  write,
} from './project.ts';

const HELPER = (turns: number): string =>
  `// Adds up.\nexport function helper(n) {\n  let s = 0;\n  for (let i = 0; i < ${turns}; i++) s = (s * 31 + i * n) | 0;\n  return s;\n}\n`;
const SLOWER = `import { helper } from './helper.js';\n${WORK(2000).replace('return s;', 'return s + helper(s);')}`;

describe('a check that is over', () => {
  const folder = temporaryFolder();
  const markdown = join(folder, 'comment.md');
  const profiles = join(folder, 'profiles');
  const html = join(folder, 'report.html');
  let run: Awaited<ReturnType<typeof check>>;
  let project: string;
  beforeAll(async () => {
    project = makeProject({ 'src/helper.js': HELPER(10) });
    write(project, { 'src/helper.js': HELPER(4000), 'src/work.js': SLOWER });
    run = await check(project, '--markdown', markdown, '--html', html, '--profiles', profiles);
  });

  test('is explained by the function that was added, on the terminal and in the comment, in 25 lines at most', () => {
    expect(run.code).toBe(1);
    expect(run.report.explanations).toMatchObject([
      {
        path: 'sums/sum',
        metric: 'p50',
        conclusion: {
          kind: 'culprit',
          place: { name: 'helper', file: 'src/helper.js', line: 2, changed: true },
        },
      },
    ]);
    expect(run.stdout).toMatch(/Why sums\/sum p50\n {2}helper \(src\/helper\.js:2, changed\) is new, costs/);
    const comment = readFileSync(markdown, 'utf8');
    const beginning = comment.indexOf(
      '**Why `sums/sum` p50:** `helper` (`src/helper.js:2`, changed in this PR)',
    );
    expect(beginning).toBeGreaterThan(0);
    expect(
      comment.slice(beginning, comment.indexOf('**Next steps**')).split('\n').length,
    ).toBeLessThanOrEqual(25);
  });

  test('takes at most its time, and leaves the profiles where they were asked for', () => {
    expect(run.report.explanations[0]?.seconds).toBeLessThan(21);
    const files = readdirSync(profiles);
    expect(files).toContain('sums-sum-base-1.cpuprofile');
    expect(files).toContain('sums-sum-head-3.cpuprofile');
    expect(run.left).toEqual([]);
  });

  test('has a page with the calls of both sides, and the same page from the record', async () => {
    const page = readFileSync(html, 'utf8');
    const [, embedded = ''] =
      /<script type="application\/json" id="tree-1">(.*?)<\/script>/s.exec(page) ?? [];
    const { tree } = JSON.parse(embedded) as { tree: CallTree };
    const at = tree.function.findIndex((index) => tree.functions[index]?.name === 'helper');
    expect(tree.functions[tree.function[at] ?? -1]).toMatchObject({ file: 'src/helper.js', changed: true });
    expect(tree.trend[at]).toBe('+');
    const sum = (costs: readonly number[] | null | undefined): number =>
      (costs ?? []).reduce((all, cost) => all + cost, 0);
    const cost = run.report.explanations[0]?.cost;
    expect(sum(tree.head) / (cost?.head ?? NaN)).toBeCloseTo(1, 1);
    const again = join(folder, 'again.html');
    await cli(project, 'replay', run.file, '--html', again);
    expect(readFileSync(again, 'utf8')).toBe(page);
  });

  test('keeps its explanation when it is decided again', async () => {
    const again = join(folder, 'again.json');
    const replayed = await cli('.', 'replay', run.file, '--json', again);
    expect(replayed.stdout).toContain('Why sums/sum p50');
    expect((JSON.parse(readFileSync(again, 'utf8')) as Report).explanations).toEqual(run.report.explanations);
    const looser = await cli('.', 'replay', run.file, '--budget', 'sums/*:p50=+900%');
    expect(looser.stdout).not.toContain('Why sums/sum');
  });
});

test('a profiler that fails costs a line and changes nothing else', async () => {
  const script = (turns: number): string =>
    `NODE_OPTIONS= exec node -e "let s = 0; for (let i = 0; i < ${turns}; i++) s = (s + i * i) % 7"\n`;
  const benchmarks = 'program: { command: sh run.sh }';
  const config = CONFIG({ benchmarks, budgets: '"**": { p50: +25% }', limit: '180s' });
  const project = makeProject({ 'perf-budgets.yml': config, 'run.sh': script(1e3) });
  write(project, { 'run.sh': script(5e6) });
  // Where neither valgrind nor perf can be asked instead.
  const bin = temporaryFolder();
  for (const name of ['node', 'git', 'sh'])
    symlinkSync(execFileSync('which', [name], { encoding: 'utf8' }).trim(), join(bin, name));
  const file = join(temporaryFolder(), 'report.json');
  const { code, stdout } = await start(project, { environment: { PATH: bin } }, 'check', '--json', file)
    .ended;
  const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
  expect(report.explanations).toMatchObject([{ conclusion: { kind: 'failed' }, functions: [] }]);
  expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
    /not known, (base could not be profiled: )?the program left no profile/,
  );
  expect({ code, verdict: report.verdict }).toEqual({ code: 1, verdict: 'over' });
});

test('more heap an operation is over, and explained by who allocates', async () => {
  const allocate = (count: number): string =>
    `export const work = () => Array.from({ length: ${count} }, (_, i) => ({ i })).length;\n`;
  const config = CONFIG({ budgets: '"**": { heap-per-op: +10% }', limit: '180s' });
  const project = makeProject({ 'perf-budgets.yml': config, 'src/work.js': allocate(100) });
  write(project, { 'src/work.js': allocate(1000) });
  const profiles = join(temporaryFolder(), 'profiles');
  const { code, stdout, report } = await check(project, '--profiles', profiles);
  expect({ code, verdict: report.checks[0]?.verdict }).toEqual({ code: 1, verdict: 'over' });
  expect(readdirSync(profiles)).toContain('sums-sum-head-1.heapprofile');
  expect(report.explanations[0]).toMatchObject({ metric: 'heap-per-op', unit: 'B' });
  expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
    /work\)?"? \(src\/work\.js:1, changed\) went from .* per operation .*of the growth/,
  );
});

test('nobody is profiled who is within budget, or when it is not wanted', async () => {
  const project = makeProject();
  const within = await check(project, '--time-limit', '30s');
  expect(within.report.explanations).toEqual([]);
  write(project, { 'src/work.js': WORK(6000) });
  const over = await check(project, '--no-explain');
  expect({ code: over.code, explanations: over.report.explanations }).toEqual({ code: 1, explanations: [] });
});

describe('profile', () => {
  test('shows where the time goes in what lies there, without any budget', async () => {
    const configuration = 'benchmarks:\n  sums: { tinybench: bench/sums.bench.js }\n';
    const sources = { 'src/helper.js': HELPER(3000), 'src/work.js': SLOWER };
    const project = makeProject({ ...sources, 'perf-budgets.yml': configuration });
    const profiles = join(temporaryFolder(), 'profiles');
    const html = join(temporaryFolder(), 'profile.html');
    const files = ['--profiles', profiles, '--html', html];
    const { code, stdout, left } = await cli(project, 'profile', 'sums/sum', ...files);
    expect(readFileSync(html, 'utf8')).toContain('<title>Profile of sums/sum p50</title>');
    expect(code).toBe(0);
    expect(stdout).toMatch(/Most of it goes to (?:helper|work) \(src\/(?:helper|work)\.js:\d\)/);
    expect(stdout).toContain('helper');
    expect(readdirSync(profiles)).toContain('sums-sum-head-1.cpuprofile');
    expect(left).toEqual([]);
  });

  test('compares two commits, function by function', async () => {
    const project = makeProject({ 'src/helper.js': HELPER(10), 'src/work.js': SLOWER });
    const base = sh(project, 'rev-parse', 'HEAD');
    commit(project, { 'src/helper.js': HELPER(9000) }, 'slower');
    const json = join(temporaryFolder(), 'report.json');
    const args = ['profile', 'sums/*', '--base', base, '--head', 'change', '--json', json];
    const { code, stdout } = await cli(project, ...args);
    expect(code).toBe(0);
    expect(stdout).toMatch(/helper \(src\/helper\.js:2, changed\) went from/);
    expect((JSON.parse(readFileSync(json, 'utf8')) as Report).checks).toEqual([]);
  });

  test.each([
    ['nothing/there', 'matches no benchmark'],
    ['', 'is no path of a benchmark'],
  ])('of %j says what is wrong', async (path, message) => {
    const { code, stderr } = await cli(makeProject(), 'profile', path);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });
});
