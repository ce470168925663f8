// Reports that are empty, cut, doubled, in other encodings, with hostile names and numbers: each has its behaviour.

import { describe, expect, test } from 'vitest';
import { FORMAT_NAMES, FORMATS, type FormatName } from '../../src/formats/registry.ts';
import type { Report } from '../../src/formats/report.ts';
import { fixture, FIXTURES, given, read, refusal, sound, textOf } from './fixtures.ts';

const custom = (...entries: object[]): Report => given(JSON.stringify(entries), 'report.json');
const entry = (name: string, value: unknown = 1, unit = 'ms'): object => ({ name, unit, value });

test('every format has a captured report, and every report is understood', () => {
  expect(new Set(FIXTURES.map(([format]) => format))).toEqual(new Set(FORMAT_NAMES));
  for (const [format, file] of FIXTURES) expect(read(format, file).length).toBeGreaterThan(0);
});

test('the metrics a format says it yields are those its reports yield', () => {
  const QUANTILES = ['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min', 'throughput'];
  for (const format of FORMAT_NAMES.filter((name) => name !== 'json')) {
    const yielded = FIXTURES.filter(([name]) => name === format).flatMap(([, file]) =>
      read(format, file).flatMap(({ metric, samples, summary }) => {
        if (!QUANTILES.includes(metric) || metric === 'throughput') return [metric];
        if (samples.length > 0) return QUANTILES;
        return [
          ...Object.keys(summary).filter((key) => QUANTILES.includes(key)),
          ...('mean' in summary ? ['throughput'] : []),
        ];
      }),
    );
    const told = new Set<string>(FORMATS[format].metrics);
    expect({ format, extra: [...new Set(yielded)].filter((metric) => !told.has(metric)) }).toEqual({
      format,
      extra: [],
    });
    // pyperf's integers are not among the captured reports, nor is a custom unit that names its statistic, nor a rate of asv.
    const missing = [...told].filter(
      (metric) =>
        !yielded.includes(metric) &&
        metric !== 'value' &&
        !(format === 'asv' && metric === 'score') &&
        format !== 'hyperfine' &&
        !(format === 'customSmallerIsBetter' && QUANTILES.includes(metric)),
    );
    expect({ format, missing }).toEqual({ format, missing: [] });
  }
});

