// The search for the commit that made a benchmark slower, and what it came to.

import type { Explanation } from './explanation.ts';
import type { MetricName } from './metrics.ts';

/** A change of costs, log units, positive is worse, with its interval. */
export interface LogChange {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** `broken`: it cannot be built or measured, which is neither good nor bad. */
export type AnswerKind = 'within' | 'over' | 'undecided' | 'broken';

/** How the commit's own change compares with the one that was sought: others hold the rest, or took some of it back. */
export type Share = 'whole' | 'part' | 'more';

/** What it came to; commits by their number on the line. `change` is that of the commit against its parent there. */
export type Conclusion =
  /** The bad end is no slower than the good one. */
  | { readonly kind: 'nothing' }
  /** The ends cannot be told apart here. */
  | { readonly kind: 'unclear' }
  | { readonly kind: 'unmeasurable' }
  /** `parent`: what it was measured against. */
  | {
      readonly kind: 'found';
      readonly at: number;
      readonly parent: number;
      readonly change: LogChange;
      readonly share: Share;
    }
  /** The last of these, or one of those before it, which cannot be told; `change` of all of them. */
  | { readonly kind: 'among'; readonly commits: readonly number[]; readonly change: LogChange | null }
  /** The change passes its middle at this commit, but the commit's own part of it cannot be proved. */
  | { readonly kind: 'spread'; readonly at: number; readonly change: LogChange | null };

/** A commit of the line. */
export interface SearchedCommit {
  readonly commit: string;
  readonly subject: string;
  readonly author: string;
  /** ISO time at which it was written. */
  readonly authoredAt: string;
}

/** One measurement of the search; commits by their number on the line. */
export interface SearchStep {
  readonly at: number;
  readonly against: number;
  readonly kind: AnswerKind;
  readonly change: LogChange | null;
  /** Why it could not be measured; null: it was. */
  readonly why: string | null;
  readonly seconds: number;
}

/** What was found out, by the names of commits: it holds wherever the line between both ends is the same. */
interface SettledStep extends Omit<SearchStep, 'at' | 'against'> {
  readonly at: string;
  readonly against: string;
  /** As it was asked: a part of the change that is sought; null: the smallest one worth finding. */
  readonly part: number | null;
  /** The pair of the commit that was found and its parent. */
  readonly isLast: boolean;
}

/** A search as far as it has come, so that it can go on elsewhere. */
export interface SearchSoFar {
  readonly steps: readonly SettledStep[];
  /** Commits that change nothing that the benchmark uses, as far as was seen. */
  readonly idle: readonly string[];
}

/** All of a search. */
export interface Bisection {
  readonly path: string;
  readonly metric: MetricName;
  /** What its ends were called. */
  readonly good: string;
  readonly bad: string;
  /** First parents from the good end to the bad end, both included. */
  readonly line: readonly SearchedCommit[];
  /** Numbers of commits that change nothing that the benchmark uses, as far as can be seen. */
  readonly idle: readonly number[];
  /** Smallest change for the worse that is worth finding, 0.05 = 5 %. */
  readonly atLeast: number;
  /** Of the bad end against the good one; null: none was found. */
  readonly sought: LogChange | null;
  readonly steps: readonly SearchStep[];
  readonly conclusion: Conclusion;
  /** Whether no commit was as quick as the good end after one that was not. */
  readonly isMonotone: boolean;
  readonly explanation: Explanation | null;
  readonly notes: readonly string[];
}
