// Runs a benchmark once under strace(1) and tells what it, and everything it started, read, looked for and listed. With
// strace's own filter in the kernel only the calls that name files stop, so that watching costs next to nothing.

import { readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { BenchmarkFailure } from '../core/model/errors.ts';
import type { RunnerSpec } from '../core/model/runner-specs.ts';
import { readTrace, TRACED, type Trace } from '../core/reach/trace.ts';
import { runProcess } from '../process/child-process.ts';
import { findProgram } from '../process/programs.ts';
import { runnerOf } from '../runners/registry.ts';
import { DEFAULT_TRIAL_OPTIONS, type SideContext, type TurnHint } from '../runners/runner.ts';

/** A way of watching that works here. */
export interface Watcher {
  /** Absolute path of strace. */
  readonly program: string;
  /** As it calls itself. */
  readonly version: string;
}

const OPTIONS = ['-f', '-q', '-y', '-s', '0', '--seccomp-bpf', '-e', 'signal=none', '-e', `trace=${TRACED}`];

/** Finds strace and tries it; a sentence when nothing can be watched here. */
export async function findWatcher(
  environment: Readonly<Record<string, string>>,
  signal: AbortSignal,
): Promise<Watcher | string> {
  if (process.platform !== 'linux') return `programs cannot be watched on ${process.platform}`;
  const program = await findProgram('strace', environment['PATH']);
  if (program === null) return 'strace is not installed (apt-get install strace)';
  const run = (argv: readonly string[]) =>
    runProcess({ argv: [program, ...argv], directory: '/', environment, signal }, 10);
  const tried = await run([...OPTIONS, '-o', '/dev/null', 'true']);
  if (tried.code !== 0)
    return `strace does not work here (${tried.output.trim().split('\n').at(-1) ?? 'it does not say why'})`;
  const said = await run(['-V']);
  return { program, version: /version (\S+)/.exec(said.output)?.[1] ?? 'unknown' };
}

/** Longer than the clock of any file system ticks, milliseconds. */
const TICK = 20;

/** What running it once took, in seconds. */
export interface Cost {
  /** Until the first turn; of a suite that one run measures, that run. */
  readonly opening: number;
  /** Null: there are no turns. */
  readonly session: { readonly operation: number; readonly turns: TurnHint | null } | null;
}

export interface Watched {
  readonly trace: Trace;
  /** Null: it did not run. */
  readonly cost: Cost | null;
  /** When it began, as a ctime in nanoseconds: all that was there before is older. */
  readonly began: bigint;
}

export interface Rehearsal {
  readonly watcher: Watcher;
  readonly spec: RunnerSpec;
  readonly task: string | null;
  readonly context: SideContext;
  /** An empty folder of its own. */
  readonly folder: string;
}

/** Runs a benchmark's own warm-up and a turn. Null: its runner starts no program of its own. */
export async function watch(rehearsal: Rehearsal): Promise<Watched | null> {
  const { spec, watcher, folder } = rehearsal;
  const { open, runSuite } = runnerOf(spec);
  if (open === undefined && runSuite === undefined) return null;
  const [mark, log] = [join(folder, 'mark'), join(folder, 'log')];
  await rm(log, { force: true });
  await writeFile(mark, '');
  const began = (await stat(mark, { bigint: true })).ctimeNs + 1n;
  await delay(TICK);
  const under = [watcher.program, ...OPTIONS, '-A', '-o', log];
  const done = await rehearse(rehearsal, { ...rehearsal.context, under });
  const printed = await readFile(log, 'utf8').catch(() => '');
  await rm(log, { force: true });
  const trace = readTrace(printed, rehearsal.context.root);
  const failed = 'problem' in done;
  return {
    trace: failed ? { ...trace, problems: [done.problem, ...trace.problems] } : trace,
    cost: failed ? null : done,
    began,
  };
}

/** Runs a benchmark once: what that took, or why it did not come to its end. */
export async function rehearse(
  { spec, task }: Pick<Rehearsal, 'spec' | 'task'>,
  context: SideContext,
): Promise<Cost | { readonly problem: string }> {
  const { open, runSuite } = runnerOf(spec);
  const begun = performance.now();
  const passed = (): number => (performance.now() - begun) / 1000;
  try {
    if (open === undefined) {
      await runSuite?.(spec, context);
      return { opening: passed(), session: null };
    }
    await using session = await open(spec, task, context, { ...DEFAULT_TRIAL_OPTIONS, hurried: true });
    const opening = passed();
    await session.turn(0);
    await session.finish();
    return { opening, session: { operation: session.operation, turns: session.turns ?? null } };
  } catch (error) {
    if (!(error instanceof BenchmarkFailure)) throw error;
    return { problem: `it does not run when it is watched: ${error.message}` };
  }
}
