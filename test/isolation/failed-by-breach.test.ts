import { expect, test } from 'vitest';
import { NOTHING_MEASURED } from '../../src/core/model/measurement.ts';
import type { BenchmarkRecord } from '../../src/core/model/report.ts';
import { failedByBreach, type Span } from '../../src/isolation/failed-by-breach.ts';
import type { Breach } from '../../src/isolation/seal.ts';

const record = (path: string, status: 'measured' | 'new' = 'measured'): BenchmarkRecord => ({
  path,
  suite: 's',
  runner: 'tinybench',
  scenario: null,
  dataset: null,
  warnings: [],
  ...NOTHING_MEASURED,
  status,
});
const SPANS: readonly Span[] = [
  { paths: ['a'], begin: 1000, end: 2000 },
  { paths: ['b'], begin: 3000, end: 4000 },
  { paths: ['c'], begin: 5000, end: 6000 },
];
const RECORDS = ['a', 'b', 'c'].map((path) => record(path));

const messages = (base: readonly Breach[], head: readonly Breach[] = [], records = RECORDS): string[] =>
  failedByBreach(records, { base, head }, SPANS).map((each) =>
    each.status === 'failed' ? `${each.failure.side}: ${each.failure.message}` : each.status,
  );

test('the benchmark that ran is named, those that went on fail with it, those that were done stay', () => {
  expect(messages([{ file: 'src/x.js', what: 'changed', at: 3500 }])).toEqual([
    'measured',
    "base: src/x.js of base's checkout was changed while this benchmark was measured",
    "base: src/x.js of base's checkout was changed while b was measured, and this benchmark was not done",
  ]);
});

test('before anything ran, or nobody knows when: all fail', () => {
  for (const at of [10, null])
    expect(messages([{ file: 'x', what: 'removed', at }])).toEqual(
      Array.from({ length: 3 }, () => "base: x of base's checkout was removed after it was ready"),
    );
});

test('that nothing differs was seen of what lay there then', () => {
  const { path, suite, runner, scenario, dataset, warnings } = record('a');
  const unreached: BenchmarkRecord = {
    path,
    suite,
    runner,
    scenario,
    dataset,
    warnings,
    status: 'unreached',
  };
  expect(messages([{ file: 'x', what: 'changed', at: 1500 }], [], [unreached])).toEqual([
    "base: x of base's checkout was changed while this benchmark was measured",
  ]);
});

test('after the last one nothing rests on it', () => {
  expect(messages([{ file: 'x', what: 'changed', at: 7000 }])).toEqual(['measured', 'measured', 'measured']);
});

test("what only head has does not fail by base's checkout; several files are counted", () => {
  const files = ['1', '2', '3', '4'].map((file) => ({ file, what: 'added' as const, at: 100 }));
  const records = [record('a', 'new')];
  expect(messages(files, [], records)).toEqual(['new']);
  expect(messages([], files, records)).toEqual([
    "head: 1, 2, 3 and 1 more of head's checkout were added after it was ready",
  ]);
});
