// One side of one trial of a task in a worker (worker/serve.ts): set up and warmed up, and its turns.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import { watch, watchWhole } from '../outside.ts';
import type { Session, TrialTotals, Turn } from '../runner.ts';
import type { FromWorker, Phase, Recording, ToWorker, WorkerFailure } from './protocol.ts';

type Answer = Exclude<FromWorker, WorkerFailure>;

/** The process that measures a task, and the conversation with it. */
export interface TaskLink {
  /** As the gate sees it. */
  readonly pid: () => number;
  /** Stops it, with all that was started with it, or lets it go on. */
  readonly hold: (held: boolean) => void;
  send(message: ToWorker): void;
  /** The next message, which has to be of this kind. Rejects with BenchmarkFailure or the reason of an abort. */
  readonly expect: Expecting;
}

/** Waits for an answer of one kind, for so many seconds. */
export type Expecting = <K extends Answer['kind']>(
  kind: K,
  phase: Phase,
  seconds: number,
) => Promise<Extract<Answer, { kind: K }>>;

export interface TaskLimits {
  /** Seconds a file may take to load. */
  readonly loadLimit: number;
  /** Seconds hooks, warm-up and one operation may take. */
  readonly operationLimit: number;
}

export const limitsOf = (
  limit: number,
  { loadLimit = 60, operationLimit = 60 }: Partial<TaskLimits> = {},
): TaskLimits => ({
  loadLimit: Math.min(limit, loadLimit),
  operationLimit: Math.min(limit, operationLimit),
});

/** How the process of a task ends. */
export interface Ending {
  /** Waits for its end in order. Rejects with BenchmarkFailure where it does not end, or leaves something running. */
  readonly ended: () => Promise<void>;
  readonly dispose: () => Promise<void>;
}

/** A session with a process that is loading its task. Rejects with BenchmarkFailure. */
export const sessionOf = async (link: TaskLink, limits: TaskLimits, ending: Ending): Promise<Session> => {
  const ready = await readyOf(link, limits);
  const whole = watchWhole(link.pid());
  return {
    batch: ready.batch,
    operation: ready.operation,
    ...(ready.first !== null && { first: ready.first }),
    tells: ready.tells,
    warnings: ready.warnings,
    pid: link.pid(),
    hold: link.hold,
    turn: (seconds, batch = ready.batch, told = ready.tells) =>
      turn(link, { seconds, batch, told, singly: ready.hooks }, limits),
    finish: () => finish(link, whole, limits, ending),
    [Symbol.asyncDispose]: ending.dispose,
  };
};

/** What V8 is asked to record, for how long, and into which files. */
export interface RecordRequest {
  readonly recording: Recording;
  readonly seconds: number;
  /** The names of its files begin with it. */
  readonly file: string;
}

/** Has a process that was started for it record its task. Rejects with BenchmarkFailure. */
export const recordIn = async (
  link: TaskLink,
  limits: TaskLimits,
  ending: Ending,
  { seconds, file }: RecordRequest,
): Promise<void> => {
  const { batch } = await readyOf(link, limits);
  link.send({ kind: 'record', seconds, batch, file });
  await link.expect('recorded', 'measuring', seconds + limits.operationLimit);
  await finish(link, watchWhole(link.pid()), limits, ending);
};

const readyOf = async (link: TaskLink, { loadLimit, operationLimit }: TaskLimits) => {
  await link.expect('loaded', 'loading', loadLimit);
  await link.expect('warming', 'setting up', operationLimit);
  const outside = watch(link.pid());
  const ready = await link.expect('ready', 'warming up', operationLimit);
  return { ...ready, first: firstTurn(ready, outside) };
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
  link: TaskLink,
  { seconds, batch, told, singly }: TurnRequest,
  { operationLimit }: TaskLimits,
): Promise<Turn> => {
  const outside = watch(link.pid());
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
  link: TaskLink,
  whole: ReturnType<typeof watchWhole>,
  { operationLimit }: TaskLimits,
  { ended }: Ending,
): Promise<TrialTotals> => {
  const seen = whole();
  link.send({ kind: 'finish' });
  const { peak, heap } = await link.expect('finished', 'tearing down', operationLimit);
  await ended();
  return {
    peakMemory: Math.max(peak, seen.peak),
    values: heap === null ? {} : { 'heap-per-op': heap },
    used: seen.used,
  };
};
