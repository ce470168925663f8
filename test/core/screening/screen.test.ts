import { describe, expect, test } from 'vitest';
import type { Screening, BaselineRuns } from '../../../src/core/model/baseline-run.ts';
import { judge } from '../../../src/core/decision/judge.ts';
import { ruleOf, type PlannedCheck } from '../../../src/core/decision/rule.ts';
import type { BenchmarkParts, WrittenBenchmark } from '../../report/written.ts';
import type { BenchmarkRecord, Check, Method } from '../../../src/core/model/report.ts';
import { seededRandom } from '../../../src/core/stats/random.ts';
import { isScreenable, typicalCost } from '../../../src/core/screening/screen.ts';
import { boundary } from '../../../src/core/stats/sign-test.ts';
import { METHOD, SCREENING } from '../../../src/core/decision/rule.ts';
import { benchmark, side, trialsOf } from '../../report/sample-reports.ts';
import { trialsNeeded } from '../../../src/core/decision/stopping.ts';
import type { Budget } from '../../../src/core/model/configuration.ts';

const LEVEL = 1.7e-3;
const screening: Screening = { ...SCREENING, mayFail: false };
const method: Method = { ...METHOD, tests: 1, screening };
const question = (part: Partial<Budget>, metric: PlannedCheck['metric'] = 'p50'): PlannedCheck => ({
  path: 'a',
  metric,
  budget: { maxRegression: null, max: null, atLeast: null, owner: null, ...part },
  budgetText: 'as written',
  position: { line: 1, column: 1 },
});
/** Runs about `spread` apart, as measured on main. */
const stored = (count: number, spread: number, exact: BaselineRuns['exact'] = null): BaselineRuns => {
  const { real } = seededRandom(7, 'runs');
  const costs = (level: number) => Array.from({ length: count }, () => level * (1 + spread * (real() - 0.5)));
  return { costs: { p50: costs(LEVEL), 'peak-memory': costs(96 * 2 ** 20) }, exact };
};
const alone = (change: number, count = screening.trials) =>
  Array.from({ length: count }, (_, index) => side({ p50: LEVEL * (1 + change) * (1 + 0.002 * index) }));
const screened = (change: number, runs: BaselineRuns, part: BenchmarkParts = {}): WrittenBenchmark =>
  benchmark('a', { trials: [], control: [], alone: alone(change), stored: runs, ...part });
const judged = (asked: PlannedCheck, record: BenchmarkRecord, by: Method = method): Check =>
  judge(asked, record, ruleOf(by));

const five = question({ maxRegression: 0.05 });
const quiet = stored(20, 0.01);

test('what lies within the budget, however the runs fell, is within, by the stored runs', () => {
  const check = judged(five, screened(0.01, quiet));
  expect(check).toMatchObject({ verdict: 'within', evidence: 'baseline', trials: 3, detectable: null });
  expect(check.effect?.value).toBeCloseTo(0.012, 2);
  expect(check.effect?.interval.high).toBeLessThan(0.05);
  expect(check.base?.value).toBeCloseTo(LEVEL, 4);
  expect(check.reason).toBe(
    'p50 changed by at most +1.8 %, based on 20 runs of main on machines like this one',
  );
});

test('screening calls nothing over: over the budget, close to it, or faster than main ever was is left to pairs', () => {
  for (const change of [0.3, 0.06, 0.048, -0.1])
    expect(judged(five, screened(change, quiet)), String(change)).toMatchObject({
      verdict: 'failed',
      evidence: 'baseline',
    });
});

test('too few runs, too few trials and too much scatter prove nothing', () => {
  expect(judged(five, screened(0, stored(screening.fewestRuns - 1, 0.01))).verdict).toBe('failed');
  expect(judged(five, screened(0, stored(screening.fewestRuns, 0.01))).verdict).toBe('within');
  expect(judged(five, screened(0, quiet, { alone: alone(0, 2) })).verdict).toBe('failed');
  expect(judged(five, screened(0, stored(20, 0.2))).verdict).toBe('failed');
  expect(isScreenable(five, stored(20, 0.2), screening)).toBe(false);
  expect(isScreenable(five, quiet, screening)).toBe(true);
  expect(isScreenable(five, stored(15, 0.01), screening)).toBe(false);
  expect(isScreenable(question({ maxRegression: 0.05 }, 'p99'), quiet, screening)).toBe(false);
});

test('a floor lets a small change pass, and other metrics are screened by their own runs', () => {
  expect(judged(question({ maxRegression: 0.01 }), screened(0.03, quiet)).verdict).toBe('failed');
  expect(judged(question({ maxRegression: 0.01, atLeast: 1e-4 }), screened(0.03, quiet)).verdict).toBe(
    'within',
  );
  const memory = question({ maxRegression: 0.05 }, 'peak-memory');
  expect(judged(memory, screened(0.3, quiet))).toMatchObject({ verdict: 'within', evidence: 'baseline' });
});

