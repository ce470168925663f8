// Google Benchmark's JSON: one row a repetition, in the unit of the row; aggregates count only where they are all there is.

import * as z from 'zod';
import {
  anything,
  attempt,
  failedBy,
  failedEntry,
  grouped,
  isFailed,
  skippedEntry,
  textIn,
} from './entries.ts';
import type { Entry, FailedEntry, Format, Measurement } from './format.ts';
import { located, place, quoted } from './located.ts';
import { sampled, summed, timed } from './measurement.ts';
import { nonnegative, object, read, readJson, text } from './shapes.ts';
import { toSeconds } from './time-units.ts';

const index = z.number({ error: 'expected a number' });
const row = object({
  name: text,
  run_name: text.nullish(),
  run_type: text.nullish(),
  family_index: index.nullish(),
  per_family_instance_index: index.nullish(),
  repetition_index: index.nullish(),
  repetitions: index.nullish(),
  aggregate_name: text.nullish(),
  error_occurred: z.unknown().optional(),
  error_message: text.nullish(),
  skipped: z.unknown().optional(),
  skip_message: text.nullish(),
  iterations: nonnegative.nullish(),
  real_time: nonnegative.nullish(),
  cpu_time: nonnegative.nullish(),
  time_unit: text.nullish(),
});
type Written = z.output<typeof row>;
const report = object({ benchmarks: anything('expected a list of benchmarks') });

interface Row {
  readonly aggregate: string | null;
  readonly real: number;
  readonly cpu: number;
  readonly iterations: number;
  /** Which of the runs of its benchmark it was; null where that is not told. */
  readonly repetition: number | null;
  readonly repetitions: number | null;
}

/** Rows of one benchmark: families that were registered under one name are several. */
interface Group {
  readonly name: string;
  readonly rows: Row[];
  readonly failed: FailedEntry[];
}

export const googleBenchmark: Format = {
  reads: "Google Benchmark's JSON, with a sample a repetition",
  command: './bench --benchmark_repetitions=10 --benchmark_out=report.json --benchmark_out_format=json',
  definedAt:
    'https://github.com/google/benchmark/blob/00e988c3cbf2f76b8e5621f00c3a43e81399ee56/src/json_reporter.cc',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput', 'cpu-time'],
  parse(json, file) {
    const items = readJson(report, json, file).benchmarks;
    const groups = new Map<string, Group>();
    for (const [number, item] of items.entries()) {
      const where = ['benchmarks', number];
      const name = textIn(item, 'run_name', 'name') ?? place(where);
      const key = `${familyOf(item)}\0${name}`;
      const group = groups.get(key) ?? { name, rows: [], failed: [] };
      groups.set(key, group);
      addRow(group, item, where, file);
    }
    return apart([...groups.values()]).flatMap((group) => entriesOf(group, file));
  },
};

/** Names that several families share, numbered in the order of the report. */
function apart(groups: readonly Group[]): Group[] {
  const alike = grouped(groups, ({ name }) => name);
  return groups.map((group) => {
    const families = alike.get(group.name) ?? [];
    if (families.length === 1) return group;
    const name = `${group.name} (family ${families.indexOf(group) + 1})`;
    return { ...group, name, failed: group.failed.map((entry) => ({ ...entry, name })) };
  });
}

const families = object({ family_index: index, per_family_instance_index: index });
const familyOf = (item: unknown): string => {
  const found = families.safeParse(item);
  return found.success ? `${found.data.family_index}/${found.data.per_family_instance_index}` : '';
};

const isSet = (flag: unknown): boolean => flag !== undefined && flag !== null && flag !== false;

const RELATIVE = new Set(['cv', 'BigO', 'RMS']);

function addRow({ name, rows, failed }: Group, item: unknown, where: PropertyKey[], file: string): void {
  const result = attempt(name, () => {
    const found = rowOf(name, read(row, item, file, where), where, file);
    if (found === null) return [];
    if (isEntry(found)) return [found];
    rows.push(found);
    return [];
  });
  failed.push(...result.filter(isFailed));
}

const isEntry = (found: Row | FailedEntry): found is FailedEntry => 'message' in found;

/** Null for what is no time. */
function rowOf(name: string, each: Written, where: PropertyKey[], file: string): Row | FailedEntry | null {
  if (isSet(each.error_occurred))
    return failedEntry(
      name,
      file,
      where,
      `the benchmark failed: ${quoted(each.error_message ?? 'it does not say why')}`,
    );
  const skipped = each.skip_message ?? each.error_message ?? 'it does not say why';
  if (isSet(each.skipped))
    return skippedEntry(name, file, where, `the benchmark was skipped: ${quoted(skipped)}`);
  const aggregate = each.run_type === 'aggregate' ? (each.aggregate_name ?? '') : null;
  if (aggregate !== null && RELATIVE.has(aggregate)) return null;
  const unit = each.time_unit ?? 'ns';
  const seconds = toSeconds(unit);
  if (seconds === null)
    throw located(file, [...where, 'time_unit'], `expected a unit of time, not ${quoted(unit)}`);
  const { real_time: real, cpu_time: cpu, iterations, repetition_index: repetition } = each;
  if (real === null || real === undefined)
    throw located(file, [...where, 'real_time'], 'expected a number above zero');
  return {
    aggregate,
    real: seconds(real),
    cpu: seconds(cpu ?? 0),
    iterations: iterations ?? 1,
    repetition: repetition ?? null,
    repetitions: each.repetitions ?? null,
  };
}

function entriesOf({ name, rows, failed }: Group, file: string): Entry[] {
  if (failed.length > 0 || rows.length === 0) return failed;
  const runs = rows.filter(({ aggregate }) => aggregate === null);
  // An aggregate is there once, and a repetition too, where they are numbered.
  const told = rows.flatMap(({ aggregate, repetition }) => aggregate ?? repetition ?? []);
  if (
    new Set(told).size < told.length ||
    rows.some(({ repetitions }) => repetitions !== null && runs.length > repetitions)
  )
    return [failedBy(name, located(file, quoted(name), 'appears twice, and is not a repetition', TWICE))];
  return measurementsOf(name, runs, rows);
}

const TWICE = 'Give every benchmark its own name.';

function measurementsOf(name: string, runs: readonly Row[], rows: readonly Row[]): Measurement[] {
  if (runs.length === 0) {
    const of = (wanted: string): number | undefined =>
      rows.find(({ aggregate }) => aggregate === wanted)?.real;
    return [summed(name, { mean: of('mean'), p50: of('median') })];
  }
  const cpu = runs.map((run) => run.cpu);
  const batch = runs.reduce((most, run) => Math.max(most, run.iterations), 1);
  const times = timed(
    name,
    runs.map((run) => run.real),
    batch,
  );
  // Work in another thread or a clock that is too coarse: no processor time to speak of.
  return cpu.every((value) => value > 0) ? [times, sampled(name, 'cpu-time', cpu)] : [times];
}
