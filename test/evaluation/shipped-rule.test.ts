import { expect, test } from 'vitest';
import { shippedRule, withoutControl } from '../../evaluation/shipped-rule.ts';
import { prepare, simulate, trialDrawer } from '../../evaluation/simulate.ts';
import { tail, uniform } from '../../evaluation/slowdowns.ts';
import { readTraces } from '../../evaluation/traces.ts';
import { judge } from '../../src/core/decision/judge.ts';
import { ruleOf, type DecisionRule } from '../../src/core/decision/rule.ts';
import type { BenchmarkRecord, Method, TimedTrial } from '../../src/core/model/report.ts';
import { seededRandom } from '../../src/core/stats/random.ts';
import { METHOD } from '../../src/core/decision/rule.ts';
import { trialOf } from './trials.ts';
import { written } from '../report/written.ts';
import { times } from '../effort.ts';

const recorded = readTraces('evaluation/traces/aa-trials.jsonl');
const pool = recorded.find(
  ({ machine, scheme, workload }) => machine === 'busy' && scheme === 'turns 10 ms' && workload === 'sort',
);
if (!pool) throw new Error('not recorded');

const record = (trials: readonly TimedTrial[], control: readonly TimedTrial[]): BenchmarkRecord =>
  written('a/b', { trials, control });

const method = (checks: number): Method => ({ ...METHOD, tests: checks });

/** What the product says after these trials, given its boundaries. */
function judged(
  { checks, decisionRule = ruleOf(method(checks)) }: { checks: number; decisionRule?: DecisionRule },
  metric: 'p50' | 'p95',
  trials: readonly TimedTrial[],
  control: readonly TimedTrial[],
) {
  const budget = { maxRegression: 0.05, max: null, atLeast: null, owner: null };
  const position = { line: 1, column: 1 };
  const question = { path: 'a/b', metric, budget, budgetText: '+5%', position };
  const { verdict } = judge(question, record(trials, control), decisionRule);
  return verdict === 'improved' ? 'within' : verdict;
}

test.each([
  { checks: 1, slowdown: uniform(0) },
  { checks: 1, slowdown: uniform(0.08) },
  { checks: 20, slowdown: uniform(0.08) },
  { checks: 1, slowdown: tail(0.2) },
])('decides as the product does, look by look: $checks checks, $slowdown.name', ({ checks, slowdown }) => {
  const rule = shippedRule(checks);
  const decisionRule = ruleOf(method(checks));
  const prepared = prepare(pool.trials, slowdown, seededRandom(1));
  const draw = trialDrawer(prepared.trials, 30, seededRandom(2));
  for (let run = 0; run < times(1, 3); run++) {
    const trials: TimedTrial[] = [];
    for (const [look, count] of rule.looks.slice(0, 12).entries()) {
      while (trials.length < count) trials.push(draw.next());
      const decision = rule.decide(trials, slowdown.metric, 0.05, look);
      expect(decision).toBe(judged({ checks, decisionRule }, slowdown.metric, trials, []));
      if (decision !== 'undecided') break;
    }
  }
});

test.each([
  ['three of seven slow', 'sssfffffsssssss', 7, 'over'],
  ['six of seven slow', 'ssssssffffff', 7, 'undecided'],
  ['nine of fifteen slow', 'ssssfffssfsfsfs', 15, 'undecided'],
  ['eight of fifteen slow', 'ssssfffssfsfsff', 15, 'over'],
  ['five of seven slow, and no ninth can follow', 'sssssffffffffff', 12, 'over'],
])('the control refuses what the product refuses: %s', (_, speeds, taken, verdict) => {
  const slow = Array.from({ length: 20 }, (__, index) => trialOf(1.3, index));
  const control = Array.from(speeds).map((speed, index) => trialOf(speed === 's' ? 1.2 : 1, index));
  const answers = control.map((__, index) =>
    shippedRule(1).control?.answer(control.slice(0, index + 1), 'p50', 0.05),
  );
  expect(answers.findIndex((answer) => answer !== 'open') + 1).toBe(taken);
  expect(answers[taken - 1]).toBe(verdict === 'over' ? 'clear' : 'biased');
  expect(judged({ checks: 1 }, 'p50', slow, control)).toBe(verdict);
});

test('without control it decides the same and asks for none', () => {
  const slow = Array.from({ length: 20 }, (_, index) => trialOf(1.3, index));
  expect(withoutControl(1).control).toBeUndefined();
  expect(withoutControl(1).decide(slow, 'p50', 0.05, 12)).toBe('over');
});

// The proof in miniature, on the recordings in the repository: `npm run evaluate` is the whole of it.
const turns = recorded.filter(({ scheme }) => scheme.startsWith('turns'));
const pools = turns.filter((_, index) => index % times(3, 1) === 0);
const tally = (change: number, runs: number) => {
  const random = seededRandom(5, `shipped ${change}`);
  const all = pools.map(({ trials }) =>
    simulate(prepare(trials, uniform(change), random), shippedRule(1), { budget: 0.05, runs, random }),
  );
  const share = (part: 'over' | 'undecided' | 'within'): number =>
    all.reduce((sum, each) => sum + each[part], 0) / all.reduce((sum, each) => sum + each.runs, 0);
  return { over: share('over'), undecided: share('undecided'), within: share('within') };
};

test('unchanged code is called within budget, and never over', () => {
  const { over, undecided } = tally(0, times(30, 100));
  expect(over).toBe(0);
  expect(undecided).toBeLessThan(0.02);
});

test('ten percent more is caught', () => {
  expect(tally(0.1, times(30, 100)).over).toBeGreaterThan(0.97);
});

test('a change exactly at the budget is called over in one run of a hundred at most', () => {
  const runs = times(60, 200);
  const { over, within } = tally(0.05, runs);
  expect(over).toBeLessThan(0.01 + 3 * Math.sqrt(0.01 / (runs * pools.length)));
  expect(within).toBeLessThan(0.025 + 3 * Math.sqrt(0.025 / (runs * pools.length)));
});
