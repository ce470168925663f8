// `vitest bench` of every age: a table of groups (before 1), a list of files (`--outputJson`, 1 to 4), and the test
// report with `benchmarks` in it (from 5). All in milliseconds.

import * as z from 'zod';
import { anything, attempt, each, failedEntry, skippedEntry, textIn, toldApart } from './entries.ts';
import type { Entry, Format, Measurement } from './format.ts';
import { parseJson } from './json-text.ts';
import { located, place, quoted } from './located.ts';
import { pathOf } from './measurement.ts';
import { list, nonnegative, object, read, table, text } from './shapes.ts';
import { latencyOf, latencyShape } from './tinybench.ts';

const benchmark = latencyShape.extend({
  name: text,
  sampleCount: nonnegative.nullish(),
  median: nonnegative.nullish(),
});

const measured = (
  name: string,
  { sampleCount, median, ...latency }: z.output<typeof benchmark>,
): Measurement =>
  latencyOf(name, {
    ...latency,
    samplesCount: latency.samplesCount ?? sampleCount,
    p50: latency.p50 ?? median,
  });

/** Benchmarks of one group; `prefix` names it. */
const ofGroup = (
  items: readonly unknown[],
  prefix: readonly string[],
  where: readonly PropertyKey[],
  file: string,
): Entry[] =>
  each(
    {
      items,
      where,
      file,
      shape: benchmark,
      nameOf: (item, index) => pathOf(...prefix, textIn(item, 'name') ?? place([index])),
    },
    (found) => [measured(pathOf(...prefix, found.name), found)],
  );

const files = object({ files: anything('expected a list of files') });
const written = object({ groups: anything('expected a list') });
const group = object({ fullName: text, benchmarks: anything('expected a list') });

/** The project of a workspace a file was run in, where the report tells. */
const projectOf = (item: unknown): string | null => textIn(item, 'projectName', 'project');

/** `bench/a.bench.ts > words > inner` as a path. */
const ofFiles = (value: unknown, file: string): Entry[] => {
  const items = read(files, value, file).files;
  // One file in two projects is measured twice.
  const paths = items.map((item) => textIn(item, 'filepath') ?? '');
  const shown = shortNames(paths);
  const projects = toldApart(paths, items.map(projectOf)).map((path, index) =>
    path === paths[index] ? null : projectOf(items[index]),
  );
  return items.flatMap((item, index) => {
    const where = ['files', index];
    const own = pathOf(projects[index], shown.get(paths[index] ?? '')) || place(where);
    return attempt(own, () => {
      const inFile = read(written, item, file, where).groups;
      // vitest leaves out what did not run: a file that cannot be loaded looks like one that was skipped.
      if (inFile.length === 0) return [skippedEntry(own, file, where, 'no benchmark of this file ran')];
      return inFile.flatMap((inside, number) => {
        const at = [...where, 'groups', number];
        return attempt(textIn(inside, 'fullName') ?? place(at), () => {
          const { fullName, benchmarks } = read(group, inside, file, at);
          const prefix = [projects[index] ?? '', ...fullName.split(' > ')];
          return ofGroup(benchmarks, prefix, [...at, 'benchmarks'], file);
        });
      });
    });
  });
};

const groups = object({ testResults: table(z.unknown()) });

const ofGroups = (value: unknown, file: string): Entry[] =>
  read(groups, value, file).testResults.flatMap(([name, benchmarks]) =>
    attempt(name, () => {
      const where = ['testResults', name];
      return ofGroup(read(anything('expected a list'), benchmarks, file, where), [name], where, file);
    }),
  );

const task = object({ name: text, latency: latencyShape, fromStore: z.unknown().optional() });
const assertion = object({
  ancestorTitles: list(text),
  title: text,
  status: text.nullish(),
  failureMessages: list(text).nullish(),
  benchmarks: list(object({ tasks: anything('expected a list') })).nullish(),
});
const titled = object({ ancestorTitles: list(text) });
const failedFile = object({ status: z.literal('failed'), message: text.nullish() });
const tests = object({ testResults: anything('expected the results of test files') });
const testFile = object({ name: text, assertionResults: anything('expected a list') });

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

const ofTests = (value: unknown, file: string): Entry[] => {
  const { testResults } = read(tests, value, file);
  const names = testResults.map((item) => textIn(item, 'name') ?? '');
  const shown = shortNames(names);
  const apart = toldApart(names, testResults.map(projectOf));
  return testResults.flatMap((item, index) => {
    const where = ['testResults', index];
    const name = names[index] ?? '';
    const project = apart[index] === name ? null : projectOf(item);
    const prefix = [project ?? '', ...(shown.get(name) ?? name).split('/')];
    const whole = pathOf(...prefix) || place(where);
    return attempt(whole, () => {
      const { assertionResults } = read(testFile, item, file, where);
      const failed = failedFile.safeParse(item).data;
      if (assertionResults.length === 0 && failed !== undefined) {
        const why = quoted(failed.message?.split('\n', 1)[0] ?? 'it does not say why');
        return [failedEntry(whole, file, where, `the file failed: ${why}`)];
      }
      return assertionResults.flatMap((one, number) =>
        ofAssertion(one, prefix, [...where, 'assertionResults', number], file),
      );
    });
  });
};

/** One test, with the tasks that it compares. */
function ofAssertion(
  item: unknown,
  prefix: readonly string[],
  where: readonly PropertyKey[],
  file: string,
): readonly Entry[] {
  const parents = titled.safeParse(item).data?.ancestorTitles ?? [];
  return attempt(pathOf(...prefix, ...parents, textIn(item, 'title') ?? place(where)), () => {
    const found = read(assertion, item, file, where);
    const path = [...prefix, ...found.ancestorTitles, found.title];
    const status = found.status ?? 'passed';
    if (status === 'failed') {
      const why = quoted(found.failureMessages?.[0]?.split('\n', 1)[0] ?? 'it does not say why');
      return [failedEntry(pathOf(...path), file, where, `the test failed: ${why}`)];
    }
    if (status !== 'passed')
      return [skippedEntry(pathOf(...path), file, where, `the test was not run, it is ${quoted(status)}`)];
    return (found.benchmarks ?? []).flatMap(({ tasks }, number) =>
      // What is compared with but comes from an earlier run was not measured now.
      each(
        {
          items: tasks,
          where: [...where, 'benchmarks', number, 'tasks'],
          file,
          shape: task,
          nameOf: (one) => pathOf(...path, textIn(one, 'name') ?? place(where)),
        },
        (one) => (one.fromStore === true ? [] : [latencyOf(pathOf(...path, one.name), one.latency)]),
      ),
    );
  });
}

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
