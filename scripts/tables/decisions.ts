import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { markdownTable } from 'markdown-table';
import { between } from './between.ts';

const FOLDER = 'docs/decisions';

/** The index of decisions with a row for each; throws for one whose title or status is not written as in the others. */
export const withDecisions = (text: string): string =>
  between(
    text,
    'decisions',
    markdownTable([['decision', 'date', 'status'], ...decisionFiles().map(rowOf)], {
      alignDelimiters: false,
    }),
  );

const decisionFiles = (): string[] => readdirSync(FOLDER).filter((name) => /^\d{4}-.*\.md$/.test(name));

function rowOf(file: string): string[] {
  const text = readFileSync(join(FOLDER, file), 'utf8');
  const [, number = '', title = ''] = /^# (\d+)\. (.+)$/m.exec(text) ?? [];
  const [, date, status] = /^(\d{4}-\d\d-\d\d) · ((?:accepted|replaced by \[).*)$/m.exec(text) ?? [];
  if (date === undefined || status === undefined || Number(number) !== Number(file.slice(0, 4)))
    throw new Error(`${file}: expected "# NUMBER. TITLE", and a line such as "2026-11-29 · accepted"`);
  return [`[${number}. ${title}](${file})`, date, status];
}
