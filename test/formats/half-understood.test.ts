// What a tool meant as a result is returned, or named as not understood: output that is glued to it, entries that failed
// in the tool's own way, one name twice under different statistics, units in other words.

import { describe, expect, test } from 'vitest';
import type { FormatName } from '../../src/formats/registry.ts';
import { readReport } from '../../src/formats/report.ts';
import { given } from './fixtures.ts';

const json = (value: unknown): string => JSON.stringify(value);

/** `name metric number` of what is sound, and `name: message` of what is not. */
function told(format: FormatName, text: string): { sound: string[]; failed: string[] } {
  const { measurements, failed } = readReport(format, given(text));
  return {
    sound: measurements.map(
      ({ name, metric, summary }) => `${name} ${metric} ${summary.p50 ?? summary.mean ?? summary.min}`,
    ),
    failed: failed.map(({ name, message }) => `${name}: ${message.replace('report: ', '')}`),
  };
}

describe('go', () => {
  test('a name behind output that has no end of its line, as -v, -json and parents of sub-benchmarks have it', () => {
    const text = [
      'preparing...BenchmarkA/sub-2         \t      10\t        15 ns/op',
      'warm BenchmarkB is nextBenchmarkB-2   \tloading',
      '      10\t      1511 ns/op',
      'BenchmarkC-2   \tBenchmarkD-2   \t 100\t 5 ns/op',
      'progress\rBenchmarkE-2   \tprogress\r      10\t   7 ns/op',
    ].join('\n');
    expect(told('go', text)).toEqual({
      sound: [
        'BenchmarkA/sub p50 1.5e-8',
        'BenchmarkB p50 0.000001511',
        'BenchmarkD p50 5e-9',
        'BenchmarkE p50 7e-9',
      ],
      failed: ['BenchmarkC: line 4: expected numbers behind the name, such as `1000  66654 ns/op`'],
    });
  });

  test('an event of test2json that holds something else than text is named with its place', () => {
    const event = (Output: unknown): string => json({ Action: 'output', Package: 'shop', Output });
    const text = [event('BenchmarkA-2 \t 9\t 5 ns/op\n'), event({ deeper: [] })].join('\n');
    const { sound, failed } = told('go', text);
    expect(sound).toHaveLength(1);
    expect(failed).toEqual([expect.stringContaining('["line 2"].Output: expected a string')]);
  });

  test('what b.Log prints is no result', () => {
    const text = [
      'BenchmarkA-2   \t      10\t      1700 ns/op',
      '--- BENCH: BenchmarkA-2',
      '    a_test.go:7: BenchmarkY-2 \t 5\t 5 ns/op',
      '        BenchmarkZ-2 \t 5\t 5 ns/op',
    ].join('\n');
    expect(told('go', text)).toEqual({ sound: ['BenchmarkA p50 0.0000017'], failed: [] });
  });

  test('one that began is not forgotten because another failed', () => {
    expect(
      told('go', 'BenchmarkA-2   \t      10\n--- FAIL: BenchmarkB-2\nBenchmarkC-2 \t 9\t 5 ns/op\n'),
    ).toEqual({
      sound: ['BenchmarkC p50 5e-9'],
      failed: [
        'BenchmarkA: line 1: expected numbers behind the name, such as `1000  66654 ns/op`',
        'BenchmarkB: line 2: the benchmark failed',
      ],
    });
  });

  test('numbers whose name is lost', () => {
    expect(told('go', '     500\t   2400123 ns/op\nBenchmarkA-4 \t 100\t 5 ns/op\n').failed).toEqual([
      'line 1: line 1: expected the name of the benchmark before its numbers',
    ]);
  });

  test('events behind what other programs print', () => {
    const event = (name: string): string =>
      json({ Action: 'output', Package: 'a', Output: `Benchmark${name}-4 \t 500\t 5 ns/op\n` });
    expect(told('go', `go: downloading x v1\n${event('A')}\nstderr: ${event('B')}\n`).sound).toEqual([
      'BenchmarkA p50 5e-9',
      'BenchmarkB p50 5e-9',
    ]);
  });

  test('more of anything in a time is better, and of what is named a rate', () => {
    const rates = [
      'req/ms',
      'ops/us',
      'items/min',
      'rows per hour',
      'fps',
      'IOPS',
      'Mbps',
      'GFLOPS',
      'MiB/sec',
    ];
    const others = ['ms', 'ns/item', 'B/row', 'errors', 'p99-ms', 'ops/query'];
    const metric = (unit: string): string =>
      readReport('go', given(`BenchmarkA-2 10 1 ns/op 7 ${unit.replaceAll(' ', '_')}\n`)).measurements[1]
        ?.metric ?? '';
    expect(rates.map(metric)).toEqual(rates.map(() => 'score'));
    expect(others.map(metric)).toEqual(others.map(() => 'value'));
  });

  test('escapes of terminals that are no colours', () => {
    const link = '\u001B]8;;http://x\u0007';
    expect(
      told('go', `${link}\u001B[1;32mBenchmarkA-4\u001B(B\u001B[m \t 5\t 5 ns/op\u001B[K\n`).sound,
    ).toEqual(['BenchmarkA p50 5e-9']);
  });
});

