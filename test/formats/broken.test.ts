// Broken work is not fast work: what a report says failed has failed, what cannot be read is named, and what is sound
// beside it is returned.

import { describe, expect, test } from 'vitest';
import type { FormatName } from '../../src/formats/registry.ts';
import { readReport } from '../../src/formats/report.ts';
import { given } from './fixtures.ts';

const json = (value: unknown): string => JSON.stringify(value);

interface Expected {
  /** `name metric` of what is returned. */
  readonly sound: readonly string[];
  /** Name and message of what is not. */
  readonly failed: readonly (readonly [string, string])[];
}

function expectRead(format: FormatName, text: string, { sound, failed }: Expected): void {
  const found = readReport(format, given(text));
  expect(found.measurements.map(({ name, metric }) => `${name} ${metric}`)).toEqual(sound);
  expect(found.failed.map(({ name }) => name)).toEqual(failed.map(([name]) => name));
  for (const [index, [, message]] of failed.entries())
    expect(found.failed[index]?.message).toBe(`report: ${message}`);
}

/** One number of each benchmark: its median, or what there is. */
function numbers(format: FormatName, text: string): Record<string, number | undefined> {
  const { measurements, failed } = readReport(format, given(text));
  expect(failed).toEqual([]);
  return Object.fromEntries(
    measurements.map(({ name, summary }) => [name, summary.p50 ?? summary.mean ?? summary.min]),
  );
}

const k6 = (metrics: object): string => json({ metrics });
const trend = (avg: number) => ({ type: 'trend', contains: 'time', values: { avg, med: avg } });
const rate = (value: number) => ({ type: 'rate', contains: 'default', values: { rate: value } });
const autocannon = (counts: object): string =>
  json({ ...counts, latency: { average: 4, p50: 4 }, requests: { average: 100, total: 1000 } });
const wrk = (...more: string[]): string =>
  [
    'Running 2s test @ http://127.0.0.1:1234/',
    '    Latency     5.17ms    3.37ms  33.23ms   78.82%',
    '  1000 requests in 2.11s, 427.87KB read',
    ...more,
    'Requests/sec:   500.00',
    '',
  ].join('\n');

