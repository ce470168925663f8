// mitata's JSON: nanoseconds, and bytes of heap an iteration where the runtime tells them.

import * as z from 'zod';
import type { Format, Measurement } from './format.ts';
import { located } from './located.ts';
import { pathOf, single, summed, timed } from './measurement.ts';
import { list, nonnegative, object, positive, readJson, text, times } from './shapes.ts';
import { fromNanoseconds, ifThere } from './time-units.ts';

const stats = object({
  samples: times.nullish(),
  min: positive.nullish(),
  avg: positive.nullish(),
  p50: positive.nullish(),
  p75: positive.nullish(),
  p99: positive.nullish(),
  ticks: positive.nullish(),
  heap: object({ avg: nonnegative }).nullish(),
});
const report = object({
  layout: list(object({ name: text.nullish() })).nullish(),
  benchmarks: list(
    object({
      alias: text,
      group: z.int({ error: 'expected the number of a group' }).nonnegative().nullish(),
      runs: list(object({ name: text.nullish(), stats: stats.nullish() })),
    }),
    'expected a list of benchmarks',
  ),
});

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
    return benchmarks.flatMap(({ alias, group, runs }, index) =>
      runs.flatMap((run, number) => {
        const name = pathOf(layout?.[group ?? 0]?.name, run.name ?? alias);
        if (run.stats === null || run.stats === undefined)
          throw located(
            file,
            ['benchmarks', index, 'runs', number],
            'the benchmark failed: there are no stats',
          );
        const { heap } = run.stats;
        return [
          timesOf(name, run.stats),
          ...(heap === null || heap === undefined ? [] : [single(name, 'heap-per-op', heap.avg)]),
        ];
      }),
    );
  },
};
