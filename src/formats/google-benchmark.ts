// Google Benchmark's JSON: one row a repetition, in the unit of the row; aggregates count only where they are all there is.

import * as z from 'zod';
import type { Format, Measurement } from './format.ts';
import { located, quoted } from './located.ts';
import { sampled, summed, timed } from './measurement.ts';
import { list, nonnegative, object, readJson, text } from './shapes.ts';
import { toSeconds } from './time-units.ts';

const row = object({
  name: text,
  run_name: text.nullish(),
  run_type: text.nullish(),
  aggregate_name: text.nullish(),
  error_occurred: z.unknown().optional(),
  error_message: text.nullish(),
  skipped: z.unknown().optional(),
  iterations: nonnegative.nullish(),
  real_time: nonnegative.nullish(),
  cpu_time: nonnegative.nullish(),
  time_unit: text.nullish(),
});
const report = object({ benchmarks: list(row, 'expected a list of benchmarks') });

interface Row {
  readonly aggregate: string | null;
  readonly real: number;
  readonly cpu: number;
  readonly iterations: number;
}

export const googleBenchmark: Format = {
  reads: "Google Benchmark's JSON, with a sample a repetition",
  command: './bench --benchmark_repetitions=10 --benchmark_out=report.json --benchmark_out_format=json',
  definedAt:
    'https://github.com/google/benchmark/blob/00e988c3cbf2f76b8e5621f00c3a43e81399ee56/src/json_reporter.cc',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput', 'cpu-time'],
  parse(json, file) {
    const byName = new Map<string, Row[]>();
    for (const [index, each] of readJson(report, json, file).benchmarks.entries()) {
      const where = ['benchmarks', index];
      if (each.error_occurred === true)
        throw located(
          file,
          where,
          `the benchmark failed: ${quoted(each.error_message ?? 'it does not say why')}`,
        );
      const found = rowOf(each, where, file);
      if (found === null) continue;
      const name = each.run_name ?? each.name;
      const rows = byName.get(name);
      if (rows === undefined) byName.set(name, [found]);
      else rows.push(found);
    }
    return [...byName].flatMap(([name, rows]) => measurementsOf(name, rows));
  },
};

const RELATIVE = new Set(['cv', 'BigO', 'RMS']);

function rowOf(each: z.output<typeof row>, where: PropertyKey[], file: string): Row | null {
  const aggregate = each.run_type === 'aggregate' ? (each.aggregate_name ?? '') : null;
  if ((aggregate !== null && RELATIVE.has(aggregate)) || each.skipped === true) return null;
  const unit = each.time_unit ?? 'ns';
  const seconds = toSeconds(unit);
  if (seconds === null)
    throw located(file, [...where, 'time_unit'], `expected a unit of time, not ${quoted(unit)}`);
  const { real_time: real, cpu_time: cpu } = each;
  if (real === null || real === undefined || (real === 0 && aggregate === null))
    throw located(file, [...where, 'real_time'], 'expected a number above zero');
  return { aggregate, real: seconds(real), cpu: seconds(cpu ?? 0), iterations: each.iterations ?? 1 };
}

function measurementsOf(name: string, rows: readonly Row[]): Measurement[] {
  const runs = rows.filter(({ aggregate }) => aggregate === null);
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