describe('a report that says its runs failed', () => {
  test.each<[string, FormatName, string, Expected]>([
    [
      'a command that ended with something else than 0',
      'hyperfine',
      json({
        results: [
          { command: 'a', times: [0.1, 0.1], exit_codes: [0, 1] },
          { command: 'b', times: [0.1], exit_codes: [null] },
          { command: 'c', times: [0.1], exit_codes: [0] },
          { command: 'd', times: [0.1] },
        ],
      }),
      {
        sound: ['c p50', 'd p50'],
        failed: [
          ['a', 'results[0].exit_codes: 1 of 2 runs ended with exit code 1'],
          ['b', 'results[1].exit_codes: 1 of 1 runs were killed by a signal'],
        ],
      },
    ],
    [
      'requests of k6, and with tags those of the tags',
      'k6',
      k6({
        http_req_duration: trend(5),
        'http_req_duration{page:cart}': trend(5),
        'http_req_failed{page:cart}': rate(0.5),
        http_req_failed: rate(0.08),
      }),
      {
        sound: [
          'http_req_duration p50',
          'http_req_failed{page:cart} error-rate',
          'http_req_failed error-rate',
        ],
        failed: [
          [
            'http_req_duration{page:cart}',
            'metrics["http_req_duration{page:cart}"]: 50.0 % of the requests failed',
          ],
        ],
      },
    ],
    [
      'checks of k6',
      'k6',
      k6({ iteration_duration: { avg: 5, med: 5 }, checks: { passes: 1, fails: 9, value: 0.1 } }),
      {
        sound: ['checks error-rate'],
        failed: [['iteration_duration', 'metrics.iteration_duration: 90.0 % of the checks failed']],
      },
    ],
    [
      'responses that autocannon did not want',
      'autocannon',
      autocannon({ title: 'search', non2xx: 950, errors: 0 }),
      { sound: [], failed: [['search', '950 of 1000 requests failed (95.0 %)']] },
    ],
    [
      'a server that autocannon could not reach',
      'autocannon',
      json({ errors: 40, latency: { average: 0 }, requests: { average: 0, total: 0 } }),
      { sound: [], failed: [['autocannon', '40 of 40 requests failed (100 %)']] },
    ],
    [
      'responses that wrk did not want',
      'wrk',
      wrk('  Non-2xx or 3xx responses: 1000'),
      { sound: [], failed: [['wrk', 'line 1: 1000 of 1000 requests failed (100 %)']] },
    ],
    [
      'sockets of wrk',
      'wrk',
      wrk('  Socket errors: connect 0, read 800, write 0, timeout 0'),
      { sound: [], failed: [['wrk', 'line 1: 800 of 1800 requests failed (44.4 %)']] },
    ],
    [
      'Go',
      'go',
      'BenchmarkA-8  \t--- FAIL: BenchmarkA-8\n    a_test.go:3: no\nBenchmarkB-8  \t 10\t 5 ns/op\n--- SKIP: BenchmarkC-8\n',
      {
        sound: ['BenchmarkB p50'],
        failed: [
          ['BenchmarkA', 'line 1: the benchmark failed'],
          ['BenchmarkC', 'line 4: the benchmark was skipped'],
        ],
      },
    ],
    [
      'libtest, whose other tests are none',
      'criterion',
      'test it_works ... ignored\ntest adds ... ok\ntest a ... FAILED\ntest b ... bench:  12.5 ns/iter (+/- 0.3)\n',
      { sound: ['b p50'], failed: [['a', 'line 3: it failed']] },
    ],
    [
      'a test case of Catch2',
      'catch2',
      '<C><TestCase name="a"><BenchmarkResults name="x"><mean value="5"/></BenchmarkResults><OverallResult success="false"/></TestCase>' +
        '<TestCase name="b"><BenchmarkResults name="x"><mean value="5"/></BenchmarkResults><OverallResult success="true"/></TestCase></C>',
      { sound: ['b/x mean'], failed: [['a/x', 'TestCase "a": the test case failed']] },
    ],
    [
      'a test of vitest 5',
      'vitest',
      json({
        testResults: [
          {
            name: '/w/a.bench.ts',
            assertionResults: [
              {
                ancestorTitles: ['s'],
                title: 'one',
                status: 'failed',
                failureMessages: ['Error: no\n at x'],
              },
              {
                ancestorTitles: ['s'],
                title: 'two',
                status: 'passed',
                benchmarks: [{ tasks: [{ name: 'x', latency: { mean: 1, p50: 1 } }] }],
              },
              { ancestorTitles: ['s'], title: 'three', status: 'skipped' },
            ],
          },
        ],
      }),
      {
        sound: ['a.bench.ts/s/two/x p50'],
        failed: [
          ['a.bench.ts/s/one', 'testResults[0].assertionResults[0]: the test failed: "Error: no"'],
          ['a.bench.ts/s/three', 'testResults[0].assertionResults[2]: the test was not run, it is "skipped"'],
        ],
      },
    ],
    [
      'a task of tinybench',
      'tinybench',
      json([
        { name: 'a', state: 'errored', error: { message: 'boom' } },
        { name: 'b', latency: { p50: 1 } },
      ]),
      { sound: ['b p50'], failed: [['a', '[0].state: the task did not complete, it is "errored": "boom"']] },
    ],
    [
      'a run of mitata',
      'mitata',
      json({
        benchmarks: [
          { alias: 'a', runs: [{ name: 'a', error: { message: 'boom' } }] },
          { alias: 'b', runs: [{ name: 'b', stats: { p50: 5, min: 0 } }] },
        ],
      }),
      { sound: ['b p50'], failed: [['a', 'benchmarks[0].runs[0]: the benchmark failed: "boom"']] },
    ],
    [
      'a benchmark of asv; what does not apply to its parameters did not fail',
      'asv',
      '{"result_columns":["result","params"],"results":{"time_a":[[1,null,NaN],[["1","2","3"]]],"time_b":[null],"time_c":[[2]]}}',
      {
        sound: ['time_a(1) p50', 'time_c p50'],
        failed: [
          ['time_a(2)', 'results.time_a.result: the benchmark failed: it has no result'],
          ['time_b', 'results.time_b.result: the benchmark failed: it has no result'],
        ],
      },
    ],
    [
      'Google Benchmark, also in one of several runs',
      'google-benchmark',
      json({
        benchmarks: [
          { name: 'a', run_name: 'a', repetition_index: 0, real_time: 5, time_unit: 'ns' },
          { name: 'a', run_name: 'a', repetition_index: 1, error_occurred: true, error_message: 'no data' },
          { name: 'b', run_name: 'b', skipped: true, skip_message: 'no GPU' },
          { name: 'c', run_name: 'c', real_time: 5, time_unit: 'NS' },
        ],
      }),
      {
        sound: ['c p50'],
        failed: [
          ['a', 'benchmarks[1]: the benchmark failed: "no data"'],
          ['b', 'benchmarks[2]: the benchmark was skipped: "no GPU"'],
        ],
      },
    ],
  ])('%s', (_, format, text, expected) => expectRead(format, text, expected));

  test('a tenth of failed requests has a budget of its own', () => {
    expectRead('wrk', wrk('  Non-2xx or 3xx responses: 100'), {
      sound: ['wrk mean', 'wrk throughput', 'wrk error-rate'],
      failed: [],
    });
  });
});

