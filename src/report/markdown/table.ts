// The tables of the comment. Every cell that holds text from outside is made safe here.

import { markdownTable } from 'markdown-table';
import { metricOf } from '../../core/model/metrics.ts';
import { formatChange } from '../../core/text/changes.ts';
import { EVIDENCE_WORDS } from '../evidence.ts';
import { shortNames, type ShortNames } from '../short-names.ts';
import { cell, codeSpan, prose } from './text.ts';
import { type Axis, axisFor, axisLabels, drawn, numberLine } from '../number-line.ts';
import type { Platform } from '../../core/model/platforms.ts';
import type { PlatformRow } from '../platforms.ts';
import type { Row } from '../rows.ts';
import { PRESENTATION } from '../verdicts.ts';

const WIDTH = 26;
const WIDEST_NAME = 48;

/** What a reader must see: verdict, picture, change and budget. Two columns, because a telephone shows no more. */
export const mainTable = (rows: readonly Row[]): string => {
  const axis = axisOf(rows);
  const names = namesOf(rows);
  return table(
    [benchmarkTitle(names), rows.some(({ reach }) => reach !== null) ? picture(axisLabels(axis)) : ''],
    rows.map((row) => [
      `${solid(`${PRESENTATION[row.verdict].icon} ${row.word}`)}<br>${codeSpan(names.of(row.path), WIDEST_NAME)}<br>${row.metric}`,
      row.reach === null
        ? prose(row.reason, 300)
        : `${place(row, axis)}<br>${levels(row)}, budget ${solid(row.limit)}`,
    ]),
  );
};

/** The same of several platforms, a column each: red on one alone is seen at a glance. */
export const platformTable = (rows: readonly PlatformRow[], platforms: readonly Platform[]): string =>
  table(
    ['benchmark', ...platforms.map(({ name }) => codeSpan(name))],
    rows.map(({ path, metric, rows: of }) => {
      const [first] = of.values();
      const budget = first === undefined || first.limit === '' ? '' : `<br>budget ${solid(first.limit)}`;
      return [
        `${codeSpan(path, WIDEST_NAME)}<br>${metric}${budget}`,
        ...platforms.map(({ name }) => platformCell(of.get(name))),
      ];
    }),
  );

const platformCell = (row: Row | undefined): string => {
  if (row === undefined) return 'not there';
  const sign = solid(`${PRESENTATION[row.verdict].icon} ${row.word}`);
  return row.reach === null
    ? `${sign}<br>${prose(row.reason, 120)}`
    : `${sign}<br>**${solid(row.measured)}** (${solid(row.interval)})<br>${levels(row)}`;
};

const namesOf = (rows: readonly Row[]): ShortNames =>
  shortNames(
    rows.map(({ path }) => path),
    WIDEST_NAME,
  );

const benchmarkTitle = ({ prefix }: ShortNames): string =>
  prefix === '' ? 'benchmark' : `benchmark, all in<br>${codeSpan(prefix, 2 * WIDEST_NAME)}`;

/** Everything about every check, for the fold. */
export const fullTable = (rows: readonly Row[], mixed = false): string => {
  const axis = axisOf(rows);
  const names = namesOf(rows);
  return table(
    [
      '',
      benchmarkTitle(names),
      picture(axisLabels(axis)),
      'base → head',
      'p95',
      'budget',
      'trials',
      ...(mixed ? ['decided by'] : []),
      'detectable',
    ],
    rows.map((row) => [
      PRESENTATION[row.verdict].icon,
      `${codeSpan(names.of(row.path), WIDEST_NAME)} ${row.metric}`.trimEnd(),
      row.reach === null ? prose(row.reason, 120) : place(row, axis),
      levels(row),
      solid(row.p95),
      budgetCell(row),
      row.check === null ? '' : metricOf(row.check.metric).exact ? 'exact' : String(row.check.trials),
      ...(mixed ? [evidence(row)] : []),
      row.check?.detectable == null ? '' : solid(formatChange(row.check.detectable, row.check.metric)),
    ]),
  );
};

const evidence = ({ check }: Row): string =>
  check === null || check.evidence === null ? '' : solid(EVIDENCE_WORDS[check.evidence]);

/** The picture, and under it what it shows. */
const place = (row: Row, axis: Axis): string =>
  `${picture(drawn(numberLine(row.reach, axis)))}<br>**${solid(row.measured)}** (${solid(row.interval)})`;

/** A table of finished cells. */
export const table = (head: readonly string[], rows: readonly (readonly string[])[]): string =>
  markdownTable(
    [head, ...rows].map((row) => row.map(cell)),
    { alignDelimiters: false },
  );

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
