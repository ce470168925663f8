// What measuring a benchmark, or benchmarks measured together, goes through.

import { BenchmarkFailure } from '../core/model/errors.ts';
import type { ExactValues, Failure, SideTrial, Trial } from '../core/model/report.ts';
import type { Shortage } from '../core/model/shortage.ts';
import type { RunClock, TrialClock } from '../core/model/turn-clock.ts';
import type { Exact, SuiteResults } from '../runners/runner.ts';
import type { Pin } from './pin.ts';
import type { TrialPlan } from './plan.ts';
import type { TrialSource } from './trial.ts';
import type { Side } from '../core/model/quantities.ts';

/** A benchmark to measure; `headOnly` has no base to take turns with. */
export interface Subject extends TrialSource {
  readonly path: string;
  /** The run that measures it together with others, in place of processes of its own, and a side's name for it in there. */
  readonly suiteRun: { readonly run: SuiteRun; readonly taskOn: (side: Side) => string | null } | null;
  readonly headOnly: boolean;
  /** Only head declares it: it gets the time that what base declares leaves. */
  readonly isNew: boolean;
  /** The change touches what it uses: it comes first, so that a red is known early. */
  readonly isLikely?: boolean;
  /** Whether there is anything to time; false for what is only counted. */
  readonly timed: boolean;
  /** Measures a side's exact metrics in at most `seconds` a process; null: no budget asks for any. */
  readonly exact: ((side: Side, seconds: number, other: Exact | null) => Promise<Exact>) | null;
}

export interface Measured {
  readonly path: string;
  readonly trials: Trial[];
  readonly control: Trial[];
  readonly alone: SideTrial[];
  exact: ExactValues;
  failure: Failure | null;
  /** Operations said themselves how long they took, and were believed. */
  tells: boolean;
  /** Of the trials, of those of head alone, and of runs of a tool, as seen from outside. */
  readonly clocks: {
    readonly trials: Record<Side, TrialClock | null>[];
    readonly alone: (TrialClock | null)[];
    readonly runs: Record<Side, RunClock>[];
  };
  /** Null: it had the time it needed, or more would not have helped. */
  short: (Omit<Shortage, 'timeLimit'> & { readonly seconds: number }) | null;
  readonly warnings: Set<string>;
}

export type Progress =
  | { readonly kind: 'trial'; readonly path: string; readonly trials: number; readonly next: number }
  | { readonly kind: 'decided'; readonly path: string; readonly trials: number }
  | { readonly kind: 'control'; readonly path: string }
  | { readonly kind: 'exact'; readonly path: string };

export interface MeasureOptions {
  readonly seed: number;
  /** Trials of a benchmark that nobody set a budget for, and the most there may be. */
  readonly firstLook: number;
  readonly lastLook: number;
  /** Trials of base against base after which what looks over may be called so. */
  readonly control: { readonly first: number };
  /** Seconds from now. */
  readonly timeLimit: number;
  readonly pin: Pin | null;
  /** Asked before the first trial and after every one: how many more to the next verdict at the least? 0: all are decided. */
  readonly needed: (measured: Measured) => number;
  /** How many more until all that can be decided is; left out: as many as to the next verdict. */
  readonly outstanding?: (measured: Measured) => number;
  /** Asked after every trial: does this benchmark look over budget so far? Left out: nobody does. */
  readonly isSuspect?: (measured: Measured) => boolean;
  /** Asked when a benchmark is decided, and after every control trial: is one more due, because something looks over? */
  readonly wantsControl: (measured: Measured) => boolean;
  readonly onProgress: (event: Progress) => void;
  /** Told after everything that ran, for how many seconds it did. */
  readonly onRun?: (paths: readonly string[], seconds: number) => void;
  /** Seconds on a monotonic clock. */
  readonly clock: () => number;
  readonly signal: AbortSignal;
}

export interface State {
  readonly subject: Subject;
  readonly measured: Measured;
  plan: TrialPlan | null;
  /** Trials to a verdict at the least; 0: decided. */
  trialsNeeded: number;
  suspect: boolean;
}

/** What the last trial that came to its end took, in seconds. */
export interface TrialCost {
  readonly seconds: number;
  /** Until the first turn, and of the turns; null: not known apart. */
  readonly parts: { readonly opening: number; readonly turns: number } | null;
  /** What one of base against base is expected to take; null: as long as any other. */
  readonly control: number | null;
}

/** What takes trials: one benchmark, or all that are measured together. */
export interface TrialGroup {
  readonly suiteRun: SuiteRun | null;
  readonly states: readonly State[];
  /** Null: none has come to its end. */
  latest: TrialCost | null;
  taken: number;
  /** Seconds after which a trial was given up; null: none was. */
  gaveUpAfter: number | null;
  hurried: boolean;
  /** Trials to the next verdict on one of its benchmarks at the least; 0: all are decided. */
  readonly needed: number;
  /** Trials of those that base against base has to confirm. */
  readonly controls: number;
  /** Whether the change touches what one of its benchmarks uses. */
  readonly likely: boolean;
  /** Whether one of its benchmarks looks over budget. */
  readonly suspect: boolean;
}

export const isPending = (state: State): boolean => state.trialsNeeded > 0 && state.measured.failure === null;

/** A benchmark that fails is a result; anything else that goes wrong is not. */
export async function catching(state: State, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!(error instanceof BenchmarkFailure)) throw error;
    state.measured.failure = error.failure;
  }
}

/** A suite that is measured in one run. */
export interface SuiteRun {
  readonly suite: string;
  /** Runs the tool once on a side. */
  readonly run: (side: Side, signal: AbortSignal) => Promise<SuiteResults>;
}
