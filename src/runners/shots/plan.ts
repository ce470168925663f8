// How long a shot is and how many make a trial. All pure; seconds throughout.

import type { TurnHint } from '../runner.ts';

/** A shot of a benchmark that needs hardly any set-up. */
const SHOT = 0.03;
/** Beside a long set-up short shots would measure little for their price. */
const LONGEST_SHOT = 1;
/** What all shots of a side in a trial are to take together, set-up included. */
const TRIAL = 0.24;
const PAIRS = { fewest: 3, most: 6 } as const;
/** A set-up that is worth a word. */
const LONG_SETUP = 0.5;

export interface ShotPlan extends TurnHint {
  readonly operations: number;
}

/** `overhead` is what a process takes besides its operations: starting and setting up. */
export function planShots(operation: number, overhead: number): ShotPlan {
  const seconds = Math.min(LONGEST_SHOT, Math.max(SHOT, overhead));
  const operations = Math.max(1, Math.round(seconds / operation));
  const whole = overhead + operations * operation;
  const pairs = Math.min(PAIRS.most, Math.max(PAIRS.fewest, Math.round(TRIAL / whole)));
  return { seconds: Math.max(seconds, operation), samples: 1, pairs, operations };
}

/** Of a side that is far slower than the other, no shot takes more than this many times the usual one. */
const FAR = 4;

/** Operations of a shot: as many as the other side's, unless they would take far too long. */
export const operationsOf = (plan: ShotPlan, operation: number, batch: number): number =>
  batch * operation <= FAR * plan.seconds ? batch : Math.max(plan.operations, 1);

/** What to know about a benchmark whose set-up is most of its process; null: it is not. */
export const setupWarning = (overhead: number): string | null =>
  overhead < LONG_SETUP
    ? null
    : `its set-up takes ${overhead.toFixed(1)} s in every process, which is not timed: shots are longer and fewer for it`;
