import { expect, test } from 'vitest';
import { reviewed, UNREVIEWED, wantsApproval } from '../../../src/core/decision/approve-removals.ts';
import type { Report } from '../../../src/core/model/report.ts';
import { benchmark, check, report } from '../../report/sample-reports.ts';

const within = check('a/kept', 'p50', { verdict: 'within' });
const lost = (path: string) => check(path, 'p50', { verdict: 'missing' });
const missing = (path: string) => benchmark(path, { status: 'missing', trials: [], control: [] });

/** `a/gone` is dropped on purpose, `a/lost` is not. */
const dropping = (more: Partial<Report> = {}): Report =>
  report({
    benchmarks: [benchmark('a/kept'), missing('a/gone'), missing('a/lost')],
    checks: [within, lost('a/gone'), lost('a/lost')],
    removals: [{ path: 'a/gone', approvedBy: null }],
    verdict: 'missing',
    ...more,
  });
const paths = ({ benchmarks, checks }: Report) => [
  benchmarks.map(({ path }) => path),
  checks.map(({ path }) => path),
];

test('an approval takes out what was dropped on purpose, and nothing else', () => {
  const approved = reviewed(dropping(), { approvedBy: 'owner', trouble: null });
  expect(paths(approved)).toEqual([
    ['a/kept', 'a/lost'],
    ['a/kept', 'a/lost'],
  ]);
  expect(approved.removals).toEqual([{ path: 'a/gone', approvedBy: 'owner' }]);
  expect(approved.verdict).toBe('missing');
});

test('once nothing else is missed the run is as good as the rest of it', () => {
  const all = dropping({
    removals: ['a/gone', 'a/lost'].map((path) => ({ path, approvedBy: null })),
  });
  const approved = reviewed(all, { approvedBy: 'owner', trouble: null });
  expect(paths(approved)).toEqual([['a/kept'], ['a/kept']]);
  expect(approved.verdict).toBe('within');
});

test('what is there all the same, and over, stays', () => {
  const there = dropping({
    benchmarks: [benchmark('a/gone')],
    checks: [check('a/gone', 'p50', { verdict: 'over' })],
  });
  const approved = reviewed(there, { approvedBy: 'owner', trouble: null });
  expect(paths(approved)).toEqual([['a/gone'], ['a/gone']]);
  expect(approved.verdict).toBe('over');
});

test('without an approval nothing changes, and where nobody can tell that is said', () => {
  expect(reviewed(dropping(), UNREVIEWED)).toEqual(dropping());
  const unread = reviewed(dropping(), { approvedBy: null, trouble: ': no permission' });
  const text = 'whether the change is approved could not be read: no permission';
  expect(unread).toEqual(dropping({ caveats: [...dropping().caveats, { path: null, text }] }));
});

test('nobody is asked who has nothing to approve', () => {
  expect(wantsApproval(dropping())).toBe(true);
  expect(wantsApproval(dropping({ removals: [] }))).toBe(false);
  const done = dropping({ removals: [{ path: 'a/gone', approvedBy: 'owner' }] });
  expect(wantsApproval(done)).toBe(false);
  expect(reviewed(done, { approvedBy: 'another', trouble: null })).toEqual(done);
  expect(reviewed(dropping({ removals: [] }), { approvedBy: null, trouble: ': x' }).caveats).toEqual(
    dropping().caveats,
  );
  const partly = dropping({
    removals: [
      { path: 'a/gone', approvedBy: 'owner' },
      { path: 'a/lost', approvedBy: null },
    ],
  });
  expect(wantsApproval(partly)).toBe(true);
});
