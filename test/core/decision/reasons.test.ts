// Every sentence that stands behind a verdict, word for word: a reader who sees nothing else goes by it.

import { describe, expect, test } from 'vitest';
import type { LimitOutcomes } from '../../../src/core/decision/limit-outcomes.ts';
import { reasonFor } from '../../../src/core/decision/reasons.ts';
import { METHOD, readCheck, ruleOf, type PlannedCheck } from '../../../src/core/decision/rule.ts';
import type { Budget } from '../../../src/core/model/configuration.ts';
import type { MetricName } from '../../../src/core/model/metrics.ts';
import type { Estimate } from '../../../src/core/model/quantities.ts';
import type { BenchmarkRecord, Check } from '../../../src/core/model/report.ts';
import { sides, trials } from './few-trials.ts';
import { written, type BenchmarkParts } from '../../report/written.ts';

const estimate = (low: number, value: number, high: number): Estimate => ({
  value,
  interval: { low, high, confidence: 0.95 },
});
const RELATIVE: Partial<Budget> = { maxRegression: 0.1 };
const ABSOLUTE: Partial<Budget> = { max: 3e-4 };
const NOBODY: LimitOutcomes = { regression: null, limit: null, paired: null, screened: null };

interface Given {
  readonly budget?: Partial<Budget>;
  readonly metric?: MetricName;
  readonly check?: Partial<Check>;
  readonly parts?: BenchmarkParts;
  readonly outcomes?: Partial<LimitOutcomes>;
  readonly control?: 'clear' | 'biased' | 'open';
  readonly tests?: number;
}

function reason(verdict: Check['verdict'], given: Given = {}): string {
  const { budget = RELATIVE, metric = 'p50', parts = { trials: trials(9) }, tests = 1 } = given;
  const planned: PlannedCheck = {
    path: 'a/b',
    metric,
    budget: { maxRegression: null, max: null, atLeast: null, owner: null, ...budget },
    budgetText: 'as written',
    position: { line: 1, column: 1 },
  };
  const record: BenchmarkRecord = written('a/b', parts);
  const check: Omit<Check, 'reason'> = {
    ...planned,
    verdict,
    likelyOver: false,
    evidence: 'paired',
    effect: estimate(0.1, 0.2, 0.3),
    value: estimate(1e-4, 2e-4, 4e-4),
    base: null,
    head: null,
    trials: 9,
    detectable: null,
    ...given.check,
  };
  const data = readCheck(planned, record, ruleOf({ ...METHOD, tests }));
  const outcomes = { ...NOBODY, ...given.outcomes };
  return reasonFor(check, { data, control: given.control ?? 'clear', outcomes });
}

describe('what is proved', () => {
  test.each<[string, string, Check['verdict'], Given]>([
    [
      'over, relative',
      'p50 is 20.0 % slower, at least +10.0 %; the budget is as written',
      'over',
      { outcomes: { regression: 'over' } },
    ],
    [
      'over, absolute',
      'p50 is 200 µs, at least 100 µs; the budget is as written',
      'over',
      { budget: ABSOLUTE, outcomes: { limit: 'over' } },
    ],
    ['within, relative', 'p50 changed by at most +30.0 %', 'within', {}],
    ['within, absolute', 'p50 is 200 µs, at most 400 µs', 'within', { budget: ABSOLUTE }],
    [
      'within, both',
      'p50 changed by at most +30.0 %; p50 is 200 µs, at most 400 µs',
      'within',
      { budget: { ...RELATIVE, ...ABSOLUTE } },
    ],
    [
      'over by one of two limits alone',
      'p50 is 20.0 % slower, at least +10.0 %; the budget is as written',
      'over',
      { budget: { ...RELATIVE, ...ABSOLUTE }, outcomes: { regression: 'over', limit: 'within' } },
    ],
    [
      'over by the other',
      'p50 is 200 µs, at least 100 µs; the budget is as written',
      'over',
      { budget: { ...RELATIVE, ...ABSOLUTE }, outcomes: { regression: 'within', limit: 'over' } },
    ],
    [
      'improved',
      'p50 is 20.0 % faster, at least -10.0 %',
      'improved',
      { check: { effect: estimate(-0.3, -0.2, -0.1) } },
    ],
    [
      'no value either: the change is told, asked or not',
      'p50 changed by at most +30.0 %',
      'within',
      { budget: {}, check: { value: null } },
    ],
    ['a change that was not asked for is not told', '', 'within', { budget: {} }],
  ])('%s', (_, words, verdict, given) => {
    expect(reason(verdict, given)).toBe(words);
  });

  test('of a rate the other ends count', () => {
    const rate = {
      budget: { max: 100 },
      metric: 'throughput',
      check: { effect: null, value: estimate(90, 100, 110) },
    } as const;
    expect(reason('over', { ...rate, outcomes: { limit: 'over' } })).toBe(
      'throughput is 100/s, at most 110/s; the budget is as written',
    );
    expect(reason('within', rate)).toBe('throughput is 100/s, at least 90.0/s');
  });

  test('from nothing there is no figure', () => {
    const check = { effect: estimate(1e300, 1e300, 1e300), value: null };
    expect(reason('over', { metric: 'error-rate', check, outcomes: { regression: 'over' } })).toBe(
      'error-rate is no longer 0; the budget is as written',
    );
  });

  test('by runs of other machines that is said', () => {
    const screened = {
      outcome: 'within',
      runs: 18,
      effect: estimate(0, 0, 0),
    } as unknown as LimitOutcomes['screened'];
    expect(reason('within', { check: { evidence: 'baseline' }, outcomes: { screened } })).toBe(
      'p50 changed by at most +30.0 %, based on 18 runs of main on machines like this one',
    );
    expect(reason('within', { outcomes: { screened } })).toBe('p50 changed by at most +30.0 %');
  });
});

