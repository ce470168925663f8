// The rule as shipped: what core judges, with the method the engine records. Only readings and votes are kept between
// looks and runs, because a simulation shows the rule the same trials again and again.

import { ruleOf, decide } from '../src/core/decision/rule.ts';
import { leansFar } from '../src/core/decision/likely-over.ts';
import { controlAnswer, isBiased } from '../src/core/decision/aa-control.ts';
import type { Method, TimedTrial } from '../src/core/model/report.ts';
import { readings } from '../src/core/stats/readings.ts';
import { METHOD } from '../src/core/decision/rule.ts';
import type { EvaluatedMetric, Rule } from './rule.ts';
import type { Budget } from '../src/core/model/configuration.ts';

/** The shipped rule in a run of so many checks, each with one relative limit. */
export function shippedRule(checks: number): Rule {
  const method: Method = { ...METHOD, tests: checks };
  const rule = ruleOf(method);
  const { bounds } = rule;
  const excesses = excessesOf(method.scale);
  const votesOf = growingVotes(excesses);
  return {
    name: 'perf-budgets',
    looks: Array.from(
      { length: method.lastLook - method.firstLook + 1 },
      (_, look) => method.firstLook + look,
    ),
    decide(trials, metric, budget) {
      const votes = votesOf(trials, metric, budget);
      const needed = {
        over: bounds.over[votes.excesses.length],
        within: bounds.within[votes.excesses.length],
      };
      const undecided = votes.over < (needed.over ?? Infinity) && votes.within < (needed.within ?? Infinity);
      return undecided ? 'undecided' : decide(votes.excesses, bounds);
    },
    leansFar: (trials, metric, budget) =>
      leansFar(votesOf(trials, metric, budget).excesses, budget, metric, bounds),
    control: {
      most: method.control.last,
      answer: (trials, metric, budget) => {
        const single = trials.map((trial) => excesses.one(trial, metric, budget));
        const known = single.filter((excess) => excess !== null);
        const all = known.length === single.length ? known : excesses.all(trials, metric, budget);
        if (trials.length < method.control.last) return controlAnswer(all, method.control);
        return isBiased(all, method.control) ? 'biased' : 'clear';
      },
    },
  };
}

/** The shipped rule if it did not ask for an A/A control before it says over: shows what the control costs. */
export function withoutControl(checks: number): Rule {
  const { control: _, ...rule } = shippedRule(checks);
  return { ...rule, name: `${rule.name} without control` };
}

interface Excesses {
  /** Log cost of one trial beyond the budget; null where a trial alone has too few operations for the metric. */
  one(trial: TimedTrial, metric: EvaluatedMetric, budget: number): number | null;
  /** Of all trials together: as many as there are readings. */
  all(trials: readonly TimedTrial[], metric: EvaluatedMetric, budget: number): number[];
}

/** Keeps readings of single trials until another metric or budget is asked for. */
function excessesOf(scale: number): Excesses {
  let memo = new Map<TimedTrial, number | null>();
  let [askedMetric, askedBudget]: [EvaluatedMetric, number] = ['p50', 0];
  const all: Excesses['all'] = (trials, metric, maxRegression) => {
    const budget: Budget = { maxRegression, max: null, atLeast: null, owner: null };
    return readings(trials, metric, budget, scale).map((each) => each.ratio - each.allowed);
  };
  return {
    one(trial, metric, budget) {
      if (askedMetric !== metric || askedBudget !== budget) {
        memo = new Map();
        [askedMetric, askedBudget] = [metric, budget];
      }
      const known = memo.get(trial);
      if (known !== undefined) return known;
      const excess = all([trial], metric, budget)[0] ?? null;
      memo.set(trial, excess);
      return excess;
    },
    all,
  };
}

interface Votes {
  excesses: number[];
  over: number;
  within: number;
}

/** Votes of a list of trials that grows from call to call: only what is new since the last call is read. */
function growingVotes(excesses: Excesses): (...of: Parameters<Excesses['all']>) => Votes {
  let list: readonly TimedTrial[] | null = null;
  let votes: Votes = { excesses: [], over: 0, within: 0 };
  return (trials, metric, budget) => {
    if (trials !== list) [list, votes] = [trials, { excesses: [], over: 0, within: 0 }];
    for (let next = votes.excesses.length; next < trials.length; next++) {
      const excess = excesses.one(trials[next] as TimedTrial, metric, budget);
      if (excess === null) return counted(excesses.all(trials, metric, budget));
      count(votes, excess);
    }
    return votes;
  };
}

function counted(excesses: readonly number[]): Votes {
  const votes: Votes = { excesses: [], over: 0, within: 0 };
  for (const excess of excesses) count(votes, excess);
  return votes;
}

function count(votes: Votes, excess: number): void {
  votes.excesses.push(excess);
  if (excess > 0) votes.over++;
  if (excess < 0) votes.within++;
}
