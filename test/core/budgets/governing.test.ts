import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveBudgets } from '../../../src/core/budgets/resolve.ts';
import { governingBudgets, isLooser } from '../../../src/core/budgets/governing.ts';
import { metricOf } from '../../../src/core/model/metrics.ts';
import type { MetricName } from '../../../src/core/model/metrics.ts';
import type { Budget, BudgetRule } from '../../../src/core/model/configuration.ts';
import { tries } from '../../effort.ts';

const budgetOf = (parts: Partial<Budget>): Budget => ({
  maxRegression: null,
  max: null,
  atLeast: null,
  owner: null,
  ...parts,
});
const rule = (glob: string, metric: MetricName, text: string, parts: Partial<Budget>): BudgetRule => ({
  glob,
  metric,
  budget: budgetOf(parts),
  text,
  position: { line: 7, column: 3 },
});
const relative = (glob: string, percent: number, metric: MetricName = 'p50'): BudgetRule =>
  rule(glob, metric, `+${percent}%`, { maxRegression: percent / 100 });

const PATHS = ['parser/a', 'search/q'];
const govern = (base: BudgetRule[] | null, head: BudgetRule[], headPaths = PATHS) =>
  governingBudgets(base, head, PATHS, headPaths);
const texts = (result: ReturnType<typeof govern>): string[] =>
  result.checks.map(({ path, metric, text }) => `${path} ${metric} ${text}`);

describe('governingBudgets', () => {
  test('a looser budget is told and does not hold', () => {
    const result = govern([relative('parser/**', 3)], [relative('parser/**', 50)]);
    expect(texts(result)).toEqual(['parser/a p50 +3%']);
    expect(result.checks[0]?.budget.maxRegression).toBe(0.03);
    expect(result.changes).toEqual(['parser/** p50: +3% -> +50%, takes effect after merge']);
  });

  test('a stricter budget holds at once', () => {
    const result = govern([relative('**', 10)], [relative('**', 10), relative('parser/**', 2)]);
    expect(texts(result)).toEqual(['parser/a p50 +2%', 'search/q p50 +10%']);
    expect(result.changes).toEqual(['parser/** p50: +10% -> +2%, applies at once']);
  });

  test('a removed budget still holds, an additional one holds at once', () => {
    const result = govern([relative('parser/**', 3)], [relative('**', 5, 'p95')]);
    expect(texts(result)).toEqual(['parser/a p50 +3%', 'parser/a p95 +5%', 'search/q p95 +5%']);
    expect(result.changes).toEqual([
      'parser/** p50: +3% removed, takes effect after merge',
      '** p95: +5% added, applies at once',
    ]);
  });

  test('of what may creep in since the release the stricter counts, and the difference is told', () => {
    const since = (percent: number | null): BudgetRule =>
      rule('**', 'p50', '+5%', {
        maxRegression: 0.05,
        ...(percent !== null && { sinceRelease: percent / 100 }),
      });
    for (const [base, head, counts, told] of [
      [10, 20, 0.1, 'since-release +10.0 % -> +5%, since-release +20.0 %, takes effect after merge'],
      [10, null, 0.1, 'since-release +10.0 % -> +5%, since-release none, takes effect after merge'],
      [10, 8, 0.08, 'since-release +10.0 % -> +5%, since-release +8.0 %, applies at once'],
    ] as const) {
      const result = govern([since(base)], [since(head)]);
      expect(result.checks.map(({ budget }) => budget.sinceRelease)).toEqual([counts, counts]);
      expect(result.changes).toEqual([expect.stringContaining(told) as string]);
    }
    expect(govern([since(10)], [since(10)]).changes).toEqual([]);
  });

  test('a more specific rule keeps what is said of the release in general', () => {
    const { checks } = resolveBudgets(
      [rule('**', 'p50', '+5%', { maxRegression: 0.05, sinceRelease: 0.1 }), relative('parser/**', 2)],
      PATHS,
    );
    expect(checks.map(({ budget }) => [budget.maxRegression, budget.sinceRelease])).toEqual([
      [0.02, 0.1],
      [0.05, 0.1],
    ]);
  });

  test('removing a specific rule under a general one loosens', () => {
    const result = govern([relative('**', 10), relative('parser/**', 3)], [relative('**', 10)]);
    expect(texts(result)).toEqual(['parser/a p50 +3%', 'search/q p50 +10%']);
    expect(result.changes).toEqual(['parser/** p50: +3% -> +10%, takes effect after merge']);
  });

  test('a rule that is stricter in one part and looser in another counts for its strict part', () => {
    const result = govern(
      [rule('**', 'p95', 'max 300ms, max-regression 5%', { max: 0.3, maxRegression: 0.05 })],
      [
        rule('**', 'p95', 'max 200ms, max-regression 9%, at-least 2ms', {
          max: 0.2,
          maxRegression: 0.09,
          atLeast: 0.002,
        }),
      ],
      ['search/q'],
    );
    expect(result.checks[0]?.budget).toEqual(budgetOf({ max: 0.2, maxRegression: 0.05 }));
    expect(result.checks[0]?.text).toBe('max 200 ms, max-regression +5.0 %');
    expect(result.changes).toEqual([
      '** p95: max 300ms, max-regression 5% -> max 200ms, max-regression 9%, at-least 2ms, ' +
        'what is stricter applies at once, what is looser takes effect after merge',
    ]);
  });

  test('for throughput a lower limit is the looser one', () => {
    const at = (text: string, max: number): BudgetRule[] => [rule('**', 'throughput', text, { max })];
    expect(texts(govern(at('1000/s', 1000), at('10/s', 10), []))).toContain('parser/a throughput 1000/s');
    expect(texts(govern(at('1000/s', 1000), at('2k/s', 2000), []))).toContain('parser/a throughput 2k/s');
  });

  test('a path that is gone from head keeps the budget of base', () => {
    expect(texts(govern([relative('**', 3)], [relative('search/**', 3)], ['search/q']))).toEqual([
      'search/q p50 +3%',
      'parser/a p50 +3%',
    ]);
  });

  test('nothing changed, nothing told; positions are those of head', () => {
    const head = { ...relative('**', 3), position: { line: 99, column: 1 } };
    const result = govern([relative('**', 3)], [head]);
    expect(result.changes).toEqual([]);
    expect(result.checks[0]?.position.line).toBe(99);
  });

  test('without a file on base the budgets of head hold, and it is said', () => {
    const result = govern(null, [relative('**', 3), relative('zzz', 3)]);
    expect(texts(result)).toEqual(['parser/a p50 +3%', 'search/q p50 +3%']);
    expect(result.changes).toEqual(['base has no budgets yet, so the budgets of this change apply']);
    expect(result.warnings).toEqual(['budgets, line 7: "zzz" matches no benchmark']);
    expect(govern([], []).changes).toEqual([]);
  });
});

