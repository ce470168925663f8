// Once somebody who may has approved it, a benchmark that the change drops on purpose is no longer missed, and a cost that it
// accepts on purpose is no longer red.

import type { Report } from '../model/report.ts';
import { acceptCosts } from './accept-costs.ts';
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
export const wantsApproval = ({ removals, accepted = [] }: Report): boolean =>
  removals.some(({ approvedBy }) => approvedBy === null) || accepted.some(({ by }) => by === null);

/** The report with removals taken out, and costs accepted, that were approved. */
export function reviewed(report: Report, { approvedBy, trouble }: Review): Report {
  if (!wantsApproval(report)) return report;
  if (approvedBy !== null) return withAccepted(withoutRemoved(report, approvedBy), approvedBy);
  if (trouble === null) return report;
  const text = `whether the change is approved could not be read${trouble}`;
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

const withAccepted = (report: Report, approvedBy: string): Report =>
  report.accepted === undefined
    ? report
    : acceptCosts({
        ...report,
        accepted: report.accepted.map((cost) => ({ ...cost, by: cost.by ?? approvedBy })),
      });
