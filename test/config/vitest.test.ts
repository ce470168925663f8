import { describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { ConfigurationError } from '../../src/config/problems.ts';
import { filesOfSpec, isBenchmarkFile } from '../../src/core/model/runner-specs.ts';
import { isAskedFor } from '../../src/core/model/suite-files.ts';
import type { VitestSpec } from '../../src/core/model/suite-specs.ts';

const parsed = (runner: string): VitestSpec => {
  const text = `benchmarks:\n  suite: { vitest: ${runner} }\nbudgets: { '**': { p50: +10% } }\n`;
  return parseConfiguration(text, 'perf-budgets.yml').configuration.suites[0]?.runner as VitestSpec;
};
const mistake = (runner: string): string => {
  try {
    return JSON.stringify(parsed(runner));
  } catch (error) {
    if (!(error instanceof ConfigurationError)) throw error;
    return error.message;
  }
};

const PLAIN: VitestSpec = {
  kind: 'vitest',
  files: ['bench/**/*.bench.ts'],
  only: [],
  exclude: [],
  args: [],
  directory: '.',
  environment: {},
};

describe('vitest:', () => {
  test.each([
    ['"bench/**/*.bench.ts"', PLAIN],
    ['[bench, src/a.bench.ts]', { ...PLAIN, files: ['bench', 'src/a.bench.ts'] }],
    [
      '{ files: bench, only: "**/a*", exclude: ["**/ab"], args: [--project, core], directory: packages/core, environment: { A: 1 } }',
      {
        ...PLAIN,
        files: ['bench'],
        only: ['**/a*'],
        exclude: ['**/ab'],
        args: ['--project', 'core'],
        directory: 'packages/core',
        environment: { A: '1' },
      },
    ],
  ])('%s', (written, expected) => {
    expect(parsed(written)).toEqual(expected);
  });

  test.each([
    ['{ only: [] }', /expected benchmark files/],
    ['[]', /expected benchmark files/],
    ['../elsewhere', /expected benchmark files/],
    ['/abs', /expected benchmark files/],
    ['"!bench"', /cannot be negated/],
    ['{ files: bench, include: x }', /did you mean "files"/],
  ])('%s is refused', (written, message) => {
    expect(mistake(written)).toMatch(message);
  });
});

describe('its files', () => {
  test.each([
    [['bench'], '.', ['bench']],
    [['./bench/**/*.bench.ts', 'bench/a.bench.ts'], '.', ['bench', 'bench/a.bench.ts']],
    [['**/*.bench.ts'], '.', ['.']],
    [['bench/'], 'packages/core', ['packages/core/bench']],
    [['*.bench.ts'], 'packages/core', ['packages/core']],
  ])('%j in %s lie in %j', (files, directory, expected) => {
    expect(filesOfSpec({ ...PLAIN, files, directory })).toEqual(expected);
  });

  test('are head’s on both sides, and helpers beside them are not', () => {
    const owned = (spec: Partial<VitestSpec>, ...files: string[]): string[] =>
      files.filter((file) => isBenchmarkFile({ ...PLAIN, ...spec }, file));
    expect(owned({}, 'bench/a.bench.ts', 'bench/b/c.bench.ts', 'bench/data.ts', 'src/a.bench.ts')).toEqual([
      'bench/a.bench.ts',
      'bench/b/c.bench.ts',
    ]);
    expect(
      owned({ files: ['bench'] }, 'bench/a.bench.tsx', 'bench/b.benchmark.mjs', 'bench/data.ts'),
    ).toEqual(['bench/a.bench.tsx', 'bench/b.benchmark.mjs']);
    const directory = 'packages/core';
    expect(owned({ files: ['**/*.bench.ts'], directory }, 'packages/core/a.bench.ts', 'a.bench.ts')).toEqual([
      'packages/core/a.bench.ts',
    ]);
  });

  test.each([
    ['.', 'anything.ts', true],
    ['bench', 'bench/deep/a.ts', true],
    ['bench', 'benches/a.ts', false],
    ['./bench/a.ts', 'bench/a.ts', true],
    ['bench/{a,b}.ts', 'bench/b.ts', true],
    ['bench/*.ts', 'bench/deep/a.ts', false],
  ])('%s asks for %s: %s', (asked, file, expected) => {
    expect(isAskedFor([asked], file)).toBe(expected);
  });
});
