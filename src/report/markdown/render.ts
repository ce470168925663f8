// The comment on a pull request. Its first line alone must not mislead; below it stands what needs a decision, and
// everything else is folded. Too long for the place it goes to, it loses the fold first and the bad rows last.

import { count } from '../../core/text/lists.ts';
import type { Report } from '../../core/model/report.ts';
import { acceptedLines } from '../accepted.ts';
import { headline, outcomeOf } from '../headline.ts';
import { mainTable, platformTable } from './table.ts';
import * as section from './sections.ts';
import { codeName, prose } from './text.ts';
import { pilotLines } from '../pilot.ts';
import { PRESENTATION } from '../verdicts.ts';
import { renameLines } from '../renames.ts';
import { platformLines, platformRows } from '../platforms.ts';
import { rowsOf, type Row } from '../rows.ts';
import { unrun } from './unrun.ts';
import { why } from './why.ts';

export interface MarkdownOptions {
  /** Tells this comment from others later, in a hidden marker; null: no marker. */
  readonly key?: string | null;
  /** Most bytes of UTF-8; GitHub refuses a comment of more than 65,536 characters. At least 4,000. */
  readonly limit?: number;
  /** How the program is called, for commands to copy. */
  readonly tool?: string;
  /** Commands that bring head's commit to another machine, ours from end to end. */
  readonly fetch?: readonly string[];
  /** Where the log and the whole report are; null: nowhere to link to. */
  readonly page?: string | null;
  /** Address of head's files, to which `/src/search.ts#L37` is added; null: no links to code. */
  readonly files?: string | null;
  /** Functions that each explanation lists; where there is more room than in a comment, more. */
  readonly functions?: number;
}

/** The report as GitHub-flavoured Markdown of at most `limit` bytes. */
export const renderMarkdown = (report: Report, options: MarkdownOptions = {}): string => {
  const { limit = 60_000, key = 'gate', ...rest } = options;
  return shrunk(report, limit, rest, STAGES, key === null ? [] : [marker(key)]);
};

/** The report for a page that has room: the same, with every check as far as `limit` bytes allow. */
export const renderSummary = (report: Report, options: Omit<MarkdownOptions, 'key'> = {}): string => {
  const { limit = 900 * 1024, ...rest } = options;
  const stages = [3_000, 1_500].map((checks) => ({ fold: true, rows: 600, remarks: 100, checks, why: 60 }));
  return shrunk(report, limit, rest, [...stages, ...STAGES], []);
};

type Texts = Pick<MarkdownOptions, 'tool' | 'fetch' | 'functions' | 'page' | 'files'>;

/** The first draft that fits, whole; at the least its first line. */
const shrunk = (
  report: Report,
  limit: number,
  texts: Texts,
  stages: readonly Stage[],
  start: readonly string[],
): string => {
  for (const stage of stages) {
    const text = `${[...start, ...compose(report, stage, texts)].join('\n\n')}\n`;
    if (new TextEncoder().encode(text).length <= limit) return text;
  }
  return `${[...start, title(report)].join('\n\n')}\n`;
};

/** The hidden first line of a comment by which a later run finds it again. */
export const marker = (key: string): string =>
  `<!-- perf-budgets:${key.replaceAll(/[^\w./]+/g, '-').replace(/^-+|-+$/g, '')} -->`;

/** How much of everything a draft shows. */
interface Stage {
  readonly fold: boolean;
  readonly rows: number;
  readonly remarks: number;
  /** Rows of the table of all checks. */
  readonly checks: number;
  /** Explanations. */
  readonly why: number;
}

const STAGES: readonly Stage[] = [
  { fold: true, rows: 200, remarks: 12, checks: 1_000, why: 20 },
  { fold: true, rows: 200, remarks: 12, checks: 80, why: 20 },
  { fold: false, rows: 200, remarks: 12, checks: 0, why: 20 },
  { fold: false, rows: 40, remarks: 6, checks: 0, why: 6 },
  { fold: false, rows: 10, remarks: 3, checks: 0, why: 2 },
  { fold: false, rows: 3, remarks: 0, checks: 0, why: 0 },
];

const compose = (report: Report, stage: Stage, texts: Texts): string[] => {
  const rows = rowsOf(report);
  const notable = rows.filter(({ verdict }) => PRESENTATION[verdict].notable);
  const shown = notable.slice(0, stage.rows);
  return [
    title(report),
    ...pilotLines(report, codeName),
    ...platformLines(report, codeName),
    ...renameLines(report, codeName),
    ...acceptedLines(report, { name: codeName, words: prose }),
    section.comparison(report, texts.page ?? null),
    ...section.baseline(report),
    ...(report.platforms === undefined
      ? shown.length === 0
        ? []
        : [mainTable(shown), ...left(notable.length - shown.length)]
      : byPlatform(report, rows, stage.rows)),
    ...section.others(rows),
    ...section.reasons(notable, stage.rows),
    ...why(report, stage.why, texts),
    ...unrun(report, texts),
    ...section.remarks(report, stage.remarks),
    ...section.steps(report, texts),
    ...(stage.fold
      ? [
          ...section.outputs(report, 10),
          ...section.budgetChanges(report),
          ...section.details(report, rows, stage.checks),
        ]
      : ['<sub>Details are omitted to fit here; the JSON report has the whole record.</sub>']),
  ];
};

/** What needs a look on any platform, with what all of them say. */
const byPlatform = (report: Report, rows: readonly Row[], most: number): string[] => {
  const { platforms = [] } = report;
  const notable = platformRows(rows, platforms).filter(({ rows: of }) =>
    [...of.values()].some(({ verdict }) => PRESENTATION[verdict].notable),
  );
  return notable.length === 0
    ? []
    : [platformTable(notable.slice(0, most), platforms), ...left(Math.max(0, notable.length - most))];
};

const title = (report: Report): string => `### ${SIGNS[outcomeOf(report)]} ${headline(report, codeName)}`;

const SIGNS = { pass: '✅', doubt: '⚠️', fail: '❌' } as const;

const left = (number: number): string[] => (number > 0 ? [`and ${count(number, 'more row')}`] : []);
