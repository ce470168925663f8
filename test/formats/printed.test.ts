// What each parser understood against what the tool itself printed of the same run, within the printed digits.

import { describe, expect, test } from 'vitest';
import { quantile } from 'simple-statistics';
import type { Measurement } from '../../src/formats/format.ts';
import { linesOf } from '../../src/formats/decode.ts';
import { toSeconds } from '../../src/formats/time-units.ts';
import { fixture, measurement, read, textOf, times } from './fixtures.ts';

/** Base units of one printed unit. */
const per = (unit: string): number => toSeconds(unit)?.(1) ?? Number.NaN;

/** Within half of the last printed digit (`rounded: 'down'`: within a whole one). */
function agrees(
  value: number | undefined,
  printed: string,
  unit = 1,
  rounded: 'half' | 'down' = 'half',
): void {
  const text = printed.replaceAll(',', '');
  // Nobody prints more digits on purpose.
  const digits = Math.min(6, /\.(\d+)/.exec(text)?.[1]?.length ?? 0);
  const [low, high] = rounded === 'half' ? [-0.5001, 0.5001] : [0, 1];
  const off = ((value ?? Number.NaN) / unit - Number(text)) * 10 ** digits;
  expect({ printed, value, off, agrees: off >= low && off <= high }).toMatchObject({ agrees: true });
}

/** Tools define quantiles in many ways; all lie within one sample of ours. */
function agreesWithinOneSample({ samples }: Measurement, share: number, printed: string, unit: number): void {
  const step = 1 / (samples.length - 1);
  const at = (where: number): number => quantile([...samples], Math.min(1, Math.max(0, where)));
  const value = Number(printed) * unit;
  const half = 0.51 * unit * 10 ** -(/\.(\d+)/.exec(printed)?.[1]?.length ?? 0);
  expect(value).toBeGreaterThanOrEqual(at(share - step) - half);
  expect(value).toBeLessThanOrEqual(at(share + step) + half);
}

const lines = (format: string, file: string): string[] =>
  linesOf(textOf(format, file)).map(({ text }) => text);
const rows = (format: string, file: string, pattern: RegExp): RegExpExecArray[] => {
  const found = lines(format, file).flatMap((line) => pattern.exec(line) ?? []);
  const matches = lines(format, file).flatMap((line) => {
    const match = pattern.exec(line);
    return match === null ? [] : [match];
  });
  expect(found.length).toBeGreaterThan(0);
  return matches;
};

describe('tinybench', () => {
  test.each(['2.9.0', '3.1.1', '4.1.0', '5.1.0', '6.2.3', '6.2.3-no-samples'])('%s', (version) => {
    const found = read('tinybench', `tinybench-${version}.json`);
    const table = JSON.parse(textOf('tinybench', `tinybench-${version}.printed.json`)) as Record<
      string,
      string | number
    >[];
    expect(table.length).toBe(2);
    for (const row of table) {
      const { summary } = times(found, String(row['Task name'] ?? row['Task Name']));
      expect(summary.count).toBe(row['Samples']);
      agrees(
        summary.mean,
        String(row['Latency avg (ns)'] ?? row['Average Time (ns)']).split(' ')[0] ?? '',
        1e-9,
      );
      if (row['Latency med (ns)'] !== undefined)
        agrees(summary.p50, String(row['Latency med (ns)']).split(' ')[0] ?? '', 1e-9);
    }
  });
});

