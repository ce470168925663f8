// k6's end-of-test summary in its three shapes: --summary-export, the data of handleSummary, and the machine-readable
// summary. Times are milliseconds. What k6 measures itself is read, and every custom metric.

import * as z from 'zod';
import { anything, attempt, failedEntry, textIn } from './entries.ts';
import type { Entry, Format, Measurement, Statistics } from './format.ts';
import { parseJson } from './json-text.ts';
import { HINT, MOST_FAILED } from './load.ts';
import { located, place } from './located.ts';
import { single, summed } from './measurement.ts';
import { object, read, table, text } from './shapes.ts';
import { fromMilliseconds } from './time-units.ts';
import { formatPercent } from '../core/text/units.ts';

type Type = 'trend' | 'rate' | 'counter' | 'gauge';

interface Metric {
  readonly name: string;
  readonly type: Type;
  /** Whether it is a time. */
  readonly time: boolean;
  readonly values: ReadonlyMap<string, number>;
  readonly where: readonly PropertyKey[];
}

/** A metric of the report, or why it is none. */
type Found = Metric | { readonly name: string; readonly entries: readonly Entry[] };

const types = z.enum(['trend', 'rate', 'counter', 'gauge'], {
  error: 'expected trend, rate, counter or gauge',
});
// Beside the numbers stand thresholds.
const numbers = table(z.unknown());
const entry = object({ type: types, contains: text, values: numbers });
const named = entry.extend({ name: text });
const exported = object({ metrics: table(z.unknown()) });
const machine = object({
  results: object({
    metrics: anything('expected a list of metrics'),
    checks: object({ metrics: anything('expected a list of metrics') }).nullish(),
  }),
});

/** --summary-export does not say what is a time; k6's own trends are, all of them. */
const ownTime = (name: string): boolean =>
  /^(?:http_req_|ws_|grpc_req_|browser_|iteration_|group_)/.test(name) && name !== 'browser_web_vital_cls';

/**
 * Microseconds of a request that are noise to a budget (they are part of http_req_duration or come before it), how many
 * users there were, and what is said in other words by the checks.
 */
