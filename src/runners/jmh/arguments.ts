// Options of JMH, for one run of a jar.

import { BenchmarkFailure } from '../../core/model/errors.ts';

/** What perf-budgets sets itself. */
const OURS = new Set([
  '-f',
  '-wf',
  '-wi',
  '-w',
  '-i',
  '-r',
  '-tu',
  '-foe',
  '-rf',
  '-rff',
  '-o',
  '-e',
  '-l',
  '-lp',
  '-lprof',
  '-lrf',
  '-h',
]);

/** Throws BenchmarkFailure for what has no place among `args`. Every option that may stand there takes a value. */
export function refuseArguments(args: readonly string[]): void {
  const options = args.filter((_, index) => index % 2 === 0);
  const ours = options.map((arg) => arg.split('=', 1)[0] ?? arg).find((name) => OURS.has(name));
  if (ours !== undefined)
    throw new BenchmarkFailure({
      message: `args: ${ours} is set by perf-budgets itself`,
      hint: 'say which benchmarks are run with `only` and `exclude`',
    });
  const stray = options.find((arg) => !arg.startsWith('-'));
  if (stray !== undefined || args.length % 2 === 1)
    throw new BenchmarkFailure({
      message: `args: ${stray ?? options.at(-1)} is not an option of JMH with its value, such as [-t, 2]`,
      hint: 'say which benchmarks are run with `only` and `exclude`',
    });
}

/** The last value that `args` give an option; null: none. */
const valueOf = (args: readonly string[], ...names: readonly string[]): string | null =>
  args[args.findLastIndex((arg, index) => index % 2 === 0 && names.includes(arg)) + 1 || args.length] ?? null;

const MODES: Readonly<Record<string, Mode>> = {
  thrpt: 'thrpt',
  avgt: 'avgt',
  sample: 'sample',
  ss: 'ss',
  Throughput: 'thrpt',
  AverageTime: 'avgt',
  SampleTime: 'sample',
  SingleShotTime: 'ss',
};

/** What a benchmark tells: operations a second, mean times, times of single operations, or those of the first one. */
export type Mode = 'thrpt' | 'avgt' | 'sample' | 'ss';

/** By its long or its short name; null: none that there is. */
export const modeCalled = (name: string): Mode | null =>
  Object.hasOwn(MODES, name) ? (MODES[name] ?? null) : null;

/** Modes that `args` ask for in place of those in the code; null: they do not. */
export function modesAsked(args: readonly string[]): readonly Mode[] | null {
  const asked = valueOf(args, '-bm');
  if (asked === null) return null;
  if (asked === 'all' || asked === 'All') return ['thrpt', 'avgt', 'sample', 'ss'];
  return asked.split(',').flatMap((name) => modeCalled(name) ?? []);
}

/** As JMH takes names of benchmarks: a regular expression that means one. */
export const filterOf = (name: string): string =>
  `^${name.replaceAll(/[\\^$.|?*+()[\]{}]/g, String.raw`\$&`)}$`;
