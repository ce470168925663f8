// A cost that somebody accepts on purpose: one metric of one benchmark may be worse than its budget allows, up to a ceiling.

import type { MetricName } from './metrics.ts';

export const STANDINGS = ['waiting', 'covers', 'short', 'idle'] as const;

export const LASTS = ['commit', 'suite', 'file'] as const;

export interface AcceptedCost {
  readonly path: string;
  readonly metric: MetricName;
  /** The ceiling: largest change for the worse, 0.12 = 12 %. */
  readonly upTo: number;
  readonly because: string;
  /** Login of who accepted it; null: it stands in perf-budgets.yml, and nobody who may has approved it yet. */
  readonly by: string | null;
  /** ISO time it was said; null: it stands in perf-budgets.yml. */
  readonly at: string | null;
  /** For the one commit, until a push changes the suite, or as an entry of perf-budgets.yml. */
  readonly lasts: (typeof LASTS)[number];
  /** ISO date on which somebody is to look again; null: none was given. */
  readonly review: string | null;
  /** `waiting` for approval; it `covers` a check; falls `short` of one that is not proved below the ceiling; is `idle`, because nothing needs it. */
  readonly standing: (typeof STANDINGS)[number];
}
