// What the judge makes of a record, in this process: the same as in its thread.

import { expect, test } from 'vitest';
import { deliberate, type Material } from '../../src/action/deliberation.ts';
import { NO_ACCEPTANCES } from '../../src/action/acceptances.ts';
import { UNREVIEWED } from '../../src/core/decision/approve-removals.ts';
import { UserError } from '../../src/core/model/errors.ts';
import { encodeReport } from '../../src/core/record/codec.ts';
import type { Report } from '../../src/core/model/report.ts';
import { benchmark, report, trialsOf } from '../report/sample-reports.ts';

const [HEAD, BASE] = ['a'.repeat(40), 'b'.repeat(40)];
const CONFIG = (rule = '+10%', suite = 'when-changed: [src/**]'): Buffer =>
  Buffer.from(
    `benchmarks: { parser: { tinybench: bench/parser.js, ${suite} } }\nbudgets: { '**': { p50: ${rule} } }\n`,
  );

const measured = (change = 0): Report['benchmarks'][number] =>
  benchmark('parser/a', {
    trials: trialsOf({ p50: 1e-3, change: () => change }),
    control: trialsOf({ p50: 1.1e-3, count: 7 }),
  });
const recorded = (parts: Partial<Report> = {}): string =>
  encodeReport(
    report({
      benchmarks: [measured()],
      checks: [],
      head: { commit: HEAD, name: 'their words', dirty: false },
      base: { commit: BASE, name: 'their words', dirty: false },
      ...parts,
    }),
  );
