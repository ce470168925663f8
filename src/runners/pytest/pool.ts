// Sessions of pytest that have collected their files and wait for the next benchmark. All benchmarks of a round of trials
// share one a side; each is run by a child of it.

import type { PytestSpec } from '../../core/model/suite-specs.ts';
import type { StartedProcess } from '../../process/child-process.ts';
import type { WorkerClient } from '../python/worker-client.ts';
import type { SideContext, TrialOptions } from '../runner.ts';
import { keptSessions, type Held } from '../sessions.ts';
import { startPytest } from './process.ts';

interface Started {
  readonly link: WorkerClient;
  readonly running: StartedProcess;
  /** Names in messages what is running. */
  where: string;
}

const sessions = keptSessions<Started>();

/** A session for one benchmark: one that waits with the same seed, or a new one. */
export const hold = async (
  spec: PytestSpec,
  task: string,
  context: SideContext,
  trial: TrialOptions,
): Promise<Held<Started>> => {
  const place = JSON.stringify([context.root, context.environment, spec]);
  const held = await sessions.hold(place, trial.seed, context.signal, async () => {
    const where = { of: task };
    const link = await startPytest(spec, context, {
      trial,
      isListing: false,
      counting: null,
      where: () => where.of,
    });
    return {
      link,
      running: link.running,
      get where() {
        return where.of;
      },
      set where(name) {
        where.of = name;
      },
    };
  });
  held.started.where = task;
  return held;
};

/** Ends all that wait. */
export const endSessions = sessions.end;