const isLeftOut = (name: string): boolean =>
  /^(?:http_req_(?:blocked|connecting|tls_handshaking|sending|receiving)|vus|vus_max|data_sent|data_received|checks_total|checks_succeeded)(?:\{|$)/.test(
    name,
  );

const isThere = (value: unknown): boolean => value !== null && value !== undefined;

/** The numbers among the values of a metric. Throws a located UserError for what should be one. */
function numbersOf(
  pairs: readonly (readonly [string, unknown])[],
  where: readonly PropertyKey[],
  file: string,
): ReadonlyMap<string, number> {
  const known = pairs.filter(([key, value]) => isThere(value) && key !== 'thresholds');
  return new Map(
    known.map(([key, value]) => [
      key,
      read(z.number({ error: 'expected a number' }), value, file, [...where, key]),
    ]),
  );
}

/** What kind of metric has these values, where nothing says so. */
function typeOf(values: ReadonlyMap<string, number>): Type {
  if (values.has('avg') || values.has('med') || values.has('p(95)')) return 'trend';
  if (values.has('passes') || values.has('fails')) return 'rate';
  return values.has('rate') || values.has('count') ? 'counter' : 'gauge';
}

function metric(
  name: string,
  where: readonly PropertyKey[],
  work: () => Omit<Metric, 'name' | 'where'>,
): Found {
  let found: Metric | null = null;
  const entries = isLeftOut(name)
    ? []
    : attempt(name, () => {
        found = { name, where, ...work() };
        return [];
      });
  return found ?? { name, entries };
}

const typed = (name: string, item: unknown, where: readonly PropertyKey[], file: string): Found =>
  metric(name, where, () => {
    const { type, contains, values } = read(entry, item, file, where);
    return {
      type,
      time: type === 'trend' && contains === 'time',
      values: numbersOf(values, [...where, 'values'], file),
    };
  });

const untyped = (name: string, item: unknown, where: readonly PropertyKey[], file: string): Found =>
  metric(name, where, () => {
    const values = numbersOf(read(numbers, item, file, where), where, file);
    const type = typeOf(values);
    return { type, time: type === 'trend' && ownTime(name), values };
  });

function metricsOf(value: unknown, file: string): Found[] {
  if (typeof value !== 'object' || value === null) throw located(file, '', 'expected an object');
  if ('results' in value) {
    const { results } = read(machine, value, file);
    const lists = [
      [results.metrics, ['results', 'metrics']],
      [results.checks?.metrics ?? [], ['results', 'checks', 'metrics']],
    ] as const;
    return lists.flatMap(([items, at]) =>
      items.map((item, index) => {
        const where = [...at, index];
        const name = textIn(item, 'name');
        return name === null
          ? { name: place(where), entries: attempt(place(where), () => (read(named, item, file, where), [])) }
          : typed(name, item, where, file);
      }),
    );
  }
  if (!('metrics' in value)) throw located(file, '', 'expected metrics');
  const { metrics } = read(exported, value, file);
  const isTyped = metrics.some(([, each]) => typeof each === 'object' && each !== null && 'values' in each);
  return metrics.map(([name, each]) => (isTyped ? typed : untyped)(name, each, ['metrics', name], file));
}

const STATISTICS = {
  count: ['count'],
  min: ['min'],
  p50: ['med', 'p(50)', 'p50'],
  p75: ['p(75)', 'p75'],
  p90: ['p(90)', 'p90'],
  p95: ['p(95)', 'p95'],
  p99: ['p(99)', 'p99'],
  max: ['max'],
  mean: ['avg'],
} as const;

function statisticsOf({ values }: Metric, convert: (value: number) => number): Statistics {
  return Object.fromEntries(
    Object.entries(STATISTICS).flatMap(([key, spellings]) => {
      const value = spellings.map((spelling) => values.get(spelling)).find((each) => each !== undefined);
      return value === undefined ? [] : [[key, key === 'count' ? value : convert(value)] as const];
    }),
  );
}

function ofTime(found: Metric, file: string): Measurement[] {
  const measured = summed(found.name, statisticsOf(found, fromMilliseconds));
  if (Object.keys(measured.summary).some((key) => key !== 'count' && key !== 'max')) return [measured];
  throw located(file, found.where, 'expected times above zero: was there any request?');
}

/** A trend of something else: its mean, or what stands for it. */
function ofTrend(found: Metric, file: string): Measurement[] {
  const summary = statisticsOf(found, (value) => value);
  const mean = summary.mean ?? summary.p50 ?? summary.p95 ?? summary.p99 ?? summary.max;
  if (mean === undefined) throw located(file, found.where, 'expected avg, med or a percentile');
  return [{ ...single(found.name, 'value', mean), summary: { ...summary, mean } }];
}

/** A rate as it is written, or of what was counted. */
function shareOf({ type, values }: Metric): number | undefined {
  const written = values.get('rate') ?? values.get('value');
  const [passes, fails] = [values.get('passes') ?? 0, values.get('fails') ?? 0];
  return written ?? (type === 'rate' && passes + fails > 0 ? passes / (passes + fails) : undefined);
}

const baseOf = (name: string): string => name.replace(/\{.*$/s, '');

/** The machine-readable summary may have a count alone, which is no throughput; a run that did nothing has failed. */
function throughputOf({ name, values }: Metric): Measurement[] {
  const rate = values.get('rate') ?? (values.get('count') === 0 ? 0 : null);
  return rate === null ? [] : [single(name, 'throughput', rate)];
}

/** Requests and iterations a second, failed requests and checks as shares; of custom metrics what they came to. */
function ofCounts(found: Metric, file: string): Measurement[] {
  const { name, type, values, where } = found;
  const base = baseOf(name);
  const rate = shareOf(found);
  if (base === 'http_reqs' || base === 'iterations') return throughputOf(found);
  const value = type === 'counter' ? (values.get('count') ?? rate) : rate;
  if (value === undefined) throw located(file, where, 'expected a rate, a count or a value');
  if (type !== 'rate') return [single(name, 'value', value)];
  if (base === 'checks') return [single(name, 'error-rate', 1 - value)];
  return [single(name, /fail|error/i.test(base) ? 'error-rate' : 'value', value)];
}

interface Failures {
  readonly tags: string;
  readonly what: 'requests' | 'checks';
  /** NaN where it cannot be read. */
  readonly share: number;
}

/** Shares of requests and of checks that failed, with the tags they are of. */
function failuresIn(all: readonly Found[]): Failures[] {
  return all.flatMap((found): Failures[] => {
    const base = baseOf(found.name);
    const tags = found.name.slice(base.length);
    const share = (isMetric(found) ? shareOf(found) : undefined) ?? NaN;
    if (base === 'http_req_failed') return [{ tags, what: 'requests', share }];
    if (base === 'checks_failed') return [{ tags, what: 'checks', share }];
    return base === 'checks' ? [{ tags, what: 'checks', share: 1 - share }] : [];
  });
}

const isMetric = (found: Found): found is Metric => 'values' in found;

function entriesOf(found: Metric, failures: readonly Failures[], file: string): readonly Entry[] {
  const { name, type, time, where } = found;
  const measurements = attempt(name, () =>
    time ? ofTime(found, file) : type === 'trend' ? ofTrend(found, file) : ofCounts(found, file),
  );
  const base = baseOf(name);
  // What says how much failed is true all the same.
  if (/^(?:http_req_failed|checks|checks_failed)$/.test(base)) return measurements;
  if (measurements.every((each) => 'metric' in each && each.metric === 'error-rate')) return measurements;
  const tags = name.slice(base.length);
  const failed = failures.find(
    (each) => (each.tags === '' || each.tags === tags) && !(each.share <= MOST_FAILED),
  );
  return failed === undefined ? measurements : [failedEntry(name, file, where, inWords(failed), HINT)];
}

const inWords = ({ what, share }: Failures): string =>
  Number.isNaN(share)
    ? `how many of the ${what} failed cannot be read`
    : `${formatPercent(Math.min(1, share)).slice(1)} of the ${what} failed`;

export const k6: Format = {
  reads:
    "k6's summary: `--summary-export`, the data of handleSummary() as JSON, the machine-readable summary",
  command: 'k6 run --quiet --summary-export=report.json script.js',
  definedAt:
    'https://github.com/grafana/k6/blob/376bf24581b1ca6b54daa83c42f9063039648190/internal/js/summary.go',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput', 'error-rate', 'value'],
  parse(json, file) {
    const all = metricsOf(parseJson(json, file), file);
    const failures = failuresIn(all);
    const found = all.flatMap((each) => (isMetric(each) ? entriesOf(each, failures, file) : each.entries));
    if (found.length > 0) return found;
    throw located(file, 'metrics', 'expected metrics such as http_req_duration with their values');
  },
};
