// Two budgets for the same thing, part by part: what holds, and what is said.

import { describe, expect, test } from 'vitest';
import { governingBudgets, isLooser, missingSuites } from '../../../src/core/budgets/governing.ts';
import type { Budget, BudgetRule } from '../../../src/core/model/configuration.ts';
import type { MetricName } from '../../../src/core/model/metrics.ts';

type Parts = Partial<Budget>;
const NONE: Budget = { maxRegression: null, max: null, atLeast: null, owner: null };
const rule = (parts: Parts, text: string, metric: MetricName = 'p50', glob = '**'): BudgetRule => ({
  glob,
  metric,
  budget: { ...NONE, ...parts },
  text,
  position: { line: 1, column: 1 },
});
const govern = (
  base: BudgetRule,
  head: BudgetRule,
): { budget: Parts | undefined; text: string; change: string } => {
  const { checks, changes } = governingBudgets([base], [head], ['a/b'], ['a/b']);
  return { budget: checks[0]?.budget, text: checks[0]?.text ?? '', change: changes.join('\n') };
};

describe('looser', () => {
  test.each<[Parts, Parts, MetricName, boolean]>([
    [{ maxRegression: 0.1 }, { maxRegression: 0.05 }, 'p50', true],
    [{ maxRegression: 0.05 }, { maxRegression: 0.05 }, 'p50', false],
    [{}, { maxRegression: 0.05 }, 'p50', true],
    [{ max: 2 }, { max: 1 }, 'p50', true],
    [{ max: 1 }, { max: 2 }, 'p50', false],
    [{ max: 1 }, { max: 2 }, 'throughput', true],
    [{ max: 2 }, { max: 1 }, 'throughput', false],
    [{ maxRegression: 0.05, atLeast: 2 }, { maxRegression: 0.05, atLeast: 1 }, 'p50', true],
    [{ maxRegression: 0.05, atLeast: 1 }, { maxRegression: 0.05, atLeast: 2 }, 'p50', false],
    [{ maxRegression: 0.05, atLeast: 1 }, { maxRegression: 0.05 }, 'p50', true],
    [{ maxRegression: 0.05 }, { maxRegression: 0.05, atLeast: 1 }, 'p50', false],
    [{ max: 1, atLeast: 2 }, { max: 1, atLeast: 1 }, 'p50', false],
  ])('%j than %j of %s: %s', (own, other, metric, looser) => {
    expect(isLooser({ ...NONE, ...own }, { ...NONE, ...other }, metric)).toBe(looser);
  });
});

describe('of two budgets each part holds that allows less', () => {
  test('a floor that base has and head has not, or has lower', () => {
    const of = (atLeast: number | null): BudgetRule =>
      rule({ maxRegression: 0.05, atLeast }, `floor ${atLeast}`);
    expect(govern(of(0.002), of(null))).toEqual({
      budget: { ...NONE, maxRegression: 0.05, atLeast: null },
      text: 'floor null',
      change: '** p50: floor 0.002 -> floor null, applies at once',
    });
    expect(govern(of(0.001), of(0.002))).toEqual({
      budget: { ...NONE, maxRegression: 0.05, atLeast: 0.001 },
      text: 'floor 0.001',
      change: '** p50: floor 0.001 -> floor 0.002, takes effect after merge',
    });
  });

  test('two limits without a relative part have no floor', () => {
    expect(govern(rule({ max: 1 }, 'max 1s'), rule({ max: 2 }, 'max 2s')).budget).toEqual({
      ...NONE,
      max: 1,
    });
  });

  test('the words are made anew where neither file has them: limits, floors and what is absent', () => {
    expect(
      govern(rule({ max: 2, maxRegression: 0.05 }, 'base'), rule({ max: 1, maxRegression: 0.1 }, 'head'))
        .text,
    ).toBe('max 1.00 s, max-regression +5.0 %');
    expect(
      govern(
        rule({ maxRegression: 0.05, atLeast: 0.002 }, 'base'),
        rule({ maxRegression: 0.1, atLeast: 0.001 }, 'head'),
      ).text,
    ).toBe('max-regression +5.0 %, at-least 1.00 ms');
    expect(
      govern(
        rule({ max: 10, maxRegression: 0.05 }, 'base', 'throughput'),
        rule({ max: 20, maxRegression: 0.1 }, 'head', 'throughput'),
      ).text,
    ).toMatch(/^min 20.*, max-regression \+5\.0 %$/);
  });

  test("base's owner is asked, and head's where base names none", () => {
    const of = (owner: string | null): BudgetRule => rule({ maxRegression: 0.05, owner }, '+5%');
    expect(govern(of('@base'), of('@head')).budget?.owner).toBe('@base');
    expect(govern(of(null), of('@head')).budget?.owner).toBe('@head');
    expect(govern(of('@base'), of(null)).budget?.owner).toBe('@base');
  });

  test('the change is told by the glob that says more about the path', () => {
    const of = (glob: string, maxRegression: number): BudgetRule => rule({ maxRegression }, '+', 'p50', glob);
    expect(govern(of('a/*', 0.1), of('**', 0.2)).change).toMatch(/^a\/\* p50/);
    expect(govern(of('**', 0.1), of('a/*', 0.2)).change).toMatch(/^a\/\* p50/);
    expect(govern(of('a/?', 0.1), of('*/b', 0.2)).change).toMatch(/^\*\/b p50/);
    expect(govern(of('a/**', 0.1), of('a/b', 0.2)).change).toMatch(/^a\/b p50/);
  });
});

test('suites that head no longer declares are told by name', () => {
  const suite = (name: string) => ({ name }) as Parameters<typeof missingSuites>[0]['suites'][number];
  expect(
    missingSuites({ suites: [suite('a'), suite('b')] }, { suites: [suite('b'), suite('c')] }).map(
      ({ name }) => name,
    ),
  ).toEqual(['a']);
});
