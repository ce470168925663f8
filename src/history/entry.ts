// The nouns of the history: what is kept of one commit of the default branch, for good.

import type { AcceptedCost } from '../core/model/accepting.ts';
import type { Dataset } from '../core/model/configuration.ts';
import type { MetricName } from '../core/model/metrics.ts';
import type { Rename, Verdict } from '../core/model/report.ts';

/** A commit measured in pairs against an older one, on one machine: a ratio, so that the machine does not matter. */
export interface Comparison {
  /** Log of the ratio of costs, new over old: positive is worse, whatever the metric. */
  readonly ratio: number;
  /** Interval (95 %) of the same; infinite where no limit is known. */
  readonly low: number;
  readonly high: number;
  /** 0: nothing that the benchmark uses differs, so nothing was measured. */
  readonly trials: number;
  readonly verdict: Verdict;
}

/** What is known of one metric of one benchmark at a commit. */
export interface Reading {
  readonly path: string;
  readonly metric: MetricName;
  /** For reading only, because it depends on the machine; base units, null: not measured. */
  readonly level: number | null;
  /** Half the width of the level's interval, as a share of it. */
  readonly spread: number | null;
  readonly anchor: Comparison | null;
  readonly before: Comparison | null;
}

/** A commit that is compared with. */
export interface Anchor {
  /** A tag, a branch or a short commit. */
  readonly name: string;
  readonly commit: string;
}

/** What the measurement depends on besides the code. */
export interface Place {
  readonly os: string;
  readonly cpu: string;
  readonly cores: number;
  /** Digest of what makes two runs comparable. */
  readonly fingerprint: string;
  /** `node v22.1.0`, `python 3.13.1`. */
  readonly runtimes: readonly string[];
}

/** Seconds, of operations; null: the benchmark times none. */
export interface Times {
  readonly p50: number | null;
  readonly p95: number | null;
}

/** A cost that somebody accepted on purpose, with what it came to where it was merged. */
export interface Accepted extends Omit<AcceptedCost, 'standing'> {
  /** Number of the pull request; null: not known. */
  readonly pull: number | null;
  readonly scenario: string | null;
  readonly dataset: Dataset | null;
  /** Of the commit before and of this one; null: not measured. */
  readonly base: Times | null;
  readonly head: Times | null;
  /** Change for the worse, 0.05 = 5 %, with its interval (95 %); null: not measured. */
  readonly change: {
    readonly value: number;
    readonly low: number | null;
    readonly high: number | null;
  } | null;
}

/** Everything kept of one run. It never changes once it is written. */
export interface Entry {
  /** `perf-budgets 0.1.0`, or the tool that it was imported from. */
  readonly tool: string;
  readonly commit: string;
  /** ISO time the run began. For readers: the order of commits is git's. */
  readonly measuredAt: string;
  /** Seconds that measuring took; null: not known. */
  readonly seconds: number | null;
  /** Path of the configuration in the repository; the name of the suite where it was imported. */
  readonly configuration: string;
  /** Tells jobs of a matrix apart. */
  readonly name: string;
  /** `linux x64`. */
  readonly platform: string;
  /** Null: not known, because it was imported. */
  readonly place: Place | null;
  /** Null: there was no release yet. */
  readonly anchor: Anchor | null;
  /** The commit before, as far as it was compared with; null: with none. */
  readonly before: string | null;
  readonly renames: readonly Rename[];
  readonly removed: readonly string[];
  readonly accepted: readonly Accepted[];
  readonly caveats: readonly string[];
  readonly readings: readonly Reading[];
}
