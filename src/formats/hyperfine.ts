// hyperfine's JSON: seconds, one number a run.

import * as z from 'zod';
import type { Format, Measurement } from './format.ts';
import { sampled, single, summed, timed } from './measurement.ts';
import { list, nonnegative, object, positive, readJson, table, text, times } from './shapes.ts';

const report = object({
  results: list(
    object({
      command: text,
      // Scripts that save space leave them out.
      times: times.nullish(),
      mean: positive.nullish(),
      median: positive.nullish(),
      min: positive.nullish(),
      user: nonnegative.nullish(),
      system: nonnegative.nullish(),
      memory_usage_byte: list(nonnegative, 'expected a list of numbers').nullish(),
      parameters: table(z.union([text, z.number()], { error: 'expected a value' })).nullish(),
    }),
    'expected a list of results',
  ),
});
type Result = z.output<typeof report>['results'][number];

const timesOf = (name: string, { times: runs, min, mean, median }: Result): Measurement =>
  runs === null || runs === undefined || runs.length === 0
    ? summed(name, { min, mean, p50: median })
    : timed(name, runs);

export const hyperfine: Format = {
  reads: "hyperfine's JSON",
  command: "hyperfine --export-json report.json 'node dist/cli.js --version'",
  definedAt:
    'https://github.com/sharkdp/hyperfine/blob/a6343cea8d8fd7eea78e7bc5b2b0009391a1f7fd/src/benchmark/benchmark_result.rs',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput', 'cpu-time', 'peak-memory'],
  parse(json, file) {
    const { results } = readJson(report, json, file);
    const names = results.map(({ command }) => command);
    return results.flatMap((result) => {
      // One name for all values of a parameter happens when --command-name does not mention it.
      const values = (result.parameters ?? []).map(([key, value]) => `${key}=${value}`).join(',');
      const twice = names.filter((name) => name === result.command).length > 1 && values !== '';
      const name = twice ? `${result.command} (${values})` : result.command;
      const cpu = (result.user ?? 0) + (result.system ?? 0);
      const memory = (result.memory_usage_byte ?? []).filter((bytes) => bytes > 0);
      return [
        timesOf(name, result),
        ...(cpu > 0 ? [single(name, 'cpu-time', cpu)] : []),
        ...(memory.length > 0 ? [sampled(name, 'peak-memory', memory)] : []),
      ];
    });
  },
};
