import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/core/decision/judge.ts';
import { ruleOf, type PlannedCheck } from '../../../src/core/decision/rule.ts';
import { costOf } from '../../../src/core/stats/costs.ts';
import { measuredMetrics } from '../../../src/core/stats/coverage.ts';
import type { SideTrial, Trial } from '../../../src/core/model/report.ts';
import type { MetricName } from '../../../src/core/model/metrics.ts';
import { METHOD } from '../../../src/core/decision/rule.ts';
import { sideTrialOf } from '../../../src/measure/side-trial.ts';
import { trialsNeeded } from '../../../src/core/decision/stopping.ts';
import type { Values } from '../../../src/core/model/quantities.ts';
import { written, type WrittenBenchmark } from '../../report/written.ts';

const method = { ...METHOD, tests: 1 };
const rule = ruleOf(method);

/** A side whose tool told statistics, or samples. */
const side = (values: Values, samples: readonly number[] = []): SideTrial =>
  sideTrialOf([{ samples, cpu: null }], { peakMemory: null, values }, 1);

const record = (
  base: (index: number) => SideTrial,
  head: (index: number) => SideTrial,
  trials = 20,
): WrittenBenchmark =>
  written('go/sort', {
    runner: 'report',
    harness: 'own',
    trials: Array.from({ length: trials }, (_, index): Trial => ({
      index,
      order: 'b',
      base: base(index),
      head: head(index),
    })),
  });

const question = (metric: MetricName): PlannedCheck => ({
  path: 'go/sort',
  metric,
  budget: { maxRegression: 0.1, max: null, atLeast: null, owner: null },
  budgetText: '+10%',
  position: { line: 1, column: 1 },
});

const noisy = (index: number): number => 1 + (((index * 7) % 5) - 2) / 100;

describe('statistics without samples', () => {
  test.each(['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min'] as const)(
    '%s is judged by what the tool tells',
    (metric) => {
      const slower = record(
        (index) => side({ [metric]: noisy(index) }),
        (index) => side({ [metric]: 1.3 * noisy(index + 3) }),
      );
      expect(judge(question(metric), slower, rule)).toMatchObject({ verdict: 'over' });
      const same = record(
        (index) => side({ [metric]: noisy(index) }),
        (index) => side({ [metric]: noisy(index + 3) }),
      );
      expect(judge(question(metric), same, rule)).toMatchObject({
        verdict: 'within',
        base: { value: expect.closeTo(1, 1) as number },
      });
    },
  );

  test('a mean gives a throughput, a throughput told goes before', () => {
    expect(costOf(side({ mean: 0.5 }), 'throughput')).toEqual({ turns: null, all: 0.5 });
    expect(costOf(side({ mean: 0.5, throughput: 10 }), 'throughput')).toEqual({ turns: null, all: 0.1 });
    expect(costOf(side({ throughput: 10 }, [0.5]), 'throughput')).toEqual({ turns: null, all: 0.1 });
    expect(costOf(side({}, [0.5]), 'throughput')?.all).toBe(0.5);
    expect(costOf(side({ throughput: 10 }), 'mean')).toBe(null);
  });

  test('samples go before statistics', () => {
    expect(costOf(side({ p50: 9 }, [0.5]), 'p50')?.all).toBe(0.5);
  });
});

describe('a metric that the report does not give', () => {
  const means = record(
    (index) => side({ mean: noisy(index) }),
    (index) => side({ mean: noisy(index) }),
  );

  test('fails with what it does give, and no trial is spent on it', () => {
    for (const metric of ['p50', 'p95', 'peak-memory'] as const) {
      expect(judge(question(metric), means, rule)).toMatchObject({
        verdict: 'failed',
        reason: `${metric} cannot be measured here: its report has mean and throughput`,
      });
      expect(trialsNeeded(question(metric), means, rule)).toBe(null);
    }
    expect(measuredMetrics(means)).toEqual(['mean', 'throughput']);
  });

  test('any more is missing, whatever else was measured', () => {
    const lost = record(
      (index) => side({ mean: 1, p95: noisy(index) }),
      () => side({ mean: 1 }),
    );
    expect(judge(question('p95'), lost, rule)).toMatchObject({
      verdict: 'missing',
      reason: 'base reports p95, head no longer does',
      value: null,
    });
    expect(judge(question('mean'), lost, rule).verdict).toBe('within');
  });

  test('on base alone fails, for there is nothing to compare with', () => {
    const gained = record(
      () => side({ mean: 1 }),
      (index) => side({ mean: 1, p95: noisy(index) }),
    );
    expect(judge(question('p95'), gained, rule)).toMatchObject({
      verdict: 'failed',
      reason:
        'base does not report p95, so there is nothing to compare with: set its budget once the base branch reports it',
    });
  });
});
