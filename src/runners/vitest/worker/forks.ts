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
  /** Waits for a run, but not for one whose process has ended by itself; tells how that did. */
  readonly during: (run: Promise<unknown>) => Promise<Ended>;
}

type Fork = (file: string, args?: readonly string[], options?: ForkOptions) => ChildProcess;

/** Milliseconds in which a run ends after its process did. */
const PATIENCE = 2000;

/** Call it before vitest is loaded. `argv` and `variables`: more for node. */
export const followForks = (argv: readonly string[], variables: Readonly<Record<string, string>>): Forks => {
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
    child.once('exit', (code, signal) => {
      // What vitest ends may do so while the next file runs.
      if (child.killed) return;
      ended ??= { code, signal };
      notice();
    });
    return child;
  };
  Object.assign(childProcess, { fork: followed });
  syncBuiltinESMExports();
  return {
    async during(run) {
      ended = null;
      const exited = new Promise<void>((settle) => {
        notice = settle;
      });
      await Promise.race([run, exited.then(() => delay(PATIENCE, undefined, { ref: false }))]);
      return ended ?? { code: 0, signal: null };
    },
  };
};
