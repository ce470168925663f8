// Python code, timed with the meaning timeit gives it: by our worker, in turns, in the project's own Python.

import { join } from 'node:path';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { MetricName } from '../../core/model/metrics.ts';
import type { PythonSpec } from '../../core/model/runner-specs.ts';
import { survivorFailure } from '../failure.ts';
import { leftFailure, strangerFailure } from './failure.ts';
import { countStatement, type CountingStart } from './instructions.ts';
import { findInterpreter } from './interpreter.ts';
import { startWorker } from './worker-client.ts';
import type { WorkerClient } from './worker-client.ts';
import type { FromWorker, PythonFacts, ToWorker, WorkerCode } from './protocol.ts';
import { noiseWarningsOf } from './noise-warnings.ts';
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
import type { Values } from '../../core/model/quantities.ts';
import { endingWith } from '../../process/child-process.ts';

export interface PythonOptions {
  /** Seconds the setup may take. */
  readonly loadLimit: number;
  /** Seconds warm-up and one operation may take. */
  readonly operationLimit: number;
}

/** Seconds an orderly end may take; threads that prevent it are told of after 3. */
const END = 5;

/** The runner for `python:` suites. */
export const pythonRunner = ({
  loadLimit = 60,
  operationLimit = 60,
}: Partial<PythonOptions> = {}): TimingRunner<PythonSpec> => {
  const limits = ({ limit }: SideContext): PythonOptions => ({
    loadLimit: Math.min(limit, loadLimit),
    operationLimit: Math.min(limit, operationLimit),
  });
  return {
    minimumPairs: 3,
    list: (spec, context) => list(spec, context, limits(context)),
    open: (spec, task, context, trial = DEFAULT_TRIAL_OPTIONS) =>
      open(spec, task, context, trial, limits(context)),
    exact: (spec, task, context, _, other) => exact(spec, task, context, limits(context), other),
  };
};

export const python = pythonRunner();

/** Everything there is to time in a suite; `name` is null where the suite is one benchmark. */
const codesOf = ({ code }: PythonSpec): readonly WorkerCode[] => {
  if (code.form === 'call') return [{ name: null, call: code.call, args: code.args }];
  if (code.form === 'stmt') return [{ name: null, stmt: code.stmt }];
  return Object.entries(code.benchmarks).map(([name, stmt]) => ({ name, stmt }));
};

/** How messages call a benchmark. */
const inWords = ({ code }: PythonSpec, name: string | null): string => {
  if (name !== null) return `python benchmark "${name}"`;
  if (code.form === 'benchmarks') return 'the python benchmarks';
  const [line = ''] = (code.form === 'call' ? code.call : code.stmt).split('\n', 1);
  return `python \`${line.length > 60 ? `${line.slice(0, 59)}…` : line}\``;
};

interface Purpose {
  readonly trial: TrialOptions;
  readonly isListing: boolean;
  /** Null: they are timed. */
  readonly counting: CountingStart | null;
}

const TIMING = { isListing: false, counting: null };

const start = async (
  spec: PythonSpec,
  codes: readonly WorkerCode[],
  context: SideContext,
  { trial, isListing, counting }: Purpose,
): Promise<WorkerClient> => {
  const { path, environment } = await findInterpreter(spec, context);
  return startWorker({
    python: path,
    directory: join(context.root, spec.directory),
    // Luck of the hash order belongs to the trial: the same on both sides, another one in the next trial.
    environment: { PYTHONHASHSEED: String(trial.seed), ...environment },
    signal: context.signal,
    where: (name) => inWords(spec, name),
    request: {
      root: context.root,
      setup: spec.code.form === 'call' ? '' : spec.code.setup,
      codes,
      list: isListing,
      gc: spec.gc,
      slowdown: context.slowdown,
      heap: trial.metrics.includes('heap-per-op'),
      hurried: trial.hurried,
      count: counting?.count ?? null,
    },
    prefix: counting?.prefix ?? [],
  });
};

/** Compiles every benchmark and runs the setup, so that what cannot run at all is known before anything is measured. */
const list = async (
  spec: PythonSpec,
  context: SideContext,
  { loadLimit }: PythonOptions,
): Promise<readonly Task[]> => {
  const codes = codesOf(spec);
  const link = await start(spec, codes, context, {
    trial: DEFAULT_TRIAL_OPTIONS,
    isListing: true,
    counting: null,
  });
  await using running = link.running;
  const { facts } = await link.expect('listed', 'setting up', loadLimit);
  if (facts.stranger !== null) throw strangerFailure(inWords(spec, null), facts.stranger);
  await running.end(END);
  const runtime = { name: facts.name, version: facts.version, path: facts.path };
  return codes.map(({ name }) => ({ task: name, warnings: [], runtime }));
};