const metrics = fc.constantFrom<MetricName>('p50', 'throughput', 'peak-memory');
const limits = fc.option(fc.double({ min: 0.01, max: 10, noNaN: true }));
const budgets = fc
  .record({ maxRegression: limits, max: limits, atLeast: limits, owner: fc.constant(null) })
  .filter(({ max, maxRegression }) => max !== null || maxRegression !== null)
  .map((each): Budget => (each.maxRegression === null ? { ...each, atLeast: null } : each));
const globs = fc.constantFrom('**', 'parser/**', '*', 'search/*', 'parser/a', 'nothing');
const rules = fc.array(
  fc
    .tuple(globs, metrics, budgets)
    .map(([glob, metric, budget]): BudgetRule => ({ ...rule(glob, metric, 'x', {}), budget })),
  { maxLength: 6 },
);

const breaks = (budget: Budget | undefined, metric: MetricName, base: number, head: number): boolean => {
  if (budget === undefined) return false;
  const worse = metricOf(metric).worse === 'higher' ? head - base : base - head;
  const limit =
    budget.max !== null && (metricOf(metric).worse === 'higher' ? head > budget.max : head < budget.max);
  const change =
    budget.maxRegression !== null && worse / base > budget.maxRegression && worse > (budget.atLeast ?? 0);
  return limit || change;
};

test('whatever head writes, what broke a budget of base still breaks one', () => {
  const value = fc.double({ min: 0.01, max: 20, noNaN: true });
  const paths = fc.subarray(PATHS);
  fc.assert(
    fc.property(rules, rules, paths, value, value, (base, head, headPaths, before, after) => {
      const { checks } = governingBudgets(base, head, PATHS, headPaths);
      for (const { path, metric, budget } of resolveBudgets(base, PATHS).checks) {
        const governing = checks.find((check) => check.path === path && check.metric === metric)?.budget;
        expect(governing).toBeDefined();
        expect(governing === undefined || isLooser(governing, budget, metric)).toBe(false);
        if (breaks(budget, metric, before, after))
          expect(breaks(governing, metric, before, after)).toBe(true);
      }
    }),
    tries(500, 2000),
  );
});

test('what head adds or tightens holds at once', () => {
  const value = fc.double({ min: 0.01, max: 20, noNaN: true });
  fc.assert(
    fc.property(rules, rules, value, value, (base, head, before, after) => {
      const { checks } = governingBudgets(base, head, PATHS, PATHS);
      for (const { path, metric, budget } of resolveBudgets(head, PATHS).checks) {
        const governing = checks.find((check) => check.path === path && check.metric === metric)?.budget;
        if (breaks(budget, metric, before, after))
          expect(breaks(governing, metric, before, after)).toBe(true);
      }
    }),
    tries(250, 1000),
  );
});