describe('what stands between a name and its numbers', () => {
  test('of Go: output on the same line, on others, with and without an end', () => {
    const text = [
      'BenchmarkA-4   \tloading',
      '     500\t   2400123 ns/op\t  16 B/op',
      'BenchmarkB-4   \t3 items have come     500\t   100 ns/op',
      'BenchmarkC-4   \t',
      'Benchmarking is fun',
      'Benchmark results follow',
      '     10\t   7 ns/op',
      'BenchmarkD-4   10 8 ns/op',
      'PASS',
    ];
    expect(numbers('go', text.join('\n'))).toEqual({
      BenchmarkA: 16,
      BenchmarkB: 1e-7,
      BenchmarkC: 7e-9,
      BenchmarkD: 8e-9,
    });
  });

  test('of criterion and libtest', () => {
    const text = [
      'test cart/add ... Criterion.rs ERROR: error: Failed to access file "x": No such file or directory',
      'bench:   1,024,312 ns/iter (+/- 919)',
      'test cart/drop ... bench:  2 ms/iter (+/- 1)',
      'test cart/list ... hello bench:  1.5e3 ns/iter (+/- 1) = 12 MB/s',
    ];
    expect(numbers('criterion', text.join('\n'))).toEqual({
      'cart/add': 1024312e-9,
      'cart/drop': 0.002,
      'cart/list': 1.5e-6,
    });
  });

  test.each<[FormatName, string, Expected]>([
    [
      'go',
      'BenchmarkA-4   \tloading\nBenchmarkB-4   \t 10\t 5 ns/op\nBenchmarkC-4  10  x ns/op\nBenchmarkD-4  10  +Inf ns/op\n',
      {
        sound: ['BenchmarkB p50'],
        failed: [
          ['BenchmarkA', 'line 1: expected numbers behind the name, such as `1000  66654 ns/op`'],
          ['BenchmarkC', 'line 3: expected a number before "ns/op"'],
          ['BenchmarkD', 'line 4: expected a number before "ns/op"'],
        ],
      },
    ],
    [
      'criterion',
      'test a ... hello\ntest b ... bench: 5 ns/iter (+/- 1)\ntest c ... bench: 1.2.3 ns/iter (+/- 1)\nx: 5 ns/iter\ntest d ... bench: 5 ns/iter (+/-',
      {
        sound: ['b p50'],
        failed: [
          ['a', 'line 1: expected `bench: 1,234 ns/iter (+/- 56)` after the name'],
          ['c', 'line 3: expected a time such as 1,234 ns/iter, not "1.2.3 ns/iter"'],
          ['line 4', 'line 4: expected a result such as `bench: 1,234 ns/iter (+/- 56)`'],
          ['d', 'line 5: expected a result such as `bench: 1,234 ns/iter (+/- 56)`'],
        ],
      },
    ],
    [
      'benchmarkjs',
      'a x Infinity ops/sec ±0.00% (90 runs sampled)\nb x 1,5 ops/sec +-0,10% (1 run sampled)\nc x 5 ops/sec ±0.1\n',
      {
        sound: ['b throughput'],
        failed: [
          ['a', 'line 1: expected a number of operations a second, not "Infinity"'],
          ['c', 'line 3: expected a line such as `sort x 1,234 ops/sec ±1.00% (90 runs sampled)`'],
        ],
      },
    ],
    [
      'timeit',
      'raw times: 1 msec, x msec\n\n1000 loops, best of 2: 1 usec per loop\n',
      {
        sound: [],
        failed: [['timeit', 'line 1: expected times such as `341 msec, 316 msec`, none of them zero']],
      },
    ],
  ])('of %s is joined or refused', (format, text, expected) => expectRead(format, text, expected));

  test('numbers as people print them', () => {
    const rates = ['12', '1.5e3', '1,234,567.5', '1.234.567', '1.234,5', '12,50', "1'234", '1 234 567'];
    const lines = rates.map((written, index) => `n${index} x ${written} ops/sec ±0.1% (9 runs sampled)`);
    expect(Object.values(numbers('benchmarkjs', lines.join('\n')))).toEqual([
      12, 1500, 1_234_567.5, 1_234_567, 1234.5, 12.5, 1234, 1_234_567,
    ]);
  });

  test('times as IPython prints them', () => {
    const seconds = (written: string): number | undefined =>
      numbers('timeit', `${written} ± 1.2 s per loop (mean ± std. dev. of 7 runs, 1 loop each)`)['timeit'];
    expect([seconds('1min 3s'), seconds('2h 5min'), seconds('15.7 µs'), seconds('1d 1s')]).toEqual([
      63, 7500, 15.7e-6, 86_401,
    ]);
    expect(numbers('timeit', '1 loop, best of 5: 1min 3s per loop')).toEqual({ timeit: 63 });
  });
});

