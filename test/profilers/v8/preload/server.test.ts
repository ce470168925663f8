import { existsSync, readdirSync } from 'node:fs';
import { expect, test } from 'vitest';
import { BenchmarkFailure } from '../../../../src/core/model/errors.ts';
import { ProfilerProblem } from '../../../../src/profilers/profiler.ts';
import { v8Cpu } from '../../../../src/profilers/v8/cpu-profiler.ts';
import { v8Alive, v8Allocations } from '../../../../src/profilers/v8/heap-profiler.ts';
import { liveGroups } from '../../../../src/process/process-groups.ts';
import { functionsOf, httpTarget, request } from '../../target.ts';

const NODE = process.execPath;
const problemOf = (promise: Promise<unknown>): Promise<unknown> =>
  promise.then(
    () => null,
    (error: unknown) => error,
  );

test('shows what a request costs a server that ends by SIGTERM, with exact calls', async () => {
  const asked = request();
  const profile = await v8Cpu.take(httpTarget([NODE, 'server.mjs']), asked);
  const functions = functionsOf(profile);
  expect(functions.get('taxOf')?.place).toMatchObject({ file: 'prices.mjs', line: 7, kind: 'own' });
  expect(functions.get('taxOf')?.calls.head).toBeCloseTo(40, 5);
  // What Node itself does to answer is charged to `handle`, and a busy machine makes that more.
  const ownOf = (name: string): number => functions.get(name)?.self.head ?? 0;
  expect(ownOf('taxOf')).toBeGreaterThan(4 * (ownOf('priceOf') + ownOf('basketOf')));
  expect(profile.operations).toBeGreaterThan(10);
  // The load is the server's and not its start.
  expect(functions.has('(starting node)')).toBe(false);
  expect(existsSync(asked.file) && readdirSync(asked.file).some((name) => name.endsWith('.cpuprofile'))).toBe(
    true,
  );
  expect(liveGroups()).toEqual([]);
});

test('shows all processes of a server as one, per request of all of them', async () => {
  const profile = await v8Cpu.take(
    httpTarget([NODE, 'server.mjs', 'cluster'], { keepAlive: false }),
    request(),
  );
  expect(profile.notes.join()).toContain('its 3 processes and threads are shown as one');
  const frames = [...new Set(profile.frames)].filter(({ name }) => name === 'taxOf');
  const calls = frames.map((frame) => frame.calls ?? 0);
  expect(calls.length).toBeGreaterThan(1);
  expect(calls.reduce((sum, each) => sum + each, 0)).toBeCloseTo(40, 5);
});

test('finds it behind a shell, and with options of its own', async () => {
  const target = httpTarget(['sh', '-c', `"${NODE}" server.mjs`], { rate: null });
  if (target.spec.kind !== 'http' || target.spec.serve === null) throw new Error('no server');
  const serve = { ...target.spec.serve, environment: { NODE_OPTIONS: '--stack-trace-limit=7' } };
  const profile = await v8Cpu.take({ ...target, spec: { ...target.spec, serve } }, request());
  expect(functionsOf(profile).has('taxOf')).toBe(true);
});

test('shows what stays alive, and what is allocated', async () => {
  const leaking = httpTarget([NODE, 'server.mjs', 'leaking']);
  const alive = await v8Alive.take(leaking, request());
  expect(alive).toMatchObject({ unit: 'B', per: 'process' });
  expect(functionsOf(alive).get('handle')?.total.head).toBeGreaterThan(1e6);
  const allocated = functionsOf(await v8Allocations.take(httpTarget([NODE, 'server.mjs']), request()));
  expect(allocated.get('basketOf')?.total.head).toBeGreaterThan(500);
});

test('says in a line why there is no profile', async () => {
  const cleared = httpTarget(['sh', '-c', `NODE_OPTIONS= exec "${NODE}" server.mjs`]);
  const problem = await problemOf(v8Cpu.take(cleared, request()));
  expect(problem).toBeInstanceOf(ProfilerProblem);
  expect((problem as Error).message).toBe(
    'the server left no profile: only Node servers that keep NODE_OPTIONS write one',
  );
  const shared = httpTarget([], { serve: null });
  expect(((await problemOf(v8Cpu.take(shared, request()))) as Error).message).toMatch(
    /a running service cannot be profiled/,
  );
  const gone = await problemOf(v8Cpu.take(httpTarget([NODE, 'nothing.mjs']), request()));
  expect(gone).toBeInstanceOf(BenchmarkFailure);
  expect(liveGroups()).toEqual([]);
});
