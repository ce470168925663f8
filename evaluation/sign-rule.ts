// The plainest honest rule, as a yardstick and to test the simulation with: its error rates are known exactly.
// One vote a trial (does its log ratio exceed the budget?), a sign test, the error shared equally by the looks.

import binomialCdf from '@stdlib/stats-base-dists-binomial-cdf';
import { median } from 'simple-statistics';
import type { TimedTrial } from '../src/core/model/report.ts';
import type { EvaluatedMetric, Rule } from './rule.ts';

const LOOKS = [8, 12, 18, 27, 40];

/** Log ratio head/base of one trial: median over pairs of turns for p50, over all operations for p95. */
export function logRatio(trial: TimedTrial, metric: EvaluatedMetric): number {
  if (metric === 'p95') return Math.log(trial.head.all.p95 / trial.base.all.p95);
  const base = trial.base.turns.p50;
  return median(trial.head.turns.p50.map((time, turn) => Math.log(time / (base[turn] as number))));
}

/** Smallest number of votes out of `trials` that fair coins reach with probability `alpha` at most; may be more than `trials`. */
export function votesNeeded(trials: number, alpha: number): number {
  let votes = trials + 1;
  while (votes > 0 && 1 - binomialCdf(votes - 2, trials, 0.5) <= alpha) votes--;
  return votes;
}

/** Sign test on trial log ratios; one-sided error `alpha` for each of `over` and `within`. */
export function signRule(alpha: number, looks: readonly number[] = LOOKS): Rule {
  const needed = looks.map((trials) => votesNeeded(trials, alpha / looks.length));
  const known = { p50: new WeakMap<TimedTrial, number>(), p95: new WeakMap<TimedTrial, number>() };
  const ratio = (trial: TimedTrial, metric: EvaluatedMetric): number => {
    const memo = known[metric].get(trial);
    if (memo !== undefined) return memo;
    const value = logRatio(trial, metric);
    known[metric].set(trial, value);
    return value;
  };
  return {
    name: 'sign test',
    looks,
    decide(trials, metric, budget, look) {
      const limit = Math.log1p(budget);
      let above = 0;
      for (const trial of trials) if (ratio(trial, metric) > limit) above++;
      const votes = needed[look] as number;
      if (above >= votes) return 'over';
      return trials.length - above >= votes ? 'within' : 'undecided';
    },
  };
}