describe('one bad entry fails that benchmark', () => {
  test('zeros spoil nothing that is not asked for', () => {
    const vitest = json({
      files: [
        { groups: [{ fullName: 'a', benchmarks: [{ name: 'x', min: 0, p75: 0, median: 2, mean: 3 }] }] },
      ],
    });
    expect(readReport('vitest', given(vitest)).measurements[0]?.summary).toEqual({ p50: 0.002, mean: 0.003 });
    const stats = { rounds: 4, iterations: 1, min: 0, mean: 1e-7, median: 1e-7, data: [0, 1e-7, 2e-7, 1e-7] };
    const pytest = json({ benchmarks: [{ fullname: 'x', stats }] });
    const [found] = readReport('pytest-benchmark', given(pytest)).measurements;
    expect(found).toMatchObject({ metric: 'p50', samples: [], summary: { p50: 1e-7 } });
    expect(found?.summary).not.toHaveProperty('min');
  });

  test('a time that is nothing but zero', () => {
    expectRead(
      'google-benchmark',
      json({
        benchmarks: [
          { name: 'a', real_time: 0, time_unit: 'ns' },
          { name: 'b', real_time: 5, cpu_time: 5, time_unit: 'ns' },
        ],
      }),
      { sound: ['b p50', 'b cpu-time'], failed: [['a', '"a": it has no mean']] },
    );
  });

  test('an entry without a name is named by its place', () => {
    expectRead('hyperfine', json({ results: [{ times: [1] }, { command: 'b', times: [1] }] }), {
      sound: ['b p50'],
      failed: [['results[0]', 'results[0].command: expected a string']],
    });
  });
});

describe('one name twice', () => {
  const dotnet = (...jobs: string[]): string =>
    json({
      Benchmarks: jobs.map((job) => ({
        DisplayInfo: `Cart.Add: ${job} [n=10]`,
        FullName: 'Cart.Add(n: 10)',
        Statistics: { OriginalValues: [100] },
      })),
    });
  const families = (...rows: object[]): string =>
    json({ benchmarks: rows.map((row) => ({ name: 'x', run_name: 'x', real_time: 5, ...row })) });
  const projects = (...names: (string | undefined)[]): string =>
    json({
      files: names.map((projectName) => ({
        filepath: '/w/a.ts',
        projectName,
        groups: [{ fullName: 'a.ts', benchmarks: [{ name: 'x', mean: 1 }] }],
      })),
    });
  test.each<[FormatName, string, Expected]>([
    [
      'benchmarkdotnet',
      dotnet('.NET 8.0(Runtime=.NET 8.0)', 'Job-A'),
      {
        sound: ['Cart.Add(n: 10) (.NET 8.0(Runtime=.NET 8.0)) p50', 'Cart.Add(n: 10) (Job-A) p50'],
        failed: [],
      },
    ],
    [
      'benchmarkdotnet',
      dotnet('Job-A', 'Job-A'),
      {
        sound: [],
        failed: [['Cart.Add(n: 10) (Job-A)', '"Cart.Add(n: 10) (Job-A)": appears twice, with p50 each time']],
      },
    ],
    [
      'google-benchmark',
      families(
        { family_index: 0, per_family_instance_index: 0 },
        { family_index: 1, per_family_instance_index: 0 },
      ),
      { sound: ['x (family 1) p50', 'x (family 2) p50'], failed: [] },
    ],
    [
      'google-benchmark',
      families({ repetition_index: 0 }, { repetition_index: 0 }),
      { sound: [], failed: [['x', '"x": appears twice, and is not a repetition']] },
    ],
    ['vitest', projects('node', 'dom'), { sound: ['node/a.ts/x mean', 'dom/a.ts/x mean'], failed: [] }],
    [
      'vitest',
      projects(undefined, undefined),
      { sound: [], failed: [['a.ts/x', '"a.ts/x": appears twice, with mean each time']] },
    ],
    [
      'wrk',
      wrk().replace('1234/', '1234/a') + wrk().replace('1234/', '1234/b'),
      {
        sound: ['wrk/a', 'wrk/b'].flatMap((name) => [
          `${name} mean`,
          `${name} throughput`,
          `${name} error-rate`,
        ]),
        failed: [],
      },
    ],
    ['wrk', wrk() + wrk(), { sound: [], failed: [['wrk', '"wrk": appears twice, with mean each time']] }],
    [
      'go',
      'BenchmarkA-8  10  5 ns/op\nok  \tm/a\t1s\nBenchmarkA-8  10  6 ns/op\nok  \tm/b\t1s\n',
      { sound: ['m/a/BenchmarkA p50', 'm/b/BenchmarkA p50'], failed: [] },
    ],
  ])('%s', (format, text, expected) => expectRead(format, text, expected));
});

