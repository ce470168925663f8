// Tests of a project that use the `benchmark` fixture, as they are: pytest runs them, and where a test hands something to
// its fixture, base and head take turns. See docs/decisions/0073-pytest-in-turns.md.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import { globMatcher } from '../../core/model/paths.ts';
import type { PytestSpec } from '../../core/model/suite-specs.ts';
import { endedFailure, survivorFailure } from '../failure.ts';
import { strangerFailure } from '../python/failure.ts';
import { countStatement, type CountingStart } from '../python/instructions.ts';
import {
  END,
  limitsOf,
  recordIn,
  sessionOf,
  type PythonLimits,
  type RecordRequest,
} from '../python/session.ts';
import type { WorkerClient } from '../python/worker-client.ts';
import { DEFAULT_TRIAL_OPTIONS } from '../runner.ts';
import type { Exact, Session, SideContext, Task, TimingRunner, TrialOptions } from '../runner.ts';
import { inWords, nothingFound } from './failure.ts';
import { endSessions, hold } from './pool.ts';
import { startPytest } from './process.ts';

/** The runner for `pytest:` suites. */
export const pytestRunner = (own: Partial<PythonLimits> = {}): TimingRunner<PytestSpec> => ({
  minimumPairs: 3,
  // Suites are large: twice as many make a trial half as long again and its ratio hardly narrower.
  usualPairs: 12,
  list: (spec, context) => list(spec, context, limitsOf(context, own)),
  open: (spec, task, context, trial = DEFAULT_TRIAL_OPTIONS) =>
    open(spec, named(spec, task), context, trial, limitsOf(context, own)),
  exact: (spec, task, context, _, other) =>
    exact(spec, named(spec, task), context, limitsOf(context, own), other),
  close: endSessions,
});

export const pytest = pytestRunner();

const named = (spec: PytestSpec, task: string | null): string => {
  if (task === null) throw new BenchmarkFailure({ message: `${inWords(spec, null)} is no single benchmark` });
  return task;
};

const list = async (
  spec: PytestSpec,
  context: SideContext,
  { loadLimit }: PythonLimits,
): Promise<readonly Task[]> => {
  const link = await startPytest(spec, context, {
    trial: DEFAULT_TRIAL_OPTIONS,
    isListing: true,
    counting: null,
    where: () => inWords(spec, null),
  });
  await using running = link.running;
  const told = await link.expect('tests', 'loading', loadLimit);
  const { facts } = await link.expect('listed', 'loading', loadLimit);
  if (facts.stranger !== null) throw strangerFailure(inWords(spec, null), facts.stranger);
  await running.end(END);
  const runtime = { name: facts.name, version: facts.version, path: facts.path };
  const wanted = told.tests.filter(({ name }) => isWanted(spec, name));
  if (wanted.length === 0) throw nothingFound(spec, told, told.tests.length);
  return wanted.map(({ name, skipped }) => ({
    task: name,
    warnings: [],
    runtime,
    ...(skipped !== null && { skipped }),
  }));
};

/** By its whole name, or by what stands behind the file, where a slash is a character like any other. */
const isWanted = ({ only, exclude }: PytestSpec, name: string): boolean => {
  const test = name.slice(name.indexOf('::') + 2);
  const fits = (globs: readonly string[]): boolean =>
    globs.some(
      (glob) => globMatcher(slashless(glob))(slashless(name)) || globMatcher(noSlash(glob))(noSlash(test)),
    );
  return (only.length === 0 || fits(only)) && !fits(exclude);
};

const noSlash = (text: string): string => text.replaceAll('/', '\u2215');

/** The same with no slash behind the file. */
const slashless = (text: string): string => {
  const end = text.includes('::') ? text.indexOf('::') : text.length;
  return text.slice(0, end) + noSlash(text.slice(end));
};

const open = async (
  spec: PytestSpec,
  task: string,
  context: SideContext,
  trial: TrialOptions,
  limits: PythonLimits,
): Promise<Session> => {
  const isShared = trial.seed !== 0 && !trial.metrics.includes('peak-memory');
  const held = isShared ? await hold(spec, task, context, trial) : null;
  const link = held?.started.link ?? (await startAlone(spec, task, context, trial, null));
  say(link, task, context, trial, isShared);
  if (held === null) return sessionOf(link, task, trial.metrics, limits);
  let isDone = false;
  const opened = sessionOf(link, task, trial.metrics, limits, {
    ended: async () => {
      isDone = await endedChild(link, task);
      held.release();
    },
    dispose: async () => {
      if (!isDone) await held.end();
    },
  });
  return opened.catch(async (error: unknown) => {
    await held.end();
    throw error;
  });
};

/** A session of its own for one benchmark, that ends with it. */
const startAlone = (
  spec: PytestSpec,
  task: string,
  context: SideContext,
  trial: TrialOptions,
  counting: CountingStart | null,
): Promise<WorkerClient> =>
  startPytest(spec, context, { trial, isListing: false, counting, where: () => task });

const say = (
  link: WorkerClient,
  task: string,
  { slowdown }: SideContext,
  { metrics, hurried }: TrialOptions,
  fork: boolean,
): void =>
  link.send({ kind: 'open', name: task, fork, slowdown, hurried, heap: metrics.includes('heap-per-op') });

/** Waits for the end of the child that ran a benchmark. Rejects with BenchmarkFailure where it is no orderly one. */
const endedChild = async (link: WorkerClient, where: string): Promise<true> => {
  const { code, signal, left } = await link.expect('ended', 'ending', END);
  if (code !== 0)
    throw endedFailure(`${where} ended its process: it`, { code, signal }, link.running.output());
  if (left.length > 0)
    throw survivorFailure(
      where,
      left.map((name) => ({ pid: 0, name })),
      'wait for them in the test, or stop them when its fixtures end',
    );
  return true;
};

const exact = async (
  spec: PytestSpec,
  task: string,
  context: SideContext,
  limits: PythonLimits,
  other: Exact | null,
): Promise<Exact> => {
  const trial = DEFAULT_TRIAL_OPTIONS;
  const deps = {
    where: task,
    directory: context.root,
    open: async () => countable(await open(spec, task, context, trial, limits), task),
    start: async (counting: CountingStart) => {
      const link = await startAlone(spec, task, context, trial, counting);
      say(link, task, context, trial, false);
      return link;
    },
  };
  return countStatement(deps, context, other);
};

/** A session of a benchmark that can be called as often as counting takes. Rejects with BenchmarkFailure where it cannot. */
const countable = async (session: Session, task: string): Promise<Session> => {
  if (session.turns?.most === undefined) return session;
  await session[Symbol.asyncDispose]();
  throw new BenchmarkFailure({
    message: `${task} is called once a process, so its instructions cannot be counted`,
    hint: 'give `pedantic` a `setup`, or more rounds',
  });
};

/** Records a benchmark in a process of its own; see recordPython. */
export const recordPytest = async (
  spec: PytestSpec,
  task: string | null,
  context: SideContext,
  request: RecordRequest,
): Promise<void> => {
  const name = named(spec, task);
  const link = await startAlone(spec, name, context, DEFAULT_TRIAL_OPTIONS, null);
  say(link, name, context, DEFAULT_TRIAL_OPTIONS, false);
  return recordIn(link, limitsOf(context), request);
};
