// What the verdicts rest on, in words: who reads a number that is not from paired trials on this machine must know it.

import type { Evidence } from '../core/model/baseline-run.ts';
import type { ReachOutcome } from '../core/model/reach.ts';
import type { Check, Report } from '../core/model/report.ts';
import { count, enumerate } from '../core/text/lists.ts';

/** `12 paired trials a check`, `3 checks by stored runs of main, 2 by 8 to 12 paired trials`; null without trials. */
export const effortOf = (report: Report): string | null => {
  const stored = report.checks.filter(({ evidence }) => evidence === 'baseline').length;
  const unreached = report.checks.filter(({ evidence }) => evidence === 'unreached').length;
  const trials = trialsOf(report.checks.filter(({ evidence }) => evidence !== 'baseline'));
  const paired = `${report.base === null ? '' : 'paired '}trial${trials === '1' ? '' : 's'}`;
  if (stored + unreached === 0) return trials === null ? null : `${trials} ${paired} per check`;
  const rest = report.checks.length - stored - unreached;
  return [
    ...(unreached === 0 ? [] : [`${count(unreached, 'check')} not reached`]),
    ...(stored === 0 ? [] : [`${count(stored, 'check')} by stored runs of main`]),
    ...(trials === null ? [] : [`${rest} by ${trials} ${paired}`]),
  ].join(', ');
};

/** What the change reaches, in one or two sentences; null where that was not asked. */
export const reachSummary = ({ reach }: Report): string | null => {
  if (reach === null) return null;
  const told = `${reach.text.slice(0, 1).toUpperCase()}${reach.text.slice(1)}.`;
  const open = reach.benchmarks.filter(({ outcome }) => outcome === 'unwatched');
  const reasons = [...new Set(open.map(({ why }) => why))];
  return reasons.length === 0 ? told : `${told} Not told because ${enumerate(reasons, 2)}.`;
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
  checks.some(({ evidence }) => evidence === 'baseline' || evidence === 'unreached');

export const EVIDENCE_WORDS = {
  paired: 'paired trials',
  baseline: 'stored runs',
  limit: 'head alone',
  exact: 'exact',
  unreached: 'not reached',
} as const satisfies Record<Evidence, string>;

export const REACH_WORDS = {
  unreached: 'not measured',
  control: 'measured as a control',
  reached: 'measured',
  unwatched: 'measured, reach unknown',
  asked: 'measured',
} as const satisfies Record<ReachOutcome, string>;
