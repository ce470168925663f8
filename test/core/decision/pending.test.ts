// Whether more trials could still change a verdict, and what a verdict takes at the least.

import { describe, expect, test } from 'vitest';
import { isPending, judge } from '../../../src/core/decision/judge.ts';
import { METHOD, ruleOf, type PlannedCheck } from '../../../src/core/decision/rule.ts';
import type { Budget } from '../../../src/core/model/configuration.ts';
import type { Trial } from '../../../src/core/model/report.ts';
import { benchmark, trialsOf } from '../../report/sample-reports.ts';

const rule = ruleOf({ ...METHOD, tests: 1 });
const planned = (part: Partial<Budget>, metric: PlannedCheck['metric'] = 'p50'): PlannedCheck => ({
  path: 'a/b',
  metric,
  budget: { maxRegression: null, max: null, atLeast: null, owner: null, ...part },
  budgetText: 'as written',
  position: { line: 1, column: 1 },
});
const trials = (count: number, change = 0): Trial[] => trialsOf({ p50: 1e-3, count, change: () => change });
const heads = (count: number) => trials(count).map(({ head }) => head);
const RELATIVE = planned({ maxRegression: 0.05 });

describe('more trials could change', () => {
  test.each<[string, Parameters<typeof benchmark>[1], boolean]>([
    ['what has too few', { trials: trials(7), control: [] }, true],
    ['what is at its budget', { trials: trials(12, 0.05), control: [] }, true],
    ['what is decided', { trials: trials(12), control: [] }, false],
    ['what was not measured at all', { trials: [], control: [] }, true],
    ['what has failed', { status: 'failed', trials: [], control: [] }, false],
    ['what is new', { status: 'new', trials: [], alone: heads(8), control: [] }, false],
  ])('%s', (_, parts, expected) => {
    expect(isPending(RELATIVE, benchmark('a/b', parts), rule)).toBe(expected);
  });
});

describe('a first look', () => {
  const verdict = (check: PlannedCheck, parts: Parameters<typeof benchmark>[1]) =>
    judge(check, benchmark('a/b', { control: [], ...parts }), rule).verdict;

  test('is eight pairs, of a relative budget', () => {
    expect(verdict(RELATIVE, { trials: trials(7) })).toBe('failed');
    expect(verdict(RELATIVE, { trials: trials(8, 0.05) })).toBe('undecided');
  });

  test('is eight readings of head, of a limit', () => {
    const near = planned({ max: 1.0e-3 });
    expect(verdict(near, { status: 'new', trials: [], alone: heads(7) })).toBe('failed');
    expect(verdict(near, { status: 'new', trials: [], alone: heads(8) })).toBe('undecided');
    expect(verdict(planned({ max: 1e-2 }), { status: 'new', trials: [], alone: heads(8) })).toBe('within');
    expect(verdict(planned({ max: 1e-4 }), { status: 'new', trials: [], alone: heads(20) })).toBe('over');
  });

  test('of both where both are asked', () => {
    const both = planned({ maxRegression: 0.05, max: 1e-2 });
    expect(verdict(both, { trials: trials(7) })).toBe('failed');
    expect(verdict(both, { trials: trials(12) })).toBe('within');
    expect(verdict(planned({ maxRegression: 0.05, max: 1e-4 }), { trials: trials(12) })).toBe('over');
  });
});

describe('a metric that one side does not report', () => {
  const without = (side: 'base' | 'head') =>
    trials(12).map((trial) => ({ ...trial, [side]: { ...trial[side], peakMemory: null } }));
  const memory = planned({ maxRegression: 0.05 }, 'peak-memory');
  const verdict = (given: Trial[]) => judge(memory, benchmark('a/b', { trials: given, control: [] }), rule);

  test('is missing where head has lost it', () => {
    expect(verdict(without('head')).verdict).toBe('missing');
    expect(verdict(without('base')).verdict).toBe('failed');
    expect(verdict(trials(12)).verdict).not.toBe('missing');
  });

  test('is what its benchmark is, where that is not measured', () => {
    const failed = benchmark('a/b', { status: 'failed', trials: without('head'), control: [] });
    expect(judge(memory, failed, rule).verdict).toBe('failed');
  });
});

test('what is faster than base is improved, and what is new never is', () => {
  const given = trials(20, -0.3);
  const record = benchmark('a/b', { trials: given, control: [] });
  expect(judge(RELATIVE, record, rule)).toMatchObject({
    verdict: 'improved',
    trials: 20,
    evidence: 'paired',
  });
  const fresh = benchmark('a/b', { status: 'new', trials: [], alone: heads(20), control: [] });
  expect(judge(RELATIVE, fresh, rule).verdict).toBe('new');
});
