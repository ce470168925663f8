// Reports in JSON of tools for C++, Java, .NET and Julia, for programs and services, and of our own.

import { jsonKind, nameless, needed, noNumber, oneOf, replaced, says, seconds } from './kind.ts';
import type { Item, Kind } from './kind.ts';

const ms = ({ nanoseconds }: Item): number => nanoseconds / 1e6;
const ns = ({ nanoseconds }: Item): number => nanoseconds;

const google = jsonKind({
  format: 'google-benchmark',
  shape: 'rows',
  entry: (item, _, index) => ({
    name: item.name,
    run_name: item.name,
    run_type: 'iteration',
    family_index: index,
    per_family_instance_index: 0,
    real_time: ns(item),
    cpu_time: 0,
    time_unit: 'ns',
  }),
  ways: [
    nameless('name'),
    needed('real_time'),
    noNumber('cpu_time'),
    says(0, 'real_time'),
    says('parsec', 'time_unit'),
    says(true, 'error_occurred'),
    says(true, 'skipped'),
    says(5, 'run_type'),
    replaced,
  ],
  wrap: (entries) => ({ context: {}, benchmarks: entries }),
  place: (index) => `benchmarks[${index}]`,
});

const jmh = jsonKind({
  format: 'jmh',
  shape: 'iterations',
  words: true,
  entry: (item) => ({
    benchmark: `a.B.${item.name}`,
    mode: 'avgt',
    params: { n: '1' },
    primaryMetric: { score: ns(item), scoreUnit: 'ns/op', rawData: [[ns(item), ns(item)]] },
    secondaryMetrics: {},
  }),
  ways: [
    nameless('benchmark'),
    nameless('mode'),
    needed('primaryMetric', 'score'),
    oneOf('primaryMetric', 'rawData', 0),
    says('x', 'primaryMetric', 'rawData'),
    says('bananas', 'primaryMetric', 'scoreUnit'),
    says('NaN', 'primaryMetric', 'score'),
    says(null, 'primaryMetric'),
    replaced,
  ],
  wrap: (entries) => entries,
  place: (index) => `[${index}]`,
  nameOf: ({ name }) => `a.B.${name}(n=1)`,
});

const dotnet = jsonKind({
  format: 'benchmarkdotnet',
  shape: 'statistics',
  entry: (item, random) => ({
    FullName: item.name,
    DisplayInfo: 'x: Job [n=1]',
    Statistics: {
      Min: 0,
      Median: ns(item),
      Mean: ns(item),
      ...(random.integer(0, 1) === 0 ? {} : { OriginalValues: [ns(item), ns(item)] }),
    },
    Memory: { BytesAllocatedPerOperation: 0 },
  }),
  ways: [
    nameless('FullName'),
    noNumber('Statistics', 'Median'),
    noNumber('Statistics', 'Min'),
    noNumber('Statistics', 'OriginalValues'),
    noNumber('Memory', 'BytesAllocatedPerOperation'),
    says(null, 'Statistics'),
    replaced,
  ],
  wrap: (entries) => ({ Benchmarks: entries }),
  place: (index) => `Benchmarks[${index}]`,
});

const hyperfine = jsonKind({
  format: 'hyperfine',
  shape: 'results',
  entry: (item) => ({
    command: item.name,
    median: seconds(item),
    min: 0,
    times: [seconds(item), seconds(item)],
    user: 0,
    exit_codes: [0, 0],
  }),
  ways: [
    nameless('command'),
    oneOf('times'),
    noNumber('times'),
    noNumber('median'),
    noNumber('user'),
    says([0, 127], 'exit_codes'),
    says([null, 0], 'exit_codes'),
    says('x', 'exit_codes'),
    replaced,
  ],
  wrap: (entries) => ({ results: entries }),
  place: (index) => `results[${index}]`,
});

const byName = (entries: readonly Record<string, unknown>[], items: readonly Item[]) =>
  Object.fromEntries(entries.map((entry, index) => [`time_${items[index]?.name}`, entry]));

