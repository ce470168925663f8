// Judges a check of a benchmark that the change does not reach: head runs base's program, so it costs what base costs.
// That says nothing about a limit in seconds or bytes, and nothing where a change is asked to be faster.

import type { Budget } from '../model/configuration.ts';
import type { Check } from '../model/report.ts';
import type { PlannedCheck } from './rule.ts';

/** Whether a budget is kept by what stays the same. */
export const isKeptUnchanged = ({ maxRegression, max }: Budget): boolean =>
  max === null && maxRegression !== null && maxRegression >= 0;

/** Judges a check of an unreached benchmark. */
export function judgeUnreached(check: PlannedCheck): Check {
  const isKept = isKeptUnchanged(check.budget);
  return {
    ...check,
    verdict: isKept ? 'within' : 'failed',
    likelyOver: false,
    evidence: isKept ? 'unreached' : null,
    reason: isKept
      ? 'nothing that it reads, looks for or loads differs between base and head'
      : 'not measured, because the change does not reach it, and only a measurement can answer this budget',
    effect: null,
    value: null,
    base: null,
    head: null,
    trials: 0,
    detectable: null,
  };
}
