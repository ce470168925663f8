// What a record must look like to be believed. It may come from another machine or another person, so nothing is
// coerced, keys are strict, numbers are finite unless said otherwise, and everything has a largest size.

import { NETWORKS } from '../model/isolation.ts';
import { z } from 'zod';
import { LASTS, STANDINGS } from '../model/accepting.ts';
import { AVAILABILITIES, EVIDENCE, STRATEGIES } from '../model/baseline-run.ts';
import { explanation } from './explanation-schema.ts';
import { METRIC_NAMES } from '../model/metrics.ts';
import { REACHES } from '../model/reach.ts';
import { STATUSES, VERDICTS, type BenchmarkRecord, type Failure, type Report } from '../model/report.ts';
import { RUNNER_KINDS } from '../model/runner-specs.ts';
const numeric = (error: string): z.ZodNumber => z.number({ error });
const number = numeric('expected a number');
const positive = numeric('expected a positive number').positive('expected a positive number');
const nonnegative = numeric('expected zero or more').nonnegative('expected zero or more');
const share = numeric('expected a number from 0 to 1').min(0, 'expected 0 to 1').max(1, 'expected 0 to 1');
const count = z.int('expected a whole number').nonnegative('expected zero or more');
/** JSON knows no infinity; it is written as the word that Number() here and float() in Python read. */
const infinite = z.enum(['Infinity', '-Infinity']).transform(Number);
const extended = z.union([z.number(), infinite], { error: 'expected a number, "Infinity" or "-Infinity"' });
const text = z.string().max(20_000);
const name = z.string().min(1).max(1_000);
const list = <Item extends z.ZodType>(item: Item, most: number): z.ZodArray<Item> => z.array(item).max(most);

const platform = z.string().regex(/^[\w. -]{1,60}$/);
const position = z.strictObject({ line: count, column: count });

const columns = <Column extends z.ZodType>(column: Column) => ({
  min: column,
  p50: column,
  p75: column,
  p90: column,
  p95: column,
  p99: column,
  mean: column,
});
const perTurn = <Item extends z.ZodType>(item: Item) => list(item, 100_000);

const values = z.partialRecord(z.enum(METRIC_NAMES), nonnegative);

const sideTrial = z.strictObject({
  turns: z.strictObject({
    count: perTurn(count),
    ...columns(perTurn(positive)),
    cpu: perTurn(nonnegative).nullable(),
  }),
  all: z.strictObject({ count, ...columns(positive) }).nullable(),
  cpuTime: nonnegative.nullable(),
  peakMemory: positive.nullable(),
  values,
  batch: count.positive(),
  samples: perTurn(list(positive, 10_000_000)).nullable(),
});

const trials = list(
  z.strictObject({
    index: count,
    order: z
      .string()
      .regex(/^[bh]*$/)
      .max(100_000),
    base: sideTrial,
    head: sideTrial,
  }),
  10_000,
);

const failure = z.strictObject({
  side: z.enum(['base', 'head']).nullable(),
  message: text,
  hint: text.nullable(),
  output: z.string().max(1_000_000),
  exitCode: z.int().nullable(),
  signal: name.nullable(),
});

const runtime = z.strictObject({ name: text, version: text, path: text });

/** Every field stands in a record, whatever became of the benchmark. */
const flatBenchmark = z.strictObject({
  path: name,
  suite: name,
  runner: z.enum(RUNNER_KINDS),
  scenario: text.nullable(),
  dataset: z.strictObject({ name: text, reviewed: text.nullable() }).nullable(),
  status: z.enum(STATUSES),
  failure: failure.nullable(),
  harness: z.enum(['head', 'own']),
  runtime: z.strictObject({ base: runtime.nullable(), head: runtime.nullable() }),
  trials,
  alone: list(sideTrial, 10_000),
  stored: z
    .strictObject({
      costs: z.partialRecord(z.enum(METRIC_NAMES), list(positive, 1_000)),
      exact: values.nullable(),
      basis: text.exactOptional(),
    })
    .nullable(),
  recipe: text.nullable(),
  control: trials,
  // Left out where it says nothing.
  reported: list(z.enum(METRIC_NAMES), METRIC_NAMES.length).nullable().default(null),
  exact: z.strictObject({ base: values.nullable(), head: values.nullable(), basis: text.exactOptional() }),
  // Left out of records of versions that did not tell.
  short: z
    .strictObject({ trial: nonnegative, trials: count, timeLimit: nonnegative })
    .nullable()
    .default(null),
  warnings: list(text, 1_000),
  likely: name.exactOptional(),
  unconfirmed: text.exactOptional(),
});

type FlatBenchmark = z.output<typeof flatBenchmark>;

/** What stands in a record and cannot be true of such a benchmark, in words; null: nothing. */
const contradiction = (flat: FlatBenchmark): string | null => {
  const { status } = flat;
  if (status === 'failed' && flat.failure === null) return 'expected the failure of a failed benchmark';
  if (flat.failure !== null && status !== 'failed' && status !== 'missing')
    return `expected no failure of a benchmark that is ${status}`;
  const unmeasured = status === 'missing' || status === 'skipped' || status === 'unreached';
  return unmeasured && flat.trials.length + flat.alone.length + flat.control.length > 0
    ? `expected no trials of a benchmark that is ${status}`
    : null;
};

