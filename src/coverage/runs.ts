// Which functions ran, from the frames of profiles that count calls.

import { group } from 'd3-array';
import type { Frame } from '../explain/profile.ts';
import type { SourceFunction } from './source-functions.ts';

/** What was seen of benchmarks that ran. */
export interface SeenRuns {
  /** Functions that ran, by file. */
  readonly ran: ReadonlyMap<string, readonly Frame[]>;
  /** Files of the project that were loaded, whether or not anything in them ran. */
  readonly loaded: ReadonlySet<string>;
}

/** Adds up the frames of any number of profiles. */
export const seenIn = (frames: readonly Frame[]): SeenRuns => {
  const own = frames.filter(({ kind, file }) => kind === 'own' && file !== null);
  const ran = group(own.filter(didRun), ({ file }) => file ?? '');
  return { ran, loaded: new Set(own.flatMap(({ file }) => file ?? [])) };
};

const didRun = ({ calls, ran }: Frame): boolean => ran ?? calls !== 0;

/** Whether a function ran. Of several on one line, it is the one of that name. */
export const didFunctionRun = (
  wanted: SourceFunction,
  functions: readonly SourceFunction[],
  { ran }: SeenRuns,
): boolean => {
  const isThere = ({ line }: Frame): boolean =>
    line !== null && line >= wanted.firstLine && line <= wanted.line;
  const there = (ran.get(wanted.file) ?? []).filter(isThere);
  const isAlone = functions.every((each) => each === wanted || each.line !== wanted.line);
  return there.some(({ name }) => isAlone || lastName(name) === lastName(wanted.name));
};

const lastName = (name: string): string => name.split('.').at(-1) ?? name;