describe('what needs no measurement', () => {
  test('new, missing', () => {
    expect(reason('new')).toBe('only on head: nothing to compare with yet');
    expect(reason('missing', { parts: { status: 'missing' } })).toBe('declared on base, not found on head');
    expect(reason('missing')).toBe('base reports p50, head no longer does');
  });

  test('what failed says so itself', () => {
    const failure = {
      side: 'head',
      message: 'it threw',
      hint: null,
      output: '',
      exitCode: 1,
      signal: null,
    } as const;
    expect(reason('failed', { parts: { status: 'failed', failure } })).toBe('it threw');
  });
});

describe('what was not measured', () => {
  const short = (trial: number, missing = 6) => ({ trial, trials: missing, timeLimit: 745 });

  test('tells how many readings there are, and what a verdict takes', () => {
    expect(reason('failed', { parts: { trials: trials(2) } })).toBe(
      'not measured in time: 2 of the 8 readings that a verdict needs',
    );
    expect(reason('failed', { parts: { trials: trials(2), short: short(40) } })).toBe(
      'not measured in time: 2 of the 8 readings that a verdict needs; a trial takes 40 s and a verdict needs at least 6 more: --time-limit 13m',
    );
    expect(reason('failed', { parts: { trials: trials(7), short: short(40, 1) } })).toContain(
      'a verdict needs at least 1 more: --time-limit 13m',
    );
  });

  test('of head alone, head counts', () => {
    const parts = { trials: [], alone: sides(3) };
    expect(reason('failed', { budget: ABSOLUTE, parts })).toBe(
      'not measured in time: 3 of the 8 readings that a verdict needs',
    );
  });

  test('without any trial, what one took', () => {
    expect(reason('failed', { parts: { trials: [], short: short(12) } })).toBe(
      'not measured in time: no trial finished in 12 s; a verdict may need --time-limit 13m or more',
    );
    expect(reason('failed', { parts: { trials: [], short: short(0) } })).toBe(
      'not measured in time: no time was left for a trial; a verdict may need --time-limit 13m or more',
    );
    expect(reason('failed', { parts: { trials: [] } })).toBe(
      'not measured in time: 0 of the 8 readings that a verdict needs',
    );
  });

  test('a tail needs operations', () => {
    expect(reason('failed', { metric: 'p99', parts: { trials: trials(2) } })).toBe(
      'not measured in time: 0 of the 8 readings that a verdict needs, which for p99 means 2400 operations per side',
    );
  });

  test('what cannot be measured at all', () => {
    expect(reason('failed', { metric: 'heap-per-op', parts: { trials: trials(2) } })).toBe(
      'heap-per-op cannot be measured here',
    );
    const reported = { runner: 'report', trials: trials(2), reported: ['p50', 'mean'] } as BenchmarkParts;
    expect(reason('failed', { metric: 'heap-per-op', parts: reported })).toBe(
      'heap-per-op cannot be measured here: its report has p50 and mean',
    );
  });
});