describe('with pairs taken as well', () => {
  const pairs = (change: number, count = 12) => trialsOf({ p50: LEVEL, count, change: () => change });

  test('a proved regression outranks what the stored runs said', () => {
    const check = judged(five, screened(0, quiet, { trials: pairs(0.3) }));
    expect(check).toMatchObject({ verdict: 'over', evidence: 'paired' });
  });

  test('what the stored runs proved stays proved while another metric takes pairs', () => {
    expect(judged(five, screened(0, quiet, { trials: pairs(0.049, 4) }))).toMatchObject({
      verdict: 'within',
      evidence: 'baseline',
    });
    expect(trialsNeeded(five, screened(0, quiet), ruleOf(method))).toBe(0);
  });

  test('what they left open is decided by pairs, with the rest of the error', () => {
    const record = screened(0.3, quiet);
    expect(trialsNeeded(five, record, ruleOf(method))).toBeGreaterThan(0);
    const check = judged(five, { ...record, trials: pairs(0) });
    expect(check).toMatchObject({ verdict: 'within', evidence: 'paired' });
    expect(check.effect?.interval.confidence).toBeCloseTo(1 - 2 * (METHOD.alphaWithin - screening.alpha));
    const unscreened = judged(five, benchmark('a', { trials: pairs(0), control: [] }));
    expect(unscreened.effect?.interval.confidence).toBeCloseTo(1 - 2 * METHOD.alphaWithin);
  });
});

test('what screening has spent is not there for pairs', () => {
  const rule = ruleOf(method);
  const { bounds } = rule;
  const looks = { first: METHOD.firstLook, last: METHOD.lastLook };
  expect(bounds.within).toEqual(boundary(METHOD.alphaWithin, looks));
  expect(bounds.afterScreening).toEqual(boundary(METHOD.alphaWithin - screening.alpha, looks));
  expect(ruleOf({ ...method, screening: null }).bounds.afterScreening).toEqual(bounds.within);
});

describe('an absolute limit beside it', () => {
  const both = question({ maxRegression: 0.05, max: 2e-3 });

  test('is judged by head alone, and both must hold', () => {
    const eight = { alone: alone(0, 9) };
    expect(judged(both, screened(0, quiet, eight))).toMatchObject({
      verdict: 'within',
      evidence: 'baseline',
    });
    expect(judged(both, screened(0, quiet)).verdict).toBe('failed');
    const tight = question({ maxRegression: 0.05, max: 1e-3 });
    expect(judged(tight, screened(0, quiet, { alone: alone(0, 12) }))).toMatchObject({
      verdict: 'over',
      evidence: 'limit',
    });
  });

  test('needs none of the trials again that head took alone', () => {
    const record = screened(0.3, quiet, { alone: alone(0, 9), trials: trialsOf({ p50: LEVEL, count: 1 }) });
    expect(judged(question({ max: 2e-3 }), record)).toMatchObject({ verdict: 'within', evidence: 'limit' });
  });
});

describe('exact metrics', () => {
  const size = question({ maxRegression: 0.01 }, 'size');
  const exact = (head: number, base: number | null = null) => ({
    trials: [],
    control: [],
    alone: [],
    exact: { base: base === null ? null : { size: base }, head: { size: head } },
  });
  const runs = stored(1, 0, { size: 1000 });

  test('are compared with those of the same code, and only pass', () => {
    expect(judged(size, screened(0, runs, exact(1000)))).toMatchObject({
      verdict: 'within',
      evidence: 'baseline',
    });
    expect(judged(size, screened(0, runs, exact(1011)))).toMatchObject({ verdict: 'undecided' });
    expect(judged(size, screened(0, runs, exact(1011, 1005)))).toMatchObject({
      verdict: 'within',
      evidence: 'exact',
    });
    const limited = question({ maxRegression: 0.01, max: 1005 }, 'size');
    expect(judged(limited, screened(0, runs, exact(1011)))).toMatchObject({ verdict: 'over' });
  });
});

describe('when the team lets stored runs fail a change', () => {
  const strict: Method = { ...method, screening: { ...screening, mayFail: true } };

  test('what is over however the runs fell is over; what they cannot tell is undecided', () => {
    expect(judged(five, screened(0.3, quiet), strict)).toMatchObject({
      verdict: 'over',
      evidence: 'baseline',
    });
    expect(judged(five, screened(0.051, quiet), strict).verdict).toBe('undecided');
    expect(judged(five, screened(0, quiet), strict).verdict).toBe('within');
    expect(judged(five, screened(-0.1, quiet), strict).verdict).toBe('within');
    const size = question({ maxRegression: 0.01 }, 'size');
    const measured = { alone: [], exact: { base: null, head: { size: 1011 } } };
    expect(judged(size, screened(0, stored(1, 0, { size: 1000 }), measured), strict).verdict).toBe('over');
  });

  test('more checks ask for more before any is over', () => {
    const many = { ...strict, tests: 1000 };
    expect(judged(five, screened(0.09, quiet), strict).verdict).toBe('over');
    expect(judged(five, screened(0.09, quiet), many).verdict).toBe('undecided');
  });
});

test('the number of a run is the median over its first trials', () => {
  const costs = [3, 1, 2, 100, 100].map((p50) => side({ p50, spread: 0 }));
  expect(typicalCost(costs, 'p50', 3)).toBe(2);
  expect(typicalCost(costs.slice(0, 2), 'p50', 3)).toBeNull();
  expect(typicalCost(costs, 'allocations', 3)).toBeNull();
});
