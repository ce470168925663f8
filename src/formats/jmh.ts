// JMH's JSON: the score of each measured iteration of each fork, in the unit of the score.

import * as z from 'zod';
import type { Format, Measurement } from './format.ts';
import { located, quoted } from './located.ts';
import { pathOf, sampled, summed, timed } from './measurement.ts';
import { list, nonnegative, object, positive, readJson, table, text, times } from './shapes.ts';
import { toSeconds } from './time-units.ts';

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
const secondary = object({
  scoreUnit: text,
  rawData: z.unknown().optional(),
  score: z.unknown().optional(),
});
const report = list(
  object({
    benchmark: text,
    mode: text,
    params: table(text).nullish(),
    primaryMetric: primary,
    secondaryMetrics: table(secondary).nullish(),
  }),
  'expected a list of benchmarks',
);
type Entry = z.output<typeof report>[number];
type Primary = z.output<typeof primary>;

export const jmh: Format = {
  reads: "JMH's JSON, in every mode; with -prof gc also bytes per operation",
  command: 'java -jar benchmarks.jar -rf json -rff report.json',
  definedAt:
    'https://github.com/openjdk/jmh/blob/09f4ecfa1e731a8f3ba7dd7891862d3835cc7e43/jmh-core/src/main/java/org/openjdk/jmh/results/format/JSONResultFormat.java',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput', 'heap-per-op'],
  parse(json, file) {
    const entries = readJson(report, json, file);
    return entries.flatMap((entry, index) => {
      const name = pathOf(nameIn(entries, entry));
      return [primaryOf(name, entry, [index, 'primaryMetric'], file), ...allocationsOf(name, entry)];
    });
  },
};

const plainName = ({ benchmark, params }: Entry): string => {
  const written = (params ?? []).map(([key, value]) => `${key}=${value}`).join(',');
  return written === '' ? benchmark : `${benchmark}(${written})`;
};

/** A benchmark that is timed in several modes is several benchmarks: their times are of different things. */
const nameIn = (entries: readonly Entry[], entry: Entry): string => {
  const name = plainName(entry);
  const isTimed = ({ mode }: Entry): boolean => mode !== 'thrpt';
  const modes = entries.filter((each) => isTimed(each) && plainName(each) === name).length;
  return isTimed(entry) && modes > 1 ? `${name}:${entry.mode}` : name;
};

function primaryOf(name: string, { primaryMetric }: Entry, where: PropertyKey[], file: string): Measurement {
  const { scoreUnit, score } = primaryMetric;
  const raw = samplesOf(primaryMetric);
  const [, rate] = /^ops\/(\S+)$/.exec(scoreUnit) ?? [];
  const [, time] = /^(\S+)\/op$/.exec(scoreUnit) ?? [];
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
  return raw.length > 0 ? timed(name, raw.map(seconds)) : summed(name, summaryOf(primaryMetric, seconds));
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
function allocationsOf(name: string, { secondaryMetrics }: Entry): Measurement[] {
  const [, found] = (secondaryMetrics ?? []).find(([key]) => /^·?gc\.alloc\.rate\.norm$/.test(key)) ?? [];
  if (found?.scoreUnit !== 'B/op') return [];
  const rows = z.array(z.array(nonnegative)).safeParse(found.rawData);
  const values = rows.success ? rows.data.flat() : [];
  const score = nonnegative.safeParse(found.score);
  if (values.length > 0) return [sampled(name, 'heap-per-op', values)];
  return score.success ? [sampled(name, 'heap-per-op', [score.data])] : [];
}
