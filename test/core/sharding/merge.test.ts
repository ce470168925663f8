import { expect, test } from 'vitest';
import { METHOD, ruleForChecks } from '../../../src/core/decision/rule.ts';
import { exitCode } from '../../../src/core/decision/verdict.ts';
import { replayReport } from '../../../src/core/decision/replay.ts';
import { mergeParts, type Part } from '../../../src/core/sharding/merge.ts';
import { partition } from '../../../src/core/sharding/partition.ts';
import { decodeReport, encodeReport } from '../../../src/core/record/codec.ts';
import type { BenchmarkRecord, Report } from '../../../src/core/model/report.ts';
import { benchmark, check, report, trialsOf } from '../../report/sample-reports.ts';

const PATHS = ['a/one', 'a/two', 'b/one', 'b/two', 'b/three'];
const record = (path: string): BenchmarkRecord =>
  benchmark(path, { trials: trialsOf({ p50: 1e-3, count: 20, change: () => (path === 'b/two' ? 0.5 : 0) }) });
const plan = PATHS.map((path) => {
  const { metric, budget, budgetText, position } = check(path, 'p50', { verdict: 'within' });
  return { path, metric, budget, budgetText, position };
});
const method = ruleForChecks(METHOD, plan).method;

/** The whole run, and what each of two machines would have recorded of it. */
const whole = replayReport(
  report({
    benchmarks: PATHS.map(record),
    checks: plan.map((each) => check(each.path, 'p50', { verdict: 'within' })),
    method,
  }),
  [],
);
const parts = partition(PATHS.map(record), plan, 2);
const partOf = (index: number, more: Partial<Report> = {}): Part => {
  const own = (path: string): boolean => parts.some((each) => each.path === path && each.part === index);
  return {
    file: `part-${index}.json`,
    report: {
      ...whole,
      benchmarks: whole.benchmarks.filter(({ path }) => own(path)),
      checks: whole.checks.filter(({ path }) => own(path)),
      shard: { index, of: 2, plan, parts },
      ...more,
    },
  };
};

test('the parts together are decided as the whole run would be', () => {
  const merged = mergeParts([partOf(2), partOf(1)]);
  const verdicts = ({ checks }: Report) => new Map(checks.map(({ path, verdict }) => [path, verdict]));
  expect(verdicts(merged)).toEqual(verdicts(whole));
  expect(verdicts(merged).get('b/two')).not.toBe('within');
  expect(merged.method.tests).toBe(PATHS.length);
  expect(exitCode(merged)).toBe(exitCode(whole));
  expect(merged.shard).toBeUndefined();
});

test('a part’s record survives writing and reading', () => {
  const { report: part } = partOf(1);
  expect(decodeReport(encodeReport(part)).shard).toEqual(part.shard);
});

test('a part without a record has failed, and the others are told', () => {
  const merged = mergeParts([partOf(1)]);
  const lost = parts.filter(({ part }) => part === 2).map(({ path }) => path);
  for (const path of lost) expect(merged.checks.find((each) => each.path === path)?.verdict).toBe('failed');
  expect(merged.checks).toHaveLength(PATHS.length);
  expect(exitCode(merged)).not.toBe(0);
  expect(merged.benchmarks.find(({ path }) => path === lost[0])).toMatchObject({
    failure: { message: 'part 2 of 2 left no record' },
  });
});

test.each<[string, () => readonly Part[], RegExp]>([
  ['nothing', () => [], /no record/],
  ['a whole run', () => [{ file: 'x.json', report: whole }], /x\.json is the record of a whole run/],
  [
    'one part twice',
    () => [partOf(1), { ...partOf(1), file: 'b.json' }],
    /part-1\.json and b\.json are both part 1 of 2/,
  ],
  [
    'another head',
    () => [partOf(1), partOf(2, { head: { ...whole.head, commit: '0'.repeat(40) } })],
    /part-2\.json and part-1\.json are not of one run: they differ in head/,
  ],
  [
    'other budgets',
    () => [partOf(1), partOf(2, { shard: { index: 2, of: 2, plan: plan.slice(1), parts } })],
    /differ in budgets/,
  ],
  [
    'a part that lost a benchmark',
    () => [partOf(1, { benchmarks: [] }), partOf(2)],
    /part 1 of 2 does not hold what its plan says/,
  ],
])('%s is refused', (_, given, message) => {
  expect(() => mergeParts(given())).toThrow(message);
});
