// What base against itself says of a check that looks over, and whether it still has to be asked.

import { describe, expect, test } from 'vitest';
import { controlOf, isHeadOnly, wantsControl } from '../../../src/core/decision/limit-outcomes.ts';
import { METHOD, readCheck, ruleOf, type PlannedCheck } from '../../../src/core/decision/rule.ts';
import { measurementOf } from '../../../src/core/model/measurement.ts';
import type { Trial } from '../../../src/core/model/report.ts';
import { benchmark, trialsOf } from '../../report/sample-reports.ts';

const rule = ruleOf({ ...METHOD, tests: 1 });
const { first, last } = rule.method.control;
const CHECK: PlannedCheck = {
  path: 'a/b',
  metric: 'p50',
  budget: { maxRegression: 0.05, max: null, atLeast: null, owner: null },
  budgetText: '+5%',
  position: { line: 1, column: 1 },
};
const SHORT = { trial: 1, trials: 2, timeLimit: 60 };
const calm = (count: number): Trial[] => trialsOf({ p50: 1e-3, count });
/** Of so many control trials, as many over the budget. */
const control = (count: number, over: number): Trial[] =>
  trialsOf({ p50: 1e-3, count, change: (trial) => (trial < over ? 0.2 : 0) });
const slower = trialsOf({ p50: 1e-3, count: 12, change: () => 0.2 });

const record = (taken: Trial[], parts: object = {}) =>
  benchmark('a/b', { trials: slower, control: taken, ...parts });
const said = (taken: Trial[], parts: object = {}): string =>
  controlOf(readCheck(CHECK, record(taken, parts), rule));
const wanted = (taken: Trial[], parts: object = {}): boolean =>
  wantsControl(CHECK, record(taken, parts), rule);

describe('a control', () => {
  test('that agrees clears the machine, one that goes over too accuses it', () => {
    expect([said(calm(first)), wanted(calm(first))]).toEqual(['clear', false]);
    expect([said(control(first, first)), wanted(control(first, first))]).toEqual(['biased', false]);
  });

  test('that is torn goes on to its last look, and the majority decides there', () => {
    const torn = control(first, Math.ceil(first / 2));
    expect([said(torn), wanted(torn)]).toEqual(['open', true]);
    expect(wanted(control(last, last))).toBe(false);
    expect(wanted(control(last - 1, first - 2))).toBe(false);
  });

  test('that was not begun is wanted; a record without any that had time is clear', () => {
    expect([said([]), wanted([])]).toEqual(['clear', true]);
    expect(said([], { short: SHORT })).toBe('open');
    expect(said(calm(first), { short: SHORT })).toBe('clear');
  });

  test('is not wanted where nothing looks over, or nothing is left to chance', () => {
    expect(wanted([], { trials: calm(12) })).toBe(false);
    const size = { ...CHECK, metric: 'size' as const };
    const weighed = benchmark('a/b', {
      trials: slower,
      control: [],
      exact: { base: { size: 1 }, head: { size: 9 } },
    });
    expect(wantsControl(size, weighed, rule)).toBe(false);
  });
});

test.each<[string, object, boolean]>([
  ['head alone', { trials: [], alone: calm(3).map(({ head }) => head) }, true],
  ['pairs', { trials: calm(3) }, false],
  ['nothing', { trials: [], alone: [] }, false],
  ['pairs and head alone', { trials: calm(3), alone: calm(3).map(({ head }) => head) }, false],
  ['head beside stored runs', { trials: [], alone: calm(3).map(({ head }) => head), stored: {} }, false],
])('%s', (_, parts, expected) => {
  expect(isHeadOnly(measurementOf(benchmark('a/b', parts)))).toBe(expected);
});
