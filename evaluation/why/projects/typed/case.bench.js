import { Bench } from 'tinybench';
import { plan } from './dist/index.js';

const places = Array.from({ length: 90 }, (_, index) => ({
  name: `place ${index} of ${'many '.repeat(index % 4)}`,
  x: (index * 7919) % 1009,
  y: (index * 104729) % 997,
}));

export const bench = new Bench();
bench.add('case', () => plan(places));
