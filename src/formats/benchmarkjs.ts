// Benchmark.js: the lines it prints (`name x 1,234 ops/sec ±1.00% (90 runs sampled)`), or its benchmarks as JSON.

import type { Format, Measurement } from './format.ts';
import { linesOf } from './decode.ts';
import { parseJson } from './json-text.ts';
import { located } from './located.ts';
import { single, timed } from './measurement.ts';
import { list, object, read, table, text, times } from './shapes.ts';

const benchmark = object({ name: text, stats: object({ sample: times }) });
// A suite is an object with a key for each benchmark, and more.
const entry = object({ name: text.nullish(), stats: object({ sample: times }).nullish() });

const ofJson = (json: string, file: string): Measurement[] => {
  const value = parseJson(json, file);
  const found = Array.isArray(value)
    ? read(list(benchmark), value, file)
    : read(table(entry.catch({})), value, file).flatMap(([, { name, stats }]) =>
        name === null || name === undefined || stats === null || stats === undefined ? [] : [{ name, stats }],
      );
  return found.map(({ name, stats }) => timed(name, stats.sample));
};

const LINE = /^\s*(\S.{0,999}?) x ([\d,.]+) ops\/sec ±([\d.]+)% \((\d+) runs? sampled\)\s*$/;

const ofLines = (printed: string, file: string): Measurement[] => {
  const found = linesOf(printed).flatMap(({ text: line }) => {
    const [, name, rate] = LINE.exec(line.slice(0, 2000)) ?? [];
    if (name === undefined || rate === undefined) return [];
    return [single(name, 'throughput', Number(rate.replaceAll(',', '')))];
  });
  if (found.length > 0) return found;
  throw located(file, '', 'expected lines such as `sort x 1,234 ops/sec ±1.00% (90 runs sampled)`');
};

export const benchmarkjs: Format = {
  reads: 'the lines that Benchmark.js prints, or its benchmarks as JSON (with samples)',
  command: "node bench.js, which prints String(event.target) on every 'cycle'",
  definedAt:
    'https://github.com/bestiejs/benchmark.js/blob/1734295d735176eb29c6f967d4f706d7a5f24840/benchmark.js',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput'],
  parse: (report, file) => (/^\s*[[{]/.test(report) ? ofJson(report, file) : ofLines(report, file)),
};
