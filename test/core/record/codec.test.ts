import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { UserError } from '../../../src/core/model/errors.ts';
import type { Report } from '../../../src/core/model/report.ts';
import { decodeReport, encodeReport } from '../../../src/core/record/codec.ts';
import { cloned, everyKind } from '../../report/explanations.ts';
import { expectGolden } from '../../report/golden.ts';
import { benchmark, check, estimate, report, side, trialsOf } from '../../report/sample-reports.ts';
import { roundSideTrial, roundTrial } from '../../../src/core/stats/rounding.ts';
import { tries } from '../../effort.ts';

const small: Report = report({
  benchmarks: [
    benchmark('parser/large', {
      trials: trialsOf({ p50: 1e-3, count: 2, base: { turns: 2 }, head: { turns: 2 } }),
    }),
    benchmark('parser/alone', {
      status: 'new',
      trials: [],
      control: [],
      alone: [roundSideTrial({ ...side({ p50: 2e-3, turns: 2 }), samples: [[2e-3, 2.1e-3], [1.9e-3]] })],
      failure: null,
    }),
    benchmark('parser/broken', {
      status: 'failed',
      trials: [],
      control: [],
      failure: {
        side: 'head',
        message: 'it threw',
        hint: null,
        output: 'Error\n  at x',
        exitCode: 1,
        signal: null,
      },
    }),
  ],
  checks: [
    { ...check('parser/large', 'p50', { verdict: 'within' }), effect: estimate(-Infinity, 0.01, 0.02) },
    { ...check('parser/large', 'p95', { verdict: 'undecided' }), value: estimate(1e-3, 2e-3, Infinity) },
  ],
  caveats: [{ path: null, text: 'a remark' }],
});

/** The report's JSON with one place replaced. */
const altered = (path: readonly (string | number)[], value: unknown): string => {
  const top = JSON.parse(encodeReport(small)) as Record<string, unknown>;
  let at: Record<string | number, unknown> = top;
  for (const key of path.slice(0, -1)) at = at[key] as Record<string, unknown>;
  Object.defineProperty(at, path.at(-1) ?? '', { value, enumerable: true, configurable: true });
  return JSON.stringify(top);
};

const problem = (text: string): string => {
  try {
    decodeReport(text);
    return 'accepted';
  } catch (error) {
    expect(error).toBeInstanceOf(UserError);
    return (error as Error).message;
  }
};

describe('a record', () => {
  test('is written as agreed', () => {
    expectGolden('record.json', encodeReport(small));
  });

  test('comes back as it was, infinite ends included', () => {
    expect(decodeReport(encodeReport(small))).toEqual(small);
    expect(encodeReport(small)).toContain('"low": "-Infinity"');
  });

  test('is laid out for people: a column of numbers on one line, small things on one line', () => {
    const text = encodeReport(small);
    expect(text).toMatch(/^ +"p50": \[[\d., e-]+\],$/m);
    expect(text).toContain('"position": { "line": 14, "column": 15 }');
    expect(text.endsWith('}\n')).toBe(true);
    const columns = text.split('\n').filter((line) => line.length > 140);
    expect(columns).toEqual([]);
  });

  test('refuses to hold a number that is none', () => {
    const broken = { ...small, duration: NaN };
    expect(() => encodeReport(broken)).toThrow('duration is not a number');
  });

  test('any double comes back as it was', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true }), (value) => {
        const one = {
          ...small,
          checks: [{ ...check('a', 'p50', { verdict: 'within' }), detectable: value }],
        };
        expect(decodeReport(encodeReport(one)).checks[0]?.detectable).toBe(value === 0 ? 0 : value);
      }),
    );
  });
});

