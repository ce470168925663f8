// Runs a program again and again with a recorder in it: every profiler that records from within does it this way.

import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { CommandSpec } from '../../core/model/program-spec.ts';
import { lastLines } from '../../process/output.ts';
import { runProcess } from '../../process/child-process.ts';
import { ProfilerProblem, type ProfileRequest, type ProfileTarget } from '../profiler.ts';

/** Beginnings of the names of the files that were written. */
export interface ProgramFiles {
  /** By run; a run has a file for each of its processes and threads. */
  readonly runs: readonly (readonly string[])[];
  /** Files of a run in which calls were counted and nothing else. */
  readonly counted: readonly string[];
}

/** What gets into a program and what it leaves behind. */
export interface ProgramRecorder {
  /** End of the name of one file that every process leaves. */
  readonly suffix: string;
  /** Why there may be none. */
  readonly missing: string;
  /** Whether calls are counted in a run of their own. */
  readonly counts: boolean;
  /** Variables that bring the recorder into a program with these variables. */
  preload(
    this: void,
    own: Readonly<Record<string, string>>,
    folder: string,
    counting: boolean,
  ): Readonly<Record<string, string>>;
}

/** Runs of a program in one profile, at the most. */
const MOST_RUNS = 30;
/** Calls are counted in a run of its own where a run takes at most this many seconds, if the request names no others. */
const COUNTABLE = 1;

/** Records a program for about as long as asked. Rejects with ProfilerProblem or BenchmarkFailure. */
export const recordProgram = async (
  { spec, context }: ProfileTarget & { readonly spec: CommandSpec },
  { seconds, file, countable: longest = COUNTABLE }: ProfileRequest,
  recorder: ProgramRecorder,
): Promise<ProgramFiles> => {
  const runs: string[][] = [];
  const begin = performance.now();
  const passed = (): number => (performance.now() - begin) / 1000;
  do
    runs.push(
      await runOnce(spec, context, recorder, { folder: `${file}-${runs.length + 1}`, counting: false }),
    );
  while (passed() < seconds && runs.length < MOST_RUNS);
  const countable = recorder.counts && passed() / runs.length <= longest;
  const counting = { folder: `${file}-calls`, counting: true };
  return { runs, counted: countable ? await runOnce(spec, context, recorder, counting) : [] };
};

const runOnce = async (
  spec: CommandSpec,
  context: ProfileTarget['context'],
  { preload, suffix, missing }: ProgramRecorder,
  { folder, counting }: { readonly folder: string; readonly counting: boolean },
): Promise<string[]> => {
  mkdirSync(folder, { recursive: true });
  const own = { ...context.environment, ...spec.environment };
  const ended = await runProcess(
    {
      argv: spec.argv,
      directory: join(context.root, spec.directory),
      environment: { ...own, ...preload(own, folder, counting) },
      signal: context.signal,
    },
    context.limit,
  );
  if (ended.code !== 0)
    throw new BenchmarkFailure({
      message: `the program ended with ${ended.signal ?? `exit code ${ended.code}`} while it was profiled`,
      output: lastLines(ended.output),
      exitCode: ended.code,
      signal: ended.signal,
    });
  const files = readdirSync(folder)
    .filter((name) => name.endsWith(suffix))
    .map((name) => join(folder, name.slice(0, -suffix.length)));
  if (files.length === 0) throw new ProfilerProblem(missing);
  return files;
};
