// Why, on a terminal.

import type { Explanation } from '../../core/model/explanation.ts';
import type { Report } from '../../core/model/report.ts';
import { enumerate } from '../../core/text/lists.ts';
import { type Cause, causesOf } from '../causes.ts';
import type { Colors } from './palette.ts';
import { clip, columns, nameOf, padStart, visible, wrap } from '../text.ts';
import { pathInWords, whereOf, whyNotes, whyRows, whySentence, type Voice, type WhyRow } from '../why.ts';

const VOICE: Voice = { name: nameOf, sentence: visible, change: 'changed' };
const FUNCTIONS = 12;

/** One block of lines for each cause. */
export const whyBlocks = (report: Report, width: number, colours: Colors): string[][] =>
  causesOf(report).map(({ explanation, checks }) => whyBlock(explanation, width, colours, checks));

/** The explanation of one check, or of several that it is the cause of. */
export const whyBlock = (
  explanation: Explanation,
  width: number,
  colours: Colors,
  checks: Cause['checks'] = [explanation],
): string[] => {
  const { hotPath } = explanation;
  const rows = whyRows(explanation, FUNCTIONS);
  return [
    colours.bold(clip(titleOf(checks), width)),
    ...wrap(`${whySentence(explanation, VOICE)}.`, width - 2).map((line) => `  ${line}`),
    ...functionLines(explanation, rows, width, colours),
    ...(hotPath.length < 2
      ? []
      : wrap(`Call path: ${pathInWords(hotPath, nameOf)}`, width - 2).map((line) => `  ${line}`)),
    ...whyNotes(explanation, VOICE).flatMap((note) =>
      wrap(note, width - 4).map((line, index) => colours.dim(`  ${index === 0 ? '·' : ' '} ${line}`)),
    ),
  ];
};

const titleOf = (checks: Cause['checks']): string => {
  const names = checks.map(({ path, metric }) => `${nameOf(path)} ${metric}`);
  return names.length > MOST_CHECKS
    ? `Why ${names.length} checks, such as ${names[0]}`
    : `Why ${enumerate(names, MOST_CHECKS)}`;
};

const MOST_CHECKS = 3;

const functionLines = (
  { cost }: Explanation,
  rows: readonly WhyRow[],
  width: number,
  colours: Colors,
): string[] => {
  if (rows.length === 0) return [];
  const alone = cost?.base === null;
  const cells = rows.map((row) => [
    ...(alone ? [] : [row.base || '–']),
    row.head || '–',
    ...(alone ? [] : [row.change]),
    `${Math.round(row.part * 100)} %`,
  ]);
  const titles = alone ? ['cost', 'of all'] : ['base', 'head', 'change', 'of it'];
  const sizes = titles.map((title, at) =>
    Math.max(columns(title), ...cells.map((each) => columns(each[at] ?? ''))),
  );
  const line = (texts: readonly string[]): string =>
    texts.map((text, at) => padStart(text, sizes[at] ?? 0)).join('  ');
  const room = width - 4 - columns(line(titles));
  return [
    colours.dim(`  ${line(titles)}  function`),
    ...rows.map((row, at) => {
      const text = line(cells[at] ?? []);
      const name = functionName(row, room);
      return `  ${row.sure && !alone ? colours.bold(text) : text}  ${row.place.changed === true ? colours.yellow(name) : name}`;
    }),
  ];
};

/** The name, and behind it what there is room for. */
const functionName = ({ place, calls }: WhyRow, room: number): string => {
  const where = whereOf(place);
  const facts = [
    ...(place.changed === true ? ['changed'] : []),
    ...(calls === '' ? [] : [`${calls} calls`]),
    ...(where === '' ? [] : [visible(where)]),
  ];
  let text = clip(visible(place.name), room);
  for (const [index, fact] of facts.entries()) {
    const longer = `${text}${index === 0 ? '  ' : ', '}${fact}`;
    if (columns(longer) > room) break;
    text = longer;
  }
  return text;
};