describe('units', () => {
  test('without regard to case and spelling where the meaning is sure', () => {
    const units: [string, string][] = [
      ['median ms', 'p50 0.002'],
      ['Megabytes', 'peak-memory 2000000'],
      ['kb', 'peak-memory 2000'],
      ['kib/OP', 'heap-per-op 2048'],
      ['Seconds', 'mean 2'],
      ['MS', 'mean 0.002'],
      ['millis', 'mean 0.002'],
      ['ns per op', 'mean 2e-9'],
      ['Allocs/op', 'allocations 2'],
      ['m', 'value 2'],
      ['M', 'value 2'],
      ['instructions', 'value 2'],
    ];
    const found = readReport(
      'customSmallerIsBetter',
      given(json(units.map(([unit]) => ({ name: unit, unit, value: 2 })))),
    ).measurements;
    expect(
      found.map(({ name, metric, summary }) => [name, `${metric} ${summary.p50 ?? summary.mean}`]),
    ).toEqual(units);
    const rates = ['OPS/SEC', 'requests per second', 'QPS', 'kHz', 'Mops/s', 'mops/s', 'points'];
    expect(
      readReport(
        'customBiggerIsBetter',
        given(json(rates.map((unit) => ({ name: unit, unit, value: 2 })))),
      ).measurements.map(({ metric, summary }) => `${metric} ${summary.mean}`),
    ).toEqual([
      'throughput 2',
      'throughput 2',
      'throughput 2',
      'throughput 2000',
      'throughput 2000000',
      'score 2',
      'score 2',
    ]);
  });

  test('say for Go too which way is better', () => {
    const units = ['qps', 'RPS', 'tps', 'hz', 'items/s', 'rows/sec', 'hits', 'ms/req'];
    const line = `BenchmarkX-2  100  10 ns/op  ${units.map((unit) => `7 ${unit}`).join('  ')}\n`;
    const metrics = readReport('go', given(line)).measurements.map(({ metric }) => metric);
    expect(metrics).toEqual(['p50', ...units.slice(0, 6).map(() => 'score'), 'value', 'value']);
  });
});

test('custom metrics of k6 are returned too', () => {
  const found = readReport(
    'k6',
    given(
      k6({
        page_bytes: { type: 'trend', contains: 'data', values: { avg: 1200 } },
        cart_errors: rate(0.04),
        orders: { type: 'counter', contains: 'default', values: { count: 300, rate: 20 } },
        queue: { type: 'gauge', contains: 'default', values: { value: 3 } },
        vus: { type: 'gauge', contains: 'default', values: { value: 3 } },
      }),
    ),
  );
  expect(found.measurements.map(({ name, metric, summary }) => `${name} ${metric} ${summary.mean}`)).toEqual([
    'page_bytes value 1200',
    'cart_errors error-rate 0.04',
    'orders value 300',
    'queue value 3',
  ]);
});
