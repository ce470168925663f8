// Once somebody who may has approved it, a benchmark that the change drops on purpose is no longer missed.

import type { Report } from '../model/report.ts';
import { runVerdict } from './verdict.ts';

/** What is known of a change's reviews. */
export interface Review {
  /** Who approved it and may. */
  readonly approvedBy: string | null;
  /** Why it is not known whether anybody did; null: it is. */
  readonly trouble: string | null;
}

export const UNREVIEWED: Review = { approvedBy: null, trouble: null };

/** Whether anybody's approval would change the report. */
export const wantsApproval = ({ removals }: Report): boolean =>
  removals.some(({ approvedBy }) => approvedBy === null);

/** The report with removals taken out that were approved. */
export function reviewed(report: Report, { approvedBy, trouble }: Review): Report {
  if (!wantsApproval(report)) return report;
  if (approvedBy !== null) return withoutRemoved(report, approvedBy);
  if (trouble === null) return report;
  const text = `whether the removal is approved could not be read${trouble}`;
  return { ...report, caveats: [...report.caveats, { path: null, text }] };
}

function withoutRemoved(report: Report, approvedBy: string): Report {
  const removed = new Set(report.removals.map(({ path }) => path));
  const benchmarks = report.benchmarks.filter(
    ({ path, status }) => status !== 'missing' || !removed.has(path),
  );
  const left = new Set(benchmarks.map(({ path }) => path));
  const checks = report.checks.filter(({ path }) => left.has(path));
  return {
    ...report,
    benchmarks,
    checks,
    removals: report.removals.map(({ path }) => ({ path, approvedBy })),
    verdict: runVerdict(checks, benchmarks),
  };
}
