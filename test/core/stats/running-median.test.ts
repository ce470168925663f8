import * as fc from 'fast-check';
import { median } from 'simple-statistics';
import { expect, test } from 'vitest';
import { runningMedian } from '../../../src/core/stats/running-median.ts';

test('after every number it is the median of those so far', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 1 }), (values) => {
      const add = runningMedian();
      for (const [index, value] of values.entries())
        expect(add(value)).toBe(median(values.slice(0, index + 1)));
    }),
  );
});
