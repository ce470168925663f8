// Benchmarks of divan as they are: every bench target is compiled once a side, and a shot is one process of it that runs
// one benchmark for a few hundredths of a second. It is told how many samples of how many operations.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { MetricName } from '../../core/model/metrics.ts';
import type { DivanSpec } from '../../core/model/suite-specs.ts';
import { sortArguments } from '../cargo/arguments.ts';
import { compileBenches, refuseOwnHarness, type BenchProgram } from '../cargo/programs.ts';
import { isChosen } from '../names.ts';
import type { SideContext } from '../runner.ts';
import { metricsIn } from '../shares.ts';
import { brokenOff } from '../shots/broken-off.ts';
import { runProgram, type Ended } from '../shots/process.ts';
import { shotRunner } from '../shots/runner.ts';
import type { Aim, Shot, ShotBenchmark, ShotProcess } from '../shots/tool.ts';
import { rowsIn } from './table.ts';

interface DivanBenchmark extends ShotBenchmark {
  readonly program: BenchProgram;
  /** As divan names it. */
  readonly name: string;
}

export const divan = shotRunner<DivanSpec, DivanBenchmark>({ discover, shoot, start });

/** Options of the program that perf-budgets sets itself. */
const OURS: ReadonlySet<string> = new Set([
  '--bench',
  '--exact',
  '--list',
  '--test',
  '--format',
  '--color',
  '--skip',
  '--sort',
  '--sortr',
  '--sample-count',
  '--sample-size',
  '--min-time',
  '--max-time',
]);

async function discover(spec: DivanSpec, side: SideContext): Promise<readonly DivanBenchmark[]> {
  const context = { ...side, slowdown: 0 };
  const found: DivanBenchmark[] = [];
  for (const program of await compileBenches(spec, OURS, context))
    found.push(...(await listed(program, spec, context)));
  const left = found.filter(({ task }) => isChosen(task, spec));
  if (left.length > 0) return left;
  throw found.length > 0
    ? new BenchmarkFailure({
        message: 'no benchmark is left by `only` and `exclude`',
        hint: `there are ${found.length}, such as ${found[0]?.task}`,
      })
    : new BenchmarkFailure({
        message: `${spec.benches.join(', ')} lists no benchmark`,
        hint: 'are they made with divan 0.1.4 or newer, and is harness = false? Benches of criterion stand under criterion:',
      });
}

async function listed(
  program: BenchProgram,
  spec: DivanSpec,
  context: SideContext,
): Promise<readonly DivanBenchmark[]> {
  const what = `the list of ${program.name}`;
  const list = async (flags: readonly string[], environment: Readonly<Record<string, string>>) =>
    run(program, spec, context, { flags: ['--list', ...flags], what, environment });
  refuseOwnHarness(program, (await list([], {})).stdout);
  // It knows this form of the list for cargo-nextest alone.
  const ended = await list(['--format', 'terse'], { NEXTEST: '1' });
  if (ended.exit.code !== 0 || ended.silent !== null) throw brokenOff(what, ended);
  const names = ended.stdout
    .split(/\r?\n/)
    .flatMap((line) => /^(\S.*): benchmark$/.exec(line)?.slice(1) ?? []);
  return [...new Set(names)].map((name) => ({
    program,
    name,
    task: [...(program.prefix === '' ? [] : [program.prefix]), ...belowCrate(name, program)].join('/'),
    skipped: null,
    metrics: TOLD,
    warnings: [],
  }));
}

/** `words::count::100` of the target `words` is `count/100`. */
function belowCrate(name: string, { name: target }: BenchProgram): readonly string[] {
  const [first = '', ...rest] = name.split('::');
  return rest.length > 0 && first === target.replaceAll('-', '_') ? rest : [first, ...rest];
}

const TOLD: readonly MetricName[] = metricsIn(
  {
    turn: { samples: [], cpu: null },
    batch: 1,
    peakMemory: null,
    values: { p50: 1, mean: 1, min: 1 },
    units: {},
  },
  [],
);

/** Samples of a first shot, whose length divan finds by itself. */
const FIRST = 10;
/** Seconds: `min_time` of the code does not lengthen a shot, and `max_time` does not cut it. */
const TIMES = ['--min-time', '0', '--max-time', '3600'];

async function shoot(
  spec: DivanSpec,
  { name, task, program }: DivanBenchmark,
  aim: Aim,
  context: SideContext,
): Promise<Shot> {
  const ended = await run(program, spec, context, { flags: flagsOf(name, aim), what: task });
  if (ended.exit.code !== 0 || ended.silent !== null) throw brokenOff(task, ended);
  const [row, ...others] = rowsIn(ended.stdout);
  if (row === undefined) throw brokenOff(task, ended);
  if (others.length > 0)
    throw new BenchmarkFailure({
      message: `${task} runs with several numbers of threads, which cannot be told apart`,
      hint: "choose one: args: ['--', '--threads', '1']",
    });
  const { min, p50, mean, operations } = row;
  if (p50 === 0)
    throw new BenchmarkFailure({
      message: `${task} takes no time that divan can see`,
      hint: 'does black_box keep what goes in, and is the result returned?',
    });
  return {
    operations,
    operation: Math.max(p50, TURN),
    result: { turn: { samples: [], cpu: null }, peakMemory: null, values: { min, p50, mean }, units: {} },
    seconds: ended.seconds,
    start: START,
  };
}

function flagsOf(name: string, aim: Aim): readonly string[] {
  const counts =
    'operations' in aim
      ? ['--sample-count', `${aim.samples}`, '--sample-size', `${aim.operations}`]
      : ['--sample-count', `${FIRST}`];
  return ['--color', 'never', ...TIMES, ...counts, '--exact', name];
}

function start(
  spec: DivanSpec,
  { name, program }: DivanBenchmark,
  aim: Aim,
  context: SideContext,
): Promise<ShotProcess> {
  const call = callOf(program, spec, context, { flags: flagsOf(name, aim) });
  const operations = 'operations' in aim ? aim.operations * aim.samples : null;
  return Promise.resolve({ ...call, operations });
}

/** Seconds that a turn of its loop takes: divan takes them off, and hardly anything may be left. */
const TURN = 2.5e-10;

/** Seconds of a process that runs nothing but its look at the clock. */
const START = 0.01;

/** Seconds a benchmark may be silent. */
const PATIENCE = 60;

interface Call {
  readonly flags: readonly string[];
  readonly environment?: Readonly<Record<string, string>>;
}

const callOf = (
  program: BenchProgram,
  spec: DivanSpec,
  context: SideContext,
  { flags, environment }: Call,
): Pick<ShotProcess, 'argv' | 'directory' | 'environment'> => ({
  argv: [program.binary, '--bench', ...sortArguments(spec.args, OURS).program, ...flags],
  directory: program.folder,
  environment: { ...context.environment, ...program.environment, ...spec.environment, ...environment },
});

const run = (
  program: BenchProgram,
  spec: DivanSpec,
  context: SideContext,
  call: Call & { readonly what: string },
): Promise<Ended> =>
  runProgram({
    ...callOf(program, spec, context, call),
    signal: context.signal,
    patience: Math.min(PATIENCE, context.limit),
    slowdown: context.slowdown,
    under: context.under,
    what: call.what,
  });
