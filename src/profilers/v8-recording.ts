// Has V8 record a benchmark: the worker of a tinybench benchmark is asked to, a program or a server gets a
// recorder preloaded.

import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BenchmarkFailure } from '../core/errors.ts';
import type { CommandSpec, HttpSpec } from '../core/specs.ts';
import { recordTinybench } from '../runners/tinybench.ts';
import { lastLines } from '../system/output.ts';
import { runProcess } from '../system/process.ts';
import type { Recorded } from '../system/v8-recorder.ts';
import { recordServer } from './profiler-server.ts';
import { ProfilerProblem, type ProfileRequest, type ProfileTarget } from './profiler.ts';
import { RECORDING, type ProgramRecording } from './v8-program-recording.ts';

export interface V8Recording {
  readonly what: Recorded;
  /** Microseconds (`cpu`) or bytes. */
  readonly interval: number;
}

/** Beginnings of the names of the files that were written: one run of the benchmark each, several when it is a program. */
export interface V8Files {
  /** By run; a run has a file for each of its processes and threads. */
  readonly runs: readonly (readonly string[])[];
  /** Files of a run in which calls were counted and nothing else. */
  readonly counted: readonly string[];
}

/** Records a benchmark for about as long as asked. Rejects with ProfilerProblem or BenchmarkFailure. */
export const recordV8 = async (
  target: ProfileTarget,
  request: ProfileRequest,
  recording: V8Recording,
): Promise<V8Files> => {
  const { spec, task, context } = target;
  if (spec.kind === 'tinybench') {
    const { seconds, file } = request;
    await recordTinybench(spec, task ?? '', context, { recording, seconds, file });
    return { runs: [[file]], counted: [] };
  }
  if (spec.kind === 'command') return recordProgram({ ...target, spec }, request, recording);
  if (spec.kind === 'http') return recordV8Server({ ...target, spec }, request, recording);
  throw new ProfilerProblem(`V8 runs no ${spec.kind} benchmarks`);
};

/** Runs of a program in one profile, at the most. */
const MOST_RUNS = 30;
/** Calls are counted in a run of its own where a run takes at most this many seconds. */
const COUNTABLE = 1;

const recordProgram = async (
  { spec, context }: ProfileTarget & { readonly spec: CommandSpec },
  { seconds, file }: ProfileRequest,
  recording: V8Recording,
): Promise<V8Files> => {
  const runs: string[][] = [];
  const begin = performance.now();
  const passed = (): number => (performance.now() - begin) / 1000;
  do
    runs.push(
      await runOnce(spec, context, { ...recording, folder: `${file}-${runs.length + 1}`, counting: false }),
    );
  while (passed() < seconds && runs.length < MOST_RUNS);
  const countable = recording.what === 'cpu' && passed() / runs.length <= COUNTABLE;
  const counting = { ...recording, folder: `${file}-calls`, counting: true };
  return { runs, counted: countable ? await runOnce(spec, context, counting) : [] };
};

const runOnce = async (
  spec: CommandSpec,
  context: ProfileTarget['context'],
  recording: ProgramRecording,
): Promise<string[]> => {
  mkdirSync(recording.folder, { recursive: true });
  const own = { ...context.environment, ...spec.environment };
  const ended = await runProcess(
    {
      argv: spec.argv,
      directory: join(context.root, spec.directory),
      environment: { ...own, ...preloaded(own, recording) },
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
  const files = readdirSync(recording.folder)
    .filter((name) => name.endsWith('.notes.json'))
    .map((name) => join(recording.folder, name.slice(0, -'.notes.json'.length)));
  if (files.length === 0)
    throw new ProfilerProblem(
      'the program left no profile: only Node programs that come to an orderly end leave one',
    );
  return files;
};

const recordV8Server = async (
  target: ProfileTarget & { readonly spec: HttpSpec },
  request: ProfileRequest,
  recording: V8Recording,
): Promise<V8Files> => {
  const files = await recordServer(target, request, {
    suffix: '.notes.json',
    missing: 'the server left no profile: only Node servers that keep NODE_OPTIONS leave one',
    preload: (own, folder, link) => preloaded(own, { ...recording, folder, counting: false, link }),
  });
  return { runs: [files], counted: [] };
};

/** Variables that bring the recorder into a program with these variables. */
const preloaded = (
  own: Readonly<Record<string, string>>,
  told: ProgramRecording,
): Record<string, string> => ({
  NODE_OPTIONS: [own['NODE_OPTIONS'], `--require ${quoted(preloadPath())}`].filter(Boolean).join(' '),
  [RECORDING]: JSON.stringify(told),
});

/** As NODE_OPTIONS wants a path. */
const quoted = (path: string): string => `"${path.replace(/["\\]/g, '\\$&')}"`;

/** The recorder next to the bundle, or in build/ when run unbundled. */
const preloadPath = (): string => {
  const places = ['./v8-preload.cjs', '../../build/v8-preload.cjs'];
  const found = places.map((place) => fileURLToPath(new URL(place, import.meta.url))).find(existsSync);
  if (found === undefined) throw new Error(`v8-preload.cjs is missing beside ${import.meta.url}`);
  return found;
};
