// Why, in the comment: at most 25 lines for each check that is over.

import type { Explanation } from '../../core/model/explanation.ts';
import { codeName, codeSpan, prose } from './text.ts';
import { table } from './table.ts';
import {
  explanationsOf,
  pathInWords,
  whereOf,
  whyNotes,
  whyRows,
  whySentence,
  type Voice,
  type WhyRow,
} from '../why.ts';
import type { Report } from '../../core/model/report.ts';

const VOICE: Voice = {
  name: (text) => codeSpan(text, 60),
  sentence: (text) => prose(text, 400),
  change: 'changed in this PR',
};

/** Blocks of Markdown for the first explanations; `functions`: how many each lists. */
export const why = (report: Report, most: number, functions: number): string[] => {
  const all = explanationsOf(report);
  const left = all.length - most;
  return [
    ...all.slice(0, most).flatMap((each) => explanationBlocks(each, functions)),
    ...(left > 0 && most > 0 ? [`and ${left} more in the JSON report`] : []),
  ];
};

const explanationBlocks = (explanation: Explanation, functions: number): string[] => {
  const { path, metric, hotPath } = explanation;
  const rows = whyRows(explanation, functions);
  return [
    `**Why ${codeName(path)} ${metric}:** ${whySentence(explanation, VOICE)}.`,
    ...(rows.length === 0 ? [] : [functionTable(explanation, rows)]),
    ...(hotPath.length < 2 ? [] : [`Call path: ${pathInWords(hotPath, (text) => codeSpan(text, 40))}`]),
    ...footnote(explanation, rows),
  ];
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
