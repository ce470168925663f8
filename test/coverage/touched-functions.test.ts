import { expect, test } from 'vitest';
import { functionsIn } from '../../src/coverage/source-functions.ts';
import { isOfProject, touchedFunctions } from '../../src/coverage/touched-functions.ts';

const TEXT = `const first = 1;
export function outer(list) {
  const inner = (x) => {
    return x + first;
  };
  return list.map((x) => inner(x));
}

class Shop {
  price() {
    return 2;
  }
}
`;

const touchedBy = (...headLines: { from: number; to: number }[]): string[] =>
  touchedFunctions(functionsIn('a.js', TEXT), { headLines }).map(({ name }) => name);

test('a line belongs to the innermost function around it', () => {
  expect(touchedBy({ from: 1, to: 1 })).toEqual([]);
  expect(touchedBy({ from: 4, to: 4 })).toEqual(['inner']);
  expect(touchedBy({ from: 6, to: 6 })).toEqual(['outer']);
  expect(touchedBy({ from: 1, to: 13 })).toEqual(['outer', 'inner', 'Shop.price']);
  expect(touchedBy({ from: 4, to: 4 }, { from: 11, to: 400 })).toEqual(['inner', 'Shop.price']);
});

test('lines that are only gone leave a gap, which belongs to somebody too', () => {
  expect(touchedBy({ from: 10.5, to: 10.5 })).toEqual(['Shop.price']);
  expect(touchedBy({ from: 7.5, to: 7.5 })).toEqual([]);
});

test('what shares its only line with an outer function is told as that one', () => {
  const functions = functionsIn('a.js', 'const f = () => { const g = () => 1; return g; };\n');
  expect(touchedFunctions(functions, { headLines: [{ from: 1, to: 1 }] }).map(({ name }) => name)).toEqual([
    'f',
  ]);
});

test.each(['src/a.ts', 'lib/shop.py', 'index.mjs', 'packages/x/src/latest.js', 'src/contest.py'])(
  '%s is of the project',
  (file) => expect(isOfProject(file)).toBe(true),
);

test.each([
  'test/a.ts',
  'src/__tests__/a.js',
  'src/a.test.ts',
  'tests/test_a.py',
  'test_a.py',
  'conftest.py',
  'bench/a.bench.js',
  'vitest.config.ts',
  '.eslintrc.js',
  'docs/x.js',
  '../other/a.js',
  'node_modules/x/index.js',
  'dist/a.js',
  'README.md',
  'src/a.go',
  'types/a.d.ts',
])('%s is none that a benchmark should run', (file) => expect(isOfProject(file)).toBe(false));
