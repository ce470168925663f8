// One worker process and the conversation with it: a line, then a line, an end or a time limit.

import { startProcess } from '../../process/child-process.ts';
import type { StartedProcess } from '../../process/child-process.ts';
import { goneFailure, lateFailure, workerFailure } from './failure.ts';
import type { CommonRequest, FromWorker, Phase, ToWorker, WorkerFailure } from './protocol.ts';
import CHANNEL from './worker/channel.py';
import CODE from './worker/code.py';
import COUNTING from './worker/counting.py';
import FACTS from './worker/facts.py';
import HEAP from './worker/heap.py';
import RECORDING from './worker/recording.py';
import TIMING from './worker/timing.py';
import TURNS from './worker/turns.py';
import CONVERSATION from './worker/main.py';
import { foreignFailure } from '../failure.ts';
import { isMessage, type Inbox, type NoMessage } from '../../process/ipc-inbox.ts';

/** What every worker program begins with, of parts that each use what stands before them. */
export const WORKER_PARTS = [CODE, TIMING, FACTS, RECORDING, HEAP, COUNTING, CHANNEL, TURNS].join('\n');

/** The worker program of `python:`. */
export const WORKER = [WORKER_PARTS, CONVERSATION].join('\n');

type Answer = Exclude<FromWorker, WorkerFailure>;

export interface WorkerClient {
  readonly running: StartedProcess;
  send(message: ToWorker): void;
  /** The next message, which has to be of this kind. Rejects with BenchmarkFailure or the reason of an abort. */
  expect<K extends Answer['kind']>(
    kind: K,
    phase: Phase,
    seconds: number,
  ): Promise<Extract<Answer, { kind: K }>>;
  /** The names of threads that keep the process from ending, or null when it ends within some seconds. */
  left(seconds: number): Promise<readonly string[] | null>;
}

export interface LinkOptions {
  /** Absolute path of the interpreter. */
  readonly python: string;
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Text of the worker program. */
  readonly program: string;
  readonly request: CommonRequest;
  /** Names a benchmark in messages; null: the only one there is. */
  readonly where: (benchmark: string | null) => string;
  /** Words before the command, where another program runs the worker. */
  readonly prefix: readonly string[];
}

/** Starts a worker and tells it what to do. */
export const startWorker = async (options: LinkOptions): Promise<WorkerClient> => {
  const { python, directory, environment, signal, program, request, where, prefix } = options;
  const argv = [...prefix, python, '-c', program];
  const running = await startProcess({ argv, directory, environment, signal, talk: 'streams' });
  const next = inbox(running);
  const say = (message: CommonRequest | ToWorker): void =>
    void running.child.stdin?.write(`${JSON.stringify(message)}\n`);
  const fail = async (trouble: WorkerFailure | NoMessage, phase: Phase, seconds: number) => {
    await running.end(trouble === 'late' ? 0 : 1);
    signal.throwIfAborted();
    const printed = ownLines(running.output());
    if (trouble === 'gone') throw goneFailure(where(null), phase, await running.exit, printed);
    if (trouble === 'foreign')
      throw foreignFailure(where(null), phase, printed, 'it must not write to the streams of perf-budgets');
    if (trouble === 'late') throw lateFailure(where(null), phase, seconds, printed);
    throw workerFailure(where(trouble.benchmark), { ...trouble, trace: ownLines(trouble.trace) }, printed);
  };
  say(request);
  return {
    running,
    send: say,
    async expect(kind, phase, seconds) {
      const message = await next(seconds);
      if (typeof message === 'string' || message.kind === 'failed') return fail(message, phase, seconds);
      if (message.kind === 'ended' && kind !== 'ended') {
        await running.end();
        throw goneFailure(where(null), phase, message, ownLines(running.output()));
      }
      if (message.kind !== kind) return fail('foreign', phase, seconds);
      return message as Extract<Answer, { kind: typeof kind }>;
    },
    async left(seconds) {
      const message = await next(seconds);
      return typeof message !== 'string' && message.kind === 'left' ? message.threads : null;
    },
  };
};

/** What was printed, with no frames of the worker and of pytest in the stack of what hung. */
const ownLines = (printed: string): string =>
  printed.replaceAll(/^ +File "(?:<string>|[^"\n]*[/\\](?:_pytest|pluggy)[/\\][^"\n]*)", line .*\n?/gm, '');

/** How long what a process wrote last may take to arrive, milliseconds; survivors may hold its pipe open. */
const ARRIVE = 100;

/** The messages of a worker, one after the other; `gone` when none can come any more, `late` after some seconds. */
const inbox = ({ child, exit }: StartedProcess): Inbox<FromWorker> => {
  let text = '';
  let gone = false;
  let wake = (): void => {};
  const end = (): void => {
    gone = true;
    wake();
  };
  child.stdout?.setEncoding('utf8');
  child.stdout?.on('data', (chunk: string) => {
    text += chunk;
    wake();
  });
  child.stdout?.once('close', end);
  void exit.then(() => setTimeout(end, ARRIVE));
  return (seconds) =>
    new Promise((settle) => {
      const finish = (result: FromWorker | NoMessage): void => {
        clearTimeout(limit);
        wake = () => {};
        settle(result);
      };
      const limit = setTimeout(() => finish('late'), seconds * 1000);
      wake = () => {
        const stop = text.indexOf('\n');
        if (stop >= 0) {
          const line = text.slice(0, stop);
          text = text.slice(stop + 1);
          finish(messageIn(line));
        } else if (gone) finish('gone');
      };
      wake();
    });
};

const messageIn = (line: string): FromWorker | 'foreign' => {
  try {
    const value: unknown = JSON.parse(line);
    return isMessage(value) ? (value as FromWorker) : 'foreign';
  } catch {
    return 'foreign';
  }
};