describe('what is wrong is said with its place', () => {
  test.each<[FormatName, string, string]>([
    [
      'pytest-benchmark',
      '{"benchmarks":[{"fullname":"a","stats":{"data":"x","rounds":1,"iterations":1,"min":1,"mean":1,"median":1}}]}',
      'report: benchmarks[0].stats.data: expected a list of numbers',
    ],
    [
      'pytest-benchmark',
      '{"benchmarks":[{"fullname":"a","stats":{"data":[1,"2"],"rounds":1,"iterations":1,"min":1,"mean":1,"median":1}}]}',
      'report: benchmarks[0].stats.data[1]: expected a number',
    ],
    [
      'pytest-benchmark',
      '{"benchmarks":[{"fullname":"a","stats":{"data":[1,-2],"rounds":1,"iterations":1,"min":1,"mean":1,"median":1}}]}',
      'report: benchmarks[0].stats.data[1]: expected a number of zero or more',
    ],
    [
      'hyperfine',
      '{"results":[{"command":"a","times":[1e999]}]}',
      'report: results[0].times[0]: expected a number',
    ],
    ['hyperfine', '{"results":[{"command":"a"}]}', 'report: "a": it has no mean'],
    ['hyperfine', '{"results":7}', 'report: results: expected a list of results'],
    ['hyperfine', '[]', 'report: expected an object'],
    ['hyperfine', '{"results":[]}', 'report: it has no benchmark'],
    ['go', 'BenchmarkA-8  10  x ns/op\n', 'report: line 1: expected a number before "ns/op"'],
    ['go', 'PASS\nok  x 1.0s\n', 'report: expected lines such as'],
    ['go', '{"Action":"output","Output":"x\\n"}\n{"Action":', 'report: the JSON ends too early'],
    [
      'wrk',
      '  Latency  5.17xs 3.37ms 33.23ms 78.82%\n',
      'report: line 1: expected a time such as 5.17ms, not "5.17xs"',
    ],
    ['catch2', '<Catch>\n<TestCase name="a"></Catch>', 'report: line 2, column '],
    ['catch2', '<Catch/>', 'report: expected a BenchmarkResults element'],
    ['catch2', '<a>'.repeat(100_000), 'report: the XML is nested too deeply'],
    [
      'jmh',
      '[{"benchmark":"a","mode":"avgt","primaryMetric":{"score":1,"scoreUnit":"bananas"}}]',
      'report: [0].primaryMetric.scoreUnit: expected a unit such as us/op',
    ],
    [
      'tinybench',
      '[{"name":"a","state":"errored","error":{}}]',
      'report: [0].state: the task did not complete, it is "errored"',
    ],
    [
      'google-benchmark',
      '{"benchmarks":[{"name":"a","error_occurred":true,"error_message":"no data"}]}',
      'report: benchmarks[0]: the benchmark failed: "no data"',
    ],
    [
      'benchmarkdotnet',
      '{"Benchmarks":[{"FullName":"a","Statistics":null}]}',
      'report: Benchmarks[0].Statistics: the benchmark failed',
    ],
    [
      'json',
      '[{"name":"a","metric":"p50","unit":"MiB","value":1}]',
      'report: [0].unit: expected a unit for p50, which is measured in s, not MiB',
    ],
    [
      'json',
      '[{"name":"a","metric":"speed","unit":"s","value":1}]',
      'report: [0].metric: expected a metric: p50',
    ],
    [
      'json',
      '[{"name":"a","metric":"p50","unit":"s"}]',
      'report: [0]: expected samples, a summary or a value',
    ],
    [
      'json',
      '[{"name":"a","metric":"p50","unit":"s","values":[1]}]',
      'report: [0]: unknown key; expected name, metric',
    ],
    [
      'json',
      '[{"name":"a","metric":"error-rate","unit":"1","value":1.5}]',
      'report: "a", mean: expected a number from 0 to 1 for error-rate, not 1.5',
    ],
    [
      'customSmallerIsBetter',
      '[{"name":"a","unit":"ms","value":-1}]',
      'report: [0].value: expected a number above zero',
    ],
    [
      'customSmallerIsBetter',
      '[{"name":"a","unit":"ms","value":"1"}]',
      'report: [0].value: expected a number',
    ],
    [
      'julia',
      '[{},[["Foo",{}]]]',
      'report: [1][0]: expected a BenchmarkGroup, Trial or TrialEstimate, not "Foo"',
    ],
    ['k6', '{"metrics":{}}', 'report: metrics: expected metrics such as http_req_duration'],
  ])('%s %s', (format, text, message) => {
    const said = refusal(format, given(text));
    expect(said.slice(0, message.length)).toBe(message);
    expect(said).not.toContain('\n');
  });
});

