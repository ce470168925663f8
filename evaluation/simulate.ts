// Simulates a rule on recorded A/A trials: draws trials of one pool, swaps the labels of each with probability 1/2
// (they are exchangeable, both sides ran the same code), slows head down, and lets the rule look.
// It believes nothing about the noise beyond what the recordings hold.

import type { ControlAnswer } from '../src/core/decision/aa-control.ts';
import type { TimedTrial } from '../src/core/model/report.ts';
import type { Random } from '../src/core/stats/random.ts';
import { createDrawer } from './draws.ts';
import type { Decision, EvaluatedMetric, Rule, RuleFor } from './rule.ts';
import { slowed, type Slowdown } from './slowdowns.ts';

/** Trials to draw from, at least, where the slowdown differs from draw to draw: small pools get more variants of each. */
const VARIETY = 96;

/** A pool of trials with the slowdown already in them: `trials[trial][variant]`, odd variants with swapped labels. */
export interface Prepared {
  readonly metric: EvaluatedMetric;
  readonly trials: readonly (readonly TimedTrial[])[];
  /** The same without the slowdown. */
  readonly unchanged: readonly (readonly TimedTrial[])[];
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
  /** Numbers of trials of all runs, those of the control included. */
  readonly trialsWithControl: Sums;
}

/** Enough of a set of numbers for its mean and standard deviation. */
export interface Sums {
  readonly count: number;
  readonly sum: number;
  readonly squares: number;
}

/** Swaps what was called base and head. */
export function swapped(trial: TimedTrial): TimedTrial {
  const order = trial.order.replace(/[bh]/g, (side) => (side === 'b' ? 'h' : 'b'));
  return { index: trial.index, order, base: trial.head, head: trial.base };
}

const turned = new WeakMap<readonly TimedTrial[], readonly (readonly TimedTrial[])[]>();

/** Each trial as recorded and swapped; the same objects whenever asked, so that a rule can know them again. */
function bothWays(pool: readonly TimedTrial[]): readonly (readonly TimedTrial[])[] {
  const ways = turned.get(pool) ?? pool.map((trial) => [trial, swapped(trial)]);
  turned.set(pool, ways);
  return ways;
}

/** Puts the slowdown into head of every trial, for both ways round of the labels. */
export function prepare(pool: readonly TimedTrial[], slowdown: Slowdown, random: Random): Prepared {
  const variants = slowdown.random ? 2 * Math.ceil(VARIETY / 2 / pool.length) : 2;
  const unchanged = bothWays(pool);
  const trials = unchanged.map((ways) =>
    Array.from({ length: variants }, (_, variant) =>
      slowed(ways[variant % 2] as TimedTrial, slowdown, random),
    ),
  );
  return { metric: slowdown.metric, trials, unchanged };
}

/** Draws trials one after the other; `restart` begins the next run. */
export interface DrawTrials {
  readonly restart: () => void;
  readonly next: () => TimedTrial;
}

/** A drawer of prepared trials with labels swapped at random; one run draws `longest` at most. */
export function trialDrawer(
  pool: readonly (readonly TimedTrial[])[],
  longest: number,
  random: Random,
): DrawTrials {
  const drawer = createDrawer(pool.length, longest, random);
  return {
    restart: drawer.restart,
    next: () => {
      const variants = pool[drawer.next()] as readonly TimedTrial[];
      return variants[random.integer(0, variants.length - 1)] as TimedTrial;
    },
  };
}

interface Outcome {
  readonly decision: Decision;
  readonly trials: number;
  readonly controlTrials: number;
}

/** Gives one run of the rule after the other. */
function runner(rule: Rule, prepared: Prepared, budget: number, random: Random): () => Outcome {
  const { metric } = prepared;
  const draw = trialDrawer(prepared.trials, rule.looks.at(-1) ?? 0, random);
  const { control } = rule;
  const drawControl = trialDrawer(prepared.unchanged, control?.most ?? 0, random);
  const afterControl = (trials: number): Outcome => {
    if (!control) return { decision: 'over', trials, controlTrials: 0 };
    drawControl.restart();
    const seen: TimedTrial[] = [];
    let answer: ControlAnswer = 'open';
    while (answer === 'open' && seen.length < control.most) {
      seen.push(drawControl.next());
      answer = control.answer(seen, metric, budget);
    }
    return { decision: answer === 'biased' ? 'undecided' : 'over', trials, controlTrials: seen.length };
  };
  return () => {
    const seen: TimedTrial[] = [];
    draw.restart();
    for (let look = 0; look < rule.looks.length; look++) {
      const trials = rule.looks[look] as number;
      while (seen.length < trials) seen.push(draw.next());
      const decision = rule.decide(seen, metric, budget, look);
      if (decision === 'within') return { decision, trials, controlTrials: 0 };
      if (decision === 'over') return afterControl(trials);
    }
    return { decision: 'undecided', trials: seen.length, controlTrials: 0 };
  };
}

/** Runs the rule `runs` times on fresh draws and counts. */
export function simulate(
  prepared: Prepared,
  rule: Rule,
  options: { readonly budget: number; readonly runs: number; readonly random: Random },
): Tally {
  const next = runner(rule, prepared, options.budget, options.random);
  const counts = { over: 0, within: 0, undecided: 0 };
  const trials = { count: 0, sum: 0, squares: 0 };
  const trialsDecided = { count: 0, sum: 0, squares: 0 };
  const trialsWithControl = { count: 0, sum: 0, squares: 0 };
  for (let run = 0; run < options.runs; run++) {
    const outcome = next();
    counts[outcome.decision]++;
    count(trials, outcome.trials);
    count(trialsWithControl, outcome.trials + outcome.controlTrials);
    if (outcome.decision !== 'undecided') count(trialsDecided, outcome.trials);
  }
  return { runs: options.runs, ...counts, trials, trialsDecided, trialsWithControl };
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
  const next = pools.map((pool) => runner(rule, pool, options.budget, options.random));
  let anyOver = 0;
  for (let run = 0; run < options.runs; run++) {
    const checks = Array.from({ length: options.checks }, (_, check) => next[(run + check) % next.length]);
    if (checks.some((check) => check?.().decision === 'over')) anyOver++;
  }
  return { runs: options.runs, anyOver };
}
