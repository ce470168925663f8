import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';

const runnerOf = (criterion: string): unknown =>
  parseConfiguration(`benchmarks: { a: { criterion: ${criterion} } }\nbudgets: { a/**: { p50: +5% } }\n`, 'f')
    .configuration.suites[0]?.runner;

const NOTHING = { kind: 'criterion', only: [], exclude: [], args: [], directory: '.', environment: {} };

test('bench targets, alone or with options', () => {
  expect(runnerOf('parser')).toEqual({ ...NOTHING, benches: ['parser'] });
  expect(runnerOf('[benches/a.rs, crates/b]')).toEqual({ ...NOTHING, benches: ['benches/a.rs', 'crates/b'] });
  expect(
    runnerOf(
      '{ benches: "*", only: [x/**], exclude: [x/y], args: [-p, core], directory: rust, environment: { N: 1 } }',
    ),
  ).toEqual({
    kind: 'criterion',
    benches: ['*'],
    only: ['x/**'],
    exclude: ['x/y'],
    args: ['-p', 'core'],
    directory: 'rust',
    environment: { N: '1' },
  });
});

test('what is no bench target is refused', () => {
  for (const criterion of ['--bench', "''", '[]', '{ bench: x }', '{ benches: x, only: "!x" }'])
    expect(() => runnerOf(criterion), criterion).toThrow();
});
