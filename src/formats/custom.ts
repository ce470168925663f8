// github-action-benchmark's own formats: one number a benchmark, with any unit. The format says which way is better; a
// unit that is known goes to the metric that fits both, so that budgets can be written in ms or MiB.

import * as z from 'zod';
import type { MetricName } from '../core/model/metrics.ts';
import { anything, each, textIn } from './entries.ts';
import type { Format, Measurement } from './format.ts';
import { located } from './located.ts';
import { single, summed } from './measurement.ts';
import { object, readJson, text } from './shapes.ts';
import { toSeconds } from './time-units.ts';
import { bytesOf, ofOperation, perSecond, withStatistic } from './units.ts';

const report = anything('expected a list of benchmarks, each with name, unit and value');
const shape = object({
  name: text,
  unit: text.max(100, 'expected a unit of at most 100 characters'),
  value: z.number({ error: 'expected a number' }),
});
type Entry = z.output<typeof shape>;

/** Less is better: times, sizes, counts of allocations. */
function smaller({ name, unit, value }: Entry): Measurement {
  const { bare, isPerOperation } = ofOperation(unit);
  const told = withStatistic(bare);
  const seconds = secondsOf(told?.unit ?? bare);
  // One number that may be a median or a mean; the mean promises least.
  if (seconds !== null) return summed(name, { [told?.statistic ?? 'mean']: seconds(value) });
  const bytes = bytesOf(bare);
  if (bytes !== null) return single(name, isPerOperation ? 'heap-per-op' : 'peak-memory', value * bytes);
  return /^alloc(?:ation)?s?$/i.test(bare)
    ? single(name, 'allocations', value)
    : single(name, 'value', value, unit);
}

/** A lone `m` may be a minute, a metre or a thousandth. */
const secondsOf = (unit: string): ReturnType<typeof toSeconds> => (unit === 'm' ? null : toSeconds(unit));

/** More is better: rates. */
function bigger({ name, unit, value }: Entry): Measurement {
  const factor = perSecond(unit);
  return factor === null ? single(name, 'score', value, unit) : single(name, 'throughput', value * factor);
}

const customFormat = (
  which: string,
  metrics: readonly MetricName[],
  measure: (entry: Entry) => Measurement,
): Format => ({
  reads: `github-action-benchmark's ${which}: a list of { name, unit, value }`,
  command: `node bench.js > report.json, which prints [{ "name": "…", "unit": "${metrics[0] === 'p50' ? 'ms' : 'ops/sec'}", "value": 1.5 }]`,
  definedAt:
    'https://github.com/benchmark-action/github-action-benchmark/blob/8157ef49c686fda65f3929e7506d9e32ee176b9d/src/extract.ts',
  metrics,
  entriesOfStatistics: true,
  parse: (json, file) =>
    each(
      { items: readJson(report, json, file), where: [], file, shape, nameOf: (item) => textIn(item, 'name') },
      (entry, where) => {
        const measured = measure({ ...entry, unit: entry.unit.trim() });
        if (entry.value < 0 || Object.keys(measured.summary).length === 0)
          throw located(file, [...where, 'value'], 'expected a number above zero');
        return [measured];
      },
    ),
});

export const customSmallerIsBetter = customFormat(
  'customSmallerIsBetter',
  [
    'p50',
    'p75',
    'p90',
    'p95',
    'p99',
    'mean',
    'min',
    'throughput',
    'peak-memory',
    'heap-per-op',
    'allocations',
    'value',
  ],
  smaller,
);
export const customBiggerIsBetter = customFormat('customBiggerIsBetter', ['throughput', 'score'], bigger);
