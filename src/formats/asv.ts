// airspeed velocity: one file of results for each commit and environment, columns named in the file; the folder has
// the kind of each benchmark in benchmarks.json, else its name tells (time_, mem_, peakmem_, track_).

import * as z from 'zod';
import { attempt, failedEntry } from './entries.ts';
import type { Entry, Format, Measurement } from './format.ts';
import { parseJson } from './json-text.ts';
import { located } from './located.ts';
import { single, summed, timed } from './measurement.ts';
import { list, nonnegative, object, read, readJson, table, text, times } from './shapes.ts';
import { isRate } from './units.ts';

const results = object({
  date: z.number({ error: 'expected a date in milliseconds' }).nullish(),
  result_columns: list(text, 'expected the names of columns'),
  results: table(z.unknown()),
});
type Results = z.output<typeof results>;

const columnsOf = z.array(z.unknown(), { error: 'expected a list of columns' });

/** asv writes NaN where a benchmark does not apply to its parameters, and null where it failed. */
const NOT_APPLICABLE = 'NaN';
const resultCells = z.array(
  z.union([z.number(), z.literal(NOT_APPLICABLE)], { error: 'expected a number' }).nullable(),
  { error: 'expected a list of numbers' },
);

const kinds = table(
  z.union([object({ type: text, unit: text.nullish().catch(null) }), z.number()], {
    error: 'expected a benchmark',
  }),
);

const parameters = list(list(text, 'expected a list of values'), 'expected a list of parameters');
const MOST_COMBINATIONS = 10_000;

/** `(10, 'list')` for every combination of parameters, in asv's order. */
function combinations(
  params: readonly (readonly string[])[],
  where: readonly PropertyKey[],
  file: string,
): string[] {
  if (params.length === 0) return [''];
  const count = params.reduce((product, values) => product * values.length, 1);
  if (count > MOST_COMBINATIONS)
    throw located(file, where, `more than ${MOST_COMBINATIONS} combinations of parameters`);
  return params
    .reduce<string[][]>((rows, values) => rows.flatMap((row) => values.map((value) => [...row, value])), [[]])
    .map((row) => `(${row.join(', ')})`);
}

type Kind = 'time' | 'memory' | 'peakmemory' | 'track';

const kindByName = (name: string): Kind => {
  const [, prefix = ''] = /(?:^|\.)(timeraw|time|mem|peakmem|track)_?[^.]*$/i.exec(name) ?? [];
  const known = new Map<string, Kind>([
    ['time', 'time'],
    ['timeraw', 'time'],
    ['mem', 'memory'],
    ['peakmem', 'peakmemory'],
  ]);
  return known.get(prefix.toLowerCase()) ?? 'track';
};

/** What benchmarks.json says of a benchmark. */
interface About {
  readonly type: string;
  readonly unit?: string | null | undefined;
}

const isKind = (kind: string): kind is Kind => ['time', 'memory', 'peakmemory', 'track'].includes(kind);

/** What stands in a column for one combination of parameters; columns are left out at the end of a row. */
interface Cells {
  readonly result: number;
  readonly samples: readonly number[] | null;
  readonly number: number | null;
  readonly repeat: number | null;
}

function measurementOf(name: string, kind: Kind, unit: string | null, cells: Cells): Measurement {
  switch (kind) {
    case 'time':
      return cells.samples === null || cells.result < 0
        ? summed(name, { count: cells.repeat, p50: cells.result }, cells.number ?? 1)
        : timed(name, cells.samples, cells.number ?? 1);
    case 'memory':
      // The size of what the benchmark returns.
      return single(name, 'heap-per-op', cells.result);
    case 'peakmemory':
      return single(name, 'peak-memory', cells.result);
    case 'track':
      return single(name, unit !== null && isRate(unit) ? 'score' : 'value', cells.result);
  }
}

function ofBenchmark(
  name: string,
  kind: Kind,
  unit: string | null,
  columns: ReadonlyMap<string, unknown>,
  file: string,
): readonly Entry[] {
  const where = ['results', name];
  const failed = (what: string): Entry => failedEntry(what, file, [...where, 'result'], FAILED);
  const values = columns.get('result');
  // Null as a whole: every combination failed.
  if (values === null || values === undefined) return [failed(name)];
  const row = read(resultCells, values, file, [...where, 'result']);
  const params = read(parameters, columns.get('params') ?? [], file, [...where, 'params']);
  const suffixes = combinations(params, [...where, 'params'], file);
  if (row.length !== suffixes.length)
    throw located(
      file,
      [...where, 'result'],
      `expected ${suffixes.length} results, one for each combination of parameters`,
    );
  return row.flatMap((result, index) => {
    const full = `${name}${suffixes[index] ?? ''}`;
    if (result === NOT_APPLICABLE) return [];
    if (result === null) return [failed(full)];
    return attempt(full, () => [
      measurementOf(full, kind, unit, { result, ...cellsAt(columns, index, where, file) }),
    ]);
  });
}

