// What a change touches and no benchmark runs, through the whole command.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Coverage } from '../../src/core/model/coverage.ts';
import { cli, commit, CONFIG, COST, explainedCheck, makeProject, temporaryFolder } from './project.ts';

const COMMON = `${COST(200)}
export function unused(x) { return x; }
export async function later() { await null; return work(); }
export class Shop { static price() { return 1; } static tax() { return 2; } }
`;
const CHANGED = COMMON.replace('return x;', 'return x + 1;')
  .replace('await null', 'await undefined')
  .replace('return 1;', 'return 3;')
  .replace('return 2;', 'return 4;');

test('functions of a change that no benchmark runs are named, those that run are not', async () => {
  const project = makeProject({
    'src/work.js': COMMON.replaceAll('; static', ';\n static').replaceAll('} static', '}\n static'),
    'bench/sums.bench.js': `import { Bench } from 'tinybench';
import { work, later, Shop } from '../src/work.js';
export const bench = new Bench();
bench.add('sum', async () => { Shop.price(); await later(); return work(); });\n`,
  });
  commit(
    project,
    {
      'src/work.js': CHANGED.replaceAll('} static', '}\n static'),
      'src/work.test.js': 'export function testOnly() {}\n',
      'src/other.js': 'export const added = () => 1;\n',
    },
    'changed',
  );
  const { report, stdout, code } = await explainedCheck(project, '--base', 'main');
  expect(code).toBe(0);
  expect(report.changedFunctions).toEqual({
    changed: 5,
    unrun: [
      { name: 'added', file: 'src/other.js', line: 1 },
      { name: 'unused', file: 'src/work.js', line: 3 },
      { name: 'Shop.tax', file: 'src/work.js', line: 6 },
    ],
    counted: 1,
    uncounted: 0,
  });
  expect(stdout).toContain('3 of 5 changed functions are run by no benchmark');
  expect(stdout).toContain('unused (src/work.js:3)');
});

describe('nothing is said', () => {
  test('where code runs from a build that no source map leads back from', async () => {
    const build =
      "import { writeFileSync, readFileSync, mkdirSync } from 'node:fs';\nmkdirSync('dist', { recursive: true });\nwriteFileSync('dist/work.js', readFileSync('src/work.js'));\n";
    const project = makeProject({
      '.gitignore': 'dist\n',
      'build.mjs': build,
      'perf-budgets.yml': CONFIG().replace('install: false }', 'install: false, build: node build.mjs }'),
      'bench/sums.bench.js': `import { Bench } from 'tinybench';
import { work } from '../dist/work.js';
export const bench = new Bench();
bench.add('sum', () => work());\n`,
    });
    commit(project, { 'src/work.js': `${COST(200)}export function unused() { return 1; }\n` }, 'changed');
    const { report } = await explainedCheck(project, '--base', 'main');
    expect(report.changedFunctions).toBeUndefined();
  });

  test('where only some benchmarks were asked for', async () => {
    const project = makeProject();
    commit(project, { 'src/work.js': `${COST(200)}export const added = () => 2;\n` }, 'changed');
    const { report } = await explainedCheck(project, '--base', 'main', '--only', 'sums/*');
    expect(report.changedFunctions).toBeUndefined();
    expect((await explainedCheck(project, '--base', 'main')).report.changedFunctions?.unrun).toHaveLength(1);
  });

  test('where a change touches no function', async () => {
    const project = makeProject();
    commit(
      project,
      { 'src/work.js': `${COST(200)}export const rate = 2;\n`, 'README.md': 'function x() {}\n' },
      'changed',
    );
    const { report, stderr } = await explainedCheck(project, '--base', 'main');
    expect(report.changedFunctions).toBeUndefined();
    expect(stderr).not.toContain('Counting');
  });
});

test('`coverage` shows what benchmarks run of the project, and writes it as JSON and as a page', async () => {
  const project = makeProject({
    'src/work.js': COMMON,
    'bench/sums.bench.js': `import { Bench } from 'tinybench';
import { work, later } from '../src/work.js';
export const bench = new Bench();
bench.add('one', () => work());
bench.add('two', () => work());
bench.add('three', async () => later());\n`,
  });
  const folder = temporaryFolder();
  const [json, html] = [join(folder, 'coverage.json'), join(folder, 'coverage.html')];
  const { code, stdout, stderr } = await cli(project, 'coverage', '--json', json, '--html', html);
  expect(code, stderr).toBe(0);
  expect(stdout).toContain('3 benchmarks run 2 of 5 functions');
  expect(stdout).toMatch(/^ +\d+ % +3 {2}work \(src\/work\.js:1\)$/m);
  expect(stdout).toMatch(/Run by no benchmark\n {2}src\/work\.js unused:3, Shop\.price:5 and Shop\.tax:5/);
  expect(stdout).toContain('sums/one and sums/two (1 function)');
  const coverage = JSON.parse(readFileSync(json, 'utf8')) as Coverage;
  expect(new Set(coverage.counted.map(({ functions }) => functions))).toEqual(new Set([1, 2]));
  expect(readFileSync(html, 'utf8')).toContain('<h1>3 benchmarks run 2 of 5 functions</h1>');
});

test('`coverage` of benchmarks whose calls nobody can count is an error that says why', async () => {
  const project = makeProject({
    'perf-budgets.yml': CONFIG({ benchmarks: 'start: { command: "sh -c true" }' }),
  });
  const { code, stderr } = await cli(project, 'coverage');
  expect(code).toBe(3);
  expect(stderr).toContain('the calls of no benchmark could be counted');
  expect(stderr).toContain('start: ');
});
