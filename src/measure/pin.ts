// Both sides of a trial on one core: what that core suffers, both suffer.

import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Moves the main thread of a process to the chosen core; its helper threads (GC, JIT) stay free. */
export interface Pin {
  readonly core: number;
  readonly pin: (pid: number) => Promise<void>;
}

/** The core to measure on, or null where the system has no `taskset`, or only one core to give. */
export async function findPin(): Promise<Pin | null> {
  const cores = await allowedCores();
  // Interrupts and most other work prefer the low cores: measure on the highest.
  const core = cores.at(-1);
  if (core === undefined || cores.length < 2) return null;
  const pin = async (pid: number): Promise<void> => {
    await run('taskset', ['--cpu-list', '--pid', String(core), String(pid)]);
  };
  try {
    await run('taskset', ['--version']);
  } catch {
    return null;
  }
  return { core, pin };
}

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
