import pc from 'picocolors';
import { expect, test } from 'vitest';
import type { Bisection, Conclusion } from '../../../src/core/model/bisection.ts';
import { renderBisection } from '../../../src/report/terminal/bisection.ts';

const change = (ratio: number) => ({ ratio, low: ratio - 0.01, high: ratio + 0.01 });

const line = ['release', 'docs', 'app: does not build', 'parser: \u001b[31mkeep\u202e comments', 'tests'].map(
  (subject, at) => ({
    commit: String(at).repeat(40),
    subject,
    author: 'Ann\u0007',
    authoredAt: '2026-11-03T10:00:00+01:00',
  }),
);

const found = (conclusion: Conclusion, rest: Partial<Bisection> = {}): string =>
  renderBisection(
    {
      path: 'parser/large',
      metric: 'p50',
      good: 'v2.1.0',
      bad: 'main',
      line,
      idle: [1, 4],
      atLeast: 0.05,
      sought: change(0.3),
      steps: [
        { at: 4, against: 0, kind: 'over', change: change(0.3), why: null, seconds: 20 },
        { at: 2, against: 0, kind: 'broken', change: null, why: 'no \u001b[2Jcompiler', seconds: 2 },
        { at: 3, against: 1, kind: 'over', change: change(0.29), why: null, seconds: 20 },
      ],
      conclusion,
      isMonotone: true,
      explanation: null,
      notes: [],
      ...rest,
    },
    100,
    pc.createColors(false),
  );

const FOUND = { kind: 'found', at: 3, parent: 1, change: change(0.29), share: 'whole' } as const;

test('the commit, its change, and what was measured; nothing of a commit acts on the terminal', () => {
  expect(found(FOUND)).toMatchInlineSnapshot(`
    "parser/large p50 got worse in this commit

      3333333333333333333333333333333333333333
      parser: [31mkeep comments
      Ann, 2026-11-03

    +33.6 % [+32.3 %, +35.0 %] against 111111111, the commit before; main against v2.1.0: +35.0 %
    [+33.6 %, +36.3 %].

    Passed over: 222222222 cannot be measured: no [2Jcompiler

    3 measurements in 42 s, of 4 commits since v2.1.0
      ✗ 444444444  +35.0 % [+33.6 %, +36.3 %]  tests
      – 222222222  not measured                app: does not build
      ✗ 333333333  +33.6 % [+32.3 %, +35.0 %]  against 111111111: parser: [31mkeep comments
      2 commits that touch nothing the benchmark uses were left out
    "
  `);
});

test.each<[string, Conclusion, Partial<Bisection>, string]>([
  [
    'nothing',
    { kind: 'nothing' },
    {},
    'Nothing to find: parser/large p50 of main against v2.1.0 changed by no more than',
  ],
  ['unclear', { kind: 'unclear' }, {}, 'No answer: on this machine parser/large p50'],
  ['unmeasurable', { kind: 'unmeasurable' }, {}, 'No answer: parser/large p50 cannot be measured'],
  ['among', { kind: 'among', commits: [2, 3], change: null }, {}, 'got worse in one of these 2 commits'],
  ['spread', { kind: 'spread', at: 3, change: null }, {}, 'no single commit is proved to have done it'],
  ['part', { ...FOUND, share: 'part' }, {}, 'perf-budgets bisect parser/large --good 333333333 --bad main'],
  ['more', { ...FOUND, share: 'more' }, {}, 'Other commits have taken some of it back.'],
  ['not monotone', FOUND, { isMonotone: false }, 'It did not get worse once and for all'],
  ['a note', FOUND, { notes: ['v2 is no commit of this line'] }, 'v2 is no commit of this line'],
])('%s', (_, conclusion, rest, says) => {
  expect(found(conclusion, rest).replaceAll(/\s+/g, ' ')).toContain(says);
});
