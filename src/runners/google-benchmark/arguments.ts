// Options of Google Benchmark, for one run of a program.

/** What perf-budgets sets itself. */
const OURS = new Set(
  ['list_tests', 'filter', 'min_time', 'repetitions', 'format', 'out', 'out_format', 'dry_run'].map(
    (name) => `--benchmark_${name}`,
  ),
);

/** The first option that has no place among `args`; null: there is none. */
export const refusedOf = (args: readonly string[]): string | null =>
  args.map((arg) => arg.split('=', 1)[0] ?? arg).find((name) => OURS.has(name)) ?? null;

/**
 * As `--benchmark_filter` takes it, whichever of POSIX, ECMAScript and RE2 the library was built with: a regular expression that
 * means one name. `]` and `}` stand for themselves, and POSIX lets nobody escape them.
 */
export const filterOf = (name: string): string => `^${name.replaceAll(/[\\^$.|?*+()[{]/g, String.raw`\$&`)}$`;

/** Names a listing prints, as often as they are registered; what the program prints besides it prints also when nothing is listed. */
export function namesIn(listing: string, besides: string): readonly string[] {
  const noise = new Set(lines(besides));
  return lines(listing).filter((line) => !noise.has(line));
}

const lines = (text: string): string[] => text.split(/\r?\n/).filter((line) => line.trim() !== '');
