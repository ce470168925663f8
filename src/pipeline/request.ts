// What is asked of the gate, and the world it runs in.

import type { BaselineStore } from '../baselines/store.ts';
import type { Budgets } from '../config/load.ts';
import type { IsolationMode, Network } from '../core/model/isolation.ts';
import type { Strategy } from '../core/model/baseline-run.ts';
import type { SearchSoFar } from '../core/model/bisection.ts';
import type { MetricName } from '../core/model/metrics.ts';
import type { FileEdit } from '../git/graft.ts';
import type { RepositoryWorld } from '../git/repository.ts';
import type { Progress } from '../measure/state.ts';
import type { BuildCache } from '../prepare/build-cache.ts';

export interface GateRequest {
  /**
   * `check`: head against base, under base's budgets; `compare`: the same under head's own, for two commits of one branch; `run`: the working tree alone, as it lies there; `record-baseline`: a commit alone, checked out
   * and prepared as in a check, to be stored; `selftest`: the working tree against itself.
   */
  readonly mode: 'check' | 'compare' | 'run' | 'record-baseline' | 'selftest';
  /** Path of perf-budgets.yml; its folder is the project. */
  readonly configuration: string;
  readonly base: string | undefined;
  readonly head: string | undefined;
  /** Glob of benchmark paths. */
  readonly only: readonly string[];
  readonly seed: number;
  /** Seconds; undefined: as configured. */
  readonly timeLimit: number | undefined;
  /** Of `compare`: base is a release, and `since-release` is the limit where there is one; left out: no. */
  readonly sinceRelease?: boolean;
  /** Of `compare`: a commit whose budgets hold too, where they are stricter than head's own; left out: none. */
  readonly alsoUnder?: string;
  /** Of `compare`: what is asked in place of all budgets. */
  readonly probe?: Probe;
  /** What earlier requests have built; left out: everything is built. */
  readonly builds?: BuildCache;
  /** Undefined: as configured. */
  readonly isolation?: IsolationMode | undefined;
  readonly network?: Network | undefined;
  /** Only one part of what is asked, of so many; left out: all of it. */
  readonly shard?: { readonly index: number; readonly of: number } | undefined;
  /** Extra work injected into every operation of head, 0.15 = 15 %. */
  readonly slowdown: number;
  /** Of a self-test: what head's code does besides; then base is the same without it. Left out: nothing. */
  readonly injection?: Injection;
  /** Of a check: what runs of main left, and what they may decide. */
  readonly baseline?: BaselineRequest | undefined;
  /** Whether benchmarks that the change does not reach stay unmeasured, and main's run tells what its benchmarks use. */
  readonly reach: boolean;
  /** Whether what is over budget is profiled, and how; null: not. */
  readonly explain: ExplainRequest | null;
  /** The record goes to a judge who believes nothing but times: what that one asks is asked here too. Left out: no. */
  readonly forJudge?: boolean;
}

/** A slowdown that is written into a file of head. */
export interface Injection extends FileEdit {
  /** Paths of the only benchmarks that are measured; they are judged as part of all. */
  readonly benchmarks: ReadonlySet<string>;
}

/** One question about one benchmark, and whose benchmark it is. */
export interface Probe {
  readonly path: string;
  readonly metric: MetricName;
  /** Largest change for the worse that is no yes, 0.05 = 5 %. */
  readonly maxRegression: number;
  /** The commit whose configuration and benchmark files every commit gets. */
  readonly definition: string;
}

export interface BaselineRequest {
  readonly store: BaselineStore;
  readonly strategy: Strategy;
}

/** Seconds for the profiles of one benchmark, unless somebody asks for more. */
export const EXPLAIN_LIMIT = 20;

export interface ExplainRequest {
  /** Seconds for one benchmark. */
  readonly limit: number;
  /** Absolute folder for the profiles in their native formats; null: they are not kept. */
  readonly profiles: string | null;
  /** What to profile of every benchmark chosen, without asking any budget; null: what is over. */
  readonly metric: MetricName | null;
}

/** The world as the shell sees it. */
export interface RunContext {
  readonly cwd: string;
  readonly environment: NodeJS.ProcessEnv;
  /** Seconds on a monotonic clock. */
  readonly clock: () => number;
  readonly now: Date;
  readonly onEvent: (event: PipelineEvent) => void;
  readonly signal: AbortSignal;
  /** Environment of git where it fetches: credentials, say. Benchmarks never get it. */
  readonly remote?: Readonly<Record<string, string>>;
  /** A runner that is thrown away after the job: `sudo` may allow what isolation needs. */
  readonly isThrownAway?: boolean;
  /** Folders of the runner that measured code is not to see. */
  readonly hidden?: readonly string[];
}

/** What a runner of GitHub's says of itself; elsewhere nothing. */
export const runnerIn = (
  variables: NodeJS.ProcessEnv,
): Required<Pick<RunContext, 'isThrownAway' | 'hidden'>> => ({
  isThrownAway: variables['RUNNER_ENVIRONMENT'] === 'github-hosted',
  hidden: [variables['RUNNER_TEMP'] ?? ''],
});

/** What git may know of it. */
export const gitWorldOf = ({ environment, signal, remote }: RunContext): RepositoryWorld => ({
  variables: environment,
  signal,
  remote,
});

export type PipelineEvent =
  | Progress
  | { readonly kind: 'step'; readonly text: string }
  /** Of a search for a commit, after each of its measurements. */
  | { readonly kind: 'settled'; readonly soFar: SearchSoFar }
  /** Paths that benchmarks were seen to use, `<top>` for their checkout. */
  | { readonly kind: 'used'; readonly paths: readonly string[] }
  | { readonly kind: 'subjects'; readonly paths: readonly string[]; readonly look: number };

/** What one asks to profile needs no budgets. */
export const budgetsFor = ({ explain, probe }: GateRequest): Budgets =>
  explain?.metric == null && probe === undefined ? 'required' : 'optional';
