import * as z from 'zod';
import { METRIC_NAMES, metricOf } from '../core/model/metrics.ts';
import type { MetricName, Unit } from '../core/model/metrics.ts';
import { globProblem } from '../core/model/globs.ts';
import { parseQuantity, UNIT_HELP } from '../core/text/units.ts';
import { line, mapping, onceKeysAreKnown, quantity, quantityProblem, refuse, written } from './fields.ts';
import type { Written } from './fields.ts';
import type { Budget } from '../core/model/configuration.ts';

/** The budget of one metric and how it was written. */
interface MetricBudget {
  readonly budget: Omit<Budget, 'owner'>;
  readonly text: string;
}

/** A limit of nothing can be kept by a share of failures and by nothing else. */
const positive =
  (unit: Unit) =>
  (value: number): string | null =>
    value > 0 || unit === '%' ? null : 'expected more than zero';

const provable =
  (name: MetricName) =>
  (share: number): string | null =>
    share > 0 || metricOf(name).exact
      ? null
      : `no measurement of ${name} can prove a change of exactly zero; allow a little, such as +1%`;

/** The unit that people leave out. */
const LIKELY: Readonly<Record<Exclude<Unit, '%'>, string | undefined>> = {
  s: 'ms',
  B: 'KB',
  '1/s': '/s',
  '1': undefined,
};

const shortExpected = (name: MetricName): string =>
  metricOf(name).unit === '%'
    ? 'expected a limit such as 1%'
    : `expected a percentage such as +10% or ${UNIT_HELP[metricOf(name).unit]}`;

/** `+10%` or `300ms`. */
const shortForm = (name: MetricName) => {
  const { unit } = metricOf(name);
  const expected = shortExpected(name);
  return written(expected).transform((text, context): MetricBudget => {
    const parsed = parseQuantity(text);
    const value = parsed?.value ?? 0;
    const relative = parsed?.unit === '%' && unit !== '%';
    const wrong = relative
      ? (quantityProblem(parsed, '%') ?? provable(name)(value))
      : (quantityProblem(parsed, unit) ?? positive(unit)(value));
    const signed =
      !relative && text.startsWith('+') ? 'a limit has no sign; a percentage may have one' : null;
    const problem = parsed === null ? expected : (wrong ?? signed);
    const likely = unit === '%' ? undefined : LIKELY[unit];
    if (problem !== null && likely !== undefined && /^\+?\d+(?:\.\d+)?$/.test(text))
      refuse(context, `${text} has no unit; did you mean ${text}% (a change) or ${text}${likely} (a limit)?`);
    else refuse(context, problem);
    const budget = { maxRegression: relative ? value : null, max: relative ? null : value, atLeast: null };
    return { text, budget };
  });
};

const limitKey = (name: MetricName): 'max' | 'min' => (metricOf(name).worse === 'higher' ? 'max' : 'min');

const limitFields = (name: MetricName): Record<string, z.ZodType<Written | undefined>> => {
  const { unit } = metricOf(name);
  const size = limitKey(name) === 'max' ? 'largest' : 'smallest';
  return {
    [limitKey(name)]: quantity(unit, positive(unit))
      .optional()
      .describe(`The ${size} allowed value, ${UNIT_HELP[unit]}.`),
    'max-regression': quantity('%', provable(name))
      .optional()
      .describe('The largest allowed relative regression, such as 5%.'),
    'at-least': quantity(unit)
      .optional()
      .describe('A regression counts only if its absolute size is also larger than this.'),
  };
};

/** `{ max: 300ms, max-regression: 5%, at-least: 2ms }`; what must not be too low has `min` in place of `max`. */
const longForm = (name: MetricName) => {
  const limit = limitKey(name);
  const expected = `expected a budget such as +10% or { ${limit}: …, max-regression: 10% }`;
  return mapping(limitFields(name), expected, () => ({ meant: { max: limit, min: limit } }))
    .superRefine((fields, context) => {
      const relative = 'max-regression' in fields;
      if (!relative && !(limit in fields)) refuse(context, `expected ${limit}, max-regression or both`);
      else if (!relative && 'at-least' in fields)
        refuse(context, 'at-least makes max-regression milder; add max-regression or remove at-least');
    }, onceKeysAreKnown)
    .transform((fields): MetricBudget => {
      const value = (key: string): number | null => fields[key]?.value ?? null;
      return {
        text: [limit, 'max-regression', 'at-least']
          .flatMap((key) => (fields[key] === undefined ? [] : [`${key} ${fields[key].text}`]))
          .join(', '),
        budget: { maxRegression: value('max-regression'), max: value(limit), atLeast: value('at-least') },
      };
    });
};

