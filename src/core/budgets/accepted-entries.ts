// Costs that a change accepts in perf-budgets.yml. Like a removal, an entry holds only in the change that brings it: what was
// merged is done with, and raises no budget for the changes that follow.

import type { AcceptedCost } from '../model/accepting.ts';
import type { AcceptedEntry, Configuration } from '../model/configuration.ts';

type Declaring = Pick<Configuration, 'accepted'>;

/** Other words, or another day, make no other cost of it. */
const isSame = (one: AcceptedEntry, other: AcceptedEntry): boolean =>
  one.path === other.path && one.metric === other.metric && one.upTo === other.upTo;

/** What head accepts and base does not yet; nobody has approved it. */
export const waitingCosts = (base: Declaring | null, head: Declaring): AcceptedCost[] =>
  head.accepted
    .filter((entry) => base?.accepted.some((known) => isSame(known, entry)) !== true)
    .map(({ path, metric, upTo, because, review }) => ({
      path,
      metric,
      upTo,
      because,
      by: null,
      at: null,
      lasts: 'file',
      review,
      standing: 'waiting',
    }));

/** For a report, whose field is left out when there are none. */
export const asField = (
  accepted: readonly AcceptedCost[],
): { readonly accepted?: readonly AcceptedCost[] } => (accepted.length === 0 ? {} : { accepted });

/** Entries whose day has come, in words. */
export const dueReviews = ({ accepted }: Declaring, today: string): string[] =>
  accepted
    .filter(({ review }) => review !== null && review <= today)
    .map(
      ({ path, metric, review, position }) =>
        `accepted, line ${position.line}: ${path} ${metric} was to be reviewed on ${review}: win it back, or give it another day`,
    );
