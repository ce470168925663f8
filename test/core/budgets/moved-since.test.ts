import { expect, test } from 'vitest';
import { composedMoves } from '../../../src/core/budgets/moved-since.ts';

const position = { line: 4, column: 3 };
const composed = (...steps: readonly Record<string, string>[]): Record<string, string> =>
  Object.fromEntries(
    composedMoves(
      steps.map((moved) => Object.entries(moved).map(([from, to]) => ({ from, to, position }))),
    ).map(({ from, to }) => [from, to]),
  );

test.each<[string, readonly Record<string, string>[], Record<string, string>]>([
  ['nothing', [{}, {}], {}],
  ['one', [{ 'a/x': 'a/y' }], { 'a/x': 'a/y' }],
  ['two of one benchmark', [{ 'a/x': 'a/y' }, {}, { 'a/y': 'a/z' }], { 'a/x': 'a/z' }],
  ['there and back', [{ 'a/x': 'a/y' }, { 'a/y': 'a/x' }], {}],
  ['two of one suite', [{ a: 'b' }, { b: 'c' }], { a: 'c' }],
  [
    'one of a suite that has another',
    [{ 'a/x': 'a/y', 'a/z': 'a/w' }, { 'a/w': 'a/v' }],
    { 'a/x': 'a/y', 'a/z': 'a/v' },
  ],
  ['a suite, and then one of its benchmarks', [{ a: 'b' }, { 'b/x': 'b/y' }], { a: 'b', 'a/x': 'b/y' }],
  ['a benchmark, and then its suite', [{ 'a/x': 'a/y' }, { a: 'b' }], { a: 'b', 'a/x': 'b/y' }],
  ['two that swap their names', [{ 'a/x': 'a/y', 'a/y': 'a/x' }], { 'a/x': 'a/y', 'a/y': 'a/x' }],
  [
    'two that swap them, and swap back',
    [
      { 'a/x': 'a/y', 'a/y': 'a/x' },
      { 'a/x': 'a/y', 'a/y': 'a/x' },
    ],
    {},
  ],
  ['a name that another takes', [{ 'a/x': 'a/y' }, { 'a/z': 'a/x' }], { 'a/x': 'a/y', 'a/z': 'a/x' }],
])('renames one after the other are as one: %s', (_, steps, one) => {
  expect(composed(...steps)).toEqual(one);
});