describe('reading a record names the place of', () => {
  const turn = ['benchmarks', 0, 'trials', 0, 'base', 'turns', 'p50', 1];
  test.each<[string, readonly (string | number)[], unknown, string]>([
    ['a negative time', turn, -1, 'benchmarks[0].trials[0].base.turns.p50[1]: expected a positive number'],
    ['a zero time', turn, 0, 'benchmarks[0].trials[0].base.turns.p50[1]: expected a positive number'],
    ['a null time', turn, null, 'benchmarks[0].trials[0].base.turns.p50[1]: expected a positive number'],
    ['a text for a time', turn, '1', 'benchmarks[0].trials[0].base.turns.p50[1]: expected a positive number'],
    ['an infinite time', turn, 'Infinity', 'p50[1]: expected a positive number'],
    ['a lost turn', turn.slice(0, -1), [1e-3], 'base.p50: 1 turns where count has 2'],
    [
      'a fraction of a count',
      ['benchmarks', 0, 'trials', 0, 'base', 'batch'],
      1.5,
      'expected a whole number',
    ],
    ['an unknown verdict', ['verdict'], 'fine', 'verdict: Invalid option'],
    ['an unknown metric', ['checks', 1, 'metric'], 'p51', 'checks[1].metric: Invalid option'],
    [
      'an infinite interval in other words',
      ['checks', 0, 'effect', 'value'],
      'inf',
      '"Infinity" or "-Infinity"',
    ],
    ['an unknown key', ['checks', 0, 'verdikt'], 'within', 'checks[0]: unknown key "verdikt"'],
    ['a prototype', ['checks', 0, '__proto__'], { verdict: 'within' }, 'checks[0]: unknown key "__proto__"'],
    ['a constructor', ['constructor'], { prototype: {} }, '(top): unknown key "constructor"'],
    ['a lost part', ['method'], undefined, 'method: expected object, received undefined'],
    ['a date that is none', ['startedAt'], 'yesterday', 'startedAt: expected an ISO date and time'],
    [
      'a path twice',
      ['benchmarks', 1, 'path'],
      'parser/large',
      'benchmarks[1].path: "parser/large" appears twice',
    ],
    ['a name beyond all measure', ['benchmarks', 0, 'path'], 'x'.repeat(2000), 'benchmarks[0].path: Too big'],
    ['another format', ['schema'], 2, 'written in record format 2; this version reads format 1'],
  ])('%s', (_, path, value, expected) => {
    expect(problem(altered(path, value))).toContain(expected);
  });

  test('every problem, each on a line with the file, and how many more', () => {
    const text = altered(['benchmarks', 0, 'trials', 0, 'base', 'turns', 'p50'], Array(30).fill(-1));
    const lines = problem(text).split('\n');
    expect(lines).toHaveLength(9);
    expect(lines[0]).toBe(
      'report.json: benchmarks[0].trials[0].base.turns.p50[0]: expected a positive number',
    );
    expect(lines[8]).toBe('and 22 more');
  });

  test('what is no JSON at all, without control characters', () => {
    expect(problem('')).toContain('report.json: not JSON');
    expect(problem('\u001b[31m')).not.toContain('\u001b');
    expect(problem('[]')).toContain('(top): expected object');
    expect(problem('1e999')).toContain('(top): expected object');
  });

  test('any damage: it is refused or still a whole report, and no prototype is touched', () => {
    const text = encodeReport(small);
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(40), fc.string({ maxLength: 5 }), (at, length, insert) => {
        const outcome = problem(text.slice(0, at) + insert + text.slice(at + length));
        expect(outcome).not.toBe('');
        expect(({} as Record<string, unknown>)['verdict']).toBeUndefined();
      }),
      tries(100, 300),
    );
  });
});

describe('rounding', () => {
  test('keeps six digits everywhere but in counts, and twice is once', () => {
    const [trial] = trialsOf({ p50: 1.23456789e-3, count: 1, base: { memory: 123_456_789 } });
    expect(trial?.base.peakMemory).toBe(123_457_000);
    expect(roundTrial(trial!)).toEqual(trial);
    const rough = { ...side({ p50: 1 / 3e3, batch: 1234567 }), samples: [[1 / 3]] };
    const rounded = roundSideTrial(rough);
    expect([rounded.all?.p50, rounded.batch, rounded.samples]).toEqual([0.000333333, 1234567, [[0.333333]]]);
  });

  test('keeps the order of numbers', () => {
    const positive = fc.double({ min: 1e-12, max: 1e12, noNaN: true });
    fc.assert(
      fc.property(positive, positive, (a, b) => {
        const rounded = roundSideTrial({
          ...side({ p50: 1 }),
          cpuTime: Math.min(a, b),
          peakMemory: Math.max(a, b),
        });
        expect(rounded.cpuTime).toBeLessThanOrEqual(rounded.peakMemory ?? NaN);
      }),
    );
  });
});

describe('explanations', () => {
  const explained = { ...small, explanations: [cloned('parser/large'), ...everyKind(() => 'parser/large')] };

  test('come back as they were', () => {
    expect(decodeReport(encodeReport(explained)).explanations).toEqual(explained.explanations);
  });

  test.each([
    ['a share above 1', '"share": 0.84', '"share": 1.84', /share/],
    ['a kind nobody knows', '"kind": "spread"', '"kind": "guessed"', /conclusion/],
    ['a key nobody knows', '"rounds": 5', '"rounds": 5, "round": 5', /unknown key "round"/],
    ['a metric nobody knows', '"metric": "p50", "also"', '"metric": "p51", "also"', /metric/],
  ])('are refused with %s', (_, from, to, message) => {
    const text = encodeReport(explained).replaceAll(/\s+/g, ' ');
    expect(text).toContain(from);
    expect(() => decodeReport(text.replace(from, to))).toThrow(message);
  });
});
