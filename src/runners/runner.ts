// The one interface every way of running a benchmark implements. A runner starts processes for ONE side;
// turns, trials and their order belong to src/measure/.

import type { BenchmarkFailure } from '../core/model/errors.ts';
import type { MetricName } from '../core/model/metrics.ts';
import type { RunClock, TurnClock } from '../core/model/turn-clock.ts';
import type { Runtime } from '../core/model/runtime.ts';
import type { RunnerSpec } from '../core/model/runner-specs.ts';
import type { Values } from '../core/model/quantities.ts';

/** Where and how a side's processes run. */
export interface SideContext {
  /** Absolute path of the project inside this side's checkout. */
  readonly root: string;
  /** Allow-listed environment, the only one a process gets. */
  readonly environment: Readonly<Record<string, string>>;
  /** The project's own node (absolute path from PATH). */
  readonly node: string;
  /** Ends every process started with it. */
  readonly signal: AbortSignal;
  /** Seconds loading, setting up or one operation may take at the most: there is no more time than the gate has. */
  readonly limit: number;
  /** Extra work after every operation as a share of its time, to prove that the gate notices; 0 in earnest. */
  readonly slowdown: number;
  /** Words before every command of the benchmark, where another program runs and watches it; left out: none. */
  readonly under?: readonly string[];
}

/** One benchmark found in a suite: the suite itself when `task` is null. */
export interface Task {
  readonly task: string | null;
  readonly warnings: readonly string[];
  /** Metrics that its tool reports; left out: whatever the runner can measure. */
  readonly metrics?: readonly MetricName[];
  /** What runs it, where that is not the project's node. */
  readonly runtime?: Runtime;
  /** The suite names it and leaves it out, in the words of a report; it is no benchmark unless the other side runs it. */
  readonly skipped?: string;
}

/** What a trial asks of both its sides alike. */
export interface TrialOptions {
  /**
   * For what a runtime draws anew in every process, such as the order of hash tables, and for nothing else: the same on
   * both sides of a trial, so that it cannot favour one, and another one in every trial.
   */
  readonly seed: number;
  /** What budgets ask for, so that a runner can leave out what costs extra time. */
  readonly metrics: readonly MetricName[];
  /** Time is short: warming up is cut short for operations that take long. */
  readonly hurried: boolean;
}

/** Nothing in particular. */
export const DEFAULT_TRIAL_OPTIONS: TrialOptions = { seed: 0, metrics: [], hurried: false };

/** What one side did in one turn. Times are seconds per operation. */
export interface Turn {
  /** One number a timed sample; none at all only where the benchmark times nothing. */
  readonly samples: readonly number[];
  /** Processor seconds per operation in this turn; null: not measured. */
  readonly cpu: number | null;
  /** The turn as it was seen from outside; left out where operations said themselves how long they took, and of services. */
  readonly clock?: TurnClock;
}

/** Turns as a session wants them. */
export interface TurnHint {
  readonly seconds: number;
  /** Samples that one gives. */
  readonly samples: number;
  /** Pairs of them that make a trial. */
  readonly pairs: number;
  /** The most pairs there can be; left out: any number. */
  readonly most?: number;
}

/** One side of one trial: processes started, loaded, warmed up and calibrated, waiting for turns. */
export interface Session extends AsyncDisposable {
  /** Operations timed together as one sample. */
  readonly batch: number;
  /** Seconds one operation took at the end of the warm-up. */
  readonly operation: number;
  readonly warnings: readonly string[];
  /** The only operation of a warm-up that a hurry cut short: long enough to count. */
  readonly first?: Turn;
  /** Operations say themselves how long they take; left out: they do not. */
  readonly tells?: boolean;
  /** What turns it wants, where `operation` does not tell. */
  readonly turns?: TurnHint;
  /** Process id whose main thread does the measured work, for pinning; null when there is none between turns. */
  readonly pid: number | null;
  /**
   * Runs for about `seconds`, at least one operation. Rejects with BenchmarkFailure.
   * `batch` (default: the session's own) must be the same on both sides of a trial, the larger of the two: order
   * statistics of means of two operations and of single operations differ even when the code does not. With `told`, what
   * operations say themselves is their time.
   */
  turn(seconds: number, batch?: number, told?: boolean): Promise<Turn>;
  /** Stops its processes while the other side has its turn, or lets them go on; left out: nothing of it runs between turns. */
  hold?(held: boolean): void;
  /** Call once, after the last turn: ends the processes in order; rejects with BenchmarkFailure when they leave others running. */
  finish(): Promise<TrialTotals>;
}

