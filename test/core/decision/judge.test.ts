import { describe, expect, test } from 'vitest';
import { judge } from '../../../src/core/decision/judge.ts';
import { wantsControl } from '../../../src/core/decision/limit-outcomes.ts';
import { ruleOf, decide, type PlannedCheck } from '../../../src/core/decision/rule.ts';
import type { BenchmarkRecord, Method } from '../../../src/core/model/report.ts';
import { columns, summarize } from '../../../src/core/stats/summary.ts';
import { seededRandom } from '../../../src/core/stats/random.ts';
import type { SideTrial, Trial } from '../../../src/core/model/report.ts';
import { trialsNeeded } from '../../../src/core/decision/stopping.ts';
import { written, type BenchmarkParts, type WrittenBenchmark } from '../../report/written.ts';
import type { Budget } from '../../../src/core/model/configuration.ts';

const METHOD: Method = {
  alphaOver: 0.009,
  alphaWithin: 0.025,
  firstLook: 8,
  lastLook: 80,
  scale: 1.5,
  tests: 1,
  turn: 0.01,
  control: { first: 7, last: 15 },
  screening: null,
};
const rule = ruleOf(METHOD);
const { bounds: BOUNDS } = rule;
const budget = (part: Partial<Budget>): Budget => ({
  maxRegression: null,
  max: null,
  atLeast: null,
  owner: null,
  ...part,
});
const question = (part: Partial<Budget>, metric: PlannedCheck['metric'] = 'p50'): PlannedCheck => ({
  path: 'a/b',
  metric,
  budget: budget(part),
  budgetText: 'as written',
  position: { line: 1, column: 1 },
});

const side = (factor: number, real: () => number, memory = 1e8): SideTrial => {
  const samples = Array.from({ length: 24 }, () =>
    Array.from({ length: 40 }, () => 1e-4 * factor * (1 + 0.02 * real())),
  );
  const cpu = samples.map(() => null);
  return {
    turns: columns(samples.map(summarize), cpu),
    all: summarize(samples.flat()),
    cpuTime: null,
    peakMemory: memory,
    values: {},
    batch: 1,
    samples: null,
  };
};
const trials = (count: number, factor: number, memory = 1): Trial[] => {
  const { real } = seededRandom(count * 1000 + factor, 'trials');
  return Array.from({ length: count }, (_, index) => ({
    index,
    order: 'b'.repeat(24),
    base: side(1, real),
    head: side(factor, real, 1e8 * memory),
  }));
};
const record = (part: BenchmarkParts): WrittenBenchmark => written('a/b', part);
const verdict = (asked: PlannedCheck, given: BenchmarkRecord): string => judge(asked, given, rule).verdict;

test('no change is within, a regression beyond the budget is over, and the interval says so', () => {
  expect(verdict(question({ maxRegression: 0.05 }), record({ trials: trials(8, 1) }))).toBe('within');
  const check = judge(question({ maxRegression: 0.05 }), record({ trials: trials(12, 1.2) }), rule);
  expect(check.verdict).toBe('over');
  expect(check.effect?.value).toBeCloseTo(0.2, 1);
  expect(check.effect?.interval.low).toBeGreaterThan(0.05);
  expect(check.detectable).toBeGreaterThan(0.05);
});

test('a regression inside the budget is within', () => {
  expect(verdict(question({ maxRegression: 0.1 }), record({ trials: trials(10, 1.04) }))).toBe('within');
});

test('an improvement is called so once it is as sure as a regression would have to be', () => {
  const asked = question({ maxRegression: 0.05 });
  const early = record({ trials: trials(8, 0.7) });
  expect(verdict(asked, early)).toBe('within');
  expect(trialsNeeded(asked, early, rule)).toBeGreaterThan(0);
  expect(verdict(asked, record({ trials: trials(12, 0.7) }))).toBe('improved');
});

