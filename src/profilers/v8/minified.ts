// A minifier deals out short names anew in every build, so that in its output the same name is another function. How a
// function is written stays the same but for them.

/** Strings, properties and words: what a name could be mistaken for, and names. */
const WORDS = /"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[.]?[A-Za-z_$][\w$]*/g;
/** Minifiers give names of one to three characters; the words of the language of that length are none. */
const NAME = /^(?!(?:do|if|in|of|for|get|let|new|set|try|var)$)[A-Za-z_$][\w$]{0,2}$/;

/** The text with every short name replaced by when it first came up. */
export const withoutNames = (text: string): string => {
  const places = new Map<string, string>();
  return text.replaceAll(WORDS, (word) => {
    if (!NAME.test(word)) return word;
    const place = places.get(word) ?? `$${places.size}`;
    places.set(word, place);
    return place;
  });
};
