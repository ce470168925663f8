// `go test -bench`: one line a run of a benchmark; repeated lines (-count) are its samples.

import type { MetricName } from '../core/model/metrics.ts';
import type { Entry, Format, Measurement } from './format.ts';
import { at, linesOf, type Line } from './decode.ts';
import { runOf, type Result, type Run } from './go-lines.ts';
import { eachJsonLine } from './entries.ts';
import { located } from './located.ts';
import { pathOf, sampled, timed } from './measurement.ts';
import { object, read, text } from './shapes.ts';
import { fromNanoseconds } from './time-units.ts';
import { isRate } from './units.ts';

/** `test2json` wraps what is printed into events; a result may be spread over several. */
const event = object({ Action: text, Package: text.nullish(), Output: text.nullish() });

/** Go writes the time first, and of what is built the path. */
const EVENT = /\{\s*"(?:Time|Action|ImportPath)"\s*:/;

/** What one package printed, each line with the number of the event that began it. */
interface Printed {
  readonly lines: Line[];
  open: Line | null;
}

/** The lines that were printed, and what cannot be read of the events that wrap them. */
function printedLines(report: string, file: string): { lines: readonly Line[]; broken: readonly Entry[] } {
  const lines = linesOf(report);
  if (!lines.some((line) => EVENT.test(line.text))) return { lines, broken: [] };
  const packages = new Map<string, Printed>();
  const broken = eachJsonLine(lines, file, EVENT, (value, line) => {
    const { Package, Output } = read(event, value, file, [at(line)]);
    const name = Package ?? '';
    const printed = packages.get(name) ?? {
      lines: name === '' ? [] : [{ text: `pkg: ${name}`, number: line.number }],
      open: null,
    };
    packages.set(name, printed);
    print(printed, Output ?? '', line);
    return [];
  });
  const all = [...packages.values()].flatMap(({ lines: complete, open }) =>
    open === null ? complete : [...complete, open],
  );
  return {
    lines: all.map(({ text: raw, number }) => ({ text: linesOf(raw)[0]?.text ?? '', number })),
    broken,
  };
}

/** Goes on with the open line, and opens another one after each end. */
function print(printed: Printed, output: string, line: Line): void {
  for (const [index, part] of output.split('\n').entries()) {
    if (index > 0 && printed.open !== null) printed.lines.push(printed.open);
    const before = index === 0 ? printed.open : null;
    printed.open = { text: (before?.text ?? '') + part, number: before?.number ?? line.number };
  }
}

/**
 * The `-2` of GOMAXPROCS, when all names end with the same; with several (-cpu 1,2) it tells them apart. With one
 * processor Go prints none: that all names end with the same number of their own can be told where they are announced.
 */
const suffixOf = (names: readonly string[], announced: ReadonlySet<string>): string => {
  const suffixes = new Set(names.map((name) => /-\d+$/.exec(name)?.[0] ?? ''));
  const [suffix = ''] = suffixes;
  return suffixes.size === 1 && !names.every((name) => announced.has(name)) ? suffix : '';
};

/** Other units get a benchmark of their own; less is better unless it is per second, or the report says otherwise. */
const metricOfUnit = (
  unit: string,
  moreIsBetter: Run['moreIsBetter'],
): { metric: MetricName; own: boolean } => {
  if (/^(?:b|bytes?)\/op$/i.test(unit)) return { metric: 'heap-per-op', own: false };
  if (/^allocs?\/op$/i.test(unit)) return { metric: 'allocations', own: false };
  const more = moreIsBetter.get(unit) ?? isRate(unit);
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
    if (unit === 'MB/s' && units.has('ns/op')) return [];
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
    const { lines, broken } = printedLines(report, file);
    const { results, lost, packages, announced, moreIsBetter } = runOf(lines, file);
    if (results.length + lost.length + broken.length === 0)
      throw located(
        file,
        '',
        'expected lines such as `BenchmarkSort-8  1000  66654 ns/op`',
        'Is -bench given?',
      );
    const all = results.length > 0 ? results : lost.map(({ entry }) => entry);
    const suffix = suffixOf(
      all.map(({ name }) => name),
      announced,
    );
    const named = (inside: string, name: string): string => {
      const bare = suffix !== '' && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name;
      return packages.size > 1 ? pathOf(inside, bare) : bare;
    };
    const byName = new Map<string, Result[]>();
    for (const result of results) {
      const name = named(result.package, result.name);
      const runs = byName.get(name);
      if (runs === undefined) byName.set(name, [result]);
      else runs.push(result);
    }
    return [
      ...broken,
      ...[...byName].flatMap(([name, runs]): Entry[] => measurementsOf(name, runs, moreIsBetter)),
      ...lost.map(({ entry, package: inside }) => ({ ...entry, name: named(inside, entry.name) })),
    ];
  },
};
