// node bench.mjs json > report.json; node bench.mjs REPORT > printed.txt: mitata's own text and the same run as JSON.
import { writeFileSync } from 'node:fs';
import { bench, group, run } from 'mitata';
const words = (n) => Array.from({ length: n }, (_, index) => String((index * 7919) % n));
const four = words(400);
bench('sort words', () => four.toSorted());
group('copy', () => {
  bench('slice', () => four.slice());
  bench('sort $n', function* (state) {
    const list = words(state.get('n'));
    yield () => list.toSorted();
  }).args('n', [10, 100]);
});
const report = process.argv[2];
if (report === 'json') await run({ format: { json: { debug: false, samples: false } } });
else {
  const { layout, benchmarks, context } = await run({ colors: false });
  delete context.noop; // 8 MB of samples of the empty function
  writeFileSync(report, `${JSON.stringify({ layout, benchmarks, context }, (key, value) => (key === 'debug' ? '' : value), 1)}\n`);
}
