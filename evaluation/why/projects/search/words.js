// Words and their stems.

export function tokenize(text) {
  return text.toLowerCase().match(/[a-z]+/g) ?? [];
}

const stems = new Map();

export function stem(word) {
  const known = stems.get(word);
  if (known !== undefined) return known;
  const found = cut(word);
  stems.set(word, found);
  return found;
}

export function cut(word) {
  let rest = word;
  for (const ending of ['ings', 'ing', 'edly', 'ed', 'ies', 'es', 's', 'ly'])
    if (rest.length > ending.length + 2 && rest.endsWith(ending)) rest = rest.slice(0, -ending.length);
  return rest;
}
