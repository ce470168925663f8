// Remarks on the lines of perf-budgets.yml whose budgets were broken. GitHub shows ten of a kind a step.

import type { Report } from '../core/model/report.ts';
import { rowsOf, type Row } from './rows.ts';
import { clip, nameOf, visible } from './text.ts';
import { PRESENTATION } from './verdicts.ts';

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

const MOST = 10;

/** At most ten, the worst first; one a line and verdict. Text from outside is made visible and short. */
export const annotationsOf = (report: Report): Annotation[] => {
  const { file, undecided } = report.configuration;
  const found = new Map<string, Annotation>();
  for (const row of rowsOf(report)) {
    const level = levelOf(row, undecided);
    if (level === null || row.check === null) continue;
    const { line } = row.check.position;
    const key = `${line} ${row.verdict}`;
    if (found.has(key)) continue;
    found.set(key, { level, file: visible(file), line, title: titleOf(row), message: messageOf(row) });
  }
  return [...found.values()].slice(0, MOST);
};

const levelOf = (
  { verdict }: Row,
  undecided: Report['configuration']['undecided'],
): Annotation['level'] | null => {
  if (verdict === 'undecided' && undecided !== 'warn') return undecided === 'fail' ? 'error' : null;
  return PRESENTATION[verdict].annotation;
};

const titleOf = ({ path, metric, verdict }: Row): string =>
  `${nameOf(path)} ${metric} ${PRESENTATION[verdict].words}`.replaceAll('  ', ' ');

const messageOf = (row: Row): string => {
  const measured = row.measured === '' ? '' : `${row.measured} (${row.interval}), allowed ${row.limit}. `;
  return clip(`${measured}${visible(row.reason)}`.trim() || row.verdict, 1_000);
};