const DESCRIPTIONS: Readonly<Record<MetricName, string>> = {
  p50: 'Median time of an operation.',
  p75: '75th percentile of the time of an operation.',
  p90: '90th percentile of the time of an operation.',
  p95: '95th percentile of the time of an operation.',
  p99: '99th percentile of the time of an operation.',
  mean: 'Mean time of an operation.',
  min: 'Time of the fastest operation.',
  throughput: 'Operations per second; lower is worse.',
  'cpu-time': 'Processor time of an operation, all threads and processes included.',
  'peak-memory': 'Largest resident memory of a process (peak RSS).',
  'error-rate': 'Share of the requests that failed.',
  'heap-per-op': 'Bytes allocated per operation, as the runtime counts them.',
  allocations: 'Allocations per operation, as the runtime counts them.',
  value: 'A number from a report, in a unit perf-budgets does not know; higher is worse.',
  score: 'A number from a report, in a unit perf-budgets does not know; lower is worse.',
  instructions: 'Instructions per operation, counted by valgrind; exact.',
  size: 'Bytes of files; exact.',
  'size-gzip': 'Bytes of files, each compressed with gzip; exact.',
  'size-brotli': 'Bytes of files, each compressed with brotli; exact.',
};

const metricField = (name: MetricName): z.ZodType<MetricBudget | undefined> =>
  z
    .union([shortForm(name), longForm(name)], {
      error: `${shortExpected(name)}, or { ${limitKey(name)}: …, max-regression: 10% }`,
    })
    .optional()
    .describe(`${DESCRIPTIONS[name]} A budget such as +10%, a limit, or both.`);

const metricFields = Object.fromEntries(METRIC_NAMES.map((name) => [name, metricField(name)])) as Record<
  MetricName,
  z.ZodType<MetricBudget | undefined>
>;

/** What other tools call the same, where the letters do not tell. */
const MEANT: Readonly<Record<string, MetricName>> = {
  median: 'p50',
  average: 'mean',
  avg: 'mean',
  time: 'p50',
  ops: 'throughput',
  rps: 'throughput',
  qps: 'throughput',
  cpu: 'cpu-time',
  memory: 'peak-memory',
  rss: 'peak-memory',
  heap: 'heap-per-op',
  errors: 'error-rate',
  bytes: 'size',
  gzip: 'size-gzip',
  brotli: 'size-brotli',
};

const pathGlob = z.string().superRefine((glob, context) => refuse(context, globProblem(glob)));

const pathBudgets = mapping(
  {
    ...metricFields,
    owner: line('expected the owner, such as "@search-team"')
      .optional()
      .describe('Owner of these paths; the report names them as the one to ask.'),
    'since-release': quantity('%', (value) => (value > 0 ? null : 'expected more than zero'))
      .optional()
      .describe(
        'How much worse the default branch may get since the last release, for each of these metrics, such as +10%; takes `history`.',
      ),
  },
  'expected metrics with their budgets, such as { p50: +10% }',
  () => ({ what: 'metric', listed: METRIC_NAMES, meant: MEANT }),
)
  .superRefine((fields, context) => {
    if (METRIC_NAMES.every((name) => !(name in fields)))
      refuse(context, `expected at least one metric: ${METRIC_NAMES.join(', ')}`);
  }, onceKeysAreKnown)
  .describe('Budgets of these paths, one per metric.');

/** `budgets:` or none, path glob -> metric -> budget. */
export const someBudgets = z.record(pathGlob, pathBudgets, {
  error: 'expected path globs with their budgets, such as "**": { p50: +10% }',
});

/** `budgets:` */
export const budgets = someBudgets.superRefine((rules, context) => {
  if (Object.keys(rules).length === 0) refuse(context, 'expected at least one budget');
});
