import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';

const runnerOf = (written: string): unknown =>
  parseConfiguration(`benchmarks: { a: { catch2: ${written} } }\nbudgets: { a/**: { mean: +5% } }\n`, 'f')
    .configuration.suites[0]?.runner;

const NOTHING = { kind: 'catch2', only: [], exclude: [], args: [], directory: '.', environment: {} };

test('a program, alone or with options', () => {
  expect(runnerOf('build/tests')).toEqual({ ...NOTHING, program: 'build/tests' });
  expect(
    runnerOf('{ program: tests, only: words/**, args: [--colour-mode, none], directory: build }'),
  ).toEqual({
    ...NOTHING,
    program: 'tests',
    only: ['words/**'],
    args: ['--colour-mode', 'none'],
    directory: 'build',
  });
});

test('what is no program of the project is refused', () => {
  for (const written of [
    '/usr/bin/tests',
    "''",
    '[build/tests]',
    '{ command: x }',
    '{ program: x, only: "!x" }',
  ])
    expect(() => runnerOf(written), written).toThrow();
});
