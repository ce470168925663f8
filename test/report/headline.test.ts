import { describe, expect, test } from 'vitest';
import type { WrittenBenchmark } from './written.ts';
import type { Check } from '../../src/core/model/report.ts';
import { headline, outcomeOf } from '../../src/report/headline.ts';
import { benchmark, check, report, side } from './sample-reports.ts';
import type { UndecidedPolicy } from '../../src/core/model/configuration.ts';

const measured = benchmark('parser/large');
const over = check('parser/large', 'p50', { verdict: 'over', effect: [0.1, 0.12, 0.15] });
const tail = check('parser/large', 'p95', { verdict: 'over', effect: [0.3, 0.4, 0.5] });
const within = check('parser/large', 'p50', { verdict: 'within' });
const improved = check('parser/large', 'p95', { verdict: 'improved', effect: [-0.3, -0.2, -0.1] });
const undecided = check('parser/large', 'p50', { verdict: 'undecided' });
const likely = check('parser/large', 'p50', {
  verdict: 'undecided',
  likelyOver: true,
  effect: [0.4, 0.48, 0.6],
});
const fresh = check('parser/new', 'p50', { verdict: 'new', effect: null, base: null });
const bare = (path: string, status: WrittenBenchmark['status']): WrittenBenchmark =>
  benchmark(path, { status, trials: [], control: [] });
const slow = check('parser/large', 'p50', {
  verdict: 'over',
  effect: null,
  base: 0.31,
  budget: { maxRegression: null, max: 0.3 },
});

const read = (checks: Check[], benchmarks = [measured], undecidedPolicy: UndecidedPolicy = 'warn') => {
  const sample = report({
    checks,
    benchmarks,
    configuration: { file: 'perf-budgets.yml', undecided: undecidedPolicy },
  });
  return `${outcomeOf(sample)}: ${headline(sample, (name) => `<${name}>`)}`;
};

describe('the first line says', () => {
  test.each<[string, string]>([
    [read([over]), 'fail: <parser/large> p50 is 12.0 % slower (allowed +5 %)'],
    [
      read([over, tail, within]),
      'fail: 2 of 3 checks are over budget; worst: <parser/large> p95 is 40.0 % slower (allowed +5 %)',
    ],
    [read([slow]), 'fail: <parser/large> p50 is 310 ms (allowed ≤ 300 ms)'],
    [
      read([over, undecided], [measured, bare('a', 'failed'), bare('b', 'missing')]),
      'fail: <parser/large> p50 is 12.0 % slower (allowed +5 %); <b> is missing; <a> could not be measured; <parser/large> p50 is undecided: not proved within budget',
    ],
    [
      read([within], [measured, ...['a', 'b', 'c', 'd'].map((path) => bare(path, 'missing'))]),
      'fail: <a>, <b> and 2 more are missing',
    ],
    [read([within, undecided]), 'doubt: <parser/large> p50 is undecided: not proved within budget'],
    [
      read([undecided], [{ ...measured, unconfirmed: 'it does not run' }]),
      'doubt: <parser/large> p50 is undecided: measured only as head defines it, because it cannot be as base does',
    ],
    [
      read(
        [undecided, { ...undecided, path: 'other' }],
        [{ ...measured, unconfirmed: 'it does not run' }],
        'fail',
      ),
      'fail: 2 of 2 checks are undecided, which fails by policy: not proved within budget; 1 of them measured only as head defines it, because it cannot be as base does',
    ],
    [
      read([within, likely]),
      'fail: Likely over budget, not proved: <parser/large> p50 is 48.0 % slower (allowed +5 %)',
    ],
    [
      read([likely, undecided], [measured], 'pass'),
      'doubt: Likely over budget, not proved: <parser/large> p50 is 48.0 % slower (allowed +5 %), let through by `undecided: pass`; <parser/large> p50 is undecided: not proved within budget',
    ],
    [
      read([likely, { ...likely, metric: 'p95' }]),
      'fail: 2 of 2 checks are likely over budget, not proved; worst: <parser/large> p50 is 48.0 % slower (allowed +5 %)',
    ],
    [read([undecided], [measured], 'fail'), 'fail: <parser/large> p50 is undecided, which fails by policy'],
    [read([within]), 'pass: The only check is within budget'],
    [read([within, within]), 'pass: All 2 checks are within budget'],
    [read([within, improved]), 'pass: All 2 checks are within budget, 1 improved'],
    [read([improved]), 'pass: The only check is within budget, and improved'],
    [
      read([within, fresh], [measured, bare('parser/new', 'new')]),
      'pass: The only check is within budget; 1 new benchmark',
    ],
    [read([fresh], [bare('parser/new', 'new')]), 'pass: 1 new benchmark, nothing to compare with yet'],
    [read([], [bare('a', 'new'), bare('b', 'new')]), 'pass: 2 new benchmarks, nothing to compare with yet'],
    [read([], [bare('a', 'skipped')]), 'pass: Nothing to measure: the change affects no benchmark'],
    [
      read([], [{ ...bare('a', 'measured'), alone: [side({ p50: 1 })] }]),
      'pass: 1 benchmark measured, no budget to judge it by',
    ],
    [read([], []), 'fail: No benchmark was declared, so nothing was judged'],
    [read([], [measured]), 'fail: No budget applies to any benchmark, so nothing was judged'],
    [
      read([{ ...within, effect: null, value: null }]),
      'fail: The record does not support a pass, so the gate fails',
    ],
  ])('%s', (line, expected) => {
    expect(line).toBe(expected);
  });
});
