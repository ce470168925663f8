// How long a shot is, how many samples it takes and how many shots make a trial. All pure; seconds throughout.

import type { TurnHint } from '../runner.ts';

/** What a shot times altogether, of a benchmark that needs hardly any set-up. */
const SHOT = 0.024;
/**
 * One sample of it: the median of short ones does not notice that a busy machine took the processor away for a while, which
 * the mean of a whole shot does.
 */
const SAMPLE = 0.001;
/** What setting up for all samples of a shot may take together. */
const SETUPS = 0.03;
/** Of six samples most are hardly disturbed; behind a set-up that is long in earnest one has to do. */
const FEWEST = 6;
const LONG = 0.1;
/** Beside a long set-up short shots would measure little for their price. */
const LONGEST_SHOT = 1;
/** What all shots of a side in a trial are to take together, set-up included. */
const TRIAL = 0.24;
const PAIRS = { fewest: 3, most: 6 } as const;
/** A set-up that is worth a word. */
const LONG_SETUP = 0.5;

export interface ShotPlan extends TurnHint {
  /** Of one sample. */
  readonly operations: number;
}

/** `start` is what a process takes before it does anything, `setup` what setting up for one sample takes besides. */
export function planShots(operation: number, { start, setup }: { start: number; setup: number }): ShotPlan {
  const affordable = setup > LONG ? 1 : Math.max(FEWEST, Math.floor(SETUPS / Math.max(setup, SAMPLE)));
  const sample = affordable > 1 ? SHOT / Math.min(affordable, SHOT / SAMPLE) : longOne(setup);
  const operations = Math.max(1, Math.round(sample / operation));
  const each = operations * operation;
  const samples = Math.max(1, Math.min(affordable, SHOT / SAMPLE, Math.floor(SHOT / each)));
  const whole = start + samples * (setup + each);
  const pairs = Math.min(PAIRS.most, Math.max(PAIRS.fewest, Math.round(TRIAL / whole)));
  return { seconds: samples * each, samples, pairs, operations };
}

/** Behind a long set-up one long sample tells more than several short ones. */
const longOne = (setup: number): number => Math.min(LONGEST_SHOT, Math.max(SHOT, setup));

/** Of a side that is far slower than the other, no shot takes more than this many times the usual one. */
const FAR = 4;

/**
 * The samples of a shot. `seconds` and `batch` are the same on both sides, the larger of their plans: a mean of many operations
 * and the median of short samples differ on a busy machine even when the code does not.
 */
export function aimOf(
  plan: ShotPlan,
  operation: number,
  { seconds, batch }: { readonly seconds: number; readonly batch: number },
): { readonly operations: number; readonly samples: number; readonly seconds: number } {
  const operations = batch * operation <= FAR * Math.max(seconds, plan.seconds) ? batch : plan.operations;
  const wanted = Math.round(seconds / (operations * operation));
  const samples = Math.max(1, Math.min(SHOT / SAMPLE, wanted));
  return { operations, samples, seconds: samples * operations * operation };
}

/** What to know about a benchmark whose set-up is most of its process; null: it is not. */
export const setupWarning = (setup: number): string | null =>
  setup < LONG_SETUP
    ? null
    : `its set-up takes ${setup.toFixed(1)} s in every process, which is not timed: shots are longer and fewer for it`;
