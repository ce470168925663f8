import { Bench } from 'tinybench';
import { run } from './stream.js';

const batch = Array.from({ length: 300 }, (_, index) =>
  JSON.stringify({
    name: ` Page View ${index % 6} `,
    at: index * 7,
    user: index % 50,
    value: (index * 37) % 101,
  }),
);

export const bench = new Bench();
bench.add('case', () => run(batch));
