// What Bencher has kept, as its perf API answers: https://bencher.dev/docs/api/projects/perf/. One line a benchmark, testbed and
// measure, with the commit and the time of each point. Whether more is better stands nowhere in it, so a unit has to say it.

import * as z from 'zod';
import { count } from '../core/text/lists.ts';
import { customBiggerIsBetter, customSmallerIsBetter } from '../formats/custom.ts';
import type { Entry as Formatted } from '../formats/format.ts';
import { commit, read, together, type Imported, type ImportedRun } from './import.ts';

const named = z.object({ name: z.string().min(1) });
const scalars = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
/** Its points of today have named numbers, `metrics`; `metric` is what they were before and is still given. */
const point = z.object({
  iteration: z.number(),
  start_time: z.iso.datetime({ offset: true }),
  version: z.object({ hash: commit.nullish() }),
  metric: z.object({ value: z.number() }).nullish(),
  metrics: z.record(z.string(), z.object({ value: z.number() })).nullish(),
});
const answer = z.object({
  project: z.object({ slug: z.string() }),
  results: z.array(
    z.object({
      testbed: named,
      benchmark: named,
      parameter: z.object({ set: scalars }).nullish(),
      measure: named.extend({ slug: z.string(), units: z.string() }),
      metrics: z.array(point),
    }),
  ),
});
type Line = z.output<typeof answer>['results'][number];

/** Whether a text looks like such an answer, whole or not. */
export const isBencher = (text: string): boolean => /^\s*\{/.test(text) && /"testbed"\s*:/.test(text);

/** Throws UserError. */
export function importBencher(text: string, file: string): Imported {
  const { project, results } = read(answer, text, file, "expected an answer of Bencher's perf API");
  const runs = new Map<string, ImportedRun & { found: Formatted[] }>();
  const unknown = new Set<string>();
  let lost = 0;
  for (const line of results) {
    const format = formatOf(line.measure.units);
    if (format === null) {
      unknown.add(`${line.measure.name} (${line.measure.units})`);
      continue;
    }
    for (const { iteration, start_time: at, version, metric, metrics } of line.metrics) {
      const value = metric?.value ?? metrics?.['value']?.value;
      if (version.hash == null || value === undefined) {
        lost += 1;
        continue;
      }
      const key = JSON.stringify([line.testbed.name, version.hash, at, iteration]);
      const about = {
        tool: 'bencher',
        commit: version.hash,
        configuration: project.slug,
        name: line.testbed.name,
        date: Date.parse(at) + iteration,
      };
      const run = runs.get(key) ?? { about, found: [] };
      runs.set(key, run);
      const bench = [{ name: nameOf(line), unit: unitOf(line.measure.units), value }];
      run.found.push(...format.parse(JSON.stringify(bench), file));
    }
  }
  const { entries, problems } = together([...runs.values()]);
  return { entries, problems: [...leftOut(unknown, lost, file), ...problems] };
}

const leftOut = (unknown: ReadonlySet<string>, lost: number, file: string): string[] => [
  ...[...unknown].map(
    (measure) => `${file}: ${measure} is left out: its unit does not say whether more is better`,
  ),
  ...(lost === 0 ? [] : [`${file}: ${count(lost, 'point')} left out, without a commit or without a value`]),
];

/** `nanoseconds (ns)` is `ns`. */
const unitOf = (units: string): string => /\(([^()]+)\)\s*$/.exec(units)?.[1] ?? units;

const LESS = /^(?:[nuµm]?s|[KMGT]?i?B|instructions|cycles)$/i;
const MORE = /\/\s*s(?:ec(?:ond)?)?$/i;

function formatOf(units: string): typeof customSmallerIsBetter | null {
  const unit = unitOf(units);
  if (MORE.test(unit)) return customBiggerIsBetter;
  return LESS.test(unit) ? customSmallerIsBetter : null;
}

/** Measures that the metric tells already. */
const TOLD = new Set(['latency', 'throughput']);

/** Of a benchmark with parameters each set is one of its own. */
function nameOf({ benchmark, parameter, measure }: Line): string {
  const set = Object.entries(parameter?.set ?? {}).map(([key, value]) => `${key}=${value}`);
  const of = set.length === 0 ? '' : ` [${set.join(' ')}]`;
  return benchmark.name + of + (TOLD.has(measure.slug) ? '' : ` ${measure.name}`);
}
