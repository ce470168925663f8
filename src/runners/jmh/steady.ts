// How long a JVM warms up: until its iterations are as fast as its last ones. All pure; seconds throughout.

import type { TurnHint } from '../runner.ts';

/** Iterations that one is judged with, at the least, and as a part of all: a busy machine makes single ones slow. */
const WINDOW = { fewest: 3, part: 1 / 15 };

/** Seconds of a run that tells how long warming up takes, and of a longer one in case of doubt. */
export const LEARNING = { usual: 3, longer: 6 } as const;
/** By how much they may be slower or faster than the last ones. */
const TOLERANCE = 0.03;
/** Times what one of the last ones differs from the next, where that is more. */
const SPREADS = 3;

export const medianOf = (values: readonly number[]): number =>
  values.toSorted((one, other) => one - other)[values.length >> 1] ?? Number.NaN;

/**
 * Iterations to leave out, of a run that began cold. The last third is what all are compared with, so it is never more than the
 * rest; it is all of that where the run has not come to rest.
 */
export function warmUpOf(iterations: readonly number[]): number {
  const rest = Math.max(1, Math.ceil(iterations.length / 3));
  const last = iterations.slice(-rest);
  const level = medianOf(last);
  const spread = medianOf(last.slice(1).map((value, index) => Math.abs(value - (last[index] ?? value)))) || 0;
  const allowed = Math.max(TOLERANCE * level, SPREADS * spread);
  const most = iterations.length - rest;
  const window = Math.max(WINDOW.fewest, Math.round(iterations.length * WINDOW.part));
  for (let begin = most; begin > 0; begin -= 1) {
    const around = medianOf(iterations.slice(begin - 1, begin - 1 + window));
    if (Math.abs(around - level) > allowed) return begin;
  }
  return 0;
}

/** Seconds of an iteration, of operations that are shorter. */
export const ITERATION = 0.05;
/** What a JVM measures once it is warm: JVMs differ by more than their iterations. */
const MEASURED = 0.4;
/** A warm-up that was learned once, with room for a JVM that takes longer. */
const ROOM = 1.25;
/** The shortest warm-up: what is compiled late on one side only would be a difference. */
const SHORTEST = 0.3;

export interface JmhPlan extends TurnHint {
  /** Seconds of an iteration as it comes. */
  readonly iteration: number;
  /** Iterations that are measured. */
  readonly measured: number;
}

/** `samples`: those of an iteration. */
export function planOf(operation: number, warmUp: number, samples: number): JmhPlan {
  const iteration = Math.max(ITERATION, operation);
  const measured = Math.max(1, Math.round(MEASURED / iteration));
  const warmUps = Math.max(1, Math.ceil(withRoom(warmUp) / iteration));
  return {
    iteration,
    measured,
    seconds: (warmUps + measured) * iteration,
    samples: Math.max(1, measured * samples),
    pairs: 1,
  };
}

/** Iterations that fit into the seconds of a turn, which are the same on both sides. */
export function iterationsOf({ iteration, measured }: JmhPlan, seconds: number) {
  const all = Math.round(seconds / iteration);
  return { warmUps: Math.max(1, all - measured), measured };
}

/** Seconds that a JVM is warmed up for, where one once took `learned`. */
export const withRoom = (learned: number): number => Math.max(SHORTEST, ROOM * learned);

export const stillChanging = (seconds: number): string =>
  `its JVM was still changing after ${seconds.toFixed(0)} s, and is measured from then on`;

/** Seconds of an iteration where two JVMs take turns, of operations that are shorter. */
export const TURN_ITERATION = 0.02;
/** Iterations of a turn, and what a side measures in a trial. */
const TURN = { iterations: 3, trial: 0.72 } as const;
const PAIRS = { fewest: 3, most: 12 } as const;

export interface TurnPlan extends TurnHint {
  /** Seconds of an iteration as it comes. */
  readonly iteration: number;
  /** Iterations at the beginning of a turn that began before it. */
  readonly skipped: number;
}

/**
 * One iteration of a JVM that was stopped had begun before, and of short ones another may have ended that was not printed
 * yet.
 */
export function turnsOf(operation: number): TurnPlan {
  const isLong = operation > TURN_ITERATION;
  const iteration = Math.max(TURN_ITERATION, operation);
  const samples = Math.max(1, Math.round((TURN.iterations * TURN_ITERATION) / iteration));
  const seconds = samples * iteration;
  const pairs = Math.min(PAIRS.most, Math.max(PAIRS.fewest, Math.round(TURN.trial / seconds)));
  return { iteration, samples, seconds, pairs, skipped: isLong ? 1 : 2 };
}
