// Benchmarks declared with tinybench. Its own statistics and its own loop are not used: the functions are called by
// our worker, in turns, in the project's own node.

import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { NodeToolSpec } from '../../core/model/suite-specs.ts';
import { survivorFailure } from '../failure.ts';
import type { WorkerRequest } from './protocol.ts';
import { programFile } from '../../process/program-file.ts';
import { DEFAULT_TRIAL_OPTIONS } from '../runner.ts';
import type { Exact, Session, SideContext, Task, TimingRunner, TrialOptions } from '../runner.ts';
import { countTask } from './instructions.ts';
import {
  limitsOf,
  recordIn,
  sessionOf,
  type Ending,
  type RecordRequest,
  type TaskLimits,
} from './session.ts';
import { startWorker } from './worker-client.ts';
import type { WorkerClient } from './worker-client.ts';
import { noiseWarningsIn } from './noise-warnings.ts';
import { endingWith } from '../../process/child-process.ts';

export interface TinybenchOptions extends TaskLimits {
  /** Path of the bundled worker program. */
  readonly worker: string;
}

/** Seconds an orderly end may take before it is forced. */
const END = 5;

/** The runner for `tinybench:` suites. */
export const tinybenchRunner = (given: Partial<TinybenchOptions> = {}): TimingRunner<NodeToolSpec> => {
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
  ...limitsOf(limit, given),
});

export const tinybench = tinybenchRunner();

const start = async (
  spec: NodeToolSpec,
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
      tool: spec.kind,
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

const fileOf = (spec: NodeToolSpec, { root }: SideContext): string => {
  const file = join(root, spec.file);
  if (existsSync(file)) return file;
  throw new BenchmarkFailure({
    message: `${spec.file} does not exist`,
    hint: 'does `prepare` build it? Is the path under `tinybench:` right?',
  });
};

const exact = async (
  spec: NodeToolSpec,
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
  spec: NodeToolSpec,
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
  spec: NodeToolSpec,
  task: string | null,
  context: SideContext,
  { metrics, hurried }: TrialOptions,
  options: TinybenchOptions,
): Promise<Session> => {
  if (task === null) throw new Error('a tinybench suite has no benchmark of its own');
  const heap = metrics.includes('heap-per-op');
  const link = await start(spec, task, context, options, { heap, hurried });
  const session = await sessionOf(link, options, endOf(link, spec, task)).catch(endingWith(link.running));
  return { ...session, warnings: [...new Set([...noiseWarningsIn(spec.nodeArgs), ...session.warnings])] };
};

/** The end of a worker: in order, and with nothing left behind. */
const endOf = ({ running }: WorkerClient, spec: NodeToolSpec, task: string): Ending => ({
  async ended() {
    const survivors = await running.end(END);
    if (survivors.length > 0)
      throw survivorFailure(
        `${spec.file}: benchmark "${task}"`,
        survivors,
        'stop them in afterAll, teardown, or when the process exits',
      );
  },
  dispose: async () => running[Symbol.asyncDispose](),
});

/**
 * Records a benchmark in a process of its own: loaded, warmed up, run for about `seconds` under V8's profiler. Writes the
 * files that begin with `file`. Rejects with BenchmarkFailure.
 */
export const recordTinybench = async (
  spec: NodeToolSpec,
  task: string,
  context: SideContext,
  request: RecordRequest,
  given: Partial<TinybenchOptions> = {},
): Promise<void> => {
  const options = optionsOf(context, given);
  const link = await start(spec, task, context, options, { recording: request.recording });
  await using running = link.running;
  await recordIn(link, options, endOf(link, spec, task), request);
  await running.exit;
};
