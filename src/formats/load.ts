// What load generators say of requests that failed. They are timed like any other, and an error page is quick: times of
// a run that mostly failed are times of something else.

import { formatPercent } from '../core/text/units.ts';
import { located } from './located.ts';

/** Up to this share of failures the times are taken as those of the work, and `error-rate` has its own budget. */
export const MOST_FAILED = 0.1;

/** Throws a located UserError where too much of a run failed for its times to mean anything. */
export function refuseFailed(
  failed: number,
  asked: number,
  file: string,
  where: string | readonly PropertyKey[],
): void {
  if (!(asked > 0)) throw located(file, where, 'no request was answered');
  if (failed / asked <= MOST_FAILED) return;
  const share = formatPercent(Math.min(1, failed / asked)).slice(1);
  throw located(file, where, `${failed} of ${asked} requests failed (${share})`, HINT);
}

export const HINT =
  'times of failed requests say nothing about the work; a run with at most 10 % of them is judged, and `error-rate` can have a budget';
