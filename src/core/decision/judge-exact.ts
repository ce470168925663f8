// Judges a metric that one measurement a side settles.

import { exactly, withBaseline } from './exact.ts';
import type { PlannedCheck } from './rule.ts';
import { statusVerdict } from './verdict.ts';
import type { BenchmarkRecord, Check, Method } from '../model/report.ts';
import { reasonFor } from './reasons.ts';
import { measurementOf } from '../model/measurement.ts';

/** Judges a check of an exact metric from its benchmark's record alone. */
export function judgeExactly(check: PlannedCheck, record: BenchmarkRecord, { screening }: Method): Check {
  const { metric, budget } = check;
  const { exact, stored } = withBaseline(metric, measurementOf(record));
  const { outcome, words, ...found } = exactly(metric, budget, { exact });
  // A number from another machine may be wrong for a reason nobody thought of: it alone calls nothing over.
  const doubtful = stored && outcome === 'over' && screening?.mayFail !== true;
  const sure = doubtful ? exactly(metric, { ...budget, maxRegression: null }, { exact }).outcome : outcome;
  const settled = doubtful && sure !== 'over' ? null : sure;
  // What was not measured is no doubt about what was.
  const unsettled = doubtful ? 'undecided' : 'failed';
  const verdict = statusVerdict(record) ?? settled ?? (record.status === 'new' ? 'new' : unsettled);
  const evidence = exact.head === null ? null : stored ? ('baseline' as const) : ('exact' as const);
  const judged = { ...check, ...found, verdict, likelyOver: false, evidence, trials: 0, detectable: null };
  return { ...judged, reason: reasonFor(judged, { record, words }) };
}
