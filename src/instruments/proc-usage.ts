// What running processes have used so far, from /proc: the only way to ask about a server that goes on running.

import { readdirSync, readFileSync } from 'node:fs';

/** Sums over some processes. */
export interface Usage {
  /** Processor seconds of their threads that are alive, to the nanosecond; null where the kernel does not say. */
  readonly threads: number | null;
  /** Processor seconds of them and of children that have ended, in steps of 10 ms. */
  readonly processes: number;
  /** Bytes, the largest resident set one of them has had. */
  readonly peak: number;
}

/** Clock ticks a second in /proc: USER_HZ is 100 on every architecture Node runs on. */
const TICKS = 100;

const read = (file: string): string => {
  try {
    return readFileSync(file, 'latin1');
  } catch {
    return '';
  }
};

const list = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** What processes have used; those that have ended count as nothing. Null where there is no /proc. */
export const usageOf = (pids: readonly number[]): Usage | null => {
  if (process.platform !== 'linux') return null;
  const each = pids.map(usageOfOne);
  const threads = each.map((one) => one.threads);
  return {
    threads: threads.includes(null) ? null : threads.reduce<number>((sum, one) => sum + (one ?? 0), 0),
    processes: each.reduce((sum, one) => sum + one.processes, 0),
    peak: Math.max(0, ...each.map((one) => one.peak)),
  };
};

const usageOfOne = (pid: number): Usage => {
  // utime, stime, and the two of children that were waited for: fields 14 to 17 of proc(5), stat.
  const ticks = read(`/proc/${pid}/stat`).split(') ').at(-1)?.split(' ').slice(11, 15) ?? [];
  const peak = /^VmHWM:\s+(\d+) kB$/m.exec(read(`/proc/${pid}/status`))?.[1];
  return {
    threads: threadsOf(pid),
    processes: ticks.reduce((sum, each) => sum + Number(each), 0) / TICKS,
    peak: Number(peak ?? 0) * 1024,
  };
};

/** Nanoseconds on the processor are the first number of schedstat (sched-stats.rst). */
const threadsOf = (pid: number): number | null => {
  let sum = 0;
  for (const thread of list(`/proc/${pid}/task`)) {
    const [time = ''] = read(`/proc/${pid}/task/${thread}/schedstat`).split(' ', 1);
    if (time === '') return null;
    sum += Number(time) / 1e9;
  }
  return sum;
};
