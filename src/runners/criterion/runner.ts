// Benchmarks of criterion as they are: every bench target is compiled once a side, and a shot is one process of it that runs
// one benchmark for a few hundredths of a second.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { CriterionSpec } from '../../core/model/suite-specs.ts';
import { metricsIn, sharesOf } from '../shares.ts';
import type { SideContext } from '../runner.ts';
import { brokenOff } from '../shots/broken-off.ts';
import { isChosen } from '../names.ts';
import { shotRunner } from '../shots/runner.ts';
import type { Aim, Shot, ShotBenchmark, ShotProcess } from '../shots/tool.ts';
import { flagsOf, isIgnored, modeAfter, type Mode } from './modes.ts';
import { callOf, filterOf, newHome, OURS, runBench, type CriterionRun } from './program.ts';
import { compileBenches, refuseOwnHarness, type BenchProgram } from '../cargo/programs.ts';

interface CriterionBenchmark extends ShotBenchmark {
  readonly program: BenchProgram;
  /** As criterion names it. */
  readonly name: string;
}

export const criterion = shotRunner<CriterionSpec, CriterionBenchmark>({ discover, shoot, start });

async function discover(spec: CriterionSpec, side: SideContext): Promise<readonly CriterionBenchmark[]> {
  const context = { ...side, slowdown: 0 };
  const found: CriterionBenchmark[] = [];
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
        hint: 'are they made with criterion, and is harness = false? Benches of divan stand under divan:',
      });
}

async function listed(
  program: BenchProgram,
  spec: CriterionSpec,
  context: SideContext,
): Promise<readonly CriterionBenchmark[]> {
  const what = `the list of ${program.name}`;
  const ended = await runBench(program, spec, context, { flags: ['--list'], what });
  if (ended.exit.code !== 0 || ended.silent !== null) throw brokenOff(what, ended);
  refuseOwnHarness(program, ended.stdout);
  const names = ended.stdout
    .split('\n')
    .flatMap((line) => /^(\S.*): bench(?:mark)?\r?$/.exec(line)?.slice(1) ?? []);
  return [...new Set(names)].map((name) => ({
    program,
    name,
    task: program.prefix === '' ? name : `${program.prefix}/${name}`,
    skipped: null,
    metrics: TOLD,
    warnings: [],
  }));
}

/** What samples of wall time tell. */
const TOLD = metricsIn(
  { turn: { samples: [1], cpu: null }, batch: 1, peakMemory: null, values: {}, units: {} },
  [],
);

/** How each benchmark is run: both sides the same way, because their figures are of different lengths otherwise. */
const modes = new Map<string, Mode>();

async function shoot(
  spec: CriterionSpec,
  benchmark: CriterionBenchmark,
  aim: Aim,
  context: SideContext,
): Promise<Shot> {
  const key = JSON.stringify([spec, benchmark.task]);
  // Until its length is known, the way that needs to know least of it.
  const mode = modes.get(key) ?? ('operations' in aim ? 'short' : 'quick');
  const flags = flagsOf(mode, aim);
  const ended = await runBench(benchmark.program, spec, context, {
    flags: [...flags, filterOf(benchmark.name)],
    what: benchmark.name,
    ...(mode === 'short' && { enough: isIgnored }),
  });
  const next = modeAfter(mode, ended);
  if (next !== mode) {
    modes.set(key, next);
    return shoot(spec, benchmark, aim, context);
  }
  const shot = shotOf(benchmark, ended);
  if (mode === 'quick' && (shot.operation ?? 0) > LONG) modes.set(key, 'quick');
  return shot;
}

/** Its own loop for profilers takes the second of its warm-up, and nothing else where no more is asked for. */
async function start(
  spec: CriterionSpec,
  { name, program }: CriterionBenchmark,
  _: Aim,
  context: SideContext,
): Promise<ShotProcess> {
  const home = await newHome(context.root);
  const flags = ['--profile-time', '1', filterOf(name)];
  return { ...callOf(program, spec, context, { flags, home }), operations: 'doubled' };
}

/** Seconds of an operation of which ten samples, the fewest there can be, take too long. */
const LONG = 0.02;

function shotOf({ name }: CriterionBenchmark, ended: CriterionRun): Shot {
  if (ended.exit.code !== 0 || ended.silent !== null) throw brokenOff(name, ended);
  const own = ended.measurements.filter((each) => each.name === name);
  const [result] = sharesOf(own.slice(0, 1)).values();
  const [measured] = own;
  const operation = measured?.summary.p50 ?? measured?.summary.mean ?? null;
  if (result === undefined || operation === null) throw brokenOff(name, ended);
  const operations = (measured?.batch ?? 1) * Math.max(1, measured?.samples.length ?? 1);
  return { operations, operation, result, seconds: ended.seconds, start: 0, setups: 1 };
}
