// `vitest bench` of every age: a table of groups (before 1), a list of files (`--outputJson`, 1 to 4), and the test
// report with `benchmarks` in it (from 5). All in milliseconds.

import * as z from 'zod';
import type { Format, Measurement } from './format.ts';
import { parseJson } from './json-text.ts';
import { located } from './located.ts';
import { pathOf } from './measurement.ts';
import { list, object, positive, read, table, text } from './shapes.ts';
import { latencyOf, latencyShape } from './tinybench.ts';

const benchmark = latencyShape.extend({
  name: text,
  sampleCount: positive.nullish(),
  median: positive.nullish(),
});
type Benchmark = z.output<typeof benchmark>;

const named = ({ sampleCount, median, ...latency }: Benchmark, ...parents: string[]): Measurement =>
  latencyOf(pathOf(...parents, latency.name), {
    ...latency,
    samplesCount: latency.samplesCount ?? sampleCount,
    p50: latency.p50 ?? median,
  });

const files = object({
  files: list(
    object({ groups: list(object({ fullName: text, benchmarks: list(benchmark) })) }),
    'expected a list of files',
  ),
});

/** `bench/a.bench.ts > words > inner` as a path. */
const ofFiles = (value: unknown, file: string): Measurement[] =>
  read(files, value, file).files.flatMap(({ groups }) =>
    groups.flatMap(({ fullName, benchmarks }) =>
      benchmarks.map((each) => named(each, ...fullName.split(' > '))),
    ),
  );

const groups = object({ testResults: table(list(benchmark)) });

const ofGroups = (value: unknown, file: string): Measurement[] =>
  read(groups, value, file).testResults.flatMap(([group, benchmarks]) =>
    benchmarks.map((each) => named(each, group)),
  );

const task = object({ name: text, latency: latencyShape, fromStore: z.unknown().optional() });
const tests = object({
  testResults: list(
    object({
      name: text,
      assertionResults: list(
        object({
          ancestorTitles: list(text),
          title: text,
          benchmarks: list(object({ tasks: list(task) })).nullish(),
        }),
      ),
    }),
    'expected the results of test files',
  ),
});

/**
 * Files are named by where they lie on the machine, which differs from checkout to checkout: their last part is kept, and
 * of files that are called alike as many parts as tell them apart.
 */
const shortNames = (names: readonly string[]): ReadonlyMap<string, string> => {
  const parts = [...new Set(names)].map((name) => ({ name, all: name.split(/[/\\]/) }));
  const tail = (all: readonly string[], count: number): string => all.slice(-count).join('/');
  return new Map(
    parts.map(({ name, all }) => {
      const alike = (count: number): number =>
        parts.filter((other) => tail(other.all, count) === tail(all, count)).length;
      const count = all.findIndex((_, index) => alike(index + 1) === 1) + 1;
      return [name, tail(all, Math.max(1, count))];
    }),
  );
};

const ofTests = (value: unknown, file: string): Measurement[] => {
  const { testResults } = read(tests, value, file);
  const shown = shortNames(testResults.map(({ name }) => name));
  return testResults.flatMap(({ name, assertionResults }) =>
    assertionResults.flatMap(({ ancestorTitles, title, benchmarks }) =>
      (benchmarks ?? [])
        .flatMap(({ tasks }) => tasks)
        // What is compared with but comes from an earlier run was not measured now.
        .filter(({ fromStore }) => fromStore !== true)
        .map((each) =>
          latencyOf(
            pathOf(...(shown.get(name) ?? name).split('/'), ...ancestorTitles, title, each.name),
            each.latency,
          ),
        ),
    ),
  );
};

export const vitest: Format = {
  reads: '`vitest bench` reports of every shape: 0.34, `--outputJson` (1 to 4), `--reporter=json` (from 5)',
  command:
    'vitest bench --run --reporter=json --outputFile=report.json (4 and older: --outputJson=report.json)',
  definedAt:
    'https://github.com/vitest-dev/vitest/blob/070bc4a3b92a8572c229af78d2e4220669f862b7/packages/vitest/src/node/reporters/benchmark/json-formatter.ts',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput'],
  parse(json, file) {
    const value = parseJson(json, file);
    if (typeof value !== 'object' || value === null) throw located(file, '', 'expected an object');
    if ('files' in value) return ofFiles(value, file);
    if (!('testResults' in value)) throw located(file, '', 'expected files (vitest 1 to 4) or testResults');
    return Array.isArray(value.testResults) ? ofTests(value, file) : ofGroups(value, file);
  },
};
