import { expect, test } from 'vitest';
import { exitCode } from '../../../src/core/decision/verdict.ts';
import { replayReport } from '../../../src/core/decision/replay.ts';
import { decodeReport, encodeReport } from '../../../src/core/record/codec.ts';
import { mergeRecords, withoutPlatforms, type NamedPart } from '../../../src/core/sharding/platforms.ts';
import type { Report, Verdict } from '../../../src/core/model/report.ts';
import { benchmark, check, report } from '../../report/sample-reports.ts';

const measured = (verdict: Verdict, more: Partial<Report> = {}): Report =>
  report({
    benchmarks: [benchmark('a/one'), benchmark('a/two')],
    checks: [check('a/one', 'p50', { verdict }), check('a/two', 'p50', { verdict: 'within' })],
    ...more,
  });
const of = (platform: string, verdict: Verdict, more: Partial<Report> = {}): NamedPart => ({
  file: `${platform}.json`,
  report: measured(verdict, { platform, ...more }),
});
const LINUX = of('linux', 'within');
const MAC = of('mac', 'over');

test('every check stays as its platform decided it, and the worst decides', () => {
  const merged = mergeRecords([LINUX, MAC], ['linux', 'mac']);
  expect(Object.fromEntries(merged.checks.map(({ path, verdict }) => [path, verdict]))).toEqual({
    'linux/a/one': 'within',
    'linux/a/two': 'within',
    'mac/a/one': 'over',
    'mac/a/two': 'within',
  });
  expect({ code: exitCode(merged), verdict: merged.verdict }).toEqual({ code: 1, verdict: 'over' });
  expect(exitCode(mergeRecords([LINUX, of('mac', 'within')], []))).toBe(0);
  expect(merged.platforms?.map(({ name }) => name)).toEqual(['linux', 'mac']);
  expect(merged.method.alphaOver).toBeCloseTo(2 * LINUX.report.method.alphaOver, 12);
});

test('a platform that should be there and left no record has failed', () => {
  const merged = mergeRecords([LINUX], ['linux', 'mac']);
  expect(exitCode(merged)).toBe(3);
  expect(merged.benchmarks.filter(({ status }) => status === 'failed').map(({ path }) => path)).toEqual([
    'mac/a/one',
    'mac/a/two',
  ]);
});

test('a platform on which nothing was judged does not pass with the others', () => {
  const empty = report({ benchmarks: [], checks: [], platform: 'mac' });
  expect(exitCode(mergeRecords([LINUX, { file: 'mac.json', report: empty }], ['linux', 'mac']))).not.toBe(0);
});

test('a record without a name has that of its system; a name given by whoever merges comes first', () => {
  const { platform: _, ...unnamed } = LINUX.report;
  const merged = mergeRecords(
    [
      { file: 'a.json', report: unnamed },
      { ...MAC, platform: 'apple' },
    ],
    [],
  );
  expect(merged.platforms?.map(({ name }) => name)).toEqual(['Linux 6.8.0 -Ubuntu 24.04- x64', 'apple']);
});

test('what all say is said once, what one says with its name', () => {
  const same = { path: null, text: 'the machine was busy' };
  const merged = mergeRecords(
    [
      of('linux', 'within', { caveats: [same] }),
      of('mac', 'within', {
        caveats: [same, { path: null, text: 'no counters' }, { path: 'a/one', text: 'short' }],
      }),
    ],
    [],
  );
  expect(merged.caveats).toEqual([
    same,
    { path: null, text: 'mac: no counters' },
    { path: 'mac/a/one', text: 'short' },
  ]);
});

test('it survives writing and reading, is no record to replay, and none to merge again', () => {
  const merged = mergeRecords([LINUX, MAC], []);
  const read = decodeReport(encodeReport(merged));
  expect(read.platforms).toEqual(merged.platforms);
  expect(() => replayReport(read, [])).toThrow(/several platforms/);
  expect(() => mergeRecords([{ file: 'both.json', report: read }, LINUX], [])).toThrow(
    /both\.json is the record of several platforms already/,
  );
});

test('without its platforms it has every benchmark once, as the worst of them has it', () => {
  const bare = withoutPlatforms(mergeRecords([LINUX, MAC], []));
  expect(Object.fromEntries(bare.checks.map(({ path, verdict }) => [path, verdict]))).toEqual({
    'a/one': 'over',
    'a/two': 'within',
  });
  expect(bare.benchmarks.map(({ path }) => path).toSorted()).toEqual(['a/one', 'a/two']);
});

test.each<[string, readonly NamedPart[], readonly string[], RegExp]>([
  [
    'one platform twice',
    [LINUX, { ...LINUX, file: 'b.json' }, MAC],
    [],
    /linux\.json and b\.json are both of platform linux/,
  ],
  [
    'a platform nobody named',
    [LINUX, MAC],
    ['linux', 'windows'],
    /mac\.json is of platform mac, which is not among/,
  ],
  [
    'another head',
    [LINUX, of('mac', 'within', { head: { ...MAC.report.head, commit: '0'.repeat(40) } })],
    [],
    /mac\.json and linux\.json are not of one change: they differ in head/,
  ],
  ['one whole run', [LINUX], [], /is the record of a whole run/],
])('%s is refused', (_, parts, expected, message) => {
  expect(() => mergeRecords(parts, expected)).toThrow(message);
});
