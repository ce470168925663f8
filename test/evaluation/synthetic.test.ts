import { mean, median, sampleKurtosis, sampleSkewness, sampleStandardDeviation } from 'simple-statistics';
import { expect, test } from 'vitest';
import { SHAPES, syntheticPools, syntheticTrial } from '../../evaluation/synthetic.ts';
import { logRatio } from '../../evaluation/sign-rule.ts';
import type { TimedTrial } from '../../src/core/model/report.ts';
import { seededRandom } from '../../src/core/stats/random.ts';

const trialsOf = (name: string, count = 60): TimedTrial[] => {
  const shape = SHAPES.find((each) => each.name.startsWith(name));
  if (!shape) throw new Error(`no shape ${name}`);
  const random = seededRandom(8, name);
  return Array.from({ length: count }, (_, index) => syntheticTrial(shape, index, random));
};
/** Log medians of all turns in the order they were taken, whoever's turn it was. */
const inTime = ({ order, base, head }: TimedTrial): number[] =>
  Array.from(order).flatMap((first, pair) => {
    const times = [base.turns.p50[pair] as number, head.turns.p50[pair] as number];
    return (first === 'b' ? times : times.toReversed()).map(Math.log);
  });
const ratios = (trials: readonly TimedTrial[]): number[] => trials.map((trial) => logRatio(trial, 'p50'));

test('every shape has 24 pairs of turns, random order and the same numbers for the same seed', () => {
  const [first, second] = [syntheticPools(3, seededRandom(1)), syntheticPools(3, seededRandom(1))];
  expect(first).toEqual(second);
  expect(first).toHaveLength(SHAPES.length);
  for (const { trials } of first) {
    for (const { order, base, head } of trials) {
      expect([order.length, base.turns.p50.length, head.turns.p50.length]).toEqual([24, 24, 24]);
      expect(order).toMatch(/b.*h|h.*b/);
      expect(base.samples?.flat()).toHaveLength(base.all.count);
    }
  }
});

test.each(SHAPES)('$name: both sides run the same code', ({ name }) => {
  const values = ratios(trialsOf(name, 100));
  const above = values.filter((value) => value > 0).length;
  // Fair coins stray this far from 50 once in ten thousand.
  expect(Math.abs(above - 50)).toBeLessThan(20);
});

test('skewed: turns and operations lean to the slow side', () => {
  const trials = trialsOf('skewed', 20);
  expect(sampleSkewness(trials.flatMap(inTime))).toBeGreaterThan(1.5);
  expect(sampleSkewness(trials.flatMap((trial) => trial.base.samples?.[0] ?? []))).toBeGreaterThan(1.5);
});

test('bimodal: two speeds, 1.2 to 1.8 apart, that stay for several turns', () => {
  const steps = trialsOf('bimodal').flatMap((trial) => {
    const times = inTime(trial);
    return times.slice(1).map((time, turn) => Math.abs(time - (times[turn] as number)));
  });
  const jumps = steps.filter((step) => step > 0.12);
  expect(jumps.length / steps.length).toBeCloseTo(0.1, 1);
  expect(Math.max(...jumps)).toBeLessThan(Math.log(1.8) + 0.1);
  expect(median(jumps)).toBeCloseTo(Math.log(1.5), 1);
  expect(median(steps)).toBeLessThan(0.03);
});

test('heavy-tailed: far more outliers than a normal distribution has', () => {
  const trials = trialsOf('heavy-tailed');
  expect(sampleKurtosis(trials.flatMap(inTime))).toBeGreaterThan(5);
  expect(sampleKurtosis(ratios(trials))).toBeGreaterThan(2);
});

test('contaminated: one trial in ten is 40 % off', () => {
  const off = ratios(trialsOf('contaminated', 300)).filter((ratio) => Math.abs(ratio) > 0.2);
  expect(off.length / 300).toBeGreaterThan(0.04);
  expect(off.length / 300).toBeLessThan(0.17);
  expect(median(off.map(Math.abs))).toBeCloseTo(Math.log(1.4), 1);
});

test('drifting: speed strays as the square root of time, and both sides with it', () => {
  const trials = trialsOf('drifting', 200).map(inTime);
  const spreadAfter = (turns: number): number =>
    sampleStandardDeviation(trials.map((times) => (times[turns] as number) - (times[0] as number)));
  expect(spreadAfter(36) / spreadAfter(9)).toBeCloseTo(2, 0);
  expect(spreadAfter(36)).toBeGreaterThan(0.09);
});

test('process luck: trials differ by 1 % a process, however many turns they have', () => {
  const values = ratios(trialsOf('process luck', 300));
  expect(sampleStandardDeviation(values)).toBeCloseTo(0.01 * Math.SQRT2, 2);
  expect(sampleStandardDeviation(values)).toBeGreaterThan(0.011);
  expect(Math.abs(mean(values))).toBeLessThan(0.004);
});
