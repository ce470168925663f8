import { expect, test } from 'vitest';
import { formatChange } from '../../src/core/text/changes.ts';
import { changeRange } from '../../src/report/ranges.ts';

const shown = (low: number, high: number, metric: 'p50' | 'size' | 'throughput' = 'p50'): string =>
  changeRange({ low, high, confidence: 0.98 }, metric, (change) => formatChange(change, metric));

test('both ends of an interval are percentages, or both are factors', () => {
  expect(shown(0.05, 0.12)).toBe('+5.0 … +12.0 %');
  expect(shown(0.997, 1.03)).toBe('2.00 … 2.03x');
  expect(shown(-0.05, 1.2)).toBe('-5.0 % … 2.20x');
  expect(shown(0.5, Infinity)).toBe('at least +50.0 %');
  expect(shown(0.5, 1e7)).toBe('+50.0 % … from 0');
});
