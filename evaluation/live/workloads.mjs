// Real work of different kinds for the live evaluation; runs without a build on every Node.
import { Bench } from 'tinybench';

const products = Array.from({ length: 400 }, (_, id) => ({
  id,
  name: `product ${(id * 7919) % 1000}`,
  tags: [`tag${id % 13}`, `tag${id % 7}`],
  price: ((id * 37) % 997) / 10,
}));
const json = JSON.stringify(products);
const text = products.map(({ name }) => name).join(' ');
const numbers = Array.from({ length: 20_000 }, (_, index) => (index * 48_271) % 65_537);

export const bench = new Bench()
  .add('parse', () => JSON.parse(json))
  .add('sort', () => numbers.toSorted((a, b) => a - b))
  .add('words', () => {
    const counts = new Map();
    for (const word of text.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
  })
  .add('filter', () =>
    products
      .filter(({ price, tags }) => price > 20 && tags.includes('tag3'))
      .map(({ name }) => name.toUpperCase()),
  );
