import { expect, test } from 'vitest';
import { creepOf } from '../../src/history/creep.ts';
import {
  creepTitle,
  renderCreep,
  renderSearch,
  renderUnfound,
  worstSince,
} from '../../src/history/creep-words.ts';
import type { Entry } from '../../src/history/entry.ts';
import { historyOf } from '../../src/history/series.ts';
import type { Check } from '../../src/core/model/report.ts';
import { benchmark, check, report } from '../report/sample-reports.ts';
import { gfmStructure } from '../report/gfm.ts';
import { aReading, anEntry, compared } from './entries.ts';

const nameOf = (at: number): string => String(at).repeat(40);
const NOTHING_DUE = { costs: [], datasets: [] };
const ANCHOR = { name: 'v2.1.0', commit: nameOf(0) };
const line = Array.from({ length: 7 }, (_, at) => ({
  commit: nameOf(at),
  subject: at === 2 ? 'parser: <b>keep</b> comments @everyone' : `change ${at}`,
  author: 'Ann',
  at: '2026-11-29T10:00:00Z',
  tags: [],
}));

/** Every commit against the one before; +5 % and +6 % in two of them. */
const RATIOS = [0, 0.001, 0.05, 0.002, -0.001, 0.06, 0.0];
const entries: Entry[] = RATIOS.flatMap((ratio, at) =>
  at === 0
    ? []
    : [
        anEntry({
          commit: nameOf(at),
          before: nameOf(at - 1),
          anchor: ANCHOR,
          readings: [aReading({ before: compared(ratio, 0.01), anchor: compared(0.112, 0.008) })],
        }),
      ],
);

const measured = (verdict: Check['verdict'], change = 0.12): Check => {
  const budget = { maxRegression: 0.1, sinceRelease: 0.1 };
  return check('parser/small', 'p50', {
    verdict,
    budget,
    text: '+10 %',
    effect: [change - 0.01, change, change + 0.01],
  });
};
const part = { configuration: 'perf-budgets.yml', name: '', platform: 'linux x64' };
const creepIn = (checks: readonly Check[]) =>
  creepOf(
    report({ benchmarks: [benchmark('parser/small')], checks }),
    ANCHOR,
    historyOf(entries, line),
    part,
  );

test('says which commits it came from, and what all of them add up to, with the errors', () => {
  const [creep] = creepIn([measured('over')]);
  expect(creep?.sources.map(({ commit }) => commit.commit[0])).toEqual(['5', '2']);
  expect(creep?.chain).toMatchObject({ pairs: 6, ratio: expect.closeTo(0.112, 6) as number });
  // Six errors of 1 % each.
  expect((creep?.chain?.high ?? 0) - (creep?.chain?.ratio ?? 0)).toBeCloseTo(0.01 * Math.sqrt(6), 6);
});

test('of other jobs, and of what has no budget since the release, nothing is said', () => {
  const other = check('parser/small', 'p50', {
    verdict: 'over',
    budget: { maxRegression: 0.1 },
    text: '+10 %',
  });
  expect(creepIn([other])).toEqual([]);
  const checks = [measured('over')];
  const elsewhere = creepOf(
    report({ benchmarks: [benchmark('parser/small')], checks }),
    ANCHOR,
    historyOf(entries, line),
    { ...part, platform: 'macos arm64' },
  );
  expect(elsewhere).toMatchObject([{ chain: null, sources: [] }]);
});

test('what head no longer has is over nothing, and keeps no issue open', () => {
  expect(creepIn([measured('missing')])).toEqual([]);
});

const STANDING = {
  anchor: 'v2.1.0',
  branch: 'main',
  commit: '6'.repeat(40),
  configuration: 'perf-budgets.yml',
  tool: 'perf-budgets',
};

test('what a search printed cannot leave its block', () => {
  const [creep] = creepIn([measured('over')]);
  const text = renderSearch(creep!, 'v2.1.0', 'x\n```\n@team <b>\n');
  const kinds = gfmStructure(text).filter((each) => !/^(root|paragraph|code)$/.test(each));
  expect(kinds).toEqual([]);
});

