// What a run would do, known before anything is measured.

import type { Evidence } from './baseline-run.ts';
import type { ReachUse } from './reach.ts';
import type { Revision } from './report.ts';

export interface PlannedBenchmark {
  readonly path: string;
  readonly isMeasured: boolean;
  /** What its verdicts will rest on; null: they need nothing, or cannot be given. */
  readonly evidence: Evidence | null;
  /** One sentence: why it is measured, or why not. */
  readonly why: string;
  /** Seconds until it is decided, if it is a clear case; 0: not measured; null: nobody can tell. */
  readonly seconds: number | null;
}

export interface Plan {
  readonly base: Revision | null;
  readonly head: Revision;
  readonly benchmarks: readonly PlannedBenchmark[];
  /** What the change was seen to reach; null: that was not asked. */
  readonly reach: ReachUse | null;
  /** Seconds that finding out took: checking out, installing, building, watching. */
  readonly preparing: number;
  /** Seconds that measuring will take, of what is known. */
  readonly measuring: number;
  readonly timeLimit: number;
  readonly warnings: readonly string[];
}
