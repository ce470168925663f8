import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { callTreeOf } from '../../src/explain/call-tree.ts';
import { explanation } from '../../src/core/record/explanation-schema.ts';
import { type CallTree, MOST_NODES } from '../../src/core/model/explanation.ts';
import { ledgerOf } from '../../src/explain/rounds-table.ts';
import type { Profile } from '../../src/explain/profile.ts';
import { cloned } from '../report/explanations.ts';
import { changing, profileOf, roundsOf, type Stacks } from './profiles.ts';

const treeOf = (base: readonly Profile[], head: readonly Profile[]): CallTree => {
  const changes = changing('parse');
  const ledger = ledgerOf({ base, head }, { level: null, changes, waiting: true, functions: 'all' });
  return callTreeOf(ledger, changes, base.length === 0);
};

/** Names from the outermost call down, with costs without callees. */
const stacksOf = (tree: CallTree): Record<string, readonly [number, number, string]> => {
  const names: string[] = [];
  return Object.fromEntries(
    tree.parent.map((above, at) => {
      const own = tree.functions[tree.function[at] ?? -1]?.name ?? '…';
      names.push(above < 0 ? own : `${names[above]} > ${own}`);
      return [names[at], [tree.base?.[at] ?? 0, tree.head[at] ?? 0, tree.trend[at] ?? '']];
    }),
  );
};

const sum = (costs: readonly number[] | null): number => (costs ?? []).reduce((all, cost) => all + cost, 0);

const BASE = { main: 1, 'main > parse': 2, 'main > parse > dep:wrap': 3, 'main > render': 4 };

describe('the call tree', () => {
  test('has the calls of both sides, dependencies as functions of their own, and what grew in every profile', () => {
    const head = { ...BASE, 'main > parse': 6, 'main > clone': 2 };
    const tree = treeOf(roundsOf(BASE, { noise: 0 }), roundsOf(head, { noise: 0 }));
    expect(stacksOf(tree)).toEqual({
      main: [1, 1, '+'],
      'main > parse': [2, 6, '+'],
      'main > parse > wrap': [3, 3, '='],
      'main > render': [4, 4, '='],
      'main > clone': [0, 2, '+'],
    });
    const changed = tree.functions.filter((place) => place.changed === true).map(({ name }) => name);
    expect(changed).toEqual(['parse']);
  });

  test('of one side has no base', () => {
    const tree = treeOf([], [profileOf(BASE)]);
    expect(tree.base).toBeNull();
    expect(sum(tree.head)).toBeCloseTo(10);
    expect(tree.trend).toBe('====');
  });

  test('takes small calls together where they are called, and keeps their cost', () => {
    const tree = treeOf(
      [],
      [profileOf({ ...BASE, 'main > parse > a': 1e-4, 'main > parse > b > c': 2e-4, d: 1e-4 })],
    );
    expect(stacksOf(tree)).toMatchObject({ 'main > parse > …': [0, 3e-4, '='], '…': [0, 1e-4, '='] });
    expect(sum(tree.head)).toBeCloseTo(10.0004, 3);
  });

  test('is capped in its nodes, its depth and its names, and still adds up', () => {
    const wide = Object.fromEntries(
      Array.from({ length: 5000 }, (_, at) => [`main > f${at % 900} > g${at}`, 1]),
    );
    const tree = treeOf([], [profileOf(wide)]);
    expect(tree.parent.length).toBeLessThanOrEqual(2 * MOST_NODES + 1);
    expect(sum(tree.head)).toBeCloseTo(5000, 0);
    const deep = Array.from({ length: 400 }, (_, at) => `f${at}`).join(' > ');
    const long = 'x'.repeat(30_000);
    const other = treeOf([], [profileOf({ [deep]: 1, [long]: 1 })]);
    expect(other.parent.length).toBe(122);
    expect(Math.max(...other.functions.map(({ name }) => name.length))).toBe(300);
    expect(sum(other.head)).toBeCloseTo(2);
  });

  test('any profiles: what is kept is a tree that the record takes, and adds up', () => {
    const name = fc.constantFrom(
      'a',
      'b',
      'parse',
      'dep:wrap',
      'node:read',
      '(native code)',
      '(garbage collector)',
    );
    const stack = fc.array(name, { minLength: 1, maxLength: 6 }).map((names) => names.join(' > '));
    const stacks = fc.dictionary(stack, fc.double({ min: 1e-6, max: 1, noNaN: true }), { minKeys: 1 });
    fc.assert(
      fc.property(stacks, stacks, (base: Stacks, head: Stacks) => {
        const tree = treeOf(roundsOf(base, { rounds: 3, noise: 0 }), roundsOf(head, { rounds: 3, noise: 0 }));
        expect(explanation.safeParse({ ...cloned('a'), tree }).error).toBeUndefined();
        expect(sum(tree.base)).toBeCloseTo(sum(Object.values(base)), 2);
        expect(sum(tree.head)).toBeCloseTo(sum(Object.values(head)), 2);
      }),
    );
  });
});

describe('a record refuses a tree', () => {
  const tree = treeOf([profileOf(BASE)], [profileOf(BASE)]);
  test.each<[string, Partial<CallTree>]>([
    ['whose callers come later', { parent: [1, -1, 1, 0] }],
    ['that calls itself', { parent: [0, 0, 1, 0] }],
    ['of functions that are not there', { function: [0, 1, 2, 9] }],
    ['with a lost cost', { head: [1, 2, 3] }],
    ['with a lost cost of base', { base: [1, 2, 3] }],
    ['with a cost below nothing', { head: [1, 2, 3, -1] }],
    ['with an unknown trend', { trend: '==<=' }],
    [
      'beyond all measure',
      {
        parent: Array.from({ length: 9000 }, () => -1),
        function: Array.from({ length: 9000 }, () => 0),
        base: null,
        head: Array.from({ length: 9000 }, () => 0),
        trend: '='.repeat(9000),
      },
    ],
  ])('%s', (_, part) => {
    expect(explanation.safeParse({ ...cloned('a'), tree }).success).toBe(true);
    expect(explanation.safeParse({ ...cloned('a'), tree: { ...tree, ...part } }).success).toBe(false);
  });
});
