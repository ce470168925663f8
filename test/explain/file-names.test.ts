import { expect, test } from 'vitest';
import { profileFileNames } from '../../src/explain/file-names.ts';

const namesOf = (...paths: string[]): string[] => [...profileFileNames(paths).values()];

test('files are called as their benchmark is', () => {
  expect(namesOf('sums/sum', 'größe/n = 10')).toEqual(['sums-sum', 'größe-n-10']);
});

test('paths that differ only in what is replaced, in capitals or far behind, share no name', () => {
  expect(namesOf('a/b', 'a-b', 'a b')).toEqual(['a-b', 'a-b-2', 'a-b-3']);
  expect(namesOf('a/b', 'A/B')).toEqual(['a-b', 'A-B-2']);
  expect(namesOf('a/\u00e4', 'a/a\u0308')).toHaveLength(2);
  const long = 'x'.repeat(200);
  expect(namesOf(`${long}1`, `${long}2`)).toEqual([long.slice(0, 100), `${long.slice(0, 100)}-2`]);
});

test('a number makes no name that another path has', () => {
  expect(namesOf('a/b', 'a-b', 'a/b/2')).toEqual(['a-b', 'a-b-3', 'a-b-2']);
});

test('a path that comes twice is one', () => {
  expect([...profileFileNames(['a/b', 'a/b'])]).toEqual([['a/b', 'a-b']]);
});