describe('criterion', () => {
  test('messages behind what a benchmark prints', () => {
    const message = (id: string): string =>
      json({ reason: 'benchmark-complete', id, iteration_count: [1], measured_values: [5], unit: 'ns' });
    expect(told('criterion', `hello\n${message('a')}\nhello${message('b')}\n`).sound).toEqual([
      'a p50 5e-9',
      'b p50 5e-9',
    ]);
  });

  test('what it prints for people is named', () => {
    const text =
      'cart/add                time:   [1.2 ms 1.3 ms 1.4 ms]\n                        change: [-1.2% +0.1% +1.0%]\n' +
      'a name that is longer than its column\n                        time:   [1.2 ms 1.3 ms 1.4 ms]\n' +
      'test drop ... bench:         512 ns/iter (+/- 9)\n';
    const why = 'expected a result with a median, not what criterion prints for people';
    expect(told('criterion', text)).toEqual({
      sound: ['drop p50 5.12e-7'],
      failed: [`cart/add: line 1: ${why}`, `line 4: line 4: ${why}`],
    });
  });
});

describe('benchmarkjs', () => {
  const expected = 'expected a line such as `sort x 1,234 ops/sec ±1.00% (90 runs sampled)`';

  test('a benchmark that threw, and lines that are odd', () => {
    const text = [
      'a x 1,234 ops/sec ±1.00% (90 runs sampled)',
      'broken: ',
      'b x 12 OPS/SEC ±1% (2 runs sampled)',
      'c x 12 ops/s ±1% (2 runs sampled)',
      'aborted x 0.00 ops/sec ±0.00% (0 runs sampled)',
      'Fastest is a',
      'd x 1,2',
    ];
    expect(told('benchmarkjs', text.join('\n'))).toEqual({
      sound: ['a throughput 1234'],
      failed: [
        'broken: line 2: the benchmark failed: Benchmark.js prints its name and a colon where it threw',
        `line 3: line 3: ${expected}`,
        `line 4: line 4: ${expected}`,
        'aborted: "aborted", mean: expected a number above zero for throughput, not 0',
        `line 7: line 7: ${expected}`,
      ],
    });
  });

  test('errors as JSON has them', () => {
    const stats = { sample: [0.1] };
    const suite = {
      0: { name: 'a', stats },
      1: { name: 'b', error: {}, aborted: true, stats: { sample: [] } },
      2: { name: 'c', error: 'boom', stats },
      3: { name: 'd', aborted: true, stats },
      4: { name: 'e' },
      length: 5,
      options: { stats: 1 },
    };
    expect(told('benchmarkjs', json(suite))).toEqual({
      sound: ['a p50 0.1'],
      failed: [
        'b: [1]: the benchmark failed',
        'c: [2]: the benchmark failed: "boom"',
        'd: [3]: the benchmark was aborted',
        'e: [4].stats: expected an object',
      ],
    });
  });
});

