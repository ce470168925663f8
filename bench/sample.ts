// Data as a run leaves it: trials of 24 turns a side, a record of several benchmarks, a configuration of some length.
// Made by a seeded generator, so that base and head work on the same.

import { judge } from '../src/core/decision/judge.ts';
import { ruleOf, type PlannedCheck } from '../src/core/decision/rule.ts';
import type { BenchmarkRecord, Method, Report, SideTrial, Trial } from '../src/core/model/report.ts';
import { seededRandom, type Random } from '../src/core/stats/random.ts';
import { columns, summarize } from '../src/core/stats/summary.ts';
import { roundSideTrial } from '../src/core/stats/rounding.ts';

const PAIRS = 24;
const OPERATIONS = 200;

/** Seconds of the turns of one side: two speeds of the machine, and a tail. */
export const turnTimes = (random: Random, typical: number): number[] =>
  Array.from({ length: PAIRS }, () => {
    const speed = random.real() < 0.3 ? 1.08 : 1;
    return typical * speed * (1 + 0.02 * random.real() + 0.2 * random.real() ** 12);
  });

const sideTrial = (random: Random, typical: number): SideTrial => {
  const turns = turnTimes(random, typical).map((time) => {
    return { ...summarize([time, time * 1.02, time * 1.3]), count: OPERATIONS };
  });
  const all = { ...summarize(turns.map(({ p50 }) => p50)), count: PAIRS * OPERATIONS };
  return roundSideTrial({
    turns: columns(
      turns,
      turns.map(({ mean }) => mean),
    ),
    all,
    cpuTime: all.mean,
    peakMemory: 96 * 2 ** 20,
    values: {},
    batch: 1,
    samples: null,
  });
};

const trial = (random: Random, index: number): Trial => ({
  index,
  order: 'bh'.repeat(PAIRS / 2),
  base: sideTrial(random, 50e-6),
  head: sideTrial(random, 50.5e-6),
});

const record = (random: Random, index: number): BenchmarkRecord => ({
  path: `suite/benchmark-${index}`,
  suite: 'suite',
  runner: 'tinybench',
  scenario: 'one client, warm cache',
  dataset: { name: 'articles-2026-09', reviewed: '2026-09-01' },
  status: 'measured',
  harness: 'head',
  runtime: { base: null, head: null },
  trials: Array.from({ length: 12 }, (_, each) => trial(random, each)),
  alone: [],
  stored: null,
  recipe: null,
  control: [],
  exact: { base: null, head: null },
  reported: null,
  short: null,
  warnings: [],
});

const question = ({ path }: BenchmarkRecord, index: number): PlannedCheck => ({
  path,
  metric: 'p50',
  budget: { maxRegression: 0.05, max: null, atLeast: null, owner: null },
  budgetText: '+5%',
  position: { line: index + 10, column: 3 },
});

export const METHOD: Method = {
  alphaOver: 0.009,
  alphaWithin: 0.025,
  firstLook: 8,
  lastLook: 80,
  scale: 1.5,
  tests: 10,
  turn: 0.01,
  control: { first: 7, last: 15 },
  screening: null,
};

/** A judged report of this many benchmarks with 12 trials each. */
export function sampleReport(benchmarks: number): Report {
  const random = seededRandom(2026, 'sample');
  const records = Array.from({ length: benchmarks }, (_, index) => record(random, index));
  const rule = ruleOf(METHOD);

  const revision = { commit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678', name: 'main', dirty: false };
  return {
    schema: 1,
    baseline: null,
    reach: null,
    tool: 'perf-budgets 0.0.0',
    mode: 'check',
    startedAt: '2026-10-01T12:00:00.000Z',
    duration: 61.5,
    seed: 7,
    environment: {
      os: 'Linux 6.8',
      arch: 'x64',
      cpu: 'a processor',
      cores: 4,
      memory: 16 * 2 ** 30,
      node: 'v22.0.0',
      pinnedTo: 3,
      fingerprint: '0123456789ab',
    },
    base: revision,
    head: { ...revision, name: 'feature' },
    configuration: { file: 'perf-budgets.yml', undecided: 'warn' },
    method: METHOD,
    benchmarks: records,
    checks: records.map((each, index) => judge(question(each, index), each, rule)),
    explanations: [],
    caveats: [],
    budgetChanges: [],
    renames: [],
    removals: [],
    verdict: 'within',
  };
}

/** perf-budgets.yml with this many benchmarks, each with a budget of its own. */
export const sampleConfiguration = (benchmarks: number): string =>
  [
    'time-limit: 10m',
    'benchmarks:',
    ...Array.from(
      { length: benchmarks },
      (_, index) => `  suite-${index}:\n    tinybench: bench/suite-${index}.bench.js\n    scenario: warm`,
    ),
    'budgets:',
    '  "**": { p50: +10% }',
    ...Array.from(
      { length: benchmarks },
      (_, index) => `  suite-${index}/**: { p50: +5%, p95: { max-regression: 8%, max: 300ms } }`,
    ),
    '',
  ].join('\n');

/** Log ratios of trials around no change, a check a row. */
export function sampleRatios(checks: number, trials: number): number[][] {
  const random = seededRandom(2026, 'ratios');
  return Array.from({ length: checks }, () =>
    Array.from({ length: trials }, () => 0.02 * (random.real() + random.real() - 1)),
  );
}
