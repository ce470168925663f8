import { describe, expect, test } from 'vitest';
import { replayReport } from '../../../src/core/decision/replay.ts';
import { METHOD } from '../../../src/core/decision/rule.ts';
import type { BudgetRule } from '../../../src/core/model/configuration.ts';
import type { MetricName } from '../../../src/core/model/metrics.ts';
import { benchmark, check, report, trialsOf } from '../../report/sample-reports.ts';

const rule = (glob: string, metric: MetricName, maxRegression: number): BudgetRule => ({
  glob,
  metric,
  budget: { maxRegression, max: null, atLeast: null, owner: null },
  text: `+${maxRegression * 100}%`,
  position: { line: 1, column: 1 },
});

// Proved over budget by the fewest trials that can prove it.
const slower = benchmark('a/b', {
  trials: trialsOf({ p50: 1e-3, count: 10, change: () => 0.2 }),
  control: trialsOf({ p50: 1e-3, count: 7 }),
});
const budget = { maxRegression: 0.05 };
const recorded = replayReport(
  report({
    benchmarks: [slower, benchmark('a/c')],
    checks: [check('a/b', 'p50', { verdict: 'over', budget, text: '+5%' })],
    method: { ...METHOD, tests: 1 },
  }),
  [],
);

describe('with other budgets', () => {
  test('takes nothing back that they do not touch, however many they are', () => {
    expect(recorded.checks[0]).toMatchObject({ verdict: 'over' });
    const others = (['mean', 'min', 'p75', 'cpu-time', 'peak-memory', 'throughput'] as const).map((metric) =>
      rule('a/*', metric, 0.05),
    );
    const again = replayReport(recorded, others);
    expect(again.checks.length).toBe(13);
    expect(again.checks[0]).toEqual(recorded.checks[0]);
    expect(replayReport(again, [])).toEqual(again);
  });

  test('replaces what they touch, and keeps the rest', () => {
    const again = replayReport(recorded, [rule('a/b', 'p50', 0.5), rule('a/c', 'p50', 0.5)]);
    expect(again.checks.map(({ path, budgetText, verdict }) => [path, budgetText, verdict])).toEqual([
      ['a/b', '+50%', 'within'],
      ['a/c', '+50%', 'within'],
    ]);
  });

  test('asks nothing of what was skipped, or is not in the record', () => {
    const skipped = { ...benchmark('s/a'), status: 'skipped' as const };
    const other = { ...recorded, benchmarks: [...recorded.benchmarks, skipped] } as typeof recorded;
    expect(replayReport(other, [rule('**', 'p50', 0.5)]).checks.map(({ path }) => path)).toEqual([
      'a/b',
      'a/c',
    ]);
    const lost = { ...recorded, benchmarks: recorded.benchmarks.slice(1) };
    expect(replayReport(lost, []).checks).toEqual([]);
  });

  test('divides the error of a record without any as if all were asked at once', () => {
    const before = { ...recorded, method: { ...recorded.method, tests: 0 } };
    expect(replayReport(before, []).method.tests).toBe(1);
    expect(replayReport(recorded, [rule('**', 'mean', 0.1)]).method.tests).toBe(1);
  });

  const refusal = (work: () => unknown): unknown => {
    try {
      work();
    } catch (error) {
      return error;
    }
    return null;
  };

  test('names a pattern that matches nothing, and what was meant', () => {
    expect(refusal(() => replayReport(recorded, [rule('a/bb', 'p50', 0.1)]))).toMatchObject({
      message: '--budget a/bb:p50 matches no benchmark of this report',
      hint: 'did you mean "a/b"?',
    });
    expect(refusal(() => replayReport(recorded, [rule('zzzzzzzzz', 'p50', 0.1)]))).toMatchObject({
      hint: 'benchmarks:\n  a/b\n  a/c',
    });
  });

  test('of several platforms is done for each', () => {
    const joined = { ...recorded, platforms: [] } as unknown as typeof recorded;
    expect(refusal(() => replayReport(joined, []))).toMatchObject({
      message: 'this is what several platforms measured together',
      hint: 'replay the record of each platform',
    });
  });
});
