// k6's end-of-test summary in its three shapes: --summary-export, the data of handleSummary, and the machine-readable
// summary. Times are milliseconds. What k6 measures itself is read, and of custom metrics those that are times.

import * as z from 'zod';
import type { Format, Measurement } from './format.ts';
import { parseJson } from './json-text.ts';
import { located } from './located.ts';
import { single, summed } from './measurement.ts';
import { list, object, read, table, text } from './shapes.ts';
import { fromMilliseconds } from './time-units.ts';

interface Metric {
  readonly name: string;
  /** Whether it is a time. */
  readonly time: boolean;
  readonly values: ReadonlyMap<string, number>;
}

const numbers = table(z.unknown()).transform(
  (pairs) => new Map(pairs.filter((pair): pair is [string, number] => typeof pair[1] === 'number')),
);
const entry = object({ name: text, type: text, contains: text, values: numbers });
const exported = object({ metrics: table(numbers) });
const summary = object({ metrics: table(entry.omit({ name: true })) });
const machine = object({
  results: object({ metrics: list(entry), checks: object({ metrics: list(entry) }).nullish() }),
});

/** --summary-export does not say what is a time; k6's own trends are, all of them. */
const ownTime = (name: string): boolean =>
  /^(?:http_req_|ws_|grpc_req_|browser_|iteration_|group_)/.test(name) && name !== 'browser_web_vital_cls';

/** Microseconds of a request that are noise to a budget; they are part of http_req_duration or come before it. */
const isPart = (name: string): boolean =>
  /^http_req_(?:blocked|connecting|tls_handshaking|sending|receiving)\b/.test(name);

const isTime = ({ type, contains }: { type: string; contains: string }): boolean =>
  type === 'trend' && contains === 'time';

function metricsOf(value: unknown, file: string): Metric[] {
  if (typeof value !== 'object' || value === null) throw located(file, '', 'expected an object');
  if ('results' in value) {
    const { results } = read(machine, value, file);
    return [...results.metrics, ...(results.checks?.metrics ?? [])].map((each) => ({
      ...each,
      time: isTime(each),
    }));
  }
  if (!('metrics' in value)) throw located(file, '', 'expected metrics');
  const values = Object.values(value.metrics ?? {}) as unknown[];
  const typed = values.some((each) => typeof each === 'object' && each !== null && 'values' in each);
  return typed
    ? read(summary, value, file).metrics.map(([name, each]) => ({
        name,
        values: each.values,
        time: isTime(each),
      }))
    : read(exported, value, file).metrics.map(([name, each]) => ({
        name,
        values: each,
        time: each.has('med') && ownTime(name),
      }));
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

function ofTime({ name, values }: Metric): Measurement[] {
  const known = Object.entries(STATISTICS).flatMap(([key, spellings]) => {
    const value = spellings.map((spelling) => values.get(spelling)).find((each) => each !== undefined);
    if (value === undefined) return [];
    return [[key, key === 'count' ? value : fromMilliseconds(value)] as const];
  });
  const measured = summed(name, Object.fromEntries(known));
  return Object.keys(measured.summary).some((key) => key !== 'count' && key !== 'max') ? [measured] : [];
}

/** Requests and iterations a second, failed requests and checks as shares. */
function ofCounts({ name, values }: Metric): Measurement[] {
  const base = name.replace(/\{.*$/, '');
  const rate = values.get('rate') ?? values.get('value');
  if (rate === undefined) return [];
  if ((base === 'http_reqs' || base === 'iterations') && values.has('rate') && rate > 0)
    return [single(name, 'throughput', rate)];
  if (base === 'http_req_failed' || base === 'checks_failed') return [single(name, 'error-rate', rate)];
  return base === 'checks' ? [single(name, 'error-rate', 1 - rate)] : [];
}

export const k6: Format = {
  reads:
    "k6's summary: `--summary-export`, the data of handleSummary() as JSON, the machine-readable summary",
  command: 'k6 run --quiet --summary-export=report.json script.js',
  definedAt:
    'https://github.com/grafana/k6/blob/376bf24581b1ca6b54daa83c42f9063039648190/internal/js/summary.go',
  metrics: ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput', 'error-rate'],
  parse(json, file) {
    const found = metricsOf(parseJson(json, file), file)
      .filter(({ name }) => !isPart(name))
      .flatMap((metric) => (metric.time ? ofTime(metric) : ofCounts(metric)));
    if (found.length > 0) return found;
    throw located(file, 'metrics', 'expected metrics such as http_req_duration with their values');
  },
};
