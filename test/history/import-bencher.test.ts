import { describe, expect, test } from 'vitest';
import { importBencher, isBencher } from '../../src/history/import-bencher.ts';

const [FIRST, SECOND] = ['a'.repeat(40), 'b'.repeat(40)];

interface Parts {
  readonly testbed?: string;
  readonly benchmark?: string;
  readonly measure?: object;
  readonly parameter?: object;
  readonly points: readonly object[];
}

const LATENCY = { name: 'Latency', slug: 'latency', units: 'nanoseconds (ns)' };

const line = ({
  testbed = 'ubuntu',
  benchmark = 'parse',
  measure = LATENCY,
  points,
  ...more
}: Parts): object => ({
  branch: { name: 'main' },
  testbed: { name: testbed },
  benchmark: { name: benchmark },
  measure,
  metrics: points,
  ...more,
});

const point = (hash: string | null, value: number, more: object = {}): object => ({
  report: 'r',
  iteration: 0,
  start_time: hash === SECOND ? '2026-02-02T00:00:00Z' : '2026-01-01T00:00:00Z',
  end_time: '2026-02-02T00:00:01Z',
  version: { number: 1, hash },
  metric: { uuid: 'u', value, lower_value: null, upper_value: null },
  threshold: null,
  ...more,
});

const answer = (...results: object[]): string =>
  JSON.stringify({ project: { slug: 'the-computer', name: 'x' }, start_time: null, end_time: null, results });

const readings = (text: string): unknown[] =>
  importBencher(text, 'bencher.json').entries.map(({ commit, configuration, name, place, readings: own }) => [
    commit[0],
    configuration,
    name,
    place,
    own.map(({ path, metric, level }) => [path, metric, level]),
  ]);

describe('an answer of the perf API of Bencher', () => {
  test('is one run a commit and testbed, in base units', () => {
    const size = { name: 'File Size', slug: 'file-size', units: 'bytes (B)' };
    const rate = { name: 'Throughput', slug: 'throughput', units: 'operations / second (ops/s)' };
    const text = answer(
      line({ points: [point(FIRST, 1500), point(SECOND, 3000)] }),
      line({ measure: size, points: [point(FIRST, 2048)] }),
      line({ measure: rate, points: [point(FIRST, 50)] }),
      line({ testbed: 'arm', points: [point(SECOND, 7)] }),
    );
    expect(isBencher(text)).toBe(true);
    expect(readings(text)).toEqual([
      [
        'a',
        'the-computer',
        'ubuntu',
        null,
        [
          ['parse', 'mean', 1.5e-6],
          ['parse File Size', 'peak-memory', 2048],
          ['parse', 'throughput', 50],
        ],
      ],
      ['b', 'the-computer', 'ubuntu', null, [['parse', 'mean', 3e-6]]],
      ['b', 'the-computer', 'arm', null, [['parse', 'mean', expect.closeTo(7e-9)]]],
    ]);
  });

  test('with parameters and named numbers, as newer ones answer, keeps each set apart', () => {
    const many = point(FIRST, 0, { metric: undefined, metrics: { value: { value: 4 }, p99: { value: 9 } } });
    const text = answer(
      line({ parameter: { set: { size: 16, fast: true } }, points: [many] }),
      line({ parameter: { set: {} }, points: [point(FIRST, 5)] }),
    );
    const own = [
      ['parse [size=16 fast=true]', 'mean', 4e-9],
      ['parse', 'mean', 5e-9],
    ];
    expect(readings(text)).toEqual([['a', 'the-computer', 'ubuntu', null, own]]);
  });

  test('says what it leaves out: points without a commit, and units that have no direction', () => {
    const odd = { name: 'Score', slug: 'score', units: 'points' };
    const text = answer(
      line({ points: [point(null, 1), point(FIRST, 2)] }),
      line({ measure: odd, points: [point(FIRST, 1)] }),
    );
    expect(importBencher(text, 'b.json').problems).toEqual([
      'b.json: Score (points) is left out: its unit does not say whether more is better',
      'b.json: 1 point left out, without a commit or without a value',
    ]);
  });

  test.each([
    ['cut off', answer(line({ points: [] })).slice(0, -4), /not JSON; expected an answer of Bencher/],
    [
      'another shape',
      '{"project":{"slug":"x"},"results":[{"testbed":1}]}',
      /results\.0\.testbed.*expected an answer/,
    ],
    ['a commit that is none', answer(line({ points: [point('HEAD', 1)] })), /version\.hash/],
  ])('%s is a mistake that is told', (_, text, said) => {
    expect(isBencher(text)).toBe(true);
    expect(() => importBencher(text, 'b.json')).toThrow(said);
  });
});

test('data.js of github-action-benchmark is none', () => {
  expect(isBencher('window.BENCHMARK_DATA = { "entries": {} }')).toBe(false);
});
