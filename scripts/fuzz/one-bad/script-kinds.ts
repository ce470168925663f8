// Reports in JSON of tools for JavaScript, Python and Rust.

import { jsonKind, nameless, needed, noNumber, oneOf, replaced, says, seconds } from './kind.ts';
import type { Item, Kind } from './kind.ts';

const ms = ({ nanoseconds }: Item): number => nanoseconds / 1e6;
const ns = ({ nanoseconds }: Item): number => nanoseconds;

const tinybench = [
  jsonKind({
    format: 'tinybench',
    shape: 'samples',
    entry: (item) => ({
      name: item.name,
      state: 'completed',
      latency: { samples: [ms(item), ms(item)], min: 0 },
    }),
    ways: [
      nameless('name'),
      oneOf('latency', 'samples'),
      noNumber('latency', 'samples'),
      says('errored', 'state'),
      says('aborted', 'state'),
      says('x', 'latency'),
      replaced,
    ],
    wrap: (entries) => entries,
    place: (index) => `[${index}]`,
  }),
  jsonKind({
    format: 'tinybench',
    shape: 'summary',
    entry: (item) => ({ name: item.name, result: { p50: ms(item), min: 0, mean: ms(item) } }),
    ways: [
      nameless('name'),
      noNumber('result', 'p50'),
      noNumber('result', 'min'),
      says({ message: 'no' }, 'result', 'error'),
      says({}, 'result'),
    ],
    wrap: (entries) => entries,
    place: (index) => `[${index}]`,
  }),
];

const vitest = [
  jsonKind({
    format: 'vitest',
    shape: 'files',
    entry: (item) => ({ name: item.name, median: ms(item), mean: ms(item), min: 0, p75: 0, samples: [] }),
    ways: [nameless('name'), noNumber('median'), noNumber('min'), noNumber('p99'), replaced],
    wrap: (entries) => ({
      files: [{ filepath: '/w/a.bench.ts', groups: [{ fullName: 'a.bench.ts > g', benchmarks: entries }] }],
    }),
    place: (index) => `[${index}]`,
    nameOf: ({ name }) => `a.bench.ts/g/${name}`,
  }),
  jsonKind({
    format: 'vitest',
    shape: 'groups',
    entry: (item) => ({ name: item.name, median: ms(item) }),
    ways: [nameless('name'), noNumber('median'), replaced],
    wrap: (entries) => ({ testResults: { g: entries } }),
    place: (index) => `[${index}]`,
    nameOf: ({ name }) => `g/${name}`,
  }),
  jsonKind({
    format: 'vitest',
    shape: 'tests',
    entry: (item) => ({
      ancestorTitles: ['g'],
      title: item.name,
      status: 'passed',
      benchmarks: [{ tasks: [{ name: 'x', latency: { p50: ms(item), min: 0 } }] }],
    }),
    ways: [
      nameless('title'),
      says('x', 'ancestorTitles'),
      says('failed', 'status'),
      says('skipped', 'status'),
      noNumber('benchmarks', 0, 'tasks', 0, 'latency', 'p50'),
      noNumber('benchmarks', 0, 'tasks', 0, 'latency', 'min'),
      nameless('benchmarks', 0, 'tasks', 0, 'name'),
      says(7, 'benchmarks'),
    ],
    wrap: (entries) => ({ testResults: [{ name: '/w/a.bench.ts', assertionResults: entries }] }),
    place: (index) => `[${index}]`,
    nameOf: ({ name }) => `a.bench.ts/g/${name}/x`,
  }),
];

const mitata = jsonKind({
  format: 'mitata',
  shape: 'runs',
  entry: (item) => ({
    alias: item.name,
    group: 0,
    runs: [{ name: item.name, stats: { p50: ns(item), avg: ns(item), min: 0, heap: { avg: 0 } } }],
  }),
  ways: [
    nameless('alias'),
    noNumber('runs', 0, 'stats', 'p50'),
    noNumber('runs', 0, 'stats', 'min'),
    needed('runs', 0, 'stats', 'heap', 'avg'),
    says(null, 'runs', 0, 'stats'),
    says([], 'runs'),
    says([{ error: { message: 'no' } }], 'runs'),
    says(5, 'runs'),
    replaced,
  ],
  wrap: (entries) => ({ layout: [{ name: null }], benchmarks: entries }),
  place: (index) => `benchmarks[${index}]`,
});

