// The last door of every parser: nothing leaves without a name, twice, or with a number that is none. What may not leave
// fails its benchmark and no other.

import { UserError } from '../core/model/errors.ts';
import { metricOf } from '../core/model/metrics.ts';
import type { MetricName } from '../core/model/metrics.ts';
import { failedBy, isFailed } from './entries.ts';
import type { Entry, FailedEntry, Format, Measurement, Understood } from './format.ts';
import { located, quoted } from './located.ts';
import { isOfTimes } from './own-agreement.ts';

const MOST = 10_000;
const MOST_SAMPLES = 1_000_000;
const LONGEST_NAME = 500;
/** Of these there can be none at all. */
const MAY_BE_ZERO: ReadonlySet<MetricName> = new Set(['error-rate', 'heap-per-op', 'allocations', 'value']);

/** Names and checks what a parser understood. Throws a located UserError where there is nothing at all, or too much. */
export function accept(
  entries: readonly Entry[],
  file: string,
  { entriesOfStatistics = false }: Pick<Format, 'entriesOfStatistics'> = {},
): Understood {
  if (entries.length === 0) throw located(file, '', 'it has no benchmark');
  if (entries.length > MOST) throw located(file, '', `more than ${MOST} measurements`);
  const sound = new Map<string, Measurement>();
  const failed = new Map<string, FailedEntry>();
  const fail = (entry: FailedEntry): void => {
    const before = failed.get(entry.name);
    // A benchmark that failed in one run and was skipped in another has failed.
    if (before === undefined || (before.skipped && !entry.skipped)) failed.set(entry.name, entry);
  };
  for (const [index, entry] of entries.entries()) {
    const name = nameOf(entry, index, file);
    if (typeof name !== 'string') fail(name);
    else if (isFailed(entry)) fail({ ...entry, name });
    else {
      const what = !entriesOfStatistics && isOfTimes(entry.metric) ? 'times' : entry.metric;
      const key = `${what}\0${name}`;
      const problem = sound.has(key) ? twice(name, entry.metric, file) : problemWith(entry, name, file);
      if (problem === null) sound.set(key, { ...entry, name, batch: wholeBatch(entry.batch) });
      else fail(failedBy(name, problem));
    }
  }
  return {
    measurements: [...sound.values()].filter(({ name }) => !failed.has(name)),
    failed: [...failed.values()],
  };
}

const wholeBatch = (batch: number): number => (Number.isSafeInteger(batch) && batch >= 1 ? batch : 1);

const twice = (name: string, metric: MetricName, file: string): UserError =>
  located(
    file,
    quoted(name),
    `appears twice, with ${metric} each time`,
    'Give every benchmark its own name, or move one of them into its own suite.',
  );

/** The name, or the entry that failed for want of one. */
function nameOf(entry: Entry, index: number, file: string): string | FailedEntry {
  const problem = entryProblem(() => cleanName(entry.name, file));
  if (typeof problem === 'string') return problem;
  const clean = printable(entry.name).slice(0, LONGEST_NAME / 10);
  return failedBy(clean === '' ? `entry ${index + 1}` : `${clean}…`, problem);
}

function entryProblem<Result>(work: () => Result): Result | UserError {
  try {
    return work();
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return error;
  }
}

function problemWith(entry: Measurement, name: string, file: string): UserError | null {
  const problem = entryProblem(() => checkNumbers(entry, quoted(name), file));
  return problem instanceof UserError ? problem : null;
}

const printable = (name: string): string =>
  name
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\p{Cf}\p{Cs}]+/gu, '')
    .trim();

/** One printable line; what a name cannot keep of control and invisible characters is dropped. */
const cleanName = (name: string, file: string): string => {
  const clean = printable(name);
  if (clean === '') throw located(file, quoted(name), 'expected the name of a benchmark');
  if (clean.length > LONGEST_NAME)
    throw located(file, quoted(clean), `a name has at most ${LONGEST_NAME} characters`);
  return clean;
};

function checkNumbers({ metric, samples, summary }: Measurement, name: string, file: string): void {
  if (samples.length > MOST_SAMPLES) throw located(file, name, `more than ${MOST_SAMPLES} samples`);
  const statistics = Object.entries(summary) as [string, number][];
  if (statistics.every(([key]) => key === 'count'))
    throw located(file, name, `it has no ${metric}`, HINTS[metric]);
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

const TOO_SHORT =
  'A time of zero means the operation is too short for the clock: let the tool time several together.';

const HINTS: Readonly<Partial<Record<MetricName, string>>> = { p50: TOO_SHORT, mean: TOO_SHORT };
