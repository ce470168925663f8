// Text from outside inside a comment: names and messages may come from a stranger's pull request, and GitHub acts on
// what it reads (mentions, references, links, images, HTML) even where Markdown escapes it, but never inside code.
// So a word that is anything but plain letters or a plain number becomes a code span; nothing is backslash-escaped.

import { clip, glue, visible, visibleLines } from '../text.ts';

/** The text as a code span, whatever it holds; at most `width` columns. */
export const codeSpan = (text: string, width = 80): string => {
  const shown = clip(visible(text), width) || '(empty)';
  const fence = '`'.repeat(longestRun(shown) + 1);
  const space = /^`|`$/.test(shown) ? ' ' : '';
  return `${fence}${space}${shown}${space}${fence}`;
};

/** The same for callers that hand in nothing but the text. */
export const codeName = (text: string): string => codeSpan(text);

/** The text as prose: plain words stay, every run of other words becomes one code span. */
export const prose = (text: string, width = 600): string => {
  const words = clip(visible(text), width).split(' ');
  const runs: { safe: boolean; words: string[] }[] = [];
  for (const [index, word] of words.entries()) {
    const safe = isSafe(word, index === 0);
    const last = runs.at(-1);
    if (last?.safe === safe) last.words.push(word);
    else runs.push({ safe, words: [word] });
  }
  return runs
    .map(({ safe, words: run }) => (safe ? glue(run.join(' ')) : quoted(run.join(' '), width)))
    .join(' ');
};

/** A code span with the punctuation of the sentence behind it. */
const quoted = (text: string, width: number): string => {
  const end = /(?<=[^,;.:])[,;.:]?$/.exec(text)?.[0] ?? '';
  return codeSpan(text.slice(0, text.length - end.length), width) + end;
};

/** The text as a fenced block that nothing in it can close; `language` is ours, never from outside. */
export const codeBlock = (text: string, language = ''): string => {
  const lines = visibleLines(text).map((line) => clip(line, 200));
  const fence = '`'.repeat(Math.max(3, longestRun(lines.join('\n')) + 1));
  return [fence + language, ...lines, fence].join('\n');
};

/**
 * A table cell from finished Markdown: its pipes are escaped, which tables allow even in code. After a backslash
 * engines disagree on what `\|` means, so there it becomes a broken bar.
 */
export const cell = (markdown: string): string => markdown.replaceAll('\\|', '\\¦').replaceAll('|', '\\|');

const longestRun = (text: string): number =>
  Math.max(0, ...[...text.matchAll(/`+/g)].map((match) => match[0].length));

const WORD = /^[("'“‘]*[\p{L}\p{M}\d]+(?:['’-][\p{L}\p{M}]+)*[)"'”’.,;:!?]*$/u;
const NUMBER = /^[("'“‘]*[+\-−±]?(?:\d{1,15}|∞)(?:\.\d{1,6})?%?[)"'”’.,;:!?]*$/u;
const DATE = /^\d{4}-\d\d-\d\d[),.;:]?$/;
const SIGN = /^(?:[–—…→±×≈≤≥%+=-]|\.\.\.)[.,;:]?$/u;
/** A commit, or the start of an address, that GitHub would link. */
const LINKED = /[0-9a-f]{7}|www|^\W*(?:https?|ftp|mailto)\b/i;
/** What starts a list item, a heading line or a rule when it comes first. */
const OPENER = /^(?:\d+[.)]|[+=-])/;

const isSafe = (word: string, first: boolean): boolean => {
  if (first && OPENER.test(word)) return false;
  if (NUMBER.test(word) || DATE.test(word)) return true;
  return SIGN.test(word) || (WORD.test(word) && !LINKED.test(word));
};
