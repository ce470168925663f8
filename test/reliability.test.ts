// The table of faults is complete, and every test it names is there.

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const read = (name: string): string => readFileSync(join(import.meta.dirname, '../docs', name), 'utf8');
const rows = read('reliability.md')
  .split('\n')
  .filter((line) => /^\| F\d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', fault = '', promise = '', tests = '']) => ({ id, fault, promise, tests }));

const FAULTS = [
  ...Array.from({ length: 13 }, (_, index) => `F${index + 1}`),
  ...Array.from({ length: 10 }, (_, index) => `F${index + 14}`),
  'F24',
  'F25',
  'F34',
  'F35',
  ...Array.from({ length: 12 }, (_, index) => `F${index + 38}`),
];

test('every fault has one row with a promise', () => {
  const ids = rows.map(({ id }) => id);
  expect(FAULTS.filter((id) => !ids.includes(id))).toEqual([]);
  expect(ids).toEqual([...new Set(ids)]);
  for (const { fault, promise } of rows) expect(Math.min(fault.length, promise.length)).toBeGreaterThan(2);
});

/** Rows of the table of successes: what ends so, what stands behind it, its tests. */
const successes = (/## The ways to end in success\n(.*?)\n## /s.exec(read('reliability.md'))?.[1] ?? '')
  .split('\n')
  .filter((line) => line.includes('.test.ts`') && line.startsWith('|'))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', , tests = '']) => ({ id, tests }));

test('every way to end in success has a row', () => {
  expect(successes.length).toBeGreaterThanOrEqual(11);
});

const threats = read('security.md')
  .split('\n')
  .filter((line) => /^\| T\d+ \|/.test(line))
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .map(([, id = '', , tests = '']) => ({ id, tests }));

test('the threats to the action have a row each', () => {
  const ids = threats.map(({ id }) => id);
  const wanted = [7, 8, 9, 10, 11, 12, ...Array.from({ length: 10 }, (_, index) => index + 22)].map(
    (number) => `T${number}`,
  );
  expect(wanted.filter((id) => !ids.includes(id))).toEqual([]);
});

test.each([...rows, ...successes, ...threats].map((row) => [row.id, row] as const))(
  '%s names tests that exist',
  (_, { tests }) => {
    const named = [...tests.matchAll(/`([\w/-]+\.test\.ts)`: ([^`]+)/g)];
    expect(named.length).toBeGreaterThan(0);
    for (const [, file = '', titles = ''] of named) {
      const text = readFileSync(join(import.meta.dirname, file), 'utf8');
      for (const title of titles
        .split(';')
        .map((each) => each.trim())
        .filter(Boolean))
        expect(text.includes(title), `${file}: ${title}`).toBe(true);
    }
  },
);
