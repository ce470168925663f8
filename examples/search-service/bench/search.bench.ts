import { Bench } from 'tinybench';
import { generateCatalogue } from '../src/catalogue.js';
import { buildIndex } from '../src/inverted-index.js';
import { pick, seededRandom } from '../src/random.js';
import { search } from '../src/search.js';
import { tokenize } from '../src/tokenizer.js';

const products = generateCatalogue();
const index = buildIndex(products);
const delivery = products.slice(0, 2000);

// What people type: a quality, a material or a colour, and what it is. Answered in turn, so none stays in a cache.
const random = seededRandom(7);
const queries = Array.from({ length: 200 }, () => {
  const { title, description, colour } = pick(random, products);
  const [, quality, material] = title.split(' ');
  return `${pick(random, [quality, material, colour])} ${description.split(' with ')[0]}`;
});
const nextQuery = inTurn(queries);
const nextTitle = inTurn(products.map((product) => product.title));

function inTurn<T>(items: readonly T[]): () => T {
  let next = 0;
  return () => items[next++ % items.length]!;
}

/** perf-budgets takes the tasks of every exported Bench and times them itself. */
export const bench = new Bench({ time: 300 })
  .add('query', () => search(index, { text: nextQuery() }))
  .add('query-facets', () => search(index, { text: '', filters: { maxPrice: 5000 }, facets: true }))
  .add('index-build', () => buildIndex(delivery))
  .add('tokenize', () => tokenize(nextTitle()));
