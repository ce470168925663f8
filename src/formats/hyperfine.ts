// hyperfine's JSON: seconds, one number a run.

import * as z from 'zod';
import { anything, each, failedEntry, textIn, toldApart } from './entries.ts';
import type { FailedEntry, Format, Measurement } from './format.ts';
import { sampled, single, summed, timed } from './measurement.ts';
import { list, nonnegative, object, readJson, table, text, times } from './shapes.ts';

const report = object({ results: anything('expected a list of results') });
const parameters = object({
  parameters: table(z.union([text, z.number()], { error: 'expected a value' })).nullish(),
});
const result = object({
  command: text,
  // Scripts that save space leave them out.
  times: times.nullish(),
  mean: nonnegative.nullish(),
  median: nonnegative.nullish(),
  min: nonnegative.nullish(),
  user: nonnegative.nullish(),
  system: nonnegative.nullish(),
  memory_usage_byte: list(nonnegative, 'expected a list of numbers').nullish(),
  // Null is a run that a signal ended.
  exit_codes: list(z.int({ error: 'expected an exit code' }).nullable()).nullish(),
});
type Result = z.output<typeof result>;

/** Which values a command ran with. What cannot be read of them tells nothing apart. */
function valuesOf(item: unknown): string | null {
  const found = parameters.safeParse(item);
  if (!found.success) return null;
  return (found.data.parameters ?? []).map(([key, value]) => `${key}=${value}`).join(',');
}

const timesOf = (name: string, { times: runs, min, mean, median }: Result): Measurement =>
  runs === null || runs === undefined || runs.length === 0
    ? summed(name, { min, mean, p50: median })
    : timed(name, runs);

/** With --ignore-failure a command may fail and be timed all the same. */
function failureOf(
  name: string,
  { exit_codes: codes }: Result,
  where: readonly PropertyKey[],
  file: string,
): FailedEntry | null {
  const bad = (codes ?? []).filter((code) => code !== 0);
  if (codes === null || codes === undefined || bad.length === 0) return null;
  const ways = [...new Set(bad)].map((code) =>
    code === null ? 'were killed by a signal' : `ended with exit code ${code}`,
  );
  const what = `${bad.length} of ${codes.length} runs ${ways.slice(0, 3).join(' or ')}`;
  return failedEntry(name, file, [...where, 'exit_codes'], what);
}

function measurementsOf(name: string, found: Result): Measurement[] {
  const cpu = (found.user ?? 0) + (found.system ?? 0);
  const memory = (found.memory_usage_byte ?? []).filter((bytes) => bytes > 0);
  return [
    timesOf(name, found),
    ...(cpu > 0 ? [single(name, 'cpu-time', cpu)] : []),
    ...(memory.length > 0 ? [sampled(name, 'peak-memory', memory)] : []),
  ];
}

export const hyperfine: Format = {
  reads: "hyperfine's JSON",
  command: "hyperfine --export-json report.json 'node dist/cli.js --version'",
  definedAt:
    'https://github.com/sharkdp/hyperfine/blob/a6343cea8d8fd7eea78e7bc5b2b0009391a1f7fd/src/benchmark/benchmark_result.rs',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput', 'cpu-time', 'peak-memory'],
  parse(json, file) {
    const { results } = readJson(report, json, file);
    const names = results.map((item) => textIn(item, 'command') ?? '');
    // One name for all values of a parameter happens when --command-name does not mention it.
    const apart = toldApart(names, results.map(valuesOf));
    const nameOf = (_: unknown, index: number): string | null => apart[index] || null;
    return each(
      { items: results, where: ['results'], file, shape: result, nameOf },
      (found, where, index) => {
        const name = apart[index] ?? found.command;
        const failure = failureOf(name, found, where, file);
        return failure === null ? measurementsOf(name, found) : [failure];
      },
    );
  },
};