describe('one name twice', () => {
  test.each<[FormatName, unknown]>([
    [
      'tinybench',
      [
        { name: 'x', latency: { p50: 1, mean: 1 } },
        { name: 'x', latency: { mean: 2 } },
      ],
    ],
    [
      'benchmarkdotnet',
      {
        Benchmarks: [
          { FullName: 'x', Statistics: { Median: 1 } },
          { FullName: 'x', Statistics: { Mean: 2 } },
        ],
      },
    ],
    [
      'mitata',
      {
        benchmarks: [
          { alias: 'x', runs: [{ stats: { min: 1 } }] },
          { alias: 'x', runs: [{ stats: { avg: 1 } }] },
        ],
      },
    ],
    [
      'hyperfine',
      {
        results: [
          { command: 'x', times: [1] },
          { command: 'x', mean: 1 },
        ],
      },
    ],
  ])('with another statistic each time, of %s', (format, report) => {
    const { sound, failed } = told(format, json(report));
    expect(sound).toEqual([]);
    expect(failed).toHaveLength(1);
    expect(failed[0]).toMatch(/^x: "x": appears twice, with /);
  });

  test('entries for one statistic each are one benchmark where the format has them', () => {
    const custom = [
      { name: 'x', unit: 'median ms', value: 1 },
      { name: 'x', unit: 'p99 ms', value: 2 },
    ];
    expect(readReport('customSmallerIsBetter', given(json(custom))).measurements).toHaveLength(2);
    const own = [
      { name: 'x', metric: 'p50', unit: 'ms', value: 1 },
      { name: 'x', metric: 'mean', unit: 'ms', value: 2 },
    ];
    expect(readReport('json', given(json(own))).measurements).toHaveLength(2);
  });

  test('mitata knows the arguments', () => {
    const run = (n: unknown) => ({ name: 'sum', args: { n }, stats: { p50: 5 } });
    expect(
      told('mitata', json({ benchmarks: [{ alias: 'sum', runs: [run(1), run('a'), run([2])] }] })).sound,
    ).toEqual(['sum (n=1) p50 5e-9', 'sum (n=a) p50 5e-9', 'sum (n=[2]) p50 5e-9']);
  });

  test('aggregates of Google Benchmark, and more runs than repetitions', () => {
    const row = (more: object) => ({ name: 'x', run_name: 'x', real_time: 5, time_unit: 'ns', ...more });
    const mean = { run_type: 'aggregate', aggregate_name: 'mean' };
    for (const benchmarks of [
      [row(mean), row({ ...mean, real_time: 9 })],
      [row({ repetitions: 1 }), row({ repetitions: 1 })],
    ])
      expect(told('google-benchmark', json({ benchmarks }))).toEqual({
        sound: [],
        failed: ['x: "x": appears twice, and is not a repetition'],
      });
  });
});

describe('a key that is there twice', () => {
  test('is refused with its place, wherever it is', () => {
    const refused = (text: string): string => {
      try {
        readReport('hyperfine', given(text));
      } catch (error) {
        return (error as Error).message;
      }
      return 'understood';
    };
    expect(refused('{"results":[{"command":"a","times":[1]}],\n "results":[]}')).toBe(
      'report: line 2, column 2: the key "results" is there twice',
    );
    expect(refused('{"results":[{"command":"a","times":[1],"com\\u006dand":"b"}]}')).toContain(
      'the key "command" is there twice',
    );
    expect(refused('{"results":[{"command":"a: \\": [","times":[1]},{"command":"b","times":[NaN,1]}]}')).toBe(
      'understood',
    );
  });
});

