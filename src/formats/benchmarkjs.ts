// Benchmark.js: the lines it prints (`name x 1,234 ops/sec ±1.00% (90 runs sampled)`), or its benchmarks as JSON.

import * as z from 'zod';
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
  error: z.unknown().optional(),
  aborted: z.boolean({ error: 'expected true or false' }).nullish(),
  stats: object({ sample: times }),
});

/** A suite is an object with a number for each benchmark, and more. */
const ofSuite = (suite: object): readonly unknown[] =>
  Object.entries(suite)
    .filter(([key]) => /^\d+$/.test(key))
    .map(([, value]: [string, unknown]) => value);

const ofJson = (json: string, file: string): Entry[] => {
  const value = parseJson(json, file);
  const items =
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? ofSuite(value)
      : read(anything('expected a list'), value, file);
  const nameOf = (item: unknown): string | null => textIn(item, 'name');
  return each(
    { items, where: [], file, shape: benchmark, nameOf },
    ({ name, stats: { sample }, error, aborted }, where) => {
      const failure = failureOf(error ?? null, aborted === true);
      if (failure !== null) throw located(file, where, failure);
      if (sample.length === 0)
        throw located(file, [...where, 'stats', 'sample'], 'expected at least one time');
      return [timed(name, sample)];
    },
  );
};

/** An error of JavaScript is `{}` in JSON. */
function failureOf(error: unknown, aborted: boolean): string | null {
  if (error === null) return aborted ? 'the benchmark was aborted' : null;
  const message = typeof error === 'string' ? error : textIn(error, 'message');
  return `the benchmark failed${message === null ? '' : `: ${quoted(message)}`}`;
}

const RESULT = /^\s*(\S.{0,999}) x (\S{1,100}(?: \d{3})*) ops\/sec\b(.*)$/;
const REST = /^ +(?:±|\+-|\+\/-) ?[\d.,]+ ?% \(\d+ runs? sampled\)\s*$/;

/** What only a result has, whatever else is wrong with the line. */
const LOOKS_LIKE_ONE = /\sx\s.*\sops\s*\/\s*s|\sops\/sec\b|\d runs? sampled\)/i;
/** Of a benchmark that threw; the error has nothing that Benchmark.js would print. */
const THREW = /^(\S.*): $/;

/** Whatever counts operations a second was meant as a result. */
function ofLine(line: Line, file: string): readonly Entry[] {
  const shown = line.text.slice(0, 2000);
  const [, threw] = THREW.exec(shown) ?? [];
  if (threw !== undefined) return [failedEntry(threw, file, at(line), THROWN)];
  const [, name = '', rate = '', rest = ''] = RESULT.exec(shown) ?? [];
  if (name === '') return LOOKS_LIKE_ONE.test(shown) ? [failedEntry(at(line), file, at(line), EXPECTED)] : [];
  return attempt(name, () => {
    const value = printedNumber(rate);
    if (value === null)
      throw located(file, at(line), `expected a number of operations a second, not ${quoted(rate)}`);
    if (!REST.test(rest)) throw located(file, at(line), EXPECTED);
    return [single(name, 'throughput', value)];
  });
}

const THROWN = 'the benchmark failed: Benchmark.js prints its name and a colon where it threw';
const EXPECTED = 'expected a line such as `sort x 1,234 ops/sec ±1.00% (90 runs sampled)`';

/** `sort x 1,2` and `sort x 1,234 op`, which are no result yet. */
const CUT = /^\s*\S.* x (?:\d[\d.,]*(?: (?:o|op|ops|ops\/|ops\/s|ops\/se)?)?)?$/;

const ofLines = (printed: string, file: string): Entry[] => {
  const lines = linesOf(printed);
  const found = lines.flatMap((line) => ofLine(line, file));
  const last = lines.at(-1);
  // A report that ends without the end of a line may be cut in it.
  if (found.length > 0 && last !== undefined && CUT.test(last.text))
    found.push(failedEntry(at(last), file, at(last), EXPECTED));
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