describe('doubt', () => {
  test('not proved, and how far it went', () => {
    expect(reason('undecided')).toBe(
      'not proved either way after 9 readings: the change is between +10.0 % and +30.0 %',
    );
    expect(reason('undecided', { parts: { trials: trials(80) } })).toBe(
      'not proved either way after 80 readings, the maximum: the change is between +10.0 % and +30.0 %',
    );
    expect(reason('undecided', { budget: ABSOLUTE })).toBe(
      'not proved either way after 9 readings: p50 is between 100 µs and 400 µs',
    );
    expect(reason('undecided', { budget: ABSOLUTE, check: { value: null, effect: null } })).toBe(
      'not proved either way after 9 readings: no value',
    );
    const short = { trial: 2, trials: 11, timeLimit: 100 };
    expect(reason('undecided', { parts: { trials: trials(9), short } })).toBe(
      'not proved either way after 9 readings: the change is between +10.0 % and +30.0 %; a trial takes 2 s and a verdict needs at least 11 more: --time-limit 100s',
    );
  });

  test('a factor has a factor beside it', () => {
    const check = { effect: estimate(0.997, 1.01, 1.2) };
    expect(reason('over', { check, outcomes: { regression: 'over' } })).toBe(
      "p50 is 2.01x base's, at least 2.00x; the budget is as written",
    );
  });

  test('of two limits those that are open are spoken of', () => {
    const budget = { ...RELATIVE, ...ABSOLUTE };
    const open = 'undecided' as const;
    const said = (regression: typeof open | 'within', limit: typeof open | 'within'): string =>
      reason('undecided', { budget, outcomes: { regression, limit } }).replace(/^.*readings: /, '');
    expect(said(open, 'within')).toBe('the change is between +10.0 % and +30.0 %');
    expect(said('within', open)).toBe('p50 is between 100 µs and 400 µs');
    expect(said(open, open)).toBe(
      'the change is between +10.0 % and +30.0 %, and p50 is between 100 µs and 400 µs',
    );
  });

  test('likely over, and why that is no proof', () => {
    expect(reason('undecided', { check: { likelyOver: true } })).toBe(
      'likely over, not proved after 9 readings: the change is between +10.0 % and +30.0 %',
    );
    expect(reason('undecided', { check: { likelyOver: true }, tests: 2 })).toBe(
      'likely over, not proved after 9 readings: the change is between +10.0 % and +30.0 %; the 2 limits of this run share one false-alarm rate, so each takes more trials to prove',
    );
    expect(reason('undecided', { tests: 2 })).not.toContain('false-alarm');
  });

  test('the control took it back, or was not done', () => {
    const parts = { trials: trials(9), control: trials(7) };
    expect(reason('undecided', { control: 'biased', parts })).toBe(
      'looked over budget, but base against itself did too (7 control trials): this machine is too noisy or favours one side',
    );
    expect(reason('undecided', { control: 'open' })).toBe(
      'not proved either way after 9 readings: the change is between +10.0 % and +30.0 %, but the time limit was reached before base had been measured against itself',
    );
  });

  test('stored runs did not tell', () => {
    const evidence = { check: { evidence: 'baseline' } } as const;
    const alone = { parts: { trials: [], alone: sides(3) } };
    expect(reason('undecided', { ...evidence, ...alone })).toBe(
      '3 trials of head alone, too few to screen it',
    );
    const screened = { outcome: 'undecided', runs: 18 } as unknown as LimitOutcomes['screened'];
    expect(reason('undecided', { ...evidence, ...alone, outcomes: { screened } })).toBe(
      'the stored runs differ too much to tell: the change is between +10.0 % and +30.0 %, based on 18 runs of main on machines like this one',
    );
    const kept = {
      budget: { ...RELATIVE, ...ABSOLUTE },
      outcomes: { screened, regression: 'within' },
    } as const;
    expect(reason('undecided', { ...evidence, ...alone, ...kept })).toBe(
      'the absolute limit is undecided: p50 is between 100 µs and 400 µs',
    );
  });
});

test('what was measured once has its own words', () => {
  const record: BenchmarkRecord = written('a/b', {});
  const check = (verdict: Check['verdict']): string => {
    const planned = {
      path: 'a/b',
      metric: 'size',
      budgetText: '+1%',
      position: { line: 1, column: 1 },
    } as const;
    const budget = { maxRegression: 0.01, max: null, atLeast: null, owner: null };
    const found = {
      likelyOver: false,
      evidence: 'exact',
      effect: null,
      value: null,
      base: null,
      head: null,
    } as const;
    const whole = { ...planned, ...found, budget, verdict, trials: 0, detectable: null };
    return reasonFor(whole, { record, words: 'size is 12 kB, exactly' });
  };
  expect(check('over')).toBe('size is 12 kB, exactly; the budget is +1%');
  for (const verdict of ['within', 'improved', 'undecided'] as const)
    expect(check(verdict)).toBe('size is 12 kB, exactly');
});