test('what has not had its first look was not measured, which is no doubt', () => {
  for (const count of [0, 1, 7]) {
    const check = judge(question({ maxRegression: 0.05 }), record({ trials: trials(count, 1.5) }), rule);
    expect(check).toMatchObject({ verdict: 'failed', likelyOver: false });
    expect(check.reason).toBe(`not measured in time: ${count} of the 8 readings that a verdict needs`);
  }
});

test('the reason says what a verdict would have taken', () => {
  const short = { trial: 40, trials: 6, timeLimit: 745 };
  const given = record({ trials: trials(2, 1), short });
  expect(judge(question({ maxRegression: 0.05 }), given, rule).reason).toBe(
    'not measured in time: 2 of the 8 readings that a verdict needs; a trial takes 40 s and a verdict needs at least 6 more: --time-limit 13m',
  );
});

describe('far over its budget, and not proved, because many limits share the error', () => {
  const many = ruleOf({ ...METHOD, tests: 32 });
  const asked = question({ maxRegression: 0.05 });

  test('is likely over, and says why it is no proof', () => {
    const check = judge(asked, record({ trials: trials(9, 1.2) }), many);
    expect(check).toMatchObject({ verdict: 'undecided', likelyOver: true });
    expect(check.reason).toMatch(
      /^likely over, not proved after 9 readings: the change is between \+1\d.* and \+2\d.*; the 32 limits of this run share one false-alarm rate/,
    );
  });

  test('is no more than undecided close to the budget, or where base against itself went over too', () => {
    expect(judge(asked, record({ trials: trials(9, 1.08) }), many)).toMatchObject({ likelyOver: false });
    const proved = record({ trials: trials(40, 1.2), control: trials(7, 1.2) });
    expect(judge(asked, proved, many)).toMatchObject({ verdict: 'undecided', likelyOver: false });
  });

  test('so is what the control has not confirmed in time', () => {
    const check = judge(asked, record({ trials: trials(40, 1.2), control: trials(3, 1) }), many);
    expect(check).toMatchObject({ verdict: 'undecided', likelyOver: true });
    expect(check.reason).toContain('the time limit was reached before base had been measured against itself');
  });

  test('an absolute limit leans in the same way', () => {
    const slow = record({ trials: trials(9, 1.2) });
    expect(judge(question({ max: 1.05e-4 }), slow, many)).toMatchObject({ likelyOver: true });
    expect(judge(question({ max: 1.19e-4 }), slow, many)).toMatchObject({ likelyOver: false });
  });
});

test('a floor must be exceeded as well', () => {
  const slow = record({ trials: trials(12, 1.2) });
  expect(verdict(question({ maxRegression: 0.05, atLeast: 1e-3 }), slow)).toBe('within');
  expect(verdict(question({ maxRegression: 0.05, atLeast: 1e-5 }), slow)).toBe('over');
});

test('an absolute limit is judged by head alone, and both limits must hold', () => {
  const same = record({ trials: trials(12, 1) });
  expect(verdict(question({ max: 2e-4 }), same)).toBe('within');
  expect(verdict(question({ max: 5e-5 }), same)).toBe('over');
  expect(verdict(question({ max: 5e-5, maxRegression: 0.05 }), same)).toBe('over');
  const { real } = seededRandom(3, 'alone');
  const alone = record({ status: 'new', alone: Array.from({ length: 12 }, () => side(1, real)) });
  expect(verdict(question({ max: 5e-5, maxRegression: 0.05 }), alone)).toBe('over');
  expect(verdict(question({ maxRegression: 0.05 }), alone)).toBe('new');
});

test('throughput is worse when it falls', () => {
  const slow = record({ trials: trials(12, 1.25) });
  const check = judge(question({ maxRegression: 0.1 }, 'throughput'), slow, rule);
  expect(check.verdict).toBe('over');
  expect(check.effect?.value).toBeCloseTo(0.2, 1);
  expect(check.value?.value).toBeGreaterThan(7000);
  expect(check.value?.interval.low).toBeLessThan(check.value?.interval.high ?? 0);
  expect(verdict(question({ max: 20_000 }, 'throughput'), slow)).toBe('over');
  expect(verdict(question({ max: 1_000 }, 'throughput'), slow)).toBe('within');
});

