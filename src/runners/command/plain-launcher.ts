// Without python3: every run is started by Node itself, with GNU time in between where there is one.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { UserError } from '../../core/model/errors.ts';
import { startProcess } from '../../process/child-process.ts';
import { endlessRun, failedRun, leftBehind, refused } from './program.ts';
import type { Launcher, Program, Runs } from './program.ts';
import { temporaryFor } from '../../process/enclosures.ts';
import { openScratch } from '../../process/temp-folder.ts';

const POOR = 'python3 was not found: times include a few milliseconds of process start-up from Node';

/** Measures wall time from Node, the rest by GNU time. */
export const timeLauncher = async (time: string, program: Program): Promise<Launcher> => {
  const scratch = await openScratch(temporaryFor(program.directory));
  const file = join(scratch.path, 'time');
  const prefix = [time, '-q', '-f', '%U %S %M', '-o', file, '--'];
  return launcherOf(
    program,
    `${POOR}, and processor time has a resolution of 10 ms`,
    async (stoppable) => {
      const wall = await once(stoppable, prefix);
      const text = await readFile(file, 'utf8');
      const [user = Number.NaN, system = Number.NaN, kilobytes = Number.NaN] = text.split(' ').map(Number);
      return { wall, cpu: user + system, memory: kilobytes * 1024 };
    },
    async () => scratch[Symbol.asyncDispose](),
  );
};

/** Measures wall time from Node and nothing else. */
export const plainLauncher = (program: Program): Launcher =>
  launcherOf(
    program,
    `${POOR}; processor time and memory are not measured`,
    async (stoppable) => ({ wall: await once(stoppable, []), cpu: null, memory: null }),
    () => Promise.resolve(),
  );

const launcherOf = (
  program: Program,
  warning: string,
  run: (stoppable: Program) => Promise<Run>,
  clean: () => Promise<void>,
): Launcher => {
  const stop = new AbortController();
  const stoppable = { ...program, signal: AbortSignal.any([program.signal, stop.signal]) };
  let last: Promise<unknown> = Promise.resolve();
  const end = async (): Promise<void> => {
    stop.abort(new Error('the session has ended'));
    await last;
    await clean();
  };
  return {
    // GNU time itself has 1.0 MB, less than any program that is worth measuring.
    floor: 0,
    warnings: [warning],
    run(seconds) {
      const runs = again(seconds, () => run(stoppable));
      last = runs.catch(() => {});
      return runs;
    },
    end: () => end().then(() => []),
    [Symbol.asyncDispose]: end,
  };
};

interface Run {
  readonly wall: number;
  readonly cpu: number | null;
  readonly memory: number | null;
}

const again = async (seconds: number, run: () => Promise<Run>): Promise<Runs> => {
  const end = performance.now() + seconds * 1000;
  const runs: Run[] = [];
  do runs.push(await run());
  while (performance.now() < end);
  const memory = runs.map((each) => each.memory);
  return {
    samples: runs.map((each) => each.wall),
    cpu: runs.reduce<number | null>((sum, { cpu }) => (sum === null || cpu === null ? null : sum + cpu), 0),
    memory: memory.includes(null) ? null : Math.max(...memory.map(Number)),
  };
};

/** Seconds one run takes, as Node sees it. `hint`: what to do when it takes longer than it may. */
export const once = async (program: Program, prefix: readonly string[], hint?: string): Promise<number> => {
  const begin = performance.now();
  await using running = await start(program, prefix);
  let late = false;
  const limit = setTimeout(() => {
    late = true;
    void running.end();
  }, program.limit * 1000);
  const exit = await running.exit;
  const wall = held(begin, performance.now(), program.slowdown) / 1000;
  clearTimeout(limit);
  const survivors = await running.end(1);
  program.signal.throwIfAborted();
  if (late) throw endlessRun(program, running.output(), hint);
  if (exit.code !== 0) throw failedRun(program, exit, running.output());
  if (survivors.length > 0) throw leftBehind(program, survivors);
  return wall;
};

/** Milliseconds since `begin`, after spinning for the self-test's extra time. */
const held = (begin: number, end: number, extra: number): number => {
  const late = end + (end - begin) * extra;
  let time = end;
  while (time < late) time = performance.now();
  return time - begin;
};

const start = async (program: Program, prefix: readonly string[]): ReturnType<typeof startProcess> => {
  try {
    return await startProcess({
      argv: [...program.under, ...prefix, program.file, ...program.argv.slice(1)],
      directory: program.directory,
      environment: program.environment,
      signal: program.signal,
    });
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    throw refused(program, error.message, '');
  }
};
