// How long a trial is: short operations get many short turns, long ones fewer, quantiles enough samples.

import { METHOD } from '../core/decision/rule.ts';
import type { TurnHint } from '../runners/runner.ts';

const TURN = METHOD.turn;
/** Pairs of turns in a trial of operations shorter than a turn. */
const PAIRS = 24;
/** Seconds a side may measure in one trial to gather the samples a quantile needs. */
const LONGEST = 2;

export interface TrialPlan {
  readonly pairs: number;
  readonly turn: number;
}

/**
 * Plans the trials of a benchmark from the seconds one operation takes, or from what its sessions wish: the longest
 * of their turns, and as many as the most demanding of them.
 */
export function planTrial(
  operation: number,
  needs: { readonly minimumPairs: number; readonly minimumSamples: number; readonly usualPairs?: number },
  wishes: readonly TurnHint[] = [],
): TrialPlan {
  const [turn, perTurn, usual] = wishes.length === 0 ? ordinary(operation, needs.usualPairs) : wished(wishes);
  const longest = Math.max(turn, wishes.length === 0 ? operation : 0);
  const needed = Math.min(Math.ceil(needs.minimumSamples / perTurn), Math.floor(LONGEST / longest));
  const most = Math.min(...wishes.map((wish) => wish.most ?? Infinity));
  return { pairs: Math.min(most, Math.max(usual, needed, needs.minimumPairs)), turn };
}

/**
 * The fewest pairs that trials of this plan can have when time is short: one, unless a quantile needs more operations
 * than fit into it.
 */
export const fewestPairs = (
  plan: TrialPlan,
  { minimumSamples }: { readonly minimumSamples: number },
): number => (minimumSamples > 1 ? plan.pairs : 1);

type Turns = readonly [turn: number, samples: number, pairs: number];

const ordinary = (operation: number, usual = PAIRS): Turns => [
  TURN,
  Math.max(1, Math.floor(TURN / operation)),
  Math.round((usual * TURN) / Math.max(TURN, operation)),
];

const wished = (wishes: readonly TurnHint[]): Turns => [
  Math.max(...wishes.map(({ seconds }) => seconds)),
  Math.min(...wishes.map(({ samples }) => samples)),
  Math.max(...wishes.map(({ pairs }) => pairs)),
];
