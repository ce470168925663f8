import { expect, test } from 'vitest';
import type { Check, Verdict } from '../../../src/core/model/report.ts';
import { mistakes, summarize, type Outcome } from '../../../scripts/demo/judge.ts';

const outcome = (exitCode: number, verdicts: Record<string, Verdict>): Outcome => ({
  exitCode,
  report: {
    checks: Object.entries(verdicts).map(([path, verdict]) => ({ path, metric: 'p50', verdict }) as Check),
  },
});
const harmless = { branch: 'harmless', exitCode: 0, over: [] };
const slow = { branch: 'slow', exitCode: 1, over: ['search/query'] };

test('the gate is right when it accuses just what is over budget', () => {
  expect(mistakes(harmless, outcome(0, { 'search/query': 'within', startup: 'improved' }))).toEqual([]);
  expect(mistakes(slow, outcome(1, { 'search/query': 'over', startup: 'within' }))).toEqual([]);
});

test('a false accusation is a mistake', () => {
  const accused = 'startup is within budget, and was accused';
  expect(mistakes(slow, outcome(1, { 'search/query': 'over', startup: 'over' }))).toEqual([accused]);
  expect(mistakes(harmless, outcome(1, { startup: 'over' }))).toEqual(['exit code 1 instead of 0', accused]);
});

test('silence about a regression is a mistake, doubt about it as well', () => {
  for (const verdict of ['within', 'undecided'] as const)
    expect(mistakes(slow, outcome(0, { 'search/query': verdict }))).toEqual([
      'exit code 0 instead of 1',
      'search/query is over budget, and was not found',
    ]);
  expect(mistakes(slow, outcome(1, { startup: 'over' }))).toHaveLength(2);
});

test('doubt about what is harmless is no mistake, but is told', () => {
  const doubtful = outcome(0, { 'search/query': 'undecided', startup: 'within' });
  expect(mistakes(harmless, doubtful)).toEqual([]);
  expect(summarize(doubtful)).toBe('exit 0, nothing over, 1 of 2 checks undecided');
});

test('what was not measured is a mistake, whatever the exit code', () => {
  expect(mistakes(harmless, { exitCode: 3, report: null })).toEqual(['nothing was judged, exit code 3']);
  expect(mistakes(harmless, outcome(0, {}))).toEqual(['nothing was judged, exit code 0']);
  expect(mistakes(slow, outcome(1, { 'search/query': 'over', startup: 'failed' }))).toEqual([
    'startup was not measured',
  ]);
});
