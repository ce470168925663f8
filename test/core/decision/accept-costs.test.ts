import { describe, expect, test } from 'vitest';
import { acceptCosts } from '../../../src/core/decision/accept-costs.ts';
import { reviewed, wantsApproval } from '../../../src/core/decision/approve-removals.ts';
import { decide, ruleOf, METHOD } from '../../../src/core/decision/rule.ts';
import { replayReport } from '../../../src/core/decision/replay.ts';
import { exitCode } from '../../../src/core/decision/verdict.ts';
import type { AcceptedCost } from '../../../src/core/model/accepting.ts';
import type { Report } from '../../../src/core/model/report.ts';
import { decodeReport, encodeReport } from '../../../src/core/record/codec.ts';
import { seededRandom } from '../../../src/core/stats/random.ts';
import { benchmark, check, report, trialsOf } from '../../report/sample-reports.ts';

const slower = (path: string, change: number) =>
  benchmark(path, {
    trials: trialsOf({ p50: 1e-3, change: () => change }),
    control: trialsOf({ p50: 1.1e-3, count: 7 }),
  });

/** Two benchmarks, both slower than the budget of +5 % allows. */
const judged = (one: number, other = one): Report =>
  replayReport(
    report({
      benchmarks: [slower('search/query', one), slower('search/index', other)],
      checks: ['search/query', 'search/index'].map((path) =>
        check(path, 'p50', { verdict: 'over', budget: { maxRegression: 0.05 }, text: '+5%' }),
      ),
    }),
    [],
  );

const cost = (parts: Partial<AcceptedCost> = {}): AcceptedCost => ({
  path: 'search/query',
  metric: 'p50',
  upTo: 0.12,
  because: 'it finds typing errors',
  by: 'ann',
  at: '2026-11-29T10:00:00Z',
  lasts: 'commit',
  review: null,
  standing: 'idle',
  ...parts,
});

const verdicts = ({ checks }: Report) => checks.map(({ verdict }) => verdict);
const standings = ({ accepted }: Report) => accepted?.map(({ standing }) => standing);

