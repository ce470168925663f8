import fc from 'fast-check';
import { expect, test } from 'vitest';
import { controlAnswer, isBiased } from '../../../src/core/decision/aa-control.ts';

const LOOKS = { first: 7, last: 15 };
const excesses = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 0, maxLength: 30 });

test('an answer is final, and there is one after the last look', () => {
  fc.assert(
    fc.property(excesses, (all) => {
      const answers = all.map((_, index) => controlAnswer(all.slice(0, index + 1), LOOKS));
      const first = answers.find((answer) => answer !== 'open');
      const later = answers.slice(answers.findIndex((answer) => answer !== 'open'));
      if (first !== undefined) expect(new Set(later)).toEqual(new Set([first]));
      if (all.length >= LOOKS.last) expect(first).toBeDefined();
    }),
  );
});

test('more bias is never answered more mildly', () => {
  fc.assert(
    fc.property(excesses, fc.double({ min: 0, max: 1, noNaN: true }), (all, more) => {
      const worse = all.map((excess) => excess + more);
      if (isBiased(all, LOOKS)) expect(isBiased(worse, LOOKS)).toBe(true);
    }),
  );
});

test('too few readings are settled by the majority', () => {
  expect(isBiased([1, 1, -1], LOOKS)).toBe(true);
  expect(isBiased([1, -1], LOOKS)).toBe(false);
  expect(controlAnswer([1, 1, 1], LOOKS)).toBe('open');
});

/** So many readings beyond the budget, then so many that are not, and so on. */
const votes = (...runs: readonly number[]): number[] =>
  runs.flatMap((count, index) => Array.from({ length: count }, () => (index % 2 === 0 ? 0.1 : -0.1)));

test.each([
  [votes(6), 'open'],
  [votes(0, 6), 'open'],
  [votes(0, 7), 'clear'],
  [votes(3, 4), 'clear'],
  [votes(4, 3), 'open'],
  [votes(5, 2), 'open'],
  [votes(6, 1), 'biased'],
  [votes(7), 'biased'],
  // Nine of fifteen are a bias, and what can no longer come to nine is none.
  [votes(4, 3, 4), 'open'],
  [votes(4, 3, 5), 'biased'],
  [votes(4, 6), 'open'],
  [votes(4, 7), 'clear'],
  [votes(5, 6), 'open'],
  [votes(5, 7), 'clear'],
  [votes(4, 3, 1, 2), 'open'],
  [votes(5, 2, 3, 5), 'clear'],
  // The first answer is the last.
  [votes(3, 4, 8), 'clear'],
  [votes(6, 9), 'biased'],
])('%j is %s', (given, answer) => {
  expect(controlAnswer(given, LOOKS)).toBe(answer);
});

test('exactly at the budget is not beyond it', () => {
  expect(controlAnswer([...votes(3), 0, 0, 0, 0], LOOKS)).toBe('clear');
  expect(controlAnswer([...votes(3), 1e-9, 0, 0, 0], LOOKS)).toBe('open');
});

test('what stays open is settled by more than half', () => {
  expect(isBiased(votes(4, 3), LOOKS)).toBe(true);
  expect(isBiased(votes(2, 2), LOOKS)).toBe(false);
  expect(isBiased(votes(3, 2), LOOKS)).toBe(true);
  expect(isBiased([], LOOKS)).toBe(false);
  expect(isBiased([0, 0, 0.1], LOOKS)).toBe(false);
  expect(isBiased(votes(3, 4, 8), LOOKS)).toBe(false);
  expect(isBiased(votes(6, 9), LOOKS)).toBe(true);
});
