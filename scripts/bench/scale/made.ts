// A made project: suites of 25 benchmarks that are listed, budgeted and measured by the real code, on sessions that answer
// at once and a clock that they move on. No operation runs: what processor time is used is the gate's own.

import { parseConfiguration } from '../../../src/config/load.ts';
import { NO_RENAMES } from '../../../src/core/budgets/renames.ts';
import type { Configuration } from '../../../src/core/model/configuration.ts';
import { seededRandom } from '../../../src/core/stats/random.ts';
import { candidates, type Candidate } from '../../../src/measure/discover.ts';
import type { GateRequest } from '../../../src/pipeline/request.ts';
import type { Session, SideContext, Task, Turn } from '../../../src/runners/runner.ts';

const PER_SUITE = 25;

const two = (number: number): string => String(number).padStart(2, '0');
const suiteNames = (benchmarks: number): string[] =>
  Array.from({ length: Math.ceil(benchmarks / PER_SUITE) }, (_, index) => `package-${two(index)}`);

/** A budget for all, another metric for every fourth suite, and one of its own for a benchmark of each suite. */
export function configurationText(benchmarks: number): string {
  const names = suiteNames(benchmarks);
  return [
    'time-limit: 1h',
    'benchmarks:',
    ...names.map((name) => `  ${name}: { tinybench: packages/${name}/bench/all.bench.js }`),
    'budgets:',
    "  '**': { p50: +5% }",
    ...names
      .filter((_, index) => index % 4 === 0)
      .map((name) => `  ${name}/**: { p95: { max-regression: +10%, at-least: 2us } }`),
    ...names.map((name) => `  ${name}/${taskName(1)}: { p50: +10% }`),
    '',
  ].join('\n');
}

const OPERATIONS = ['parse', 'render', 'query the index of', 'write', 'compare'];
const taskName = (task: number): string =>
  `${OPERATIONS[task % OPERATIONS.length]} a document of ${2 ** (task % 12)} KiB, case ${task}`;

const tasks = (): Task[] =>
  Array.from({ length: PER_SUITE }, (_, task) => ({ task: taskName(task), warnings: [] }));

export const configurationOf = (benchmarks: number): Configuration =>
  parseConfiguration(configurationText(benchmarks), 'perf-budgets.yml').configuration;

/** What both sides list, paired up; of every fourth suite head has lost the last benchmark and calls it otherwise. */
export function listedIn(configuration: Configuration): Candidate[] {
  return configuration.suites.flatMap((suite, index) => {
    const own = tasks();
    const head = index % 4 === 3 ? [...own.slice(0, -1), { task: 'a new case', warnings: [] }] : own;
    const listings = { head: { tasks: head }, own: { tasks: own }, overlaid: null, harness: 'head' as const };
    return candidates(suite, suite, listings);
  });
}

export const REQUEST: GateRequest = {
  mode: 'check',
  configuration: 'perf-budgets.yml',
  base: undefined,
  head: undefined,
  only: [],
  seed: 7,
  timeLimit: undefined,
  slowdown: 0,
  reach: false,
  explain: null,
};

/** As `budgetsOf` wants it. */
export const budgeted = (configuration: Configuration, found: readonly Candidate[]) => ({
  configuration,
  baseConfiguration: configuration,
  tip: null,
  candidates: found,
  renames: NO_RENAMES,
});

const CONTEXT: SideContext = {
  root: '/made',
  environment: {},
  node: process.execPath,
  signal: new AbortController().signal,
  limit: 60,
  slowdown: 0,
};
export const CONTEXTS = { base: CONTEXT, head: CONTEXT };

/** A clock that sessions move on; seconds. */
export interface MadeClock {
  now: number;
}

/** Seconds of one operation, and of starting and warming up a side: as for a task of tinybench. */
const [OPERATION, OPENING] = [50e-6, 0.08];
/** Turns to draw from, and operations in one. */
const [POOL, OPERATIONS_A_TURN] = [96, 200];

/** Turns at two speeds of the machine, with a tail. */
function poolOf(factor: number): Turn[] {
  const { real } = seededRandom(2026, `turns ${factor}`);
  return Array.from({ length: POOL }, () => {
    const typical = OPERATION * factor * (real() < 0.3 ? 1.08 : 1) * (1 + 0.01 * real());
    const samples = Array.from(
      { length: OPERATIONS_A_TURN },
      () => typical * (1 + 0.02 * real() + 0.4 * real() ** 20),
    );
    const told = samples.reduce((sum, each) => sum + each, 0);
    return {
      samples,
      cpu: typical,
      clock: { reported: told, wall: told + 1e-4, busy: told, delay: 1e-5, untimed: 0 },
    };
  });
}

/** What head costs over base: most nothing, some 20 % more, some just what is allowed. */
export type Kinds = 'usual' | 'all over';

function factorOf(index: number, kinds: Kinds): number {
  if (kinds === 'all over') return 1.2;
  if (index % 40 === 7) return 1.2;
  return index % 50 === 11 ? 1.05 : 1;
}

/** What opens sessions of a benchmark. */
export function madeOpener(
  clock: MadeClock,
  kinds: Kinds,
): (index: number) => (side: 'base' | 'head') => Session {
  const pools = new Map([1, 1.05, 1.2].map((factor) => [factor, poolOf(factor)]));
  return (index) => {
    const random = seededRandom(2026, `benchmark ${index}`);
    return (side) => {
      clock.now += OPENING;
      const pool = pools.get(side === 'head' ? factorOf(index, kinds) : 1) ?? [];
      return {
        batch: 1,
        operation: OPERATION,
        warnings: [],
        pid: null,
        turn: (seconds) => {
          clock.now += seconds;
          return Promise.resolve(pool[random.integer(0, POOL - 1)] as Turn);
        },
        finish: () => Promise.resolve({ peakMemory: 9e7, values: {} }),
        [Symbol.asyncDispose]: () => Promise.resolve(),
      };
    };
  };
}
