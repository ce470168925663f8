// The conversation with recorders inside the processes of a server: they call a socket of ours when they start, and are
// told there when to begin and when to end. Nothing depends on signals or on how the server ends.

import { createServer, type Socket } from 'node:net';
import { platform } from 'node:os';
import { basename, join } from 'node:path';
import { temporaryFor } from '../../process/enclosures.ts';
import { openScratch } from '../../process/temp-folder.ts';
import { ProfilerProblem } from '../profiler.ts';

/** What recorders are told; they answer every line with one of their own. */
export type ToRecorder =
  | { readonly do: 'begin' | 'end' | 'count' | 'counted' }
  | { readonly do: 'write'; readonly operations: number; readonly counted: number };

/** Answers `ok`, or why not. */
export interface FromRecorder {
  readonly failed: string | null;
}

export interface ServerLink extends AsyncDisposable {
  /** Where recorders call. */
  readonly address: string;
  /** Processes that have called and are still there. */
  readonly callers: number;
  /** Tells all of them and waits until all have done it. Rejects with ProfilerProblem. */
  tell(message: ToRecorder): Promise<void>;
}

/** Seconds a recorder may take: writing a large profile takes the longest. */
const PATIENCE = 10;

/** Opens a link for processes that work in a folder. Rejects with ProfilerProblem. */
export const openLink = async (directory: string, signal: AbortSignal): Promise<ServerLink> => {
  const scratch = await openScratch(temporaryFor(directory));
  const address = platform() === 'win32' ? `\\\\.\\pipe\\${basename(scratch.path)}` : join(scratch.path, 's');
  const callers = new Map<Socket, Conversation>();
  let now: ToRecorder | null = null;
  const server = createServer((socket) => {
    const conversation = conversationWith(socket, () => callers.delete(socket));
    callers.set(socket, conversation);
    // A process that starts under load takes part from then on.
    if (now?.do === 'begin') void conversation.tell(now, signal);
  });
  await new Promise<void>((done, fail) => {
    server.once('error', (error) =>
      fail(new ProfilerProblem(`no socket for the recorder: ${error.message}`)),
    );
    server.listen(address, done);
  });
  return {
    address,
    get callers() {
      return callers.size;
    },
    async tell(message) {
      now = message;
      const answers = await Promise.all([...callers.values()].map((each) => each.tell(message, signal)));
      signal.throwIfAborted();
      const problem = answers.find((answer) => answer !== null);
      if (problem !== undefined) throw new ProfilerProblem(`the server could not be recorded: ${problem}`);
    },
    async [Symbol.asyncDispose]() {
      for (const socket of callers.keys()) socket.destroy();
      await new Promise<void>((done) => server.close(() => done()));
      await scratch[Symbol.asyncDispose]();
    },
  };
};

interface Conversation {
  /** Null, or what is wrong. A process that ends meanwhile is no problem: it has nothing left to record. */
  tell(message: ToRecorder, signal: AbortSignal): Promise<string | null>;
}

const conversationWith = (socket: Socket, leave: () => void): Conversation => {
  const waiting: ((answer: string | null) => void)[] = [];
  let text = '';
  socket.setEncoding('utf8');
  socket.on('data', (chunk: string) => {
    const lines = (text + chunk).split('\n');
    text = (lines.pop() ?? '').slice(-LONGEST);
    for (const line of lines) waiting.shift()?.(problemIn(line));
  });
  socket.on('error', () => {});
  socket.on('close', () => {
    leave();
    for (const settle of waiting.splice(0)) settle(null);
  });
  return {
    tell: (message, signal) =>
      new Promise((settle) => {
        const late = setTimeout(() => settle(`it did not answer within ${PATIENCE} s`), PATIENCE * 1000);
        const finish = (answer: string | null): void => {
          clearTimeout(late);
          signal.removeEventListener('abort', stop);
          settle(answer);
        };
        const stop = (): void => finish(null);
        signal.addEventListener('abort', stop, { once: true });
        if (signal.aborted) stop();
        waiting.push(finish);
        socket.write(`${JSON.stringify(message)}\n`);
      }),
  };
};

const LONGEST = 10_000;

const problemIn = (line: string): string | null => {
  try {
    const { failed } = JSON.parse(line) as Partial<FromRecorder>;
    return typeof failed === 'string' ? failed.slice(0, 300) : null;
  } catch {
    return 'unexpected answer';
  }
};
