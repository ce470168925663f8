// Remarks on lines: on the function that explains a regression, where the change touches it, so that the remark stands in
// the diff; else on the line of perf-budgets.yml whose budget was broken.

import type { Explanation, FunctionPlace } from '../core/model/explanation.ts';
import type { UndecidedPolicy } from '../core/model/configuration.ts';
import type { Report } from '../core/model/report.ts';
import { count } from '../core/text/lists.ts';
import { culpritOf, explanationFor } from './causes.ts';
import { fromTop } from './repository-paths.ts';
import { rowsOf, type Row } from './rows.ts';
import { clip, nameOf, visible } from './text.ts';
import { PRESENTATION } from './verdicts.ts';
import { whySentence } from './why.ts';

export interface Annotation {
  readonly level: 'error' | 'warning';
  readonly title: string;
  readonly message: string;
  readonly file: string;
  readonly line: number;
}

/** Annotations: more are no help, and GitHub shows ten of a step; and checks of one annotation. */
const MOST = 3;
const MOST_CHECKS = 10;
const LONGEST = 4_000;

/** What is said of one line. */
interface Remark {
  readonly level: Annotation['level'];
  readonly file: string;
  readonly line: number;
  /** Null: it is the budget's line. */
  readonly why: Explanation | null;
  readonly rows: Row[];
}

/** At most three, the worst first; one a line and level. Text from outside is made visible and short. */
export const annotationsOf = (report: Report): Annotation[] => {
  const remarks = new Map<string, Remark>();
  for (const row of rowsOf(report)) {
    const level = levelOf(row, report.configuration.undecided);
    if (level === null || row.check === null) continue;
    const place = placeOf(row, report);
    const key = `${place.file}:${place.line} ${level}`;
    const remark = remarks.get(key) ?? { level, ...place, rows: [] };
    remark.rows.push(row);
    remarks.set(key, remark);
  }
  const all = [...remarks.values()];
  const left = all.slice(MOST).reduce((sum, { rows }) => sum + rows.length, 0);
  return all.slice(0, MOST).map((remark, index) => ({
    level: remark.level,
    file: visible(remark.file),
    line: remark.line,
    title: titleOf(remark),
    message: clip(
      [
        ...messagesOf(remark, report),
        ...(index === MOST - 1 && left > 0
          ? [`${count(left, 'more check')} on other lines: see the job summary`]
          : []),
      ].join('\n'),
      LONGEST,
    ),
  }));
};

const levelOf = ({ verdict, word }: Row, policy: UndecidedPolicy): Annotation['level'] | null => {
  const { annotation } = PRESENTATION[verdict];
  if (verdict !== 'undecided' || policy === 'pass') return verdict === 'undecided' ? null : annotation;
  return policy === 'fail' || word === 'likely over' ? 'error' : annotation;
};

const placeOf = (row: Row, report: Report): Pick<Remark, 'file' | 'line' | 'why'> => {
  const { file } = report.configuration;
  const why = row.verdict === 'over' ? explanationFor(row, report) : null;
  const place = why === null ? null : ownCulprit(why);
  const path = place === null ? null : fromTop(place.file ?? '', file);
  if (place?.line != null && path !== null) return { file: path, line: place.line, why };
  return { file, line: row.check?.position.line ?? 1, why: null };
};

/** Whom the explanation names, where that is code of the project that the change touches. */
const ownCulprit = (why: Explanation): FunctionPlace | null => {
  const place = culpritOf(why);
  return place?.changed === true && place.kind === 'own' && place.package === null ? place : null;
};

const nameOfRow = ({ path, metric }: Row): string => `${nameOf(path)} ${metric}`.trimEnd();

const titleOf = ({ rows, why }: Remark): string => {
  const [first] = rows;
  if (first === undefined) return '';
  const words = first.word === 'likely over' ? 'is likely over budget' : PRESENTATION[first.verdict].words;
  const where = why === null ? 'of this line' : 'because of this function';
  const others = rows.length === 1 ? '' : `, and ${count(rows.length - 1, 'other check')} ${where}`;
  return `${nameOfRow(first)} ${words}${others}`;
};

const messagesOf = ({ rows, why }: Remark, { configuration }: Report): string[] => {
  const [first] = rows;
  const budgets = [...new Set(rows.flatMap(({ check }) => check?.position.line ?? []))];
  const cause =
    why === null
      ? []
      : [
          clip(`${whySentence(why, VOICE)}.`, 1_000),
          `The budget stands in ${budgets
            .slice(0, MOST_CHECKS)
            .map((line) => visible(`${configuration.file}:${line}`))
            .join(', ')}.`,
        ];
  if (first !== undefined && rows.length === 1) return [messageOf(first), ...cause];
  const shown = rows.slice(0, MOST_CHECKS).map((row) => `${nameOfRow(row)}: ${messageOf(row)}`);
  const more = rows.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : []), ...cause];
};

const VOICE = { name: nameOf, sentence: visible, change: 'changed in this PR' };

const messageOf = (row: Row): string => {
  const measured = row.measured === '' ? '' : `${row.measured} (${row.interval}), allowed ${row.limit}. `;
  return clip(`${measured}${visible(row.reason)}`.trim() || row.word, 1_000);
};
