// What stored runs of main cost and spare: the size of their file, and how much less is measured where they decide.

import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { LOADED } from './subject.ts';
import type { Baseline, BaselineRun } from '../../src/core/model/baseline-run.ts';
import { addRun, decodeBaseline } from '../../src/core/screening/baseline-codec.ts';
import type { Report, SideTrial } from '../../src/core/model/report.ts';
import { seededRandom } from '../../src/core/stats/random.ts';
import { sha256, shortDigest } from '../../src/process/digest.ts';
import { measurementOf } from '../../src/core/model/measurement.ts';

const CLI = resolve('dist/cli.js');

/** Runs of main, as few as are compared with, and how many of them are measured. */
const [RUNS, MEASURED] = [16, 4];

const read = (text: string | null): Baseline | null => {
  const decoded = text === null ? null : decodeBaseline(text, sha256);
  return decoded !== null && 'baseline' in decoded ? decoded.baseline : null;
};

/** Bytes of a file of 20 runs of so many benchmarks with three metrics each, as it is and packed. */
export function fileSize(benchmarks: number): { readonly plain: number; readonly packed: number } {
  const { real } = seededRandom(1, 'size');
  let text: string | null = null;
  for (let run = 0; run < 20; run++)
    text = addRun(read(text), madeUp(benchmarks, run, real), shortDigest('perf-budgets.yml'), sha256);
  const bytes = Buffer.from(text ?? '');
  return { plain: bytes.length, packed: gzipSync(bytes).length };
}

export function madeUp(count: number, run: number, real: () => number): BaselineRun {
  const machine = 1 + 0.05 * real();
  const trials = (level: number): number[] => [0, 1, 2].map(() => level * machine * (1 + 0.02 * real()));
  return {
    commit: sha256(String(run)).slice(0, 40),
    at: new Date(Date.UTC(2026, 9, 1) + run * 3_600_000).toISOString(),
    tool: 'perf-budgets 0.1.0',
    machine: {
      fingerprint: shortDigest('machine'),
      cpu: 'AMD EPYC 7763 64-Core Processor',
      os: 'ubuntu24',
      node: 'v22.11.0',
    },
    complete: true,
    benchmarks: Array.from({ length: count }, (_, index) => ({
      path: `suite-${index % 10}/a task with a name of usual length ${index}`,
      recipe: shortDigest(index % 10),
      costs: { p50: trials(1e-4), p95: trials(1.3e-4), 'peak-memory': trials(8e7) },
      exact: {},
    })),
  };
}

interface Sparing {
  /** Sides of trials taken, and seconds of operations in them, controls included. */
  readonly sides: number;
  readonly seconds: number;
  /** From start to exit. */
  readonly whole: number;
}

export interface Spared {
  readonly auto: Sparing;
  readonly paired: Sparing;
  /** Seconds of operations of the benchmarks that stored runs decided: with pairs, and with stored runs. */
  readonly decided: { readonly auto: number; readonly paired: number; readonly benchmarks: number };
  readonly benchmarks: number;
}

/** The same unchanged benchmarks decided by stored runs and by pairs. */
export function spared(repository: string, scratch: string): Spared {
  const runs = join(scratch, 'runs');
  mkdirSync(runs);
  for (let run = 0; run < MEASURED; run++) call(repository, scratch, ['run', '--baselines', runs, '--save']);
  exchange(join(runs, readdirSync(runs)[0] ?? ''));
  // A change that nothing is slower by, and that reaches every benchmark.
  appendFileSync(join(repository, LOADED), '// And more.\n');
  const by = (strategy: 'auto' | 'paired'): { report: Report; whole: number } => {
    const json = join(scratch, `${strategy}.json`);
    const args = ['check', '--base', 'HEAD', '--baselines', runs, '--strategy', strategy, '--json', json];
    const start = performance.now();
    call(repository, scratch, args);
    const whole = (performance.now() - start) / 1000;
    return { report: JSON.parse(readFileSync(json, 'utf8')) as Report, whole };
  };
  const [auto, paired] = [by('auto'), by('paired')];
  const decided = new Set(
    auto.report.benchmarks
      .filter((record) => measurementOf(record).trials.length === 0)
      .map(({ path }) => path),
  );
  const part = ({ report }: { report: Report }): number =>
    measured(report.benchmarks.filter(({ path }) => decided.has(path))).seconds;
  return {
    auto: { ...measured(auto.report.benchmarks), whole: auto.whole },
    paired: { ...measured(paired.report.benchmarks), whole: paired.whole },
    decided: { auto: part(auto), paired: part(paired), benchmarks: decided.size },
    benchmarks: auto.report.benchmarks.length,
  };
}

function call(repository: string, scratch: string, args: readonly string[]): void {
  const env = { ...process.env, TMPDIR: scratch };
  const { status, stderr } = spawnSync(process.execPath, [CLI, ...args, '--quiet'], {
    cwd: repository,
    env,
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(`perf-budgets ${args.join(' ')}: ${stderr}`);
}

/** Further runs of what was measured: all benchmarks do the same, so what one cost another may as well have cost. */
function exchange(file: string): void {
  const { runs, configuration } = read(readFileSync(file, 'utf8')) as Baseline;
  let text: string | null = null;
  for (let index = 0; index < RUNS; index++) {
    const run = runs[index % MEASURED] as BaselineRun;
    const { benchmarks } = run;
    const other = (place: number): BaselineRun['benchmarks'][number] =>
      benchmarks[
        (place + Math.floor(index / MEASURED)) % benchmarks.length
      ] as BaselineRun['benchmarks'][number];
    const exchanged = benchmarks.map((each, place) => ({ ...each, costs: other(place).costs }));
    text = addRun(read(text), { ...run, benchmarks: exchanged }, configuration, sha256);
  }
  writeFileSync(file, text ?? '');
}

function measured(benchmarks: Report['benchmarks']): Omit<Sparing, 'whole'> {
  const sides = benchmarks
    .map(measurementOf)
    .flatMap(({ trials, control, alone }): SideTrial[] => [
      ...[...trials, ...control].flatMap(({ base, head }) => [base, head]),
      ...alone,
    ]);
  const secondsOf = ({ turns }: SideTrial): number =>
    turns.mean.reduce((sum, mean, turn) => sum + mean * (turns.count[turn] ?? 0), 0);
  return { sides: sides.length, seconds: sides.reduce((sum, each) => sum + secondsOf(each), 0) };
}
