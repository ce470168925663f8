// Benchmarks of Google Benchmark as they are: a shot is one process of the program that `prepare` has built, which runs one
// benchmark for a few hundredths of a second.

import { join } from 'node:path';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { MetricName } from '../../core/model/metrics.ts';
import type { GoogleBenchmarkSpec } from '../../core/model/suite-specs.ts';
import { programOf } from '../built-program.ts';
import { metricsIn, sharesOf } from '../shares.ts';
import type { SideContext } from '../runner.ts';
import { brokenOff } from '../shots/broken-off.ts';
import { isChosen } from '../names.ts';
import { shotRunner } from '../shots/runner.ts';
import type { Aim, Shot, ShotBenchmark, ShotProcess } from '../shots/tool.ts';
import { filterOf, refusedOf } from './arguments.ts';
import { listOf, measureWith, type BenchmarkRun } from './program.ts';

interface GoogleBenchmark extends ShotBenchmark {
  readonly program: string;
  /** As the program names it. */
  readonly name: string;
}

export const googleBenchmark = shotRunner<GoogleBenchmarkSpec, GoogleBenchmark>({ discover, shoot, start });

async function discover(spec: GoogleBenchmarkSpec, side: SideContext): Promise<readonly GoogleBenchmark[]> {
  const context = { ...side, slowdown: 0 };
  const refused = refusedOf(spec.args);
  if (refused !== null)
    throw new BenchmarkFailure({
      message: `args: ${refused} is set by perf-budgets itself`,
      hint: 'say which benchmarks are run with `only` and `exclude`',
    });
  const program = await programOf(spec, context);
  const names = await listOf(program, spec, context);
  const left = apart(names).filter(({ task }) => isChosen(task, spec));
  if (left.length === 0)
    throw new BenchmarkFailure(
      names.length > 0
        ? {
            message: 'no benchmark is left by `only` and `exclude`',
            hint: `there are ${names.length}, such as ${names[0]}`,
          }
        : {
            message: `${spec.program} lists no benchmark`,
            hint: 'is it made with Google Benchmark, and linked with benchmark_main or BENCHMARK_MAIN()?',
          },
    );
  return left.map((each) => ({ ...each, program, skipped: null, metrics: TOLD, warnings: [] }));
}

/** Benchmarks that share a name run together, and their report numbers them. */
const apart = (names: readonly string[]): readonly { readonly name: string; readonly task: string }[] =>
  names.map((name, index) => {
    if (names.filter((other) => other === name).length === 1) return { name, task: name };
    const number = names.slice(0, index + 1).filter((other) => other === name).length;
    return { name, task: `${name} (family ${number})` };
  });

/** What its report tells of every benchmark: wall time by repetition, and processor time. */
const TOLD: readonly MetricName[] = metricsIn(
  { turn: { samples: [1], cpu: 1 }, batch: 1, peakMemory: null, values: {}, units: {} },
  [],
);

/** Programs whose library takes a number of operations, and not only a time. */
const counting = new Set<string>();

async function shoot(
  spec: GoogleBenchmarkSpec,
  { name, task, program }: GoogleBenchmark,
  aim: Aim,
  context: SideContext,
): Promise<Shot> {
  const ended = await measureWith(program, spec, context, { flags: flagsOf(name, program, aim), what: task });
  if (ended.countsOperations) counting.add(program);
  return shotOf(task, ended);
}

function flagsOf(name: string, program: string, aim: Aim): readonly string[] {
  const samples = 'operations' in aim ? aim.samples : 1;
  const time =
    'operations' in aim && counting.has(program)
      ? `${aim.operations}x`
      : Math.max(SHORTEST, aim.seconds / samples / OVERSHOOT).toFixed(6);
  return [
    `--benchmark_filter=${filterOf(name)}`,
    `--benchmark_min_time=${time}`,
    `--benchmark_repetitions=${samples}`,
  ];
}

function start(
  spec: GoogleBenchmarkSpec,
  { name, program }: GoogleBenchmark,
  aim: Aim,
  context: SideContext,
): Promise<ShotProcess> {
  return Promise.resolve({
    argv: [program, ...flagsOf(name, program, aim), ...spec.args],
    directory: join(context.root, spec.directory),
    environment: { ...context.environment, ...spec.environment },
    operations: 'operations' in aim && counting.has(program) ? aim.operations : null,
  });
}

/** The library looks for a number of iterations that takes this much longer than it was asked for. */
const OVERSHOOT = 1.4;
/** Seconds of a sample. */
const SHORTEST = 0.0001;

function shotOf(task: string, ended: BenchmarkRun): Shot {
  const { measurements, failed } = ended.understood;
  if (ended.exit.code !== 0 || ended.silent !== null) throw brokenOff(task, ended);
  const [lost] = failed.filter((each) => each.name === task);
  if (lost !== undefined)
    throw new BenchmarkFailure({
      message: lost.message.replace(/^report\.json: (benchmarks\[\d+\]: )?/, ''),
    });
  const own = measurements.filter(({ name }) => name === task);
  const [result] = sharesOf(own).values();
  const time = own.find(({ metric }) => metric === 'p50');
  const operation = time?.summary.p50;
  if (result === undefined || time === undefined || operation === undefined) throw brokenOff(task, ended);
  return {
    operations: time.batch * Math.max(1, time.samples.length),
    operation,
    result,
    seconds: ended.seconds,
    start: START,
  };
}

/** Seconds of a process that runs nothing. */
const START = 0.005;
