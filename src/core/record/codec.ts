// The record is the run: whoever holds it can decide again and must reach the same verdicts. So what is measured is
// rounded before anything is decided on it, and what comes back in is believed only after every part was checked.

import type { z } from 'zod';
import { UserError } from '../model/errors.ts';
import { failureOf, measurementOf } from '../model/measurement.ts';
import type { BenchmarkRecord, Report, SideTrial, Trial } from '../model/report.ts';
import { layOut } from './pretty-json.ts';
import { reportSchema } from './schema.ts';
const LARGEST = 2 ** 28;
const SHOWN = 8;

/** A report as JSON text. Infinite numbers are written as `"Infinity"`; throws on NaN, which no report may hold. */
export const encodeReport = (report: Report): string =>
  `${layOut({ ...report, benchmarks: report.benchmarks.map(flat) })}\n`;

/** A record holds every field, whatever became of the benchmark. */
const flat = (record: BenchmarkRecord) => {
  const { path, suite, runner, scenario, dataset, status, warnings } = record;
  const declared = { path, suite, runner, scenario, dataset, status, failure: failureOf(record) };
  const { short, reported, ...measurement } = measurementOf(record);
  const { harness, runtime, trials, alone, stored, recipe, control, exact } = measurement;
  return {
    ...declared,
    harness,
    runtime,
    trials,
    alone,
    stored,
    recipe,
    control,
    ...(reported !== null && { reported }),
    exact,
    ...(short !== null && { short }),
    warnings,
    ...(record.unconfirmed !== undefined && { unconfirmed: record.unconfirmed }),
    ...(record.status === 'missing' && record.likely !== undefined && { likely: record.likely }),
  };
};

/** The report in a JSON text; throws a UserError that names every (first few) wrong place. `file` is for messages. */
export const decodeReport = (text: string, file = 'report.json'): Report => {
  if (text.length > LARGEST) throw new UserError(`${file}: larger than ${LARGEST / 2 ** 20} MiB`);
  const value = parse(text, file);
  refuseOtherSchema(value, file);
  const result = reportSchema.safeParse(value);
  const problems = result.success ? inconsistencies(result.data) : result.error.issues.flatMap(lines);
  if (!result.success || problems.length > 0) throw new UserError(message(problems, file), { hint: HINT });
  return result.data;
};
const HINT = 'Was it written by perf-budgets --json, and is it complete?';

const parse = (text: string, file: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    const why = (error as Error).message.replace(/\p{C}+/gu, ' ');
    throw new UserError(`${file}: not JSON: ${why}`, { hint: HINT, cause: error });
  }
};

const refuseOtherSchema = (value: unknown, file: string): void => {
  const schema = typeof value === 'object' && value !== null && 'schema' in value ? value.schema : undefined;
  if (typeof schema === 'number' && schema !== 1) {
    throw new UserError(`${file}: written in record format ${schema}; this version reads format 1`, {
      hint: 'Use the version of perf-budgets that wrote it.',
    });
  }
};

const lines = (issue: z.core.$ZodIssue): string[] => {
  const at = place(issue.path);
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${at}: unknown key ${JSON.stringify(key)}`);
  return [`${at}: ${issue.message.replace(/^Invalid input: /, '')}`];
};

const place = (path: readonly PropertyKey[]): string =>
  path
    .map((key) => (typeof key === 'number' ? `[${key}]` : `.${String(key)}`))
    .join('')
    .slice(1) || '(top)';

const message = (problems: readonly string[], file: string): string => {
  const shown = problems.slice(0, SHOWN).map((problem) => `${file}: ${problem}`);
  const more = problems.length - shown.length;
  return [...shown, ...(more > 0 ? [`and ${more} more`] : [])].join('\n');
};

/** What the shape alone cannot say and deciding again relies on. */
const inconsistencies = ({ benchmarks }: Report): string[] => {
  const seen = new Set<string>();
  return benchmarks.flatMap((record, index) => {
    const { path } = record;
    const { trials, alone, control } = measurementOf(record);
    const at = `benchmarks[${index}]`;
    const twice = seen.has(path) ? [`${at}.path: ${JSON.stringify(path)} appears twice`] : [];
    seen.add(path);
    return [
      ...twice,
      ...trials.flatMap((trial, i) => unequalPair(trial, `${at}.trials[${i}]`)),
      ...control.flatMap((trial, i) => unequalPair(trial, `${at}.control[${i}]`)),
      ...alone.flatMap((side, i) => unequalColumns(side, `${at}.alone[${i}]`)),
    ];
  });
};

const unequalPair = ({ base, head }: Trial, at: string): string[] => [
  ...unequalColumns(base, `${at}.base`),
  ...unequalColumns(head, `${at}.head`),
  ...(base.turns.p50.length === head.turns.p50.length
    ? []
    : [`${at}: base and head have different numbers of turns`]),
];

const unequalColumns = ({ turns, samples }: SideTrial, at: string): string[] => {
  const length = turns.count.length;
  const columns: [string, { length: number } | null][] = [...Object.entries(turns), ['samples', samples]];
  return columns
    .filter(([, column]) => column !== null && column.length !== length)
    .map(([name, column]) => `${at}.${name}: ${column?.length} turns where count has ${length}`);
};
