import { expect, test } from 'vitest';
import { resumedNotes } from '../../../src/explain/async-continuations.ts';
import { totalOf, type Profile } from '../../../src/explain/profile.ts';
import { v8Cpu } from '../../../src/profilers/v8/cpu-profiler.ts';
import { fixtures, request, tinybenchTarget } from '../target.ts';

const take = (task: string): Promise<Profile> =>
  v8Cpu.take(tinybenchTarget(task, fixtures, 'async.bench.js'), request());

const noteOn = (profile: Profile): string => {
  const head = totalOf(profile);
  return resumedNotes({ base: [], head: [profile] }, { base: 0, head, slowdown: head }).join();
};

test('functions that go on after an await stand without their callers, and that is said', async () => {
  expect(noteOn(await take('resumed'))).toBe(
    'after an await the profiler does not know the caller: costs of load (async.bench.js:10) appear without callers',
  );
  expect(noteOn(await take('methods'))).toMatch(
    /costs of Store\.(?:open|get) \(async\.bench\.js:\d+\) and Store\.(?:open|get) \(async\.bench\.js:\d+\) appear without callers/,
  );
  expect(noteOn(await take('disk'))).toContain(
    'costs of fromDisk (async.bench.js:39) appear without callers',
  );
});

test('nothing is said where no caller is missing', async () => {
  expect(noteOn(await take('never waits'))).toBe('');
  expect(noteOn(await take('the benchmark itself'))).toBe('');
  expect(noteOn(await take('then'))).toBe('');
});
