// One benchmark under Go's own profiler.

import type { GoSpec } from '../../core/model/suite-specs.ts';
import type { SideContext } from '../runner.ts';
import { brokenOff } from '../shots/broken-off.ts';
import { originsOf, type GoOrigins } from './dependencies.ts';
import type { GoBenchmark } from './listing.ts';
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
/** Every allocation is recorded, which takes longer than the allocation. */
const SHORTER = 0.2;
/** Seconds of set-up beside a second of operations that show in a profile. */
const NOTABLE = 0.05;

export interface GoWish {
  readonly what: 'time' | 'memory';
  readonly seconds: number;
  /** Seconds that one takes; left out: not known. */
  readonly operation?: number;
  readonly file: string;
}

/** Writes a profile of the benchmark to `file`, and one of its set-up beside it where that matters. Rejects with BenchmarkFailure. */
export async function recordGo(
  spec: GoSpec,
  task: string | null,
  context: SideContext,
  wish: GoWish,
): Promise<GoRecording> {
  const benchmark = await go.find(spec, task, context);
  if (benchmark.failure !== null) throw benchmark.failure;
  const record = (time: string, file: string): Promise<Recorded> =>
    recordOnce(benchmark, spec, context, { what: wish.what, time, file });
  const setups = benchmark.package.setups;
  const origins = await originsOf(benchmark.package, spec, context);
  const { operations, seconds, whole } = await record(timeOf(wish), wish.file);
  const isShort = wish.what === 'time' && whole - seconds < NOTABLE * Math.max(seconds, 1);
  if (operations === 1 || isShort) return { origins, operations, setup: null };
  const setup = `${wish.file}.setup`;
  await record('1x', setup);
  // A set-up comes with an operation.
  return { origins, operations: operations - 1, setup: { file: setup, times: setups } };
}

function timeOf({ what, seconds, operation }: GoWish): string {
  const wanted = seconds * (what === 'time' ? LONGER : SHORTER);
  if (operation !== undefined) return `${Math.max(1, Math.round(wanted / operation))}x`;
  // A time would be looked for by runs that are counted too.
  return what === 'time' ? `${Math.round(wanted * 1000)}ms` : '20x';
}

interface Recorded {
  readonly operations: number;
  /** That the operations took, and the process. */
  readonly seconds: number;
  readonly whole: number;
}

async function recordOnce(
  { name, cpu, package: found }: GoBenchmark,
  spec: GoSpec,
  context: SideContext,
  { what, time, file }: Pick<GoWish, 'what' | 'file'> & { readonly time: string },
): Promise<Recorded> {
  const flags =
    what === 'time' ? [`-test.cpuprofile=${file}`] : [`-test.memprofile=${file}`, '-test.memprofilerate=1'];
  const run = { pattern: patternOf(name), time, cpu, what: name, flags };
  const ended = await runBenchmarks(found, spec, { ...context, slowdown: 0 }, run);
  const result = ended.understood.measurements.find(
    (each) => each.name === name && (each.metric === 'p50' || each.metric === 'mean'),
  );
  if (ended.exit.code !== 0 || ended.silent !== null || result === undefined) throw brokenOff(name, ended);
  const operation = result.summary.p50 ?? result.summary.mean ?? 0;
  return { operations: result.batch, seconds: result.batch * operation, whole: ended.seconds };
}
