import { expect, test } from 'vitest';
import { iterationsOf, planOf, warmUpOf } from '../../../src/runners/jmh/steady.ts';

const repeat = (value: number, times: number): number[] => Array.from({ length: times }, () => value);

test.each([
  ['never cold', repeat(1, 30), 0],
  ['interpreted, then compiled, then compiled well', [50, 40, 9, 3, 3, 3, ...repeat(1, 24)], 6],
  ['slower once it is compiled', [...repeat(1, 5), ...repeat(1.3, 25)], 5],
  ['one slow iteration on a busy machine', [4, ...repeat(1, 12), 3, ...repeat(1, 16)], 0],
  ['as noisy as its last ones', [9, 9, 9, ...Array.from({ length: 27 }, (_, at) => 1 + (at % 3) / 10)], 3],
  ['faster to its end', Array.from({ length: 30 }, (_, at) => 300 - 9 * at), 20],
])('warming up ends where iterations are as the last ones: %s', (_, iterations, expected) => {
  expect(Math.abs(warmUpOf(iterations) - expected)).toBeLessThanOrEqual(1);
});

test('both sides warm up for as long as the one that takes longer', () => {
  const [quick, slow] = [planOf(1e-6, 0.2, 1), planOf(1.2e-6, 1.6, 1)];
  const seconds = Math.max(quick.seconds, slow.seconds);
  expect(iterationsOf(quick, seconds)).toEqual({ warmUps: 40, measured: 8 });
  expect(iterationsOf(slow, seconds)).toEqual({ warmUps: 40, measured: 8 });
});

test('an operation longer than an iteration is one', () => {
  const plan = planOf(2, 4, 1);
  expect(plan).toMatchObject({ iteration: 2, measured: 1, samples: 1 });
  expect(iterationsOf(plan, plan.seconds)).toEqual({ warmUps: 3, measured: 1 });
});
