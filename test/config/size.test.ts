import { describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import type { RunnerSpec } from '../../src/core/model/runner-specs.ts';

const file = (benchmarks: string, budgets = '"**": { size: +1% }') =>
  parseConfiguration(
    `benchmarks:\n  ${benchmarks}\nbudgets:\n  ${budgets.replaceAll('\n', '\n  ')}\n`,
    'x.yml',
  );
const runner = (text: string): RunnerSpec | undefined =>
  file(`bundle: { size: ${text} }`).configuration.suites[0]?.runner;

describe('size: suites', () => {
  test.each([
    ['./dist//**/*.js', { files: ['dist/**/*.js'] }],
    ['[a.js, b.css]', { files: ['a.js', 'b.css'] }],
    ['{ files: dist/** }', { files: ['dist/**'] }],
    [
      '{ files: [dist/**], exclude: dist/**/*.map, each: true }',
      { files: ['dist/**'], exclude: ['dist/**/*.map'], each: true },
    ],
  ])('%s', (text, expected) => {
    expect(runner(text)).toEqual({ kind: 'size', exclude: [], each: false, ...expected });
  });

  test('budgets are sizes and shares of them; nothing at all is a budget too', () => {
    const { rules } = file(
      'bundle: { size: dist/** }',
      'bundle: { size: 300 kB, size-gzip: +0%, size-brotli: { max-regression: 1%, at-least: 100 B } }',
    ).configuration;
    expect(
      rules.map(({ metric, budget: { max, maxRegression, atLeast } }) => [
        metric,
        max,
        maxRegression,
        atLeast,
      ]),
    ).toEqual([
      ['size', 300_000, null, null],
      ['size-gzip', null, 0, null],
      ['size-brotli', null, 0.01, 100],
    ]);
  });
});

describe('budgets that mean nothing', () => {
  const SUITES = 'bundle: { size: dist/** }\n  startup: { command: node dist/cli.js }';
  const warnings = (budgets: string) => file(SUITES, budgets).warnings;

  test('a rule for all leaves those alone that have no such metric', () => {
    expect(warnings('"**": { p50: +10%, size: +1%, instructions: +1% }')).toEqual([]);
    expect(warnings('"{bundle,startup}": { p50: +10% }')).toEqual([]);
  });

  test('a rule that no benchmark can answer is told', () => {
    expect(
      warnings('bundle: { p50: +10% }\nstartup: { size: +1% }\n"bun*/**": { instructions: +1% }'),
    ).toEqual([
      'budgets, line 5: "bundle" p50 has no effect: bundle does not measure it, only suites that run something do',
      'budgets, line 6: "startup" size has no effect: startup does not measure it, only `report` and `size` suites do',
      'budgets, line 7: "bun*/**" instructions has no effect: bundle does not measure it, only `tinybench`, `mitata`, `benchmark`, `command`, `python`, `timeit`, `pytest`, `report` and `pyperf` suites do',
    ]);
  });

  test('a budget on instructions finer than counts repeat is told, unless a floor makes it coarser', () => {
    expect(warnings('startup: { instructions: +0.05% }')).toEqual([
      'budgets, line 5: "startup" instructions: +0.05% is finer than counts resolve: unrelated edits move them by a few hundredths of a percent; allow +0.1% or more',
    ]);
    expect(warnings('startup: { instructions: { max-regression: 0.05%, at-least: 100k } }')).toEqual([]);
    expect(warnings('startup: { instructions: +0.1%, size: 3MB }')).toHaveLength(1);
  });
});
