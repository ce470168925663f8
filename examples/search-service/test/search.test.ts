import assert from 'node:assert/strict';
import { test } from 'node:test';
import { generateCatalogue, type Product } from '../src/catalogue.js';
import { buildIndex } from '../src/inverted-index.js';
import { search } from '../src/search.js';

const product = (id: number, title: string, rest: Partial<Product> = {}): Product => ({
  id,
  title,
  description: '',
  brand: 'Acme',
  category: 'shoes',
  colour: 'red',
  price: 5000,
  ...rest,
});
const shop = buildIndex([
  product(0, 'Leather Boots', { description: 'Not for running.' }),
  product(1, 'Running Shoes', { brand: 'Zeta', price: 1500 }),
  product(2, 'Running Socks and Running Shoes', { category: 'clothing', price: 12_000 }),
]);
const idsOf = (text: string, filters = {}): number[] =>
  search(shop, { text, filters }).hits.map((hit) => hit.product.id);

test('every word has to be found, in title or description', () => {
  assert.deepEqual(idsOf('running boots'), [0]);
  assert.deepEqual(idsOf('running sandals'), []);
  assert.deepEqual(idsOf(''), [0, 1, 2]);
});

test('words in the title, and in short texts, count for more', () => {
  assert.deepEqual(idsOf('running'), [2, 1, 0]);
  assert.deepEqual(idsOf('shoe'), [1, 2]);
});

test('filters narrow the matches', () => {
  assert.deepEqual(idsOf('running', { brand: 'Zeta' }), [1]);
  assert.deepEqual(idsOf('', { maxPrice: 5000 }), [0, 1]);
  assert.deepEqual(idsOf('', { category: 'shoes', brand: 'Acme' }), [0]);
});

test('facets count all matches, not only the page', () => {
  const { total, hits, facets } = search(shop, { text: 'running', pageSize: 1, facets: true });
  assert.deepEqual([total, hits.length], [3, 1]);
  assert.deepEqual(facets?.category, { shoes: 2, clothing: 1 });
  assert.deepEqual(facets?.price, { '20 to 100': 1, 'under 20': 1, 'over 100': 1 });
});

test('pages follow each other without gap or overlap, in order of score', () => {
  const index = buildIndex(generateCatalogue(500));
  const page = (number: number, pageSize: number) =>
    search(index, { text: 'classic', page: number, pageSize }).hits;
  const whole = page(1, 500);
  assert.ok(whole.length > 30);
  assert.deepEqual([...page(1, 10), ...page(2, 10), ...page(3, 10)], whole.slice(0, 30));
  assert.deepEqual(
    whole,
    whole.toSorted((a, b) => b.score - a.score || a.product.id - b.product.id),
  );
});

test('finds just what a scan of all titles and descriptions finds', () => {
  const products = generateCatalogue(800);
  const scan = products.filter(({ title }) => /waterproof/i.test(title) && /boots/i.test(title));
  assert.ok(scan.length > 0);
  assert.equal(search(buildIndex(products), { text: 'Waterproof boot' }).total, scan.length);
});

test('the catalogue is the same for the same seed, and follows Zipf', () => {
  assert.deepEqual(generateCatalogue(50), generateCatalogue(50));
  assert.notDeepEqual(generateCatalogue(50, 1), generateCatalogue(50, 2));
  const sizes = [...buildIndex(generateCatalogue(2000)).words.values()].map(({ ids }) => ids.length);
  const [first = 0, , , , , , , , , tenth = 0] = sizes.sort((a, b) => b - a);
  assert.ok(first > 2 * tenth && sizes.at(-1)! < 10);
});
