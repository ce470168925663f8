import { expect, test } from 'vitest';
import type { Rule } from '../../evaluation/rule.ts';
import { signRule, votesNeeded } from '../../evaluation/sign-rule.ts';
import { prepare, simulate, simulateFamily, swapped, trialDrawer } from '../../evaluation/simulate.ts';
import { uniform } from '../../evaluation/slowdowns.ts';
import { seededRandom } from '../../src/core/stats/random.ts';
import { noisyRatios, poolOf, trialOf } from './trials.ts';

const BUDGET = 0.05;
const pool = poolOf(noisyRatios(400, 0.2));
const options = (runs: number) => ({ budget: BUDGET, runs, random: seededRandom(3) });
/** Four standard errors of a simulated rate. */
const within = (rate: number, runs: number): number => 4 * Math.sqrt((rate * (1 - rate)) / runs);

test('votes needed follow the binomial distribution', () => {
  // P(8 of 8) = 1/256, P(7 or more) = 9/256, P(6 or more) = 37/256.
  expect(votesNeeded(8, 9 / 256)).toBe(7);
  expect(votesNeeded(8, 8 / 256)).toBe(8);
  expect(votesNeeded(8, 1 / 300)).toBe(9);
});

test.each([
  ['permuted from many', pool],
  ['bootstrapped from few', poolOf(noisyRatios(5, 0.2))],
])('a true change at the budget is called over as often as fair coins say: %s', (_, { trials }) => {
  const runs = 20_000;
  const tally = simulate(
    prepare(trials, uniform(BUDGET), seededRandom(1)),
    signRule(9 / 256, [8]),
    options(runs),
  );
  for (const rate of [tally.over / runs, tally.within / runs]) {
    expect(Math.abs(rate - 9 / 256)).toBeLessThan(within(9 / 256, runs));
  }
  expect(tally.over + tally.within + tally.undecided).toBe(runs);
});

test('a run of many checks has as many chances to be wrong', () => {
  const runs = 3000;
  const prepared = prepare(pool.trials, uniform(BUDGET), seededRandom(1));
  const rate = 1 - (1 - 1 / 256) ** 20;
  const { anyOver } = simulateFamily([prepared, prepared], () => signRule(1 / 256, [8]), {
    ...options(runs),
    checks: 20,
  });
  expect(Math.abs(anyOver / runs - rate)).toBeLessThan(within(rate, runs));
});

test('the rule for a run is the one made for that many checks', () => {
  let asked = 0;
  const ruleFor = (checks: number): Rule => {
    asked = checks;
    return signRule(0.01, [8]);
  };
  simulateFamily([prepare(pool.trials, uniform(0), seededRandom(1))], ruleFor, { ...options(1), checks: 7 });
  expect(asked).toBe(7);
});

test('counts trials up to the look that decided', () => {
  const rule: Rule = {
    name: 'at the second look',
    looks: [3, 6, 9],
    decide: (trials, _metric, _budget, look) => {
      expect(trials).toHaveLength([3, 6, 9][look] as number);
      return look === 1 ? 'over' : 'undecided';
    },
  };
  const tally = simulate(prepare(pool.trials, uniform(0), seededRandom(1)), rule, options(10));
  expect(tally).toMatchObject({ over: 10, trials: { count: 10, sum: 60 }, trialsDecided: { sum: 60 } });
});

test('an undecided run costs all its trials and is not among the decided', () => {
  const rule: Rule = { name: 'never', looks: [3, 6], decide: () => 'undecided' };
  const tally = simulate(prepare(pool.trials, uniform(0), seededRandom(1)), rule, options(10));
  expect(tally).toMatchObject({ undecided: 10, trials: { sum: 60 }, trialsDecided: { count: 0 } });
});

test('the same seed gives the same counts, another seed others', () => {
  const run = (seed: number) =>
    simulate(prepare(pool.trials, uniform(0.08), seededRandom(1)), signRule(0.01), {
      ...options(500),
      random: seededRandom(seed),
    });
  expect(run(5)).toEqual(run(5));
  expect(run(5)).not.toEqual(run(6));
});

test('labels are swapped half the time, and the slowdown is always in head', () => {
  const draw = trialDrawer(prepare([trialOf(2)], uniform(0.5), seededRandom(1)).trials, 1, seededRandom(2));
  const ratios = Array.from({ length: 1000 }, () => {
    draw.restart();
    const { base, head } = draw.next();
    return (head.turns.p50[0] as number) / (base.turns.p50[0] as number);
  });
  expect(new Set(ratios)).toEqual(new Set([3, 0.75]));
  expect(Math.abs(ratios.filter((ratio) => ratio === 3).length / 1000 - 0.5)).toBeLessThan(within(0.5, 1000));
});

test('swapping exchanges sides and order', () => {
  const trial = { ...trialOf(2), order: 'bhb' };
  expect(swapped(trial)).toMatchObject({ order: 'hbh', base: trial.head, head: trial.base });
  expect(swapped(swapped(trial))).toEqual(trial);
});

test('without replacement no trial comes twice in a run', () => {
  const draw = trialDrawer(prepare(pool.trials, uniform(0), seededRandom(1)).trials, 400, seededRandom(2));
  for (let run = 0; run < 3; run++) {
    draw.restart();
    expect(new Set(Array.from({ length: 400 }, () => draw.next().index)).size).toBe(400);
  }
});

test('what is over has to stand its control, on trials without the slowdown', () => {
  let controls = 0;
  const rule = (bias: boolean): Rule => ({
    name: 'always over',
    looks: [4],
    decide: () => 'over',
    control: {
      most: 7,
      answer: (trials) => {
        if (trials.length < 7) return 'open';
        controls++;
        for (const { base, head } of trials) {
          expect(
            Math.abs(Math.log((head.turns.p50[0] as number) / (base.turns.p50[0] as number))),
          ).toBeLessThan(0.2);
        }
        return bias ? 'biased' : 'clear';
      },
    },
  });
  const prepared = prepare(pool.trials, uniform(3), seededRandom(1));
  expect(simulate(prepared, rule(false), options(10))).toMatchObject({
    over: 10,
    trials: { sum: 40 },
    trialsWithControl: { sum: 110 },
  });
  expect(simulate(prepared, rule(true), options(10))).toMatchObject({ over: 0, undecided: 10 });
  expect(controls).toBe(20);
});
