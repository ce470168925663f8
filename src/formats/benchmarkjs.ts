// Benchmark.js: the lines it prints (`name x 1,234 ops/sec ±1.00% (90 runs sampled)`), or its benchmarks as JSON.

import { anything, attempt, each, failedEntry, textIn } from './entries.ts';
import type { Entry, Format } from './format.ts';
import { at, linesOf, type Line } from './decode.ts';
import { parseJson } from './json-text.ts';
import { located, quoted } from './located.ts';
import { single, timed } from './measurement.ts';
import { printedNumber } from './numbers.ts';
import { object, read, text, times } from './shapes.ts';

const benchmark = object({
  name: text,
  error: text.nullish(),
  stats: object({ sample: times.min(1, 'expected at least one time') }),
});

/** A suite is an object with a key for each benchmark, and more. */
const isBenchmark = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && ('stats' in value || 'hz' in value);

const ofJson = (json: string, file: string): Entry[] => {
  const value = parseJson(json, file);
  const list = Array.isArray(value);
  const items = list
    ? read(anything('expected a list'), value, file)
    : Object.values(value ?? {}).filter(isBenchmark);
  const nameOf = (item: unknown): string | null => textIn(item, 'name');
  return each({ items, where: [], file, shape: benchmark, nameOf }, ({ name, stats, error }, where) => {
    if (error !== null && error !== undefined)
      throw located(file, [...where, 'error'], `the benchmark failed: ${quoted(error)}`);
    return [timed(name, stats.sample)];
  });
};

const RESULT = /^\s*(\S.{0,999}) x (\S{1,100}(?: \d{3})*) ops\/sec\b(.*)$/;
const REST = /^ +(?:±|\+-|\+\/-) ?[\d.,]+ ?% \(\d+ runs? sampled\)\s*$/;

/** Whatever counts operations a second was meant as a result. */
function ofLine(line: Line, file: string): readonly Entry[] {
  const shown = line.text.slice(0, 2000);
  const [, name = '', rate = '', rest = ''] = RESULT.exec(shown) ?? [];
  if (name === '') return / ops\/sec\b/.test(shown) ? [failedEntry(at(line), file, at(line), EXPECTED)] : [];
  return attempt(name, () => {
    const value = printedNumber(rate);
    if (value === null)
      throw located(file, at(line), `expected a number of operations a second, not ${quoted(rate)}`);
    if (!REST.test(rest)) throw located(file, at(line), EXPECTED);
    return [single(name, 'throughput', value)];
  });
}

const EXPECTED = 'expected a line such as `sort x 1,234 ops/sec ±1.00% (90 runs sampled)`';

const ofLines = (printed: string, file: string): Entry[] => {
  const found = linesOf(printed).flatMap((line) => ofLine(line, file));
  if (found.length > 0) return found;
  throw located(file, '', 'expected lines such as `sort x 1,234 ops/sec ±1.00% (90 runs sampled)`');
};

export const benchmarkjs: Format = {
  reads: 'the lines that Benchmark.js prints, or its benchmarks as JSON (with samples)',
  command: "node bench.js, which prints String(event.target) on every 'cycle'",
  definedAt:
    'https://github.com/bestiejs/benchmark.js/blob/1734295d735176eb29c6f967d4f706d7a5f24840/benchmark.js',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput'],
  parse: (report, file) => (isJson(report) ? ofJson(report, file) : ofLines(report, file)),
};

/** What is printed between lines of results may look like the beginning of JSON. */
function isJson(report: string): boolean {
  if (!/^\s*[[{]/.test(report)) return false;
  if (!/ ops\/sec\b/.test(report)) return true;
  try {
    JSON.parse(report);
    return true;
  } catch {
    return false;
  }
}
