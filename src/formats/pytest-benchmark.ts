// pytest-benchmark's JSON: seconds per iteration, one number a round.

import type { Format } from './format.ts';
import { summed, timed } from './measurement.ts';
import { list, object, positive, readJson, text, times } from './shapes.ts';

const report = object({
  benchmarks: list(
    object({
      fullname: text,
      stats: object({
        // Saved without --benchmark-save-data there are none.
        data: times.nullish(),
        rounds: positive,
        iterations: positive,
        min: positive,
        mean: positive,
        median: positive,
      }),
    }),
    'expected a list of benchmarks',
  ),
});

export const pytestBenchmark: Format = {
  reads: "pytest-benchmark's JSON, with samples unless it was saved without",
  command: 'pytest --benchmark-only --benchmark-json=report.json',
  definedAt:
    'https://github.com/ionelmc/pytest-benchmark/blob/e75788bac688d57533b701e08334487da36b83ac/src/pytest_benchmark/stats.py',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput'],
  parse: (json, file) =>
    readJson(report, json, file).benchmarks.map(({ fullname, stats }) => {
      const { data, rounds, iterations, min, mean, median } = stats;
      return data === null || data === undefined || data.length === 0
        ? summed(fullname, { count: rounds, min, mean, p50: median }, iterations)
        : timed(fullname, data, iterations);
    }),
};
