// BenchmarkDotNet's JSON exporters: nanoseconds per operation, one number a measured iteration.

import type * as z from 'zod';
import { anything, each, textIn, toldApart } from './entries.ts';
import type { Format, Measurement } from './format.ts';
import { located } from './located.ts';
import { sampled, summed, timed } from './measurement.ts';
import { nonnegative, object, readJson, text, times } from './shapes.ts';
import { fromNanoseconds, ifThere } from './time-units.ts';

const report = object({ Benchmarks: anything('expected a list of benchmarks') });
const benchmark = object({
  FullName: text,
  Statistics: object({
    OriginalValues: times.nullish(),
    N: nonnegative.nullish(),
    Min: nonnegative.nullish(),
    Median: nonnegative.nullish(),
    Mean: nonnegative.nullish(),
  }).nullish(),
  Memory: object({ BytesAllocatedPerOperation: nonnegative.nullish() }).nullish(),
});
type Benchmark = z.output<typeof benchmark>;

/** `Cart.Add: .NET 9.0(Runtime=.NET 9.0) [n=10]` was run by the job `.NET 9.0(Runtime=.NET 9.0)`. */
const jobOf = (item: unknown): string | null =>
  /^[^:]*: (.+?)(?: \[[^\]]*\])?$/.exec(textIn(item, 'DisplayInfo')?.slice(0, 500) ?? '')?.[1] ?? null;

export const benchmarkdotnet: Format = {
  reads:
    "BenchmarkDotNet's JSON (full, brief, compressed or not); with [MemoryDiagnoser] also bytes per operation",
  command:
    'dotnet run -c Release -- --exporters json, with file: BenchmarkDotNet.Artifacts/results/NAME-report-full-compressed.json',
  definedAt:
    'https://github.com/dotnet/BenchmarkDotNet/blob/0f5b12e3141541c291c1b1795614afeee1512cae/src/BenchmarkDotNet/Exporters/Json/JsonExporterBase.cs',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput', 'heap-per-op'],
  parse(json, file) {
    const items = readJson(report, json, file).Benchmarks;
    // The job is part of the name only where several ran the same benchmark: it may name a version or a path.
    const names = toldApart(
      items.map((item) => textIn(item, 'FullName') ?? ''),
      items.map(jobOf),
    );
    const nameOf = (_: unknown, index: number): string | null => names[index] || null;
    return each({ items, where: ['Benchmarks'], file, shape: benchmark, nameOf }, (entry, where, index) => {
      const name = names[index] ?? entry.FullName;
      const bytes = entry.Memory?.BytesAllocatedPerOperation;
      const memory = bytes === null || bytes === undefined ? [] : [sampled(name, 'heap-per-op', [bytes])];
      return [timesOf(name, entry, where, file), ...memory];
    });
  },
};

function timesOf(
  name: string,
  { Statistics }: Benchmark,
  where: readonly PropertyKey[],
  file: string,
): Measurement {
  if (Statistics === null || Statistics === undefined)
    throw located(file, [...where, 'Statistics'], 'the benchmark failed: there are no statistics');
  const { OriginalValues, N, Min, Median, Mean } = Statistics;
  if (OriginalValues !== null && OriginalValues !== undefined && OriginalValues.length > 0)
    return timed(name, OriginalValues.map(fromNanoseconds));
  const [min, p50, mean] = [Min, Median, Mean].map((value) => ifThere(fromNanoseconds, value));
  return summed(name, { count: N, min, p50, mean });
}
