// Python code, timed with the meaning timeit gives it: by our worker, in turns, in the project's own Python.

import { join } from 'node:path';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { PythonSpec } from '../../core/model/python-spec.ts';
import { strangerFailure } from './failure.ts';
import { countStatement, type CountingStart } from './instructions.ts';
import { findInterpreter } from './interpreter.ts';
import type { WorkerCode, WorkerRequest } from './protocol.ts';
import { END, limitsOf, recordIn, sessionOf, type PythonLimits, type RecordRequest } from './session.ts';
import { startWorker, WORKER, type WorkerClient } from './worker-client.ts';
import { DEFAULT_TRIAL_OPTIONS } from '../runner.ts';
import type { Exact, Session, SideContext, Task, TimingRunner, TrialOptions } from '../runner.ts';

/** The runner for `python:` and `timeit:` suites. */
export const pythonRunner = (own: Partial<PythonLimits> = {}): TimingRunner<PythonSpec> => ({
  minimumPairs: 3,
  list: (spec, context) => list(spec, context, limitsOf(context, own)),
  open: (spec, task, context, trial = DEFAULT_TRIAL_OPTIONS) =>
    open(spec, task, context, trial, limitsOf(context, own)),
  exact: (spec, task, context, _, other) => exact(spec, task, context, limitsOf(context, own), other),
});

export const python = pythonRunner();

/** Everything there is to time in a suite; `name` is null where the suite is one benchmark. */
const codesOf = ({ code }: PythonSpec): readonly WorkerCode[] => {
  if (code.form === 'call') return [{ name: null, call: code.call, args: code.args }];
  if (code.form === 'stmt') return [{ name: null, stmt: code.stmt }];
  if (code.form === 'commands')
    return Object.entries(code.benchmarks).map(([name, own]) => ({ name, ...own }));
  return Object.entries(code.benchmarks).map(([name, stmt]) => ({ name, stmt }));
};

/** How messages call a benchmark. */
const inWords = ({ code }: PythonSpec, name: string | null): string => {
  if (name !== null) return `python benchmark "${name}"`;
  if ('benchmarks' in code) return 'the python benchmarks';
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
  const only = codes.length === 1 ? (codes[0]?.name ?? null) : null;
  const request: WorkerRequest = {
    root: context.root,
    setup: 'setup' in spec.code ? spec.code.setup : '',
    codes,
    list: isListing,
    gc: spec.gc,
    slowdown: context.slowdown,
    heap: trial.metrics.includes('heap-per-op'),
    hurried: trial.hurried,
    count: counting?.count ?? null,
  };
  return startWorker({
    python: path,
    directory: join(context.root, spec.directory),
    // Luck of the hash order belongs to the trial: the same on both sides, another one in the next trial.
    environment: { PYTHONHASHSEED: String(trial.seed), ...environment },
    signal: context.signal,
    program: WORKER,
    where: (name) => inWords(spec, name ?? only),
    request,
    prefix: [...(context.under ?? []), ...(counting?.prefix ?? [])],
  });
};

/** Compiles every benchmark and runs the setup, so that what cannot run at all is known before anything is measured. */
const list = async (
  spec: PythonSpec,
  context: SideContext,
  { loadLimit }: PythonLimits,
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
  limits: PythonLimits,
): Promise<Session> => {
  const link = await start(spec, codesCalled(task, spec), context, { ...TIMING, trial });
  return sessionOf(link, inWords(spec, task), trial.metrics, limits);
};

/**
 * Records a benchmark in a process of its own: set up, warmed up, run for about `seconds` of processor time while `recorder`, a
 * program in Python, watches. Writes the files that begin with `file`. Rejects with BenchmarkFailure.
 */
export const recordPython = async (
  spec: PythonSpec,
  task: string | null,
  context: SideContext,
  request: RecordRequest,
): Promise<void> => {
  const link = await start(spec, codesCalled(task, spec), context, {
    ...TIMING,
    trial: DEFAULT_TRIAL_OPTIONS,
  });
  return recordIn(link, limitsOf(context), request);
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
  limits: PythonLimits,
  other: Exact | null,
): Promise<Exact> => {
  const codes = codesCalled(task, spec);
  const trial = { ...DEFAULT_TRIAL_OPTIONS, seed: 0 };
  const deps = {
    where: inWords(spec, task),
    directory: context.root,
    open: () => open(spec, task, context, DEFAULT_TRIAL_OPTIONS, limits),
    start: (counting: CountingStart) => start(spec, codes, context, { trial, isListing: false, counting }),
  };
  return countStatement(deps, context, other);
};
