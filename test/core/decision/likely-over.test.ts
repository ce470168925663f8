import { describe, expect, test } from 'vitest';
import { leansFar, leansFarOver } from '../../../src/core/decision/likely-over.ts';
import { METHOD, ruleOf, type CheckData } from '../../../src/core/decision/rule.ts';
import type { MetricName } from '../../../src/core/model/metrics.ts';

const rule = ruleOf({ ...METHOD, tests: 1 });
const beyond = (share: number, count = 20): number[] =>
  Array.from({ length: count }, () => Math.log1p(share));
const leans = (share: number, metric: MetricName, allowed = 0.01): boolean =>
  leansFar(beyond(share), allowed, metric, rule.bounds);

test.each<[MetricName, boolean]>([
  ['p50', true],
  ['min', true],
  ['peak-memory', true],
  ['p75', false],
  ['p95', false],
  ['mean', false],
  ['cpu-time', false],
])('a fifth beyond its limit leans over in %s: %s', (metric, expected) => {
  expect(leans(0.2, metric)).toBe(expected);
  expect(leans(0.02, metric)).toBe(false);
  expect(leans(0.6, metric)).toBe(true);
});

test('a wide budget asks for as much beyond it', () => {
  expect(leans(0.2, 'p50', 0.3)).toBe(false);
  expect(leans(0.4, 'p50', 0.3)).toBe(true);
});

test('what lies at the margin does not lean, and nothing says nothing', () => {
  expect(leansFar(beyond(0.05), 0.01, 'p50', rule.bounds)).toBe(false);
  expect(leansFar([], 0.01, 'p50', rule.bounds)).toBe(false);
});

test('a typical reading beyond is not enough where others lie on the other side', () => {
  const split = Array.from({ length: 21 }, (_, index) => Math.log1p(index % 2 === 0 ? 0.3 : -0.3));
  expect(leansFar(split, 0.01, 'p50', rule.bounds)).toBe(false);
});

describe('of a check either limit may lean', () => {
  const reading = (share: number) => ({
    ratio: Math.log1p(share),
    allowed: Math.log1p(0.1),
    base: 1,
    head: 1,
  });
  const data = (maxRegression: number | null, max: number | null): CheckData =>
    ({
      check: { metric: 'p50', budget: { maxRegression, max, atLeast: null, owner: null } },
      pairs: Array.from({ length: 20 }, () => reading(0.5)),
      heads: Array.from({ length: 20 }, () => 1),
      rule,
    }) as unknown as CheckData;

  test.each<[number | null, number | null, boolean]>([
    [0.1, null, true],
    [0.1, 5, true],
    [null, 0.5, true],
    [null, 5, false],
    [null, null, false],
  ])('%s and %s: %s', (maxRegression, max, expected) => {
    expect(leansFarOver(data(maxRegression, max))).toBe(expected);
  });
});
