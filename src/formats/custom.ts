// github-action-benchmark's own formats: one number a benchmark, with any unit. The format says which way is better; a
// unit that is known goes to the metric that fits both, so that budgets can be written in ms or MiB.

import * as z from 'zod';
import type { MetricName } from '../core/model/metrics.ts';
import { parseQuantity } from '../core/text/units.ts';
import type { Format, Measurement } from './format.ts';
import { located } from './located.ts';
import { single, summed } from './measurement.ts';
import { list, object, readJson, text } from './shapes.ts';
import { toSeconds } from './time-units.ts';

const report = list(
  object({
    name: text,
    unit: text.max(100, 'expected a unit of at most 100 characters'),
    value: z.number({ error: 'expected a number' }),
  }),
  'expected a list of benchmarks, each with name, unit and value',
);
type Entry = z.output<typeof report>[number];

const PER_OPERATION = /\s*\/\s*(?:iter|iteration|op|ops|operation|run|call)s?$/i;
const RATE =
  /^([kMG]?)(?:ops?|iter(?:ation)?s?|req(?:uest)?s?|runs?|calls?|quer(?:y|ies)|transactions?|hits?)?\s*\/\s*(?:s|sec|second)$/;
const RATE_WORDS = /^(?:rps|qps|tps|hz)$/i;
const PREFIXES = new Map([
  ['k', 1e3],
  ['M', 1e6],
  ['G', 1e9],
]);

const perSecond = (unit: string): number | null => {
  if (RATE_WORDS.test(unit)) return 1;
  const match = RATE.exec(unit);
  return match === null ? null : (PREFIXES.get(match[1] ?? '') ?? 1);
};

const WORDS = new Map([
  ['', 1],
  ['kilo', 1e3],
  ['mega', 1e6],
  ['giga', 1e9],
]);

const bytesOf = (unit: string): number | null => {
  const [word, prefix = ''] = /^(kilo|mega|giga)?bytes?$/i.exec(unit) ?? [];
  if (word !== undefined) return WORDS.get(prefix.toLowerCase()) ?? null;
  const quantity = parseQuantity(`1 ${unit}`);
  return quantity?.unit === 'B' ? quantity.value : null;
};

/** Less is better: times, sizes, counts of allocations. */
function smaller({ name, unit, value }: Entry): Measurement {
  const bare = unit.replace(PER_OPERATION, '');
  const seconds = toSeconds(bare);
  // One number that may be a median or a mean; the mean promises least.
  if (seconds !== null) return summed(name, { mean: seconds(value) });
  const bytes = bytesOf(bare);
  if (bytes !== null) return single(name, bare === unit ? 'peak-memory' : 'heap-per-op', value * bytes);
  return /^alloc(?:ation)?s?$/i.test(bare)
    ? single(name, 'allocations', value)
    : single(name, 'value', value, unit);
}

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
  command: `node bench.js > report.json, which prints [{ "name": "…", "unit": "${metrics[0] === 'mean' ? 'ms' : 'ops/sec'}", "value": 1.5 }]`,
  definedAt:
    'https://github.com/benchmark-action/github-action-benchmark/blob/8157ef49c686fda65f3929e7506d9e32ee176b9d/src/extract.ts',
  metrics,
  parse: (json, file) =>
    readJson(report, json, file).map((entry, index) => {
      const measured = measure({ ...entry, unit: entry.unit.trim() });
      if (entry.value < 0 || Object.keys(measured.summary).length === 0)
        throw located(file, [index, 'value'], 'expected a number above zero');
      return measured;
    }),
});

export const customSmallerIsBetter = customFormat(
  'customSmallerIsBetter',
  ['mean', 'throughput', 'peak-memory', 'heap-per-op', 'allocations', 'value'],
  smaller,
);
export const customBiggerIsBetter = customFormat('customBiggerIsBetter', ['throughput', 'score'], bigger);
