import { describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { ConfigurationError } from '../../src/config/problems.ts';
import { isBenchmarkFile } from '../../src/core/model/runner-specs.ts';
import type { PytestSpec } from '../../src/core/model/suite-specs.ts';

const parsed = (runner: string): PytestSpec => {
  const text = `benchmarks:\n  suite: { pytest: ${runner} }\nbudgets: { '**': { p50: +10% } }\n`;
  return parseConfiguration(text, 'perf-budgets.yml').configuration.suites[0]?.runner as PytestSpec;
};
const mistake = (runner: string): string => {
  try {
    return JSON.stringify(parsed(runner));
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.message;
  }
};

const PLAIN: PytestSpec = {
  kind: 'pytest',
  paths: ['tests/bench'],
  only: [],
  exclude: [],
  args: [],
  interpreter: null,
  directory: '.',
  environment: {},
};

describe('pytest:', () => {
  test.each([
    ['tests/bench', PLAIN],
    ['./tests//bench/', PLAIN],
    ['[tests/a.py, tests/b.py]', { ...PLAIN, paths: ['tests/a.py', 'tests/b.py'] }],
    [
      '{ paths: bench, only: "test_a*", exclude: [test_ab, "**::test_ac*"], args: [-p, no:randomly, 3], directory: services/report, environment: { A: 1 }, interpreter: uv run python }',
      {
        ...PLAIN,
        paths: ['bench'],
        only: ['test_a*'],
        exclude: ['test_ab', '**::test_ac*'],
        args: ['-p', 'no:randomly', '3'],
        directory: 'services/report',
        environment: { A: '1' },
        interpreter: ['uv', 'run', 'python'],
      },
    ],
  ])('%s', (written, expected) => {
    expect(parsed(written)).toEqual(expected);
  });

  test.each([
    ['{ only: [] }', /expected tests that use the benchmark fixture/],
    ['[]', /expected tests/],
    ['{ only: x }', /expected tests/],
    ['{ paths: ../elsewhere }', /cannot leave the project/],
    ['{ paths: bench, test: 1 }', /unknown key/],
    ['{ paths: bench, only: "" }', /expected globs of benchmark names/],
    ['{ paths: bench, args: -x }', /expected a list of arguments/],
  ])('%s is refused', (written, message) => {
    expect(mistake(written)).toMatch(message);
  });
});

describe('what belongs to the benchmarks and so runs on both sides', () => {
  const owned = (spec: Partial<PytestSpec>, ...files: string[]): string[] =>
    files.filter((file) => isBenchmarkFile({ ...PLAIN, ...spec }, file));

  test('all of a folder of tests, and every conftest.py above it', () => {
    const files = ['tests/bench/test_a.py', 'tests/bench/data/rows.csv', 'tests/conftest.py', 'conftest.py'];
    expect(owned({}, ...files, 'tests/other/test_b.py', 'tests/other/conftest.py', 'src/a.py')).toEqual(
      files,
    );
  });

  test('a file, and its conftest.py', () => {
    const paths = ['tests/test_a.py::TestA::test_b[x/y]'];
    expect(owned({ paths }, 'tests/test_a.py', 'tests/test_b.py', 'tests/conftest.py')).toEqual([
      'tests/test_a.py',
      'tests/conftest.py',
    ]);
  });

  test('only what is called like a test where code lies too', () => {
    const files = ['src/shop/test_a.py', 'src/shop/a_test.py', 'src/shop/bench_a.py', 'src/shop/conftest.py'];
    for (const paths of [['src'], ['.']])
      expect(owned({ paths }, ...files, 'src/shop/a.py', 'src/shop/rows.csv')).toEqual(files);
  });

  test('below the working directory', () => {
    expect(
      owned({ directory: 'services/a' }, 'services/a/tests/bench/test_a.py', 'tests/bench/test_a.py'),
    ).toEqual(['services/a/tests/bench/test_a.py']);
  });
});
