// Processor time and memory of a server that goes on running: what its processes have used since the last look.

import { processesOf } from '../../process/process-groups.ts';
import { usageOf } from '../../instruments/proc-usage.ts';

export interface Meter {
  /** Looks for processes that have come since: it takes some milliseconds, so laps do without. */
  readonly look: () => void;
  /** Processor seconds used since the last call; null where the system does not tell. */
  readonly lap: () => number | null;
  /** Bytes, the largest resident set a process of the server has had; null where the system does not tell. */
  readonly peak: () => number | null;
}

/** The two ways of counting may differ this much by their coarseness alone. */
const COARSE = 0.02;

/** A meter for the processes of a group, started before the warm-up. */
export const startMeter = (leader: number): Meter => {
  let pids = processesOf(leader);
  let last = usageOf(pids);
  let coarse = false;
  return {
    look() {
      pids = processesOf(leader);
      last = usageOf(pids);
    },
    lap() {
      const [before, now] = [last, usageOf(pids)];
      last = now;
      if (before === null || now === null) return null;
      const processes = Math.max(0, now.processes - before.processes);
      if (before.threads === null || now.threads === null) return processes;
      const threads = Math.max(0, now.threads - before.threads);
      // Threads and processes that live for a request only take their time with them: then only the sum the system
      // keeps, in steps of 10 ms, has it all. Once seen, it stays so, for one way of counting in a trial.
      coarse ||= processes > 1.1 * threads + COARSE;
      return coarse ? processes : threads;
    },
    peak: () => usageOf(processesOf(leader))?.peak ?? null,
  };
};
