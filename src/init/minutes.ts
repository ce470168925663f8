// How long the gate will take on a pull request, and what of it fits.

/** What is known of one suite that was run, seconds. */
export interface Cost {
  readonly suite: string;
  /** Of one trial of everything in it, both sides. */
  readonly trial: number;
  /** To find its benchmarks on one side. */
  readonly listing: number;
}

/** Trials of a verdict on unchanged code, as a rule; eight are the fewest. */
const TRIALS = 10;
/** Checking out, starting, writing the report. */
const AROUND = 15;

/** Seconds of a pull request: both sides prepared and listed, trials until unchanged code is seen to be unchanged. */
export const expectedSeconds = (prepare: number, costs: readonly Cost[]): number =>
  AROUND + 2 * prepare + costs.reduce((sum, { trial, listing }) => sum + 2 * listing + TRIALS * trial, 0);

/** The suites that fit, cheapest first in being kept, and those that do not. */
export function fitting(
  prepare: number,
  costs: readonly Cost[],
  limit: number,
): { kept: Cost[]; left: Cost[] } {
  const kept: Cost[] = [];
  const left: Cost[] = [];
  for (const cost of costs.toSorted((one, other) => one.trial - other.trial)) {
    const fits = ROOM * expectedSeconds(prepare, [...kept, cost]) <= limit;
    (fits || kept.length === 0 ? kept : left).push(cost);
  }
  return { kept, left };
}

/** Trials of a tool that tell anything about noise, and the most that calibrating may take for them, in times as long. */
const LEAST_TRIALS = 3;
const LONGER = 4;

/** Seconds to calibrate: as asked, or as long as tools need for a few trials. */
export const calibrationSeconds = (asked: number, runs: readonly number[]): number =>
  Math.min(
    LONGER * asked,
    Math.max(asked, LEAST_TRIALS * 2 * runs.reduce((sum, seconds) => sum + seconds, 0)),
  );

/** CI machines are slower at times, and a verdict near a budget takes longer. */
const ROOM = 1.5;
const LIMITS = [5, 10, 15, 20, 30, 45, 60, 90, 120, 180, 240, 360] as const;

/** Minutes for `time-limit`. */
export const timeLimitFor = (seconds: number): number =>
  LIMITS.find((minutes) => minutes * 60 >= ROOM * seconds) ?? 360;
