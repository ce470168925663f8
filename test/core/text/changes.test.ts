import { describe, expect, test } from 'vitest';
import { formatChange, formatGrowth, formatLimit } from '../../../src/core/text/changes.ts';
import {
  changeBetween,
  changeInWords,
  levelBetween,
  mostInWords,
} from '../../../src/core/text/change-words.ts';

describe('a change', () => {
  test.each([
    [0.0512, '+5.1 %'],
    [-0.003, '-0.3 %'],
    [0, '0.0 %'],
    [0.9994, '+99.9 %'],
    [0.9996, '2.00x'],
    [1.16, '2.16x'],
    [26.71, '27.7x'],
    [280, '281x'],
    [16_383, '16384x'],
    [999_999, 'from 0'],
    [-0.999_999, '-100 %'],
    [Infinity, '+∞ %'],
    [Number.NaN, 'unknown'],
  ])('%d', (growth, text) => expect(formatGrowth(growth)).toBe(text));

  test('has as many digits as tell it from the limit', () => {
    expect(formatGrowth(0.050_04, 0.05)).toBe('+5.004 %');
    expect(formatGrowth(1.5004, 1.5)).toBe('2.5004x');
    expect(formatGrowth(0.05, 0.05)).toBe('+5.0 %');
  });

  test('of a rate is what head is beside base, though lower is worse', () => {
    expect(formatChange(0.172, 'throughput')).toBe('-17.2 %');
    expect(formatChange(-2, 'throughput')).toBe('3.00x');
    expect(formatChange(0.0234, 'instructions')).toBe('+2.34 %');
  });

  test.each([
    [0.05, 'p50', '+5 %'],
    [0.005, 'p50', '+0.5 %'],
    [0.1, 'throughput', '-10 %'],
    [1, 'p50', '2x'],
    [1.5, 'p50', '2.5x'],
  ] as const)('a limit of %d on %s', (limit, metric, text) => expect(formatLimit(limit, metric)).toBe(text));
});

test('in sentences', () => {
  const interval = (low: number, high: number) => ({ low, high, confidence: 0.95 });
  expect(changeInWords(0.124, 'p50')).toBe('is 12.4 % slower');
  expect(changeInWords(26.71, 'p50')).toBe("is 27.7x base's");
  expect(changeInWords(0.172, 'throughput')).toBe('is 17.2 % lower');
  expect(changeInWords(-0.02, 'peak-memory')).toBe('is 2.0 % lower');
  expect(mostInWords(0.041, 'p50')).toBe('changed by at most +4.1 %');
  expect(mostInWords(1.3, 'p50')).toBe("is at most 2.30x base's");
  expect(changeBetween(interval(0.031, 1.4), 'p50')).toBe('between +3.1 % and 2.40x');
  expect(changeBetween(interval(0.031, 0.072), 'throughput')).toBe('between -7.2 % and -3.1 %');
  expect(changeBetween(interval(0.031, Infinity), 'p50')).toBe('at least +3.1 %');
  expect(changeBetween(interval(-Infinity, Infinity), 'p50')).toBe('not known to any precision yet');
  expect(levelBetween(interval(0.28, 0.32), 'p95')).toBe('between 280 ms and 320 ms');
});
