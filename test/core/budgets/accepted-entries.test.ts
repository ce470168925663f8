import { expect, test } from 'vitest';
import { asField, dueReviews, waitingCosts } from '../../../src/core/budgets/accepted-entries.ts';
import type { AcceptedEntry } from '../../../src/core/model/configuration.ts';

const entry = (parts: Partial<AcceptedEntry> = {}): AcceptedEntry => ({
  path: 'parser/a',
  metric: 'p50',
  upTo: 0.12,
  because: 'it checks more',
  review: null,
  position: { line: 9, column: 3 },
  ...parts,
});
const waiting = (base: readonly AcceptedEntry[] | null, ...head: AcceptedEntry[]) =>
  waitingCosts(base === null ? null : { accepted: base }, { accepted: head });

test('what the change accepts waits for somebody to approve it', () => {
  const cost = {
    path: 'parser/a',
    metric: 'p50',
    upTo: 0.12,
    because: 'it checks more',
    by: null,
    at: null,
    lasts: 'file',
    review: '2027-01-15',
    standing: 'waiting',
  };
  const entries = entry({ review: '2027-01-15' });
  expect(waiting([], entries)).toEqual([cost]);
  expect(waiting(null, entries)).toEqual([cost]);
  expect(asField([])).toEqual({});
  expect(asField(waiting([], entries))).toEqual({ accepted: [cost] });
});

test('what base accepts already is done with, in other words too; another path, metric or ceiling is not', () => {
  const known = [entry({ path: 'other' }), entry()];
  expect(waiting(known, entry())).toEqual([]);
  expect(
    waiting(known, entry({ because: 'so', review: '2027-01-15', position: { line: 1, column: 1 } })),
  ).toEqual([]);
  for (const other of [{ path: 'parser/b' }, { metric: 'p95' }, { upTo: 0.2 }] as const)
    expect(waiting([entry()], entry(other))).toHaveLength(1);
});

test('from its day on, an entry is to be reviewed', () => {
  const due = (review: string | null): string[] =>
    dueReviews({ accepted: [entry({ review })] }, '2026-11-30');
  expect(due(null)).toEqual([]);
  expect(due('2026-12-01')).toEqual([]);
  for (const day of ['2026-11-30', '2026-10-01'])
    expect(due(day)).toEqual([
      `accepted, line 9: parser/a p50 was to be reviewed on ${day}: win it back, or give it another day`,
    ]);
});
