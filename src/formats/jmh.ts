// JMH's JSON: the score of each measured iteration of each fork, in the unit of the score.

import * as z from 'zod';
import { anything, attempt, textIn } from './entries.ts';
import type { Entry, Format, Measurement } from './format.ts';
import { located, place, quoted } from './located.ts';
import { pathOf, sampled, summed, timed } from './measurement.ts';
import { list, nonnegative, object, positive, read, readJson, table, text, times } from './shapes.ts';
import { toSeconds } from './time-units.ts';
import { bytesOf, ofOperation } from './units.ts';

const MOST_SAMPLES = 1_000_000;

const pair = z.tuple(
  [positive, z.int({ error: 'expected a count' }).positive({ error: 'expected a count' })],
  {
    error: 'expected a value and its count',
  },
);
const primary = object({
  scoreUnit: text,
  score: positive,
  scorePercentiles: table(z.union([nonnegative, z.literal('NaN')], { error: 'expected a number' })).nullish(),
  rawData: list(times, 'expected a list for each fork').nullish(),
  rawDataHistogram: list(list(list(pair)), 'expected a list for each fork').nullish(),
});
const secondary = z.looseObject(
  { scoreUnit: text, rawData: z.unknown().optional(), score: z.unknown().optional() },
  { error: 'expected an object' },
);
const report = anything('expected a list of benchmarks');
const benchmark = object({
  benchmark: text,
  mode: text,
  params: table(text).nullish(),
  primaryMetric: primary,
  secondaryMetrics: table(secondary).nullish(),
});
type Written = z.output<typeof benchmark>;
type Primary = z.output<typeof primary>;

export const jmh: Format = {
  reads: "JMH's JSON, in every mode; with -prof gc also bytes per operation",
  command: 'java -jar benchmarks.jar -rf json -rff report.json',
  definedAt:
    'https://github.com/openjdk/jmh/blob/09f4ecfa1e731a8f3ba7dd7891862d3835cc7e43/jmh-core/src/main/java/org/openjdk/jmh/results/format/JSONResultFormat.java',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput', 'heap-per-op'],
  parse(json, file) {
    const items = readJson(report, json, file);
    const modes = modesOf(items);
    return items.flatMap((item, index) => {
      const name = nameIn(modes, item) ?? place([index]);
      return attempt(name, () => {
        const entry = read(benchmark, item, file, [index]);
        const where = [index, 'primaryMetric'];
        return [
          primaryOf(name, entry.primaryMetric, where, file),
          ...allocationsOf(name, entry),
          ...partsOf(name, entry, index, file),
        ];
      });
    });
  },
};

const identity = object({ params: table(text).nullish().catch(null), mode: text.nullish().catch(null) });

const plainName = (item: unknown): string | null => {
  const name = textIn(item, 'benchmark');
  const params = identity.safeParse(item).data?.params ?? [];
  const written = params.map(([key, value]) => `${key}=${value}`).join(',');
  return name === null || written === '' ? name : `${name}(${written})`;
};

/** Modes in which a benchmark is timed. */
const modesOf = (items: readonly unknown[]): ReadonlyMap<string, ReadonlySet<string>> => {
  const modes = new Map<string, Set<string>>();
  for (const item of items) {
    const [name, mode] = [plainName(item), textIn(item, 'mode')];
    if (name !== null && mode !== null && mode !== 'thrpt')
      modes.set(name, (modes.get(name) ?? new Set()).add(mode));
  }
  return modes;
};

/** A benchmark that is timed in several modes is several benchmarks: their times are of different things. */
const nameIn = (modes: ReadonlyMap<string, ReadonlySet<string>>, item: unknown): string | null => {
  const [name, mode] = [plainName(item), textIn(item, 'mode')];
  if (name === null || mode === null || mode === 'thrpt') return name;
  return (modes.get(name)?.size ?? 0) > 1 ? `${name}:${mode}` : name;
};

/** The methods of a @Group, each with times of its own. Secondary metrics in another unit are counters or a profiler's. */
const partsOf = (
  name: string,
  { primaryMetric, secondaryMetrics }: Written,
  index: number,
  file: string,
): readonly Entry[] =>
  (secondaryMetrics ?? []).flatMap(([key, found]) => {
    if (!/^[A-Za-z_$][\w$]*$/.test(key) || found.scoreUnit !== primaryMetric.scoreUnit) return [];
    const where = [index, 'secondaryMetrics', key];
    return attempt(pathOf(name, key), () => [
      primaryOf(pathOf(name, key), read(primary, found, file, where), where, file),
    ]);
  });

function primaryOf(name: string, metric: Primary, where: PropertyKey[], file: string): Measurement {
  const { scoreUnit, score } = metric;
  const raw = samplesOf(metric);
  const [, rate] = /^ops?\/(\S+)$/i.exec(scoreUnit) ?? [];
  const [, time] = /^(\S+)\/ops?$/i.exec(scoreUnit) ?? [];
  const seconds = toSeconds(rate ?? time ?? '');
  if (seconds === null)
    throw located(
      file,
      [...where, 'scoreUnit'],
      `expected a unit such as us/op or ops/ms, not ${quoted(scoreUnit)}`,
    );
  // Dividing by the seconds of one unit turns operations a unit into operations a second.
  if (rate !== undefined)
    return sampled(
      name,
      'throughput',
      (raw.length > 0 ? raw : [score]).map((value) => value / seconds(1)),
    );
  return raw.length > 0 ? timed(name, raw.map(seconds)) : summed(name, summaryOf(metric, seconds));
}

/** Iterations of all forks; of sample mode every sampled call, unless there are too many to hold. */
function samplesOf({ rawData, rawDataHistogram }: Primary): number[] {
  if (rawData !== null && rawData !== undefined) return rawData.flat();
  const pairs = (rawDataHistogram ?? []).flat(2);
  const total = pairs.reduce((sum, [, count]) => sum + count, 0);
  if (total > MOST_SAMPLES) return [];
  return pairs.flatMap(([value, count]) => Array.from({ length: count }, () => value));
}

const PERCENTILES = { min: '0.0', p50: '50.0', p90: '90.0', p95: '95.0', p99: '99.0', max: '100.0' } as const;

function summaryOf({ score, scorePercentiles }: Primary, seconds: (value: number) => number) {
  const known = new Map(scorePercentiles ?? []);
  const percentiles = Object.entries(PERCENTILES).map(([key, percentile]) => {
    const value = known.get(percentile);
    return [key, typeof value === 'number' ? seconds(value) : undefined] as const;
  });
  return { mean: seconds(score), ...Object.fromEntries(percentiles) };
}

/** Older versions put a dot before the name. */
function allocationsOf(name: string, { secondaryMetrics }: Written): Measurement[] {
  const [, found] = (secondaryMetrics ?? []).find(([key]) => /^·?gc\.alloc\.rate\.norm$/.test(key)) ?? [];
  const bytes = bytesOf(ofOperation(found?.scoreUnit ?? '').bare);
  if (found === undefined || bytes === null) return [];
  const rows = z.array(z.array(nonnegative)).safeParse(found.rawData);
  const values = rows.success ? rows.data.flat() : [];
  const score = nonnegative.safeParse(found.score);
  const known = values.length > 0 || !score.success ? values : [score.data];
  return known.length > 0
    ? [
        sampled(
          name,
          'heap-per-op',
          known.map((value) => value * bytes),
        ),
      ]
    : [];
}
