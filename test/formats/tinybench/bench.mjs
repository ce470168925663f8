// node tinybench.mjs PACKAGE REPORT: runs two tasks, writes the report, prints tinybench's own table.
import { writeFileSync } from 'node:fs';
const [name, report, retain] = process.argv.slice(2);
const { Bench } = await import(name);
const bench = new Bench({ time: 0, iterations: 40, warmupTime: 20, warmupIterations: 5, retainSamples: retain === 'samples' });
const words = Array.from({ length: 400 }, (_, index) => String((index * 7919) % 400));
bench.add('sort words', () => words.toSorted());
bench.add('parse/small object', () => JSON.parse(JSON.stringify({ words })));
if (bench.warmup && name === 't2') await bench.warmup();
await bench.run();
writeFileSync(report, `${JSON.stringify(bench.tasks.map((task) => ({ name: task.name, ...task.result })), null, 1)}\n`);
console.log(JSON.stringify(bench.table(), null, 1));
