// Benchmarks declared with tinybench. Its own statistics and its own loop are not used: the functions are called by
// our worker, in turns, in the project's own node.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { TinybenchSpec } from '../../core/model/runner-specs.ts';
import { survivorFailure } from '../failure.ts';
import type { FromWorker, Recording, WorkerRequest } from './protocol.ts';
import { programFile } from '../../process/program-file.ts';
import { DEFAULT_TRIAL_OPTIONS } from '../runner.ts';
import type {
  Exact,
  TrialTotals,
  Session,
  SideContext,
  Task,
  TimingRunner,
  Turn,
  TrialOptions,
} from '../runner.ts';
import { watch, watchWhole } from '../outside.ts';
import { countTask } from './instructions.ts';
import { startWorker } from './worker-client.ts';
import type { WorkerClient } from './worker-client.ts';
import { noiseWarningsIn } from './noise-warnings.ts';
import { endingWith } from '../../process/child-process.ts';

export interface TinybenchOptions {
  /** Path of the bundled worker program. */
  readonly worker: string;
  /** Seconds a file may take to load. */
  readonly loadLimit: number;
  /** Seconds hooks, warm-up and one operation may take. */
  readonly operationLimit: number;
}

/** Seconds an orderly end may take before it is forced. */
const END = 5;

/** The runner for `tinybench:` suites. */
export const tinybenchRunner = (given: Partial<TinybenchOptions> = {}): TimingRunner<TinybenchSpec> => {
  return {
    minimumPairs: 3,
    list: (spec, context) => list(spec, context, optionsOf(context, given)),
    open: (spec, task, context, trial = DEFAULT_TRIAL_OPTIONS) =>
      open(spec, task, context, trial, optionsOf(context, given)),
    exact: (spec, task, context, _, other) => exact(spec, task, context, optionsOf(context, given), other),
  };
};

const optionsOf = ({ limit }: SideContext, given: Partial<TinybenchOptions>): TinybenchOptions => ({
  worker: given.worker ?? programFile('tinybench-worker.js'),
  loadLimit: Math.min(limit, given.loadLimit ?? 60),
  operationLimit: Math.min(limit, given.operationLimit ?? 60),
});

export const tinybench = tinybenchRunner();

const start = async (
  spec: TinybenchSpec,
  task: string | null,
  context: SideContext,
  { worker }: TinybenchOptions,
  extra: Partial<Pick<WorkerRequest, 'hurried' | 'heap' | 'recording'>> = {},
): Promise<WorkerClient> => {
  const file = fileOf(spec, context);
  return startWorker(
    worker,
    spec,
    {
      file,
      task,
      slowdown: context.slowdown,
      count: null,
      hurried: false,
      heap: false,
      recording: null,
      ...extra,
    },
    context,
  );
};

const fileOf = (spec: TinybenchSpec, { root }: SideContext): string => {
  const file = join(root, spec.file);
  if (existsSync(file)) return file;
  throw new BenchmarkFailure({
    message: `${spec.file} does not exist`,
    hint: 'does `prepare` build it? Is the path under `tinybench:` right?',
  });
};

const exact = async (
  spec: TinybenchSpec,
  task: string | null,
  context: SideContext,
  options: TinybenchOptions,
  other: Exact | null,
): Promise<Exact> => {
  if (task === null) throw new Error('a tinybench suite has no benchmark of its own');
  const deps = {
    worker: options.worker,
    file: fileOf(spec, context),
    open: () => open(spec, task, context, DEFAULT_TRIAL_OPTIONS, options),
  };
  return countTask(spec, task, context, deps, other);
};

const list = async (
  spec: TinybenchSpec,
  context: SideContext,
  options: TinybenchOptions,
): Promise<readonly Task[]> => {
  const link = await start(spec, null, context, options);
  await using running = link.running;
  const { tasks, warnings } = await link.expect('listed', 'loading', options.loadLimit);
  // What a file starts while it loads, its hooks may end: only after them survivors are a failure.
  await running.end(END);
  return tasks.map((task) => ({ task, warnings: [...noiseWarningsIn(spec.nodeArgs), ...warnings] }));
};