/** Of two benchmarks, `parser/a` in the first part. */
const part = (index: number, of: number): string => {
  const paths = ['parser/a', 'parser/b'];
  const path = paths[index - 1] ?? 'parser/c';
  return recorded({
    benchmarks: [
      benchmark(path, {
        trials: trialsOf({ p50: index * 1e-3, change: () => 0.001 * index }),
        control: trialsOf({ p50: index * 1.1e-3, count: 7 }),
      }),
    ],
    shard: {
      index,
      of,
      plan: [],
      parts: paths.map((each, at) => ({ path: each, suite: 'parser', runner: 'tinybench', part: at + 1 })),
    },
  });
};
const thrown = (act: () => unknown): UserError => {
  try {
    act();
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
  throw new Error('nothing was thrown');
};
const material = (parts: Partial<Material> = {}): Material => ({
  record: recorded(),
  head: HEAD,
  mergeBase: BASE,
  names: { head: 'patch-1', base: 'main' },
  file: 'perf-budgets.yml',
  configurations: { base: CONFIG(), tip: null, head: CONFIG() },
  changedFiles: ['src/x.js'],
  pullRequest: 7,
  tool: 'perf-budgets',
  page: 'https://github.com/acme/shop/actions/runs/9',
  files: 'https://github.com/acme/shop/blob/abc',
  colours: false,
  today: '2026-11-29',
  review: UNREVIEWED,
  acceptances: NO_ACCEPTANCES,
  ...parts,
});

test('a judgement has its words for every place', () => {
  const { report: judged, record, headline, log, summary, comment } = deliberate(material());
  expect(judged.verdict).toBe('within');
  expect(judged).toMatchObject({
    head: { name: 'patch-1', commit: HEAD },
    base: { name: 'main', commit: BASE },
  });
  expect(JSON.parse(record)).toMatchObject({ verdict: 'within', head: { name: 'patch-1' } });
  expect(headline).toBe('The only check is within budget');
  expect(log).toContain('within');
  expect(log).not.toContain('\u001b[');
  expect(deliberate(material({ colours: true })).log).toContain('\u001b[');
  expect(summary).toContain('### ✅');
  for (const text of Object.values(comment)) expect(text).toContain('### ✅');
});

test('a comment says how to get what is over budget', () => {
  const { report: judged, comment } = deliberate(
    material({ record: recorded({ benchmarks: [measured(0.4)] }) }),
  );
  expect(judged.verdict).toBe('over');
  for (const text of Object.values(comment)) expect(text).toContain('git fetch origin pull/7/head');
});

test.each<[string, Partial<Material>, string]>([
  ['of another commit', { head: BASE }, 'the record is not for the measured commit'],
  [
    'of uncommitted changes',
    { record: recorded({ head: { commit: HEAD, name: '', dirty: true } }) },
    'the record is not for the measured commit',
  ],
  ['of head alone', { record: recorded({ mode: 'run' }) }, 'the record is not for the measured commit'],
  [
    'against another base',
    { mergeBase: HEAD },
    'the record does not compare with aaaaaaaaa, the merge base of head',
  ],
  [
    'against no base',
    { record: recorded({ base: null }) },
    'the record does not compare with bbbbbbbbb, the merge base of head',
  ],
  [
    'with a key twice',
    { record: recorded().replace('"seed"', '"seed": 1, "seed"') },
    'report.json: the key "seed" stands twice in one object',
  ],
  [
    'with times that were copied',
    {
      record: recorded({
        benchmarks: [
          benchmark('parser/a', {
            trials: trialsOf({ p50: 1e-3, count: 8 }).map((trial) => ({ ...trial, base: trial.head })),
          }),
        ],
      }),
    },
    'the record is refused: parser/a has the very same times on base and on head',
  ],
  ['that is none', { record: '{' }, 'report.json: not JSON'],
  [
    'of a project without a configuration',
    { configurations: { base: null, tip: null, head: null } },
    'neither base nor head has perf-budgets.yml',
  ],
  [
    'of a base that cannot be read',
    { configurations: { base: Buffer.from('x: ['), tip: null, head: CONFIG() } },
    'perf-budgets.yml',
  ],
  [
    'of a first configuration that cannot be read',
    { configurations: { base: null, tip: null, head: Buffer.from('x: [') } },
    'perf-budgets.yml',
  ],
])('a record %s is refused', (_, parts, message) => {
  expect(() => deliberate(material(parts))).toThrow(message);
});

test.each<[string, Partial<Material>, string, string]>([
  ['of head alone', { record: recorded({ mode: 'run' }) }, 'the record is not for', ''],
  [
    'against another base',
    { mergeBase: HEAD },
    'the record does not compare',
    'run the measuring workflow again',
  ],
  ['with a key twice', { record: recorded().replace('"seed"', '"seed": 1, "seed"') }, 'stands twice', ''],
  [
    'without any configuration',
    { configurations: { base: null, tip: null, head: null } },
    'neither base nor head has',
    'give its path with `config:`',
  ],
  [
    'of a part',
    { record: part(2, 3) },
    'the record is of part 2 of 3',
    'tell the judge how many there are: `parts:`',
  ],
  [
    'of a part under the name of another',
    { record: [part(2, 2), part(1, 2)] },
    'the record of part 1 says that it is another one',
    'give each job the `shard:` that its artifact is named after',
  ],
  [
    'of the whole as a part',
    { record: [recorded()] },
    'the record of part 1 says that it is another one',
    'give each job the `shard:` that its artifact is named after',
  ],
])('a record %s could not be judged, with what to do', (_, parts, message, hint) => {
  const error = thrown(() => deliberate(material(parts)));
  expect(error).toMatchObject({ exitCode: 3, hint: hint === '' ? null : hint });
  expect(error.message).toContain(message);
});

test('parts are judged together', () => {
  const { report: judged } = deliberate(material({ record: [part(1, 2), part(2, 2)] }));
  expect(judged.benchmarks.map(({ path }) => path)).toEqual(['parser/a', 'parser/b']);
  expect(judged.checks.map(({ path, verdict }) => `${path} ${verdict}`)).toEqual([
    'parser/a within',
    'parser/b within',
  ]);
});

test('why what was said does not count is told before anything else', () => {
  const refused = material({
    acceptances: { costs: [], refusals: ['ann may not write'] },
  });
  const { caveats } = deliberate(refused).report;
  expect(caveats[0]).toEqual({ path: null, text: 'ann may not write' });
  expect(caveats[1]?.text).toContain('judged by one that did not');
});

test('an accepted cost keeps a check over budget from being red', () => {
  const over = recorded({ benchmarks: [measured(0.4)] });
  const cost = {
    path: 'parser/a',
    metric: 'p50',
    upTo: 0.6,
    because: 'it checks more',
    by: 'ann',
    at: '2026-11-20T09:00:00Z',
    lasts: 'commit',
    review: null,
    standing: 'covers',
  } as const;
  const { report: judged, alone } = deliberate(
    material({ record: over, acceptances: { costs: [cost], refusals: [] } }),
  );
  expect({ alone, verdict: judged.verdict, accepted: judged.accepted }).toMatchObject({
    alone: 1,
    verdict: 'within',
    accepted: [{ by: 'ann', standing: 'covers' }],
  });
});

test('what a tool prints is told from what was timed by the declarations of both sides', () => {
  const constant = benchmark('parser/a', {
    runner: 'report',
    trials: Array.from({ length: 12 }, (_, index) => {
      const [trial] = trialsOf({ p50: 1e-3, count: 1 });
      return { ...trial!, index, base: trial!.head };
    }),
    control: [],
  });
  const tool = Buffer.from(
    `benchmarks: { parser: { report: { command: node x.js, format: json } } }\nbudgets: { '**': { p50: +10% } }\n`,
  );
  const record = recorded({ benchmarks: [constant] });
  expect(
    deliberate(material({ record, configurations: { base: tool, tip: null, head: tool } })).report.verdict,
  ).toBe('within');
  expect(() => deliberate(material({ record }))).toThrow('very same times');
});

test('a configuration of head that cannot be read changes nothing of what base asks', () => {
  const { report: judged } = deliberate(
    material({ configurations: { base: CONFIG(), tip: null, head: Buffer.from('x: [') } }),
  );
  expect(judged.checks.map(({ budgetText }) => budgetText)).toEqual(['+10%']);
});

test('files are looked up from the folder of the configuration', () => {
  const skipped = recorded({
    benchmarks: [benchmark('parser', { status: 'skipped', trials: [], control: [] })],
  });
  const verdict = (file: string, changedFiles: readonly string[] | null): string =>
    deliberate(material({ record: skipped, file, changedFiles })).report.verdict;
  expect(verdict('perf-budgets.yml', ['docs/x.md'])).toBe('within');
  expect(verdict('perf-budgets.yml', ['src/x.js'])).toBe('missing');
  expect(verdict('web/perf-budgets.yml', ['src/x.js', 'webs/src/x.js'])).toBe('within');
  expect(verdict('web/perf-budgets.yml', ['web/src/x.js'])).toBe('missing');
  expect(verdict('perf-budgets.yml', null)).toBe('missing');
});