describe('an accepted cost', () => {
  test('turns its check, and no other, when the trials prove it below the ceiling', () => {
    const before = judged(0.08);
    expect(verdicts(before)).toEqual(['over', 'over']);
    const after = acceptCosts(before, [cost()]);
    expect(verdicts(after)).toEqual(['within', 'over']);
    expect(standings(after)).toEqual(['covers']);
    expect(exitCode(after)).toBe(1);
    const both = acceptCosts(after, [cost({ path: 'search/index', by: 'bob' })]);
    expect([exitCode(both), both.verdict]).toEqual([0, 'within']);
    expect(both.checks[0]?.budgetText).toBe('+12 %, accepted by ann (+5%)');
  });

  test('is not enough beyond its ceiling, of another metric, of another benchmark, or below the budget', () => {
    const before = judged(0.2, 0);
    for (const each of [cost(), cost({ metric: 'p95' }), cost({ path: 'search' }), cost({ upTo: 0.04 })])
      expect(verdicts(acceptCosts(before, [each]))).toEqual(['over', 'within']);
    expect(standings(acceptCosts(before, [cost(), cost({ path: 'search/index' })]))).toEqual([
      'short',
      'idle',
    ]);
  });

  test('is not enough where the trials cannot tell that it stays below the ceiling', () => {
    const before = judged(0.12, 0);
    const after = acceptCosts(before, [cost()]);
    expect(after.checks).toEqual(before.checks);
    expect(standings(after)).toEqual(['short']);
  });

  test('of two at once the lowest that is proved counts', () => {
    const after = acceptCosts(judged(0.08, 0), [
      cost({ upTo: 0.3, by: 'bob' }),
      cost(),
      cost({ upTo: 0.07, by: 'eve' }),
    ]);
    expect(after.checks[0]?.budget.maxRegression).toBe(0.12);
    expect(standings(after)).toEqual(['idle', 'covers', 'short']);
  });

  test('does not let an absolute limit be broken', () => {
    const before = judged(0.08, 0);
    const [first, ...others] = before.checks;
    const limited = { ...first!, budget: { ...first!.budget, max: 1e-6 } };
    const after = acceptCosts(replayReport({ ...before, checks: [limited, ...others] }, []), [cost()]);
    expect(verdicts(after)).toEqual(['over', 'within']);
  });

  test('is part of the record, and the record says the same again', () => {
    const after = acceptCosts(judged(0.08, 0), [cost()]);
    const again = decodeReport(encodeReport(after), 'x');
    expect(again.accepted).toEqual(after.accepted);
    expect(verdicts(replayReport(again, []))).toEqual(['within', 'within']);
  });

  test('covers at its own metric only, and not at the budget itself', () => {
    const both = judged(0.08, 0);
    const p95 = { ...both.checks[0]!, metric: 'p95' as const };
    const before = replayReport({ ...both, checks: [...both.checks, p95] }, []);
    const after = acceptCosts(before, [cost({ upTo: 0.3 })]);
    expect(after.checks.map(({ budget }) => budget.maxRegression)).toEqual([0.3, 0.05, 0.05]);
    expect(standings(acceptCosts(judged(0.08, 0), [cost({ upTo: 0.05 })]))).toEqual(['idle']);
  });

  test('has nothing to cover where no relative budget is, or nothing was measured', () => {
    const before = judged(0.08, 0);
    const [first, second] = before.checks;
    const without = { ...first!, budget: { ...first!.budget, maxRegression: null, max: 1e-6 } };
    expect(standings(acceptCosts({ ...before, checks: [without, second!] }, [cost()]))).toEqual(['idle']);
    const lost = { ...before, benchmarks: before.benchmarks.slice(1) };
    const after = acceptCosts(lost, [cost()]);
    expect(after.checks).toEqual(before.checks);
    expect(standings(after)).toEqual(['idle']);
  });

  test('lets what is undecided pass once it is proved below the ceiling', () => {
    const before = judged(0.05, 0);
    const undecided = {
      ...before,
      checks: before.checks.map((each, index) =>
        index === 0 ? { ...each, verdict: 'undecided' as const } : each,
      ),
    };
    const after = acceptCosts(undecided, [cost()]);
    expect(verdicts(after)).toEqual(['within', 'within']);
    expect(standings(after)).toEqual(['covers']);
  });

  test('is nothing to say where none was given', () => {
    const before = judged(0.08);
    expect(acceptCosts(before)).toBe(before);
  });

  test('that waits says so', () => {
    const waiting = acceptCosts(judged(0.08, 0), [cost({ by: null })]);
    expect(standings(waiting)).toEqual(['waiting']);
    expect(verdicts(waiting)).toEqual(['over', 'within']);
  });

  test('of perf-budgets.yml waits for an approval', () => {
    const waiting = {
      ...judged(0.08, 0),
      accepted: [cost({ by: null, at: null, lasts: 'file', standing: 'waiting' })],
    };
    expect(wantsApproval(waiting)).toBe(true);
    expect(verdicts(acceptCosts(waiting))).toEqual(['over', 'within']);
    const approved = reviewed(waiting, { approvedBy: 'owner', trouble: null });
    expect(verdicts(approved)).toEqual(['within', 'within']);
    expect(approved.accepted).toMatchObject([{ by: 'owner', standing: 'covers' }]);
  });
});

test('a cost at the ceiling is called covered at most 2.5 % of the time, though trials stopped when it was over its budget', () => {
  const { bounds } = ruleOf({ ...METHOD, tests: 4 });
  const random = seededRandom(7, 'accepted');
  const runs = 4_000;
  let [over, covered] = [0, 0];
  for (let run = 0; run < runs; run += 1) {
    // Half of the trials beyond the ceiling, nearly all of them beyond the budget.
    const trials = Array.from({ length: METHOD.lastLook }, () => 0.12 + 0.06 * (random.real() - 0.5));
    const end = trials.findIndex(
      (_, index) =>
        decide(
          trials.slice(0, index + 1).map((each) => each - 0.1),
          bounds,
        ) === 'over',
    );
    if (end < 0) continue;
    over += 1;
    const taken = trials.slice(0, end + 1).map((each) => each - 0.12);
    if (decide(taken, bounds) === 'within') covered += 1;
  }
  expect(over).toBeGreaterThan(runs * 0.9);
  expect(covered / runs).toBeLessThan(0.025);
});
