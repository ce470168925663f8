// Text from outside (names, messages, output of programs) on its way to a reader: what cannot be seen, or moves
// what is seen, is taken out here once, and width is counted in the columns a terminal gives it.

import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en');

/** One line of text without control, direction and zero-width characters, and without towers of accents. */
export const visible = (text: string): string =>
  text
    .replace(/\s+/gu, ' ')
    .replace(/[\p{C}\p{Default_Ignorable_Code_Point}\u2800]/gu, '')
    .replace(/(\p{M}{2})\p{M}+/gu, '$1')
    .trim();

/** A name for a terminal: in quotes when it could be taken for words of the report. */
export const nameOf = (text: string): string => quotedName(clip(visible(text), 60));

/** The same for what has been made visible and short. */
export const quotedName = (shown: string): string =>
  /^[^\s"]+$/.test(shown) || shown === 'working tree' ? shown : `"${shown.replaceAll('"', "'")}"`;

/** The lines of a text, each made visible, its indentation kept; empty lines at the end dropped. */
export const visibleLines = (text: string): string[] =>
  text
    .replaceAll('\t', '    ')
    .split(/\r\n|[\r\n\u2028\u2029]/)
    .map((line) => ' '.repeat(/^ {0,20}/.exec(line)?.[0].length ?? 0) + visible(line))
    .join('\n')
    .trimEnd()
    .split('\n');

/** Columns of a terminal that the text takes. */
export const columns = (text: string): number => (/^[ -~]*$/.test(text) ? text.length : stringWidth(text));

/** At most `width` columns: the middle gives way to an ellipsis, because names differ at both ends. */
export const clip = (text: string, width: number): string => {
  // Far more than fits is cut before it is looked at letter by letter.
  const near = text.length > 20 * (width + 1) ? text.slice(0, 10 * width) + text.slice(-10 * width) : text;
  if (near === text && columns(text) <= width) return text;
  const parts = [...graphemes.segment(near)].map(({ segment }) => segment);
  const tail = takeColumns(parts.toReversed(), Math.floor((width - 1) / 2)).toReversed();
  const head = takeColumns(parts, width - 1 - columns(tail.join('')));
  return width < 1 ? '' : `${head.join('')}…${tail.join('')}`;
};

/** Filled up with spaces to `width` columns. */
export const padEnd = (text: string, width: number): string =>
  text + ' '.repeat(Math.max(0, width - columns(text)));

/** Same, filled up on the left. */
export const padStart = (text: string, width: number): string =>
  ' '.repeat(Math.max(0, width - columns(text))) + text;

/** The space between a number and its unit, where no line should break. */
const UNITS = /(\d) (?=(?:%|[numµ]?s|min|h|[KMGT]?i?B)\b|%)/g;

/** The text with numbers and their units held together by a space that does not break. */
export const glue = (text: string): string => text.replace(UNITS, '$1\u00a0');

/** Lines of at most `width` columns, broken at spaces where possible. */
export const wrap = (text: string, width: number): string[] => {
  const lines: string[] = [];
  for (const word of glue(text)
    .split(' ')
    .flatMap((each) => pieces(each, width))) {
    const last = lines.at(-1);
    if (last !== undefined && columns(last) + 1 + columns(word) <= width)
      lines.splice(-1, 1, `${last} ${word}`);
    else lines.push(word);
  }
  return lines.map((line) => line.replaceAll('\u00a0', ' '));
};

const pieces = (word: string, width: number): string[] => {
  if (columns(word) <= width) return [word];
  const parts = [...graphemes.segment(word)].map(({ segment }) => segment);
  const first = takeColumns(parts, width);
  const taken = first.length > 0 ? first : parts.slice(0, 1);
  return [taken.join(''), ...pieces(parts.slice(taken.length).join(''), width)];
};

const takeColumns = (parts: readonly string[], width: number): string[] => {
  let used = 0;
  const end = parts.findIndex((part) => (used += columns(part)) > width);
  return parts.slice(0, end === -1 ? parts.length : end);
};
