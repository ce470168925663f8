import { expect, test } from 'vitest';
import { unaffectedSuites } from '../../../src/core/budgets/unaffected-suites.ts';
import type { Suite } from '../../../src/core/model/configuration.ts';

const suite = (name: string, parts: Partial<Suite> = {}): Suite => ({
  name,
  runner: { kind: 'tinybench', file: `bench/${name}.js`, nodeArgs: [] },
  scenario: null,
  dataset: null,
  whenChanged: ['src/**', 'lib/*.js'],
  harness: ['data/**'],
  position: { line: 1, column: 1 },
  ...parts,
});
const unaffected = (files: readonly string[], suites = [suite('a')]): string[] => [
  ...unaffectedSuites(suites, files, 'perf-budgets.yml'),
];

test.each([
  ['nothing of it', ['docs/x.md', 'bench/b.js'], ['a']],
  ['nothing at all', [], ['a']],
  ['one of its files among others', ['docs/x.md', 'src/x.js'], []],
  ['a file of its second glob', ['lib/x.js'], []],
  ['its harness', ['data/x.json'], []],
  ['its benchmark file', ['bench/a.js'], []],
  ['the configuration', ['perf-budgets.yml'], []],
])('a change touches %s', (_, files, names) => {
  expect(unaffected(files)).toEqual(names);
});

test.each([
  'package.json',
  'web/package-lock.json',
  'pnpm-lock.yaml',
  'yarn.lock',
  'bun.lock',
  'bun.lockb',
  'uv.lock',
  'poetry.lock',
  'Pipfile.lock',
  'requirements.txt',
  'requirements-dev.txt',
  'constraints.txt',
  'pyproject.toml',
  'setup.py',
  'setup.cfg',
  '.python-version',
])('%s touches every suite', (file) => {
  expect(unaffected([file])).toEqual([]);
});

test.each([
  'my-package.json',
  'package.json.md',
  'yarn.lock/x',
  'docs/requirements/x.txt',
  'Xpyproject.toml',
])('%s is a file like any other', (file) => {
  expect(unaffected([file])).toEqual(['a']);
});

test('a suite that says nothing about files is always measured', () => {
  expect(unaffected(['docs/x.md'], [suite('a'), suite('b', { whenChanged: [] })])).toEqual(['a']);
});

test('suites are told apart', () => {
  expect(unaffected(['src/x.js'], [suite('a'), suite('b', { whenChanged: ['other/**'] })])).toEqual(['b']);
});
