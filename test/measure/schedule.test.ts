import { expect, test } from 'vitest';
import {
  beginsOneMore,
  costOfTrial,
  costOfVerdict,
  firstTrialLimit,
  paceFor,
  reachingFirstLook,
  usualAfterGivingUp,
} from '../../src/measure/schedule.ts';

test('a first trial may take its part of the time for a first look, and no more', () => {
  expect(firstTrialLimit(600, 1, 8, null)).toBe(75);
  // Ten wait: half of the time is for one trial of each.
  expect(firstTrialLimit(600, 10, 8, null)).toBe(30);
  // What is usual here is learned from those that have had theirs.
  expect(firstTrialLimit(600, 100, 8, 5)).toBe(20);
  expect(firstTrialLimit(600, 100, 8, 100)).toBe(75);
});

test('however many wait, the first trial is given time to come to its end, and twice as much when it did not', () => {
  const first = firstTrialLimit(600, 10_000, 8, null);
  expect(first).toBeCloseTo(600 / (16 * 8));
  expect(firstTrialLimit(600, 9999, 8, usualAfterGivingUp(first))).toBeCloseTo(2 * first);
});

test('after half of the time another benchmark is begun only where those before it come to their first look', () => {
  expect(beginsOneMore({ left: 31, whole: 60, owed: 100 })).toBe(true);
  expect(beginsOneMore({ left: 29, whole: 60, owed: 30 })).toBe(false);
  expect(beginsOneMore({ left: 29, whole: 60, owed: 20 })).toBe(true);
  expect(beginsOneMore({ left: 0, whole: 60, owed: 0 })).toBe(false);
});

test('trials that fit stay as planned', () => {
  const plan = { pairs: 24, turn: 0.05 };
  const pace = paceFor({ plan, fewestPairs: 1, opening: 1, turns: 2.4 }, 3.5);
  expect(pace).toEqual({ pairs: 24, hurried: false, seconds: expect.closeTo(3.4) });
});

test('trials that do not fit get fewer pairs, then no more warming up than it takes', () => {
  const plan = { pairs: 24, turn: 0.05 };
  const shortening = { plan, fewestPairs: 1, opening: 1, turns: 2.4 };
  expect(paceFor(shortening, 2.05)).toEqual({ pairs: 10, hurried: false, seconds: expect.closeTo(2) });
  expect(paceFor(shortening, 1.05)).toEqual({ pairs: 1, hurried: true, seconds: expect.closeTo(0.1) });
  expect(paceFor(shortening, -1)).toEqual({ pairs: 1, hurried: true, seconds: expect.closeTo(0.1) });
});

test('trials that a quantile needs whole are only hurried', () => {
  const plan = { pairs: 24, turn: 0.05 };
  const pace = paceFor({ plan, fewestPairs: 24, opening: 1, turns: 2.4 }, 3);
  expect(pace).toEqual({ pairs: 24, hurried: true, seconds: expect.closeTo(2.4) });
});

test('nobody knows what a trial costs before the first one', () => {
  expect(costOfTrial({ latest: null })).toBe(0);
  expect(costOfTrial({ latest: { seconds: 3, parts: null, control: null } })).toBe(3);
});

test('confirming costs what base takes, where that is known', () => {
  const group = { needed: 13, controls: 7 };
  expect(costOfVerdict({ ...group, latest: { seconds: 10, parts: null, control: 0.5 } })).toBe(63.5);
  expect(costOfVerdict({ ...group, latest: { seconds: 10, parts: null, control: null } })).toBe(130);
  expect(costOfVerdict({ needed: 3, controls: 7, latest: { seconds: 10, parts: null, control: 1 } })).toBe(3);
});

test('time that decides nobody is for those that can still get to their first look', () => {
  const group = (name: string, seconds: number, taken: number) => ({
    name,
    latest: { seconds, parts: null, control: null },
    needed: 60,
    controls: 0,
    suspect: false,
    taken,
  });
  const groups = [group('far', 1, 1), group('looked', 1, 8), group('near', 2, 7)];
  const names = (seconds: number): string[] => reachingFirstLook(groups, seconds, 8).map(({ name }) => name);
  expect(names(1.9)).toEqual([]);
  expect(names(2)).toEqual(['near']);
  expect(names(9)).toEqual(['near', 'far']);
});
