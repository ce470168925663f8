// The tables of the comment. Every cell that holds text from outside is made safe here.

import { markdownTable } from 'markdown-table';
import { formatPercent } from '../core/units.ts';
import { cell, codeSpan, prose } from './markdown-text.ts';
import { type Axis, axisFor, axisLabels, drawn, numberLine } from './number-line.ts';
import type { Row } from './rows.ts';

export const ICONS = {
  failed: '💥',
  missing: '❌',
  over: '❌',
  undecided: '⚠️',
  new: '🆕',
  within: '✅',
  improved: '🚀',
} as const satisfies Record<Row['verdict'], string>;

const WIDTH = 26;

/** What a reader must see: verdict, change, budget and the picture of both. */
export const mainTable = (rows: readonly Row[]): string => {
  const axis = axisOf(rows);
  return table(
    ['', 'benchmark', 'change', 'budget', picture(axisLabels(axis)), 'base → head'],
    rows.map((row) => [
      solid(`${ICONS[row.verdict]} ${row.verdict}`),
      subject(row),
      row.measured === '' ? '' : `**${solid(row.measured)}**<br>${solid(row.interval)}`,
      budgetCell(row),
      row.reach === null ? '' : picture(drawn(numberLine(row.reach, axis))),
      levels(row),
    ]),
  );
};

/** Everything about every check, for the fold. */
export const fullTable = (rows: readonly Row[]): string => {
  const axis = axisOf(rows);
  return table(
    [
      '',
      'benchmark',
      'base → head',
      'p95',
      'change',
      'budget',
      picture(axisLabels(axis)),
      'trials',
      'detectable',
    ],
    rows.map((row) => [
      ICONS[row.verdict],
      subject(row),
      levels(row),
      solid(row.p95),
      row.measured === '' ? prose(row.reason, 120) : `${solid(row.measured)} (${solid(row.interval)})`,
      budgetCell(row),
      row.reach === null ? '' : picture(drawn(numberLine(row.reach, axis))),
      row.check === null ? '' : String(row.check.trials),
      row.check?.detectable == null ? '' : solid(formatPercent(row.check.detectable)),
    ]),
  );
};

/** A table of finished cells. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  markdownTable(
    [head, ...rows].map((row) => row.map(cell)),
    { alignDelimiters: false },
  );

const subject = ({ path, metric }: Row): string => `${codeSpan(path)}${metric === '' ? '' : ` ${metric}`}`;

/** One line for each part of a budget with several. */
const budgetCell = (row: Row): string =>
  row.budget === ''
    ? ''
    : row.budget
        .split(', ', 4)
        .map((part) => solid(codeSpan(part, 30)))
        .join('<br>');

const levels = ({ base, head }: Row): string =>
  base === '' && head === '' ? '' : solid(`${base || '–'} → ${head || '–'}`);

/** Spaces that neither break nor collapse. */
const solid = (text: string): string => text.replaceAll(' ', '\u00a0');
const picture = (text: string): string => `\`${solid(text)}\``;

const axisOf = (rows: readonly Row[]): Axis =>
  axisFor(
    rows.flatMap(({ reach }) => reach ?? []),
    WIDTH,
  );
