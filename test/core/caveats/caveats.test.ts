import * as fc from 'fast-check';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, test } from 'vitest';
import { findCaveats } from '../../../src/core/caveats/caveats.ts';
import type { BenchmarkRecord, Check } from '../../../src/core/model/report.ts';
import { logRatios, sureChange, twoGroups } from '../../../src/core/stats/robust-change.ts';
import { benchmark, check, trialsOf, type TrialsOptions } from '../../report/sample-reports.ts';
import { times } from '../../effort.ts';

const NOW = '2026-09-28T09:14:05.000Z';
const MiB = 2 ** 20;
const within = check('parser/large', 'p50', { verdict: 'within' });
const improved = check('parser/large', 'p50', { verdict: 'improved', effect: [-0.14, -0.12, -0.1] });

const told = (
  records: readonly BenchmarkRecord[],
  checks: readonly Check[] = [within],
  mode: 'check' | 'run' = 'run',
): string[] =>
  findCaveats({ mode, benchmarks: records, checks, startedAt: NOW, reach: null }).map(({ path, text }) =>
    path === null ? text : `${path}: ${text}`,
  );

const measured = (trials: Partial<TrialsOptions>, more: Partial<BenchmarkRecord> = {}) =>
  benchmark('parser/large', { trials: trialsOf({ p50: 1.7e-3, ...trials }), ...more });

const plenty = { turns: 6, perTurn: 20 };

describe('a caveat is found', () => {
  test.each<[string, BenchmarkRecord, Check, string | RegExp]>([
    [
      'when memory nobody watches grew while the time improved',
      measured({ head: { memory: 125 * MiB } }),
      improved,
      'parser/large: p50 -12.0 %, but peak-memory +30.2 %, which no budget covers',
    ],
    [
      'when the tail nobody watches grew',
      measured({ base: plenty, head: { ...plenty, spread: 0.12 } }),
      within,
      /^parser\/large: p95 \+18\.\d %, which no budget covers$/,
    ],
    [
      'when only the scatter grew',
      measured({ base: { ...plenty, spread: 0.01 }, head: { ...plenty, spread: 0.03 } }),
      within,
      "parser/large: head's operation times spread 3.0 times as widely as base's, which no budget covers",
    ],
    [
      'when base against itself differs',
      measured({}, { control: trialsOf({ p50: 1e-3, count: 3, change: () => 0.04 }) }),
      within,
      /^parser\/large: base against itself differed by [34]\.\d % in the control, more than half the smallest budget$/,
    ],
    [
      'when base waited and head did not',
      measured({ base: { p50: 6.8e-3, computing: 0.245 } }),
      within,
      /^parser\/large: base took 4\.\d times the processor time it used, where head took 1\.0 times: did something keep base from running\?$/,
    ],
    [
      'when base ran its own files',
      measured({}, { harness: 'own' }),
      within,
      'parser/large: base ran its own benchmark files, so a difference may come from the benchmark rather than the code',
    ],
    [
      'when base and head ran on different runtimes',
      measured(
        {},
        {
          runtime: {
            base: { name: 'CPython', version: '3.11.7', path: '/opt/a' },
            head: { name: 'CPython', version: '3.12.1', path: '/opt/b' },
          },
        },
      ),
      within,
      'parser/large: base ran on CPython 3.11.7 (/opt/a) and head on CPython 3.12.1 (/opt/b), so the change includes the difference between them',
    ],
    [
      'when the trials fall into two groups',
      measured({ change: (trial) => (trial % 3 === 0 ? 0.09 : 0) }),
      within,
      /^parser\/large: the trials are bimodal, around [-+]0\.\d % and \+[89]\.\d %, so the verdict depends on which mode comes up more often$/,
    ],
    [
      'when operations are timed in batches',
      measured({ base: { batch: 64 } }),
      check('parser/large', 'p95', { verdict: 'within' }),
      'parser/large: p95 is over batches of 64 operations, which hide single slow operations',
    ],
    [
      'when an operation is tiny',
      measured({ p50: 35e-9 }),
      within,
      /^parser\/large: one operation takes 3\d\.\d ns, so loop overhead and compiler optimizations are part of the measurement$/,
    ],
    [
      'when the dataset is old',
      measured({}, { dataset: { name: 'articles', reviewed: '2026-04-02' } }),
      within,
      'the dataset articles was last reviewed 179 days ago, so it may no longer resemble real data',
    ],
    [
      'when the dataset was never reviewed',
      measured({}, { dataset: { name: 'articles', reviewed: null } }),
      within,
      'the dataset articles has no review date',
    ],
  ])('%s', (_, record, checked, expected) => {
    expect(told([record], [checked])).toEqual([
      typeof expected === 'string' ? expected : expect.stringMatching(expected),
    ]);
  });

  test('when a benchmark has no budget', () => {
    const records = [measured({}), benchmark('parser/loose')];
    expect(told(records, [within], 'check')).toEqual(['no budget covers parser/loose']);
    expect(told(records, [within], 'run')).toEqual([
      'no absolute budget, such as p95: 300ms, covers parser/loose; changes are judged by `check`',
    ]);
  });
});

