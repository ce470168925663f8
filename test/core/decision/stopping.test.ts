import { expect, test } from 'vitest';
import { judge } from '../../../src/core/decision/judge.ts';
import { ruleOf, type PlannedCheck } from '../../../src/core/decision/rule.ts';
import { METHOD } from '../../../src/core/decision/rule.ts';
import { benchmark, trialsOf } from '../../report/sample-reports.ts';
import { leansOver, trialsNeeded } from '../../../src/core/decision/stopping.ts';
import type { Budget } from '../../../src/core/model/configuration.ts';

const method = { ...METHOD, tests: 5 };
const rule = ruleOf(method);
const { bounds } = rule;
const question = (budget: Partial<Budget>, metric: PlannedCheck['metric'] = 'p50'): PlannedCheck => ({
  path: 'a/b',
  metric,
  budget: { maxRegression: null, max: null, atLeast: null, owner: null, ...budget },
  budgetText: '',
  position: { line: 1, column: 1 },
});
const slow = (count: number, change = 0.3) => trialsOf({ p50: 1e-3, count, change: () => change });
const needed = (asked: PlannedCheck, count: number, change?: number): number | null =>
  trialsNeeded(asked, benchmark('a/b', { trials: slow(count, change), control: [] }), rule);

test('from nothing it is the first look, and a verdict needs no more', () => {
  const asked = question({ maxRegression: 0.1 });
  expect(needed(asked, 0)).toBe(METHOD.firstLook);
  expect(needed(asked, 8, 0)).toBe(0);
});

test('an over is as near as its last missing votes and its control', () => {
  const asked = question({ maxRegression: 0.1 });
  const first = bounds.over.findIndex((votes, trials) => votes <= trials);
  expect(first).toBeGreaterThan(METHOD.firstLook);
  expect(needed(asked, first - 2)).toBe(2 + METHOD.control.first);
  expect(needed(asked, first)).toBe(0);
});

test('a lower bound: no run that goes on is decided sooner', () => {
  const asked = question({ maxRegression: 0.1 });
  for (const change of [0, 0.1, 0.3]) {
    const all = slow(30, change);
    for (let taken = 0; taken < 29; taken++) {
      const least = needed(asked, taken, change) ?? 0;
      const early = all.slice(0, taken + Math.max(0, Math.min(least - METHOD.control.first, 30 - taken) - 1));
      const verdict = judge(asked, benchmark('a/b', { trials: early, control: [] }), rule).verdict;
      if (least > METHOD.control.first) expect(['undecided', 'failed']).toContain(verdict);
    }
  }
});

test('an absolute limit costs no control, and both limits must hold', () => {
  expect(needed(question({ max: 0.5e-3 }), 0)).toBe(METHOD.firstLook);
  expect(needed(question({ max: 2e-3, maxRegression: 0.1 }), 8, 0)).toBe(0);
});

test('a quantile that needs several trials a reading needs several times the trials', () => {
  const thin = trialsOf({
    p50: 1e-3,
    count: 4,
    base: { turns: 6, perTurn: 5 },
    head: { turns: 6, perTurn: 5 },
  }).map((trial) => ({
    ...trial,
    base: { ...trial.base, samples: Array.from({ length: 6 }, () => [1e-3, 1e-3, 1e-3, 1e-3, 1e-3]) },
    head: { ...trial.head, samples: Array.from({ length: 6 }, () => [1e-3, 1e-3, 1e-3, 1e-3, 1e-3]) },
  }));
  // Thirty operations a trial, sixty a reading of p95: two of the eight readings are there.
  const asked = question({ maxRegression: 0.1 }, 'p95');
  expect(trialsNeeded(asked, benchmark('a/b', { trials: thin, control: [] }), rule)).toBe(12);
});

test('where trials decide nothing there is no number', () => {
  expect(needed(question({ maxRegression: 0 }, 'size'), 3)).toBeNull();
});

test('what is slower than its budget leans over long before it is, until it is', () => {
  const asked = question({ maxRegression: 0.1 });
  const leans = (count: number, change?: number): boolean =>
    leansOver(asked, benchmark('a/b', { trials: slow(count, change), control: [] }), rule);
  const first = bounds.over.findIndex((votes, trials) => votes <= trials);
  expect([0, 4, first - 1].map((count) => leans(count))).toEqual([false, true, true]);
  expect([0, 4, METHOD.firstLook - 1].map((count) => leans(count, 0))).toEqual([false, false, false]);
  expect(leansOver(question({ maxRegression: 0 }, 'size'), benchmark('a/b'), rule)).toBe(false);
});

test('a limit of head alone leans over too', () => {
  const asked = (max: number): boolean =>
    leansOver(question({ max }), benchmark('a/b', { trials: slow(4), control: [] }), rule);
  expect([asked(0.5e-3), asked(2e-3)]).toEqual([true, false]);
});