const benchmarkjs = jsonKind({
  format: 'benchmarkjs',
  shape: 'JSON',
  entry: (item) => ({ name: item.name, hz: 5, stats: { sample: [seconds(item), seconds(item)] } }),
  ways: [
    nameless('name'),
    oneOf('stats', 'sample'),
    needed('stats', 'sample'),
    says('no', 'error'),
    says(null, 'stats'),
  ],
  wrap: (entries) => entries,
  place: (index) => `[${index}]`,
});

const pytest = jsonKind({
  format: 'pytest-benchmark',
  shape: 'samples or a summary',
  entry: (item, random) => ({
    fullname: item.name,
    stats: {
      rounds: 2,
      iterations: 1,
      min: 0,
      mean: seconds(item),
      median: seconds(item),
      ...(random.integer(0, 1) === 0 ? {} : { data: [seconds(item), seconds(item)] }),
    },
  }),
  ways: [
    nameless('fullname'),
    needed('stats', 'rounds'),
    needed('stats', 'iterations'),
    noNumber('stats', 'median'),
    noNumber('stats', 'min'),
    noNumber('stats', 'data'),
    says(null, 'stats'),
    replaced,
  ],
  wrap: (entries) => ({ benchmarks: entries }),
  place: (index) => `benchmarks[${index}]`,
});

const pyperf = jsonKind({
  format: 'pyperf',
  shape: 'runs',
  entry: (item) => ({
    metadata: { name: item.name, unit: 'second' },
    runs: [{ metadata: {} }, { values: [seconds(item), seconds(item)] }],
  }),
  ways: [
    oneOf('runs', 1, 'values'),
    noNumber('runs', 1, 'values'),
    says([], 'runs'),
    says([{ metadata: {} }], 'runs'),
    says(null, 'runs'),
    says('parsec', 'metadata', 'unit'),
    says('x', 'metadata', 'loops'),
  ],
  wrap: (entries) => ({ benchmarks: entries }),
  place: (index) => `benchmarks[${index}]`,
});

const asv = jsonKind({
  format: 'asv',
  shape: 'file',
  words: true,
  entry: (item) => ({ row: [[seconds(item)], [], [[seconds(item), seconds(item)]]] }),
  ways: [
    oneOf('row', 2, 0),
    oneOf('row', 0),
    says(null, 'row', 0),
    noNumber('row', 0),
    noNumber('row', 1),
    says([1, 2], 'row', 0),
    says('x', 'row', 2),
    says('x', 'row'),
    says([['a'], ['b', 7]], 'row', 1),
  ],
  wrap: (entries, items) => ({
    result_columns: ['result', 'params', 'samples'],
    results: Object.fromEntries(entries.map(({ row }, index) => [`time_${items[index]?.name}`, row])),
  }),
  place: () => '(none)',
  nameOf: ({ name }) => `time_${name}`,
});

const criterion = jsonKind({
  format: 'criterion',
  shape: 'messages',
  entry: (item) => ({
    reason: 'benchmark-complete',
    id: item.name,
    iteration_count: [1, 2],
    measured_values: [ns(item), 2 * ns(item)],
    unit: 'ns',
  }),
  ways: [
    nameless('id'),
    oneOf('measured_values'),
    oneOf('iteration_count'),
    says([1], 'iteration_count'),
    says([], 'measured_values'),
    says('parsec', 'unit'),
    nameless('unit'),
  ],
  wrap: (entries) => entries,
  write: (entries) => (entries as unknown[]).map((entry) => JSON.stringify(entry)).join('\n'),
  place: (index) => `line ${index + 1}`,
});

export const SCRIPT_KINDS: readonly Kind[] = [
  ...tinybench,
  ...vitest,
  mitata,
  benchmarkjs,
  pytest,
  pyperf,
  asv,
  criterion,
];
