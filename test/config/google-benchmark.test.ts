import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';

const runnerOf = (written: string): unknown =>
  parseConfiguration(
    `benchmarks: { a: { google-benchmark: ${written} } }\nbudgets: { a/**: { p50: +5% } }\n`,
    'f',
  ).configuration.suites[0]?.runner;

const NOTHING = {
  kind: 'google-benchmark',
  only: [],
  exclude: [],
  args: [],
  directory: '.',
  environment: {},
};

test('a program, alone or with options', () => {
  expect(runnerOf('build/bench')).toEqual({ ...NOTHING, program: 'build/bench' });
  expect(
    runnerOf(
      '{ program: bench, only: [x/**], exclude: [x/y], args: [--v=1], directory: build, environment: { N: 1 } }',
    ),
  ).toEqual({
    kind: 'google-benchmark',
    program: 'bench',
    only: ['x/**'],
    exclude: ['x/y'],
    args: ['--v=1'],
    directory: 'build',
    environment: { N: '1' },
  });
});

test('what is no program of the project is refused', () => {
  for (const written of [
    '/usr/bin/bench',
    "''",
    '[build/bench]',
    '{ command: x }',
    '{ program: x, only: "!x" }',
  ])
    expect(() => runnerOf(written), written).toThrow();
});
