// One benchmark under Go's own profiler.

import type { GoSpec } from '../../core/model/suite-specs.ts';
import type { SideContext } from '../runner.ts';
import { brokenOff } from '../shots/broken-off.ts';
import { originsOf, type GoOrigins } from './dependencies.ts';
import { patternOf } from './names.ts';
import { runBenchmarks } from './program.ts';
import { go } from './runner.ts';

/** What was recorded of a benchmark. */
export interface GoRecording {
  readonly origins: GoOrigins;
  /** Operations that were timed. */
  readonly operations: number;
  /** A recording of setting up, with one operation, and how often the other one set up; null: that takes no time to speak of. */
  readonly setup: { readonly file: string; readonly times: number } | null;
}

/** Go samples a hundred times a second. */
const LONGER = 2;
/** Seconds of set-up beside a second of operations that show in a profile. */
const NOTABLE = 0.05;

/** Writes a profile of the benchmark to `file`, and one of its set-up beside it where that takes long. Rejects with BenchmarkFailure. */
export async function recordGo(
  spec: GoSpec,
  task: string | null,
  context: SideContext,
  told: { readonly seconds: number; readonly operation?: number; readonly file: string },
): Promise<GoRecording> {
  const benchmark = await go.find(spec, task, context);
  if (benchmark.failure !== null) throw benchmark.failure;
  const { name, cpu } = benchmark;
  const wanted = told.seconds * LONGER;
  const record = async (time: string, profile: string) => {
    const flags = [`-test.cpuprofile=${profile}`];
    const run = { pattern: patternOf(name), time, cpu, what: name, flags };
    const ended = await runBenchmarks(benchmark.package, spec, { ...context, slowdown: 0 }, run);
    const result = ended.understood.measurements.find(
      (each) => each.name === name && (each.metric === 'p50' || each.metric === 'mean'),
    );
    if (ended.exit.code !== 0 || ended.silent !== null || result === undefined) throw brokenOff(name, ended);
    const operations = result.batch;
    const operation = result.summary.p50 ?? result.summary.mean ?? 0;
    return { operations, seconds: operations * operation, whole: ended.seconds };
  };
  const time =
    told.operation === undefined
      ? `${Math.round(wanted * 1000)}ms`
      : `${Math.max(1, Math.round(wanted / told.operation))}x`;
  const origins = await originsOf(benchmark.package, spec, context);
  const { operations, seconds, whole } = await record(time, told.file);
  if (operations === 1 || whole - seconds < NOTABLE * Math.max(seconds, 1))
    return { origins, operations, setup: null };
  const setup = `${told.file}.setup`;
  await record('1x', setup);
  return { origins, operations, setup: { file: setup, times: benchmark.package.setups } };
}
