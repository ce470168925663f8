// Every noun of the gate; nothing in this file computes. Numbers are in base units (seconds, bytes, operations per
// second) and doubt is a value (`undecided`, `warnings`), never a log line.

import type { BaselineUse, Evidence, Screening, BaselineRuns } from './baseline-run.ts';
import type { Explanation } from './explanation.ts';
import type { Environment } from './environment.ts';
import type { MetricName } from './metrics.ts';
import type { Runtime } from './runtime.ts';
import type { RunnerSpec } from './runner-specs.ts';
import type { Side, Position, Values, Estimate } from './quantities.ts';

// ---------------------------------------------------------------- what was declared

/** One entry under `benchmarks:`; it yields one benchmark path (`command`) or several (`tinybench`). */
export interface Suite {
  readonly name: string;
  readonly runner: RunnerSpec;
  readonly scenario: string | null;
  readonly dataset: Dataset | null;
  /** Globs of files; a change that touches none of them skips the suite. Empty: always measured. */
  readonly whenChanged: readonly string[];
  /** Globs of tracked files that make up the benchmark; head's are used on both sides. */
  readonly harness: readonly string[];
  readonly position: Position;
}

export interface Dataset {
  readonly name: string;
  /** ISO date of the last review, or null when never given. */
  readonly reviewed: string | null;
}

/** What one metric of a path may cost. At least one of the two limits is set. */
export interface Budget {
  /** Largest allowed relative change for the worse, 0.05 = 5 %. */
  readonly maxRegression: number | null;
  /** Largest allowed (for throughput: smallest allowed) value of head, base units. */
  readonly max: number | null;
  /** A relative regression counts only if the absolute change exceeds this too, base units. */
  readonly atLeast: number | null;
  readonly owner: string | null;
}

/** One line of `budgets:`: a path glob and a budget for one metric. */
export interface BudgetRule {
  readonly glob: string;
  readonly metric: MetricName;
  readonly budget: Budget;
  /** As written, e.g. `+5%`, for reports. */
  readonly text: string;
  readonly position: Position;
}

export type UndecidedPolicy = 'pass' | 'warn' | 'fail';

/** What runs in a checkout before measuring. */
export interface Prepare {
  /** A shell command, `auto` (the package manager the lockfile names) or null for nothing. */
  readonly install: string | null;
  readonly build: string | null;
}

/** perf-budgets.yml, checked and with every default filled in. */
export interface Configuration {
  readonly file: string;
  readonly prepare: Prepare;
  /** Seconds for the whole gate. */
  readonly timeLimit: number;
  readonly undecided: UndecidedPolicy;
  readonly suites: readonly Suite[];
  readonly rules: readonly BudgetRule[];
}

// ---------------------------------------------------------------- what was measured

/** Order statistics of a set of operation times, seconds; quantiles are type 7. */
export interface Summary {
  readonly count: number;
  readonly min: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
  readonly p95: number;
  readonly p99: number;
  readonly mean: number;
}

/** `Summary` of every turn, column by column, in the order the side took them; `cpu` is seconds per operation. */
export type Turns = { readonly [column in keyof Summary]: readonly number[] } & {
  readonly cpu: readonly number[] | null;
};

/** What one side did in one trial. */
export interface SideTrial {
  /** Without turns where the benchmark times no operations. */
  readonly turns: Turns;
  /** Over all operations of the trial; null where the benchmark times none. */
  readonly all: Summary | null;
  /** Seconds of processor time per operation, whole process tree; null: not measured here. */
  readonly cpuTime: number | null;
  /** Bytes, largest resident set of a process of the tree; null: not measured here. */
  readonly peakMemory: number | null;
  /** Metrics that are one number a trial (`error-rate`, `heap-per-op`, …), besides the two above. */
  readonly values: Values;
  /** Operations timed together as one sample (very short operations); 1 otherwise. */
  readonly batch: number;
  /** Seconds per operation, turn by turn; null when there are too many to keep. */
  readonly samples: readonly (readonly number[])[] | null;
}

/** A side and a trial of a benchmark that times operations. */
export type TimedSide = SideTrial & { readonly all: Summary };
export type TimedTrial = Trial & Readonly<Record<Side, TimedSide>>;

/** One fresh process a side, taking turns. The unit of inference. Turn i of base and of head belong together. */
export interface Trial {
  readonly index: number;
  /** Which side went first in each pair of turns, `b` or `h` a pair. */
  readonly order: string;
  readonly base: SideTrial;
  readonly head: SideTrial;
}

/** Why a benchmark gave no measurement. */
export interface Failure {
  readonly side: Side | null;
  /** One sentence: what happened. */
  readonly message: string;
  /** What to do next. */
  readonly hint: string | null;
  /** Last lines the process printed, capped and stripped of control characters. */
  readonly output: string;
  readonly exitCode: number | null;
  readonly signal: string | null;
}

/** Exact metrics of both sides. */
export interface ExactValues extends Readonly<Record<Side, Values | null>> {
  /** What they rest on besides the code: values with another basis do not compare. */
  readonly basis?: string;
}

