// Runs inside the worker: most benchmark files run themselves and print a table. Their own runs are left out, and so is
// whatever they do with results that are not there.

import { setTimeout as delay } from 'node:timers/promises';

/** What of a Bench a file calls to run itself. */
export interface SelfRunning {
  readonly tasks?: readonly unknown[];
  run?: unknown;
  runSync?: unknown;
  table?: unknown;
}

/** Milliseconds a file may take that makes its Bench in a function nobody waits for, and between looks. */
const PATIENCE = 1000;
const LOOK = 10;

let runs = 0;

/** From now on `run` of benches with this prototype runs nothing, and their tables are empty. */
export const leaveRunsOut = (prototype: SelfRunning): void => {
  prototype.run = function (this: SelfRunning) {
    runs += 1;
    return Promise.resolve(this.tasks);
  };
  prototype.runSync = function (this: SelfRunning) {
    runs += 1;
    return this.tasks;
  };
  prototype.table = () => [];
};

/** From now on `run` of what has this prototype runs nothing, and is told of. */
export const leaveRunOut = (prototype: { run?: unknown }, tell: (self: unknown) => void): void => {
  prototype.run = function (this: unknown) {
    ranOnItsOwn();
    tell(this);
    return this;
  };
};

/** A run of the file's own was left out. */
export const ranOnItsOwn = (): void => {
  runs += 1;
};

/** After a run that was left out, an error is of the report that follows it. */
const ignored = (error: unknown): void => {
  if (runs === 0) throw error;
};

/** Loads a file that may run itself, until it has a Bench or will have none. Rejects with what it throws before that. */
export const loadSelfRunning = async (
  url: string,
  hasBench: (loaded: object) => boolean,
): Promise<object> => {
  process.on('unhandledRejection', ignored);
  const loaded = ((await import(url).catch(ignored)) ?? {}) as object;
  for (let waited = 0; !hasBench(loaded) && waited < PATIENCE; waited += LOOK) await delay(LOOK);
  return loaded;
};
