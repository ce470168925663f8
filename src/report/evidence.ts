// What the verdicts rest on, in words: who reads a number that is not from paired trials on this machine must know it.

import type { Evidence } from '../core/model/baseline-run.ts';
import type { Check, Report } from '../core/model/report.ts';
import { count } from '../core/text/lists.ts';

/** `12 paired trials a check`, `3 checks by stored runs of main, 2 by 8 to 12 paired trials`; null without trials. */
export const effortOf = (report: Report): string | null => {
  const stored = report.checks.filter(({ evidence }) => evidence === 'baseline').length;
  const trials = trialsOf(report.checks.filter(({ evidence }) => evidence !== 'baseline'));
  const paired = `${report.base === null ? '' : 'paired '}trial${trials === '1' ? '' : 's'}`;
  if (stored === 0) return trials === null ? null : `${trials} ${paired} per check`;
  const first = `${count(stored, 'check')} by stored runs of main`;
  return trials === null ? first : `${first}, ${report.checks.length - stored} by ${trials} ${paired}`;
};

/** `12` or `8 to 40`, over all checks with trials; null without. */
const trialsOf = (checks: readonly Check[]): string | null => {
  const trials = checks.map((check) => check.trials).filter((number) => number > 0);
  const [least, most] = [Math.min(...trials), Math.max(...trials)];
  if (trials.length === 0) return null;
  return least === most ? `${most}` : `${least} to ${most}`;
};

/** What became of the stored runs, in one or two sentences; null where none were asked for. Text from outside is in it. */
export const baselineSummary = ({ baseline, checks, mode }: Report): string | null => {
  if (baseline === null) return null;
  const found = `${baseline.text.slice(0, 1).toUpperCase()}${baseline.text.slice(1)}.`;
  const failed = checks.some(({ evidence, verdict }) => evidence === 'baseline' && verdict === 'over');
  const lost = mode === 'check' && baseline.availability !== 'found' && baseline.availability !== null;
  return [
    found,
    ...(lost ? ['Base was therefore measured here.'] : []),
    ...(failed
      ? ['Checks that they call over were measured on other machines, which `strategy: baseline` allows.']
      : []),
  ].join(' ');
};

/** Whether a table has to say of each check what decided it. */
export const isMixed = ({ checks }: Report): boolean =>
  checks.some(({ evidence }) => evidence === 'baseline');

export const EVIDENCE_WORDS = {
  paired: 'paired trials',
  baseline: 'stored runs',
  limit: 'head alone',
  exact: 'exact',
} as const satisfies Record<Evidence, string>;
