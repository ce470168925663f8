// A process as seen from outside: by this program's clock and by the system's books. What it says of itself has to agree
// with them (core/decision/clock-agreement.ts).

import { readFileSync } from 'node:fs';
import { usageOf } from '../instruments/proc-usage.ts';
import type { TurnClock } from '../core/model/turn-clock.ts';

/** Begins to watch the main thread of a process; null: only the time. The function it gives ends that. */
export const watch = (pid: number | null): ((reported: number, untimed?: number) => TurnClock) => {
  const [own, its] = [schedule(process.pid), pid === null ? null : schedule(pid)];
  const begin = performance.now();
  return (reported, untimed = 0) => {
    const wall = (performance.now() - begin) / 1000;
    const [ownEnd, itsEnd] = [schedule(process.pid), pid === null ? null : schedule(pid)];
    const known = own !== null && ownEnd !== null && its !== null && itsEnd !== null;
    return {
      reported: reported + untimed,
      untimed,
      wall,
      busy: known ? itsEnd.busy - its.busy : null,
      delay: known
        ? itsEnd.waiting - its.waiting + ownEnd.waiting - own.waiting + ownEnd.busy - own.busy
        : null,
    };
  };
};

/** Nanoseconds on a core and nanoseconds waiting for one, of a main thread (sched-stats.rst). */
const schedule = (pid: number): { readonly busy: number; readonly waiting: number } | null => {
  try {
    const [busy, waiting] = readFileSync(`/proc/${pid}/task/${pid}/schedstat`, 'latin1').split(' ');
    return { busy: Number(busy) / 1e9, waiting: Number(waiting) / 1e9 };
  } catch {
    return null;
  }
};

/** A process from now on: the processor seconds that it uses, null where the system does not say, and its peak of memory so far. */
export const watchWhole = (pid: number): (() => { readonly used: number | null; readonly peak: number }) => {
  const before = usageOf([pid]);
  return () => {
    const now = usageOf([pid]);
    if (before === null || now === null) return { used: null, peak: 0 };
    // Threads that have ended are only in the books of the process, which are kept in steps of 10 ms.
    const steps = now.processes - before.processes - 4 * STEP;
    const used =
      before.threads === null || now.threads === null ? steps : Math.max(now.threads - before.threads, steps);
    return { used, peak: now.peak };
  };
};

const STEP = 0.01;
