// What perf-budgets.yml declares, checked and in base units.

import type { IsolationMode, Network } from './isolation.ts';
import type { PilotSettings } from './pilot.ts';
import type { MetricName } from './metrics.ts';
import type { RunnerSpec } from './runner-specs.ts';
import type { Position } from './quantities.ts';

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
  /** Largest allowed relative change of the default branch since the last release; left out: any. */
  readonly sinceRelease?: number;
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

/** A suite, or one benchmark of it, that head calls `to` and base `from`. */
export interface Move {
  readonly from: string;
  readonly to: string;
  readonly position: Position;
}

/** A suite, or one benchmark of it, that head drops on purpose. */
export interface Removal {
  readonly path: string;
  readonly position: Position;
}

/** A cost that head accepts on purpose, once somebody who may approves the change. */
export interface AcceptedEntry {
  readonly path: string;
  readonly metric: MetricName;
  /** Largest accepted change for the worse, 0.12 = 12 %. */
  readonly upTo: number;
  readonly because: string;
  /** ISO date on which somebody is to look again; null: none. */
  readonly review: string | null;
  readonly position: Position;
}

export type UndecidedPolicy = 'pass' | 'warn' | 'fail';

/** What runs in a checkout before measuring. */
export interface Prepare {
  /** A shell command, `auto` (the package manager the lockfile names) or null for nothing. */
  readonly install: string | null;
  readonly build: string | null;
}

/** Where the history is kept when nobody says so. */
export const HISTORY_BRANCH = 'perf-budgets-history';

/** Release branches by hand, of release-please, of changesets and of release-plz. */
export const RELEASE_BRANCHES = [
  'release/**',
  'release-please--*/**',
  'changeset-release/**',
  'release-plz-*',
];

/** What is kept of every push to the default branch. */
export interface HistorySettings {
  /** An orphan branch of the repository. */
  readonly branch: string;
  /** What commits are compared with: `last-release`, or a tag, branch or commit. */
  readonly anchor: string;
  /** Seconds that the search for a commit may take once something is over since the release; null: none is made. */
  readonly bisect: number | null;
  /** Globs of the branches whose pull requests make a release. */
  readonly releaseBranches: readonly string[];
}

/** perf-budgets.yml, checked and with every default filled in. */
export interface Configuration {
  readonly file: string;
  readonly prepare: Prepare;
  /** Seconds for the whole gate. */
  readonly timeLimit: number;
  readonly undecided: UndecidedPolicy;
  /** Whether the sides run in namespaces of their own. */
  readonly isolation: IsolationMode;
  /** Of measured code, where isolation is in force. */
  readonly network: Network;
  readonly suites: readonly Suite[];
  readonly rules: readonly BudgetRule[];
  readonly moved: readonly Move[];
  readonly removed: readonly Removal[];
  readonly accepted: readonly AcceptedEntry[];
  /** Null: nothing is kept. */
  readonly history: HistorySettings | null;
  /** Null: what is red is red. */
  readonly pilot: PilotSettings | null;
}
