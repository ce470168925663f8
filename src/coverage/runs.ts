// Which functions ran, from the frames of profiles that count calls.

import { group } from 'd3-array';
import type { Frame, Profile } from '../explain/profile.ts';
import type { SourceFunction } from './source-functions.ts';

/** What was seen of benchmarks that ran. */
export interface SeenRuns {
  /** Functions that ran, by file. */
  readonly ran: ReadonlyMap<string, readonly Frame[]>;
  /** Files of the project that were loaded, whether or not anything in them ran. */
  readonly loaded: ReadonlySet<string>;
  /** Code ran that was made from other files, and no source map leads back to them. */
  readonly isBuilt: boolean;
}

/** Adds up any number of profiles. `tracked`: files under version control. */
export const seenIn = (profiles: readonly Profile[], tracked: ReadonlySet<string>): SeenRuns => {
  const isOwn = ({ kind, file }: Frame): boolean => kind === 'own' && file !== null;
  const own = profiles.flatMap(({ frames }) => frames.filter(isOwn));
  const ran = group(profiles.flatMap(framesThatRan).filter(isOwn), ({ file }) => file ?? '');
  return {
    ran,
    loaded: new Set(own.flatMap(({ file }) => file ?? [])),
    isBuilt: [...ran].some(([file, frames]) => isMade(file, tracked) && frames.some(isCounted)),
  };
};

const isMade = (file: string, tracked: ReadonlySet<string>): boolean =>
  !OUTSIDE.test(file) && (!tracked.has(file) || BUILT.test(file));

/** Source maps lead from functions to their sources, and from the beginning of a file nowhere. */
const isCounted = ({ name, calls, ran }: Frame): boolean =>
  (ran === true || calls !== null) && name !== '(module code)';

/** Of other projects, and of our own worker. */
const OUTSIDE = /^\.\.\//;
const BUILT = /(?:^|\/)(?:dist|build|out)\//;

/** By their calls; those that were not counted by their cost, with all that they called. */
const framesThatRan = ({ frames, frame, parent, self }: Profile): readonly Frame[] => {
  const costs = [...self];
  for (let at = costs.length - 1; at >= 0; at -= 1) {
    const above = parent[at] ?? -1;
    if (above >= 0) costs[above] = (costs[above] ?? 0) + (costs[at] ?? 0);
  }
  const costly = new Set(frame.filter((_, at) => (costs[at] ?? 0) > 0));
  return frames.filter(({ calls, ran }, index) => ran ?? (calls === null ? costly.has(index) : calls > 0));
};

/** Whether a function ran. Of several on one line, it is the one of that name. */
export const didFunctionRun = (
  wanted: SourceFunction,
  functions: readonly SourceFunction[],
  { ran }: SeenRuns,
): boolean => {
  const there = (ran.get(wanted.file) ?? []).filter(isThereIn(wanted));
  return there.some(({ name }) => isAlone(wanted, functions) || isNamed(wanted, name));
};

/** Calls of a function in an operation; null: they were not counted, as those of async functions and generators are not. */
export const callsOf = (
  wanted: SourceFunction,
  functions: readonly SourceFunction[],
  { frames }: Pick<Profile, 'frames'>,
): number | null => {
  const there = frames.filter(
    (frame) => frame.kind === 'own' && frame.file === wanted.file && isThereIn(wanted)(frame),
  );
  const named = there.filter(({ name }) => isNamed(wanted, name));
  // What has no name of its own may stand on the same line, and is called more often.
  const own = named.length === 0 && isAlone(wanted, functions) ? there : named;
  if (own.length === 0 || own.some(({ calls }) => calls === null)) return null;
  return own.reduce((sum, { calls }) => sum + (calls ?? 0), 0);
};

const isThereIn =
  ({ firstLine, line: last }: SourceFunction) =>
  ({ line }: Frame): boolean =>
    line !== null && line >= firstLine && line <= last;

const isAlone = (wanted: SourceFunction, functions: readonly SourceFunction[]): boolean =>
  functions.every((each) => each === wanted || each.line !== wanted.line);

const isNamed = ({ name: wanted }: SourceFunction, name: string): boolean =>
  lastName(name) === lastName(wanted);

const lastName = (name: string): string => name.split('.').at(-1) ?? name;