test('memory is judged once a trial', () => {
  expect(
    verdict(question({ maxRegression: 0.05 }, 'peak-memory'), record({ trials: trials(12, 1, 1.3) })),
  ).toBe('over');
  expect(verdict(question({ maxRegression: 0.05 }, 'cpu-time'), record({ trials: trials(12, 1) }))).toBe(
    'failed',
  );
});

test('a control that breaks the budget too takes the accusation back', () => {
  const asked = question({ maxRegression: 0.05 });
  const slow = record({ trials: trials(12, 1.2) });
  expect(wantsControl(asked, slow, rule)).toBe(true);
  expect(wantsControl(asked, { ...slow, control: trials(7, 1) }, rule)).toBe(false);
  expect(wantsControl(asked, record({ trials: trials(12, 1) }), rule)).toBe(false);
  expect(verdict(asked, { ...slow, control: trials(7, 1) })).toBe('over');
  expect(verdict(asked, { ...slow, control: trials(7, 1.1) })).toBe('undecided');
});

test('a quantile waits for enough operations, and groups trials that have too few', () => {
  const few = trials(30, 1).map((trial) => ({ ...trial, base: thin(trial.base), head: thin(trial.head) }));
  const asked = question({ maxRegression: 0.05 }, 'p95');
  expect(verdict(asked, record({ trials: few.slice(0, 20) }))).toBe('failed');
  expect(verdict(asked, record({ trials: few }))).toBe('within');
});

/** Twenty operations a trial: three trials make the sixty a 95th percentile needs. */
function thin(from: SideTrial): SideTrial {
  const { real } = seededRandom((from.all?.p50 ?? 0) * 1e9, 'thin');
  const samples = Array.from({ length: 20 }, () => [1e-4 * (1 + 0.02 * real())]);
  return { ...from, all: summarize(samples.flat()), samples };
}

test('failed and missing benchmarks are never anything else', () => {
  for (const status of ['failed', 'missing'] as const)
    expect(verdict(question({ maxRegression: 0.05 }), record({ status, trials: trials(12, 1) }))).toBe(
      status,
    );
});

test('the first verdict is final', () => {
  const within = Array.from({ length: 8 }, () => -1);
  const later = Array.from({ length: 72 }, () => 1);
  expect(decide([...within, ...later], BOUNDS)).toBe('within');
  expect(decide([0, 0, 0, 0, 0, 0, 0, 0, 0, 0], BOUNDS)).toBe('undecided');
  expect(
    decide(
      Array.from({ length: 80 }, () => NaN),
      BOUNDS,
    ),
  ).toBe('undecided');
});

test('more tests ask for more evidence', () => {
  const { bounds: strict } = ruleOf({ ...METHOD, tests: 50 });
  const nine = Array.from({ length: 9 }, () => 1);
  expect(decide(nine, BOUNDS)).toBe('over');
  expect(decide(nine, strict)).toBe('undecided');
  expect(
    decide(
      Array.from({ length: 16 }, () => 1),
      strict,
    ),
  ).toBe('over');
});

test('throughput is the rate that was measured where one was, and not what one operation after the other would give', () => {
  const at =
    (rate: number): ((trial: Trial) => Trial) =>
    (trial) => ({
      ...trial,
      base: { ...trial.base, values: { throughput: 500 } },
      head: { ...trial.head, values: { throughput: rate } },
    });
  const slower = record({ trials: trials(12, 1).map(at(400)) });
  const check = judge(question({ maxRegression: 0.1 }, 'throughput'), slower, rule);
  expect(check.verdict).toBe('over');
  expect(check.effect?.value).toBeCloseTo(0.2);
  expect(check.base?.value).toBeCloseTo(500);
  expect(verdict(question({ max: 450 }, 'throughput'), record({ trials: trials(12, 1).map(at(499)) }))).toBe(
    'within',
  );
});