const k6 = [
  jsonKind({
    format: 'k6',
    shape: 'handleSummary',
    words: true,
    entry: (item) => ({ type: 'trend', contains: 'time', values: { avg: ms(item), med: ms(item), min: 0 } }),
    ways: [
      noNumber('values', 'med'),
      noNumber('values', 'min'),
      noNumber('values', 'p(95)'),
      says({}, 'values'),
      says({ med: 0, avg: 0 }, 'values'),
      says('x', 'values'),
      says('x', 'type'),
      nameless('contains'),
    ],
    wrap: (entries, items) => ({ metrics: byName(entries, items) }),
    place: () => '(none)',
    nameOf: ({ name }) => `time_${name}`,
  }),
  jsonKind({
    format: 'k6',
    shape: 'summary-export',
    words: true,
    entry: (item) => ({ avg: ms(item), med: ms(item), min: 0 }),
    ways: [noNumber('med'), noNumber('min'), says({}, 'avg'), says(-1, 'avg')],
    wrap: (entries, items) => ({
      metrics: Object.fromEntries(
        entries.map((entry, index) => [`iteration_duration{n:${items[index]?.name}}`, entry]),
      ),
    }),
    place: () => '(none)',
    nameOf: ({ name }) => `iteration_duration{n:${name}}`,
  }),
  jsonKind({
    format: 'k6',
    shape: 'machine-readable',
    words: true,
    entry: (item) => ({
      name: `time_${item.name}`,
      type: 'trend',
      contains: 'time',
      values: { avg: ms(item), med: ms(item) },
    }),
    ways: [nameless('name'), noNumber('values', 'med'), says({}, 'values'), says(7, 'type'), replaced],
    wrap: (entries) => ({ results: { metrics: entries } }),
    place: (index) => `results.metrics[${index}]`,
    nameOf: ({ name }) => `time_${name}`,
  }),
];

const autocannon = jsonKind({
  format: 'autocannon',
  shape: 'summary',
  most: 1,
  entry: (item) => ({
    title: item.name,
    errors: 0,
    non2xx: 0,
    latency: { average: ms(item), p50: ms(item), totalCount: 10 },
    requests: { average: 100, total: 1000 },
  }),
  ways: [
    noNumber('latency', 'p50'),
    needed('latency', 'average'),
    needed('requests', 'average'),
    needed('requests', 'total'),
    noNumber('errors'),
    says(900, 'non2xx'),
    says(900, 'errors'),
    says(900, 'mismatches'),
    says({ average: 0, total: 0 }, 'requests'),
    says(null, 'latency'),
  ],
  wrap: ([entry]) => entry,
  place: () => 'report: ',
});

const julia = jsonKind({
  format: 'julia',
  shape: 'groups',
  entry: (item, random) => ({
    value:
      random.integer(0, 1) === 0
        ? ['BenchmarkTools.Trial', { times: [ns(item), ns(item)], memory: 0, allocs: 0 }]
        : ['TrialEstimate', { time: ns(item), memory: 0 }],
  }),
  ways: [
    says('x', 'value'),
    says(['Foo', {}], 'value'),
    says(['Trial', { times: [] }], 'value'),
    says(['Trial', { times: ['x'] }], 'value'),
    says(['Trial', { times: [5], memory: 'x' }], 'value'),
    says(['TrialEstimate', {}], 'value'),
    says(['TrialEstimate', { time: -5 }], 'value'),
    says(['TrialEstimate', { time: 5, allocs: 'x' }], 'value'),
    says(['BenchmarkGroup', {}], 'value'),
  ],
  wrap: (entries, items) => [
    {},
    [
      [
        'BenchmarkGroup',
        { data: Object.fromEntries(entries.map(({ value }, index) => [items[index]?.name ?? '', value])) },
      ],
    ],
  ],
  place: () => '(none)',
});

const own = jsonKind({
  format: 'json',
  shape: 'entries',
  entry: (item, random) => ({
    name: item.name,
    metric: 'p50',
    unit: 'ns',
    ...(random.integer(0, 1) === 0 ? { value: ns(item) } : { samples: [ns(item), ns(item)] }),
  }),
  ways: [
    nameless('name'),
    says('speed', 'metric'),
    says('MiB', 'unit'),
    says('parsec', 'unit'),
    noNumber('samples'),
    says(1, 'values'),
    says({ p50: 'x' }, 'summary'),
    says({ p95: 1e-30, p50: 5 }, 'summary'),
    replaced,
  ],
  wrap: (entries) => entries,
  place: (index) => `[${index}]`,
});

const custom = (['customSmallerIsBetter', 'customBiggerIsBetter'] as const).map((format) =>
  jsonKind({
    format,
    shape: 'entries',
    entry: (item) => ({
      name: item.name,
      unit: format === 'customSmallerIsBetter' ? 'Nanoseconds/Iter' : 'ops/sec',
      value: ns(item),
    }),
    ways: [
      nameless('name'),
      nameless('unit'),
      needed('value'),
      says(0, 'value'),
      says('x'.repeat(200), 'unit'),
      replaced,
    ],
    wrap: (entries) => entries,
    place: (index) => `[${index}]`,
    expected: format === 'customSmallerIsBetter' ? seconds : ns,
  }),
);

export const PROGRAM_KINDS: readonly Kind[] = [
  google,
  jmh,
  dotnet,
  hyperfine,
  ...k6,
  autocannon,
  julia,
  own,
  ...custom,
];