describe('what failed in the words of the tool', () => {
  test('a file of vitest that could not be loaded', () => {
    const five = [
      { name: '/w/a.bench.ts', status: 'failed', message: 'Error: no\n at x', assertionResults: [] },
      { name: '/w/b.test.ts', status: 'passed', assertionResults: [] },
      {
        name: '/w/c.bench.ts',
        assertionResults: [
          { ancestorTitles: [], title: 't', benchmarks: [{ tasks: [{ name: 'x', latency: { p50: 1 } }] }] },
        ],
      },
    ];
    expect(told('vitest', json({ testResults: five }))).toEqual({
      sound: ['c.bench.ts/t/x p50 0.001'],
      failed: ['a.bench.ts: testResults[0]: the file failed: "Error: no"'],
    });
    const four = [
      { filepath: '/w/a.bench.ts', groups: [] },
      {
        filepath: '/w/b.bench.ts',
        groups: [{ fullName: 'b.bench.ts', benchmarks: [{ name: 'x', median: 1 }] }],
      },
    ];
    expect(told('vitest', json({ files: four }))).toEqual({
      sound: ['b.bench.ts/x p50 0.001'],
      failed: ['a.bench.ts: files[0]: no benchmark of this file ran'],
    });
  });

  test('connections that a server cut, which autocannon counts nowhere', () => {
    const report = (sent: number, more: object = {}): string =>
      json({
        connections: 4,
        pipelining: 1,
        errors: 0,
        ...more,
        latency: { average: 4 },
        requests: { average: 100, total: 1000, sent },
      });
    expect(told('autocannon', report(1004)).failed).toEqual([]);
    expect(told('autocannon', report(2004)).failed).toEqual([
      'autocannon: 1000 of 2000 requests failed (50.0 %)',
    ]);
    expect(told('autocannon', report(1500, { errors: 0, timeouts: 500 })).failed[0]).toContain(
      'requests failed',
    );
  });

  test('a run of k6 that did nothing, and one that does not say how much failed', () => {
    const metric = (type: string, values: object) => ({ type, contains: 'default', values });
    const time = { type: 'trend', contains: 'time', values: { avg: 5 } };
    expect(
      told(
        'k6',
        json({ metrics: { http_reqs: metric('counter', { count: 0, rate: 0 }), iteration_duration: time } }),
      ),
    ).toEqual({
      sound: ['iteration_duration mean 0.005'],
      failed: ['http_reqs: "http_reqs", mean: expected a number above zero for throughput, not 0'],
    });
    const unsure = json({
      metrics: { http_req_duration: time, http_req_failed: metric('rate', { rate: null }) },
    });
    expect(told('k6', unsure).failed).toEqual([
      'http_req_duration: metrics.http_req_duration: how many of the requests failed cannot be read',
      'http_req_failed: metrics.http_req_failed: expected a rate, a count or a value',
    ]);
    const counted = json({
      metrics: { http_req_duration: time, checks: metric('rate', { passes: 1, fails: 3 }) },
    });
    expect(told('k6', counted)).toEqual({
      sound: ['checks error-rate 0.75'],
      failed: ['http_req_duration: metrics.http_req_duration: 75.0 % of the checks failed'],
    });
  });

  test('a task of tinybench 5 that was aborted, and a run of mitata that failed late', () => {
    expect(told('tinybench', json([{ name: 'a', aborted: true, latency: { mean: 1 } }])).failed).toEqual([
      'a: [0].state: the task did not complete, it is "aborted"',
    ]);
    expect(
      told('mitata', json({ benchmarks: [{ alias: 'a', runs: [{ error: 'late', stats: { p50: 1 } }] }] }))
        .failed,
    ).toEqual(['a: benchmarks[0].runs[0]: the benchmark failed: "late"']);
  });
});

describe('units in other words', () => {
  test('of our own format', () => {
    const units = ['µs', 'MS', 'Seconds', 'nsec', 'minutes'];
    expect(
      told('json', json(units.map((unit) => ({ name: unit, metric: 'mean', unit, value: 2 })))).sound,
    ).toEqual(['µs mean 0.000002', 'MS mean 0.002', 'Seconds mean 2', 'nsec mean 2e-9', 'minutes mean 120']);
    const sizes = ['KB', 'mib', 'Kilobytes', 'bytes'];
    expect(
      told('json', json(sizes.map((unit) => ({ name: unit, metric: 'size', unit, value: 2 })))).sound,
    ).toEqual(['KB size 2000', 'mib size 2097152', 'Kilobytes size 2000', 'bytes size 2']);
    expect(told('json', json([{ name: 'x', metric: 'mean', unit: 'm', value: 2 }])).failed[0]).toContain(
      'expected a unit',
    );
  });

  test('of a rate that asv tracks', () => {
    const results = (path: string, value: unknown) => [path, Buffer.from(json(value))] as const;
    const files = new Map([
      results('benchmarks.json', {
        'b.track_a': { type: 'track', unit: 'req/s' },
        'b.track_b': { type: 'track', unit: 'rows' },
      }),
      results('ci/x.json', {
        result_columns: ['result'],
        results: { 'b.track_a': [[5]], 'b.track_b': [[5]] },
      }),
    ]);
    expect(readReport('asv', { folder: 'r', files }).measurements.map(({ metric }) => metric)).toEqual([
      'score',
      'value',
    ]);
  });

  test('of JMH, whose counters and profilers are no times', () => {
    const metric = (scoreUnit: string) => ({ score: 5, scoreUnit, rawData: [[5]] });
    const entry = {
      benchmark: 'a',
      mode: 'avgt',
      primaryMetric: metric('us/op'),
      secondaryMetrics: {
        get: metric('us/op'),
        hits: metric('#'),
        cycles: metric('#/op'),
        CPI: metric('clks/insn'),
        'gc.alloc.rate.norm': metric('KB/op'),
      },
    };
    expect(told('jmh', json([entry]))).toEqual({
      sound: ['a p50 0.000005', 'a heap-per-op 5000', 'a/get p50 0.000005'],
      failed: [],
    });
    expect(
      told('jmh', json([{ benchmark: 'a', mode: 'thrpt', primaryMetric: metric('OPS/S') }])).sound,
    ).toEqual(['a throughput 5']);
  });
});
