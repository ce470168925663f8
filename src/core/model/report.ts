// Every noun of the gate; nothing in this file computes. Numbers are in base units, and doubt is a value (`undecided`, `warnings`), never a log line.

import type { AcceptedCost } from './accepting.ts';
import type { Isolation } from './isolation.ts';
import type { BaselineUse, Evidence, Screening, BaselineRuns } from './baseline-run.ts';
import type { Explanation } from './explanation.ts';
import type { ChangedFunctions } from './changed-functions.ts';
import type { ReachUse } from './reach.ts';
import type { Environment } from './environment.ts';
import type { Pilot } from './pilot.ts';
import type { Platform } from './platforms.ts';
import type { MetricName } from './metrics.ts';
import type { Runtime } from './runtime.ts';
import type { Shard } from './shard.ts';
import type { RunnerKind } from './runner-specs.ts';
import type { Summary, Turns } from './summary.ts';
import type { Shortage } from './shortage.ts';
import type { Side, Position, Values, Estimate } from './quantities.ts';
import type { Dataset, Budget, UndecidedPolicy } from './configuration.ts';

// ---------------------------------------------------------------- what was measured

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

export const STATUSES = ['measured', 'new', 'missing', 'failed', 'skipped', 'unreached'] as const;

export type BenchmarkStatus = (typeof STATUSES)[number];

/** A benchmark as it was declared. */
interface DeclaredBenchmark {
  /** `suite` or `suite/task`. */
  readonly path: string;
  readonly suite: string;
  readonly runner: RunnerKind;
  readonly scenario: string | null;
  readonly dataset: Dataset | null;
  readonly warnings: readonly string[];
  /** Why what the change defines otherwise was not measured as base defines it; left out: it was, or is the same. */
  readonly unconfirmed?: string;
}

/** Everything measured for a benchmark. */
export interface Measurement {
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
  /** Metrics that its tool reports on either side, as listing it showed; null: whatever its runner can measure. */
  readonly reported: readonly MetricName[] | null;
  /** Exact metrics, measured once a side when a budget asks for them; null: not measured. */
  readonly exact: ExactValues;
  /** What the verdicts that are missing would have taken; null: time was not what they lacked. */
  readonly short: Shortage | null;
}

/** On both sides (in mode `run`: on head) and measured. */
export interface MeasuredBenchmark extends DeclaredBenchmark, Measurement {
  readonly status: 'measured';
}

/** Only head has it. */
interface NewBenchmark extends DeclaredBenchmark, Measurement {
  readonly status: 'new';
}

/** Could not be measured, with what was measured before it failed. */
interface FailedBenchmark extends DeclaredBenchmark, Measurement {
  readonly status: 'failed';
  readonly failure: Failure;
}

/** Base declares it and head has lost it. */
interface MissingBenchmark extends DeclaredBenchmark {
  readonly status: 'missing';
  /** Null: the status says it all. */
  readonly failure: Failure | null;
  /** Path of a benchmark that only head has, and that may be this one with another name. */
  readonly likely?: string;
}

/** Not measured, because the change cannot touch it. */
interface SkippedBenchmark extends DeclaredBenchmark {
  readonly status: 'skipped';
}

/** Not measured, because nothing that it was seen to use differs between base and head. */
interface UnreachedBenchmark extends DeclaredBenchmark {
  readonly status: 'unreached';
}

/** One benchmark path with what became of it. */
export type BenchmarkRecord =
  | MeasuredBenchmark
  | NewBenchmark
  | FailedBenchmark
  | MissingBenchmark
  | SkippedBenchmark
  | UnreachedBenchmark;

/** One of which something may have been measured. */
export type RunBenchmark = Exclude<BenchmarkRecord, MissingBenchmark | SkippedBenchmark | UnreachedBenchmark>;

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
  /** Undecided, and measured so far beyond its budget that it does not pass unless the policy lets it. */
  readonly likelyOver: boolean;
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

/** A suite, or one benchmark, that head calls `to` and base `from`: compared, under base's budgets for `from`. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** A benchmark of base that head drops on purpose. */
interface DeclaredRemoval {
  readonly path: string;
  /** Who approved it: then it is not among the benchmarks. Null: it is missing until somebody does. */
  readonly approvedBy: string | null;
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
  /** What the change was seen to reach; null: that was not asked. */
  readonly reach: ReachUse | null;
  readonly base: Revision | null;
  readonly head: Revision;
  /** How far the sides were kept apart; left out: there was one, in the user's own folder, or an older version measured. */
  readonly isolation?: Isolation;
  readonly configuration: { readonly file: string; readonly undecided: UndecidedPolicy };
  readonly method: Method;
  readonly benchmarks: readonly BenchmarkRecord[];
  readonly checks: readonly Check[];
  /** Why checks are over, made after every verdict; none where nothing is over. */
  readonly explanations: readonly Explanation[];
  /** Of the change, what no benchmark runs; left out: not asked, or nobody can tell. */
  readonly changedFunctions?: ChangedFunctions;
  readonly caveats: readonly Caveat[];
  /** Budgets the change itself edits, in words; they take effect after merge unless stricter. */
  readonly budgetChanges: readonly string[];
  readonly renames: readonly Rename[];
  readonly removals: readonly DeclaredRemoval[];
  /** Left out: what is red is red. */
  readonly pilot?: Pilot;
  /** Left out: none. */
  readonly accepted?: readonly AcceptedCost[];
  /** Left out: this is the whole run. */
  readonly shard?: Shard;
  /** Where it was measured, for whoever merges several platforms; left out: that has no name. */
  readonly platform?: string;
  /** Each path begins with one of these; left out: it was measured on one. */
  readonly platforms?: readonly Platform[];
  readonly verdict: Verdict;
}
