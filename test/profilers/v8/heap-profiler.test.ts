import { expect, test } from 'vitest';
import { v8Alive, v8Allocations } from '../../../src/profilers/v8/heap-profiler.ts';
import { commandTarget, functionsOf, partOf, request, tinybenchTarget } from '../target.ts';

test('finds who allocates, garbage included, per operation', async () => {
  const profile = await v8Allocations.take(tinybenchTarget('allocate'), request());
  expect(profile.unit).toBe('B');
  expect(partOf(profile, 'allocate') + partOf(profile, '(anonymous in allocate)')).toBeGreaterThan(0.9);
  const bytes = [...functionsOf(profile).values()].reduce((sum, { self }) => sum + self.head, 0);
  // A thousand objects with a text each.
  expect(bytes).toBeGreaterThan(30e3);
  expect(bytes).toBeLessThan(300e3);
  expect(profile.notes.join()).toContain('Buffers');
});

test('finds who keeps what it allocated, of a whole process', async () => {
  const profile = await v8Alive.take(tinybenchTarget('keep'), request());
  expect(profile.operations).toBe(1);
  expect(partOf(profile, 'allocate') + partOf(profile, '(anonymous in allocate)')).toBeGreaterThan(0.5);
  const garbage = await v8Alive.take(tinybenchTarget('allocate'), request());
  expect(garbage.self.reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(
    profile.self.reduce((sum, bytes) => sum + bytes, 0) / 2,
  );
});

test('finds who allocates in a program', async () => {
  const script = 'function many() { return Array.from({ length: 2e5 }, (_, i) => ({ i })); } many();';
  const profile = await v8Allocations.take(commandTarget([process.execPath, '-e', script]), request(0.1));
  expect([...functionsOf(profile).keys()].filter((name) => name.includes('many')).length).toBeGreaterThan(0);
});