describe('vitest', () => {
  test.each(['1.6.0', '2.1.9', '3.2.4', '4.1.12', '5.1.1'])('%s', (version) => {
    const found = read('vitest', `vitest-${version}.json`);
    const ROW =
      /^\s+(?:· )?(\S.*?) {2,}([\d,.]+) +([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+) +([\d.]+) +[\d.]+ +[\d.]+ +±[\d.]+% +(\d+)/;
    for (const [, name = '', , min = '', , mean = '', p75 = '', p99 = '', count] of rows(
      'vitest',
      `vitest-${version}.printed.txt`,
      ROW,
    )) {
      const { summary } = found.find((each) => each.name.endsWith(`/${name}`)) as Measurement;
      expect(summary.count).toBe(Number(count));
      for (const [value, printed] of [
        [summary.min, min],
        [summary.mean, mean],
        [summary.p75, p75],
        [summary.p99, p99],
      ] as const)
        agrees(value, printed, 1e-3);
    }
  });

  test('0.34.6, whose table has no figures: the figures beside its samples', () => {
    const report = JSON.parse(textOf('vitest', 'vitest-0.34.6.json')) as {
      testResults: Record<string, { name: string; mean: number; min: number }[]>;
    };
    const found = read('vitest', 'vitest-0.34.6.json');
    for (const { name, mean, min } of Object.values(report.testResults).flat()) {
      const { summary } = found.find((each) => each.name.endsWith(name)) as Measurement;
      expect(summary.mean).toBeCloseTo(mean / 1e3, 12);
      expect(summary.min).toBeCloseTo(min / 1e3, 12);
    }
  });
});

test('mitata', () => {
  const found = read('mitata', 'mitata-1.0.34-samples.json');
  const text = lines('mitata', 'mitata-1.0.34-samples.printed.txt');
  const names = ['sort words', 'copy/slice', 'copy/sort 10', 'copy/sort 100'];
  for (const name of names) {
    const first = text.findIndex((line) => line.startsWith(`${name.split('/').at(-1)} `));
    const [, avg = '', unit = '', p75 = '', unit75 = ''] =
      /([\d.]+) (\S+)\/iter +([\d.]+) (\S+)/.exec(text[first] ?? '') ?? [];
    const [, min = '', unitMin = '', , , p99 = '', unit99 = ''] =
      /\(([\d.]+) (\S+) … ([\d.]+) (\S+)\) +([\d.]+) (\S+)/.exec(text[first + 1] ?? '') ?? [];
    const measured = times(found, name);
    agrees(measured.summary.mean, avg, per(unit));
    agrees(measured.summary.min, min, per(unitMin));
    agreesWithinOneSample(measured, 0.75, p75, per(unit75));
    agreesWithinOneSample(measured, 0.99, p99, per(unit99));
  }
});

test('benchmarkjs: the rate of its line is that of the mean of its samples, and the line gives it too', () => {
  const found = read('benchmarkjs', 'benchmark-2.1.4.json');
  const printed = read('benchmarkjs', 'benchmark-2.1.4.txt');
  const ROW = /^(.+) x ([\d,]+) ops\/sec ±[\d.]+% \((\d+) runs sampled\)/;
  for (const [, name = '', rate = '', count] of rows('benchmarkjs', 'benchmark-2.1.4.txt', ROW)) {
    const { summary } = times(found, name);
    expect(summary.count).toBe(Number(count));
    agrees(1 / (summary.mean ?? 0), rate);
    expect(measurement(printed, name, 'throughput').summary).toEqual({
      mean: Number(rate.replaceAll(',', '')),
    });
  }
});

test('pytest-benchmark', () => {
  const found = read('pytest-benchmark', 'pytest-benchmark-5.3.1.json');
  const FIGURE = String.raw` +([\d.,]+) \([\d.]+\)`;
  const ROW = new RegExp(String.raw`^(test_\S+)${FIGURE.repeat(5)}.* (\d+) +(\d+)$`);
  for (const [, name = '', min = '', max = '', mean = '', , median = '', rounds, iterations] of rows(
    'pytest-benchmark',
    'pytest-benchmark-5.3.1.printed.txt',
    ROW,
  )) {
    const { summary, batch } = found.find((each) => each.name.endsWith(`::${name}`)) as Measurement;
    for (const [value, printed] of [
      [summary.min, min],
      [summary.max, max],
      [summary.mean, mean],
      [summary.p50, median],
    ] as const)
      agrees(value, printed, 1e-6);
    expect([summary.count, batch]).toEqual([Number(rounds), Number(iterations)]);
  }
});

describe('pyperf', () => {
  test.each([
    ['2.10.0', ['sort', 'join']],
    ['2.10.0-timeit', ['timeit']],
  ] as const)('%s', (version, names) => {
    const found = read('pyperf', `pyperf-${version}.json`);
    const file = `pyperf-${version}.printed.txt`;
    const FIGURES = [
      ['min', /^Minimum: +([\d.]+) (\w+)/],
      ['p50', /^Median \+- MAD: +([\d.]+) (\w+)/],
      ['mean', /^Mean \+- std dev: +([\d.]+) (\w+)/],
      ['max', /^Maximum: +([\d.]+) (\w+)/],
      ['p75', /^ 75th percentile: +([\d.]+) (\w+)/],
      ['p95', /^ 95th percentile: +([\d.]+) (\w+)/],
    ] as const;
    for (const [index, name] of names.entries()) {
      const { summary } = times(found, name);
      for (const [key, pattern] of FIGURES) {
        const [, printed = '', unit = ''] = rows('pyperf', file, pattern)[index] ?? [];
        agrees(summary[key], printed, per(unit));
      }
      expect(summary.count).toBe(Number(rows('pyperf', file, /^Total number of values: (\d+)/)[index]?.[1]));
    }
  });
});

test('asv', () => {
  const found = read('asv', 'results');
  expect(read('asv', 'results/ci/84176a57-existing-py_python3.json')).toEqual(found);
  const text = textOf('asv', 'asv-0.6.6.printed.txt');
  const [, ten = '', , list = '', set = ''] =
    /10 +(\d+)±\S+ +n\/a[\s\S]*?1000 +((\d\.\d+)±\S+) +(\d\.\d+)±/.exec(
      text.slice(text.indexOf('time_sum')),
    ) ?? [];
  agrees(times(found, "sums.Suite.time_sum(10, 'list')").summary.p50, ten, 1e-9);
  agrees(times(found, "sums.Suite.time_sum(1000, 'list')").summary.p50, list, 1e-6);
  agrees(times(found, "sums.Suite.time_sum(1000, 'set')").summary.p50, set, 1e-6);
  agrees(times(found, 'sums.time_sort').summary.p50, /time_sort +([\d.]+)±/.exec(text)?.[1] ?? '', 1e-6);
  agrees(
    measurement(found, 'sums.peakmem_join', 'peak-memory').summary.mean,
    /peakmem_join +([\d.]+)M/.exec(text)?.[1] ?? '',
    1e6,
  );
  agrees(
    measurement(found, 'sums.track_digits', 'value').summary.mean,
    /track_digits +(\d+)/.exec(text)?.[1] ?? '',
  );
  // Skipped for these parameters.
  expect(found.some(({ name }) => name === "sums.Suite.time_sum(10, 'set')")).toBe(false);
});

test('timeit: the least of the raw times is what it prints as best', () => {
  for (const file of ['timeit-3.11-verbose.txt', 'timeit-3.11-msec.txt', 'timeit-3.11.txt']) {
    const [[, best = '', unit = ''] = []] = rows('timeit', file, /best of \d+: ([\d.e+-]+) (\w+) per loop/);
    const { min } = times(read('timeit', file), 'timeit').summary;
    // Three significant digits of raw times with three significant digits.
    expect(Math.abs((min ?? 0) / (Number(best) * per(unit)) - 1)).toBeLessThan(0.01);
  }
});

test('go: every line is a sample', () => {
  const found = read('go', 'go-1.19-count-10.txt');
  const printed = rows(
    'go',
    'go-1.19-count-10.txt',
    /^BenchmarkSort-2\s+\d+\s+(\d+) ns\/op\s+(\d+) B\/op\s+(\d+) allocs\/op/,
  );
  expect(times(found, 'BenchmarkSort').samples).toEqual(printed.map(([, ns]) => Number(ns) / 1e9));
  expect(measurement(found, 'BenchmarkSort', 'heap-per-op').summary.mean).toBe(8216);
  expect(measurement(found, 'BenchmarkSort', 'allocations').summary).toMatchObject({ count: 10, mean: 2 });
  const names = new Set(read('go', 'go-1.26-packages.txt').map(({ name }) => name));
  expect([...names]).toEqual([
    'example.com/samples/text/BenchmarkJoin/n=10',
    'example.com/samples/text/BenchmarkJoin/n=100',
    'example.com/samples/tree/BenchmarkSort',
    'example.com/samples/tree/BenchmarkSort/items/s',
  ]);
  expect(new Set(read('go', 'go-1.26-test2json.txt').map(({ name }) => name))).toEqual(names);
  expect(read('go', 'go-1.26.txt').map(({ name, metric }) => `${name} ${metric}`)).toContain(
    'BenchmarkJoin/n=10 p50',
  );
});

test('criterion: the printed median is that of the samples and of the estimates', () => {
  const tree = read('criterion', 'tree');
  const printed = read('criterion', 'criterion-0.8.2.bencher.txt');
  for (const [, name = '', median = ''] of rows(
    'criterion',
    'criterion-0.8.2.bencher.txt',
    /^test (.+) \.\.\. bench: +([\d,]+) ns\/iter/,
  )) {
    agrees(times(tree, name).summary.p50, median, 1e-9, 'down');
    agrees(times(printed, name).summary.p50, median, 1e-9);
    const estimates = JSON.parse(textOf('criterion', `tree/${name}/new/estimates.json`)) as Record<
      'mean' | 'median',
      { point_estimate: number }
    >;
    expect(times(tree, name).summary.mean).toBeCloseTo(estimates.mean.point_estimate / 1e9, 15);
    expect(times(tree, name).summary.p50).toBeCloseTo(estimates.median.point_estimate / 1e9, 15);
  }
});

test('cargo-criterion: mean and median are those of its messages', () => {
  const found = read('criterion', 'cargo-criterion-1.1.0.json');
  const messages = textOf('criterion', 'cargo-criterion-1.1.0.json')
    .trim()
    .split('\n')
    .map(
      (line) =>
        JSON.parse(line) as {
          reason: string;
          id: string;
          mean: { estimate: number };
          median: { estimate: number };
        },
    );
  const complete = messages.filter(({ reason }) => reason === 'benchmark-complete');
  expect(complete.map(({ id }) => id)).toEqual(found.map(({ name }) => name));
  for (const { id, mean, median } of complete) {
    expect(times(found, id).summary.mean).toBeCloseTo(mean.estimate / 1e9, 15);
    expect(times(found, id).summary.p50).toBeCloseTo(median.estimate / 1e9, 15);
  }
});

test('google-benchmark: mean and median of the repetitions are the aggregates it prints', () => {
  const found = read('google-benchmark', 'google-benchmark-1.7.1-repetitions.json');
  const ROW = /^(BM_\S+)_(mean|median) +([\d.]+) (\w+) +([\d.]+) (\w+) +(\d+)/;
  for (const [, name = '', statistic, time = '', unit = '', cpu = '', cpuUnit = '', count] of rows(
    'google-benchmark',
    'google-benchmark-1.7.1-repetitions.printed.txt',
    ROW,
  )) {
    const key = statistic === 'mean' ? 'mean' : 'p50';
    agrees(times(found, name).summary[key], time, per(unit));
    agrees(measurement(found, name, 'cpu-time').summary[key], cpu, per(cpuUnit));
    expect(times(found, name).samples.length).toBe(Number(count));
  }
  expect(found.every(({ name }) => !/_(mean|median|stddev|cv)$/.test(name))).toBe(true);
});

test('catch2: the means of its elements', () => {
  const found = read('catch2', 'catch2-2.13.10.xml');
  expect(found.map(({ name, metric }) => [name, metric])).toEqual([
    ['fibonacci & co/fibonacci 12', 'mean'],
    ['fibonacci & co/sorting/sort <400>', 'mean'],
  ]);
  const printed = rows('catch2', 'catch2-2.13.10.xml', /<mean value="([\d.]+)"/);
  for (const [index, [, mean = '']] of printed.entries()) agrees(found[index]?.summary.mean, mean, 1e-9);
});

test('jmh: score and count of every mode, bytes of the profiler, percentiles of sample mode', () => {
  const found = read('jmh', 'jmh-1.37.json');
  const ROW = /^Sorting\.(\w+)(:gc\.alloc\.rate\.norm)? +(\d+) +\w+ +(\d+) +([\d.]+) ± +[\d.]+ +(\S+)/;
  for (const [, method = '', memory, size = '', count, score = '', unit = ''] of rows(
    'jmh',
    'jmh-1.37.printed.txt',
    ROW,
  )) {
    const name = `example.Sorting.${method}(size=${size})`;
    const rate = unit.startsWith('ops/');
    const { summary } = measurement(
      found,
      name,
      memory === undefined ? (rate ? 'throughput' : 'p50') : 'heap-per-op',
    );
    expect(summary.count).toBe(Number(count));
    agrees(
      summary.mean,
      score,
      memory !== undefined ? 1 : rate ? 1 / per(unit.slice(4)) : per(unit.slice(0, -3)),
    );
  }
  const sample = times(read('jmh', 'jmh-1.37-sample.json'), 'example.Sorting.sample(size=1000)');
  for (const [, percentile = '', value = ''] of rows(
    'jmh',
    'jmh-1.37-sample.printed.txt',
    /:p(0\.\d\d) +\d+ +sample +([\d.]+) +us/,
  ))
    agreesWithinOneSample(sample, Number(percentile), value, 1e-6);
  const [[, count, mean = ''] = []] = rows(
    'jmh',
    'jmh-1.37-sample.printed.txt',
    /^Sorting\.sample +\d+ +sample +(\d+) +([\d.]+) ±/,
  );
  expect(sample.summary.count).toBe(Number(count));
  agrees(sample.summary.mean, mean, 1e-6);
});

test('hyperfine', () => {
  const found = read('hyperfine', 'hyperfine-1.15.0.json');
  const names = rows('hyperfine', 'hyperfine-1.15.0.printed.txt', /^Benchmark \d+: (.+)$/).map(
    ([, name = '']) => name,
  );
  const means = rows(
    'hyperfine',
    'hyperfine-1.15.0.printed.txt',
    /Time \(mean ± σ\): +([\d.]+) (\w+) ± .*User: ([\d.]+) ms, System: ([\d.]+) ms/,
  );
  const ranges = rows(
    'hyperfine',
    'hyperfine-1.15.0.printed.txt',
    /Range \(min … max\): +([\d.]+) (\w+) … +([\d.]+) (\w+) +(\d+) runs/,
  );
  for (const [index, name] of names.entries()) {
    const { summary } = times(found, name);
    agrees(summary.mean, means[index]?.[1] ?? '', per(means[index]?.[2] ?? ''));
    agrees(summary.min, ranges[index]?.[1] ?? '', per(ranges[index]?.[2] ?? ''));
    agrees(summary.max, ranges[index]?.[3] ?? '', per(ranges[index]?.[4] ?? ''));
    expect(summary.count).toBe(Number(ranges[index]?.[5]));
    const cpu = measurement(found, name, 'cpu-time').summary.mean ?? 0;
    expect(Math.abs(cpu - (Number(means[index]?.[3]) + Number(means[index]?.[4])) / 1e3)).toBeLessThan(
      1.01e-4,
    );
  }
});

describe('k6', () => {
  test.each(['summary-export', 'machine-readable'])('%s', (which) => {
    const found = read('k6', `k6-1.8.1-${which}.json`);
    const file = `k6-1.8.1-${which}.printed.txt`;
    // Only newer shapes say that the custom metric is a time.
    const own = which === 'summary-export' ? [] : ['render_time'];
    for (const metric of ['http_req_duration', 'iteration_duration', ...own]) {
      const [[line] = []] = rows('k6', file, new RegExp(String.raw`^ +${metric}\.*: .*`));
      const { summary } = times(found, metric);
      const keys = {
        avg: 'mean',
        min: 'min',
        med: 'p50',
        max: 'max',
        'p(75)': 'p75',
        'p(90)': 'p90',
        'p(95)': 'p95',
        'p(99)': 'p99',
      } as const;
      for (const [, name = '', value = '', unit = ''] of (line ?? '').matchAll(/(\S+)=([\d.]+)(µs|ms|s)/g)) {
        // The machine-readable summary has a fixed set of statistics.
        const key = keys[name as keyof typeof keys];
        if (summary[key] !== undefined) agrees(summary[key], value, per(unit), 'down');
      }
      expect(summary.p50).toBeGreaterThan(0);
    }
    const [[, failed = ''] = []] = rows('k6', file, /^ +http_req_failed\.*: ([\d.]+)%/);
    agrees(measurement(found, 'http_req_failed', 'error-rate').summary.mean, failed, 0.01, 'down');
    const [[, checks = ''] = []] = rows('k6', file, /^ +checks_failed\.*: ([\d.]+)%/);
    agrees(found.find(({ name }) => name.startsWith('checks'))?.summary.mean, checks, 0.01, 'down');
  });

  test('rates, and the same of both older shapes', () => {
    const found = read('k6', 'k6-1.8.1-summary-export.json');
    const [[, rate = ''] = []] = rows(
      'k6',
      'k6-1.8.1-summary-export.printed.txt',
      /^ +http_reqs\.*: \d+ +([\d.]+)\/s/,
    );
    agrees(measurement(found, 'http_reqs', 'throughput').summary.mean, rate);
    const names = (file: string): string[] =>
      read('k6', file)
        .map(({ name, metric }) => `${name} ${metric}`)
        .sort();
    const handled = names('k6-1.8.1-handleSummary.json');
    // --summary-export does not say that the custom metric is a time.
    expect(handled.filter((name) => !name.startsWith('render_time'))).toEqual(
      names('k6-1.8.1-summary-export.json').filter((name) => !name.startsWith('render_time')),
    );
  });
});

test('autocannon', () => {
  const found = read('autocannon', 'autocannon-9.0.0.json');
  const [[, p50 = '', , p99 = '', mean = ''] = []] = rows(
    'autocannon',
    'autocannon-9.0.0.printed.txt',
    /Latency │ \d+ ms │ (\d+) ms │ (\d+) ms │ (\d+) ms │ ([\d.]+) ms/,
  );
  const { summary } = times(found, 'autocannon');
  for (const [value, printed] of [
    [summary.p50, p50],
    [summary.p99, p99],
    [summary.mean, mean],
  ] as const)
    agrees(value, printed, 1e-3);
  const [[, rate = ''] = []] = rows(
    'autocannon',
    'autocannon-9.0.0.printed.txt',
    /Req\/Sec +│(?: [\d,]+ +│){4} ([\d,]+)/,
  );
  agrees(measurement(found, 'autocannon', 'throughput').summary.mean, rate);
  const [[, good = '', bad = ''] = []] = rows(
    'autocannon',
    'autocannon-9.0.0.printed.txt',
    /^(\d+) 2xx responses, (\d+) non 2xx/,
  );
  expect(measurement(found, 'autocannon', 'error-rate').summary.mean).toBeCloseTo(
    Number(bad) / (Number(good) + Number(bad)),
    12,
  );
  expect(summary.count).toBe(Number(good) + Number(bad));
});

test('wrk', () => {
  const found = read('wrk', 'wrk-4.1.0-latency.txt');
  expect(times(found, 'wrk').summary).toEqual({
    count: 3427,
    mean: 0.00517,
    p50: 0.00499,
    p75: 0.0067,
    p90: 0.00798,
    p99: 0.01844,
  });
  expect(measurement(found, 'wrk', 'throughput').summary.mean).toBe(1625.32);
  expect(measurement(found, 'wrk', 'error-rate').summary.mean).toBeCloseTo(171 / 3427, 12);
  expect(times(read('wrk', 'wrk-4.1.0.txt'), 'wrk')).toMatchObject({
    metric: 'mean',
    summary: { mean: 0.00605 },
  });
});

test('benchmarkdotnet and julia, whose files were written by hand after their definitions', () => {
  const dotnet = read('benchmarkdotnet', 'report-full.json');
  const { summary } = times(dotnet, 'Samples.Sorting.Words(Size: 100)');
  expect(summary.p50).toBeCloseTo(1207.25e-9, 15);
  expect(summary.mean).toBeCloseTo(1210.125e-9, 15);
  expect(summary.p95).toBeCloseTo(1227.7125e-9, 15);
  expect(measurement(dotnet, 'Samples.Sorting.Words(Size: 100)', 'heap-per-op').summary.mean).toBe(424);
  const julia = read('julia', 'trials.json');
  expect(times(julia, 'sort/("words", 400)')).toMatchObject({
    samples: [4312.125e-9, 4350e-9, 4401.5e-9, 5120.25e-9],
    batch: 8,
  });
  expect(measurement(julia, 'sum', 'allocations').summary.mean).toBe(0);
  expect(times(read('julia', 'estimates.json'), 'fib/20')).toMatchObject({ metric: 'mean', samples: [] });
  expect(fixture('julia', 'trials.json')).toHaveProperty('bytes');
});
