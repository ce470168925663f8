// Processes that have loaded what benchmarks of a suite share and wait for the next of them. Benchmarks share one a side;
// what measures each is a process of its own that it starts.

import type { StartedProcess } from '../process/child-process.ts';

/** A session and the benchmark that runs in it. */
export interface Held<Started> {
  readonly started: Started;
  /** Hands it on to the next benchmark. */
  readonly release: () => void;
  /** Ends it with all it started. */
  readonly end: () => Promise<void>;
}

interface Waiting<Started> {
  readonly started: Started;
  readonly place: string;
  readonly seed: number;
  isBusy: boolean;
}

export interface Sessions<Started> {
  /** A session for one benchmark: one of its place (the suite on its side) that waits with the same seed, or a new one. */
  hold(
    place: string,
    seed: number,
    signal: AbortSignal,
    start: () => Promise<Started>,
  ): Promise<Held<Started>>;
  /** Ends all that wait. */
  readonly end: () => Promise<void>;
}

/** Sessions of a suite's side that are kept while nobody needs them. */
const KEPT = 2;

export const keptSessions = <Started extends { readonly running: StartedProcess }>(): Sessions<Started> => {
  const sessions = new Set<Waiting<Started>>();
  const take = (session: Waiting<Started>, signal: AbortSignal): Held<Started> => {
    session.isBusy = true;
    const end = async (): Promise<void> => {
      sessions.delete(session);
      signal.removeEventListener('abort', abort);
      await session.started.running.end();
    };
    const abort = (): void => void end();
    signal.addEventListener('abort', abort, { once: true });
    return {
      started: session.started,
      release: () => {
        signal.removeEventListener('abort', abort);
        session.isBusy = false;
      },
      end,
    };
  };
  const endAll = async (old: readonly Waiting<Started>[]): Promise<void> => {
    for (const each of old) sessions.delete(each);
    await Promise.all(old.map(({ started }) => started.running.end()));
  };
  const idle = (): Waiting<Started>[] => [...sessions].filter(({ isBusy }) => !isBusy);
  return {
    async hold(place, seed, signal, start) {
      const waiting = idle().find((each) => each.place === place && each.seed === seed);
      if (waiting !== undefined) return take(waiting, signal);
      const begun: Waiting<Started> = { started: await start(), place, seed, isBusy: true };
      sessions.add(begun);
      // Those of earlier rounds, the oldest first.
      const others = idle().filter((each) => each.place === place);
      await endAll(others.slice(0, Math.max(0, others.length - KEPT)));
      return take(begun, signal);
    },
    end: () => endAll(idle()),
  };
};
