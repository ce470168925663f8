// A look at the benchmarks by hand, without comparing anything: npm run bench
import { bench } from './search.bench.js';

await bench.run();
console.table(bench.table());
