import { expect, test } from 'vitest';
import { resolveBudgets } from '../../../src/core/budgets/resolve.ts';
import { tightenedBy, tightenedPolicy } from '../../../src/core/budgets/tightened.ts';
import type { BudgetRule, Configuration } from '../../../src/core/model/configuration.ts';

const rule = (glob: string, percent: number): BudgetRule => ({
  glob,
  metric: 'p50',
  budget: { maxRegression: percent / 100, max: null, atLeast: null, owner: null },
  text: `+${percent}%`,
  position: { line: 1, column: 1 },
});
const PATHS = ['p/a', 'p/b'];
const tightened = (tip: BudgetRule[] | null, own: BudgetRule[]) => {
  const { checks, changes } = tightenedBy(tip, resolveBudgets(own, PATHS).checks, PATHS);
  return { checks: checks.map(({ path, text }) => `${path} ${text}`), changes };
};

test.each<[string, BudgetRule[] | null, BudgetRule[], string[], string[]]>([
  ['nothing where the tip has no file', null, [rule('**', 5)], ['p/a +5%', 'p/b +5%'], []],
  ['nothing where it is the same', [rule('**', 5)], [rule('**', 5)], ['p/a +5%', 'p/b +5%'], []],
  ['nothing where it is looser', [rule('**', 9)], [rule('**', 5)], ['p/a +5%', 'p/b +5%'], []],
  [
    'what is stricter',
    [rule('p/a', 2)],
    [rule('**', 5)],
    ['p/a +2%', 'p/b +5%'],
    ['p/a p50: +5% -> +2% on the base branch since, applies here too'],
  ],
  [
    'what is added',
    [rule('p/a', 2)],
    [],
    ['p/a +2%'],
    ['p/a p50: none -> +2% on the base branch since, applies here too'],
  ],
])('the tip of the base branch tightens %s', (_, tip, own, checks, changes) => {
  expect(tightened(tip, own)).toEqual({ checks, changes });
});

test('the stricter policy for undecided checks holds', () => {
  const configuration = { undecided: 'warn', pilot: null } as Configuration;
  const after = (undecided: 'pass' | 'warn' | 'fail') =>
    tightenedPolicy({ undecided, pilot: null }, configuration);
  expect(after('fail').configuration.undecided).toBe('fail');
  expect(after('fail').changes).toEqual([
    'undecided: warn -> fail on the base branch since, applies here too',
  ]);
  expect(after('pass')).toEqual({ configuration, changes: [] });
  expect(tightenedPolicy(null, configuration)).toEqual({ configuration, changes: [] });
});
