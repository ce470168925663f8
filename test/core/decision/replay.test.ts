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

  test('names a pattern that matches nothing', () => {
    expect(() => replayReport(recorded, [rule('a/bb', 'p50', 0.1)])).toThrow(
      /^--budget a\/bb:p50 matches no benchmark/,
    );
  });
});
