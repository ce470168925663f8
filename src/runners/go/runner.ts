// Go benchmarks as they are: every package is compiled once a side, and a shot is one process of its test program that runs
// one benchmark for so many operations.

import { BenchmarkFailure } from '../../core/model/errors.ts';
import type { GoSpec } from '../../core/model/suite-specs.ts';
import { sharesOf } from '../shares.ts';
import type { SideContext } from '../runner.ts';
import { brokenOff } from '../shots/broken-off.ts';
import { shotRunner } from '../shots/runner.ts';
import type { Aim, Shot } from '../shots/tool.ts';
import { listPackage, type GoBenchmark } from './listing.ts';
import { patternOf } from './names.ts';
import { compilePackages } from './packages.ts';
import { runBenchmarks } from './program.ts';

export const go = shotRunner<GoSpec, GoBenchmark>({ discover, shoot });

async function discover(spec: GoSpec, side: SideContext): Promise<readonly GoBenchmark[]> {
  const context = { ...side, slowdown: 0 };
  const found: GoBenchmark[] = [];
  for (const each of await compilePackages(spec, context))
    found.push(...(await listPackage(each, spec, context)));
  if (found.length === 0)
    throw new BenchmarkFailure({
      message: 'no benchmark is left by `only` and `exclude`',
      hint: 'names are the folder of the package and the benchmark, such as index/BenchmarkSearch/long',
    });
  return found;
}

async function shoot(spec: GoSpec, benchmark: GoBenchmark, aim: Aim, context: SideContext): Promise<Shot> {
  const { name, unit, cpu, failure } = benchmark;
  // It broke off with a single operation: it would again.
  if (failure !== null) throw failure;
  const ended = await runBenchmarks(benchmark.package, spec, context, {
    pattern: patternOf(name),
    ...('operations' in aim
      ? { time: `${aim.operations}x`, count: aim.samples }
      : { time: `${Math.round(aim.seconds * 1000)}ms` }),
    cpu,
    what: name,
  });
  const { measurements } = ended.understood;
  if (ended.exit.code !== 0 || ended.silent !== null) throw brokenOff(name, ended);
  const own = measurements.filter((each) => each.name === name);
  const wanted = unit === null ? own : measurements.filter((each) => each.name === `${name}/${unit}`);
  const [result] = sharesOf(wanted).values();
  if (result === undefined) throw brokenOff(name, ended);
  const time = own.find(({ metric }) => metric === 'p50' || metric === 'mean');
  return {
    operations: (time?.batch ?? 1) * Math.max(1, time?.samples.length ?? 1),
    operation: time?.summary.p50 ?? time?.summary.mean ?? null,
    result,
    seconds: ended.seconds,
    start: benchmark.start,
  };
}
