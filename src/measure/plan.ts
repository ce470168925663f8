// How long a trial is: short operations get many short turns, long ones fewer, quantiles enough samples.

import type { Session } from '../runners/runner.ts';

/** Seconds of one turn. Measured: 10 ms halves the spread that 40 ms gives (docs/method.md). */
export const TURN = 0.01;
/** Pairs of turns in a trial of operations shorter than a turn. */
export const PAIRS = 24;
/** Seconds a side may measure in one trial to gather the samples a quantile needs. */
const LONGEST = 2;

export interface TrialPlan {
  readonly pairs: number;
  readonly turn: number;
}

/**
 * Plans the trials of a benchmark from the seconds one operation takes; `turns` is what its sessions say themselves
 * about how long a turn is and how many samples it gives.
 */
export function planTrial(
  operation: number,
  needs: { readonly minimumPairs: number; readonly minimumSamples: number },
  turns: readonly NonNullable<Session['turns']>[] = [],
): TrialPlan {
  const turn = Math.max(...(turns.length === 0 ? [TURN] : turns.map(({ seconds }) => seconds)));
  const turnTime = turns.length === 0 ? Math.max(TURN, operation) : turn;
  const usual = Math.round((PAIRS * TURN) / turnTime);
  const perTurn = Math.min(
    ...(turns.length === 0
      ? [Math.max(1, Math.floor(TURN / operation))]
      : turns.map(({ samples }) => samples)),
  );
  const needed = Math.min(Math.ceil(needs.minimumSamples / perTurn), Math.floor(LONGEST / turnTime));
  return { pairs: Math.max(usual, needed, needs.minimumPairs), turn };
}
