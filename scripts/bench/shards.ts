// What five machines take that share a run: the longest part against a fifth of what one machine takes, with what every job does
// before and after its trials.

import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { join, resolve } from 'node:path';
import { median, quantile } from 'simple-statistics';
import { partition, type Declared } from '../../src/core/sharding/partition.ts';
import { seededRandom } from '../../src/core/stats/random.ts';
import { secondsToDecide } from '../../src/measure/estimate.ts';
import { seconds, targeted, times, told, type Row } from './rows.ts';
import { writeSuite } from './subject.ts';

const CLI = resolve('dist/cli.js');
const [BENCHMARKS, SUITES, MACHINES, DRAWS] = [100, 10, 5, 1000] as const;

const BUDGET = { maxRegression: 0.05, max: null, atLeast: null, owner: null };

interface Costing extends Declared {
  /** Seconds of its trials, as they turn out to be. */
  readonly seconds: number;
}

/**
 * Benchmarks of suites with operations from 10 µs to 1 s, every third with a budget for its p95 too. Trials take what the plan says;
 * how many there are is drawn: a clear case takes ten, the others up to three times as many.
 */
function made(seed: number): {
  readonly benchmarks: Costing[];
  readonly checks: Parameters<typeof partition>[1];
} {
  const { real } = seededRandom(seed, 'shards');
  const operations = Array.from({ length: SUITES }, () => 10 ** (-5 + 5 * real()));
  const benchmarks = Array.from({ length: BENCHMARKS }, (_, index): Costing & { readonly tail: boolean } => {
    const suite = Math.floor((index * SUITES) / BENCHMARKS);
    const operation = (operations[suite] ?? 1e-3) * 10 ** (real() - 0.5);
    const tail = index % 3 === 0;
    const needs = { minimumPairs: 1, minimumSamples: tail ? 60 : 1 };
    const clear = secondsToDecide({ opening: 0.1 + operation, session: { operation, turns: null } }, needs);
    const trials = real() < 0.8 ? 1 : 1 + 2 * real();
    const path = `package-${suite}/case ${index}`;
    return { path, suite: `package-${suite}`, runner: 'tinybench', seconds: clear * trials, tail };
  });
  const checks = benchmarks.flatMap(({ path, tail }) =>
    (['p50', ...(tail ? (['p95'] as const) : [])] as const).map((metric) => ({
      path,
      metric,
      budget: BUDGET,
    })),
  );
  return { benchmarks, checks };
}

/** Of one draw: the longest part, and the trials of all. */
function divided(seed: number): { readonly longest: number; readonly all: number } {
  const { benchmarks, checks } = made(seed);
  const costs = new Map(benchmarks.map(({ path, seconds: cost }) => [path, cost]));
  const loads = Array.from({ length: MACHINES }, () => 0);
  for (const { path, part } of partition(benchmarks, checks, MACHINES))
    loads[part - 1] = (loads[part - 1] ?? 0) + (costs.get(path) ?? 0);
  return { longest: Math.max(...loads), all: loads.reduce((sum, load) => sum + load, 0) };
}

/** Rows; what every job takes besides its trials is taken from a real part of a small project. */
export async function shardRows(scratch: string): Promise<Row[]> {
  const repository = join(scratch, 'shards');
  writeSuite(repository, MACHINES);
  const fixed = await besideTrials(repository, scratch);
  const draws = Array.from({ length: DRAWS }, (_, seed) => divided(seed));
  const ratios = draws.map(({ longest, all }) => (longest + fixed) / ((all + fixed) / MACHINES));
  const alone = draws.map(({ longest, all }) => longest / (all / MACHINES));
  return [
    targeted(
      'shards: five of 100 benchmarks, the longest over a fifth of one job',
      median(ratios),
      1.3,
      times,
    ),
    told('- worst of a hundred', times(quantile(ratios, 0.99))),
    told(
      '- of the trials alone',
      `${times(median(alone))}, worst of a hundred ${times(quantile(alone, 0.99))}`,
    ),
    told('- what a job takes besides its trials', seconds(fixed)),
    told('- one job', seconds(median(draws.map(({ all }) => all)) + fixed)),
  ];
}

/** Seconds until a check begins to measure, and from its last verdict to its end. */
async function besideTrials(repository: string, scratch: string): Promise<number> {
  const asked = [
    '--base',
    'HEAD',
    '--strategy',
    'full',
    '--shard',
    `1/${MACHINES}`,
    '--seed',
    '1',
    '--no-explain',
  ];
  const started = performance.now();
  const child = spawn(process.execPath, [CLI, 'check', ...asked], {
    cwd: repository,
    env: { ...process.env, TMPDIR: scratch },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let [measuring, decided] = [Number.NaN, Number.NaN];
  createInterface({ input: child.stderr }).on('line', (line) => {
    if (line.startsWith('Measuring')) measuring = performance.now();
    if (line.includes(': decided')) decided = performance.now();
  });
  await new Promise((end) => child.once('close', end));
  return (measuring - started + performance.now() - decided) / 1000;
}
