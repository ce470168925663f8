import { isTimed, metricOf } from '../core/metrics.ts';
import { parseQuantity } from '../core/units.ts';
import type { Format, Measurement, Statistics } from './format.ts';
import { located } from './located.ts';
import { sampled, single, summed, timed } from './measurement.ts';
import { ownReport, UNITS, type OwnEntry } from './own-schema.ts';
import { readJson } from './shapes.ts';
import { toSeconds } from './time-units.ts';

/** Turns a number of the entry's unit into base units. */
function converter({ unit }: OwnEntry): (value: number) => number {
  if (UNITS[unit] === 's') return toSeconds(unit) ?? ((value) => value);
  const bytes = UNITS[unit] === 'B' ? (parseQuantity(`1 ${unit}`)?.value ?? 1) : 1;
  return (value) => value * bytes;
}

/** Rates and shares have the unit 1 here. */
const dimensionOf = ({ metric }: OwnEntry): 's' | 'B' | '1' => {
  const { unit } = metricOf(metric);
  return unit === 's' || unit === 'B' ? unit : '1';
};

const converted = (summary: Statistics, convert: (value: number) => number): Statistics =>
  Object.fromEntries(
    Object.entries(summary)
      .filter(([, value]) => value !== undefined)
      .map(([key, value]) => [key, key === 'count' ? value : convert(value)]),
  );

function measurementOf(entry: OwnEntry, index: number, file: string): Measurement {
  const { name, metric, unit, samples = [], summary, value } = entry;
  if (UNITS[unit] !== dimensionOf(entry))
    throw located(
      file,
      [index, 'unit'],
      `expected a unit of ${metric}, which is measured in ${dimensionOf(entry)}, not ${unit}`,
    );
  if (samples.length === 0 && summary === undefined && value === undefined)
    throw located(file, [index], 'expected samples, a summary or a value');
  const convert = converter(entry);
  if (samples.length > 0) {
    const base = samples.map(convert);
    return isTimed(metric) && metric !== 'throughput' ? timed(name, base) : sampled(name, metric, base);
  }
  if (!isTimed(metric) || metric === 'throughput')
    return value === undefined
      ? { ...single(name, metric, 0), summary: converted((summary ?? {}) as Statistics, convert) }
      : single(name, metric, convert(value));
  // A time that is one number is the statistic its metric names.
  const known =
    value === undefined ? converted((summary ?? {}) as Statistics, convert) : { [metric]: convert(value) };
  return { ...summed(name, known), metric };
}

export const own: Format = {
  reads:
    'our own format: a list of measurements, as `perf-budgets parse` prints it (perf-budgets-report.schema.json)',
  command:
    'node bench.js > report.json, which prints [{ "name": "sort", "metric": "p50", "unit": "ms", "samples": [1.2, 1.3] }]',
  definedAt: 'perf-budgets-report.schema.json',
  metrics: [
    'p50',
    'p75',
    'p90',
    'p95',
    'p99',
    'mean',
    'min',
    'throughput',
    'cpu-time',
    'peak-memory',
    'error-rate',
    'heap-per-op',
    'allocations',
    'value',
    'score',
  ],
  parse: (json, file) =>
    readJson(ownReport, json, file).map((entry, index) => measurementOf(entry, index, file)),
};
