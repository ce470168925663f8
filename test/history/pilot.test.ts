import { expect, test } from 'vitest';
import type { Comparison, Entry } from '../../src/history/entry.ts';
import { pilotResult, renderPilot } from '../../src/history/pilot.ts';
import { historyOf } from '../../src/history/series.ts';
import { aReading, anEntry, compared } from './entries.ts';

const nameOf = (at: number): string => String(at).repeat(40);
const ANCHOR = { name: 'v1.0.0', commit: nameOf(0) };
const line = Array.from({ length: 6 }, (_, at) => ({
  commit: nameOf(at),
  subject: 'x',
  author: 'Ann',
  at: '2026-11-29T10:00:00Z',
  tags: [],
}));
const entry = (
  at: number,
  before: Comparison,
  sinceRelease: number,
  measuredAt = '2026-11-29T10:00:00.000Z',
): Entry =>
  anEntry({
    commit: nameOf(at),
    before: nameOf(at - 1),
    anchor: ANCHOR,
    measuredAt,
    seconds: 60 * at,
    readings: [aReading({ before, anchor: compared(sinceRelease) })],
  });
const over = compared(0.12, 0.01, { verdict: 'over' });

const entries = [
  entry(1, compared(0), 0),
  // Against the release it shows as well.
  entry(2, over, 0.12),
  // There it does not.
  entry(3, over, 0.08),
  entry(4, compared(0.02, 0.05, { verdict: 'undecided' }), 0.09),
  entry(5, over, 0.21, '2027-02-01T10:00:00.000Z'),
];

test('counts reds and whether a second measurement says the same, doubt and time, up to its last day', () => {
  const result = pilotResult(historyOf(entries, line), entries, '2027-01-15');
  expect(result).toEqual({
    commits: 4,
    checks: 4,
    reds: { confirmed: 1, contradicted: 1, open: 0 },
    undecided: 1,
    seconds: [60, 120, 180, 240],
  });
  expect(pilotResult(historyOf(entries, line), entries, null).reds.confirmed).toBe(2);
  expect(renderPilot(result, { until: '2027-01-15', isOver: true })).toMatchInlineSnapshot(`
    "Pilot: 4 commits of the default branch, 4 checks
    Red: 2 (a second measurement, against the release, confirms 1, contradicts 1, and cannot tell of 0)
    Undecided: 1 (25.0 %)
    Time: 10 min in all, 3 min for the typical commit
    The pilot ended on 2027-01-15: remove \`pilot: { until: 2027-01-15 }\` from perf-budgets.yml
    "
  `);
});

test('where neighbours were measured against different releases nobody can tell', () => {
  const other = { ...entries[1]!, anchor: { name: 'v1.1.0', commit: nameOf(1) } };
  const some = [entries[0]!, other];
  expect(pilotResult(historyOf(some, line), some, null).reds).toEqual({
    confirmed: 0,
    contradicted: 0,
    open: 1,
  });
  expect(renderPilot(pilotResult(historyOf([], line), [], null), null)).toContain('There is no pilot');
});
