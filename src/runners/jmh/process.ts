// One run of a jar with JMH: its list, or one of its benchmarks in one JVM.

import { mkdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { BenchmarkFailure, UserError } from '../../core/model/errors.ts';
import type { JmhSpec } from '../../core/model/suite-specs.ts';
import type { Measurement } from '../../formats/format.ts';
import { readReport } from '../../formats/report.ts';
import { findExecutable } from '../../process/executable.ts';
import { programFolder } from '../program-folder.ts';
import type { SideContext } from '../runner.ts';
import { brokenOff } from '../shots/broken-off.ts';
import { runProgram, type Ended } from '../shots/process.ts';
import { filterOf } from './arguments.ts';
import type { JmhBenchmark } from './listing.ts';

/** Seconds a benchmark may be silent. */
const PATIENCE = 60;

/** Absolute path of the jar. Rejects with BenchmarkFailure where it is not there. */
export async function jarOf({ jar, directory }: JmhSpec, { root }: SideContext): Promise<string> {
  const path = join(root, directory, jar);
  const isFile = await stat(path).then(
    (found) => found.isFile(),
    () => false,
  );
  if (isFile) return path;
  throw new BenchmarkFailure({
    message: `there is no ${jar}`,
    hint: 'build it in `prepare`, such as mvn --quiet --batch-mode package',
  });
}

/** What JMH prints of all benchmarks, without running any. */
export async function listingOf(jar: string, spec: JmhSpec, context: SideContext): Promise<string> {
  const what = `the list of ${spec.jar}`;
  const ended = await run(jar, spec, context, { flags: ['-lp'], what });
  if (ended.exit.code === 0 && ended.silent === null) return ended.stdout;
  const { failure } = brokenOff(what, ended);
  throw new BenchmarkFailure({
    ...failure,
    hint: /org\.openjdk\.jmh\.Main/.test(ended.output)
      ? 'is it the jar with all that it needs, such as that of the shade plugin or of jmhJar?'
      : null,
  });
}

/** Iterations of one run; null: those of the code. */
export type Iterations = {
  readonly warmUps: number;
  readonly measured: number;
  readonly seconds: number;
} | null;

export interface JmhRun {
  readonly measurements: readonly Measurement[];
  /** Iterations as they came; no numbers where it timed single operations. */
  readonly iterations: readonly number[];
}

const folders = new Map<string, Promise<string>>();
let taken = 0;

/** Runs a benchmark in one JVM. Rejects with BenchmarkFailure. */
export async function runOne(
  jar: string,
  spec: JmhSpec,
  benchmark: JmhBenchmark,
  { iterations, allocations }: { readonly iterations: Iterations; readonly allocations: boolean },
  context: SideContext,
): Promise<JmhRun> {
  const parent = folders.get(context.root) ?? programFolder(context.root);
  folders.set(context.root, parent);
  const folder = join(await parent, `report-${(taken += 1)}`);
  await mkdir(folder);
  try {
    const file = join(folder, 'report.json');
    const ended = await run(jar, spec, context, {
      flags: [...flagsOf(benchmark, allocations), '-rf', 'json', '-rff', file, ...timesOf(iterations)],
      what: benchmark.name,
    });
    if (ended.exit.code !== 0 || ended.silent !== null) throw failureOf(benchmark, ended);
    const written = await readFile(file, 'utf8').catch(() => '');
    return resultIn(written, benchmark) ?? fail(brokenOff(benchmark.name, ended));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const fail = (failure: BenchmarkFailure): never => {
  throw failure;
};

const flagsOf = (benchmark: JmhBenchmark, allocations: boolean): readonly string[] => [
  filterOf(benchmark.name),
  ...chosen(benchmark),
  ...(benchmark.mode === null ? [] : ['-bm', benchmark.mode]),
  '-f',
  '1',
  '-wf',
  '0',
  '-foe',
  'true',
  ...(allocations ? ['-prof', 'gc'] : []),
];

/** `-p` takes its values apart at commas: of a parameter that has one in a value, all are run. */
const chosen = ({ params, unnamed }: JmhBenchmark): readonly string[] =>
  Object.entries(params).flatMap(([key, value]) => (unnamed.includes(key) ? [] : ['-p', `${key}=${value}`]));

/** More than there will ever be. */
const FOREVER = '100000000';

/** A JVM that runs a benchmark until it is ended; it prints times in nanoseconds, and rates a second. */
export const endless = (
  jar: string,
  spec: JmhSpec,
  benchmark: JmhBenchmark,
  { iteration, allocations }: { readonly iteration: number; readonly allocations: boolean },
  context: SideContext,
): Promise<JavaCommand> =>
  commandOf(jar, spec, context, {
    flags: [
      ...flagsOf(benchmark, allocations),
      '-wi',
      '0',
      '-i',
      FOREVER,
      '-r',
      `${Math.round(iteration * 1000)}ms`,
      '-tu',
      benchmark.mode === 'thrpt' ? 's' : 'ns',
    ],
    what: benchmark.name,
  });

const timesOf = (iterations: Iterations): readonly string[] => {
  if (iterations === null) return [];
  const { warmUps, measured, seconds } = iterations;
  const each = `${Math.round(seconds * 1000)}ms`;
  return ['-wi', `${warmUps}`, '-w', each, '-i', `${measured}`, '-r', each];
};

/** What it threw stands behind `<failure>`, in its own words; the last lines are JMH's own. */
export function failureOf(
  { name }: JmhBenchmark,
  ended: Pick<Ended, 'exit' | 'stdout' | 'output' | 'silent'>,
): BenchmarkFailure {
  const [, why, thrown = ''] = /<failure(?:: (.*))?>([^]*)/.exec(ended.stdout) ?? [];
  const lines = thrown.split('\n').filter((line) => line.trim() !== '');
  const output = why ?? lines.slice(0, SHOWN).join('\n');
  return brokenOff(name, output === '' || ended.silent !== null ? ended : { ...ended, output });
}

const SHOWN = 6;

interface Written {
  readonly mode?: string;
  readonly params?: Readonly<Record<string, string>>;
  readonly primaryMetric?: { readonly rawData?: readonly (readonly number[])[] };
}

/** Its own entry of a report; null: there is none. */
function resultIn(written: string, { params, mode }: JmhBenchmark): JmhRun | null {
  try {
    const all = JSON.parse(written) as readonly Written[];
    const own = all.find(
      (entry) =>
        (mode === null || entry.mode === mode) &&
        Object.entries(params).every(([key, value]) => entry.params?.[key] === value),
    );
    if (own === undefined) return null;
    const bytes = Buffer.from(JSON.stringify([own]));
    const { measurements } = readReport('jmh', { file: 'report.json', bytes });
    const [first] = measurements;
    // Methods of a @Group are told of besides.
    return {
      measurements: measurements.filter(({ name }) => name === first?.name),
      iterations: (own.primaryMetric?.rawData ?? []).flat(),
    };
  } catch (error) {
    if (error instanceof UserError || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Without a locale a JVM neither reads nor prints what is not ASCII: values of parameters. */
const localeOf = (environment: SideContext['environment']): Readonly<Record<string, string>> =>
  ['LC_ALL', 'LC_CTYPE', 'LANG'].some((name) => name in environment) ? {} : { LC_ALL: 'C.UTF-8' };

/** How java is started. */
export interface JavaCommand {
  readonly argv: readonly string[];
  readonly directory: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly signal: AbortSignal;
  /** Seconds it may be silent. */
  readonly patience: number;
  /** What messages call it. */
  readonly what: string;
}

async function commandOf(
  jar: string,
  spec: JmhSpec,
  context: SideContext,
  { flags, what }: { readonly flags: readonly string[]; readonly what: string },
): Promise<JavaCommand> {
  const directory = join(context.root, spec.directory);
  const environment = { ...localeOf(context.environment), ...context.environment, ...spec.environment };
  const java = await findExecutable('java', environment['PATH'], directory);
  if (java === null)
    throw new BenchmarkFailure({
      message: 'command not found: java',
      hint: 'install a JDK, in a workflow with actions/setup-java before this step',
    });
  return {
    // By its lock one side would wait for the other.
    argv: [java, '-Djmh.ignoreLock=true', '-cp', jar, 'org.openjdk.jmh.Main', ...flags, ...spec.args],
    directory,
    environment,
    signal: context.signal,
    patience: Math.min(PATIENCE, context.limit),
    what,
  };
}

const run = async (
  jar: string,
  spec: JmhSpec,
  context: SideContext,
  call: { readonly flags: readonly string[]; readonly what: string },
): Promise<Ended> =>
  runProgram({
    ...(await commandOf(jar, spec, context, call)),
    slowdown: context.slowdown,
    under: context.under,
  });
