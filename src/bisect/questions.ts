// What is asked while a commit is sought, and what was answered. The line is the first parents from the good end (0) to the
// bad end; a merge is one commit of it.

import type { AnswerKind, Conclusion, LogChange } from '../core/model/bisection.ts';

/** Is the commit `at` slower than the commit `against` by more than a limit? */
export interface Question {
  readonly at: number;
  readonly against: number;
  /** The limit, as a part of the change that is sought; null: the smallest change worth finding, because none is known yet. */
  readonly part: number | null;
  /** The pair of the commit that was found and its parent, which is what the reader is shown. */
  readonly isLast: boolean;
}

export interface Answer extends Question {
  readonly kind: AnswerKind;
  /** Null: nothing was measured. */
  readonly change: LogChange | null;
}

/** The commits after the good end, as far as they are known without measuring. */
export interface CommitLine {
  /** Number of the bad end. */
  readonly last: number;
  /** Commits that, as far as can be seen, change nothing that the benchmark uses. Believed until a measurement says otherwise. */
  readonly idle: ReadonlySet<number>;
  /** For every commit from 0 on, the first one with the same files. */
  readonly sameAs: readonly number[];
  /** The metric is counted, not timed: an answer that was given once is given every time. */
  readonly isExact: boolean;
}

export type Step =
  | { readonly kind: 'ask'; readonly question: Question }
  | {
      readonly kind: 'end';
      readonly found: { readonly conclusion: Conclusion; readonly isMonotone: boolean };
    };
