// One side of one trial of Python code: a worker, set up and warmed up, and its turns.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { MetricName } from '../../core/model/metrics.ts';
import type { Values } from '../../core/model/quantities.ts';
import { endingWith } from '../../process/child-process.ts';
import { survivorFailure } from '../failure.ts';
import { watch } from '../outside.ts';
import type { Session, SideContext, TrialTotals, Turn } from '../runner.ts';
import { leftFailure, strangerFailure } from './failure.ts';
import { noiseWarningsOf } from './noise-warnings.ts';
import type { FromWorker, PythonFacts, ToWorker } from './protocol.ts';
import type { WorkerClient } from './worker-client.ts';

export interface PythonLimits {
  /** Seconds the setup may take. */
  readonly loadLimit: number;
  /** Seconds warm-up and one operation may take. */
  readonly operationLimit: number;
}

/** What a side's processes may take, where nobody says otherwise. */
export const limitsOf = (
  { limit }: SideContext,
  { loadLimit = 60, operationLimit = 60 }: Partial<PythonLimits> = {},
): PythonLimits => ({
  loadLimit: Math.min(limit, loadLimit),
  operationLimit: Math.min(limit, operationLimit),
});

/** Seconds an orderly end may take; threads that prevent it are told of after 3. */
export const END = 5;

/** A process that goes on after the benchmark, which runs in a child of it. */
export interface Lent {
  /** Waits for the child to end. Rejects with BenchmarkFailure where it does not, or leaves something running. */
  readonly ended: () => Promise<void>;
  /** Ends the process unless the child has ended in order. */
  readonly dispose: () => Promise<void>;
}

/** The turns of what can be called a single time. */
const ONCE = { seconds: 0.01, samples: 1, pairs: 1, most: 1 };

/** A worker that was started for one benchmark, called `where` in messages, ready for turns. Rejects with BenchmarkFailure. */
export const sessionOf = async (
  link: WorkerClient,
  where: string,
  metrics: readonly MetricName[],
  limits: PythonLimits,
  lent: Lent | null = null,
): Promise<Session> => {
  const { pid, forked, ready } = await readyOf(link, where, limits).catch(endingWith(link.running));
  // What cannot run in a child takes the whole process, which ends with it.
  const end = lent !== null && forked ? lent.ended : () => endedProcess(link, where);
  return {
    batch: ready.batch,
    operation: ready.operation,
    ...(ready.first !== null && { first: { samples: [ready.first[0] / 1e9], cpu: ready.first[1] } }),
    warnings: [...noiseWarningsOf(ready.facts), ...unmet(metrics, ready.facts)],
    ...(ready.once && { turns: ONCE }),
    pid: link.running.programPid(pid),
    hold: (held) => (held ? link.running.stop() : link.running.go()),
    // What is lent may do more in a turn than it times.
    turn: (seconds, batch = ready.batch) => turn(link, { seconds, batch, watched: lent === null }, limits),
    finish: async () => {
      const totals = await finish(link, limits, end);
      // A child begins with all that its parent had.
      return forked ? { ...totals, peakMemory: null } : totals;
    },
    [Symbol.asyncDispose]: () => lent?.dispose() ?? link.running[Symbol.asyncDispose](),
  };
};

/** What a recording is asked for; see ToWorker. */
export type RecordRequest = Omit<Extract<ToWorker, { kind: 'record' }>, 'kind' | 'batch'>;

/** Has a worker that was started for one benchmark record itself, and ends it. Rejects with BenchmarkFailure. */
export const recordIn = async (
  link: WorkerClient,
  limits: PythonLimits,
  request: RecordRequest,
): Promise<void> => {
  await using running = link.running;
  await link.expect('loaded', 'setting up', limits.loadLimit);
  const { batch } = await link.expect('ready', 'warming up', limits.operationLimit);
  link.send({ kind: 'record', batch, ...request });
  await link.expect('recorded', 'measuring', request.seconds + limits.operationLimit);
  await running.end();
};

interface Ready {
  readonly pid: number;
  readonly forked: boolean;
  readonly ready: Extract<FromWorker, { kind: 'ready' }>;
}

const readyOf = async (
  link: WorkerClient,
  where: string,
  { loadLimit, operationLimit }: PythonLimits,
): Promise<Ready> => {
  const { pid, forked } = await link.expect('loaded', 'setting up', loadLimit);
  const ready = await link.expect('ready', 'warming up', operationLimit);
  if (ready.facts.stranger !== null) throw strangerFailure(where, ready.facts.stranger);
  return { pid, forked, ready };
};

const unmet = (metrics: readonly MetricName[], { name }: PythonFacts): string[] =>
  metrics.includes('heap-per-op') && name !== 'CPython'
    ? [`heap-per-op needs tracemalloc, which ${name} may not have`]
    : [];

interface TurnRequest {
  readonly seconds: number;
  readonly batch: number;
  readonly watched: boolean;
}

const turn = async (
  link: WorkerClient,
  { seconds, batch, watched }: TurnRequest,
  { operationLimit }: PythonLimits,
): Promise<Turn> => {
  const outside = watch(link.running.programPid());
  link.send({ kind: 'turn', seconds, batch });
  const { samples, cpu, untimed } = await link.expect('turn', 'measuring', seconds + operationLimit);
  if (!samples.every((sample) => sample > 0))
    throw new BenchmarkFailure({
      message: 'an operation took no time at all',
      hint: 'the clock of this machine is too coarse for it: let one operation do more work',
    });
  const clock = outside(samples.reduce((sum, each) => sum + each, 0) / 1e9, untimed / 1e9);
  return {
    samples: samples.map((sample) => sample / 1e9 / batch),
    cpu: cpu / (samples.length * batch),
    ...(watched && { clock }),
  };
};

const finish = async (
  link: WorkerClient,
  { operationLimit }: PythonLimits,
  ended: () => Promise<void>,
): Promise<TrialTotals> => {
  link.send({ kind: 'finish' });
  const { peak, heap } = await link.expect('finished', 'ending', operationLimit);
  await ended();
  const values: Values = heap === null ? {} : { 'heap-per-op': heap };
  return { peakMemory: peak, values };
};

const endedProcess = async (link: WorkerClient, where: string): Promise<void> => {
  const threads = await link.left(END);
  const survivors = await link.running.end(END);
  if (threads !== null) throw leftFailure(where, threads, link.running.output());
  if (survivors.length > 0)
    throw survivorFailure(
      where,
      survivors,
      'wait for them in the statement, or stop them in an exit handler (atexit)',
    );
};
