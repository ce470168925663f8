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

test('the shorter pilot holds, and none at the tip ends the own', () => {
  const pilot = (until: string) => ({ until, position: { line: 1, column: 1 } });
  const own = { undecided: 'warn', pilot: pilot('2027-01-15') } as unknown as Configuration;
  const after = (until: string | null) => {
    const tip = { undecided: 'warn', pilot: until === null ? null : pilot(until) };
    const { configuration, changes } = tightenedPolicy(tip as unknown as Configuration, own);
    return { until: configuration.pilot?.until ?? null, changes };
  };
  const since = 'on the base branch since, applies here too';
  expect(after('2026-12-31')).toEqual({
    until: '2026-12-31',
    changes: [`pilot: 2027-01-15 -> 2026-12-31 ${since}`],
  });
  expect(after(null)).toEqual({ until: null, changes: [`pilot: 2027-01-15 -> none ${since}`] });
  expect(after('2027-01-15')).toEqual({ until: '2027-01-15', changes: [] });
  expect(after('2027-02-01')).toEqual({ until: '2027-01-15', changes: [] });
});

test('a check that is as strict stays its own, with its own words', () => {
  const own = resolveBudgets([rule('**', 5)], PATHS).checks;
  expect(tightenedBy([rule('p/*', 5)], own, PATHS).checks).toEqual(own);
});
