// Benchmarks of Catch2 as they are: a shot is one process of the program that `prepare` has built, which runs one test case.
// Nothing below a test case can be chosen, and a report has means only.

import { join } from 'node:path';
import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { MetricName } from '../../core/model/metrics.ts';
import type { Catch2Spec } from '../../core/model/suite-specs.ts';
import { programOf } from '../built-program.ts';
import { isChosen } from '../names.ts';
import type { SideContext } from '../runner.ts';
import { metricsIn, sharesOf } from '../shares.ts';
import { brokenOff } from '../shots/broken-off.ts';
import type { ShotPlan } from '../shots/plan.ts';
import { shotRunner } from '../shots/runner.ts';
import type { Aim, Shot, ShotBenchmark, ShotProcess } from '../shots/tool.ts';
import { filterOf, refusedOf, TAGGED } from './arguments.ts';
import { flagsOf, namesOf, runTests, type TestRun } from './program.ts';

interface Catch2Benchmark extends ShotBenchmark {
  readonly program: string;
  readonly testCase: string;
  /** Benchmarks of the test case, this one included. */
  readonly neighbours: number;
}

export const catch2 = shotRunner<Catch2Spec, Catch2Benchmark>({ discover, plan, shoot, start });

async function discover(spec: Catch2Spec, side: SideContext): Promise<readonly Catch2Benchmark[]> {
  const context = { ...side, slowdown: 0 };
  const refused = refusedOf(spec.args);
  if (refused !== null)
    throw new BenchmarkFailure({
      message: `args: ${refused} is set by perf-budgets itself`,
      hint: 'say which benchmarks are run with `only` and `exclude`',
    });
  const program = await programOf(spec, context);
  const all = await benchmarksOf(program, spec, context);
  const left = all.filter(({ task }) => isChosen(task, spec));
  if (left.length > 0) return left;
  throw new BenchmarkFailure(
    all.length > 0
      ? {
          message: 'no benchmark is left by `only` and `exclude`',
          hint: `there are ${all.length}, such as ${all[0]?.task}`,
        }
      : {
          message: `${spec.program} has no benchmark`,
          hint: 'is it made with Catch2, and version 2 with CATCH_CONFIG_ENABLE_BENCHMARKING?',
        },
  );
}

/** Which benchmarks a test case has is known once it has run: all of them with one sample, or one by one where that breaks off. */
async function benchmarksOf(
  program: string,
  spec: Catch2Spec,
  context: SideContext,
): Promise<readonly Catch2Benchmark[]> {
  const what = `the listing run of ${spec.program}`;
  const all = (tests: string | null): Promise<TestRun> =>
    runTests(program, spec, context, { tests, samples: 1, what });
  const tagged = await all(TAGGED);
  const isTagged = tagged.testCases.length > 0;
  const run = isTagged ? tagged : await all(null);
  if (run.isWhole) return benchmarksIn(run, run.testCases, program);
  const found: Catch2Benchmark[] = [];
  for (const name of await namesOf(program, spec, context, isTagged ? TAGGED : null)) {
    const one = await runTests(program, spec, context, { tests: filterOf(name), samples: 1, what: name });
    // What breaks off fails again, and says how, in its first trial.
    const own = one.isWhole ? benchmarksIn(one, [name], program) : [benchmarkOf(name, name, program)];
    found.push(...own.filter(({ task }) => !found.some((each) => each.task === task)));
  }
  return found;
}

const benchmarkOf = (task: string, testCase: string, program: string, neighbours = 1): Catch2Benchmark => ({
  task,
  testCase,
  program,
  neighbours,
  skipped: null,
  metrics: TOLD,
  warnings:
    neighbours > 1
      ? [
          `every shot runs all ${neighbours} benchmarks of its test case: give it one of its own to spare that`,
        ]
      : [],
});

/** By what their names begin with: the test case, then sections. A test case that failed is there too. */
function benchmarksIn(
  { understood: { measurements, failed } }: TestRun,
  testCases: readonly string[],
  program: string,
): readonly Catch2Benchmark[] {
  const longest = testCases.toSorted((one, other) => other.length - one.length);
  const ownerOf = (task: string): string =>
    longest.find((name) => task === name || task.startsWith(`${name}/`)) ?? task;
  const tasks = [...new Set([...measurements, ...failed].map(({ name }) => name))];
  const owners = tasks.map(ownerOf);
  return tasks.map((task, index) => {
    const owner = owners[index] ?? task;
    return benchmarkOf(task, owner, program, owners.filter((each) => each === owner).length);
  });
}

/** A mean, and what follows from it. */
const TOLD: readonly MetricName[] = metricsIn(
  { turn: { samples: [], cpu: null }, batch: 1, peakMemory: null, values: { mean: 1 }, units: {} },
  [],
);

/** Beside the half second in which every process looks at its clock, shorter shots would hardly be cheaper. */
const MEASURED = 0.3;
/** Seconds of a sample, of operations that are shorter: a thousand ticks of the clock. */
const SAMPLE = 5e-5;
const SAMPLES = { first: 10, most: 6000 } as const;

function plan(operation: number): ShotPlan {
  const operations = Math.max(1, Math.round(MEASURED / operation));
  return { operations, samples: 1, seconds: operations * operation, pairs: 1, most: 1 };
}

async function shoot(
  spec: Catch2Spec,
  { task, testCase, program }: Catch2Benchmark,
  aim: Aim,
  context: SideContext,
): Promise<Shot> {
  const samples = samplesOf(aim);
  const ended = await runTests(program, spec, context, { tests: filterOf(testCase), samples, what: task });
  if (!ended.isWhole) throw brokenOff(task, ended);
  const { measurements, failed } = ended.understood;
  const lost = failed.find(({ name }) => name === task);
  if (lost !== undefined)
    throw new BenchmarkFailure({
      message: lost.message.replace(/^report\.xml: /, ''),
      output: ended.output,
    });
  const own = measurements.filter(({ name }) => name === task);
  const [result] = sharesOf(own).values();
  const operation = own[0]?.summary.mean;
  if (result === undefined || operation === undefined)
    throw new BenchmarkFailure({ message: `${task} was not run`, output: ended.output });
  const operations = samples * Math.max(1, Math.ceil(SAMPLE / operation));
  const rest = Math.max(0, ended.seconds - operations * operation);
  return { operations, operation, result, seconds: ended.seconds, start: rest, setups: 1 };
}

async function start(
  spec: Catch2Spec,
  { testCase, program, neighbours }: Catch2Benchmark,
  aim: Aim,
  context: SideContext,
): Promise<ShotProcess> {
  if (neighbours > 1)
    throw new BenchmarkFailure({
      message: `${testCase} has ${neighbours} benchmarks, which run together`,
      hint: 'give it a test case of its own',
    });
  return Promise.resolve({
    argv: [program, ...flagsOf(filterOf(testCase), samplesOf(aim)), ...spec.args],
    directory: join(context.root, spec.directory),
    environment: { ...context.environment, ...spec.environment },
    operations: null,
  });
}

/** How many samples of a process fill the time that is asked for. */
function samplesOf(aim: Aim): number {
  if (!('operations' in aim)) return SAMPLES.first;
  const operation = aim.seconds / (aim.operations * aim.samples);
  const wanted = Math.round(aim.seconds / Math.max(operation, SAMPLE));
  return Math.max(1, Math.min(SAMPLES.most, wanted));
}