const open = async (
  spec: TinybenchSpec,
  task: string | null,
  context: SideContext,
  { metrics, hurried }: TrialOptions,
  options: TinybenchOptions,
): Promise<Session> => {
  if (task === null) throw new Error('a tinybench suite has no benchmark of its own');
  const heap = metrics.includes('heap-per-op');
  const link = await start(spec, task, context, options, { heap, hurried });
  const ready = await readyOf(link, options).catch(endingWith(link.running));
  const whole = watchWhole(link.running.programPid());
  return {
    batch: ready.batch,
    operation: ready.operation,
    ...(ready.first !== null && { first: ready.first }),
    tells: ready.tells,
    warnings: [...new Set([...noiseWarningsIn(spec.nodeArgs), ...ready.warnings])],
    pid: link.running.programPid(),
    hold: (held) => (held ? link.running.stop() : link.running.go()),
    turn: (seconds, batch = ready.batch, told = ready.tells) =>
      turn(link, { seconds, batch, told, singly: ready.hooks }, options),
    finish: () => finish(link, `${spec.file}: benchmark "${task}"`, whole, options),
    [Symbol.asyncDispose]: () => link.running[Symbol.asyncDispose](),
  };
};

const readyOf = async (link: WorkerClient, { loadLimit, operationLimit }: TinybenchOptions) => {
  await link.expect('loaded', 'loading', loadLimit);
  await link.expect('warming', 'setting up', operationLimit);
  const outside = watch(link.running.programPid());
  const ready = await link.expect('ready', 'warming up', operationLimit);
  return { ...ready, first: firstTurn(ready, outside) };
};

/**
 * Records a benchmark in a process of its own: loaded, warmed up, run for about `seconds` under V8's profiler. Writes the
 * files that begin with `file`. Rejects with BenchmarkFailure.
 */
export const recordTinybench = async (
  spec: TinybenchSpec,
  task: string,
  context: SideContext,
  request: { readonly recording: Recording; readonly seconds: number; readonly file: string },
  given: Partial<TinybenchOptions> = {},
): Promise<void> => {
  const options = optionsOf(context, given);
  const link = await start(spec, task, context, options, { recording: request.recording });
  await using running = link.running;
  const { batch } = await readyOf(link, options);
  link.send({ kind: 'record', seconds: request.seconds, batch, file: request.file });
  await link.expect('recorded', 'measuring', request.seconds + options.operationLimit);
  await finish(link, `${spec.file}: benchmark "${task}"`, watchWhole(running.programPid()), options);
  await running.exit;
};

/** Hooks run before and after it, so that only what has none can be held against the clock. */
const firstTurn = (
  { first, hooks }: Extract<FromWorker, { kind: 'ready' }>,
  outside: ReturnType<typeof watch>,
): Turn | null => {
  if (first === null) return null;
  const { seconds, told, cpu } = first;
  if (told !== null || hooks) return { samples: [told ?? seconds], cpu };
  return { samples: [seconds], cpu, clock: outside(seconds) };
};

interface TurnRequest {
  readonly seconds: number;
  readonly batch: number;
  readonly told: boolean;
  /** Operations are timed one by one, whatever the batch. */
  readonly singly: boolean;
}

const turn = async (
  link: WorkerClient,
  { seconds, batch, told, singly }: TurnRequest,
  { operationLimit }: TinybenchOptions,
): Promise<Turn> => {
  const outside = watch(link.running.programPid());
  link.send({ kind: 'turn', seconds, batch, told });
  const { samples, cpu, took } = await link.expect('turn', 'measuring', seconds + operationLimit);
  if (!samples.every((sample) => sample > 0 && Number.isFinite(sample)))
    throw new BenchmarkFailure({
      message: 'an operation took no time at all',
      hint: 'it is shorter than the clock can resolve: let one call do more work',
    });
  if (told) return { samples, cpu };
  const reported = samples.reduce((sum, each) => sum + each, 0) * (singly ? 1 : batch);
  return { samples, cpu, clock: outside(reported, singly ? Math.max(0, took - reported) : 0) };
};

const finish = async (
  link: WorkerClient,
  what: string,
  whole: ReturnType<typeof watchWhole>,
  { operationLimit }: TinybenchOptions,
): Promise<TrialTotals> => {
  const seen = whole();
  link.send({ kind: 'finish' });
  const { peak, heap } = await link.expect('finished', 'tearing down', operationLimit);
  const survivors = await link.running.end(END);
  if (survivors.length > 0)
    throw survivorFailure(what, survivors, 'stop them in afterAll, teardown, or when the process exits');
  return {
    peakMemory: Math.max(peak, seen.peak),
    values: heap === null ? {} : { 'heap-per-op': heap },
    used: seen.used,
  };
};
