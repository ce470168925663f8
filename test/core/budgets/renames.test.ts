import { describe, expect, test } from 'vitest';
import { governingBudgets } from '../../../src/core/budgets/governing.ts';
import {
  currentPath,
  declaredRemovals,
  formerPath,
  inHeadsNames,
  renamedBenchmarks,
  renamedSuites,
  renamesIn,
} from '../../../src/core/budgets/renames.ts';
import type { BudgetRule, Suite } from '../../../src/core/model/configuration.ts';

const position = { line: 4, column: 3 };
const suite = (name: string): Suite => ({
  name,
  runner: { kind: 'tinybench', file: 'bench.js', nodeArgs: [] },
  scenario: null,
  dataset: null,
  whenChanged: [],
  harness: [],
  position,
});
const declaring = (names: string[], moved: Record<string, string> = {}, removed: string[] = []) => ({
  suites: names.map(suite),
  moved: Object.entries(moved).map(([from, to]) => ({ from, to, position })),
  removed: removed.map((path) => ({ path, position })),
});
const plain = ({ names, warnings }: ReturnType<typeof renamedSuites>) => ({
  names: [...names],
  warnings,
});

describe('a suite', () => {
  test('that base has under the old name and head under the new one is the same', () => {
    const base = declaring(['parser', 'search']);
    const renamed = renamedSuites(base, declaring(['reader', 'search'], { parser: 'reader' }));
    expect(plain(renamed)).toEqual({ names: [['reader', 'parser']], warnings: [] });
    expect(inHeadsNames(base, renamed.names).suites.map(({ name }) => name)).toEqual(['reader', 'search']);
    const renames = { suites: renamed.names, benchmarks: new Map<string, string>() };
    expect(['reader', 'reader/a/b', 'search/a'].map((path) => formerPath(path, renames))).toEqual([
      'parser',
      'parser/a/b',
      'search/a',
    ]);
    expect(['parser', 'parser/a/b', 'search/a'].map((path) => currentPath(path, renames))).toEqual([
      'reader',
      'reader/a/b',
      'search/a',
    ]);
  });

  test.each([
    ['is still there', ['parser', 'reader'], 'parser is still declared'],
    ['is not there under the new name', ['search'], 'reader is not declared'],
  ])('that %s is not renamed', (_, head, why) => {
    const renamed = renamedSuites(declaring(['parser', 'search']), declaring(head, { parser: 'reader' }));
    expect(plain(renamed)).toEqual({
      names: [],
      warnings: [`moved, line 4: parser -> reader does nothing: ${why}`],
    });
  });

  test('cannot take the place of another that base has', () => {
    const renamed = renamedSuites(declaring(['slow', 'quick']), declaring(['quick'], { slow: 'quick' }));
    expect(plain(renamed)).toEqual({
      names: [],
      warnings: ['moved, line 4: slow -> quick does nothing: base declares quick already'],
    });
  });

  test('that base never declared is none, nor is any without a file on base', () => {
    const head = declaring(['reader'], { parser: 'reader' });
    expect(plain(renamedSuites(declaring(['search']), head))).toEqual({
      names: [],
      warnings: ['moved, line 4: parser -> reader does nothing: base declares no parser'],
    });
    expect(plain(renamedSuites(null, head))).toEqual({ names: [], warnings: [] });
  });

  test('an entry for a benchmark says nothing about suites', () => {
    const base = declaring(['parser']);
    expect(plain(renamedSuites(base, declaring(['parser'], { 'parser/a': 'parser/b' })))).toEqual({
      names: [],
      warnings: [],
    });
  });

  test('what was merged is told by both names', () => {
    const base = declaring([], { parser: 'other', search: 'reader' });
    const renamed = renamedSuites(base, declaring(['reader'], { parser: 'reader' }));
    expect(renamed.warnings).toEqual([
      'moved, line 4: parser -> reader does nothing: base declares no parser',
    ]);
  });

  test('that was renamed in an earlier change is done with: nothing is said', () => {
    const merged = declaring(['reader'], { parser: 'reader' });
    expect(plain(renamedSuites(merged, merged))).toEqual({ names: [], warnings: [] });
  });
});

