// airspeed velocity: one file of results for each commit and environment, columns named in the file; the folder has
// the kind of each benchmark in benchmarks.json, else its name tells (time_, mem_, peakmem_, track_).

import * as z from 'zod';
import type { Format, Measurement } from './format.ts';
import { parseJson } from './json-text.ts';
import { located } from './located.ts';
import { single, summed, timed } from './measurement.ts';
import { list, object, positive, read, readJson, table, text, times } from './shapes.ts';

const results = object({
  date: z.number({ error: 'expected a date in milliseconds' }).nullish(),
  result_columns: list(text, 'expected the names of columns'),
  results: table(z.array(z.unknown(), { error: 'expected a list of columns' })),
});
type Results = z.output<typeof results>;

const kinds = table(z.union([object({ type: text }), z.number()], { error: 'expected a benchmark' }));

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

const isKind = (kind: string): kind is Kind => ['time', 'memory', 'peakmemory', 'track'].includes(kind);

/** What stands in a column for one combination of parameters; columns are left out at the end of a row. */
interface Cells {
  readonly result: number;
  readonly samples: readonly number[] | null;
  readonly number: number | null;
  readonly repeat: number | null;
}

function measurementOf(name: string, kind: Kind, cells: Cells): Measurement {
  switch (kind) {
    case 'time':
      return cells.samples === null
        ? summed(name, { count: cells.repeat, p50: cells.result }, cells.number ?? 1)
        : timed(name, cells.samples, cells.number ?? 1);
    case 'memory':
      // The size of what the benchmark returns.
      return single(name, 'heap-per-op', cells.result);
    case 'peakmemory':
      return single(name, 'peak-memory', cells.result);
    case 'track':
      return single(name, 'value', cells.result);
  }
}

function ofBenchmark(
  name: string,
  kind: Kind,
  columns: ReadonlyMap<string, unknown>,
  file: string,
): Measurement[] {
  const where = ['results', name];
  const values = columns.get('result');
  // Null as a whole: the benchmark failed, and asv has no result of it.
  if (values === null || values === undefined) return [];
  const row = read(
    z.array(z.number({ error: 'expected a number' }).nullable(), { error: 'expected a list of numbers' }),
    values,
    file,
    [...where, 'result'],
  );
  const params = read(parameters, columns.get('params') ?? [], file, [...where, 'params']);
  const suffixes = combinations(params, [...where, 'params'], file);
  if (row.length !== suffixes.length)
    throw located(
      file,
      [...where, 'result'],
      `expected ${suffixes.length} results, one for each combination of parameters`,
    );
  const cell = (column: string, index: number): unknown => {
    const listed = columns.get(column);
    return Array.isArray(listed) ? (listed as unknown[])[index] : null;
  };
  return row.flatMap((result, index) => {
    // Skipped for these parameters.
    if (result === null) return [];
    const samples = times.min(1).safeParse(cell('samples', index));
    const [number, repeat] = ['stats_number', 'stats_repeat'].map((column) =>
      positive.safeParse(cell(column, index)),
    );
    return [
      measurementOf(`${name}${suffixes[index] ?? ''}`, kind, {
        result,
        samples: samples.success ? samples.data : null,
        number: number?.data ?? null,
        repeat: repeat?.data ?? null,
      }),
    ];
  });
}

function ofResults(
  { result_columns: names, results: rows }: Results,
  types: ReadonlyMap<string, string>,
  file: string,
): Measurement[] {
  return rows.flatMap(([name, row]) => {
    const columns = new Map(names.map((column, index) => [column, row[index]]));
    const type = types.get(name) ?? '';
    return ofBenchmark(name, isKind(type) ? type : kindByName(name), columns, file);
  });
}

const noneIn = (found: readonly Measurement[], file: string): readonly Measurement[] => {
  if (found.length > 0) return found;
  throw located(file, 'results', 'expected at least one benchmark with a result');
};

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
  ],
  parse: (json, file) => noneIn(ofResults(read(results, parseJson(json, file), file), new Map(), file), file),
  folder: {
    wants: (path) => path.endsWith('.json') && !/(^|\/)machine\.json$/.test(path),
    describes: (path) => /(^|\/)benchmarks\.json$/.test(path),
    parse(files, folder) {
      const about = [...files].find(([path]) => /(^|\/)benchmarks\.json$/.test(path));
      const types = about === undefined ? [] : readJson(kinds, about[1], `${folder}/${about[0]}`);
      const [path, found] = newest(files, folder);
      const typeOf = new Map(
        types.flatMap(([name, each]) => (typeof each === 'number' ? [] : [[name, each.type]])),
      );
      return noneIn(ofResults(found, typeOf, path), path);
    },
  },
};

/** The results of the newest commit; results of several environments would be of several things. */
function newest(files: ReadonlyMap<string, string>, folder: string): readonly [string, Results] {
  const all = [...files]
    .filter(([path]) => !/(^|\/)benchmarks\.json$/.test(path))
    .map(([path, json]) => [`${folder}/${path}`, readJson(results, json, `${folder}/${path}`)] as const)
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
