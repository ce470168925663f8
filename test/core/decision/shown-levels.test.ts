// Base and head as shown divide to the change as shown, whatever speeds the machine ran at.

import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { judge } from '../../../src/core/decision/judge.ts';
import { ruleOf, METHOD } from '../../../src/core/decision/rule.ts';
import { metricOf } from '../../../src/core/model/metrics.ts';
import type { Check } from '../../../src/core/model/report.ts';
import { asked, recordOf, trialsFrom } from '../../report/generated.ts';

const rule = ruleOf({ ...METHOD, tests: 1 });

const growth = ({ effect, metric }: Check): number =>
  (metricOf(metric).worse === 'lower' ? -1 : 1) * (effect?.value ?? NaN);

test('on a machine of two speeds too', () => {
  // Base's median comes from the slow trials and head's from the fast ones.
  const speeds = [1, 1, 1, 1, 0.6, 0.6, 0.6, 0.6, 1];
  const slow = speeds.map((speed, index) => ({
    base: 18.8e-3 * speed,
    head: (index < 4 ? 1.05 : 1.3) * 0.8 * 18.8e-3 * speed,
  }));
  const check = judge(asked('p50', { maxRegression: 0.05 }), recordOf(trialsFrom(slow)), rule);
  expect((check.head?.value ?? 0) / (check.base?.value ?? 0) - 1).toBeCloseTo(growth(check), 9);
});

test('and head is the level that an absolute limit is held against', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          base: fc.double({ min: 1e-6, max: 1, noNaN: true }),
          head: fc.double({ min: 1e-6, max: 1, noNaN: true }),
        }),
        { minLength: 8, maxLength: 20 },
      ),
      fc.constantFrom('p50', 'mean', 'throughput', 'cpu-time', 'peak-memory', 'error-rate'),
      (sides, metric) => {
        const check = judge(
          asked(metric, { maxRegression: 0.05, max: 0.5 }),
          recordOf(trialsFrom(sides)),
          rule,
        );
        expect(check.head?.value).toBeCloseTo(check.value?.value ?? NaN, 12);
        const product = (check.base?.value ?? NaN) * (1 + growth(check));
        expect(product / (check.head?.value ?? NaN)).toBeCloseTo(1, 6);
      },
    ),
    { numRuns: 60 },
  );
});

test('what comes from nothing is shown beside nothing', () => {
  const sides = Array.from({ length: 9 }, () => ({ base: 0, head: 0.05 }));
  const check = judge(asked('error-rate', { maxRegression: 0.05 }), recordOf(trialsFrom(sides)), rule);
  expect(check).toMatchObject({ base: { value: 0 }, head: { value: 0.05 }, verdict: 'over' });
  expect(check.reason).toBe('error-rate is no longer 0; the budget is as written');
});
