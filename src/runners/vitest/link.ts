// The conversation with the process in which vitest runs one file: a benchmark that is measured, or all that are named.

import { openFrames } from '../../process/frames.ts';
import { survivorFailure, foreignFailure } from '../failure.ts';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import { lastLines } from '../../process/output.ts';
import type { Survivor } from '../../process/process-groups.ts';
import type { SideContext } from '../runner.ts';
import type { FromWorker, Phase } from '../tinybench/protocol.ts';
import { goneFailure, lateFailure, workerFailure } from '../tinybench/failure.ts';
import type { Ending, Expecting, TaskLink } from '../tinybench/session.ts';
import type { Ended, Holder } from './holder.ts';
import { withoutMachinery } from './failure.ts';
import type { FileRequest, HeldFile } from './protocol.ts';

/** Seconds an orderly end may take. */
const END = 10;

/** A process that runs a benchmark, and its end. */
export interface FileLink extends TaskLink {
  readonly ending: Ending;
}

export interface FileRun {
  readonly holder: Holder;
  readonly file: HeldFile;
  readonly request: FileRequest;
  readonly context: SideContext;
  /** Called when the process has ended in order. */
  readonly release: () => void;
  /** Ends all of it. */
  readonly end: () => Promise<void>;
}

/** Has a file run, and talks with the process it is run in. */
export const runFile = ({ holder, file, request, context, release, end }: FileRun): FileLink => {
  const name = `${file.label}/${request.task}`;
  const { running, stream } = holder;
  let ended: Ended | BenchmarkFailure | null = null;
  const whole = holder.run([file]).then(
    (told) => (ended = told),
    (error: unknown) => {
      if (!(error instanceof BenchmarkFailure)) throw error;
      return (ended = error);
    },
  );
  // Whoever waits hears of an abort by what it waits for.
  whole.catch(() => {});
  const frames = openFrames<FromWorker>({ reading: stream, writing: stream, exit: whole.catch(() => {}) });
  frames.send({ ...request, key: frames.key });
  /** As it calls itself. */
  let pid: number | undefined;
  let isDone = false;
  const fail = async (message: FailedAnswer, phase: Phase, seconds: number): Promise<never> => {
    if (message === 'gone') await whole;
    await end();
    context.signal.throwIfAborted();
    if (ended instanceof BenchmarkFailure) throw ended;
    const printed = withoutMachinery(running.output());
    if (message === 'gone') throw gone(name, phase, ended, printed);
    if (message === 'late') throw lateFailure(name, phase, seconds, printed);
    if (message === 'foreign') throw foreignFailure(name, phase, printed, 'it must leave descriptor 4 alone');
    throw workerFailure(message, file.label, message.phase === 'loading' ? file.label : name, printed);
  };
  const expect: Expecting = async (kind, phase, seconds) => {
    const message = await frames.next(seconds);
    if (typeof message === 'string' || message.kind === 'failed') return fail(message, phase, seconds);
    if (message.kind !== kind) return fail('foreign', phase, seconds);
    if (message.kind === 'loaded') ({ pid } = message);
    return message as Awaited<ReturnType<typeof expect<typeof kind>>>;
  };
  return {
    pid: () => running.programPid(pid),
    hold: (held) => (held ? running.stop() : running.go()),
    send: frames.send,
    expect,
    ending: {
      async ended() {
        const told = await within(whole, END);
        frames.release();
        if (told === null) return fail('late', 'tearing down', END);
        if (told instanceof BenchmarkFailure) throw told;
        const [error] = told.errors;
        if (error !== undefined) throw uncaught(name, error, running.output());
        isDone = told.left.length === 0;
        if (isDone) return release();
        await end();
        throw survivorFailure(name, told.left.map(named), LEAVING);
      },
      async dispose() {
        if (!isDone) await end();
      },
    },
  };
};

type FailedAnswer = 'gone' | 'late' | 'foreign' | Extract<FromWorker, { kind: 'failed' }>;

const LEAVING = 'stop them in teardown, in afterAll, or when the process exits';
const named = (name: string): Survivor => ({ pid: 0, name });

/** A process that ended, or that vitest never came to start. */
const gone = (name: string, phase: Phase, ended: Ended | null, printed: string): BenchmarkFailure => {
  const [error] = ended?.errors ?? [];
  const isStarted = ended !== null && (ended.signal !== null || ended.code !== 0);
  if (!isStarted && error !== undefined) return uncaught(name, error, printed);
  const exit = { code: ended?.code ?? null, signal: (ended?.signal ?? null) as NodeJS.Signals | null };
  return goneFailure(name, phase, exit, printed);
};

/** vitest goes on after errors that nobody caught, and tells of them in the end. */
const uncaught = (name: string, error: string, printed: string): BenchmarkFailure =>
  new BenchmarkFailure({
    message: `${name} failed: ${error.split('\n', 1)[0]}`,
    hint: 'nobody caught it: it was thrown in a timer or an event, or a promise was left alone',
    output: lastLines(withoutMachinery([error, printed].join('\n'))),
  });

/** Null: not in time. */
const within = async <T>(promise: Promise<T>, seconds: number): Promise<T | null> => {
  let limit: NodeJS.Timeout | undefined;
  const late = new Promise<null>((settle) => {
    limit = setTimeout(() => settle(null), seconds * 1000);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(limit);
  }
};
