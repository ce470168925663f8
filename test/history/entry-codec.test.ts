import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { decodeEntry, encodeEntry, pathOfEntry } from '../../src/history/entry-codec.ts';
import type { Entry } from '../../src/history/entry.ts';
import { aReading, anEntry, compared } from './entries.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');
const anchor = { name: 'v2.1.0', commit: 'a'.repeat(40) };

/** A hundred checks, each compared twice. */
const hundred = (metrics: readonly ('p50' | 'p95' | 'heap-per-op')[]): Entry =>
  anEntry({
    anchor,
    before: 'b'.repeat(40),
    caveats: ['the processor is in power-saving mode: use the governor performance'],
    readings: Array.from({ length: 100 }, (_, at) => {
      const benchmark = Math.floor(at / metrics.length);
      return aReading({
        path: `suite-${Math.floor(benchmark / 10)}/task-${benchmark}`,
        metric: metrics[at % metrics.length]!,
        level: 1.2345e-5 * (at + 1),
        spread: 0.0123,
        anchor: compared(0.0731 + at / 1e4, 0.0085, { trials: 12 }),
        before: compared(-0.0023, 0.0095, { trials: 80, verdict: 'undecided' }),
      });
    }),
  });

test('what is written is read again, rounded once', () => {
  const entry = hundred(['p50', 'p95']);
  const decoded = decodeEntry(encodeEntry(entry, hash), hash);
  if ('problem' in decoded) throw new Error(decoded.problem);
  expect(encodeEntry(decoded.entry, hash)).toBe(encodeEntry(entry, hash));
  expect(decoded.entry.readings).toHaveLength(100);
  expect(decoded.entry.readings[0]).toEqual(
    aReading({
      path: 'suite-0/task-0',
      level: expect.closeTo(1.2345e-5, 9) as number,
      spread: 0.0123,
      anchor: compared(0.0731, 0.0085),
      before: compared(-0.0023, 0.0095, { trials: 80, verdict: 'undecided' }),
    }),
  );
});

test('limits that are not known, and names that are numbers or a suite alone', () => {
  const entry = anEntry({
    anchor,
    readings: [
      aReading({ path: '7/10', anchor: compared(0.1, 0, { low: -Infinity, high: Infinity, trials: 3 }) }),
      aReading({ path: '7/9', level: null, spread: null }),
      aReading({ path: 'alone' }),
      aReading({ path: 'a/b/c:d' }),
    ],
  });
  const decoded = decodeEntry(encodeEntry(entry, hash), hash);
  expect('entry' in decoded && decoded.entry.readings.map(({ path }) => path).sort()).toEqual([
    '7/10',
    '7/9',
    'a/b/c:d',
    'alone',
  ]);
  expect(
    'entry' in decoded && decoded.entry.readings.find(({ path }) => path === '7/10')?.anchor,
  ).toMatchObject({
    low: -Infinity,
    high: Infinity,
  });
});

test.each([[['p50']], [['p50', 'p95']], [['p50', 'p95', 'heap-per-op']]] as const)(
  'a hundred checks of %j take at most 6 KiB',
  (metrics) => {
    expect(Buffer.byteLength(encodeEntry(hundred(metrics), hash))).toBeLessThanOrEqual(6 * 1024);
  },
);

test('its path is the day and the commit', () => {
  const entry = anEntry({ measuredAt: '2026-11-29T23:59:00+02:00' });
  expect(pathOfEntry(entry, 'text', hash)).toMatch(/^2026\/11\/29\/0{12}-[0-9a-f]{12}\.json$/);
});

test.each([
  ['edited', (text: string) => text.replace('linux x64', 'linux arm'), 'its digest does not match'],
  ['of a later format', (text: string) => text.replace('"schema":1', '"schema":2'), 'format 2'],
  ['cut off', (text: string) => text.slice(0, -20), 'no file of a history'],
  ['of something else', () => '[]', 'no file of a history'],
  ['with more in it', (text: string) => text.replace('"tool"', '"x":1,"tool"'), 'Unrecognized key'],
  ['with a number that is none', (text: string) => text.replace('[-', '["",-'), 'entry.readings'],
])('%s: it is refused with a reason', (_, edit, problem) => {
  const text = edit(encodeEntry(anEntry(), hash));
  const decoded = decodeEntry(text, hash);
  expect('problem' in decoded && decoded.problem).toContain(problem);
});
