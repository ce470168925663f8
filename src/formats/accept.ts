// The last door of every parser: nothing leaves without a name, twice, or with a number that is none.

import { metricOf } from '../core/model/metrics.ts';
import type { MetricName } from '../core/model/metrics.ts';
import type { Measurement } from './format.ts';
import { located, quoted } from './located.ts';

const MOST = 10_000;
const MOST_SAMPLES = 1_000_000;
const LONGEST_NAME = 500;
/** Of these there can be none at all. */
const MAY_BE_ZERO: ReadonlySet<MetricName> = new Set(['error-rate', 'heap-per-op', 'allocations', 'value']);

/** Names and checks what a parser understood. Throws a located UserError. */
export const accept = (measurements: readonly Measurement[], file: string): readonly Measurement[] => {
  if (measurements.length === 0) throw located(file, '', 'it has no benchmark');
  if (measurements.length > MOST) throw located(file, '', `more than ${MOST} measurements`);
  const seen = new Set<string>();
  return measurements.map((measurement) => {
    const name = cleanName(measurement.name, file);
    const key = `${measurement.metric}\0${name}`;
    if (seen.has(key))
      throw located(file, quoted(name), `appears twice, with ${measurement.metric} each time`, TWICE);
    seen.add(key);
    checkNumbers(measurement, quoted(name), file);
    const { batch } = measurement;
    return { ...measurement, name, batch: Number.isSafeInteger(batch) && batch >= 1 ? batch : 1 };
  });
};

const TWICE = 'Give every benchmark its own name, or move one of them into its own suite.';

/** One printable line; what a name cannot keep of control and invisible characters is dropped. */
const cleanName = (name: string, file: string): string => {
  const clean = name
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]+/gu, '')
    .trim();
  if (clean === '') throw located(file, quoted(name), 'expected the name of a benchmark');
  if (clean.length > LONGEST_NAME)
    throw located(file, quoted(clean), `a name has at most ${LONGEST_NAME} characters`);
  return clean;
};

function checkNumbers({ metric, samples, summary }: Measurement, name: string, file: string): void {
  if (samples.length > MOST_SAMPLES) throw located(file, name, `more than ${MOST_SAMPLES} samples`);
  const statistics = Object.entries(summary) as [string, number][];
  if (statistics.every(([key]) => key === 'count')) throw located(file, name, `it has no ${metric}`);
  for (const [index, value] of samples.entries())
    checkNumber(value, metric, `${name}, sample ${index}`, file);
  for (const [key, value] of statistics)
    checkNumber(value, key === 'count' ? 'value' : metric, `${name}, ${key}`, file);
}

/** Beyond these nothing was ever measured, and sums and ratios of it would overflow. */
const [SMALLEST, LARGEST] = [1e-100, 1e100];

function checkNumber(value: number, metric: MetricName, where: string, file: string): void {
  const zero = MAY_BE_ZERO.has(metric);
  const share = metricOf(metric).unit === '%';
  if ((zero && value === 0) || (value >= SMALLEST && value <= (share ? 1 : LARGEST))) return;
  const range = share ? 'from 0 to 1' : zero ? 'of zero or more' : 'above zero';
  const extreme = Number.isFinite(value) && value > 0 && !share ? 'one as extreme as ' : '';
  throw located(
    file,
    where,
    `expected a number ${range} for ${metric}, not ${extreme}${value}`,
    HINTS[metric],
  );
}

const HINTS: Readonly<Partial<Record<MetricName, string>>> = {
  p50: 'A time of zero means the operation is too short for the clock: let the tool time several together.',
};