describe('JSON that is none', () => {
  test.each([
    ['', 'report.json: the report is empty'],
    ['  \n', 'report.json: the report is empty'],
    ['[{"name":"a"', 'report.json: the JSON ends too early; is the report complete?'],
    ['{}\n{}', 'report.json: line 2, column 1: expected the end of the JSON, not "{}"'],
    ['> npm run bench\n\n[1]', 'report.json: line 1, column 1: expected JSON, not "> npm run bench"'],
    ['[1,]', 'report.json: line 1, column 4: expected JSON, not "]"'],
    ['[1 2]', 'report.json: line 1, column 4: expected JSON, not "2]"'],
    ['{"a" 1}', 'report.json: line 1, column 6: expected JSON, not "1}"'],
    ["{'a': 1}", 'report.json: line 1, column 2: expected JSON, not "\'a\': 1}"'],
    ['nul', 'report.json: line 1, column 1: expected JSON, not "nul"'],
    ['[01]', 'report.json: '],
    ['["\u0001"]', 'report.json: '],
    ['[1.]', 'report.json: '],
  ])('%j', (text, message) => {
    const said = refusal('hyperfine', { ...given(text), file: 'report.json' });
    expect(said.slice(0, message.length)).toBe(message);
  });

  test('a report cut anywhere is refused with a place, whatever its format', () => {
    for (const [format, file] of FIXTURES) {
      const report = fixture(format, file);
      if (!('bytes' in report) || !/^\s*[[{<]/.test(report.bytes.toString())) continue;
      for (const share of [0.1, 0.37, 0.5, 0.93]) {
        const bytes = report.bytes.subarray(0, Math.floor(report.bytes.length * share));
        // JSON lines may be cut between two lines, and what is there is then a report.
        if (!file.startsWith('cargo-criterion') && !file.includes('test2json'))
          expect(refusal(format, { file, bytes })).toContain(`${file}: `);
      }
    }
  });

  test('a megabyte of strings that never end, or of blanks, is refused', () => {
    expect(refusal('benchmarkjs', given(' '.repeat(1_000_000)))).toContain('expected lines such as');
    expect(refusal('hyperfine', given('\\"a'.repeat(400_000)))).toContain('line 1, column 1: expected JSON');
  });

  test('NaN as Python writes it is a number that is not there', () => {
    expect(
      sound(
        'asv',
        given('{"result_columns":["result","params"],"results":{"time_a":[[NaN,1],[["1","2"]]]}}'),
      ),
    ).toMatchObject([{ name: 'time_a(2)', samples: [], summary: { p50: 1 } }]);
    expect(refusal('hyperfine', given('{"results":[{"command":"NaN","times":[NaN]}]}'))).toContain(
      'results[0].times[0]: expected a number',
    );
  });
});

describe('encodings', () => {
  const text = textOf('go', 'go-1.19-count-10.txt');
  const plain = read('go', 'go-1.19-count-10.txt');
  const swapped = Buffer.from(`\uFEFF${text}`, 'utf16le').swap16();
  test.each([
    ['a byte order mark', Buffer.from(`\uFEFF${text}`)],
    ['CRLF', Buffer.from(text.replaceAll('\n', '\r\n'))],
    ['CR', Buffer.from(text.replaceAll('\n', '\r'))],
    ['UTF-16 little endian, as PowerShell redirects', Buffer.from(`\uFEFF${text}`, 'utf16le')],
    ['UTF-16 big endian', swapped],
    ['UTF-16 without a mark', Buffer.from(text, 'utf16le')],
    [
      'colours',
      Buffer.from(
        text
          .replaceAll('Benchmark', '\u001B[1mBenchmark\u001B[0m')
          .replaceAll('\u001B[0mSort', 'Sort\u001B[0m')
          .replaceAll('\u001B[0mJoin', 'Join\u001B[0m'),
      ),
    ],
  ])('%s', (_, bytes) => {
    expect(sound('go', { file: 'go.txt', bytes })).toEqual(plain);
  });

  test('JSON too', () => {
    const json = textOf('hyperfine', 'hyperfine-1.15.0.json');
    for (const bytes of [Buffer.from(`\uFEFF${json}`), Buffer.from(`\uFEFF${json}`, 'utf16le')])
      expect(sound('hyperfine', { file: 'a', bytes })).toEqual(read('hyperfine', 'hyperfine-1.15.0.json'));
  });

  test('broken bytes are refused', () => {
    expect(refusal('go', { file: 'go.txt', bytes: Buffer.from([0x42, 0xff, 0x42]) })).toBe(
      'go.txt: expected UTF-8 or UTF-16, but this is not valid UTF-8',
    );
  });
});

describe('names', () => {
  test('that mean something to JavaScript mean nothing here', () => {
    for (const name of ['__proto__', 'constructor', 'toString', 'hasOwnProperty'])
      expect(sound('customSmallerIsBetter', custom(entry(name)))).toMatchObject([{ name }]);
    const groups =
      '{"testResults":{"__proto__":[{"name":"a","mean":1}],"constructor":[{"name":"b","mean":1}]}}';
    expect(sound('vitest', given(groups)).map(({ name }) => name)).toEqual(['__proto__/a', 'constructor/b']);
    const asv = '{"result_columns":["result"],"results":{"__proto__":[[1]]}}';
    expect(sound('asv', given(asv)).map(({ name }) => name)).toEqual(['__proto__']);
    expect(
      sound('k6', given('{"metrics":{"__proto__":{"med":1},"iteration_duration":{"med":5}}}')).map(
        ({ name }) => name,
      ),
    ).toEqual(['__proto__', 'iteration_duration']);
  });

  test('are one printable line', () => {
    expect(sound('customSmallerIsBetter', custom(entry(' a\n\tb\u202E\u0007 c\u2028 ')))).toMatchObject([
      { name: 'a b c' },
    ]);
  });

  test.each([
    ['', 'expected the name of a benchmark'],
    ['\u202E \n', 'expected the name of a benchmark'],
    ['x'.repeat(501), 'a name has at most 500 characters'],
  ])('%j is refused', (name, message) => {
    expect(refusal('customSmallerIsBetter', custom(entry(name)))).toContain(message);
  });

  test('that are there twice are refused, also when they only look alike', () => {
    expect(refusal('customSmallerIsBetter', custom(entry('a'), entry('a')))).toBe(
      'report.json: "a": appears twice, with mean each time',
    );
    expect(refusal('customSmallerIsBetter', custom(entry('a b'), entry('a\u200B  b')))).toContain(
      'appears twice',
    );
    expect(sound('customSmallerIsBetter', custom(entry('a'), entry('a', 1, 'MiB'))).length).toBe(2);
  });

  test('a hostile one cannot forge a message', () => {
    const said = refusal('customSmallerIsBetter', custom(entry('a\n::error::b'), entry('a\n::error::b')));
    expect(said).not.toContain('\n');
  });
});

describe('numbers', () => {
  test.each([
    ['1e999', 'expected a number'],
    ['-1e999', 'expected a number'],
    ['1e-400', 'expected a number above zero'],
    ['1e300', 'not one as extreme as'],
    ['1e-300', 'not one as extreme as'],
    ['null', 'expected a number'],
    ['"1"', 'expected a number'],
    ['-1', 'expected a number above zero'],
    ['0', 'expected a number above zero'],
  ])('a time of %s is refused', (written, message) => {
    expect(refusal('customSmallerIsBetter', given(`[{"name":"a","unit":"s","value":${written}}]`))).toContain(
      message,
    );
  });

  test('none at all is a number of bytes, allocations and failures', () => {
    const zero = [entry('a', 0, 'B/op'), entry('a', 0, 'allocs/op'), entry('b', 0, 'things')];
    expect(sound('customSmallerIsBetter', custom(...zero)).map(({ metric }) => metric)).toEqual([
      'heap-per-op',
      'allocations',
      'value',
    ]);
    expect(refusal('customBiggerIsBetter', custom(entry('a', 0, 'points')))).toContain(
      'expected a number above zero for score, not 0',
    );
  });

  test('units of custom numbers', () => {
    const readAs = (unit: string): [string, number] => {
      const [found] = sound('customSmallerIsBetter', custom(entry('a', 2, unit)));
      return [found?.metric ?? '', found?.summary.mean ?? 0];
    };
    expect(readAs('ns/iter')).toEqual(['mean', 2e-9]);
    expect(readAs('µs')).toEqual(['mean', 2e-6]);
    expect(readAs('seconds')).toEqual(['mean', 2]);
    expect(readAs('MB')).toEqual(['peak-memory', 2e6]);
    expect(readAs('KiB')).toEqual(['peak-memory', 2048]);
    expect(readAs('bytes/op')).toEqual(['heap-per-op', 2]);
    // Less is better, says the format: that is no rate.
    expect(readAs('ops/sec')).toEqual(['value', 2]);
    const rate = (unit: string): string =>
      sound('customBiggerIsBetter', custom(entry('a', 2, unit)))[0]?.metric ?? '';
    expect(
      ['ops/sec', 'op/s', 'req/s', 'iter/sec', 'rps', '/s', 'kops/s', 'ms', 'MB/s', 'points'].map(rate),
    ).toEqual([
      'throughput',
      'throughput',
      'throughput',
      'throughput',
      'throughput',
      'throughput',
      'throughput',
      'score',
      'score',
      'score',
    ]);
  });
});

test('every entry of a custom report keeps its own unit', () => {
  const units = ['ms', 'ns/iter', 'MiB', 'B/op', 'points', 'widgets'];
  const found = sound('customSmallerIsBetter', custom(...units.map((unit) => entry(unit, 2, unit))));
  expect(found.map(({ metric, summary, foreignUnit }) => [metric, summary.mean, foreignUnit])).toEqual([
    ['mean', 0.002, null],
    ['mean', 2e-9, null],
    ['peak-memory', 2 * 2 ** 20, null],
    ['heap-per-op', 2, null],
    ['value', 2, 'points'],
    ['value', 2, 'widgets'],
  ]);
  // One benchmark has one number of a metric: of two units that no metric has, none would be the benchmark's.
  expect(
    refusal('customSmallerIsBetter', custom(entry('a', 1, 'points'), entry('a', 1, 'widgets'))),
  ).toContain('"a": appears twice, with value each time');
});

describe('go', () => {
  const lines = (...names: string[]): Report =>
    given(names.map((name) => `${name}  100  5.0 ns/op\n`).join(''));
  const names = (report: Report): string[] => sound('go', report).map(({ name }) => name);
  test('GOMAXPROCS is taken off only where all names have the same', () => {
    expect(names(lines('BenchmarkA-8', 'BenchmarkB/n=10-8'))).toEqual(['BenchmarkA', 'BenchmarkB/n=10']);
    expect(names(lines('BenchmarkA', 'BenchmarkA-2', 'BenchmarkA-4'))).toEqual([
      'BenchmarkA',
      'BenchmarkA-2',
      'BenchmarkA-4',
    ]);
    // One processor: no suffix, and what ends a name is its own.
    expect(names(lines('BenchmarkB/size-10', 'BenchmarkB/size-100'))).toEqual([
      'BenchmarkB/size-10',
      'BenchmarkB/size-100',
    ]);
  });

  test('packages are part of the name where the run covers several, with benchmarks or without', () => {
    const one = 'pkg: m/a\nBenchmarkA-8  100  5.0 ns/op\nok  \tm/a\t1s\n';
    expect(names(given(one))).toEqual(['BenchmarkA']);
    expect(names(given(`${one}?   \tm/b\t[no test files]\n`))).toEqual(['m/a/BenchmarkA']);
    expect(names(given(`${one}pkg: m/b\nBenchmarkA-8  100  6.0 ns/op\n`))).toEqual([
      'm/a/BenchmarkA',
      'm/b/BenchmarkA',
    ]);
  });
});

test('folders', () => {
  expect(refusal('go', { folder: 'target', files: new Map() })).toBe(
    'target: is a folder; expected the file of a go report',
  );
  expect(refusal('criterion', { folder: 'target', files: new Map() })).toBe(
    'target: expected folders with new/benchmark.json in them',
  );
  const results = fixture('asv', 'results');
  if (!('files' in results)) throw new Error('expected a folder');
  const [path = '', bytes = new Uint8Array()] =
    [...results.files].find(([each]) => each.includes('84176a57')) ?? [];
  const twice = new Map([...results.files, [path.replace('84176a57', '00000000'), bytes]]);
  expect(refusal('asv', { folder: 'results', files: twice })).toContain('expected one environment');
});

test('what Go says of a unit decides which way is better', () => {
  const report = (lines: string): string | undefined =>
    sound('go', given(`${lines}BenchmarkX-2  100  10 ns/op  7 ops/sec  3 hits\n`, 'go.txt'))
      .filter(({ name }) => name.includes('/'))
      .map(({ name, metric }) => `${name} ${metric}`)
      .join();
  expect(report('')).toBe('BenchmarkX/ops/sec score,BenchmarkX/hits value');
  expect(report('Unit hits better=higher\n')).toContain('hits score');
});

test('a unit of blanks without end is refused', () => {
  expect(refusal('customSmallerIsBetter', custom(entry('a', 1, ' '.repeat(40_000))))).toContain(
    'expected a unit of at most 100 characters',
  );
});

test('a benchmark that JMH times in several modes is several', () => {
  const timed = (mode: string, score: number): object => ({
    benchmark: 'a.B.c',
    mode,
    primaryMetric: { score, scoreUnit: 'us/op', rawData: [[score]] },
  });
  const names = (...entries: object[]): string[] =>
    sound('jmh', given(JSON.stringify(entries), 'jmh.json')).map(({ name }) => name);
  expect(names(timed('avgt', 2), timed('sample', 3))).toEqual(['a.B.c:avgt', 'a.B.c:sample']);
  expect(names(timed('avgt', 2))).toEqual(['a.B.c']);
});

test('files of vitest 5 that are called alike are told apart', () => {
  const latency = { mean: 1, min: 1, max: 1, p50: 1, p75: 1, p99: 1, samplesCount: 1 };
  const result = (name: string): object => ({
    name,
    assertionResults: [
      { ancestorTitles: [], title: 'sort', benchmarks: [{ tasks: [{ name: 'x', latency }] }] },
    ],
  });
  const report = { testResults: ['/w/a/i.ts', '/w/b/i.ts', '/w/b/j.ts'].map(result) };
  expect(sound('vitest', given(JSON.stringify(report), 'v.json')).map(({ name }) => name)).toEqual([
    'a/i.ts/sort/x',
    'b/i.ts/sort/x',
    'j.ts/sort/x',
  ]);
});
