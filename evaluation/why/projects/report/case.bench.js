import { Bench } from 'tinybench';
import { report } from './report.js';

const rows = Array.from({ length: 150 }, (_, index) => ({
  name: `customer number ${index}`,
  region: ['north', 'east', 'south', 'west'][index % 4],
  amount: (index * 7919) % 1000,
  note: 'a remark that goes on for some time '.repeat(1 + (index % 3)),
}));

export const bench = new Bench();
bench.add('case', () => report(rows).length);
