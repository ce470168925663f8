const WORD = /[\p{L}\p{N}]+/gu;
const ACCENTS = /\p{M}+/gu;
const PLAIN = /^\p{ASCII}*$/u;
const STOP_WORDS = new Set(['a', 'an', 'and', 'for', 'in', 'of', 'on', 'or', 'the', 'to', 'with']);

/** Splits text into the words that are indexed and searched: "The Élégant Boots" becomes elegant, boot. */
export function tokenize(text: string): string[] {
  const words = fold(text).match(WORD) ?? [];
  return words.filter((word) => !STOP_WORDS.has(word)).map(stem);
}

/** Drops case and accents; most text is plain ASCII and has none. */
const fold = (text: string): string =>
  (PLAIN.test(text) ? text : text.normalize('NFKD').replace(ACCENTS, '')).toLowerCase();

/** Takes off an English plural; crude, but the same for documents and queries. */
function stem(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.slice(0, -1);
}
