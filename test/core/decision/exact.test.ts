import fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../../src/core/decision/judge.ts';
import { ruleOf, testsOf, type PlannedCheck } from '../../../src/core/decision/rule.ts';
import type { Check } from '../../../src/core/model/report.ts';
import { METHOD } from '../../../src/core/decision/rule.ts';
import { benchmark } from '../../report/sample-reports.ts';
import { trialsNeeded } from '../../../src/core/decision/stopping.ts';
import type { Budget } from '../../../src/core/model/configuration.ts';

const method = { ...METHOD, tests: 0 };
const rule = ruleOf(method);

const question = (part: Partial<Budget>, metric: PlannedCheck['metric'] = 'size'): PlannedCheck => ({
  path: 'bundle',
  metric,
  budget: { maxRegression: null, max: null, atLeast: null, owner: null, ...part },
  budgetText: 'as written',
  position: { line: 1, column: 1 },
});
const judged = (asked: PlannedCheck, base: number | null, head: number | null): Check => {
  const values = (value: number | null) => (value === null ? null : { [asked.metric]: value });
  const exact = { base: values(base), head: values(head) };
  const status = base === null ? ('new' as const) : ('measured' as const);
  return judge(asked, benchmark('bundle', { trials: [], control: [], status, exact }), rule);
};

test('one measurement a side decides: any change is real, and the budget alone says whether it matters', () => {
  const asked = question({ maxRegression: 0.01 });
  expect(judged(asked, 1000, 1010).verdict).toBe('within');
  expect(judged(asked, 1000, 1011)).toMatchObject({
    verdict: 'over',
    effect: { value: expect.closeTo(0.011) },
  });
  expect(judged(asked, 1000, 999).verdict).toBe('improved');
  expect(judged(asked, 1000, 1000).reason).toBe('size is 1000 B, exactly as on base');
  expect(judged(asked, 1000, 1100).reason).toBe(
    "size is 1.07 KiB, 100 B (+10.0 %) more than base's 1000 B, exactly; the budget is as written",
  );
});

test('a budget of nothing allows nothing, and a limit holds without a base', () => {
  expect(judged(question({ maxRegression: 0 }), 1000, 1001).verdict).toBe('over');
  expect(judged(question({ maxRegression: 0 }), 1000, 1000).verdict).toBe('within');
  expect(judged(question({ max: 500 }), null, 501).verdict).toBe('over');
  expect(judged(question({ max: 500 }), null, 500).verdict).toBe('within');
  expect(judged(question({ maxRegression: 0.1 }), null, 500).verdict).toBe('new');
});

test('a floor lets small changes pass, also from nothing', () => {
  const asked = question({ maxRegression: 0.01, atLeast: 50 });
  expect(judged(asked, 100, 150).verdict).toBe('within');
  expect(judged(asked, 100, 151).verdict).toBe('over');
  expect(judged(asked, 0, 50).verdict).toBe('within');
  expect(judged(asked, 0, 51).verdict).toBe('over');
  expect(judged(question({ maxRegression: 0.01 }), 0, 1).verdict).toBe('over');
});

test('what was not measured is never called within, and needs no trials', () => {
  const asked = question({ maxRegression: 0.1 }, 'instructions');
  expect(judged(asked, 100, null)).toMatchObject({
    verdict: 'failed',
    reason: 'instructions are unknown: the time limit was reached first',
  });
  expect(trialsNeeded(asked, benchmark('bundle'), rule)).toBeNull();
  expect(testsOf(asked)).toBe(0);
});

test('a change however small is told in digits that show it', () => {
  const asked = question({ maxRegression: 0.01 });
  expect(judged(asked, 2 ** 20, 2 ** 20 + 1).reason).toBe(
    "size is 1.000001 MiB, 1 B (+0.0001 %) more than base's 1.000000 MiB, exactly",
  );
  expect(judged(asked, 100_000, 101_001).reason).toBe(
    "size is 98.6 KiB, 1001 B (+1.001 %) more than base's 97.7 KiB, exactly; the budget is as written",
  );
  expect(judged(question({ max: 102_400 }), 102_400, 102_401).reason).toContain('size is 100.001 KiB');
  expect(judged(question({ maxRegression: 0.01 }, 'instructions'), 83_305, 82_005).reason).toBe(
    "instructions are 82.0k, 1.30k (-1.56 %) fewer than base's 83.3k, exactly",
  );
});

test('property: over exactly when the change exceeds the budget', () => {
  const size = fc.integer({ min: 1, max: 1e9 });
  fc.assert(
    fc.property(size, size, fc.double({ min: 0, max: 3, noNaN: true }), (base, head, budget) => {
      fc.pre(Math.abs(head - base * (1 + budget)) > 1e-6 * head);
      expect(judged(question({ maxRegression: budget }), base, head).verdict === 'over').toBe(
        head > base * (1 + budget),
      );
    }),
  );
});
