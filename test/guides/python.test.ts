// The guide for Python is true of the program: its files make a project, its configuration measures it.

import { mkdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { METRIC_NAMES } from '../../src/core/model/metrics.ts';
import { check, commit, sh, temporaryFolder } from '../cli/project.ts';
import { PYTHON } from '../runners/python/pythons.ts';

const guide = readFileSync(resolve(import.meta.dirname, '../../docs/guides/python.md'), 'utf8');

/** Code blocks of a language; the first line of each is a remark that names its file. */
const blocks = (language: string): { file: string; text: string }[] =>
  [...guide.matchAll(new RegExp(`^\`\`\`${language}\\n# (\\S.*)\\n([^]*?)^\`\`\``, 'gm'))].map(
    ([, file = '', text = '']) => ({ file, text }),
  );
const [main, other, prepare, timeit] = blocks('yaml');

test('its configurations are valid', () => {
  expect(blocks('yaml')).toHaveLength(4);
  for (const text of [
    main?.text ?? '',
    other?.text ?? '',
    timeit?.text ?? '',
    `${prepare?.text}${main?.text}`,
  ])
    expect(parseConfiguration(text, 'guide').warnings).toEqual([]);
});

test('the metrics it names are there', () => {
  const section = guide.slice(guide.indexOf('## What is read off it'), guide.indexOf('**Hash order**'));
  const named = [...section.matchAll(/`([^`]+)`/g)].flatMap(([, text = '']) => text.split(' '));
  for (const name of ['p50', 'throughput', 'cpu-time', 'peak-memory', 'heap-per-op']) {
    expect(named).toContain(name);
    expect(METRIC_NAMES).toContain(name);
  }
});

test.skipIf(PYTHON === null)('its project is measured by its configuration', async () => {
  const folder = join(temporaryFolder(), 'guide');
  mkdirSync(folder);
  sh(folder, 'init', '--quiet', '--initial-branch=main');
  const files = Object.fromEntries(blocks('python').map(({ file, text }) => [file, text]));
  expect(Object.keys(files)).toEqual(['shop/report.py', 'shop/parse.py', 'shop/__main__.py']);
  commit(folder, { ...files, 'perf-budgets.yml': main?.text ?? '', '.gitignore': '__pycache__\n' }, 'first');
  sh(folder, 'checkout', '--quiet', '-b', 'change');
  commit(folder, { 'shop/report.py': `# Figures.\n${files['shop/report.py']}` }, 'second');
  const { code, report, stdout } = await check(folder, '--time-limit', '2m');
  expect(report.benchmarks.map(({ path, status, failure }) => [path, status, failure])).toEqual([
    ['report/totals', 'measured', null],
    ['report/page', 'measured', null],
    ['parse', 'measured', null],
    ['startup', 'measured', null],
  ]);
  expect(code, stdout).toBe(0);
});

test.skipIf(PYTHON === null)('its command lines of timeit are measured', async () => {
  const folder = join(temporaryFolder(), 'guide');
  mkdirSync(folder);
  sh(folder, 'init', '--quiet', '--initial-branch=main');
  const files = Object.fromEntries(blocks('python').map(({ file, text }) => [file, text]));
  commit(folder, { ...files, 'perf-budgets.yml': timeit?.text ?? '', '.gitignore': '__pycache__\n' }, 'one');
  sh(folder, 'checkout', '--quiet', '-b', 'change');
  commit(folder, { 'shop/report.py': `# Figures.\n${files['shop/report.py']}` }, 'second');
  const { report, stdout } = await check(folder, '--time-limit', '2m', '--strategy', 'full');
  expect(
    report.benchmarks.map(({ path, status, failure }) => [path, status, failure]),
    stdout,
  ).toEqual([
    ['totals', 'measured', null],
    ['parse/comma', 'measured', null],
    ['parse/space', 'measured', null],
  ]);
});
