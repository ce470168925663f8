import { expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';

const runnerOf = (go: string): unknown =>
  parseConfiguration(`benchmarks: { a: { go: ${go} } }\nbudgets: { a/**: { p50: +5% } }\n`, 'f').configuration
    .suites[0]?.runner;

const NOTHING = { kind: 'go', only: [], exclude: [], args: [], directory: '.', environment: {} };

test('packages, alone or with options', () => {
  expect(runnerOf('./...')).toEqual({ ...NOTHING, packages: ['./...'] });
  expect(runnerOf('[./index, ./store/...]')).toEqual({ ...NOTHING, packages: ['./index', './store/...'] });
  expect(
    runnerOf(
      '{ only: index/**, exclude: [index/BenchmarkSlow], args: [-cpu=1, -tags, x], directory: service, environment: { N: 1 } }',
    ),
  ).toEqual({
    kind: 'go',
    packages: ['./...'],
    only: ['index/**'],
    exclude: ['index/BenchmarkSlow'],
    args: ['-cpu=1', '-tags', 'x'],
    directory: 'service',
    environment: { N: '1' },
  });
});

test('what is no package is refused', () => {
  for (const go of ['-bench', "''", '[]', '{ package: ./x }', '{ only: "!x" }'])
    expect(() => runnerOf(go), go).toThrow();
});
