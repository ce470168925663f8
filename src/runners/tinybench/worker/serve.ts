// Runs inside the worker: what happens to a task that was found, from its setup to its last turn.

import { readFileSync } from 'node:fs';
import type { CommonRequest, Phase, ToWorker } from '../protocol.ts';
import type { Channel } from './channel.ts';
import { repeatMarked } from './counting.ts';
import { heapPerOperation } from './heap.ts';
import type { FoundTask } from './load-file.ts';
import { operationOf } from './operation.ts';
import type { Operation } from './operation.ts';
import { describe } from './problems.ts';
import { openRecording, type OpenRecording } from './recording.ts';
import { warmUp } from './warmup.ts';

// Taken before the benchmark file can replace them.
const now = performance.now.bind(performance);
const exit = process.exit.bind(process);

export interface Totals {
  readonly peak: number;
  readonly heap: number | null;
}

export interface Service {
  /** Where failures happen from now on. */
  readonly enter: (phase: Phase) => void;
  /** Tells of an error and ends the process. */
  readonly fail: (error: unknown) => never;
  /** Sets a task up, warms it up and takes turns with it; resolves when it was told to finish, with its last hooks run. */
  readonly measure: (task: FoundTask, warnings: readonly string[]) => Promise<Totals>;
  /** Runs some operations and nothing else: somebody else counts what that takes. */
  readonly count: (task: FoundTask, operations: number) => Promise<void>;
}

/** Makes ready to serve a task. Call it before the benchmark file is loaded. `place`: see `describe`. */
export const openService = (
  channel: Channel<CommonRequest>,
  place: (error: Error) => string = () => '',
): Service => {
  const { request, send, listen } = channel;
  let phase: Phase = 'loading';
  const enter = (next: Phase): void => {
    phase = next;
  };
  const fail = (error: unknown): never => {
    send({ kind: 'failed', phase, ...describe(error, (each) => (phase === 'loading' ? place(each) : '')) });
    return exit(1);
  };
  // There is nothing to be said before the operation is warm.
  let hear = (message: ToWorker): void => fail(new Error(message.kind));
  listen((message) => hear(message));
  const recording = request.recording === null ? null : openRecording(request.recording, now);
  const work: Work = {
    ...channel,
    enter,
    untilFinished: (answer) =>
      new Promise((finished) => {
        hear = (message) => {
          if (message.kind === 'finish') finished();
          else void answer(message, recording).catch(fail);
        };
      }),
  };
  return {
    enter,
    fail,
    measure: (task, warnings) => measure(task, warnings, work),
    async count(task, operations) {
      await setUp(task, work);
      enter('counting');
      await repeatMarked(task, operations);
      await tearDown(task, work);
    },
  };
};

type Question = Exclude<ToWorker, { readonly kind: 'finish' }>;

interface Work extends Pick<Channel<CommonRequest>, 'request' | 'send' | 'sendTurn'> {
  readonly enter: (phase: Phase) => void;
  /** Answers whatever is asked until it is told to finish. */
  readonly untilFinished: (
    answer: (question: Question, recording: OpenRecording | null) => Promise<void>,
  ) => Promise<void>;
}

const setUp = async (task: FoundTask, { enter }: Work): Promise<void> => {
  enter('setting up');
  await task.setup?.(task.self, 'run');
  await task.options.beforeAll?.call(task.self, 'run');
};

const tearDown = async (task: FoundTask, { enter }: Work): Promise<void> => {
  enter('tearing down');
  await task.options.afterAll?.call(task.self, 'run');
  await task.teardown?.(task.self, 'run');
};

const measure = async (task: FoundTask, warnings: readonly string[], work: Work): Promise<Totals> => {
  const { request, send, enter, untilFinished } = work;
  await setUp(task, work);
  enter('warming up');
  send({ kind: 'warming' });
  const operation = await operationOf(task, request.slowdown);
  const { milliseconds, told, cpu } = operation.first;
  const warm = await warmUp(operation, now, { first: told ?? milliseconds, hurried: request.hurried });
  enter('measuring');
  const finished = untilFinished((question, recording) => answer(question, operation, recording, work));
  send({
    kind: 'ready',
    batch: warm.batch,
    operation: warm.operation / 1000,
    first: warm.isFirst
      ? { seconds: milliseconds / 1000, told: told === null ? null : told / 1000, cpu }
      : null,
    tells: operation.tells,
    hooks: operation.around !== null,
    warnings: [...warnings, ...(warm.operation < 0.001 && !operation.batches ? [SINGLY] : [])],
  });
  await finished;
  const peak = peakMemory();
  const heap = request.heap ? await heapPerOperation(operation, warm.operation, now) : null;
  await tearDown(task, work);
  return { peak, heap };
};

const SINGLY =
  'an operation takes less than 1 µs, and its hooks or own durations prevent timing several as one';

const answer = async (
  question: Question,
  operation: Operation,
  recording: OpenRecording | null,
  { send, sendTurn }: Work,
): Promise<void> => {
  if (question.kind === 'record') {
    await recording?.record(operation, question.seconds, question.batch, question.file);
    return send({ kind: 'recorded' });
  }
  const { seconds, batch, told } = question;
  const begin = now();
  const { samples, count, cpu } = await operation.run(seconds * 1000, batch, told);
  const took = (now() - begin) / 1000;
  for (let i = 0; i < count; i += 1) samples[i] = (samples[i] ?? 0) / 1000;
  sendTurn(samples, count, cpu, took);
};

/** Bytes. Linux gives a child's maxRSS the peak of the process it was forked from (measured: 619 MB instead of 40). */
const peakMemory = (): number => {
  try {
    const peak = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1];
    if (peak !== undefined) return Number(peak) * 1024;
  } catch {
    // Not Linux.
  }
  return process.resourceUsage().maxRSS * 1024;
};