describe('no caveat', () => {
  test('when all is well, or nothing was measured', () => {
    expect(told([measured({})])).toEqual([]);
    expect(
      told([benchmark('parser/new', { status: 'missing', trials: [], control: [], dataset: null })]),
    ).toEqual([]);
  });

  test('about an unwatched metric when a budget is broken, when trials are few, or when they disagree', () => {
    const grown = { head: { memory: 125 * MiB } };
    const over = check('parser/large', 'p50', { verdict: 'over' });
    expect(told([measured(grown)], [over])).toEqual([]);
    expect(told([measured({ ...grown, count: 7 })])).toEqual([]);
    const split = trialsOf({ p50: 1e-3 }).map((trial, index) => ({
      ...trial,
      head: { ...trial.head, peakMemory: index % 3 === 0 ? 90 * MiB : 140 * MiB },
    }));
    expect(told([benchmark('parser/large', { trials: split })])).toEqual([]);
  });

  test('about a budgeted metric, or a p95 of too few operations', () => {
    const memory = check('parser/large', 'peak-memory', { verdict: 'within' });
    expect(told([measured({ head: { memory: 125 * MiB } })], [within, memory])).toEqual([]);
    expect(told([measured({ head: { spread: 0.2 } })])).toEqual([]);
  });
});

test('the same caveat about many benchmarks is said once', () => {
  const records = ['a', 'b', 'c', 'd', 'e'].map((name) => benchmark(`parser/${name}`, { harness: 'own' }));
  const checks = records.map(({ path }) => check(path, 'p50', { verdict: 'within' }));
  expect(told(records, checks)).toEqual([
    'parser/a, parser/b, parser/c and 2 more: base ran its own benchmark files, so a difference may come from the benchmark rather than the code',
  ]);
});

test('there are never more than nine', () => {
  const records = Array.from({ length: 40 }, (_, index) =>
    benchmark(`s${index}/x`, {
      harness: index < 2 ? 'own' : 'head',
      dataset: index % 2 ? { name: `d${index}`, reviewed: null } : null,
      trials: trialsOf({ p50: index % 5 ? 1e-8 : 1e-3, head: { memory: 200 * MiB, batch: 7 } }),
    }),
  );
  const checks = records.slice(5).map(({ path }) => check(path, 'p95', { verdict: 'within' }));
  const texts = told(records, checks);
  expect(texts).toHaveLength(9);
  expect(texts.at(-1)).toMatch(/^\d+ minor caveats not shown$/);
});

const noise = (seed: number, count: number, make: (random: () => number) => number): number[] => {
  const generator = xoroshiro128plus(seed);
  return Array.from({ length: count }, () => make(() => uniformFloat64(generator)));
};
const gauss = (random: () => number): number =>
  Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());

describe('chance alone', () => {
  const shapes = {
    normal: gauss,
    uniform: (random: () => number) => random() - 0.5,
    'heavy-tailed': (random: () => number) => gauss(random) / Math.max(0.05, Math.abs(gauss(random))),
  };
  test.each(Object.entries(shapes))('makes a sure change of %s noise in at most 1 % of sets', (_, shape) => {
    for (const count of [8, 12, 30]) {
      const sets = Array.from({ length: times(500, 2000) }, (__, seed) => noise(seed + 1, count, shape));
      expect(sets.filter((set) => sureChange(set) !== 0).length / sets.length).toBeLessThan(0.01);
    }
  });

  test.each(Object.entries(shapes))('makes two groups of %s noise in at most 1 % of sets', (_, shape) => {
    for (const count of [12, 16, 30]) {
      const sets = Array.from({ length: times(500, 2000) }, (__, seed) => noise(seed + 1, count, shape));
      expect(sets.filter((set) => twoGroups(set, 0) !== null).length / sets.length).toBeLessThan(0.01);
    }
  });
});

test('a sure change has its sign and needs no order', () => {
  const values = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: 8, maxLength: 30 });
  fc.assert(
    fc.property(values, (set) => {
      const change = sureChange(set);
      expect(sureChange(set.toReversed())).toBe(change);
      expect(sureChange(set.map((value) => -value)) + change).toBeCloseTo(0, 12);
      if (change !== 0)
        expect(set.filter((value) => value * change <= 0).length).toBeLessThan(set.length / 4);
    }),
  );
});

test('log ratios leave out what was not measured', () => {
  const trials = trialsOf({ p50: 1e-3, base: { memory: null } });
  expect(logRatios(trials, 'peak-memory')).toEqual([]);
  expect(logRatios(trials, 'p50')).toHaveLength(12);
});

test('an old dataset is news of the default branch, not of a change', () => {
  const old = measured({}, { dataset: { name: 'articles', reviewed: '2026-04-02' } });
  expect(told([old], [within], 'check')).toEqual([]);
  expect(told([old], [within], 'run')).toHaveLength(1);
});
