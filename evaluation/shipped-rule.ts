// The rule as shipped: readings, boundaries and decision come from src/core, nothing is done again here but
// remembering the reading of a trial that is drawn many times.

import { boundariesOf, decide } from '../src/core/judge.ts';
import type { Budget, Method, Trial } from '../src/core/model.ts';
import { readings } from '../src/core/readings.ts';
import { METHOD } from '../src/measure/method.ts';
import type { EvaluatedMetric, Rule } from './rule.ts';

/** The shipped rule for a run of so many checks. */
export function shippedRule(checks: number): Rule {
  const method: Method = { ...METHOD, tests: checks };
  const bounds = boundariesOf(method);
  const known = { p50: new WeakMap<Trial, number>(), p95: new WeakMap<Trial, number>() };
  const excess = (trial: Trial, metric: EvaluatedMetric, budget: number): number => {
    const memo = known[metric].get(trial);
    if (memo !== undefined) return memo;
    const asked: Budget = { maxRegression: budget, max: null, atLeast: null, owner: null };
    const [reading] = readings([trial], metric, asked, method.scale);
    const value = reading === undefined ? 0 : reading.ratio - reading.allowed;
    known[metric].set(trial, value);
    return value;
  };
  return {
    name: 'as shipped',
    looks: Array.from(
      { length: method.lastLook - method.firstLook + 1 },
      (_, index) => method.firstLook + index,
    ),
    decide: (trials, metric, budget) =>
      decide(
        trials.map((trial) => excess(trial, metric, budget)),
        bounds,
      ),
  };
}