/** The benchmark with the fields that mean something for what became of it. */
const narrow = (flat: FlatBenchmark): BenchmarkRecord => {
  const { likely, unconfirmed, ...others } = flat;
  const { status, failure: why, path, suite, runner, scenario, dataset, warnings, ...measurement } = others;
  const doubt = unconfirmed === undefined ? {} : { unconfirmed };
  const declared = { path, suite, runner, scenario, dataset, warnings, ...doubt };
  switch (status) {
    case 'failed':
      return { ...declared, ...measurement, status, failure: why as Failure };
    case 'missing':
      return { ...declared, status, failure: why, ...(likely !== undefined && { likely }) };
    case 'skipped':
    case 'unreached':
      return { ...declared, status };
    case 'measured':
    case 'new':
      return { ...declared, ...measurement, status };
  }
};

const benchmark = flatBenchmark
  .superRefine((flat, context) => {
    const message = contradiction(flat);
    if (message !== null) context.addIssue({ code: 'custom', path: ['status'], message });
  })
  .transform(narrow);

const interval = z.strictObject({ low: extended, high: extended, confidence: share });
const estimate = z.strictObject({ value: extended, interval });
const level = z.strictObject({ value: number, p50: number.nullable(), p95: number.nullable() });

const planned = {
  path: name,
  metric: z.enum(METRIC_NAMES),
  budget: z.strictObject({
    maxRegression: number.nullable(),
    max: number.nullable(),
    atLeast: number.nullable(),
    owner: text.nullable(),
    sinceRelease: number.exactOptional(),
  }),
  budgetText: text,
  position,
};

const check = z.strictObject({
  ...planned,
  verdict: z.enum(VERDICTS),
  likelyOver: z.boolean().default(false),
  evidence: z.enum(EVIDENCE).nullable(),
  reason: text,
  effect: estimate.nullable(),
  value: estimate.nullable(),
  base: level.nullable(),
  head: level.nullable(),
  trials: count,
  detectable: extended.nullable(),
});

const revision = z.strictObject({ commit: name.nullable(), name: text, dirty: z.boolean() });

const environment = z.strictObject({
  os: text,
  arch: text,
  cpu: text,
  cores: count,
  memory: nonnegative,
  node: text.nullable(),
  pinnedTo: count.nullable(),
  fingerprint: text,
});

const method = z.strictObject({
  alphaOver: share,
  alphaWithin: share,
  // Boundaries are computed for every look, so an absurd number of looks must not get that far.
  firstLook: count.max(1_000),
  lastLook: count.max(1_000),
  scale: nonnegative,
  tests: count,
  turn: nonnegative,
  control: z.strictObject({ first: count.max(1_000), last: count.max(1_000) }),
  screening: z
    .strictObject({
      alpha: share.positive(),
      fewestRuns: count,
      trials: count.positive(),
      mayFail: z.boolean(),
    })
    .nullable(),
});

const baselineUse = z.strictObject({
  strategy: z.enum(STRATEGIES),
  availability: z.enum(AVAILABILITIES).nullable(),
  text,
  configuration: text,
  runs: list(z.strictObject({ commit: name, at: text }), 1_000),
});

const reachUse = z.strictObject({
  text,
  watcher: text.nullable(),
  seconds: nonnegative,
  benchmarks: list(z.strictObject({ path: name, outcome: z.enum(REACHES), why: text, files: count }), 10_000),
});

/** The shape of a whole record, schema 1. */
export const reportSchema: z.ZodType<Report> = z.strictObject({
  schema: z.literal(1),
  tool: text,
  mode: z.enum(['check', 'run']),
  startedAt: z.iso.datetime({ offset: true, error: 'expected an ISO date and time' }),
  duration: nonnegative,
  seed: number,
  environment,
  baseline: baselineUse.nullable(),
  // Left out of records of versions that did not ask.
  reach: reachUse.nullable().default(null),
  base: revision.nullable(),
  head: revision,
  isolation: z
    .strictObject({ inForce: z.boolean(), network: z.enum(NETWORKS), reason: text.nullable() })
    .exactOptional(),
  configuration: z.strictObject({ file: text, undecided: z.enum(['pass', 'warn', 'fail']) }),
  method,
  benchmarks: list(benchmark, 10_000),
  checks: list(check, 100_000),
  explanations: list(explanation, 10_000),
  changedFunctions: z
    .strictObject({
      changed: count,
      unrun: list(z.strictObject({ name: text, file: text, line: count.positive() }), 10_000),
      counted: count,
      uncounted: count,
    })
    .exactOptional(),
  caveats: list(z.strictObject({ path: text.nullable(), text }), 10_000),
  budgetChanges: list(text, 10_000),
  // Left out of records of versions that did not know them.
  renames: list(z.strictObject({ from: name, to: name }), 10_000).default([]),
  removals: list(z.strictObject({ path: name, approvedBy: text.nullable() }), 10_000).default([]),
  pilot: z.strictObject({ until: z.iso.date(), isOver: z.boolean() }).exactOptional(),
  accepted: list(
    z.strictObject({
      path: name,
      metric: z.enum(METRIC_NAMES),
      upTo: nonnegative,
      because: text,
      by: text.nullable(),
      at: z.iso.datetime({ offset: true }).nullable(),
      lasts: z.enum(LASTS),
      review: z.iso.date().nullable(),
      standing: z.enum(STANDINGS),
    }),
    1_000,
  ).exactOptional(),
  shard: z
    .strictObject({
      index: count.positive(),
      of: count.positive().max(1_000),
      plan: list(z.strictObject(planned), 100_000),
      parts: list(
        z.strictObject({ path: name, suite: name, runner: z.enum(RUNNER_KINDS), part: count.positive() }),
        10_000,
      ),
    })
    .exactOptional(),
  platform: platform.exactOptional(),
  platforms: list(z.strictObject({ name: platform, environment }), 100).exactOptional(),
  verdict: z.enum(VERDICTS),
});