describe('a benchmark', () => {
  const moved = (from: string, to: string) => declaring([], { [from]: to }).moved;
  const renamed = (
    { base, head }: { base: string[]; head: string[] },
    [from, to]: [string, string],
    suites = new Map<string, string>(),
  ) =>
    plain(
      renamedBenchmarks(
        { suite: 'p', base: new Set(base), head: new Set(head) },
        moved(from, to),
        [],
        suites,
      ),
    );

  test('that base has under the old name and head under the new one is the same', () => {
    expect(renamed({ base: ['p/a', 'p/c'], head: ['p/b', 'p/c'] }, ['p/a', 'p/b'])).toEqual({
      names: [['p/b', 'p/a']],
      warnings: [],
    });
  });

  test('of another suite, or a suite, is none of this one', () => {
    const sides = { base: ['p/a'], head: ['p/b'] };
    expect(renamed(sides, ['q/a', 'q/b'])).toEqual({ names: [], warnings: [] });
    expect(renamed(sides, ['p', 'r'])).toEqual({ names: [], warnings: [] });
  });

  test('is found by its name on either side, and told after the suites', () => {
    const renames = { suites: new Map([['q', 'o']]), benchmarks: new Map([['p/b', 'p/a']]) };
    expect(currentPath('p/a', renames)).toBe('p/b');
    expect(currentPath('p/b', renames)).toBe('p/b');
    expect(formerPath('p/b', renames)).toBe('p/a');
    expect(renamesIn(renames)).toEqual([
      { from: 'o', to: 'q' },
      { from: 'p/a', to: 'p/b' },
    ]);
  });

  test('of a renamed suite is called by its name on base', () => {
    const sides = { base: ['o/a'], head: ['p/b'] };
    const suites = new Map([['p', 'o']]);
    expect(renamed(sides, ['o/a', 'p/b'], suites).names).toEqual([['p/b', 'o/a']]);
    expect(renamed(sides, ['p/a', 'p/b'], suites).warnings[0]).toContain('belonged to o on base');
  });

  test.each<[string, string[], string[], string]>([
    ['still there', ['p/a'], ['p/a', 'p/b'], 'head still has p/a'],
    ['not there under the new name', ['p/a'], [], 'head has no p/b'],
    ['not on base', ['p/c'], ['p/b'], 'base has no p/a'],
    ['another one on base', ['p/a', 'p/b'], ['p/b'], 'base has p/b already'],
  ])('that is %s is not renamed', (_, base, head, why) => {
    expect(renamed({ base, head }, ['p/a', 'p/b'])).toEqual({
      names: [],
      warnings: [`moved, line 4: p/a -> p/b does nothing: ${why}`],
    });
  });
});

test('budgets of base stay with what was renamed, and those of its new name hold as well', () => {
  const rule = (glob: string, percent: number): BudgetRule => ({
    glob,
    metric: 'p50',
    budget: { maxRegression: percent / 100, max: null, atLeast: null, owner: null },
    text: `+${percent}%`,
    position,
  });
  const former = (path: string): string => (path === 'p/new' ? 'p/old' : path);
  const texts = (base: BudgetRule[], head: BudgetRule[]): string[] =>
    governingBudgets(base, head, ['p/new', 'p/x'], ['p/new', 'p/x'], former).checks.map(
      ({ path, text }) => `${path} ${text}`,
    );
  const all = rule('**', 20);
  expect(texts([all, rule('p/old', 3)], [all, rule('p/new', 3)])).toEqual(['p/new +3%', 'p/x +20%']);
  expect(texts([all, rule('p/old', 3)], [all])).toEqual(['p/new +3%', 'p/x +20%']);
  expect(texts([all, rule('p/new', 2)], [all])).toEqual(['p/new +2%', 'p/x +20%']);
});

test('of what head lost, what it drops on purpose, one by one or a suite at once', () => {
  const head = declaring(['p'], {}, ['p/a', 'q', 'p/kept']);
  expect(declaredRemovals(['p/a', 'p/b', 'q/1', 'q/2'], declaring(['p', 'q']), head)).toEqual({
    paths: ['p/a', 'q/1', 'q/2'],
    warnings: ['removed, line 4: p/kept does nothing: head still has it, or base never had it'],
  });
  expect(declaredRemovals([], head, head).warnings).toEqual([]);
});

test('a removal that was merged is done with, and another one is not', () => {
  const base = declaring(['p'], {}, ['p/a']);
  const head = declaring(['p'], {}, ['p/a', 'p/b']);
  expect(declaredRemovals([], base, head).warnings).toEqual([
    'removed, line 4: p/b does nothing: head still has it, or base never had it',
  ]);
  expect(declaredRemovals([], null, declaring(['p'], {}, ['p/a'])).warnings).toHaveLength(1);
});