const FAILED = 'the benchmark failed: it has no result';

/** What stands beside a result; columns at the end of a row are left out where they have nothing. */
function cellsAt(
  columns: ReadonlyMap<string, unknown>,
  index: number,
  where: readonly PropertyKey[],
  file: string,
): Omit<Cells, 'result'> {
  const cell = (column: string): unknown => {
    const listed = columns.get(column) ?? null;
    const all = read(columnsOf.nullable(), listed, file, [...where, column]);
    const found = all?.[index];
    return found === undefined || found === NOT_APPLICABLE ? null : found;
  };
  const count = (column: string): number | null =>
    read(nonnegative.nullable(), cell(column), file, [...where, column, index]);
  const samples = read(times.nullable(), cell('samples'), file, [...where, 'samples', index]);
  return {
    samples: samples === null || samples.length === 0 ? null : samples,
    number: count('stats_number'),
    repeat: count('stats_repeat'),
  };
}

function ofResults(
  { result_columns: names, results: rows }: Results,
  about: ReadonlyMap<string, About>,
  file: string,
): Entry[] {
  return rows.flatMap(([name, written]) =>
    attempt(name, () => {
      const row = read(columnsOf, written, file, ['results', name]);
      const columns = new Map(names.map((column, index) => [column, row[index]]));
      const { type = '', unit = null } = about.get(name) ?? {};
      return ofBenchmark(name, isKind(type) ? type : kindByName(name), unit, columns, file);
    }),
  );
}

const noneIn = (found: readonly Entry[], file: string): readonly Entry[] => {
  if (found.length > 0) return found;
  throw located(file, 'results', 'expected at least one benchmark with a result');
};

const readResults = (json: string, file: string): Results =>
  read(results, parseJson(json, file, 1, NOT_APPLICABLE), file);

export const asv: Format = {
  reads:
    "a file of asv's results, or the folder of them (the newest commit); samples with `--record-samples`",
  command: 'asv run --python=same --set-commit-hash HEAD --record-samples, with file: .asv/results',
  definedAt:
    'https://github.com/airspeed-velocity/asv/blob/f330fbfd29f344171d09e0f15abaf6df15ff8367/asv/results.py',
  metrics: [
    'p50',
    'p75',
    'p90',
    'p95',
    'p99',
    'mean',
    'min',
    'throughput',
    'peak-memory',
    'heap-per-op',
    'value',
    'score',
  ],
  parse: (json, file) => noneIn(ofResults(readResults(json, file), new Map(), file), file),
  folder: {
    wants: (path) => path.endsWith('.json') && !/(^|\/)machine\.json$/.test(path),
    describes: (path) => /(^|\/)benchmarks\.json$/.test(path),
    parse(files, folder) {
      const about = [...files].find(([path]) => /(^|\/)benchmarks\.json$/.test(path));
      const types = about === undefined ? [] : readJson(kinds, about[1], `${folder}/${about[0]}`);
      const [path, found] = newest(files, folder);
      const typeOf = new Map(
        types.flatMap(([name, each]) => (typeof each === 'number' ? [] : [[name, each]])),
      );
      return noneIn(ofResults(found, typeOf, path), path);
    },
  },
};

/** The results of the newest commit; results of several environments would be of several things. */
function newest(files: ReadonlyMap<string, string>, folder: string): readonly [string, Results] {
  const all = [...files]
    .filter(([path]) => !/(^|\/)benchmarks\.json$/.test(path))
    .map(([path, json]) => [`${folder}/${path}`, readResults(json, `${folder}/${path}`)] as const)
    .sort(([, one], [, other]) => (other.date ?? 0) - (one.date ?? 0));
  const [first, second] = all;
  if (first === undefined)
    throw located(folder, '', 'expected files of results, such as MACHINE/COMMIT-ENVIRONMENT.json');
  if (second !== undefined && (second[1].date ?? 0) === (first[1].date ?? 0))
    throw located(
      folder,
      '',
      `expected one environment, found ${first[0]} and ${second[0]}`,
      'Name one of the files.',
    );
  return first;
}
