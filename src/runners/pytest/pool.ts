// Sessions of pytest that have collected their files and wait for the next benchmark. All benchmarks of a round of trials
// share one a side; each is run by a child of it.

import type { PytestSpec } from '../../core/model/suite-specs.ts';
import type { WorkerClient } from '../python/worker-client.ts';
import type { SideContext, TrialOptions } from '../runner.ts';
import { startPytest } from './process.ts';

/** A session and the benchmark that runs in it. */
export interface Held {
  readonly link: WorkerClient;
  /** Hands it on to the next benchmark. */
  release(): void;
  /** Ends it with all it started. */
  end(): Promise<void>;
}

interface Waiting {
  readonly link: WorkerClient;
  /** Of the suite on its side. */
  readonly place: string;
  readonly seed: number;
  isBusy: boolean;
  where: string;
}

/** Sessions of a suite's side that are kept while nobody needs them. */
const KEPT = 2;

const sessions = new Set<Waiting>();

/** A session for one benchmark: one that waits with the same seed, or a new one. */
export const hold = async (
  spec: PytestSpec,
  task: string,
  context: SideContext,
  trial: TrialOptions,
): Promise<Held> => {
  const place = JSON.stringify([context.root, context.environment, spec]);
  const waiting = [...sessions].find(
    (each) => each.place === place && each.seed === trial.seed && !each.isBusy,
  );
  if (waiting !== undefined) return take(waiting, task, context);
  const where = { of: task };
  const link = await startPytest(spec, context, {
    trial,
    isListing: false,
    counting: null,
    where: () => where.of,
  });
  const started: Waiting = {
    link,
    place,
    seed: trial.seed,
    isBusy: true,
    get where() {
      return where.of;
    },
    set where(name) {
      where.of = name;
    },
  };
  sessions.add(started);
  await endOld(place);
  return take(started, task, context);
};

const take = (session: Waiting, task: string, { signal }: SideContext): Held => {
  session.isBusy = true;
  session.where = task;
  const end = async (): Promise<void> => {
    sessions.delete(session);
    signal.removeEventListener('abort', abort);
    await session.link.running.end();
  };
  const abort = (): void => void end();
  signal.addEventListener('abort', abort, { once: true });
  return {
    link: session.link,
    release: () => {
      signal.removeEventListener('abort', abort);
      session.isBusy = false;
    },
    end,
  };
};

/** Ends those of earlier rounds, the oldest first. */
const endOld = async (place: string): Promise<void> => {
  const idle = [...sessions].filter((each) => each.place === place && !each.isBusy);
  const old = idle.slice(0, Math.max(0, idle.length - KEPT));
  for (const each of old) sessions.delete(each);
  await Promise.all(old.map(({ link }) => link.running.end()));
};

/** Ends all that wait. */
export const endSessions = async (): Promise<void> => {
  const idle = [...sessions].filter(({ isBusy }) => !isBusy);
  for (const each of idle) sessions.delete(each);
  await Promise.all(idle.map(({ link }) => link.running.end()));
};
