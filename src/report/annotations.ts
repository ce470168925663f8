// Remarks on the lines of perf-budgets.yml whose budgets were broken. GitHub shows ten of a kind a step.

import type { UndecidedPolicy } from '../core/model/configuration.ts';
import type { Report } from '../core/model/report.ts';
import { count } from '../core/text/lists.ts';
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

/** Annotations, and checks of one annotation. */
const MOST = 10;
const LONGEST = 4_000;

/** At most ten, the worst first; one a line and level. Text from outside is made visible and short. */
export const annotationsOf = (report: Report): Annotation[] => {
  const { file, undecided } = report.configuration;
  const places = new Map<string, { readonly level: Annotation['level']; readonly rows: Row[] }>();
  for (const row of rowsOf(report)) {
    const level = levelOf(row, undecided);
    if (level === null || row.check === null) continue;
    const key = `${row.check.position.line} ${level}`;
    const place = places.get(key) ?? { level, rows: [] };
    place.rows.push(row);
    places.set(key, place);
  }
  return [...places.values()].slice(0, MOST).map(({ level, rows }) => ({
    level,
    file: visible(file),
    line: rows[0]?.check?.position.line ?? 1,
    title: titleOf(rows),
    message: clip(messagesOf(rows), LONGEST),
  }));
};

const levelOf = ({ verdict, word }: Row, policy: UndecidedPolicy): Annotation['level'] | null => {
  const { annotation } = PRESENTATION[verdict];
  if (verdict !== 'undecided' || policy === 'pass') return verdict === 'undecided' ? null : annotation;
  return policy === 'fail' || word === 'likely over' ? 'error' : annotation;
};

const nameOfRow = ({ path, metric }: Row): string => `${nameOf(path)} ${metric}`.trimEnd();

const titleOf = (rows: readonly Row[]): string => {
  const [first] = rows;
  if (first === undefined) return '';
  const words = first.word === 'likely over' ? 'is likely over budget' : PRESENTATION[first.verdict].words;
  const others = rows.length === 1 ? '' : `, and ${count(rows.length - 1, 'other check')} of this line`;
  return `${nameOfRow(first)} ${words}${others}`;
};

const messagesOf = (rows: readonly Row[]): string => {
  const [first] = rows;
  if (first !== undefined && rows.length === 1) return messageOf(first);
  const shown = rows.slice(0, MOST).map((row) => `${nameOfRow(row)}: ${messageOf(row)}`);
  return [...shown, ...(rows.length > MOST ? [`and ${rows.length - MOST} more`] : [])].join('\n');
};

const messageOf = (row: Row): string => {
  const measured = row.measured === '' ? '' : `${row.measured} (${row.interval}), allowed ${row.limit}. `;
  return clip(`${measured}${visible(row.reason)}`.trim() || row.word, 1_000);
};
