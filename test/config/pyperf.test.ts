import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';

const runnerOf = (pyperf: string): unknown =>
  parseConfiguration(`benchmarks: { a: { pyperf: ${pyperf} } }\nbudgets: { a/**: { p50: +5% } }\n`, 'f')
    .configuration.suites[0]?.runner;

const NOTHING = {
  kind: 'pyperf',
  only: [],
  exclude: [],
  args: [],
  interpreter: null,
  directory: '.',
  environment: {},
};

test('a script, a glob, several of them, alone or with options', () => {
  expect(runnerOf('./bench.py')).toEqual({ ...NOTHING, files: ['bench.py'] });
  expect(runnerOf('["bench/bench_*.py", b.py]')).toEqual({ ...NOTHING, files: ['bench/bench_*.py', 'b.py'] });
  expect(
    runnerOf(
      '{ files: b.py, only: [x], exclude: [y*], args: [pickle, 3], directory: perf, environment: { N: 1 }, interpreter: python3.12 }',
    ),
  ).toEqual({
    kind: 'pyperf',
    files: ['b.py'],
    only: ['x'],
    exclude: ['y*'],
    args: ['pickle', '3'],
    interpreter: ['python3.12'],
    directory: 'perf',
    environment: { N: '1' },
  });
});

test('what is no file of the project is refused', () => {
  for (const pyperf of ['/tmp/b.py', '../b.py', '[]', '{ only: x }', '{ files: b.py, format: pyperf }'])
    expect(() => runnerOf(pyperf), pyperf).toThrow();
});
