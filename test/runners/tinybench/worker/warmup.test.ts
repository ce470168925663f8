import { expect, test } from 'vitest';
import type { TimedOperation } from '../../../../src/runners/tinybench/worker/operation.ts';
import { isWarm, nextBatch, warmUp } from '../../../../src/runners/tinybench/worker/warmup.ts';

const AT_EASE = { first: 0, hurried: false };

test.each([
  ['too early', [1, 1, 1, 1, 1, 1, 1, 1], 20, false],
  ['too few', [1, 1, 1, 1, 1, 1, 1], 40, false],
  ['steady', [9, 5, 1, 1, 1, 1, 1, 1, 1, 1], 40, true],
  ['still falling', [9, 8, 7, 6, 5, 4, 3, 2], 40, false],
  ['one step down, not long ago', [5, 5, 5, 5, 5, 5, 1, 1, 1, 1, 1, 1], 60, false],
  ['one step down, twice as long ago', [5, 5, 5, 1, 1, 1, 1, 1, 1, 1, 1, 1], 60, true],
  ['falling by less than 3 %', [1, 1, 1, 1, 0.98, 0.98, 0.98, 0.98], 40, true],
  ['one slow block does not count', [1, 1, 1, 1, 1, 9, 1, 1, 1, 1], 40, true],
  ['rising', [1, 1, 1, 1, 2, 2, 2, 2], 40, true],
  ['never steady, but long enough', [8, 7, 6, 5, 4, 3], 301, true],
  ['one long operation', [90], 90, false],
  ['one operation longer than the whole warm-up', [400], 400, true],
])('%s', (_, blocks, elapsed, expected) => {
  expect(isWarm(blocks, elapsed)).toBe(expected);
});

test.each([
  ['long operations stand alone', 0.006, 1, 1],
  ['a sample lasts at least 5 µs', 0.003, 1, 2],
  ['grows to powers of two', 0.000_7, 1, 8],
  ['grows in steps', 0.000_02, 8, 64],
  ['to what is needed', 0.000_02, 64, 256],
  ['never shrinks', 1, 64, 64],
  ['an operation the clock cannot see', 0, 1, 8],
  ['ends somewhere', 0, 65_536, 65_536],
])('%s', (_, operation, batch, expected) => {
  expect(nextBatch(operation, batch)).toBe(expected);
});

/** An operation that takes `cost` of its count, on a clock of its own. */
const simulated = (cost: (operations: number) => number, batches = true) => {
  let clock = 0;
  let done = 0;
  const operation: TimedOperation = {
    batches,
    async run(milliseconds, batch) {
      const end = clock + milliseconds;
      const samples: number[] = [];
      do {
        const start = clock;
        for (let i = 0; i < batch; i += 1) clock += cost((done += 1));
        samples.push((clock - start) / batch);
      } while (clock < end);
      return { samples: Float64Array.from(samples), count: samples.length, cpu: 0 };
    },
  };
  return { operation, now: () => clock, count: () => done };
};

test('stops soon after an operation has become fast', async () => {
  const { operation, now } = simulated((n) => (n < 200 ? 0.1 : 0.01));
  expect(await warmUp(operation, now, AT_EASE)).toEqual({
    batch: 1,
    operation: expect.closeTo(0.01) as number,
    isFirst: false,
  });
  expect(now()).toBeGreaterThan(30);
  expect(now()).toBeLessThan(80);
});

test('finds the batch of a short operation', async () => {
  const { operation, now } = simulated(() => 0.000_02);
  expect((await warmUp(operation, now, AT_EASE)).batch).toBe(256);
  expect(now()).toBeLessThan(40);
});

test('never batches what must stand alone', async () => {
  const { operation, now } = simulated(() => 0.000_02, false);
  expect((await warmUp(operation, now, AT_EASE)).batch).toBe(1);
});

test('gives up on an operation that keeps getting faster', async () => {
  const { operation, now } = simulated((n) => 1 / Math.sqrt(n));
  await warmUp(operation, now, AT_EASE);
  expect(now()).toBeLessThan(310);
});

test.each([
  [20, 8],
  [100, 4],
  [200, 2],
  [1000, 1],
])('runs an operation of %i ms %i times more', async (cost, times) => {
  const { operation, now, count } = simulated(() => cost);
  await warmUp(operation, now, AT_EASE);
  expect(count()).toBe(times);
});
