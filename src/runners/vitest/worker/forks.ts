// Runs inside the program that holds vitest: processes that vitest forks get another descriptor, which leads to the gate
// past this one, and what they load first.

import type { ChildProcess, ForkOptions } from 'node:child_process';
import childProcess from 'node:child_process';
import { syncBuiltinESMExports } from 'node:module';
import { setTimeout as delay } from 'node:timers/promises';

/** The descriptor of this program that leads to the gate, and the place it gets: behind node's own channel. */
const OURS = 4;

interface Ended {
  readonly code: number | null;
  readonly signal: string | null;
}

export interface Forks {
  /** Waits for a run, but not for one whose process has ended by itself; tells how that did. `gone` waits for the end of the process. */
  readonly during: (run: Promise<unknown>) => Promise<Ended & { readonly gone: () => Promise<void> }>;
}

type Fork = (file: string, args?: readonly string[], options?: ForkOptions) => ChildProcess;

/** Milliseconds in which a run ends after its process did, and a process after its run. */
const PATIENCE = 2000;

/** Call it before vitest is loaded. `argv` and `variables`: more for node. */
export const followForks = (argv: readonly string[], variables: Readonly<Record<string, string>>): Forks => {
  const alive = new Map<ChildProcess, Promise<void>>();
  /** What runs the file. */
  let server: ChildProcess | null = null;
  let ended: Ended | null = null;
  let notice = (): void => {};
  const fork = childProcess.fork as Fork;
  const followed: Fork = (file, args, options = {}) => {
    const child = fork(file, args, {
      ...options,
      env: { ...(options.env ?? process.env), ...variables },
      execArgv: [...(options.execArgv ?? process.execArgv), ...argv],
      stdio: ['pipe', 'pipe', 'pipe', 'ipc', OURS],
    });
    const exit = new Promise<void>((settle) => {
      child.once('exit', (code, signal) => {
        alive.delete(child);
        settle();
        // What vitest ends is no crash.
        if (child.killed) return;
        ended ??= { code, signal };
        notice();
      });
    });
    alive.set(child, exit);
    server ??= child;
    return child;
  };
  Object.assign(childProcess, { fork: followed });
  syncBuiltinESMExports();
  return {
    async during(run) {
      ended = null;
      // Some majors fork the process of the next run when that of the last one ends.
      server = [...alive.keys()][0] ?? null;
      const crashed = new Promise<void>((settle) => {
        notice = settle;
      });
      await Promise.race([run, crashed.then(() => delay(PATIENCE, undefined, { ref: false }))]);
      return {
        ...(ended ?? { code: 0, signal: null }),
        gone: () => goneIn(server, server === null ? undefined : alive.get(server)),
      };
    },
  };
};

/** The process that ran a file hears what is meant for the next one as long as it lives. */
const goneIn = async (child: ChildProcess | null, exit: Promise<void> | undefined): Promise<void> => {
  if (child === null || exit === undefined) return;
  await Promise.race([exit, delay(PATIENCE)]);
  // vitest has asked it to end already.
  if (child.killed) child.kill('SIGKILL');
  await Promise.race([exit, delay(PATIENCE)]);
  if (child.exitCode === null && child.signalCode === null)
    throw new Error('vitest keeps a process that has run a file');
};