test('the issue has it in words, and nothing of a commit acts in it', () => {
  const text = renderCreep(creepIn([measured('over')]), STANDING, NOTHING_DUE);
  expect(text).toMatchInlineSnapshot(`
    "\`main\` is over budget since \`v2.1.0\`: 1 check of 1.

    | | | change | budget |
    |---|---|---|---|
    | ❌ | \`parser/small\` p50 | +12.0 % [+11.0 %, +13.0 %] | +10 % |

    \`parser/small\` p50 comes from (all commits together, added up over 6 pairs: +11.9 % [+9.1 %, +14.6 %]):

    - +6.2 % [+5.1 %, +7.3 %] \`555555555\` change 5 (Ann)
    - +5.1 % [+4.1 %, +6.2 %] \`222222222\` parser: \`<b>keep</b>\` comments \`@everyone\` (Ann)

    To search for the commit:

    \`\`\`sh
    git fetch --tags origin main
    perf-budgets bisect parser/small --good v2.1.0 --bad 666666666666 --metric p50
    \`\`\`

    Measured in pairs against the release, on one machine. This issue is kept up to date and closed once it is mended; closed as not planned, it stays closed until the next release."
  `);
  const kinds = gfmStructure(text).filter(
    (each) => !/^(root|paragraph|table(Row|Cell)?|list(Item)?|code)$/.test(each),
  );
  expect(kinds).toEqual([]);
  expect(renderCreep(creepIn([measured('within', 0.02)]), STANDING, NOTHING_DUE)).toContain(
    'no longer over its budget',
  );
  // A command to be pasted has no name in it that a shell would run.
  expect(
    renderCreep(creepIn([measured('over')]), { ...STANDING, anchor: 'v2;id' }, NOTHING_DUE),
  ).not.toContain('bisect');
  expect(creepTitle('v2.1.0', 'perf-budgets.yml', 'linux')).toBe(
    'Performance: over budget since v2.1.0 (perf-budgets.yml, linux)',
  );
});

test('the issue names accepted costs and datasets that somebody has to look at again', () => {
  const due = { costs: ['- a cost'], datasets: ['the dataset `x` @team has no review date'] };
  const text = renderCreep(creepIn([measured('over')]), STANDING, due);
  expect(text).toContain('Accepted costs to be reviewed:\n\n- a cost');
  expect(text).toContain('Data to be compared with real data:\n\n- the dataset ');
  expect(text.replaceAll(/``[^]*?``|`[^`]*`/g, '')).not.toContain('@team');
});

test('in pull requests the check stands that has used up most of its budget', () => {
  const entry = anEntry({
    anchor: ANCHOR,
    readings: [
      aReading({ anchor: compared(0.075, 0.008) }),
      aReading({ path: 'parser/large', anchor: compared(0.09, 0.008) }),
    ],
  });
  const budgets = [
    { path: 'parser/small', metric: 'p50', limit: 0.1 },
    { path: 'parser/large', metric: 'p50', limit: 0.3 },
  ];
  expect(worstSince(entry, budgets, 'main')).toBe(
    'main is +7.8 % [+6.9 %, +8.7 %] since v2.1.0 in parser/small p50, budget +10 %',
  );
  expect(worstSince({ ...entry, anchor: null }, budgets, 'main')).toBeNull();
  const better = anEntry({ anchor: ANCHOR, readings: [aReading({ anchor: compared(-0.02) })] });
  expect(worstSince(better, budgets, 'main')).toBeNull();
});

test('a search without an end tells how far it was, in a block that nothing closes, and the command that goes on', () => {
  const [creep] = creepIn([measured('over')]);
  const heard = ['Measurement 2: 555 ``` @everyone <img> against v2.1.0', '  it is there, +11 %'];
  const why = 'not found within 30 min';
  const text = renderUnfound(creep!, STANDING, { why, heard, goesOn: false }).replaceAll('\u00a0', ' ');
  expect(text).toContain('`v2.1.0`, not found within 30 min\n');
  expect(text).toContain('\n  it is there, +11 %\n');
  expect(text).toContain('bisect parser/small --good v2.1.0 --bad 666666666666 --metric p50\n');
  expect(text).toContain('This job does not search again.');
  expect(renderUnfound(creep!, STANDING, { why, heard, goesOn: true })).toContain(
    'next push to `main` goes on',
  );
  expect(gfmStructure(text).filter((each) => !/^(root|paragraph|code)$/.test(each))).toEqual([]);
});