export const STATUSES = ['measured', 'new', 'missing', 'failed', 'skipped'] as const;

export type BenchmarkStatus = (typeof STATUSES)[number];

/** One benchmark path with everything measured for it. */
export interface BenchmarkRecord {
  /** `suite` or `suite/task`. */
  readonly path: string;
  readonly suite: string;
  readonly runner: RunnerSpec['kind'];
  readonly scenario: string | null;
  readonly dataset: Dataset | null;
  readonly status: BenchmarkStatus;
  readonly failure: Failure | null;
  /** Whose benchmark files ran on the base side. */
  readonly harness: 'head' | 'own';
  /** What ran it on each side, besides what `Environment` says; null: nothing else, or not there. */
  readonly runtime: Readonly<Record<Side, Runtime | null>>;
  readonly trials: readonly Trial[];
  /** Trials of head alone: without a base to take turns with (mode `run`, `new`), or to be screened. */
  readonly alone: readonly SideTrial[];
  /** What runs of main left to screen against; null: not screened. */
  readonly stored: BaselineRuns | null;
  /** Digest of how it is run: equal ones are the same benchmark. Null: it is like no other. */
  readonly recipe: string | null;
  /** A/A control, taken before anything is called over: base against base, same scheme. */
  readonly control: readonly Trial[];
  /** Exact metrics, measured once a side when a budget asks for them; null: not measured. */
  readonly exact: ExactValues;
  readonly warnings: readonly string[];
}

// ---------------------------------------------------------------- what was decided

/** Every verdict, worst first. */
export const VERDICTS = ['failed', 'missing', 'over', 'undecided', 'new', 'within', 'improved'] as const;

export type Verdict = (typeof VERDICTS)[number];

/** One (path, metric) pair with a budget, and what was decided about it. */
export interface Check {
  readonly path: string;
  readonly metric: MetricName;
  readonly budget: Budget;
  /** Budget as written and where. */
  readonly budgetText: string;
  readonly position: Position;
  readonly verdict: Verdict;
  /** What the verdict rests on; null: on no measurement. */
  readonly evidence: Evidence | null;
  /** One sentence that gives the reason in words. */
  readonly reason: string;
  /** Relative change, positive = worse; null when there is no comparison. */
  readonly effect: Estimate | null;
  /** Head's own value, base units; null when not measured. */
  readonly value: Estimate | null;
  readonly base: Level | null;
  readonly head: Level | null;
  readonly trials: number;
  /** Smallest relative regression that would have been proved over; null without trials. */
  readonly detectable: number | null;
}

/** Typical value of the checked metric, and the two everybody asks for, over all trials of a side; base units. */
export interface Level {
  readonly value: number;
  /** Null where the benchmark times no operations. */
  readonly p50: number | null;
  readonly p95: number | null;
}

/** A benchmark metric nobody set a budget for but a reader should know about, or any other remark. */
export interface Caveat {
  readonly path: string | null;
  readonly text: string;
}

// ---------------------------------------------------------------- the whole

/** One side of the comparison as git knows it. */
export interface Revision {
  readonly commit: string | null;
  /** Branch, tag or `working tree`. */
  readonly name: string;
  /** Uncommitted changes were measured too. */
  readonly dirty: boolean;
}

/** How it was measured and decided: enough to decide again. */
export interface Method {
  /** Chance that a run whose budgets are all kept has any `over`, over all tests and looks. */
  readonly alphaOver: number;
  /** Chance that one check over budget is called `within`. */
  readonly alphaWithin: number;
  /** Trials before the first verdict; after that there is a look after every trial. */
  readonly firstLook: number;
  readonly lastLook: number;
  /** Loss scale of the registration as a multiple of the budget. */
  readonly scale: number;
  /** Tests the error rate is spent over: every limit of every check. */
  readonly tests: number;
  /** Seconds of one turn. */
  readonly turn: number;
  /** Trials of base against base that a benchmark must stand before it is called over, and the most there are. */
  readonly control: { readonly first: number; readonly last: number };
  /** Null: nothing was screened. */
  readonly screening: Screening | null;
}

/** The whole record of one run; everything published is a pure function of it. */
export interface Report {
  readonly schema: 1;
  readonly tool: string;
  readonly mode: 'check' | 'run';
  /** ISO time the run began. */
  readonly startedAt: string;
  /** Seconds the run took. */
  readonly duration: number;
  readonly seed: number;
  readonly environment: Environment;
  /** What became of the stored runs of main; null: none were asked for. */
  readonly baseline: BaselineUse | null;
  readonly base: Revision | null;
  readonly head: Revision;
  readonly configuration: { readonly file: string; readonly undecided: UndecidedPolicy };
  readonly method: Method;
  readonly benchmarks: readonly BenchmarkRecord[];
  readonly checks: readonly Check[];
  /** Why checks are over, made after every verdict; none where nothing is over. */
  readonly explanations: readonly Explanation[];
  readonly caveats: readonly Caveat[];
  /** Budgets the change itself edits, in words; they take effect after merge unless stricter. */
  readonly budgetChanges: readonly string[];
  readonly verdict: Verdict;
}
