import { expect, test } from 'vitest';
import { tinybench } from '../../../../src/runners/tinybench/runner.ts';
import type { TrialOptions } from '../../../../src/runners/runner.ts';
import { side } from '../../side.ts';

const WISHES: TrialOptions = { seed: 1, metrics: ['heap-per-op'], hurried: false };

const finish = async (task: string, wishes?: TrialOptions) => {
  const spec = { kind: 'tinybench', file: 'allocations.bench.js', nodeArgs: [] } as const;
  await using session = await tinybench.open(spec, task, side(), wishes);
  await session.turn(0.01);
  return await session.finish();
};
const heapOf = async (task: string): Promise<number> =>
  (await finish(task, WISHES)).values['heap-per-op'] ?? Number.NaN;

test('is not measured unless somebody asks', async () => {
  expect((await finish('object')).values).toEqual({});
});

test('is nothing where nothing is allocated, and an object where one is', async () => {
  expect(await heapOf('nothing')).toBe(0);
  // Header, properties, elements and one field; smaller with compressed pointers.
  const object = await heapOf('object');
  expect([16, 24, 32, 40, 48]).toContain(object);
});

test('is the same again and again', async () => {
  const measured = [await heapOf('kilobyte'), await heapOf('kilobyte'), await heapOf('kilobyte')];
  expect(Math.max(...measured) - Math.min(...measured)).toBeLessThan(0.02 * Math.min(...measured));
  expect(measured[0]).toBeGreaterThan(500);
});

test('leaves hooks out and what waits in', async () => {
  const plain = await heapOf('kilobyte');
  // Hooks allocate a hundred times as much.
  expect(await heapOf('hooked')).toBeLessThan(3 * plain + 2000);
  expect(await heapOf('awaited')).toBeGreaterThan(plain);
});

test('counts what garbage collections free while an operation runs', async () => {
  const bytes = await heapOf('megabytes');
  expect(bytes).toBeGreaterThan(400_000 * 16);
  expect(bytes).toBeLessThan(400_000 * 150);
});

test('leaves buffers out, which lie elsewhere', async () => {
  expect(await heapOf('buffer')).toBeLessThan(10_000);
});
