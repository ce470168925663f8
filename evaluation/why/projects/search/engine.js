// Full-text search over a small set of articles.
import { stem, tokenize } from './words.js';

export function buildIndex(articles) {
  const postings = new Map();
  for (const [id, article] of articles.entries())
    for (const word of tokenize(article.text)) {
      const list = postings.get(stem(word)) ?? [];
      if (list.at(-1) !== id) list.push(id);
      postings.set(stem(word), list);
    }
  return { articles, postings };
}

export function rank(index, ids, words) {
  const scored = ids.map((id) => ({ id, score: score(index.articles[id], words) }));
  scored.sort((one, other) => other.score - one.score || one.id - other.id);
  return scored;
}

export function score(article, words) {
  const title = tokenize(article.title).map((word) => stem(word));
  let sum = 0;
  for (const word of words) sum += title.includes(word) ? 5 : 1;
  return sum + article.rating / 10;
}

export function intersect(lists) {
  const [first = [], ...rest] = lists.toSorted((one, other) => one.length - other.length);
  const sets = rest.map((list) => new Set(list));
  return first.filter((id) => sets.every((set) => set.has(id)));
}

export function suggest(index, prefix) {
  const found = [];
  for (const word of index.postings.keys()) if (word.startsWith(prefix)) found.push(word);
  return found.sort().slice(0, 8);
}

export function uniqueTags(articles) {
  const seen = new Set();
  for (const { tags } of articles) for (const tag of tags) seen.add(tag);
  return [...seen];
}

export function search(index, query) {
  const words = tokenize(query).map((word) => stem(word));
  const ids = intersect(words.map((word) => index.postings.get(word) ?? []));
  const hits = rank(index, ids, words);
  return {
    hits: hits.slice(0, 10),
    tags: uniqueTags(hits.map(({ id }) => index.articles[id])),
    suggestions: suggest(index, words[0]?.slice(0, 2) ?? ''),
  };
}
