import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { BenchmarkFailure } from '../../src/core/model/errors.ts';
import type { RunnerSpec } from '../../src/core/model/runner-specs.ts';
import type { Session, SideContext, TimingRunner } from '../../src/runners/runner.ts';

export const fixtures = join(import.meta.dirname, 'fixtures');

/** One side as the engine would describe it. */
export const side = (root: string = fixtures, signal = new AbortController().signal): SideContext => ({
  root,
  environment: { PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? '' },
  node: process.execPath,
  signal,
  limit: 300,
  slowdown: 0,
});

/** The failure a promise rejects with. */
export const failureOf = async (promise: Promise<unknown>): Promise<BenchmarkFailure['failure']> => {
  const error: unknown = await promise.then(
    () => new Error('nothing failed'),
    (reason: unknown) => reason,
  );
  if (error instanceof BenchmarkFailure) return error.failure;
  throw error;
};

/** Opens a session, takes turns and ends it, as the engine does. */
export const measure = async <Spec extends RunnerSpec>(
  runner: TimingRunner<Spec>,
  spec: Spec,
  task: string | null,
  context: SideContext,
  turns = 3,
) => {
  await using session = await runner.open(spec, task, context);
  const taken: Awaited<ReturnType<Session['turn']>>[] = [];
  for (let i = 0; i < turns; i += 1) taken.push(await session.turn(0.01));
  return { session, turns: taken, peak: (await session.finish()).peakMemory };
};

/** Runs and is not a zombie. */
export const isAlive = (pid: number): boolean => {
  try {
    return !/^State:\s+[ZX]/m.test(readFileSync(`/proc/${pid}/status`, 'utf8'));
  } catch {
    return false;
  }
};

export const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? Number.NaN;
