import { once } from 'node:events';
import { expect, test } from 'vitest';
import { UserError } from '../../src/core/model/errors.ts';
import { openDeadline } from '../../src/pipeline/deadline.ts';
import type { RunContext } from '../../src/pipeline/request.ts';

/** A world whose clock stands where it is put. */
function worldAt(): {
  world: RunContext;
  now: (seconds: number) => void;
  cancel: () => void;
  told: string[];
} {
  let time = 1000;
  const cancelled = new AbortController();
  const told: string[] = [];
  return {
    world: {
      cwd: '/',
      environment: {},
      clock: () => time,
      now: new Date(0),
      onEvent: (event) => void told.push(event.kind === 'step' ? event.text : event.kind),
      signal: cancelled.signal,
    },
    now: (seconds) => (time = 1000 + seconds),
    cancel: () => cancelled.abort(new Error('cancelled')),
    told,
  };
}

test('what works when the time is up is ended, and the step it was in is named', async () => {
  const { world, told } = worldAt();
  using deadline = openDeadline(world);
  deadline.world.onEvent({ kind: 'step', text: 'Fetching base' });
  deadline.world.onEvent({ kind: 'step', text: 'Preparing head' });
  expect(told).toEqual(['Fetching base', 'Preparing head']);
  expect(deadline.world.signal.aborted).toBe(false);
  deadline.set(0.01);
  await once(deadline.world.signal, 'abort');
  const reason = deadline.world.signal.reason as UserError;
  expect(reason).toBeInstanceOf(UserError);
  expect(reason.exitCode).toBe(3);
  expect(reason.message).toMatch(
    /^nothing was decided: the time limit of .* was reached at .*: Preparing head$/,
  );
  expect(reason.hint).toContain('--time-limit');
});

test('what was spent before the limit was known counts', async () => {
  const { world, now } = worldAt();
  using deadline = openDeadline(world);
  expect(deadline.left()).toBe(Infinity);
  now(50);
  deadline.set(3600);
  expect(deadline.elapsed()).toBe(50);
  expect(deadline.left()).toBe(3550);
  now(4000);
  expect(deadline.left()).toBe(-400);
  deadline.set(3600);
  await once(deadline.world.signal, 'abort');
  expect(String(deadline.world.signal.reason)).toContain('time limit');
});

test('a later limit takes the place of an earlier one, and one that never comes ends nothing', async () => {
  const { world } = worldAt();
  using deadline = openDeadline(world);
  deadline.set(0.001);
  deadline.set(3600);
  using endless = openDeadline(world);
  endless.set(0.001);
  endless.set(Infinity);
  using sooner = openDeadline(world);
  sooner.set(0.002);
  await once(sooner.world.signal, 'abort');
  expect([deadline.world.signal.aborted, endless.world.signal.aborted]).toEqual([false, false]);
});

test('who cancels the run says so himself', () => {
  const { world, cancel } = worldAt();
  using deadline = openDeadline(world);
  deadline.set(3600);
  cancel();
  expect(String(deadline.world.signal.reason)).toBe('Error: cancelled');
});

test('a run that has ended is ended no more', async () => {
  const { world } = worldAt();
  const deadline = openDeadline(world);
  deadline.set(0.001);
  deadline[Symbol.dispose]();
  using later = openDeadline(world);
  later.set(0.002);
  await once(later.world.signal, 'abort');
  expect(deadline.world.signal.aborted).toBe(false);
});
