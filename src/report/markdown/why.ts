// Why, in the comment: a sentence for each cause, and what it rests on in a fold.

import type { Explanation, FunctionPlace } from '../../core/model/explanation.ts';
import { count, enumerate } from '../../core/text/lists.ts';
import { type Cause, causesOf } from '../causes.ts';
import { fromTop } from '../repository-paths.ts';
import { codeName, codeSpan, prose } from './text.ts';
import { fold } from './fold.ts';
import { table } from './table.ts';
import { pathInWords, whereOf, whyNotes, whyRows, whySentence, type Voice, type WhyRow } from '../why.ts';
import type { Report } from '../../core/model/report.ts';

const VOICE: Voice = {
  name: (text) => codeSpan(text, 60),
  sentence: (text) => prose(text, 400),
  change: 'changed in this PR',
};

export interface WhyOptions {
  /** How many functions each cause lists. */
  readonly functions?: number;
  /** Address of head's files; null: no links to code. */
  readonly files?: string | null;
}

/** Blocks of Markdown for the first causes. */
export const why = (report: Report, most: number, { functions = 5, files = null }: WhyOptions): string[] => {
  const all = causesOf(report);
  const left = all.length - most;
  const { file } = report.configuration;
  const voice = { ...VOICE, place: (place: FunctionPlace) => linked(place, file, files) };
  return [
    ...all.slice(0, most).flatMap((cause) => causeBlocks(cause, functions, voice)),
    ...(left > 0 && most > 0 ? [`and ${count(left, 'more cause')} in the full report`] : []),
  ];
};

const causeBlocks = ({ explanation, checks }: Cause, functions: number, voice: Voice): string[] => {
  const { hotPath } = explanation;
  const rows = whyRows(explanation, functions);
  const below = [
    ...(rows.length === 0 ? [] : [functionTable(explanation, rows)]),
    ...(hotPath.length < 2 ? [] : [`Call path: ${pathInWords(hotPath, (text) => codeSpan(text, 40))}`]),
    ...footnote(explanation, rows),
  ];
  return [
    `**${titleOf(checks)}** ${whySentence(explanation, voice)}.`,
    ...(below.length === 0 ? [] : [fold('Functions and calls behind it', below)]),
  ];
};

const titleOf = (checks: Cause['checks']): string => {
  const names = checks.map(({ path, metric }) => `${codeName(path)} ${metric}`);
  return `Why ${names.length > MOST_CHECKS ? `${names.length} checks, such as ${names[0]}` : enumerate(names, MOST_CHECKS)}:`;
};

const MOST_CHECKS = 3;

/** Where a function stands, as a link to its line where that can be had. */
export const linked = (
  place: Pick<FunctionPlace, 'file' | 'line' | 'package'>,
  configuration: string,
  files: string | null,
): string => {
  const text = codeSpan(whereOf(place), 60);
  const path = place.package === null ? fromTop(place.file ?? '', configuration) : null;
  if (files === null || path === null || place.line === null) return text;
  return `[${text}](${files}/${path.split('/').map(encodeURIComponent).join('/')}#L${place.line})`;
};

const BARS = 8;

const functionTable = ({ cost }: Explanation, rows: readonly WhyRow[]): string => {
  const alone = cost?.base === null;
  const counted = rows.some(({ calls }) => calls !== '');
  return table(
    [
      'function',
      alone ? 'cost' : 'base → head',
      ...(alone ? ['of all'] : ['change', 'of the change']),
      ...(counted ? ['calls'] : []),
    ],
    rows.map((row) => [
      functionCell(row),
      solid(alone ? row.head : `${row.base || '–'} → ${row.head || '–'}`),
      ...(alone ? [] : [changeCell(row)]),
      partCell(row),
      ...(counted ? [solid(row.calls)] : []),
    ]),
  );
};

const functionCell = ({ place }: WhyRow): string => {
  const where = whereOf(place);
  return `${codeSpan(place.name, 48)}${place.changed === true ? ' ✏️' : ''}${where === '' ? '' : `<br>${codeSpan(where, 48)}`}`;
};

const changeCell = ({ change, interval, sure }: WhyRow): string =>
  sure ? `**${solid(change)}**<br>${solid(interval)}` : `${solid(change)}<br>${solid(interval)}`;

const partCell = ({ part }: WhyRow): string => {
  const size = Math.max(0, Math.min(1, part));
  const full = Math.round(size * BARS);
  return `\`${'█'.repeat(full)}${'░'.repeat(BARS - full)}\` ${solid(`${Math.round(part * 100)} %`)}`;
};

const footnote = (explanation: Explanation, rows: readonly WhyRow[]): string[] => {
  const edited = rows.some(({ place }) => place.changed === true) ? ['✏️ edited by this PR'] : [];
  const notes = [...edited, ...whyNotes(explanation, VOICE)];
  return notes.length === 0 ? [] : [`<sub>${notes.join('; ')}.</sub>`];
};

const solid = (text: string): string => text.replaceAll(' ', '\u00a0');
