import { METRIC_NAMES, metricOf } from '../core/model/metrics.ts';
import { parseQuantity } from '../core/text/units.ts';
import { anything, attempt, grouped, textIn } from './entries.ts';
import type { Entry, Format, Measurement, Statistics } from './format.ts';
import { located, place } from './located.ts';
import { sampled, single, summed, timed } from './measurement.ts';
import { checkAgreement, isOfTimes, type Stated } from './own-agreement.ts';
import { ownEntry, UNITS, type OwnEntry } from './own-schema.ts';
import { read, readJson } from './shapes.ts';
import { toSeconds } from './time-units.ts';
import { bytesOf } from './units.ts';

/** Turns a number of the entry's unit into base units. */
function converter({ unit }: OwnEntry): (value: number) => number {
  if (UNITS[unit] === 's') return toSeconds(unit) ?? ((value) => value);
  const bytes = UNITS[unit] === 'B' ? (parseQuantity(`1 ${unit}`)?.value ?? 1) : 1;
  return (value) => value * bytes;
}

/** The entry with its unit as we spell it, where another spelling surely means the same. */
function spelled(item: unknown): unknown {
  const written = textIn(item, 'unit')?.trim();
  if (written === undefined || Object.hasOwn(UNITS, written)) return item;
  const [seconds, bytes] = [written === 'm' ? null : toSeconds(written)?.(1), bytesOf(written)];
  const same = Object.keys(UNITS).find(
    (unit) =>
      (UNITS[unit as keyof typeof UNITS] === 's' && toSeconds(unit)?.(1) === seconds) ||
      (UNITS[unit as keyof typeof UNITS] === 'B' && bytesOf(unit) === bytes),
  );
  return same === undefined ? item : { ...(item as object), unit: same };
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

/** What an entry must be to mean one thing; what its numbers say is checkAgreement's. */
function checkEntry(entry: OwnEntry, index: number, file: string): void {
  const { metric, unit, samples = [], summary, value, batch } = entry;
  if (UNITS[unit] !== dimensionOf(entry))
    throw located(
      file,
      [index, 'unit'],
      `expected a unit for ${metric}, which is measured in ${dimensionOf(entry)}, not ${unit}`,
    );
  if (samples.length === 0 && summary === undefined && value === undefined)
    throw located(file, [index], 'expected samples, a summary or a value');
  if (value !== undefined && (samples.length > 0 || summary !== undefined))
    throw located(
      file,
      [index, 'value'],
      `expected a value or ${samples.length > 0 ? 'samples' : 'a summary'}, not both`,
    );
  if (batch !== undefined && (samples.length === 0 || !isOfTimes(metric)))
    throw located(file, [index, 'batch'], 'only samples of times have a batch');
  if (samples.length === 0 && summary !== undefined) checkSummary(entry, summary as Statistics, index, file);
}

/** Without samples, the statistic that is judged must be there. */
function checkSummary({ metric }: OwnEntry, summary: Statistics, index: number, file: string): void {
  const wanted = isOfTimes(metric) ? (metric as keyof Statistics) : 'mean';
  if (summary[wanted] === undefined && !(metric === 'peak-memory' && summary.max !== undefined))
    throw located(file, [index, 'summary'], `expected ${wanted}, which ${metric} is read from`);
}

function measurementOf(entry: OwnEntry): Measurement {
  const { name, metric, samples = [], value, batch } = entry;
  const summary = (entry.summary ?? {}) as Statistics;
  const convert = converter(entry);
  if (samples.length > 0) {
    const base = samples.map(convert);
    return isOfTimes(metric) ? timed(name, base, batch) : sampled(name, metric, base);
  }
  if (!isOfTimes(metric))
    return value === undefined
      ? { ...single(name, metric, 0), summary: converted(summary, convert) }
      : single(name, metric, convert(value));
  // A time that is one number is the statistic its metric names.
  const known = value === undefined ? converted(summary, convert) : { [metric]: convert(value) };
  return { ...summed(name, known), metric };
}

export const own: Format = {
  reads:
    'our own format: a list of measurements, as `perf-budgets parse` prints it (perf-budgets-report.schema.json)',
  command:
    'node bench.js > report.json, which prints [{ "name": "sort", "metric": "p50", "unit": "ms", "samples": [1.2, 1.3] }]',
  definedAt: 'perf-budgets-report.schema.json',
  metrics: METRIC_NAMES,
  entriesOfStatistics: true,
  parse(json, file) {
    const items = readJson(anything('expected a list of measurements'), json, file);
    const failed: Entry[] = [];
    const stated: Stated[] = [];
    for (const [index, item] of items.entries())
      failed.push(
        ...attempt(textIn(item, 'name') ?? place([index]), () => {
          const entry = read(ownEntry, spelled(item), file, [index]);
          checkEntry(entry, index, file);
          stated.push({ entry, index, convert: converter(entry) });
          return [];
        }),
      );
    return [...failed, ...agreeing(stated, file)];
  },
};

/** What agrees, benchmark by benchmark, and what does not. */
function agreeing(stated: readonly Stated[], file: string): Entry[] {
  const contradictions = new Map<string, readonly Entry[]>();
  for (const [name, group] of grouped(stated, ({ entry }) => entry.name))
    contradictions.set(
      name,
      attempt(name, () => {
        checkAgreement(group, file);
        return [];
      }),
    );
  const sound = stated.filter(({ entry }) => contradictions.get(entry.name)?.length === 0);
  return [...[...contradictions.values()].flat(), ...sound.map(({ entry }) => measurementOf(entry))];
}
