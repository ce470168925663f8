// When a change is called an improvement: faster as surely as a regression would have to be slower.

import type { Boundaries } from './rule.ts';
import { lowerLimit } from '../stats/sign-test.ts';

/** Readings missing until an improvement that all readings speak for can be proved; 0 when not all do. */
export function untilImproved(ratios: readonly number[], bounds: Boundaries): number {
  const first = bounds.over.findIndex((needed, trials) => needed <= trials);
  return ratios.length > 0 && ratios.every((ratio) => ratio < 0) ? Math.max(0, first - ratios.length) : 0;
}

/** Whether log ratios of costs prove it. */
export const isImproved = (ratios: readonly number[], bounds: Boundaries): boolean =>
  lowerLimit(
    ratios.map((ratio) => -ratio),
    bounds.over,
  ) > 0;
