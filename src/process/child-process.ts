// Starts one process in a group of its own and ends the whole group, whatever happens: at the end of a scope, on an
// abort, at a time limit. Its output is drained, capped and cleaned (output.ts), never passed through.

import { spawn, type ChildProcess } from 'node:child_process';
import { statSync } from 'node:fs';
import { constants } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import { enclosureOf, type Enclosure, type Reach } from './enclosures.ts';
import { findExecutable } from './executable.ts';
import {
  MARKER,
  forget,
  kill,
  holdBack,
  innermost,
  lookBelow,
  newMarker,
  remember,
  signalGroup,
  straysOf,
  survivors,
} from './process-groups.ts';
import type { Survivor } from './process-groups.ts';
import { tail } from './output.ts';
import { startError } from './start-error.ts';

/** How long a process may take to end after SIGTERM before it is killed, milliseconds. */
const GRACE = 1500;
/** How long helpers may take to notice that their parent is gone before they count as survivors, milliseconds. */
const LEAVE = 300;

export interface ProcessOptions {
  /** Program (searched in the PATH of `environment`) and its arguments; no shell. */
  readonly argv: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal;
  /** Which network it has where `directory` is enclosed; default: the enclosure's own. */
  readonly reach?: Reach;
  /** What the first two streams and an extra channel are for: nothing, node messages, requests and replies; a fourth stream for these, or a fourth and a fifth. */
  readonly talk?: 'none' | 'messages' | 'streams' | 'descriptor' | 'descriptors';
}

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A running process; disposing of it ends it and everything it started. */
export interface StartedProcess extends AsyncDisposable {
  readonly child: ChildProcess;
  /** Of the leader of its group. */
  readonly pid: number;
  readonly exit: Promise<Exit>;
  /** Process id of the program itself, which an enclosure starts through others; of the one below it that calls itself `own`. */
  programPid(own?: number): number;
  /** Stops it and all it has started until `go`, `stop` again or the end. Without effect on Windows. */
  stop(): void;
  go(): void;
  /** The last 64 KiB it printed (of stderr only with `talk: 'streams'`), harmless to show. */
  output(): string;
  /** Waits for an orderly end of at most `seconds`, then ends the rest and tells who outlived it. */
  end(seconds?: number): Promise<readonly Survivor[]>;
  /**
   * The end of one that has exited, at a hundredth of the cost: what left its group is not looked for, which goes with the
   * run. Tells who is still in it; they have been ended.
   */
  leave(): Promise<readonly Survivor[]>;
}

const STDIO = {
  none: ['ignore', 'pipe', 'pipe'],
  messages: ['ignore', 'pipe', 'pipe', 'ipc'],
  streams: ['pipe', 'pipe', 'pipe'],
  descriptor: ['ignore', 'pipe', 'pipe', 'pipe'],
  descriptors: ['ignore', 'pipe', 'pipe', 'pipe', 'pipe'],
} as const;

/** Starts a process. Throws UserError when the program or the folder does not exist, and the reason of an abort. */
export const startProcess = async (options: ProcessOptions): Promise<StartedProcess> => {
  options.signal?.throwIfAborted();
  const marker = newMarker();
  const enclosure = enclosureOf(options.directory);
  const [command = '', ...args] = await (enclosure === null ? plainly(options) : through(enclosure, options));
  const child = spawn(command, args, {
    cwd: options.directory,
    env: { ...options.environment, [MARKER]: marker },
    stdio: [...STDIO[options.talk ?? 'none']],
    serialization: 'advanced',
    detached: true,
    windowsHide: true,
  });
  const started = await new Promise<Error | null>((settle) => {
    child.once('spawn', () => settle(null)).once('error', settle);
  });
  const pid = child.pid;
  if (started !== null || pid === undefined) throw startError(options, started);
  remember(pid, marker, options.directory);
  return follow(child, pid, { marker, enclosure }, options);
};

/** Words that start it, the program by its absolute path; where it is not there, spawning says so. */
const plainly = async ({ argv, directory, environment }: ProcessOptions): Promise<readonly string[]> => {
  const [command = '', ...args] = argv;
  const file =
    process.platform === 'win32' ? null : await findExecutable(command, environment['PATH'], directory);
  return [file ?? command, ...args];
};

/** Words that start it enclosed. Throws what spawning it would where it is not there. */
const through = async (enclosure: Enclosure, options: ProcessOptions): Promise<readonly string[]> => {
  const { argv, directory, environment, reach = 'own' } = options;
  const [command = '', ...args] = argv;
  const isThere = statSync(directory, { throwIfNoEntry: false })?.isDirectory() === true;
  const file = isThere ? await findExecutable(command, environment['PATH'], directory) : null;
  if (file === null) throw startError(options, Object.assign(new Error('not found'), { code: 'ENOENT' }));
  return enclosure.enclosed([file, ...args], directory, reach);
};

interface Identity {
  readonly marker: string;
  readonly enclosure: Enclosure | null;
}

const follow = (
  child: ChildProcess,
  pid: number,
  identity: Identity,
  options: ProcessOptions,
): StartedProcess => {
  const printed = tail();
  if (options.talk !== 'streams') child.stdout?.on('data', (chunk: Buffer) => printed.push(chunk));
  child.stderr?.on('data', (chunk: Buffer) => printed.push(chunk));
  // A message to a process that has just ended fails here; its exit says so already.
  for (const emitter of [child, ...child.stdio]) emitter?.on('error', () => {});
  const { enclosure } = identity;
  const exit = new Promise<Exit>((settle) =>
    child.once('exit', (code, signal) =>
      settle(enclosure === null ? { code, signal } : ofProgram(code, signal)),
    ),
  );
  const { end, leave } = endingOf({ child, pid, exit }, identity, options.signal);
  return {
    child,
    pid,
    exit,
    output: () => printed.text(),
    ...holdingOf(child, pid),
    programPid: programOf(pid, enclosure),
    end,
    leave,
    async [Symbol.asyncDispose]() {
      await end();
    },
  };
};

