import { expect, test } from 'vitest';
import { changesSince } from '../../src/history/chain.ts';
import type { Entry } from '../../src/history/entry.ts';
import { pageDataOf } from '../../src/history/html/data.ts';
import { decodePoints } from '../../src/history/html/points.ts';
import { newestRelease, type Line } from '../../src/history/line.ts';
import { historyOf, linksOf } from '../../src/history/series.ts';
import { latest, trendOf } from '../../src/history/trend.ts';
import { aReading, anEntry, compared } from './entries.ts';

const sha = (number: number): string => number.toString(16).padStart(40, '0');
const lineOf = (length: number): Line =>
  Array.from({ length }, (_, at) => ({
    commit: sha(at),
    subject: `commit ${at}`,
    author: 'Ann',
    at: '2026-11-29T10:00:00Z',
    tags: [],
  }));
/** Commit `at`, against the one before. */
const pushed = (at: number, ratio: number, part: Partial<Entry> = {}, path = 'parser/small'): Entry =>
  anEntry({
    commit: sha(at),
    before: sha(at - 1),
    readings: [aReading({ path, before: compared(ratio) })],
    ...part,
  });
const released = (at: number, since: number, ratio: number, half = 0.01): Entry =>
  anEntry({
    commit: sha(at),
    anchor: { name: `v${since}`, commit: sha(since) },
    readings: [aReading({ anchor: compared(ratio, half) })],
  });

test('ratios of a chain add up, and their errors as squares', () => {
  const entries = [1, 2, 3, 4].map((at) => pushed(at, 0.03));
  const [series] = historyOf(entries, lineOf(5)).series;
  const change = changesSince(sha(0), linksOf(series!, lineOf(5))).get(sha(4));
  expect(change).toMatchObject({ pairs: 4 });
  expect(change?.ratio).toBeCloseTo(0.12);
  expect(change!.high - change!.ratio).toBeCloseTo(0.02);
  const back = changesSince(sha(4), linksOf(series!, lineOf(5))).get(sha(0));
  expect(back?.ratio).toBeCloseTo(-0.12);
});

test('what was measured directly is preferred to a chain, and bridges its gaps', () => {
  const line = lineOf(8);
  // Commit 4 was not measured.
  const entries = [...[1, 2, 3, 5, 6].map((at) => pushed(at, 0.02)), released(6, 0, 0.11)];
  const trend = trendOf(historyOf(entries, line).series[0]!, line);
  expect(trend.since).toEqual({ name: 'v0', commit: sha(0) });
  expect(trend.series.points.map(({ at }) => at)).toEqual([1, 2, 3, 5, 6]);
  expect(trend.changes.map((change) => change && [change.ratio.toFixed(2), change.pairs])).toEqual([
    ['0.02', 1],
    ['0.04', 2],
    ['0.06', 3],
    ['0.09', 2],
    ['0.11', 1],
  ]);
  expect(latest(trend)).toMatchObject({ point: { at: 6 }, change: { pairs: 1 } });
});

test('a new release is linked to the one before', () => {
  const line = lineOf(10);
  const entries = [released(3, 0, 0.05), released(5, 0, 0.1), released(7, 5, 0.02), released(8, 5, -0.03)];
  const { changes, since } = trendOf(historyOf(entries, line).series[0]!, line);
  expect(since?.name).toBe('v5');
  expect(changes.map((change) => change?.ratio.toFixed(2))).toEqual(['-0.05', '0.00', '0.02', '-0.03']);
});

test('without any link there is no change, and without limits no link', () => {
  const line = lineOf(10);
  const blind = anEntry({
    commit: sha(6),
    before: sha(5),
    readings: [aReading({ before: compared(0.1, 0, { low: -Infinity }) })],
  });
  const { changes } = trendOf(
    historyOf([released(3, 0, 0.05), pushed(5, 0.1), blind], line).series[0]!,
    line,
  );
  expect(changes.map((change) => change !== null)).toEqual([true, false, false]);
});

