// `go test -bench`: one line a run of a benchmark; repeated lines (-count) are its samples.

import * as z from 'zod';
import type { MetricName } from '../core/model/metrics.ts';
import type { Format, Measurement } from './format.ts';
import { at, linesOf, type Line } from './decode.ts';
import { parseJsonLines } from './json-text.ts';
import { located, quoted } from './located.ts';
import { pathOf, sampled, timed } from './measurement.ts';
import { object, read, text } from './shapes.ts';
import { fromNanoseconds } from './time-units.ts';

interface Result {
  readonly package: string;
  readonly name: string;
  readonly iterations: number;
  /** Unit -> number. */
  readonly values: ReadonlyMap<string, number>;
}

// https://go.googlesource.com/proposal/+/master/design/14313-benchmark-format.md
const RESULT = /^(Benchmark\S*)\s+(\d+)((?:\s+\S+\s+\S+)+)\s*$/;

function resultOf(line: Line, inPackage: string, file: string): Result[] {
  const [, name, iterations, rest] = RESULT.exec(line.text.slice(0, 2000)) ?? [];
  if (name === undefined || rest === undefined) return [];
  const fields = rest.trim().split(/\s+/);
  const values = new Map<string, number>();
  for (let index = 0; index < fields.length; index += 2) {
    const [number, unit = ''] = [Number(fields[index]), fields[index + 1]];
    if (!Number.isFinite(number)) throw located(file, at(line), `expected a number before ${quoted(unit)}`);
    values.set(unit, number);
  }
  return [{ package: inPackage, name, iterations: Number(iterations), values }];
}

/** `test2json` wraps what is printed into events; a result may be spread over several. */
const event = object({ Action: text, Package: text.nullish(), Output: z.string().nullish() });

function printedLines(report: string, file: string): readonly Line[] {
  const lines = linesOf(report);
  if (!/^\s*\{/.test(report)) return lines;
  const printed = new Map<string, string>();
  for (const { value, line } of parseJsonLines(lines, file)) {
    const { Package = '', Output } = read(event, value, file, [at(line)]);
    const key = Package ?? '';
    printed.set(key, (printed.get(key) ?? '') + (Output ?? ''));
  }
  return linesOf([...printed.values()].join('\n'));
}

interface Run {
  readonly results: readonly Result[];
  /** Packages the run covers, with benchmarks or without. */
  readonly packages: ReadonlySet<string>;
  /** Names without GOMAXPROCS, which `-v` and `-json` print before each result. */
  readonly announced: ReadonlySet<string>;
  /** What `Unit` lines say of a unit: whether more of it is better. */
  readonly moreIsBetter: ReadonlyMap<string, boolean>;
}

function runOf(report: string, file: string): Run {
  const packages = new Set<string>();
  const moreIsBetter = new Map<string, boolean>();
  const announced = new Set<string>();
  let inPackage = '';
  const results = printedLines(report, file).flatMap((line) => {
    const [, header] = /^pkg: (\S+)/.exec(line.text) ?? [];
    const [, other] = /^(?:ok|\?|FAIL) {0,3}\t(\S+)/.exec(line.text) ?? [];
    if (header !== undefined) inPackage = header;
    const [, unit, better] = /^Unit\s+(\S+)\s(?:.*\s)?better=(higher|lower)\b/.exec(line.text) ?? [];
    if (unit !== undefined) moreIsBetter.set(unit, better === 'higher');
    const [, name] = /^(Benchmark\S*)$/.exec(line.text) ?? [];
    if (name !== undefined) announced.add(name);
    if (header !== undefined || other !== undefined) packages.add(header ?? other ?? '');
    return resultOf(line, inPackage, file);
  });
  return { results, packages, announced, moreIsBetter };
}

/**
 * The `-2` of GOMAXPROCS, when all names end with the same; with several (-cpu 1,2) it tells them apart. With one
 * processor Go prints none: that all names end with the same number of their own can be told where they are announced.
 */
const suffixOf = (results: readonly Result[], announced: ReadonlySet<string>): string => {
  const suffixes = new Set(results.map(({ name }) => /-\d+$/.exec(name)?.[0] ?? ''));
  const [suffix = ''] = suffixes;
  return suffixes.size === 1 && !results.every(({ name }) => announced.has(name)) ? suffix : '';
};

/** Other units get a benchmark of their own; less is better unless it is per second, or the report says otherwise. */
const metricOfUnit = (
  unit: string,
  moreIsBetter: Run['moreIsBetter'],
): { metric: MetricName; own: boolean } => {
  if (unit === 'B/op') return { metric: 'heap-per-op', own: false };
  if (unit === 'allocs/op') return { metric: 'allocations', own: false };
  const more = moreIsBetter.get(unit) ?? /\/s(?:ec(?:onds?)?)?$/.test(unit);
  return { metric: more ? 'score' : 'value', own: true };
};

function measurementsOf(
  name: string,
  runs: readonly Result[],
  moreIsBetter: Run['moreIsBetter'],
): Measurement[] {
  const units = new Set(runs.flatMap(({ values }) => [...values.keys()]));
  return [...units].flatMap((unit): Measurement[] => {
    const having = runs.filter(({ values }) => values.has(unit));
    const values = having.map((run) => run.values.get(unit) ?? NaN);
    // Nothing but time per operation turned round, when SetBytes was called.
    if (unit === 'MB/s') return [];
    if (unit === 'ns/op')
      return [timed(name, values.map(fromNanoseconds), Math.max(1, ...having.map((run) => run.iterations)))];
    const { metric, own } = metricOfUnit(unit, moreIsBetter);
    const measured = sampled(own ? pathOf(name, unit) : name, metric, values);
    return [own ? { ...measured, foreignUnit: unit } : measured];
  });
}

export const go: Format = {
  reads: '`go test -bench` as it prints it, or as `-json`',
  command: 'go test -run NONE -bench . -benchmem -count 5 ./...',
  definedAt: 'https://go.googlesource.com/proposal/+/master/design/14313-benchmark-format.md',
  metrics: [
    'p50',
    'p75',
    'p90',
    'p95',
    'p99',
    'mean',
    'min',
    'throughput',
    'heap-per-op',
    'allocations',
    'value',
    'score',
  ],
  parse(report, file) {
    const { results, packages, announced, moreIsBetter } = runOf(report, file);
    if (results.length === 0)
      throw located(
        file,
        '',
        'expected lines such as `BenchmarkSort-8  1000  66654 ns/op`',
        'Is -bench given?',
      );
    const suffix = suffixOf(results, announced);
    const byName = new Map<string, Result[]>();
    for (const result of results) {
      const bare = suffix === '' ? result.name : result.name.slice(0, -suffix.length);
      const name = packages.size > 1 ? pathOf(result.package, bare) : bare;
      const runs = byName.get(name);
      if (runs === undefined) byName.set(name, [result]);
      else runs.push(result);
    }
    return [...byName].flatMap(([name, runs]) => measurementsOf(name, runs, moreIsBetter));
  },
};
