// What exact measurements settle by themselves, and where base's comes from.

import { describe, expect, test } from 'vitest';
import { exactly, withBaseline } from '../../../src/core/decision/exact.ts';
import type { Budget } from '../../../src/core/model/configuration.ts';
import { NOTHING_MEASURED } from '../../../src/core/model/measurement.ts';
import type { Measurement } from '../../../src/core/model/report.ts';

const budget = (part: Partial<Budget> = {}): Budget => ({
  maxRegression: null,
  max: null,
  atLeast: null,
  owner: null,
  ...part,
});
const sizes = (base: number | null, head: number | null) => ({
  exact: {
    base: base === null ? null : { size: base },
    head: head === null ? null : { size: head },
  },
});
const found = (part: Partial<Budget>, base: number | null, head: number | null) =>
  exactly('size', budget(part), sizes(base, head));
const sure = (value: number) => ({ value, interval: { low: value, high: value, confidence: 1 } });

describe('what is told of two measurements', () => {
  test('both levels, and the change without doubt', () => {
    expect(found({ maxRegression: 0.5 }, 1000, 1250)).toEqual({
      outcome: 'within',
      effect: sure(0.25),
      value: sure(1250),
      base: { value: 1000, p50: null, p95: null },
      head: { value: 1250, p50: null, p95: null },
      words: "size is 1.22 KiB, 250 B (+25.0 %) more than base's 1000 B, exactly",
    });
  });

  test('nothing of a side that was not measured', () => {
    expect(found({ maxRegression: 0.5 }, null, 1250)).toEqual({
      outcome: null,
      effect: null,
      value: sure(1250),
      base: null,
      head: { value: 1250, p50: null, p95: null },
      words: 'size is 1.22 KiB, exactly',
    });
    expect(found({ max: 10 }, 1000, null)).toEqual({
      outcome: null,
      effect: null,
      value: null,
      base: { value: 1000, p50: null, p95: null },
      head: null,
      words: 'size is unknown: the time limit was reached first',
    });
  });

  test.each<[string, Partial<Budget>, number | null, number, string | null]>([
    ['no budget asks nothing', {}, 1000, 2000, null],
    ['a relative budget alone asks nothing without a base', { maxRegression: 0.1 }, null, 9, null],
    ['a limit asks without a base', { max: 10 }, null, 9, 'within'],
    ['less is improved only beside a base', { max: 10 }, 9, 8, 'improved'],
    ['a limit is broken below the relative budget', { max: 10, maxRegression: 5 }, 9, 11, 'over'],
    ['a relative budget is broken below the limit', { max: 100, maxRegression: 0.1 }, 10, 12, 'over'],
  ])('%s', (_, part, base, head, outcome) => {
    expect(found(part, base, head).outcome).toBe(outcome);
  });

  test('the digits tell it from its limit too', () => {
    expect(found({ max: 102_400 }, null, 102_401).words).toBe('size is 100.001 KiB, exactly');
    expect(found({ max: 102_400 }, 51_200, 102_401).words).toMatch(/^size is 100\.001 KiB, 50\.0 KiB/);
    expect(found({ max: 900_000 }, 102_400, 102_401).words).toMatch(/^size is 100\.001 KiB, 1 B/);
    expect(found({}, 2000, 1000).words).toContain('fewer than base');
    expect(found({}, 1000, 1000).words).toBe('size is 1000 B, exactly as on base');
  });
});

describe("base's measurement of the stored runs", () => {
  const measured = (parts: Partial<Measurement>): Measurement => ({ ...NOTHING_MEASURED, ...parts });
  const exact = { base: null, head: { instructions: 5 }, basis: 'valgrind 3' } as Measurement['exact'];
  const stored = (basis: string, values: object | null) =>
    ({ basis, exact: values }) as unknown as Measurement['stored'];

  test('stands in where it rests on the same', () => {
    expect(
      withBaseline('instructions', measured({ exact, stored: stored('valgrind 3', { instructions: 4 }) })),
    ).toEqual({ exact: { ...exact, base: { instructions: 4 } }, stored: true });
  });

  test.each<[string, Measurement['stored']]>([
    ['there is none', null],
    ['it rests on something else', stored('valgrind 2', { instructions: 4 })],
    ['it has no such metric', stored('valgrind 3', { size: 4 })],
    ['it has no such measurement', stored('valgrind 3', null)],
  ])('does not where %s', (_, kept) => {
    expect(withBaseline('instructions', measured({ exact, stored: kept }))).toEqual({ exact, stored: false });
  });

  test('does not where base was measured here', () => {
    const both = { ...exact, base: { instructions: 6 } };
    expect(
      withBaseline(
        'instructions',
        measured({ exact: both, stored: stored('valgrind 3', { instructions: 4 }) }),
      ),
    ).toEqual({ exact: both, stored: false });
  });
});
