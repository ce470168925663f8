import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resolveBudgets, rulesOfNoSuite } from '../../../src/core/budgets/resolve.ts';
import type { MetricName } from '../../../src/core/model/metrics.ts';
import type { BudgetRule } from '../../../src/core/model/configuration.ts';

const rule = (
  line: number,
  glob: string,
  metric: MetricName,
  maxRegression: number,
  owner: string | null = null,
): BudgetRule => ({
  glob,
  metric,
  budget: { maxRegression, max: null, atLeast: null, owner },
  text: `+${maxRegression * 100}%`,
  position: { line, column: 3 },
});

const PATHS = ['parser', 'parser/large', 'search/query'];

describe('resolveBudgets', () => {
  test('a later rule replaces an earlier one, metric by metric', () => {
    const rules = [
      rule(1, '**', 'p50', 0.1),
      rule(2, 'parser/**', 'p50', 0.03),
      rule(2, 'parser/**', 'peak-memory', 0.05),
      rule(3, 'parser/large', 'peak-memory', 0.2),
    ];
    const { checks, warnings } = resolveBudgets(rules, PATHS);
    expect(checks.map(({ path, metric, text, position }) => [path, metric, text, position.line])).toEqual([
      ['parser', 'p50', '+3%', 2],
      ['parser', 'peak-memory', '+5%', 2],
      ['parser/large', 'p50', '+3%', 2],
      ['parser/large', 'peak-memory', '+20%', 3],
      ['search/query', 'p50', '+10%', 1],
    ]);
    expect(checks[0]?.rule).toBe(rules[1]);
    expect(warnings).toEqual([]);
  });

  test('the owner of an earlier rule stays until another one is named', () => {
    const rules = [
      rule(1, '**', 'p50', 0.1, '@all'),
      rule(2, 'parser/**', 'p50', 0.2),
      rule(3, 'parser/large', 'p50', 0.3, '@parser'),
      rule(4, '**', 'p95', 0.3),
    ];
    const owners = resolveBudgets(rules, PATHS).checks.map(({ path, metric, budget }) => [
      path,
      metric,
      budget.owner,
    ]);
    expect(owners).toEqual([
      ['parser', 'p50', '@all'],
      ['parser', 'p95', null],
      ['parser/large', 'p50', '@parser'],
      ['parser/large', 'p95', null],
      ['search/query', 'p50', '@all'],
      ['search/query', 'p95', null],
    ]);
  });

  test('warns once of a glob that matches nothing, and suggests what was meant', () => {
    const rules = [
      rule(4, 'parsr/**', 'p50', 0.1),
      rule(4, 'parsr/**', 'p95', 0.1),
      rule(5, 'parser/larg', 'p50', 0.1),
      rule(6, 'xyz', 'p50', 0.1),
      rule(7, '**', 'p50', 0.1),
    ];
    expect(resolveBudgets(rules, PATHS).warnings).toEqual([
      'budgets, line 4: "parsr/**" matches no benchmark, did you mean "parser/**"?',
      'budgets, line 5: "parser/larg" matches no benchmark, did you mean "parser/large"?',
      'budgets, line 6: "xyz" matches no benchmark',
    ]);
  });

  test('warns of a specific rule above a general one, not of one every other rule refines', () => {
    const hidden = [rule(1, 'parser/**', 'p50', 0.03), rule(2, '**', 'p50', 0.1)];
    expect(resolveBudgets(hidden, PATHS).warnings).toEqual([
      'budgets, line 1: "parser/**" p50 never applies: line 2 ("**") comes after it; put the general rule first',
    ]);
    const refined = [
      rule(1, '**', 'p50', 0.1),
      rule(2, 'parser/**', 'p50', 0.03),
      rule(3, 'search/*', 'p50', 1),
    ];
    expect(resolveBudgets(refined, PATHS).warnings).toEqual([]);
  });

  test('the last rule that covers a path always decides, whatever the rules', () => {
    const glob = fc.constantFrom('**', 'parser/**', '*', 'search/*', 'parser/large', '{parser,search}/**');
    const metric = fc.constantFrom<MetricName>('p50', 'p95', 'throughput');
    const rules = fc
      .array(fc.tuple(glob, metric))
      .map((pairs) => pairs.map(([each, name], index) => rule(index + 1, each, name, index + 1)));
    fc.assert(
      fc.property(rules, (all) => {
        for (const check of resolveBudgets(all, PATHS).checks) {
          const alone = all.filter(
            (each) =>
              each.metric === check.metric && resolveBudgets([each], [check.path]).checks.length === 1,
          );
          expect(check.rule).toBe(alone.at(-1));
        }
      }),
    );
  });
});

test('rulesOfNoSuite warns of rules that name no suite, before any task is known', () => {
  const rules = [
    rule(1, '**', 'p50', 0.1),
    rule(2, 'parser/anything', 'p50', 0.1),
    rule(3, '{a,b}/x', 'p50', 0.1),
    rule(4, 'serch/**', 'p50', 0.1),
  ];
  expect(rulesOfNoSuite(rules, ['parser', 'search'])).toEqual([
    'budgets, line 4: "serch/**" matches no benchmark, did you mean "search/**"?',
  ]);
});

describe('a rule that never applies', () => {
  const warningsOf = (...rules: BudgetRule[]): readonly string[] => resolveBudgets(rules, PATHS).warnings;

  test('stands above a more general one of the same metric', () => {
    expect(warningsOf(rule(1, 'parser/large', 'p50', 0.1), rule(2, 'parser/**', 'p50', 0.2))).toEqual([
      'budgets, line 1: "parser/large" p50 never applies: line 2 ("parser/**") comes after it; put the general rule first',
    ]);
  });

  test('is none where the later rule is of another metric, no more general, or elsewhere', () => {
    expect(warningsOf(rule(1, 'parser/large', 'p50', 0.1), rule(2, 'parser/**', 'p95', 0.2))).toEqual([]);
    expect(warningsOf(rule(1, 'parser/large', 'p50', 0.1), rule(2, 'parser/larg?', 'p50', 0.2))).toEqual([]);
    expect(
      warningsOf(rule(1, 'parser/large', 'p50', 0.1), rule(2, '{parser,search/query}', 'p50', 0.2)),
    ).toEqual([]);
  });

  test('is one that together with others is replaced, but by no single later one it is not said', () => {
    expect(
      warningsOf(
        rule(1, '{parser/large,search/query}', 'p50', 0.1),
        rule(2, '{parser,parser/large,x}', 'p50', 0.2),
        rule(3, 'search/*', 'p50', 0.3),
      ),
    ).toEqual([]);
  });

  test('looks at later rules only', () => {
    expect(
      warningsOf(
        rule(1, '**', 'p50', 0.3),
        rule(2, 'parser/large', 'p50', 0.1),
        rule(3, 'parser/large', 'p50', 0.2),
      ),
    ).toEqual([]);
  });
});