const open = async (
  spec: PythonSpec,
  task: string | null,
  context: SideContext,
  trial: TrialOptions,
  limits: PythonOptions,
): Promise<Session> => {
  const where = inWords(spec, task);
  const link = await start(spec, codesCalled(task, spec), context, { ...TIMING, trial });
  const ready = await readyOf(link, where, limits).catch(endingWith(link.running));
  return {
    batch: ready.batch,
    operation: ready.operation,
    ...(ready.first !== null && { first: { samples: [ready.first[0] / 1e9], cpu: ready.first[1] } }),
    warnings: [...noiseWarningsOf(ready.facts), ...unmet(trial.metrics, ready.facts)],
    pid: link.running.pid,
    turn: (seconds, batch = ready.batch) => turn(link, seconds, batch, limits),
    finish: () => finish(link, where, limits),
    [Symbol.asyncDispose]: () => link.running[Symbol.asyncDispose](),
  };
};

const readyOf = async (
  link: WorkerClient,
  where: string,
  { loadLimit, operationLimit }: PythonOptions,
): Promise<Extract<FromWorker, { kind: 'ready' }>> => {
  await link.expect('loaded', 'setting up', loadLimit);
  const ready = await link.expect('ready', 'warming up', operationLimit);
  if (ready.facts.stranger !== null) throw strangerFailure(where, ready.facts.stranger);
  return ready;
};

/**
 * Records a benchmark in a process of its own: set up, warmed up, run for about `seconds` of processor time while `recorder`, a
 * program in Python, watches. Writes the files that begin with `file`. Rejects with BenchmarkFailure.
 */
export const recordPython = async (
  spec: PythonSpec,
  task: string | null,
  context: SideContext,
  request: Omit<Extract<ToWorker, { kind: 'record' }>, 'kind' | 'batch'>,
): Promise<void> => {
  const limits = { loadLimit: Math.min(context.limit, 60), operationLimit: Math.min(context.limit, 60) };
  const link = await start(spec, codesCalled(task, spec), context, {
    ...TIMING,
    trial: DEFAULT_TRIAL_OPTIONS,
  });
  await using running = link.running;
  await link.expect('loaded', 'setting up', limits.loadLimit);
  const { batch } = await link.expect('ready', 'warming up', limits.operationLimit);
  link.send({ kind: 'record', batch, ...request });
  await link.expect('recorded', 'measuring', request.seconds + limits.operationLimit);
  await running.end();
};

const codesCalled = (task: string | null, spec: PythonSpec): readonly WorkerCode[] => {
  const all = codesOf(spec);
  const codes = all.filter(({ name }) => name === task);
  if (codes.length > 0) return codes;
  throw new BenchmarkFailure({
    message: `${inWords(spec, null)} have no benchmark "${task}"`,
    hint: `there are ${all.map(({ name }) => name).join(', ')}`,
  });
};

const exact = async (
  spec: PythonSpec,
  task: string | null,
  context: SideContext,
  limits: PythonOptions,
  other: Exact | null,
): Promise<Exact> => {
  const codes = codesCalled(task, spec);
  const trial = { ...DEFAULT_TRIAL_OPTIONS, seed: 0 };
  const deps = {
    where: inWords(spec, task),
    open: () => open(spec, task, context, DEFAULT_TRIAL_OPTIONS, limits),
    start: (counting: CountingStart) => start(spec, codes, context, { trial, isListing: false, counting }),
  };
  return countStatement(deps, context, other);
};

const unmet = (metrics: readonly MetricName[], { name }: PythonFacts): string[] =>
  metrics.includes('heap-per-op') && name !== 'CPython'
    ? [`heap-per-op needs tracemalloc, which ${name} may not have`]
    : [];

const turn = async (
  link: WorkerClient,
  seconds: number,
  batch: number,
  { operationLimit }: PythonOptions,
): Promise<Turn> => {
  link.send({ kind: 'turn', seconds, batch });
  const { samples, cpu } = await link.expect('turn', 'measuring', seconds + operationLimit);
  if (!samples.every((sample) => sample > 0))
    throw new BenchmarkFailure({
      message: 'an operation took no time at all',
      hint: 'the clock of this machine is too coarse for it: let one operation do more work',
    });
  return { samples: samples.map((sample) => sample / 1e9 / batch), cpu: cpu / (samples.length * batch) };
};

const finish = async (
  link: WorkerClient,
  where: string,
  { operationLimit }: PythonOptions,
): Promise<TrialTotals> => {
  link.send({ kind: 'finish' });
  const { peak, heap } = await link.expect('finished', 'ending', operationLimit);
  const threads = await link.left(END);
  const survivors = await link.running.end(END);
  if (threads !== null) throw leftFailure(where, threads, link.running.output());
  if (survivors.length > 0)
    throw survivorFailure(
      where,
      survivors,
      'wait for them in the statement, or stop them in an exit handler (atexit)',
    );
  const values: Values = heap === null ? {} : { 'heap-per-op': heap };
  return { peakMemory: peak, values };
};
