// mitata's JSON: nanoseconds, and bytes of heap an iteration where the runtime tells them.

import * as z from 'zod';
import { anything, attempt, failedEntry, textIn, toldApart } from './entries.ts';
import type { Entry, Format, Measurement } from './format.ts';
import { place, quoted } from './located.ts';
import { pathOf, single, summed, timed } from './measurement.ts';
import { list, nonnegative, object, read, readJson, table, text, times } from './shapes.ts';
import { fromNanoseconds, ifThere } from './time-units.ts';

const stats = object({
  samples: times.nullish(),
  min: nonnegative.nullish(),
  avg: nonnegative.nullish(),
  p50: nonnegative.nullish(),
  p75: nonnegative.nullish(),
  p99: nonnegative.nullish(),
  ticks: nonnegative.nullish(),
  heap: object({ avg: nonnegative }).nullish(),
});
const report = object({
  layout: list(object({ name: text.nullish() })).nullish(),
  benchmarks: anything('expected a list of benchmarks'),
});
const benchmark = object({
  alias: text,
  group: z.int({ error: 'expected the number of a group' }).nonnegative().nullish(),
  runs: anything('expected a list'),
});
const argumentsOf = object({ args: table(z.unknown()) });
const runShape = object({ name: text.nullish(), error: z.unknown().optional(), stats: stats.nullish() });

const timesOf = (name: string, { samples, ticks, ...figures }: z.output<typeof stats>): Measurement => {
  if (samples !== null && samples !== undefined && samples.length > 0) {
    const batch = Math.max(1, Math.round((ticks ?? samples.length) / samples.length));
    return timed(name, samples.map(fromNanoseconds), batch);
  }
  const { min, avg, p50, p75, p99 } = figures;
  const inSeconds = Object.entries({ min, mean: avg, p50, p75, p99 }).map(
    ([key, value]) => [key, ifThere(fromNanoseconds, value)] as const,
  );
  return summed(name, Object.fromEntries(inSeconds));
};

export const mitata: Format = {
  reads: "mitata's JSON",
  command: 'node bench.js, which ends with await run({ format: { json: { debug: false, samples: true } } })',
  definedAt:
    'https://github.com/evanwashere/mitata/blob/c0db24e47ac6223fe5dfa3968468f91751faaebc/src/main.mjs',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput', 'heap-per-op'],
  parse(json, file) {
    const { layout, benchmarks } = readJson(report, json, file);
    return benchmarks.flatMap((item, index) => {
      const where = ['benchmarks', index];
      return attempt(textIn(item, 'alias') ?? place(where), () => {
        const { alias, group, runs } = read(benchmark, item, file, where);
        const parent = layout?.[group ?? 0]?.name;
        if (runs.length === 0) return [failedEntry(pathOf(parent, alias), file, where, 'it has no run')];
        const names = toldApart(
          runs.map((run) => textIn(run, 'name') ?? alias),
          runs.map(valuesOf),
        );
        return runs.flatMap((run, number) => {
          const name = pathOf(parent, names[number]);
          return attempt(name, () => ofRun(name, run, [...where, 'runs', number], file));
        });
      });
    });
  },
};

/** Which arguments a benchmark was run with, where its name does not tell. */
function valuesOf(run: unknown): string | null {
  const found = argumentsOf.safeParse(run).data?.args ?? [];
  return found
    .map(([key, value]) => `${key}=${typeof value === 'string' ? value : JSON.stringify(value)}`)
    .join(',');
}

function ofRun(name: string, item: unknown, where: readonly PropertyKey[], file: string): Entry[] {
  const run = read(runShape, item, file, where);
  const failed = run.error !== null && run.error !== undefined;
  if (failed || run.stats === null || run.stats === undefined) {
    const message = typeof run.error === 'string' ? run.error : textIn(run.error, 'message');
    const why = message === null ? 'there are no stats' : quoted(message);
    return [failedEntry(name, file, where, `the benchmark failed: ${why}`)];
  }
  const { heap } = run.stats;
  return [
    timesOf(name, run.stats),
    ...(heap === null || heap === undefined ? [] : [single(name, 'heap-per-op', heap.avg)]),
  ];
}
