import { expect, test } from 'vitest';
import type { Explanation } from '../../src/core/model/explanation.ts';
import { annotationsOf } from '../../src/report/annotations.ts';
import { cloned } from './explanations.ts';
import { benchmark, check, report } from './sample-reports.ts';

const over = (path: string, line: number, metric: 'p50' | 'p95' | 'peak-memory' = 'p50') =>
  check(path, metric, { verdict: 'over', effect: [0.9, 1.16, 1.4], base: 2.53e-3, line });

const of = (checks: ReturnType<typeof over>[], explanations: Explanation[] = [], file = 'perf-budgets.yml') =>
  annotationsOf(
    report({
      benchmarks: [...new Set(checks.map(({ path }) => path))].map((path) => benchmark(path)),
      checks,
      explanations,
      configuration: { file, undecided: 'warn' },
    }),
  );

/** With the culprit's place in part another. */
const named = (parts: object): Explanation => {
  const { conclusion, ...rest } = cloned('orders/process');
  if (conclusion.kind !== 'culprit') throw new Error('somebody is named there');
  return { ...rest, conclusion: { ...conclusion, place: { ...conclusion.place, ...parts } } };
};

test('stand on the function that explains it, where the change touches it', () => {
  const checks = [over('orders/process', 4), over('orders/process', 5, 'p95')];
  const [first, ...others] = of(checks, [cloned('orders/process')], 'packages/shop/perf-budgets.yml');
  expect(others).toEqual([]);
  expect(first).toMatchObject({ level: 'error', file: 'packages/shop/src/pipeline.ts', line: 22 });
  expect(first?.title).toMatch(
    /^orders\/process p\d\d is over budget, and 1 other check because of this function$/,
  );
  expect(first?.message).toMatch(/^orders\/process p50: 2\.16x \(1\.90 … 2\.40x\), allowed \+5 %\. /m);
  expect(first?.message).toContain(
    'cloneOrder (src/pipeline.ts:22, changed in this PR) is new, costs 2.49 ms',
  );
  expect(first?.message).toContain(
    'The budget stands in packages/shop/perf-budgets.yml:4, packages/shop/perf-budgets.yml:5.',
  );
});

test.each([
  ['the change leaves it alone', named({ changed: false })],
  ['nobody knows whether it does', named({ changed: null })],
  ['its line is not known', named({ line: null })],
  ['it is no file of the project', named({ file: '../../elsewhere.js' })],
  [
    'it is a dependency of another version',
    named({ kind: 'library', package: { name: 'a', base: '1', head: '2' } }),
  ],
  ['it explains memory', { ...named({}), metric: 'peak-memory' as const }],
  ['it is of another benchmark', { ...named({}), path: 'orders/other' }],
])('stand on the line of the budget when %s', (_, explanation) => {
  expect(of([over('orders/process', 4)], [explanation])).toMatchObject([
    { file: 'perf-budgets.yml', line: 4 },
  ]);
});

test('are three at most, which count the rest, and lose no check of a line', () => {
  const checks = [1, 2, 3, 4, 5, 5].map((line, index) => over(`a/${index}`, line));
  const all = of(checks);
  expect(all.map(({ line }) => line)).toEqual([1, 2, 3]);
  expect(all.at(-1)?.message).toMatch(/\n3 more checks on other lines: see the job summary$/);
  const [one] = of([over('a/1', 7), over('a/2', 7)]);
  expect(one?.title).toBe('a/1 p50 is over budget, and 1 other check of this line');
  expect(one?.message.split('\n').map((line) => line.slice(0, 8))).toEqual(['a/1 p50:', 'a/2 p50:']);
});
