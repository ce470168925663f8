// Options of Catch2, for one run of a program.

/** What perf-budgets sets itself, and what lists or leaves out. */
const OURS = new Set([
  '-r',
  '--reporter',
  '-o',
  '--out',
  '-l',
  '--list-tests',
  '-t',
  '--list-tags',
  '--list-test-names-only',
  '--list-reporters',
  '--skip-benchmarks',
  '--benchmark-samples',
  '--benchmark-resamples',
  '--benchmark-no-analysis',
  '--benchmark-warmup-time',
  '--benchmark-confidence-interval',
]);

/** The first argument that has no place among `args`: an option of ours, or names of tests; null: there is none. */
export const refusedOf = (args: readonly string[]): string | null =>
  args
    .map((arg) => arg.split('=', 1)[0] ?? arg)
    .find(
      (name, index) => OURS.has(name) || (!name.startsWith('-') && !(args[index - 1] ?? '').startsWith('-')),
    ) ?? null;

/** As Catch2 takes names of tests: one name, in which nothing is special. */
export const filterOf = (name: string): string => name.replaceAll(/[\\,[\]"*~]/g, String.raw`\$&`);

/** Tags that say what is a benchmark, hidden or not. Without such a tag all is run that runs by itself. */
export const TAGGED = ['!benchmark', 'benchmark', 'benchmarks', 'bench', 'perf', 'performance']
  .map((tag) => `[${tag}]`)
  .join(',');
