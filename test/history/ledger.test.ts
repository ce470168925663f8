import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { decodeEntry, encodeEntry } from '../../src/history/entry-codec.ts';
import type { Accepted } from '../../src/history/entry.ts';
import { renderLedger } from '../../src/history/ledger.ts';
import { gfmStructure } from '../report/gfm.ts';
import { anEntry } from './entries.ts';

const hash = (text: string): string => createHash('sha256').update(text).digest('hex');

const accepted = (part: Partial<Accepted> = {}): Accepted => ({
  path: 'search/query',
  metric: 'p50',
  upTo: 0.12,
  because: 'it finds typing errors',
  by: 'ann',
  at: '2026-11-29T10:00:00Z',
  lasts: 'commit',
  review: null,
  pull: 12,
  scenario: '50 requests a second',
  dataset: { name: 'products-2026-09', reviewed: '2026-09-01' },
  base: { p50: 0.01, p95: 0.02 },
  head: { p50: 0.0108, p95: 0.021 },
  change: { value: 0.08, low: 0.069, high: 0.086 },
  ...part,
});

test('has everything of a cost, and the newest first', () => {
  const text = renderLedger(
    [
      anEntry({ accepted: [accepted()], caveats: ['the machine was busy'] }),
      anEntry({
        measuredAt: '2026-11-30T10:00:00.000Z',
        commit: '1'.repeat(40),
        accepted: [
          accepted({ path: 'search/index', by: null, at: null, lasts: 'file', change: null, base: null }),
        ],
      }),
    ],
    '2026-12-01',
  );
  expect(text.match(/^## .*$/gm)).toEqual(['## `search/index` p50', '## `search/query` p50']);
  const [, first = '', second = ''] = text.split(/^## /m);
  expect(second).toMatchInlineSnapshot(`
    "\`search/query\` p50

    | | |
    |---|---|
    | change | +8.0 % [+6.9 %, +8.6 %]; accepted up to +12 % |
    | because | it finds typing errors |
    | who, when | \`ann\`, 2026-11-29, pull request 12, merged as \`000000000\` |
    | for how long | for the commit it was said about |
    | scenario | 50 requests a second |
    | dataset | \`products-2026-09\`, reviewed 2026-09-01 |
    | median | 10.0 ms → 10.8 ms |
    | p95 | 20.0 ms → 21.0 ms |
    | environment | Debian 12, Linux 6.1, a CPU, 4 cores, node \`v22.1.0\` |
    | caveats | the machine was busy |

    "
  `);
  expect(first).toContain('not measured where it was merged');
  expect(first).toContain('an entry in `perf-budgets.yml`');
});

test('what was counted has no interval', () => {
  const change = { value: 0.08, low: 0.08, high: 0.08 };
  const text = renderLedger([anEntry({ accepted: [accepted({ metric: 'size', change })] })], '2026-12-01');
  expect(text).toContain('| change | +8.00 %; accepted up to +12 % |');
});

test('one measured again is one cost; what is to be reviewed comes up on its day', () => {
  const entry = anEntry({ accepted: [accepted({ review: '2027-03-01' })] });
  const again = { ...entry, measuredAt: '2026-11-30T10:00:00.000Z' };
  expect(renderLedger([again, entry], '2027-02-28').match(/^## .*$/gm)).toEqual(['## `search/query` p50']);
  expect(renderLedger([again, entry], '2027-03-01')).toContain(
    '## To be reviewed\n\n- `search/query` p50: 2027-03-01',
  );
  expect(renderLedger([anEntry()], '2027-03-01')).toBe('No cost has been accepted.\n');
});

test("other people's words are words", () => {
  const bad = '<script>alert(1)</script> ![x](https://evil.example) @everyone | `` ` #1';
  const text = renderLedger(
    [
      anEntry({
        caveats: [bad],
        platform: bad,
        accepted: [
          accepted({
            path: bad,
            because: bad,
            by: bad,
            scenario: bad,
            dataset: { name: bad, reviewed: bad },
          }),
        ],
      }),
    ],
    '2027-01-01',
  );
  const harmless = /^(root|heading|paragraph|table|tableRow|tableCell)$/;
  expect(gfmStructure(text).filter((each) => !harmless.test(each))).toEqual([]);
  expect(text).not.toMatch(/^[^`]*@everyone/m);
});

test('is kept as it is', () => {
  const entry = anEntry({
    accepted: [accepted(), accepted({ by: null, at: null, change: null, base: null, head: null })],
  });
  const decoded = decodeEntry(encodeEntry(entry, hash), hash);
  expect(decoded).toMatchObject({ entry: { accepted: entry.accepted } });
});
