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
