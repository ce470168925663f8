// What a change defines otherwise than base, and what was measured as head defines it only: nobody else says that this is still
// the same benchmark. It can be proved over budget, but not within.

import type { BenchmarkRecord, Check } from '../model/report.ts';

const isGood = ({ verdict }: Check): boolean => verdict === 'within' || verdict === 'improved';

/** The check, undecided at the best where its benchmark is unconfirmed. */
export const unlessUnconfirmed = (check: Check, { unconfirmed }: BenchmarkRecord): Check =>
  unconfirmed === undefined || !isGood(check)
    ? check
    : {
        ...check,
        verdict: 'undecided',
        reason: `${check.reason}, but only as head defines it: ${unconfirmed}`,
      };
