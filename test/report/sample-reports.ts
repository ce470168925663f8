// Reports for tests, with numbers as they come from a real machine: each check states its effect and interval,
// and the trials behind it are made to fit.

import { metricOf, type MetricName } from '../../src/core/model/metrics.ts';
import type { Check, Report, SideTrial, Trial } from '../../src/core/model/report.ts';
import type { Summary } from '../../src/core/model/summary.ts';
import { runVerdict } from '../../src/core/decision/verdict.ts';
import type { Estimate } from '../../src/core/model/quantities.ts';
import { roundTrial } from '../../src/core/stats/rounding.ts';
import { written, type BenchmarkParts, type WrittenBenchmark } from './written.ts';
import type { Budget } from '../../src/core/model/configuration.ts';

const CONFIDENCE = 0.98;

/** A wave that looks random and never changes: -1 … 1. */
const wave = (step: number): number => Math.sin(step * 12.9898) * Math.cos(step * 4.1414);

const summary = (p50: number, spread: number, count: number): Summary => ({
  count,
  min: p50 * (1 - spread),
  p50,
  p75: p50 * (1 + spread * 0.6),
  p90: p50 * (1 + spread * 1.6),
  p95: p50 * (1 + spread * 2.5),
  p99: p50 * (1 + spread * 6),
  mean: p50 * (1 + spread * 0.3),
});

export interface SideOptions {
  readonly p50: number;
  readonly spread?: number;
  readonly turns?: number;
  readonly perTurn?: number;
  readonly memory?: number | null;
  readonly batch?: number;
  /** Share of the time that is processor time. */
  readonly computing?: number;
}

/** One side of a trial around a median, seconds. */
export const side = ({
  p50,
  spread = 0.04,
  turns = 6,
  perTurn = 5,
  memory = 96 * 2 ** 20,
  batch = 1,
  computing = 0.98,
}: SideOptions): SideTrial => {
  const all = Array.from({ length: turns }, (_, turn) =>
    summary(p50 * (1 + 0.01 * wave(turn + p50 * 1e6)), spread, perTurn),
  );
  const column = (name: keyof Summary): number[] => all.map((each) => each[name]);
  return {
    turns: {
      count: column('count'),
      min: column('min'),
      p50: column('p50'),
      p75: column('p75'),
      p90: column('p90'),
      p95: column('p95'),
      p99: column('p99'),
      mean: column('mean'),
      cpu: column('mean').map((mean) => mean * 0.97),
    },
    all: summary(p50, spread, turns * perTurn),
    cpuTime: p50 * computing,
    peakMemory: memory,
    values: {},
    batch,
    samples: null,
  };
};

export interface TrialsOptions {
  readonly count?: number;
  readonly p50: number;
  /** Relative change of each trial's head, of trial i. */
  readonly change?: (trial: number) => number;
  readonly base?: Partial<SideOptions>;
  readonly head?: Partial<SideOptions>;
}

/** Trials whose ratios scatter by about a percent around the change. */
export const trialsOf = ({ count = 12, p50, change = () => 0, base, head }: TrialsOptions): Trial[] =>
  Array.from({ length: count }, (_, index) => {
    const level = p50 * (1 + 0.03 * wave(index + 1));
    const ratio = 1 + change(index) + 0.008 * wave(index * 7 + 3);
    const make = (at: number, options: Partial<SideOptions> = {}): SideTrial => side({ p50: at, ...options });
    return roundTrial({
      index,
      order: 'bhhbhb',
      base: make(level, base),
      head: make(level * ratio, head),
    });
  });

/** A measured benchmark; anything can be replaced. */
export const benchmark = (path: string, parts: BenchmarkParts = {}): WrittenBenchmark =>
  written(path, {
    dataset: { name: 'articles-2026-09', reviewed: '2026-09-01' },
    ...parts,
    trials: parts.trials ?? trialsOf({ p50: 1.7e-3 }),
    control: parts.control ?? trialsOf({ p50: 1.7e-3, count: 3 }),
  });

