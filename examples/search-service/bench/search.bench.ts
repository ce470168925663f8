import { Bench } from 'tinybench';
import { generateCatalogue } from '../src/catalogue.js';
import { buildIndex } from '../src/inverted-index.js';
import { pick, seededRandom } from '../src/random.js';
import { search } from '../src/search.js';

const products = generateCatalogue();
const delivery = products.slice(0, 500);
let index = buildIndex([]);
/** Only who searches pays for the whole index. */
const warmIndex = {
  beforeAll() {
    index = buildIndex(products);
  },
};

// What people type, such as "Classic Canvas Boots"; answered in turn, so that no list of the index stays in a cache.
const random = seededRandom(7);
const queries = Array.from({ length: 200 }, () =>
  pick(random, products).title.split(' ').slice(1, -1).join(' '),
);
const nextQuery = inTurn(queries);

function inTurn<T>(items: readonly T[]): () => T {
  let next = 0;
  return () => items[next++ % items.length]!;
}

/** perf-budgets takes the tasks of every exported Bench and times them itself. */
export const bench = new Bench({ time: 300 })
  .add('query', () => search(index, { text: nextQuery() }), warmIndex)
  .add('index-build', () => buildIndex(delivery));
