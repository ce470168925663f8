// What runs of main leave for later runs to be compared with, and what is made of it. A stored run can prove that a
// change keeps its budgets; it may fail one only where the team asks for that, because it was another machine's.

import type { MetricName } from './metrics.ts';
import type { Values } from './quantities.ts';

/**
 * `auto`: what stored runs cannot prove is measured in pairs; `paired`: they are not looked at; `baseline`: they may fail
 * a change too; `full`: everything is measured in pairs, whether the change reaches it or not.
 */
export type Strategy = 'auto' | 'paired' | 'baseline' | 'full';

export const STRATEGIES = ['auto', 'paired', 'baseline', 'full'] as const satisfies readonly Strategy[];

/**
 * What a verdict rests on: trials of both sides on this machine, stored runs of main, head's own trials held against an
 * absolute limit, one exact measurement of each side, or that nothing differs which a run of it was seen to use.
 */
export type Evidence = 'paired' | 'baseline' | 'limit' | 'exact' | 'unreached';

export const EVIDENCE = [
  'paired',
  'baseline',
  'limit',
  'exact',
  'unreached',
] as const satisfies readonly Evidence[];

/** What looking for stored runs came to. */
export type Availability = 'found' | 'never-written' | 'evicted' | 'unavailable' | 'refused' | 'corrupt';

export const AVAILABILITIES = [
  'found',
  'never-written',
  'evicted',
  'unavailable',
  'refused',
  'corrupt',
] as const satisfies readonly Availability[];

/** A machine as a stored run remembers it; only the fingerprint is compared, the rest is for readers. */
interface Machine {
  readonly fingerprint: string;
  readonly cpu: string;
  readonly os: string;
  readonly node: string | null;
}

/** One benchmark of a stored run. */
export interface BaselineBenchmark {
  readonly path: string;
  /** See `BenchmarkRecord.recipe`. */
  readonly recipe: string;
  /** Cost in each of the first trials, base units of the metric's cost; nothing where it could not be measured. */
  readonly costs: Readonly<Partial<Record<MetricName, readonly number[]>>>;
  readonly exact: Values;
  /** See `ExactValues.basis`. */
  readonly basis?: string;
  /** Digest of how it is run and of everything it was seen to read, look for and load; left out: that cannot be told. */
  readonly uses?: string;
}

/** What one run on main measured of head alone. */
export interface BaselineRun {
  readonly commit: string;
  /** ISO time; for readers, runs are in the order they were stored. */
  readonly at: string;
  readonly tool: string;
  readonly machine: Machine;
  /** Every declared benchmark is in it. */
  readonly complete: boolean;
  readonly benchmarks: readonly BaselineBenchmark[];
}

/** The stored runs of one configuration, oldest first. */
export interface Baseline {
  /** Digest of which configuration of which project. */
  readonly configuration: string;
  readonly runs: readonly BaselineRun[];
}

/** What comparable runs of main measured of one benchmark, as far as a verdict may rest on it. */
export interface BaselineRuns {
  /** Median cost in each comparable run that measured the metric, oldest first. */
  readonly costs: Readonly<Partial<Record<MetricName, readonly number[]>>>;
  /** Exact metrics of the code that head is compared with; null: not measured. */
  readonly exact: Values | null;
  /** What they rest on besides the code and the kind of machine: see `ExactValues.basis`. */
  readonly basis?: string;
}

/** How head is screened. */
export interface Screening {
  /** Chance that a check over budget passes, for runs that scatter as described in docs/method.md. */
  readonly alpha: number;
  /** Runs of main below which relative budgets are not screened. */
  readonly fewestRuns: number;
  /** Trials of head alone; stored runs took as many. */
  readonly trials: number;
  /** The team asked for it: stored runs may also call a check over budget. */
  readonly mayFail: boolean;
}

/** What became of the stored runs in this run. */
export interface BaselineUse {
  readonly strategy: Strategy;
  /** Null: not looked for, this run is measured to be stored itself. */
  readonly availability: Availability | null;
  /** One sentence: what was found, or why there is nothing to compare with. */
  readonly text: string;
  /** Which configuration of which project: see `Baseline.configuration`. */
  readonly configuration: string;
  /** The runs compared with, oldest first. */
  readonly runs: readonly { readonly commit: string; readonly at: string }[];
}