/** What is known about a side of a trial once its processes have ended. */
export interface TrialTotals {
  /** Peak resident set in bytes of the processes; null: not measured. */
  readonly peakMemory: number | null;
  /** Metrics that are one number a trial. */
  readonly values: Values;
  /** Processor seconds of the process from the first turn to the last, as the system has it; left out: not known. */
  readonly used?: number | null;
}

/** What one run of a whole suite tells of one of its benchmarks. */
export interface SuiteResult extends TrialTotals {
  /** No samples where the tool tells none. */
  readonly turn: Turn;
  /** Operations timed together as one sample. */
  readonly batch: number;
  /** As written, of metrics whose unit the tool chooses; those of both sides must be the same. */
  readonly units: Readonly<Partial<Record<MetricName, string>>>;
}

/** What one run of a suite tells: a share for each benchmark, or why there is none. */
export type SuiteResults = ReadonlyMap<string | null, SuiteResult | BenchmarkFailure> & {
  readonly run?: RunClock;
};

export interface Runner<Spec extends RunnerSpec = RunnerSpec> {
  /** Pairs of turns a trial has at the least: a program that starts anew every time needs one, a warm process is worth several. */
  readonly minimumPairs: number;
  /** Pairs a trial of short operations has where time is not short; left out: see `planTrial`. */
  readonly usualPairs?: number;
  /** Finds the suite's benchmarks on this side. Rejects with BenchmarkFailure. */
  list(this: void, spec: Spec, context: SideContext): Promise<readonly Task[]>;
  /**
   * Tasks of both sides that are the same under other names, and what to call them; left out: none are. Several tasks of a
   * side with one name are one benchmark, whose exact values add up.
   */
  sameTasks?(this: void, base: readonly string[], head: readonly string[]): ReadonlyMap<string, string>;
  /** Starts fresh processes for one trial of one benchmark. Rejects with BenchmarkFailure. Left out: see `together`, or nothing to time. */
  open?(
    this: void,
    spec: Spec,
    task: string | null,
    context: SideContext,
    wishes?: TrialOptions,
  ): Promise<Session>;
  /**
   * In place of `open`, where one run of a tool measures all benchmarks of a suite. Rejects with BenchmarkFailure where the
   * run as a whole failed.
   */
  runSuite?(this: void, spec: Spec, context: SideContext): Promise<SuiteResults>;
  /** Ends what it keeps running from one trial to the next, when all trials are over. */
  close?(this: void): Promise<void>;
  /**
   * Measures those of the exact `metrics` it can, once. Rejects with BenchmarkFailure. Left out: it can none.
   * `other` is what the other side came to, when that was measured first: both must rest on the same.
   */
  exact?(
    this: void,
    spec: Spec,
    task: string | null,
    context: SideContext,
    metrics: readonly MetricName[],
    other: Exact | null,
  ): Promise<Exact>;
}

/** Exact metrics of one side. */
export interface Exact {
  readonly values: Values;
  /** What they rest on besides the code, such as the program that counted: values with another basis do not compare. */
  readonly basis: string;
  /** How many operations were counted; null where that does not matter. */
  readonly operations: number | null;
  readonly warnings: readonly string[];
}

/** A runner whose benchmarks take time. */
export type TimingRunner<Spec extends RunnerSpec = RunnerSpec> = Runner<Spec> &
  Required<Pick<Runner<Spec>, 'open'>>;
