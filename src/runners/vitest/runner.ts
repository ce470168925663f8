// Benchmarks of vitest, as they are: the project's own vitest transforms and loads their files, and what runs them is ours,
// so that base and head take turns. See docs/decisions/0076-vitest-in-turns.md.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import { globMatcher } from '../../core/model/paths.ts';
import type { VitestSpec } from '../../core/model/suite-specs.ts';
import { DEFAULT_TRIAL_OPTIONS } from '../runner.ts';
import type { Session, SideContext, Task, TimingRunner, TrialOptions } from '../runner.ts';
import { keptSessions, type Held } from '../sessions.ts';
import { limitsOf, recordIn, sessionOf, type RecordRequest, type TaskLimits } from '../tinybench/session.ts';
import { nothingFound, notLoaded } from './failure.ts';
import { inWords, startHolder, type Holder } from './holder.ts';
import { runFile, type FileLink } from './link.ts';
import type { FileRequest, HeldFile } from './protocol.ts';

/** The runner for `vitest:` suites. */
export const vitestRunner = (own: Partial<TaskLimits> = {}): TimingRunner<VitestSpec> => ({
  minimumPairs: 3,
  // As for other large suites: see docs/decisions/0075-half-as-many-turns.md.
  usualPairs: 12,
  list: (spec, context) => list(spec, context, limitsOf(context.limit, own)),
  open: (spec, task, context, trial = DEFAULT_TRIAL_OPTIONS) =>
    open(spec, named(spec, task), context, trial, limitsOf(context.limit, own)),
  close: () => holders.end(),
});

export const vitest = vitestRunner();

/** Seconds an orderly end may take. */
const END = 5;

const holders = keptSessions<Holder>();

const named = (spec: VitestSpec, task: string | null): string => {
  if (task === null) throw new BenchmarkFailure({ message: `${inWords(spec)} is no single benchmark` });
  return task;
};

const list = async (
  spec: VitestSpec,
  context: SideContext,
  { loadLimit }: TaskLimits,
): Promise<readonly Task[]> => {
  const holder = await startHolder(spec, context, { list: true, loadLimit });
  await using running = holder.running;
  const { files, others } = holder;
  if (files.length === 0) throw nothingFound(spec, { others, files: 0, left: 0 });
  const { files: found, errors } = await holder.list(files, loadLimit);
  await running.end(END);
  const tasks = files.flatMap((file) => {
    const told = found.find((each) => each.file === file.file && each.project === file.project);
    const [error] = told?.errors ?? errors;
    if (told === undefined || error !== undefined) throw notLoaded(file.label, error, running.output());
    return told.benchmarks.map(({ name, skipped }) => ({ task: `${file.label}/${name}`, skipped }));
  });
  const wanted = tasks.filter(({ task }) => isWanted(spec, task));
  if (wanted.length === 0) throw nothingFound(spec, { others, files: files.length, left: tasks.length });
  return wanted.map(({ task, skipped }) => ({ task, warnings: [], ...(skipped !== null && { skipped }) }));
};

/** By its whole name, or by a name that it stands below. */
const isWanted = ({ only, exclude }: VitestSpec, name: string): boolean => {
  const fits = (globs: readonly string[]): boolean =>
    globs.some((glob) => globMatcher(glob)(name) || globMatcher(`${glob}/**`)(name));
  return (only.length === 0 || fits(only)) && !fits(exclude);
};

const requestOf = (
  { vitest: folder }: Holder,
  { file, name }: { readonly file: HeldFile; readonly name: string },
  { slowdown }: SideContext,
  { metrics, hurried }: TrialOptions,
): FileRequest => ({
  vitest: folder,
  label: file.label,
  task: name,
  slowdown,
  hurried,
  heap: metrics.includes('heap-per-op'),
  recording: null,
});

const open = async (
  spec: VitestSpec,
  task: string,
  context: SideContext,
  trial: TrialOptions,
  limits: TaskLimits,
): Promise<Session> => {
  const { link } = await start(spec, task, context, trial, limits);
  return sessionOf(link, limits, link.ending).catch(async (error: unknown) => {
    await link.ending.dispose();
    throw error;
  });
};

/** Records a benchmark in a process of its own; see recordTinybench. */
export const recordVitest = async (
  spec: VitestSpec,
  task: string | null,
  context: SideContext,
  request: RecordRequest,
): Promise<void> => {
  const limits = limitsOf(context.limit);
  const { link } = await start(
    spec,
    named(spec, task),
    context,
    DEFAULT_TRIAL_OPTIONS,
    limits,
    request.recording,
  );
  try {
    await recordIn(link, limits, link.ending, request);
  } finally {
    await link.ending.dispose();
  }
};

const start = async (
  spec: VitestSpec,
  task: string,
  context: SideContext,
  trial: TrialOptions,
  { loadLimit }: TaskLimits,
  recording: FileRequest['recording'] = null,
): Promise<{ readonly link: FileLink }> => {
  const begin = (): Promise<Holder> => startHolder(spec, context, { list: false, loadLimit });
  // Whatever asks for no trial of a round may watch the process, and waits for its end.
  const held = trial.seed === 0 ? await alone(begin) : await shared(spec, context, begin);
  const holder = held.started;
  const file = holder.files
    .filter(({ label }) => task.startsWith(`${label}/`))
    .toSorted((one, other) => other.label.length - one.label.length)[0];
  if (file === undefined) {
    held.release();
    throw new BenchmarkFailure({
      message: `${inWords(spec)} has no file for the benchmark "${task}"`,
      hint: `it has ${holder.files.map(({ label }) => label).join(', ') || 'none'}`,
    });
  }
  const request = {
    ...requestOf(holder, { file, name: task.slice(file.label.length + 1) }, context, trial),
    recording,
  };
  return {
    link: runFile({ holder, file, request, context, release: held.release, end: held.end }),
  };
};

const shared = (
  spec: VitestSpec,
  { root, environment, signal }: SideContext,
  begin: () => Promise<Holder>,
): Promise<Held<Holder>> =>
  // Seeds are for what a runtime draws by chance, which every process that runs a file does by itself.
  holders.hold(JSON.stringify([root, environment, spec]), 0, signal, begin);

const alone = async (begin: () => Promise<Holder>): Promise<Held<Holder>> => {
  const started = await begin();
  const end = async (): Promise<void> => {
    await started.running.end();
  };
  return { started, release: () => void end(), end };
};
