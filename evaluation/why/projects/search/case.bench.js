import { Bench } from 'tinybench';
import { buildIndex, search } from './engine.js';

const WORDS =
  'walking tours quickly boots leather jackets rained tents family stories cooking pots deeply used lamps'.split(
    ' ',
  );
const word = (number) =>
  WORDS[number % WORDS.length] + (number % 7 === 0 ? WORDS[(number * 5) % WORDS.length] : '');
const articles = Array.from({ length: 600 }, (_, id) => ({
  title: `${word(id)} ${word(id * 3)}`,
  text: Array.from({ length: 24 }, (__, at) => word(id * 11 + at * at)).join(' '),
  rating: id % 50,
  tags: [`tag ${id % 40}`, `tag ${(id * 7) % 599}`, `tag ${(id * 3) % 251}`],
}));
const index = buildIndex(articles);
const queries = ['walking boots', 'leather jackets family', 'cooking pots', 'rained tents quickly'];

export const bench = new Bench();
bench.add('case', () => queries.reduce((sum, query) => sum + search(index, query).hits.length, 0));