export const estimate = (low: number, value: number, high: number): Estimate => ({
  value,
  interval: { low, high, confidence: CONFIDENCE },
});

const NO_BUDGET: Budget = { maxRegression: null, max: null, atLeast: null, owner: null };

export interface CheckOptions {
  readonly verdict: Check['verdict'];
  readonly likelyOver?: boolean;
  readonly reason?: string;
  readonly budget?: Partial<Budget>;
  readonly text?: string;
  readonly line?: number;
  /** Base's value in base units. */
  readonly base?: number | null;
  /** Low end, value, high end of the relative change. */
  readonly effect?: readonly [number, number, number] | null;
  /** Relative half-width of the interval of head's own value. */
  readonly width?: number;
  readonly trials?: number;
  readonly evidence?: Check['evidence'];
  readonly detectable?: number | null;
}

/** A check of a path and metric; the values follow from base and effect. */
export const check = (path: string, metric: MetricName, options: CheckOptions): Check => {
  const { base = 1.7e-3, effect = [-0.006, 0.002, 0.009], verdict, width = 0.02 } = options;
  const change = effect?.[1] ?? 0;
  const head = base === null ? null : base * (1 + (metricOf(metric).worse === 'lower' ? -change : change));
  const level = (value: number): Check['head'] => ({ value, p50: value * 0.99, p95: value * 1.12 });
  const absent = verdict === 'failed' || verdict === 'missing';
  return {
    path,
    metric,
    budget: { ...NO_BUDGET, maxRegression: 0.05, ...options.budget },
    budgetText: options.text ?? '+5%',
    position: { line: options.line ?? 14, column: 15 },
    verdict,
    likelyOver: options.likelyOver ?? false,
    evidence: absent || verdict === 'new' ? null : (options.evidence ?? 'paired'),
    reason: options.reason ?? `the change lies where the verdict "${verdict}" says`,
    effect: effect === null || absent ? null : estimate(...effect),
    value: head === null || absent ? null : estimate(head * (1 - width), head, head * (1 + width)),
    base: base === null || verdict === 'missing' || effect === null ? null : level(base),
    head: head === null || absent ? null : level(head),
    trials: absent ? 0 : (options.trials ?? 12),
    detectable: absent ? null : options.detectable === undefined ? 0.063 : options.detectable,
  };
};

/** A whole report around some benchmarks and checks; the verdict follows from them. */
export const report = (parts: Partial<Report> & Pick<Report, 'benchmarks' | 'checks'>): Report => ({
  schema: 1,
  tool: 'perf-budgets 0.1.0',
  mode: 'check',
  startedAt: '2026-09-28T09:14:05.000Z',
  duration: 94.2,
  seed: 20260928,
  environment: {
    os: 'Linux 6.8.0 (Ubuntu 24.04)',
    arch: 'x64',
    cpu: 'AMD EPYC 7763 64-Core Processor',
    cores: 4,
    memory: 16 * 2 ** 30,
    node: 'v22.11.0',
    pinnedTo: 3,
    fingerprint: '5f1c9a7e02b4',
  },
  baseline: null,
  reach: null,
  base: { commit: '9f8e7d6c5b4a39281706f5e4d3c2b1a098765432', name: 'main', dirty: false },
  head: { commit: 'a1b2c3d4e5f60718293a4b5c6d7e8f9012345678', name: 'faster-tokenizer', dirty: false },
  configuration: { file: 'perf-budgets.yml', undecided: 'warn' },
  method: {
    alphaOver: 0.01,
    alphaWithin: 0.01,
    firstLook: 8,
    lastLook: 80,
    scale: 1.5,
    tests: 1,
    turn: 0.01,
    control: { first: 3, last: 7 },
    screening: null,
  },
  explanations: [],
  caveats: [],
  budgetChanges: [],
  renames: [],
  removals: [],
  verdict: runVerdict(parts.checks, parts.benchmarks),
  ...parts,
});
