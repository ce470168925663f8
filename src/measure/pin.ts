// Both sides of a trial on one core: what that core suffers, both suffer.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { findProgram } from '../process/programs.ts';

const run = promisify(execFile);

/** Moves the main threads of processes to the chosen core; their helper threads (GC, JIT) stay free. */
export interface Pin {
  readonly core: number;
  /**
   * Pins all of them or none, because a pinned side and a free one do not compare. Resolves with why they are not pinned,
   * or null; after one failure nothing is pinned any more.
   */
  readonly pin: (pids: readonly number[]) => Promise<string | null>;
}

/** The core to measure on, or null where the system has no `taskset`, or only one core to give. */
export async function findPin(path: string | undefined): Promise<Pin | null> {
  const cores = await allowedCores();
  // Interrupts and most other work prefer the low cores: measure on the highest.
  const core = cores.at(-1);
  if (core === undefined || cores.length < 2) return null;
  const taskset = await findProgram('taskset', path);
  return taskset === null ? null : pinTo(core, cores, taskset);
}

function pinTo(core: number, cores: readonly number[], taskset: string): Pin {
  const move = (pid: number, list: string): Promise<unknown> =>
    run(taskset, ['--cpu-list', '--pid', list, String(pid)], { env: { LC_ALL: 'C' } });
  let trouble: string | null = null;
  return {
    core,
    async pin(pids) {
      if (trouble !== null) return trouble;
      const moved = await Promise.allSettled(pids.map((pid) => move(pid, String(core))));
      const failed = moved.find((result) => result.status === 'rejected');
      if (failed === undefined) return null;
      await Promise.allSettled(pids.map((pid) => move(pid, cores.join(','))));
      trouble = `the sides are not pinned to core ${core}, so expect more noise: ${inOneLine(failed.reason)}`;
      return trouble;
    },
  };
}

/** What taskset said, or why it did not start. */
const inOneLine = (error: Error & { stderr?: string }): string =>
  (error.stderr?.trim() || error.message).split('\n').at(-1) ?? '';

async function allowedCores(): Promise<number[]> {
  try {
    const status = await readFile('/proc/self/status', 'utf8');
    return parseCores(/^Cpus_allowed_list:\s*(\S+)/m.exec(status)?.[1] ?? '');
  } catch {
    return [];
  }
}

/** `0-2,5` -> [0, 1, 2, 5] (proc(5), Cpus_allowed_list). */
export function parseCores(list: string): number[] {
  return list.split(',').flatMap((part) => {
    const [from, to] = part.split('-').map(Number);
    if (part === '' || from === undefined || !Number.isInteger(from)) return [];
    return Array.from({ length: (to ?? from) - from + 1 }, (_, index) => from + index);
  });
}