test('renamed benchmarks and suites are one series, also when two swap their names', () => {
  const line = lineOf(10);
  const entries = [
    pushed(1, 0.01, {}, 'parser/small'),
    pushed(2, 0.02, { renames: [{ from: 'parser/small', to: 'parser/tiny' }] }, 'parser/tiny'),
    pushed(3, 0.03, { renames: [{ from: 'parser', to: 'reader' }] }, 'reader/tiny'),
    pushed(
      4,
      0.04,
      {
        renames: [
          { from: 'reader/tiny', to: 'reader/b' },
          { from: 'reader/b', to: 'reader/tiny' },
        ],
      },
      'reader/b',
    ),
  ];
  const { series } = historyOf(entries, line);
  expect(series.map(({ path, formerly, points }) => [path, formerly, points.length])).toEqual([
    ['reader/b', ['reader/tiny', 'parser/tiny', 'parser/small'], 4],
  ]);
});

test('what the last run did not have is archived; what is not on the line any more is counted', () => {
  const line = lineOf(5);
  const gone = pushed(2, 0.02, {}, 'parser/gone');
  const { series, lost } = historyOf([gone, pushed(3, 0.01), pushed(77, 0.5)], line);
  expect(series.map(({ path, isArchived }) => [path, isArchived])).toEqual([
    ['parser/small', false],
    ['parser/gone', true],
  ]);
  expect(lost).toBe(1);
});

test('of a commit measured twice, what came first counts; configurations and platforms are apart', () => {
  const line = lineOf(5);
  const again = pushed(3, 0.5, { measuredAt: '2026-11-30T10:00:00.000Z' });
  const { series } = historyOf([again, pushed(3, 0.01), pushed(3, 0.2, { platform: 'macos arm64' })], line);
  expect(
    series.map(({ platform, points }) => [platform, points.map(({ before }) => before?.comparison.ratio)]),
  ).toEqual([
    ['linux x64', [0.01]],
    ['macos arm64', [0.2]],
  ]);
});

test('a step is what a pair proves, and says how many commits it may be', () => {
  const line = lineOf(9);
  const step = (at: number, from: number, ratio: number, verdict: 'over' | 'improved' | 'within'): Entry =>
    anEntry({
      commit: sha(at),
      before: sha(from),
      readings: [aReading({ before: compared(ratio, 0.01, { verdict }) })],
    });
  const entries = [
    step(1, 0, 0.2, 'over'),
    step(4, 1, -0.3, 'improved'),
    step(5, 4, 0.04, 'within'),
    // Over an absolute limit, not because of this commit.
    step(6, 5, 0.005, 'over'),
  ];
  const { steps } = trendOf(historyOf(entries, line).series[0]!, line);
  expect(steps.map(({ commit, between }) => [commit.subject, between])).toEqual([
    ['commit 1', 0],
    ['commit 4', 2],
  ]);
});

test('a release that was never measured itself is known by what was measured against it', () => {
  const line = lineOf(8);
  const entries = [pushed(2, 0.02), released(2, 1, 0.02), pushed(3, 0.03), released(7, 3, 0.1)];
  const trend = trendOf(historyOf(entries, line).series[0]!, line);
  expect(trend.since).toEqual({ name: 'v3', commit: sha(3) });
  // Commit 3 has a point.
  expect(trend.releases.map(({ at, change }) => [at, change.ratio.toFixed(2)])).toEqual([[1, '-0.05']]);
  const { series } = pageDataOf([trend], historyOf(entries, line));
  expect(decodePoints(series[0]!.points).map(({ at }) => at)).toEqual([1, 2, 3, 7]);
});

test('imported levels are told apart from pairs', () => {
  const line = lineOf(4);
  const imported = (at: number, level: number): Entry =>
    anEntry({
      tool: 'github-action-benchmark',
      place: null,
      commit: sha(at),
      readings: [aReading({ metric: 'throughput', level })],
    });
  const { series } = historyOf([imported(1, 100), imported(2, 50), pushed(3, 0)], line);
  expect(series.map(({ importedFrom }) => importedFrom)).toEqual(['github-action-benchmark', null]);
  expect(trendOf(series[0]!, line).changes.map((change) => change?.ratio.toFixed(3))).toEqual([
    '0.000',
    '0.693',
  ]);
});

test.each([
  [['v1.2.0', 'v1.10.0', 'v1.9.3'], 'v1.10.0'],
  [['v2.0.0-rc.1', 'v1.0', 'nightly'], 'v1.0'],
  [['app-v3.1.0', 'lib/v2.0.0', '2026-11-29'], 'app-v3.1.0'],
  [['latest'], null],
])('of %j the newest release is %s', (tags, newest) => expect(newestRelease(tags)).toBe(newest));
