import { expect, test } from 'vitest';
import { average, meanOf, outcomeOf, share } from '../../evaluation/tally.ts';
import { limitFor, markOf } from '../../evaluation/targets.ts';

test('a share has the standard error of a proportion', () => {
  expect(share(20, 100)).toMatchObject({ value: 0.2, error: 0.04, runs: 100 });
});

test('a mean has the standard error of its numbers', () => {
  // 1, 2, 3, 4: variance 1.25 over four.
  const figure = meanOf({ count: 4, sum: 10, squares: 30 });
  expect(figure.value).toBe(2.5);
  expect(figure.error).toBeCloseTo(Math.sqrt(1.25 / 4), 12);
});

test('workloads weigh the same and their extremes are kept', () => {
  const figure = average([share(0, 100), share(20, 100)]);
  expect(figure).toMatchObject({ value: 0.1, runs: 200, least: 0, most: 0.2 });
  expect(figure.error).toBeCloseTo(0.02, 12);
});

test('outcomes average the tallies', () => {
  const sums = { count: 10, sum: 80, squares: 640 };
  const tally = {
    runs: 10,
    over: 1,
    within: 7,
    undecided: 2,
    trials: sums,
    trialsDecided: sums,
    trialsWithControl: sums,
  };
  const outcome = outcomeOf([tally, { ...tally, over: 3, within: 5 }]);
  expect(outcome.over.value).toBeCloseTo(0.2);
  expect(outcome.undecided.value).toBeCloseTo(0.2);
  expect(outcome.trials).toMatchObject({ value: 8, error: 0 });
});

test('pass marks are those of the machine, else the ones that always hold', () => {
  expect(limitFor('caught10', 'busy')).toEqual({ least: 0.98 });
  expect(limitFor('caught10', 'calm')).toEqual({ least: 0.999 });
  expect(limitFor('caught10', 'loaded')).toBeNull();
  expect(limitFor('falseAlarm', 'loaded')).toEqual({ most: 0.001 });
});

test('missed means beyond three standard errors', () => {
  const limit = { most: 0.01 };
  // The standard error at 1 % of 9900 runs is 0.1 %.
  expect(markOf(share(99, 9900), limit)).toBe('reached');
  expect(markOf(share(120, 9900), limit)).toBe('close');
  expect(markOf(share(140, 9900), limit)).toBe('missed');
  expect(markOf(share(9900, 9900), { least: 0.98 })).toBe('reached');
  expect(markOf(share(9000, 9900), { least: 0.98 })).toBe('missed');
});

test('a count of trials is judged by its own error alone', () => {
  const trials = (value: number) => ({ ...share(1, 100), value, error: 0.1 });
  expect(markOf(trials(17), { most: 17 })).toBe('reached');
  expect(markOf(trials(17.2), { most: 17 })).toBe('close');
  expect(markOf(trials(17.4), { most: 17 })).toBe('missed');
});
