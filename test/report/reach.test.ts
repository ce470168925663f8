import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Check } from '../../src/core/model/report.ts';
import { reachOf } from '../../src/report/reach.ts';
import { check, estimate } from './sample-reports.ts';

const place = (of: Check): number[] => {
  const { reach } = reachOf(of) ?? {};
  return reach === undefined
    ? []
    : [reach.low, reach.value, reach.high].map((end) => Math.round(end * 100) / 100);
};

describe('in budgets', () => {
  test('a relative change counts from no change to the budget', () => {
    expect(place(check('a', 'p50', { verdict: 'over', effect: [0, 0.05, 0.1] }))).toEqual([0, 1, 2]);
  });

  test('a floor can be the larger allowance', () => {
    const floor = { maxRegression: 0.05, atLeast: 1e-3 };
    expect(
      place(check('a', 'p50', { verdict: 'within', base: 5e-3, effect: [0, 0.1, 0.2], budget: floor })),
    ).toEqual([0, 0.5, 1]);
  });

  test('a limit counts from nothing to the limit', () => {
    const budget = { maxRegression: null, max: 0.3 };
    const limited = check('a', 'p95', { verdict: 'within', base: 0.15, effect: null, budget, width: 0.1 });
    expect(place(limited)).toEqual([0.45, 0.5, 0.55]);
  });

  test('less throughput is worse, and an unknown end stays unknown', () => {
    const budget = { maxRegression: null, max: 1000 };
    const rate = check('a', 'throughput', { verdict: 'over', base: 800, effect: null, budget });
    expect(place({ ...rate, value: estimate(500, 800, 2000) })).toEqual([0.5, 1.25, 2]);
    expect(place({ ...rate, value: estimate(-Infinity, 800, Infinity) })).toEqual([0, 1.25, Infinity]);
    expect(place(check('a', 'throughput', { verdict: 'over', effect: [0, 0.05, 0.5] }))).toEqual([0, 1, 19]);
  });

  test('of two limits it is the closer one', () => {
    const both = check('a', 'p95', {
      verdict: 'within',
      base: 0.29,
      effect: [0, 0.01, 0.02],
      budget: { max: 0.3 },
    });
    expect(reachOf(both)?.limit).toBe('absolute');
    expect(reachOf({ ...both, effect: estimate(0.06, 0.07, 0.08) })?.limit).toBe('relative');
  });

  test('with a budget of nothing, anything worse is beyond it', () => {
    const zero = { maxRegression: 0 };
    expect(place(check('a', 'p50', { verdict: 'over', effect: [0, 0.001, 0.01], budget: zero }))).toEqual([
      0, 1.1, 2,
    ]);
    expect(place(check('a', 'p50', { verdict: 'within', effect: [-0.02, 0, 0], budget: zero }))).toEqual([
      -2, 0, 0,
    ]);
  });

  test('what was not measured has no place', () => {
    expect(reachOf(check('a', 'p50', { verdict: 'failed' }))).toBeNull();
  });

  test('ends keep their order', () => {
    const sorted = fc.array(fc.double({ min: -0.9, max: 0.9, noNaN: true }), { minLength: 3, maxLength: 3 });
    fc.assert(
      fc.property(sorted, fc.constantFrom('p50', 'throughput', 'peak-memory'), (ends, metric) => {
        const [low = 0, value = 0, high = 0] = ends.toSorted((a, b) => a - b);
        const { reach } = reachOf(check('a', metric, { verdict: 'over', effect: [low, value, high] })) ?? {};
        expect(reach?.low).toBeLessThanOrEqual(reach?.value ?? NaN);
        expect(reach?.value).toBeLessThanOrEqual(reach?.high ?? NaN);
      }),
    );
  });
});
