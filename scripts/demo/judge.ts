// Was the gate right? Pure: what a branch really is against what the gate made of it.

import type { Report } from '../../src/core/model/report.ts';

export interface Expectation {
  readonly branch: string;
  readonly exitCode: number;
  /** Benchmarks that really cost more than their budget allows. */
  readonly over: readonly string[];
}

export interface Outcome {
  readonly exitCode: number;
  /** Null when none was written. */
  readonly report: Pick<Report, 'checks'> | null;
}

/** Benchmarks with at least one check of a verdict. */
const pathsWith = (report: Outcome['report'], ...verdicts: readonly string[]): string[] => [
  ...new Set(report?.checks.filter((check) => verdicts.includes(check.verdict)).map((check) => check.path)),
];

/** What the gate got wrong, in sentences; empty when it was right. `undecided` is not wrong, it is just no answer. */
export function mistakes(expected: Expectation, { exitCode, report }: Outcome): string[] {
  if (report === null || report.checks.length === 0) return [`nothing was judged, exit code ${exitCode}`];
  const over = pathsWith(report, 'over');
  const broken = pathsWith(report, 'failed', 'missing');
  return [
    ...(exitCode === expected.exitCode ? [] : [`exit code ${exitCode} instead of ${expected.exitCode}`]),
    ...expected.over
      .filter((path) => !over.includes(path))
      .map((path) => `${path} is over budget, and was not found`),
    ...over
      .filter((path) => !expected.over.includes(path))
      .map((path) => `${path} is within budget, and was accused`),
    ...broken.map((path) => `${path} was not measured`),
  ];
}

/** What the gate said, in a few words. */
export function summarize({ exitCode, report }: Outcome): string {
  const over = pathsWith(report, 'over');
  const undecided = report?.checks.filter((check) => check.verdict === 'undecided').length ?? 0;
  const parts = [
    over.length > 0 ? `over: ${over.join(', ')}` : 'nothing over',
    ...(undecided > 0 ? [`${undecided} of ${report?.checks.length} checks undecided`] : []),
  ];
  return `exit ${exitCode}, ${report === null ? 'no report' : parts.join(', ')}`;
}
