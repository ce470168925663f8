import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';

const runnerOf = (asv: string): unknown =>
  parseConfiguration(`benchmarks: { a: { asv: ${asv} } }\nbudgets: { a/**: { p50: +5% } }\n`, 'f')
    .configuration.suites[0]?.runner;

const NOTHING = {
  kind: 'asv',
  only: [],
  exclude: [],
  interpreter: null,
  directory: '.',
  environment: {},
};

test('a folder, alone or with options', () => {
  expect(runnerOf('benchmarks')).toEqual({ ...NOTHING, benchmarks: 'benchmarks' });
  expect(
    runnerOf(
      '{ benchmarks: asv, only: [x.Y], exclude: [x.Y.time_z], directory: perf, environment: { N: 1 }, interpreter: .venv/bin/python }',
    ),
  ).toEqual({
    kind: 'asv',
    benchmarks: 'asv',
    only: ['x.Y'],
    exclude: ['x.Y.time_z'],
    interpreter: ['.venv/bin/python'],
    directory: 'perf',
    environment: { N: '1' },
  });
});

test('what is no folder of the project is refused', () => {
  for (const asv of ['/tmp', "''", '[benchmarks]', '{ path: x }', '{ benchmarks: x, args: [y] }'])
    expect(() => runnerOf(asv), asv).toThrow();
});
