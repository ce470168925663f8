import { Bench } from 'tinybench';
import { processAll } from './pipeline.js';

const lines = Array.from({ length: 120 }, (_, order) => {
  const items = Array.from(
    { length: 3 + (order % 6) },
    (__, item) => `sku-${(order * 7 + item * 13) % 400},${1 + ((order + item) % 5)},${(item + 1) * 1.25}`,
  );
  return [order, `customer ${order % 9}`, ...items].join('|');
});

export const bench = new Bench();
bench.add('case', () => processAll(lines));
