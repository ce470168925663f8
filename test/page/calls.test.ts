import { expect, test } from 'vitest';
import type { FunctionPlace } from '../../src/core/model/explanation.ts';
import { callsOf, type Call } from '../../src/page/calls.ts';

const place = (name: string): FunctionPlace => ({
  name,
  file: `src/${name}.js`,
  line: 1,
  kind: 'own',
  package: null,
  changed: null,
});

/** Calls that nobody called: their costs and whether the profiles agree. */
const calls = (...roots: readonly (readonly [base: number, head: number, trend: string])[]): Call => {
  const tree = {
    functions: roots.map((_, at) => place(`call${at}`)),
    parent: roots.map(() => -1),
    function: roots.map((_, at) => at),
    base: roots.map(([base]) => base),
    head: roots.map(([, head]) => head),
    trend: roots.map(([, , trend]) => trend).join(''),
  };
  return callsOf({ tree, unit: 's', per: 'operation' }, 'everything');
};

test('the whole is coloured when the calls that make up most of its change are', () => {
  expect(calls([1, 2, '+'], [1, 1.1, '=']).heat).toBe(3);
  expect(calls([2, 1, '-'], [1, 1, '=']).heat).toBe(-3);
});

test('the whole stays grey on a change that no profile proves', () => {
  expect(calls([1, 2, '=']).heat).toBe(0);
  expect(calls([1, 2, '='], [1, 1.2, '+']).heat).toBe(0);
  expect(calls([1, 3, '='], [2, 1, '-']).heat).toBe(0);
  expect(calls([1, 1, '=']).heat).toBe(0);
});
