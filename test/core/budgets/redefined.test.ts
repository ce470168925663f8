import { expect, test } from 'vitest';
import { redefinedSuites } from '../../../src/core/budgets/redefined.ts';
import type { Configuration, Suite } from '../../../src/core/model/configuration.ts';
import type { RunnerSpec } from '../../../src/core/model/runner-specs.ts';

const position = { line: 1, column: 1 };
const FILE: RunnerSpec = { kind: 'tinybench', file: 'bench/a.js', nodeArgs: [] };
const PROGRAM: RunnerSpec = { kind: 'command', argv: ['node', 'a.js'], directory: '.', environment: {} };

const suite = (runner: RunnerSpec = FILE, parts: Partial<Suite> = {}): Suite => ({
  name: 'a',
  runner,
  scenario: null,
  dataset: null,
  whenChanged: [],
  harness: [],
  position,
  ...parts,
});
const declaring = (own: Suite, build: string | null = null): Configuration => ({
  file: 'perf-budgets.yml',
  prepare: { install: null, build },
  timeLimit: 60,
  undecided: 'warn',
  isolation: 'auto',
  network: 'loopback',
  history: null,
  pilot: null,
  suites: [own],
  rules: [],
  moved: [],
  removed: [],
  accepted: [],
});

const what = (base: Configuration | null, head: Configuration, files: readonly string[] | null = []) =>
  redefinedSuites(base, head, files).map((each) => each.what);

const BASE = declaring(suite());

test('what is declared alike and whose files are untouched is the same benchmark', () => {
  expect(what(BASE, BASE, ['src/a.js', 'bench/b.js'])).toEqual([]);
  const environment = (first: string, second: string) =>
    declaring(suite({ ...PROGRAM, environment: { [first]: '1', [second]: '1' } }));
  expect(what(environment('A', 'B'), environment('B', 'A'))).toEqual([]);
  expect(what(null, BASE, ['bench/a.js'])).toEqual([]);
});

test.each<[string, Configuration, readonly string[], string]>([
  ['another file', declaring(suite({ ...FILE, file: 'bench/easy.js' })), [], 'its declaration'],
  ['other arguments', declaring(suite({ ...FILE, nodeArgs: ['--jitless'] })), [], 'its declaration'],
  ['another build', declaring(suite(), 'true'), [], '`prepare`'],
  [
    'another install',
    { ...BASE, prepare: { install: 'npm ci --ignore-scripts', build: null } },
    [],
    '`prepare`',
  ],
  ['its file', BASE, ['bench/a.js'], 'bench/a.js'],
])('%s is another definition', (_, head, files, expected) => {
  expect(what(BASE, head, files)).toEqual([expected]);
});

test('what base calls part of the benchmark counts, what head calls so does not', () => {
  const withData = declaring(suite(FILE, { harness: ['data/**'] }));
  expect(what(withData, BASE, ['data/a.json'])).toEqual(['data/a.json']);
  expect(what(BASE, withData, ['data/a.json'])).toEqual([]);
});

test('a benchmark that is built cannot be laid over head, because it may hold the code of base', () => {
  const built = declaring(suite({ ...FILE, file: 'dist/a.js' }));
  expect(redefinedSuites(built, built, ['dist/a.js'])).toMatchObject([
    { problem: expect.stringContaining('build product') as string },
  ]);
});

test('where not all files are known, what has files may be another benchmark', () => {
  expect(what(BASE, BASE, null)).toEqual(['more files than can be listed']);
  expect(what(declaring(suite(PROGRAM)), declaring(suite(PROGRAM)), null)).toEqual([]);
});

test('what is built and not the benchmark itself may be laid over head', () => {
  const withData = declaring(suite(FILE, { harness: ['dist/**'] }));
  expect(redefinedSuites(withData, withData, ['dist/data.js'])).toMatchObject([
    { what: 'dist/data.js', problem: null },
  ]);
});

test('a suite with a harness and no file of its own has files', () => {
  const withHarness = declaring(suite(PROGRAM, { harness: ['data/**'] }));
  expect(what(withHarness, withHarness, null)).toEqual(['more files than can be listed']);
});

test('the order in a list counts, and what only base declares is not there to differ', () => {
  const args = (...nodeArgs: string[]) => declaring(suite({ ...FILE, nodeArgs }));
  expect(what(args('--a', '--b'), args('--b', '--a'))).toEqual(['its declaration']);
  const twoOnBase = { ...BASE, suites: [{ ...suite(), name: 'gone' }, suite()] };
  expect(what(twoOnBase, BASE, ['bench/a.js'])).toEqual(['bench/a.js']);
  const twoOnHead = { ...BASE, suites: [{ ...suite(PROGRAM), name: 'first' }, suite()] };
  expect(what(BASE, twoOnHead, ['bench/a.js'])).toEqual(['bench/a.js']);
});

test('another kind is another benchmark: the old one is missing', () => {
  expect(what(BASE, declaring(suite(PROGRAM)))).toEqual([]);
});
