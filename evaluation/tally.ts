// From counts to figures: averages over workloads with their Monte-Carlo standard error.

import type { Sums, Tally } from './simulate.ts';

/** A rate or a mean, and the standard error the number of simulated runs leaves it with. */
export interface Figure {
  readonly value: number;
  readonly error: number;
  /** Runs behind it; for a mean over workloads, of all together. */
  readonly runs: number;
  /** Of the workloads behind it: the least and the most. */
  readonly least: number;
  readonly most: number;
}

/** What a rule did on several workloads, each with the same weight. */
export interface Outcome {
  readonly over: Figure;
  readonly within: Figure;
  readonly undecided: Figure;
  /** Trials of a run, and of a run that ended with a verdict. */
  readonly trials: Figure;
  readonly trialsDecided: Figure;
  /** Trials of a run, those of its control included. */
  readonly trialsWithControl: Figure;
}

/** A share of so many runs. */
export function share(count: number, runs: number): Figure {
  const value = count / runs;
  return { value, error: Math.sqrt((value * (1 - value)) / runs), runs, least: value, most: value };
}

/** Mean of numbers; NaN when there are none. */
export function meanOf({ count, sum, squares }: Sums): Figure {
  const value = sum / count;
  const error = Math.sqrt(Math.max(0, squares / count - value ** 2) / count);
  return { value, error, runs: count, least: value, most: value };
}

/** Mean of figures that were simulated independently. */
export function average(figures: readonly Figure[]): Figure {
  const total = (of: (figure: Figure) => number): number =>
    figures.reduce((sum, figure) => sum + of(figure), 0);
  return {
    value: total((figure) => figure.value) / figures.length,
    error: Math.sqrt(total((figure) => figure.error ** 2)) / figures.length,
    runs: total((figure) => figure.runs),
    least: Math.min(...figures.map((figure) => figure.least)),
    most: Math.max(...figures.map((figure) => figure.most)),
  };
}

/** The tallies of several workloads as one outcome. */
export function outcomeOf(tallies: readonly Tally[]): Outcome {
  const rate = (of: 'over' | 'within' | 'undecided'): Figure =>
    average(tallies.map((tally) => share(tally[of], tally.runs)));
  return {
    over: rate('over'),
    within: rate('within'),
    undecided: rate('undecided'),
    trials: average(tallies.map((tally) => meanOf(tally.trials))),
    trialsDecided: average(tallies.map((tally) => meanOf(tally.trialsDecided))),
    trialsWithControl: average(tallies.map((tally) => meanOf(tally.trialsWithControl))),
  };
}
