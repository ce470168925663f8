// Regressions in a full-text search and in a renderer of pages.

import { of, type WhyCase } from './why-case.ts';

const engine = of('search', 'engine.js');
const words = of('search', 'words.js');
const render = of('pages', 'render.js');

export const SEARCH_AND_PAGES: readonly WhyCase[] = [
  engine(
    'accidental quadratic loop',
    'uniqueTags',
    `  const seen = new Set();
  for (const { tags } of articles) for (const tag of tags) seen.add(tag);
  return [...seen];`,
    `  const seen = [];
  for (const { tags } of articles) for (const tag of tags) if (!seen.includes(tag)) seen.push(tag);
  return seen;`,
  ),
  engine(
    'sort in a loop',
    ['suggest', '(anonymous in suggest)'],
    '  for (const word of index.postings.keys()) if (word.startsWith(prefix)) found.push(word);',
    `  for (const place of index.postings.keys()) {
    const [word = ''] = [...index.postings.keys()].sort().filter((each) => each === place);
    if (word.startsWith(prefix)) found.push(word);
  }`,
  ),
  engine(
    'an unchanged function called far more often',
    ['(anonymous in rank)', 'rank'],
    '  scored.sort((one, other) => other.score - one.score || one.id - other.id);',
    `  scored.sort(
    (one, other) =>
      score(index.articles[other.id], words) - score(index.articles[one.id], words) || one.id - other.id,
  );`,
  ),
  engine(
    'array instead of a set, in a loop',
    ['(anonymous in intersect)', 'intersect'],
    '  return first.filter((id) => sets.every((set) => set.has(id)));',
    '  return first.filter((id) => rest.every((list) => list.includes(id)));',
  ),
  words('lost memoisation', ['stem', 'cut'], '  if (known !== undefined) return known;', ''),
  engine(
    'regular expression that backtracks',
    'score',
    '  let sum = 0;\n  for (const word of words) sum',
    `  let sum = /^[a-z ]*[a-z ]*[a-z ]*[a-z ]*#$/.test(article.title) ? 1 : 0;
  for (const word of words) sum`,
  ),
  render(
    'recursion done twice',
    'countWords',
    '  return block.children.reduce((sum, child) => sum + countWords(child), own);',
    '  return block.children.reduce((sum, child) => sum + Math.max(countWords(child), countWords(child)), own);',
  ),
  render(
    'more allocation',
    ['flatten', '(anonymous in flatten)'],
    '  into.push(block);',
    '  into.push({ ...block, ranks: Array.from({ length: 60 }, (_, at) => ({ at, tag: block.tag })) });',
  ),
  render(
    'objects of many shapes',
    ['shape', 'weigh'],
    '  return { tag: block.tag, size: block.text.length, leaf: block.children.length === 0 };',
    `  const shaped = { [\`is\${block.text.length}\`]: true, tag: block.tag };
  return Object.assign(shaped, { size: block.text.length, leaf: block.children.length === 0 });`,
  ),
  of('pages', 'escape.js')(
    'several passes instead of one',
    'escapeHtml',
    '  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign]);',
    `  let safe = text.normalize('NFC');
  for (const [sign, escape] of Object.entries(ESCAPES)) safe = safe.split(sign).join(escape);
  return safe;`,
  ),
];
