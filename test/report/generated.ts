// Records as they come from a machine that nobody would choose: it runs at several speeds, and some trials go astray.

import * as fc from 'fast-check';
import { judge } from '../../src/core/decision/judge.ts';
import { METHOD, ruleForChecks, type PlannedCheck } from '../../src/core/decision/rule.ts';
import { explain } from '../../src/explain/explain.ts';
import type { Frame, Profile } from '../../src/explain/profile.ts';
import type { Budget } from '../../src/core/model/configuration.ts';
import { levelOfCheck } from '../../src/explain/per-operation-cost.ts';
import { METRIC_NAMES, metricOf, type MetricName } from '../../src/core/model/metrics.ts';
import type { Report, SideTrial, Trial } from '../../src/core/model/report.ts';
import type { Side } from '../../src/core/model/quantities.ts';
import { roundTrial } from '../../src/core/stats/rounding.ts';
import { report, side } from './sample-reports.ts';
import { written, type WrittenBenchmark } from './written.ts';

interface Sides {
  readonly base: number;
  readonly head: number;
}

/** One side of a trial that costs so much, whatever is asked of it. */
const costing = (cost: number): SideTrial => ({
  ...side({ p50: Math.max(cost, 1e-9), perTurn: 60 }),
  cpuTime: cost,
  peakMemory: cost * 1e6 + 1,
  values: { 'error-rate': cost, 'heap-per-op': cost * 1e9, score: 1 / Math.max(cost, 1e-9) },
});

export const trialsFrom = (costs: readonly Sides[]): Trial[] =>
  costs.map(({ base, head }, index) =>
    roundTrial({ index, order: 'bhhbhb', base: costing(base), head: costing(head) }),
  );

export const recordOf = (trials: readonly Trial[], path = 'a/b'): WrittenBenchmark =>
  written(path, { trials });

const NO_BUDGET: Budget = { maxRegression: null, max: null, atLeast: null, owner: null };

export const asked = (metric: MetricName, budget: Partial<Budget>, path = 'a/b'): PlannedCheck => ({
  path,
  metric,
  budget: { ...NO_BUDGET, ...budget },
  budgetText: 'as written',
  position: { line: 1, column: 1 },
});

const positive = (min: number, max: number): fc.Arbitrary<number> =>
  fc.double({ min: Math.log(min), max: Math.log(max), noNaN: true }).map(Math.exp);

/** Trials of one benchmark: a level, a change, and what disturbs each side of each trial. */
const trials: fc.Arbitrary<Trial[]> = fc
  .tuple(
    positive(1e-8, 1e2),
    positive(0.01, 200),
    fc.array(fc.tuple(positive(0.3, 3), positive(0.8, 1.25)), { minLength: 1, maxLength: 24 }),
  )
  .map(([level, change, noise]) =>
    trialsFrom(noise.map(([speed, own]) => ({ base: level * speed, head: level * speed * change * own }))),
  );

const budget = (metric: MetricName): fc.Arbitrary<Partial<Budget>> =>
  fc
    .record({
      maxRegression: fc.option(metricOf(metric).worse === 'lower' ? positive(0.01, 0.8) : positive(0.005, 3)),
      max: fc.option(positive(1e-6, 1e6)),
      atLeast: fc.option(positive(1e-6, 1)),
    })
    .map(({ maxRegression, max, atLeast }) =>
      max === null && maxRegression === null
        ? { maxRegression: 0.05 }
        : { maxRegression, max, atLeast: maxRegression === null ? null : atLeast },
    );

const METRICS = METRIC_NAMES.filter(
  (name) => !metricOf(name).exact && name !== 'allocations' && name !== 'value',
);

const benchmark = (path: string) =>
  fc
    .tuple(trials, fc.uniqueArray(fc.constantFrom(...METRICS), { minLength: 1, maxLength: 4 }))
    .chain(([taken, metrics]) =>
      fc.tuple(...metrics.map((metric) => budget(metric))).map((budgets) => ({
        record: recordOf(taken, path),
        checks: metrics.map((metric, index) => asked(metric, budgets[index] ?? {}, path)),
      })),
    );

const frame = (name: string): Frame => ({
  kind: name === '(garbage collector)' ? 'gc' : 'own',
  name,
  file: name === '(garbage collector)' ? null : `src/${name}.js`,
  line: 1,
  lastLine: 9,
  identity: name,
  package: null,
  calls: null,
});

const NAMES = ['main', 'parse', 'render', 'total', '(garbage collector)'];

/** `main` calls the three others; each profile costs what it is handed. */
const profileOf = (self: readonly number[]): Profile => ({
  unit: 's',
  operations: 1,
  per: 'operation',
  samples: 1000,
  notes: [],
  frames: NAMES.map(frame),
  parent: [-1, 0, 0, 0, -1],
  frame: [0, 1, 2, 3, 4],
  self: [...self],
});

const rounds = (costs: readonly number[]): fc.Arbitrary<Profile[]> =>
  fc
    .array(fc.array(positive(0.97, 1.03), { minLength: 5, maxLength: 5 }), { minLength: 3, maxLength: 5 })
    .map((all) => all.map((noise) => profileOf(costs.map((cost, index) => cost * (noise[index] ?? 1)))));

const profiles: fc.Arbitrary<Readonly<Record<Side, Profile[]>>> = fc
  .tuple(
    fc.array(positive(0.01, 1), { minLength: 5, maxLength: 5 }),
    fc.array(fc.oneof(fc.constant(1), positive(0.3, 10)), { minLength: 5, maxLength: 5 }),
  )
  .chain(([base, grown]) =>
    fc.record({ base: rounds(base), head: rounds(base.map((cost, index) => cost * (grown[index] ?? 1))) }),
  );

/** A benchmark that is surely over its budget. */
const slower = fc
  .tuple(
    positive(1e-8, 1e2),
    positive(1.2, 100),
    fc.array(positive(0.3, 3), { minLength: 12, maxLength: 16 }),
  )
  .map(([level, change, speeds]) =>
    recordOf(
      trialsFrom(speeds.map((speed) => ({ base: level * speed, head: level * speed * change }))),
      'three/slower',
    ),
  );

/** A report of three benchmarks, judged by the rule, the last with an explanation. */
export const generatedReport: fc.Arbitrary<Report> = fc
  .tuple(
    benchmark('one/first'),
    benchmark('two/second'),
    slower,
    fc.constantFrom<MetricName[]>('p50', 'mean', 'throughput', 'cpu-time'),
    profiles,
    fc.boolean(),
  )
  .map(([first, second, third, metric, taken, known]) => {
    const cause = asked(metric, { maxRegression: 0.05 }, 'three/slower');
    const planned = [...first.checks, ...second.checks, cause];
    const rule = ruleForChecks(METHOD, planned);
    const records = [first.record, second.record, third];
    const checks = planned.map((check) =>
      judge(check, records.find(({ path }) => path === check.path) ?? third, rule),
    );
    const level = levelOfCheck(checks.at(-1) ?? fail(), third);
    const explanation = explain({
      path: 'three/slower',
      metric,
      profiler: 'recorded',
      profiles: taken,
      ...level,
      changes: known ? { files: [], tracked: new Set(NAMES.map((name) => `src/${name}.js`)) } : null,
      seconds: 1,
    });
    return report({ method: rule.method, benchmarks: records, checks, explanations: [explanation] });
  });

const fail = (): never => {
  throw new Error('no check');
};