const isAtWork = ({ exitCode, signalCode }: ChildProcess): boolean =>
  exitCode === null && signalCode === null;

type Running = Pick<StartedProcess, 'child' | 'pid' | 'exit'>;

/** Ways to end it: it is ended once, by whoever comes first. */
const endingOf = (
  { child, pid, exit }: Running,
  { marker, enclosure }: Identity,
  signal: AbortSignal | undefined,
): Pick<StartedProcess, 'end' | 'leave'> => {
  const closed = new Promise<void>((settle) => child.once('close', () => settle()));
  let ending: Promise<readonly Survivor[]> | null = null;
  const end = (seconds = 0): Promise<readonly Survivor[]> => (ending ??= finish(seconds));
  const done = (): void => {
    forget(pid);
    signal?.removeEventListener('abort', abort);
  };
  const finish = async (seconds: number): Promise<readonly Survivor[]> => {
    if (isAtWork(child)) lookBelow(pid);
    if (seconds > 0) await within(exit, seconds * 1000);
    if (isAtWork(child)) await endGroup(pid, exit);
    const left =
      enclosure === null
        ? await endSurvivors(pid, marker, seconds > 0 ? LEAVE : 0)
        : enclosure.left(marker).map((name) => ({ pid: 0, name }));
    await within(closed, 100);
    done();
    return left;
  };
  const leave = async (): Promise<readonly Survivor[]> => {
    await within(closed, LEAVE);
    if (ending !== null || isAtWork(child) || signalGroup(pid, 0)) return end(LEAVE / 1000);
    done();
    ending = Promise.resolve([]);
    return ending;
  };
  const abort = (): void => {
    if (isAtWork(child)) signalGroup(pid, 'SIGTERM');
    void end();
  };
  signal?.addEventListener('abort', abort, { once: true });
  if (signal?.aborted) abort();
  return { end, leave };
};

const holdingOf = (child: ChildProcess, pid: number): Pick<StartedProcess, 'stop' | 'go'> => {
  /** Of those who left the group when it was first stopped. */
  let strays: readonly number[] | null = null;
  const hold = (held: boolean): void => {
    if (process.platform === 'win32' || !isAtWork(child)) return;
    strays ??= straysOf(pid);
    signalGroup(pid, held ? 'SIGSTOP' : 'SIGCONT');
    holdBack(strays, held);
  };
  return { stop: () => hold(true), go: () => hold(false) };
};

const programOf = (pid: number, enclosure: Enclosure | null): StartedProcess['programPid'] => {
  /** What an enclosure has started, once it has. */
  let program: number | null = null;
  return (own) => {
    if (enclosure === null) return own ?? pid;
    if (own !== undefined) return innermost(pid, own) ?? pid;
    program ??= innermost(pid);
    return program ?? pid;
  };
};

const SIGNALS = new Map(Object.entries(constants.signals).map(([name, number]) => [number, name]));

/** The shell in between tells of a signal as shells do: 128 and its number. */
const ofProgram = (code: number | null, signal: NodeJS.Signals | null): Exit => {
  const name = code === null ? undefined : SIGNALS.get(code - 128);
  return name === undefined ? { code, signal } : { code: null, signal: name as NodeJS.Signals };
};

/** Resolves with the value, or undefined when it does not come in time; never keeps the program alive. */
const within = async <T>(promise: Promise<T>, milliseconds: number): Promise<T | undefined> => {
  const stop = new AbortController();
  const limit = delay(milliseconds, undefined, { signal: stop.signal }).catch(() => undefined);
  try {
    return await Promise.race([promise, limit]);
  } finally {
    stop.abort();
  }
};

const endGroup = async (pid: number, exit: Promise<Exit>): Promise<void> => {
  signalGroup(pid, 'SIGTERM');
  // Whoever is stopped hears nothing else.
  if (process.platform !== 'win32') signalGroup(pid, 'SIGCONT');
  if ((await within(exit, GRACE)) !== undefined) return;
  signalGroup(pid, 'SIGKILL');
  await within(exit, GRACE);
};

/** Ends what outlived the leader of a group and is still there after `patience` milliseconds. */
const endSurvivors = async (pid: number, marker: string, patience: number): Promise<readonly Survivor[]> => {
  let left = survivors(pid, marker);
  for (let waited = 0; left.length > 0 && waited < patience; waited += 10) {
    await delay(10);
    left = survivors(pid, marker);
  }
  // What forks while it is being killed is found by the next look.
  for (let round = 0, found = left; found.length > 0 && round < 50; round += 1) {
    kill(found);
    await delay(10);
    found = survivors(pid, marker);
  }
  return left;
};

/** For a `catch` between starting a process and handing it on: ends it, then passes the error on. */
export const endingWith =
  (running: StartedProcess) =>
  async (error: unknown): Promise<never> => {
    await running.end();
    throw error;
  };

/** How a program ended, with the end of what it printed. */
export interface Finished extends Exit {
  readonly output: string;
  /** The time limit ended it. */
  readonly timedOut: boolean;
}

/** Runs a program to its end, for at most `seconds`. Throws UserError if it cannot start, the reason of an abort. */
export const runProcess = async (options: ProcessOptions, seconds: number): Promise<Finished> => {
  await using running = await startProcess(options);
  const exit = await within(running.exit, seconds * 1000);
  await running.end();
  options.signal?.throwIfAborted();
  return {
    ...(exit ?? (await running.exit)),
    output: running.output(),
    timedOut: exit === undefined,
  };
};
