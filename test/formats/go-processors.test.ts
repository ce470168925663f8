// What Go 1.26 prints of two sub-benchmarks called size-256, with and without a GOMAXPROCS to print.

import { expect, test } from 'vitest';
import { given, sound } from './fixtures.ts';

const HEADER = 'goos: linux\ngoarch: amd64\npkg: example.com/samples/hash\ncpu: Intel(R) Xeon(R) Processor\n';
const FOOTER = 'PASS\nok  \texample.com/samples/hash\t0.007s\n';

const plain = (suffix: string): string =>
  ['Hash', 'Sort']
    .map((name) => `Benchmark${name}/size-256${suffix}         \t    3367\t       312.2 ns/op\n`)
    .join('');
/** With -v. */
const told = (suffix: string): string =>
  ['Hash', 'Sort']
    .map(
      (name) =>
        `Benchmark${name}\nBenchmark${name}/size-256\n` +
        `Benchmark${name}/size-256${suffix}         \t    3367\t       312.2 ns/op\n`,
    )
    .join('');
/** With -json: a result is told in two parts. */
const events = (suffix: string): string =>
  ['Hash', 'Sort']
    .flatMap((name) => [
      `=== RUN   Benchmark${name}\n`,
      `Benchmark${name}\n`,
      `=== RUN   Benchmark${name}/size-256\n`,
      `Benchmark${name}/size-256\n`,
      `Benchmark${name}/size-256${suffix}         \t`,
      '    3537\t       346.9 ns/op\n',
    ])
    .map((Output) => `${JSON.stringify({ Action: 'output', Package: 'example.com/samples/hash', Output })}\n`)
    .join('');

const names = (report: string): string[] => sound('go', given(report)).map(({ name }) => name);
const OWN = ['BenchmarkHash/size-256', 'BenchmarkSort/size-256'];

test('what -v and -json announce is the name, whatever ends it', () => {
  expect(names(HEADER + told('') + FOOTER)).toEqual(OWN);
  expect(names(HEADER + told('-2') + FOOTER)).toEqual(OWN);
  expect(names(events(''))).toEqual(OWN);
  expect(names(events('-2'))).toEqual(OWN);
});

test('without it, a number at the end of all names is GOMAXPROCS', () => {
  expect(names(HEADER + plain('-2') + FOOTER)).toEqual(OWN);
  // The documented limit: nothing in this report says that one processor ran it.
  expect(names(HEADER + plain('') + FOOTER)).toEqual(['BenchmarkHash/size', 'BenchmarkSort/size']);
});

test('with -cpu 1,2 names stay apart', () => {
  expect(names(HEADER + plain('') + plain('-2') + FOOTER).sort()).toEqual(
    [...OWN, ...OWN.map((name) => `${name}-2`)].sort(),
  );
});
