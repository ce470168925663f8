// pytest-benchmark's JSON: seconds per iteration, one number a round.

import { anything, each, textIn } from './entries.ts';
import type { Format } from './format.ts';
import { summed, timed } from './measurement.ts';
import { nonnegative, object, positive, readJson, text, times } from './shapes.ts';

const report = object({ benchmarks: anything('expected a list of benchmarks') });
const benchmark = object({
  fullname: text,
  stats: object({
    // Saved without --benchmark-save-data there are none.
    data: times.nullish(),
    rounds: positive,
    iterations: positive,
    min: nonnegative.nullish(),
    mean: nonnegative.nullish(),
    median: nonnegative.nullish(),
  }),
});

export const pytestBenchmark: Format = {
  reads: "pytest-benchmark's JSON, with samples unless it was saved without",
  command: 'pytest --benchmark-only --benchmark-json=report.json',
  definedAt:
    'https://github.com/ionelmc/pytest-benchmark/blob/e75788bac688d57533b701e08334487da36b83ac/src/pytest_benchmark/stats.py',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput'],
  parse: (json, file) =>
    each(
      {
        items: readJson(report, json, file).benchmarks,
        where: ['benchmarks'],
        file,
        shape: benchmark,
        nameOf: (item) => textIn(item, 'fullname', 'name'),
      },
      ({ fullname, stats: { data, rounds, iterations, min, mean, median } }) => [
        data === null || data === undefined || data.length === 0
          ? summed(fullname, { count: rounds, min, mean, p50: median }, iterations)
          : timed(fullname, data, iterations),
      ],
    ),
};
