import { describe, expect, test } from 'vitest';
import { piloted } from '../../../src/core/decision/pilot.ts';
import { exitCode, gateCode } from '../../../src/core/decision/verdict.ts';
import type { Report } from '../../../src/core/model/report.ts';
import { decodeReport, encodeReport } from '../../../src/core/record/codec.ts';
import { renderJunit } from '../../../src/report/junit/render.ts';
import { outcomeOf } from '../../../src/report/headline.ts';
import { renderMarkdown } from '../../../src/report/markdown/render.ts';
import { summaryOf } from '../../../src/report/summary/render.ts';
import { benchmark, check, report } from '../../report/sample-reports.ts';

const judged = (verdict: 'over' | 'within' | 'failed', part: Partial<Report> = {}): Report =>
  report({
    benchmarks: [benchmark('search/query')],
    checks: [check('search/query', 'p50', { verdict })],
    verdict,
    ...part,
  });
const RUNNING = { pilot: { until: '2027-01-15', isOver: false } };
const ENDED = { pilot: { until: '2026-01-15', isOver: true } };

describe('a pilot', () => {
  test.each(['over', 'failed'] as const)(
    'turns nothing red that is %s, and says what would have been',
    (verdict) => {
      const run = judged(verdict, RUNNING);
      expect([exitCode(run) === 0, gateCode(run), outcomeOf(run)]).toEqual([false, 0, 'doubt']);
      expect(renderMarkdown(run)).toMatch(
        /### ⚠️ .*\n\nPilot until 2027-01-15: without it this run would have failed/,
      );
      const { passed, exitCode: code } = summaryOf(run, 'perf-budgets');
      expect([passed, code]).toEqual([true, 0]);
      expect(renderJunit(run)).not.toMatch(/<(failure|error)\b/);
      expect(renderJunit(judged(verdict))).toMatch(/<(failure|error)\b/);
    },
  );

  test('says of what passes that it would have passed', () => {
    const run = judged('within', RUNNING);
    expect(outcomeOf(run)).toBe('pass');
    expect(renderMarkdown(run)).toContain('would have passed too');
  });

  test('that is over says so until it is removed, and red is red', () => {
    const run = judged('over', ENDED);
    expect([gateCode(run), outcomeOf(run)]).toEqual([1, 'fail']);
    expect(renderMarkdown(run)).toContain('The pilot ended on 2026-01-15');
    expect(renderMarkdown(judged('over'))).not.toContain('pilot');
  });

  test('is part of the record', () => {
    expect(decodeReport(encodeReport(judged('over', RUNNING)), 'x').pilot).toEqual(RUNNING.pilot);
  });
});

describe('the judge believes no pilot but that of the files', () => {
  const until = (day: string) => ({ pilot: { until: day } });
  const none = { pilot: null };
  test.each([
    ['all have it', until('2027-01-15'), until('2027-01-15'), until('2027-01-15'), '2027-01-15'],
    ['base has none', none, null, until('2027-01-15'), null],
    ['head has taken it away', until('2027-01-15'), null, none, null],
    ['the base branch has taken it away since', until('2027-01-15'), none, until('2027-01-15'), null],
    ['head lets it last longer', until('2027-01-15'), null, until('2099-01-01'), '2027-01-15'],
    ['head has no file that can be read', until('2027-01-15'), null, null, '2027-01-15'],
    ['base has no file yet', null, null, until('2027-01-15'), '2027-01-15'],
  ])('%s', (_, base, tip, head, wanted) => {
    const run = piloted(
      judged('over', { pilot: { until: '2099-12-31', isOver: false } }),
      { base, tip, head },
      '2027-01-01',
    );
    expect(run.pilot?.until ?? null).toBe(wanted);
  });

  test('and its own clock', () => {
    const files = { base: until('2027-01-15'), tip: null, head: until('2027-01-15') };
    expect(piloted(judged('over'), files, '2027-01-15').pilot?.isOver).toBe(false);
    expect(piloted(judged('over', RUNNING), files, '2027-01-16').pilot?.isOver).toBe(true);
  });
});
