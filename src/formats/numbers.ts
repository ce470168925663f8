// Numbers as tools print them for people.

const PLAIN = /^\d+(?:\.\d+)?(?:e[+-]?\d+)?$/i;
const ENGLISH = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
// Two groups cannot be decimals, and neither can one that a comma follows.
const DOTTED = /^\d{1,3}(?:(?:\.\d{3}){2,}(?:,\d+)?|\.\d{3},\d+)$/;
const SPACED = /^\d{1,3}(?:[ '\u2019_\u00A0\u202F]\d{3})+(?:[.,]\d+)?$/;
// `12,500` is a thousand of something in every tool that groups digits.
const COMMA = /^\d+,(?:\d{1,2}|\d{4,})$/;

/** `1,234.5`, `1.5e3`, `1.234.567`, `0,10`; null for what is no finite number, or could be two. */
export const printedNumber = (text: string): number | null => {
  if (text.length > 100) return null;
  const written = plain(text);
  const value = written === null ? NaN : Number(written);
  return Number.isFinite(value) ? value : null;
};

function plain(text: string): string | null {
  if (PLAIN.test(text)) return text;
  if (ENGLISH.test(text)) return text.replaceAll(',', '');
  if (DOTTED.test(text)) return text.replaceAll('.', '').replace(',', '.');
  if (SPACED.test(text)) return text.replaceAll(/[ '\u2019_\u00A0\u202F]/g, '').replace(',', '.');
  return COMMA.test(text) ? text.replace(',', '.') : null;
}
