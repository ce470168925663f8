// Simulates a rule on recorded A/A trials: draws trials of one pool, swaps the labels of each with probability 1/2
// (they are exchangeable, both sides ran the same code), slows head down, and lets the rule look.
// It believes nothing about the noise beyond what the recordings hold.

import type { Trial } from '../src/core/model.ts';
import type { Random } from '../src/core/random.ts';
import { createDrawer } from './draws.ts';
import type { Decision, EvaluatedMetric, Rule, RuleFor } from './rule.ts';
import { slowed, type Slowdown } from './slowdowns.ts';

/** Trials to draw from, at least, where the slowdown differs from draw to draw: small pools get more variants of each. */
const VARIETY = 192;

/** A pool of trials with the slowdown already in them: `trials[trial][variant]`, odd variants with swapped labels. */
export interface Prepared {
  readonly metric: EvaluatedMetric;
  readonly trials: readonly (readonly Trial[])[];
}

/** What came of so many runs of a rule. */
export interface Tally {
  readonly runs: number;
  readonly over: number;
  readonly within: number;
  readonly undecided: number;
  /** Numbers of trials of all runs, and of those that ended with a verdict. */
  readonly trials: Sums;
  readonly trialsDecided: Sums;
}

/** Enough of a set of numbers for its mean and standard deviation. */
export interface Sums {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

/** Swaps what was called base and head. */
export function swapped(trial: Trial): Trial {
  const order = trial.order.replace(/[bh]/g, (side) => (side === 'b' ? 'h' : 'b'));
  return { index: trial.index, order, base: trial.head, head: trial.base };
}

/** Puts the slowdown into head of every trial, for both ways round of the labels. */
export function prepare(pool: readonly Trial[], slowdown: Slowdown, random: Random): Prepared {
  const variants = slowdown.random ? 2 * Math.ceil(VARIETY / 2 / pool.length) : 2;
  const trials = pool.map((trial) =>
    Array.from({ length: variants }, (_, variant) =>
      slowed(variant % 2 === 0 ? trial : swapped(trial), slowdown, random),
    ),
  );
  return { metric: slowdown.metric, trials };
}

/** Draws trials one after the other; `restart` begins the next run. */
export interface DrawTrials {
  readonly restart: () => void;
  readonly next: () => Trial;
}

/** A drawer of prepared trials with labels swapped at random; one run draws `longest` at most. */
export function trialDrawer(prepared: Prepared, longest: number, random: Random): DrawTrials {
  const drawer = createDrawer(prepared.trials.length, longest, random);
  return {
    restart: drawer.restart,
    next: () => {
      const variants = prepared.trials[drawer.next()] as readonly Trial[];
      return variants[random.integer(0, variants.length - 1)] as Trial;
    },
  };
}

/** One run of the rule: what it decided and after how many trials. */
function runOnce(
  rule: Rule,
  draw: DrawTrials,
  metric: EvaluatedMetric,
  budget: number,
): { decision: Decision; trials: number } {
  const seen: Trial[] = [];
  draw.restart();
  for (const [look, trials] of rule.looks.entries()) {
    while (seen.length < trials) seen.push(draw.next());
    const decision = rule.decide(seen, metric, budget, look);
    if (decision !== 'undecided') return { decision, trials };
  }
  return { decision: 'undecided', trials: seen.length };
}

/** Runs the rule `runs` times on fresh draws and counts. */
export function simulate(
  prepared: Prepared,
  rule: Rule,
  options: { readonly budget: number; readonly runs: number; readonly random: Random },
): Tally {
  const draw = trialDrawer(prepared, rule.looks.at(-1) ?? 0, options.random);
  const counts = { over: 0, within: 0, undecided: 0 };
  const trials = { count: 0, sum: 0, squares: 0 };
  const trialsDecided = { count: 0, sum: 0, squares: 0 };
  for (let run = 0; run < options.runs; run++) {
    const outcome = runOnce(rule, draw, prepared.metric, options.budget);
    counts[outcome.decision]++;
    count(trials, outcome.trials);
    if (outcome.decision !== 'undecided') count(trialsDecided, outcome.trials);
  }
  return { runs: options.runs, ...counts, trials, trialsDecided };
}

function count(sums: { -readonly [name in keyof Sums]: Sums[name] }, value: number): void {
  sums.count++;
  sums.sum += value;
  sums.squares += value ** 2;
}

/** How many runs of `checks` checks at once had any check `over`; checks go through the pools in turn. */
export function simulateFamily(
  pools: readonly Prepared[],
  ruleFor: RuleFor,
  options: {
    readonly checks: number;
    readonly budget: number;
    readonly runs: number;
    readonly random: Random;
  },
): { readonly runs: number; readonly anyOver: number } {
  const rule = ruleFor(options.checks);
  const longest = rule.looks.at(-1) ?? 0;
  const draws = pools.map((pool) => ({
    draw: trialDrawer(pool, longest, options.random),
    metric: pool.metric,
  }));
  let anyOver = 0;
  for (let run = 0; run < options.runs; run++) {
    const checks = Array.from({ length: options.checks }, (_, check) => draws[(run + check) % draws.length]);
    const over = checks.some(
      (check) => check && runOnce(rule, check.draw, check.metric, options.budget).decision === 'over',
    );
    if (over) anyOver++;
  }
  return { runs: options.runs, anyOver };
}
