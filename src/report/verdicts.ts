// How each verdict is shown, the same in every report.

import type { BenchmarkStatus, Verdict } from '../core/model/report.ts';

interface Presentation {
  /** In Markdown. */
  readonly icon: string;
  /** In a terminal and on the page; alone it says the verdict where there is no colour. */
  readonly mark: string;
  readonly colour: 'red' | 'yellow' | 'green' | 'cyan';
  /** What follows the name of a check. */
  readonly words: string;
  /** Of the line of perf-budgets.yml; null: none. */
  readonly annotation: 'error' | 'warning' | null;
  /** Whether the comment's table shows it before anything is unfolded. */
  readonly notable: boolean;
  /** Whether a reader needs to know why. */
  readonly explained: boolean;
}

const bad = { colour: 'red', annotation: 'error', notable: true, explained: true } as const;
const good = { annotation: null, explained: false } as const;

export const PRESENTATION: Readonly<Record<Verdict, Presentation>> = {
  failed: { ...bad, icon: '💥', mark: '!', words: 'could not be measured' },
  missing: { ...bad, icon: '❌', mark: '✗', words: 'is missing' },
  over: { ...bad, icon: '❌', mark: '✗', words: 'is over budget' },
  undecided: {
    icon: '⚠️',
    mark: '?',
    colour: 'yellow',
    words: 'is undecided',
    annotation: 'warning',
    notable: true,
    explained: true,
  },
  new: { ...good, icon: '🆕', mark: '*', colour: 'cyan', words: 'is new', notable: false },
  within: { ...good, icon: '✅', mark: '✓', colour: 'green', words: 'is within budget', notable: false },
  improved: { ...good, icon: '🚀', mark: '+', colour: 'cyan', words: 'is improved', notable: true },
};

/** The verdict that a benchmark without checks is shown with; null: it is not shown. */
export const STATUS_SHOWN: Readonly<Record<BenchmarkStatus, Verdict | null>> = {
  failed: 'failed',
  missing: 'missing',
  new: 'new',
  measured: null,
  skipped: null,
  unreached: null,
};
