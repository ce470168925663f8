// pyperf's JSON: `values` are per operation; runs without them are calibration.

import * as z from 'zod';
import { anything, attempt } from './entries.ts';
import type { Format, Measurement } from './format.ts';
import { located } from './located.ts';
import { sampled, timed } from './measurement.ts';
import { list, object, positive, read, readJson, text, times } from './shapes.ts';

const metadata = object({
  name: text.nullish(),
  unit: z.enum(['second', 'byte', 'integer'], { error: 'expected second, byte or integer' }).nullish(),
  loops: positive.nullish(),
  mem_max_rss: positive.nullish(),
  command_max_rss: positive.nullish(),
});
const report = object({
  metadata: metadata.nullish(),
  benchmarks: anything('expected a list of benchmarks'),
});
const benchmark = object({
  metadata: metadata.nullish(),
  runs: list(object({ metadata: metadata.nullish(), values: times.nullish() }), 'expected a list of runs'),
});
type Benchmark = z.output<typeof benchmark>;

const named = object({ metadata: object({ name: text }) });
/** The only benchmark of a file has its name with what is common to all. */
const nameOf = (item: unknown, common: string | null | undefined): string =>
  named.safeParse(item).data?.metadata.name ?? common ?? 'pyperf';

export const pyperf: Format = {
  reads: "pyperf's JSON (`pyperf timeit`, `pyperf command`, scripts with a Runner)",
  command: 'python bench.py --quiet -o report.json',
  definedAt: 'https://github.com/psf/pyperf/blob/506eb6f310476c1a2d58b9f41ad18810b988b66b/pyperf/_bench.py',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput', 'peak-memory', 'value'],
  parse(json, file) {
    const { benchmarks, metadata: common } = readJson(report, json, file);
    return benchmarks.flatMap((item, index) => {
      const where = ['benchmarks', index];
      const name = nameOf(item, common?.name);
      return attempt(name, () => {
        const found = read(benchmark, item, file, where);
        const about = { ...common, ...found.metadata };
        const values = found.runs.flatMap((run) => run.values ?? []);
        if (values.length === 0) throw located(file, [...where, 'runs'], 'expected a run with values');
        const unit = about.unit ?? 'second';
        if (unit === 'byte') return [sampled(name, 'peak-memory', values)];
        if (unit === 'integer') return [sampled(name, 'value', values)];
        return [timed(name, values, about.loops ?? 1), ...memoryOf(name, found)];
      });
    });
  },
};

const memoryOf = (name: string, { runs }: Benchmark): Measurement[] => {
  const sizes = runs
    .filter(({ values }) => (values ?? []).length > 0)
    .flatMap(({ metadata: about }) => about?.command_max_rss ?? about?.mem_max_rss ?? []);
  return sizes.length === 0 ? [] : [sampled(name, 'peak-memory', sizes)];
};
