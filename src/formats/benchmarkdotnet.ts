// BenchmarkDotNet's JSON exporters: nanoseconds per operation, one number a measured iteration.

import type * as z from 'zod';
import type { Format, Measurement } from './format.ts';
import { located } from './located.ts';
import { sampled, summed, timed } from './measurement.ts';
import { list, nonnegative, object, positive, readJson, text, times } from './shapes.ts';
import { fromNanoseconds, ifThere } from './time-units.ts';

const report = object({
  Benchmarks: list(
    object({
      FullName: text,
      Statistics: object({
        OriginalValues: times.nullish(),
        N: positive.nullish(),
        Min: positive.nullish(),
        Median: positive.nullish(),
        Mean: positive.nullish(),
      }).nullish(),
      Memory: object({ BytesAllocatedPerOperation: nonnegative.nullish() }).nullish(),
    }),
    'expected a list of benchmarks',
  ),
});
type Entry = z.output<typeof report>['Benchmarks'][number];

export const benchmarkdotnet: Format = {
  reads:
    "BenchmarkDotNet's JSON (full, brief, compressed or not); with [MemoryDiagnoser] also bytes per operation",
  command:
    'dotnet run -c Release -- --exporters json, with file: BenchmarkDotNet.Artifacts/results/NAME-report-full-compressed.json',
  definedAt:
    'https://github.com/dotnet/BenchmarkDotNet/blob/0f5b12e3141541c291c1b1795614afeee1512cae/src/BenchmarkDotNet/Exporters/Json/JsonExporterBase.cs',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput', 'heap-per-op'],
  parse: (json, file) =>
    readJson(report, json, file).Benchmarks.flatMap((entry, index) => {
      const bytes = entry.Memory?.BytesAllocatedPerOperation;
      const memory =
        bytes === null || bytes === undefined ? [] : [sampled(entry.FullName, 'heap-per-op', [bytes])];
      return [timesOf(entry, index, file), ...memory];
    }),
};

function timesOf({ FullName, Statistics }: Entry, index: number, file: string): Measurement {
  if (Statistics === null || Statistics === undefined)
    throw located(file, ['Benchmarks', index, 'Statistics'], 'the benchmark failed: there are no statistics');
  const { OriginalValues, N, Min, Median, Mean } = Statistics;
  if (OriginalValues !== null && OriginalValues !== undefined && OriginalValues.length > 0)
    return timed(FullName, OriginalValues.map(fromNanoseconds));
  const [min, p50, mean] = [Min, Median, Mean].map((value) => ifThere(fromNanoseconds, value));
  return summed(FullName, { count: N, min, p50, mean });
}
