// What a verdict on a benchmark will take, from one run of it.

import { METHOD } from '../core/decision/rule.ts';
import { planTrial } from './plan.ts';
import type { TurnHint } from '../runners/runner.ts';

export interface Once {
  /** Seconds until a side is ready for its first turn, or of the one run that measures a whole suite. */
  readonly opening: number;
  /** Null: there are no turns. */
  readonly session: { readonly operation: number; readonly turns: TurnHint | null } | null;
}

/** A clear case takes 8 to 12 trials. */
const TRIALS = METHOD.firstLook + 2;

/** Seconds of the trials that decide a clear case. */
export function secondsToDecide(
  { opening, session }: Once,
  needs: { readonly minimumPairs: number; readonly minimumSamples: number },
): number {
  const opened = 2 * opening * TRIALS;
  if (session === null) return opened;
  const { pairs, turn } = planTrial(session.operation, needs, session.turns === null ? [] : [session.turns]);
  return opened + TRIALS * pairs * 2 * Math.max(turn, session.turns === null ? session.operation : 0);
}
