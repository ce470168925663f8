import { median } from 'simple-statistics';
import { expect, test } from 'vitest';
import { mixtureMedian } from '../../evaluation/mixture.ts';
import { bursty, slowed, spread, tail, uniform } from '../../evaluation/slowdowns.ts';
import { SHAPES, syntheticTrial } from '../../evaluation/synthetic.ts';
import { seededRandom } from '../../src/core/stats/random.ts';
import { sideOf, trialOf } from './trials.ts';

const random = () => seededRandom(4);
const luck = SHAPES.find((shape) => shape.name.startsWith('process luck'));
if (!luck) throw new Error('no such shape');
const recorded = syntheticTrial(luck, 0, random());
const summarised = {
  ...recorded,
  base: { ...recorded.base, samples: null },
  head: { ...recorded.head, samples: null },
};
/** How much slower head became, of a value of it. */
const became = (
  trial: typeof recorded,
  change: ReturnType<typeof tail>,
  of: 'p50' | 'p95' | 'mean',
): number => slowed(trial, change, random()).head.all[of] / trial.head.all[of];

test('uniform: every number of head, and nothing of base', () => {
  const { base, head } = slowed(recorded, uniform(0.08), random());
  expect(base).toBe(recorded.base);
  for (const column of ['min', 'p50', 'p95', 'mean'] as const) {
    expect(head.all[column]).toBeCloseTo(recorded.head.all[column] * 1.08, 12);
    expect(head.turns[column][3]).toBeCloseTo((recorded.head.turns[column][3] as number) * 1.08, 12);
  }
  expect(head.samples?.[3]?.[7]).toBeCloseTo((recorded.head.samples?.[3]?.[7] as number) * 1.08, 12);
  expect(head.turns.count).toEqual(recorded.head.turns.count);
});

test('uniform by nothing is no change', () => {
  expect(uniform(0).name).toBe('no change');
  expect(slowed(trialOf(2), uniform(0), random())).toEqual(trialOf(2));
});

test.each([
  ['single operations', recorded],
  ['summaries', summarised],
])('bursty hits whole turns, about so many: %s', (_, trial) => {
  const { head } = slowed(trial, bursty(0.2, 0.6), random());
  const factors = head.turns.p50.map((time, turn) => time / (trial.head.turns.p50[turn] as number));
  const hit = factors.filter((factor) => factor > 1.1).length;
  expect(hit).toBeGreaterThan(7);
  expect(hit).toBeLessThan(22);
  for (const factor of factors)
    expect(Math.min(Math.abs(factor - 1), Math.abs(factor - 1.2))).toBeLessThan(1e-9);
  expect(head.all.mean / trial.head.all.mean).toBeCloseTo(1 + (0.2 * hit) / 24, 2);
});

test.each([
  ['single operations', recorded],
  ['summaries', summarised],
])('spread moves the median by nearly all of the slowdown: %s', (_, trial) => {
  const factor = became(trial, spread(0.2, 0.6), 'p50');
  expect(factor).toBeGreaterThan(1.11);
  expect(factor).toBeLessThan(1.2);
});

test('spread on batches of operations slows each batch by its share', () => {
  const batched = { ...recorded, head: { ...recorded.head, batch: 2000 } };
  expect(became(batched, spread(0.2, 0.6), 'p50')).toBeCloseTo(1.12, 9);
});

test.each([
  ['single operations', recorded],
  ['summaries', summarised],
])('the slowest tenth moves P95 and leaves the median: %s', (_, trial) => {
  expect(became(trial, tail(0.2), 'p95')).toBeCloseTo(1.2, 9);
  expect(became(trial, tail(0.2), 'p50')).toBe(1);
});

test('the median of a mixture of still times is the one mode or the other', () => {
  expect(mixtureMedian(0.4, 1.2, 0.001)).toBeCloseTo(1, 2);
  expect(mixtureMedian(0.6, 1.2, 0.001)).toBeCloseTo(1.2, 2);
  expect(mixtureMedian(0, 1.2, 0.1)).toBeCloseTo(1, 6);
  expect(mixtureMedian(1, 1.2, 0.1)).toBeCloseTo(1.2, 6);
});

test('the more the operations spread, the nearer the slowdown is to its mean', () => {
  expect(mixtureMedian(0.6, 1.2, 3)).toBeCloseTo(1.2 ** 0.6, 3);
});

test('columns that were not recorded stay so', () => {
  const poor = sideOf([1, 2, 3], { min: NaN });
  const { turns, all } = bursty(0.2, 0.6).apply({ ...poor, turns: { ...poor.turns, p95: [] } }, random());
  expect(turns.p95).toEqual([]);
  expect(all.min).toBeNaN();
  expect(median([...turns.p50])).toBeGreaterThan(0);
});
