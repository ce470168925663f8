import { expect, test } from 'vitest';
import { nearest } from '../../../src/core/text/did-you-mean.ts';

test.each([
  ['max-regresion', 'max-regression'],
  ['Max', 'max'],
  ['atleast', 'at-least'],
  ['regression', 'max-regression'],
  ['p59', 'p99'],
  ['zzz', null],
  ['', null],
  ['x', null],
])('%s', (name, expected) => {
  expect(nearest(name, ['at-least', 'max', 'max-regression', 'p99'])).toBe(expected);
});

test('a short name is not likened to something wholly different', () => {
  expect(nearest('ab', ['xy', 'p5'])).toBeNull();
});

test('long names are compared by their beginning', () => {
  expect(nearest(`${'a'.repeat(1e6)}b`, ['c', 'a'.repeat(1e6)])).toBe('a'.repeat(1e6));
});
