// node bench.cjs REPORT: prints a line a benchmark, writes the benchmarks as JSON.
const { writeFileSync } = require('node:fs');
const { Suite } = require('benchmark');
const words = Array.from({ length: 400 }, (_, index) => String((index * 7919) % 400));
const done = [];
new Suite()
  .add('RegExp#test', () => /o/.test('Hello World!'), { maxTime: 0.4 })
  .add('sort words', () => [...words].sort(), { maxTime: 0.4 })
  .on('cycle', ({ target }) => { console.log(String(target)); done.push(target); })
  .on('complete', () => writeFileSync(process.argv[2], `${JSON.stringify(done, null, 1)}\n`))
  .run();
