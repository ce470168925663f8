// The interface every profiler implements: it takes one profile of one side in fresh processes. Rounds, their order and
// what they come to belong to src/pipeline/ and src/core/.

import type { Language } from '../core/model/changed-functions.ts';
import { metricOf, type MetricName } from '../core/model/metrics.ts';
import type { Profile } from '../explain/profile.ts';
import type { RunnerSpec } from '../core/model/runner-specs.ts';
import type { SideContext } from '../runners/runner.ts';

/** One benchmark on one side. */
export interface ProfileTarget {
  readonly spec: RunnerSpec;
  readonly task: string | null;
  readonly context: SideContext;
}

export interface ProfileRequest {
  readonly metric: MetricName;
  /** Seconds of operations to profile, at least one operation. */
  readonly seconds: number;
  /** Seconds that an operation takes, between the two sides, so that both run equally many; left out: not known. */
  readonly operation?: number;
  /** Where files in the profiler's own format go: an existing folder and the beginning of their names. */
  readonly file: string;
  /** Seconds until the time limit; left out: there is none. */
  readonly remaining?: number;
  /** Calls of a program are counted where a run of it takes at most this many seconds; left out: one. */
  readonly countable?: number;
}

export interface Profiler {
  /** As reports name it. */
  readonly name: string;
  /** Its profiles repeat as far as the program itself does: few are enough, and a busy machine changes none. */
  readonly exact?: true;
  /** It is asked only when those before it have no profile to show. */
  readonly fallback?: true;
  /** The language whose calls it counts, one by one. */
  readonly counts?: Language;
  /** Stands in the names of kept files where another profiler writes files of the same kind. */
  readonly label?: string;
  /** Whether it can say something about this metric of this kind of benchmark. */
  suits(this: void, spec: RunnerSpec, metric: MetricName): boolean;
  /** Whether it is the likeliest of those that suit, as far as can be told without running anything. */
  expects?(this: void, spec: RunnerSpec): boolean;
  /** Takes one profile. Rejects with ProfilerProblem, or with BenchmarkFailure when the benchmark itself fails. */
  take(this: void, target: ProfileTarget, request: ProfileRequest): Promise<Profile>;
}

/** Whether functions that take longer make this metric worse. */
export const isOfTime = (metric: MetricName): boolean =>
  metricOf(metric).unit === 's' || metric === 'throughput';

/** Why there is no profile: one sentence for the report. Nothing else depends on it. */
export class ProfilerProblem extends Error {
  override readonly name = 'ProfilerProblem';
}
