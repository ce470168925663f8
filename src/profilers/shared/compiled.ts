// What is run of a compiled program while a profiler watches it from outside: all of it, or one of its benchmarks.

import type { RunnerSpec } from '../../core/model/runner-specs.ts';
import type { Profile } from '../../explain/profile.ts';
import { catch2 } from '../../runners/catch2/runner.ts';
import type { Program } from '../../runners/command/program.ts';
import { programOf } from '../../runners/command/runner.ts';
import { criterion } from '../../runners/criterion/runner.ts';
import { divan } from '../../runners/divan/runner.ts';
import { googleBenchmark } from '../../runners/google-benchmark/runner.ts';
import type { ShotProcess } from '../../runners/shots/tool.ts';
import { ProfilerProblem, type ProfileTarget } from '../profiler.ts';

export interface CompiledRun {
  readonly program: Program;
  /** Operations that it runs; see ShotProcess. */
  readonly operations: ShotProcess['operations'];
}

/** By tool, the function of its own that calls the benchmark; null: nothing can be told by that. */
const LOOPS: Readonly<Partial<Record<RunnerSpec['kind'], RegExp | null>>> = {
  command: null,
  'google-benchmark': /^benchmark::internal::BenchmarkInstance::Run\(/,
  catch2: /\bBenchmarkFunction::model<.*>::call\(/,
  criterion: /\bBencher(?:<.*>)?>?::iter(?:_custom|_batched(?:_ref)?)?(?:::<.*>)?$/,
  divan: null,
};

export const isCompiled = ({ kind }: RunnerSpec): boolean => kind in LOOPS;

export const loopOf = ({ kind }: RunnerSpec): RegExp | null => LOOPS[kind] ?? null;

export interface RunWish {
  /** Seconds of operations, and of one of them. */
  readonly seconds: number;
  readonly operation: number | undefined;
  /** How many times as long all takes while the profiler watches. */
  readonly slower: number;
  /** More of them. */
  readonly besides?: number;
}

/** One run of so many seconds. Rejects with ProfilerProblem or BenchmarkFailure. */
export const compiledRun = async (
  { spec, task, context }: ProfileTarget,
  { seconds, operation, slower, besides = 0 }: RunWish,
): Promise<CompiledRun> => {
  if (spec.kind === 'command') {
    const program = await programOf(spec, context, { limit: context.limit });
    return { program: { ...program, slowdown: 0 }, operations: 1 };
  }
  // What is not known to take so long on base and so long on head cannot be shared out among functions.
  if (operation === undefined) throw new ProfilerProblem(UNTIMED);
  const operations = Math.max(1, Math.round(seconds / operation)) + besides;
  const first = await startOf(
    spec,
    task,
    { operations, samples: 1, seconds: operations * operation },
    context,
  );
  // Who looks at the clock, looks at it while the profiler watches.
  const byTime = { seconds: seconds * slower };
  const started = first?.operations === null ? await startOf(spec, task, byTime, context) : first;
  if (started === null) throw new ProfilerProblem(`${spec.kind} benchmarks cannot be run for a profiler`);
  const { argv, directory, environment } = started;
  const rest = { signal: context.signal, limit: context.limit, slowdown: 0, under: context.under ?? [] };
  const program = { file: argv[0] ?? '', argv, directory, environment, ...rest };
  return { program, operations: started.operations };
};

const UNTIMED = 'no operation was timed, which profiles of it need: more time (--time-limit) may do';

type Asked = Parameters<typeof catch2.start>;

const startOf = async (
  spec: RunnerSpec,
  task: Asked[1],
  aim: Asked[2],
  context: Asked[3],
): Promise<ShotProcess | null> => {
  if (spec.kind === 'google-benchmark') return googleBenchmark.start(spec, task, aim, context);
  if (spec.kind === 'catch2') return catch2.start(spec, task, aim, context);
  if (spec.kind === 'criterion') return criterion.start(spec, task, aim, context);
  return spec.kind === 'divan' ? divan.start(spec, task, aim, context) : null;
};

/** What functions of that name call, and they themselves; all of it where none has the name. */
export const below = (profile: Profile, loop: RegExp | null): Profile => {
  const matches = profile.frames.map(({ name }) => loop?.test(name) === true);
  /** Node of the smaller tree; -1: it has none. */
  const places: number[] = [];
  const [parent, frame, self]: [number[], number[], number[]] = [[], [], []];
  for (const [index, at] of profile.frame.entries()) {
    const above = places[profile.parent[index] ?? -1] ?? -1;
    if (above < 0 && matches[at] !== true) {
      places.push(-1);
      continue;
    }
    parent.push(above);
    frame.push(at);
    places.push(self.push(profile.self[index] ?? 0) - 1);
  }
  return self.some((cost) => cost > 0) ? { ...profile, parent, frame, self } : profile;
};
