// Profiles that are counted and not sampled: few are enough, and what a program draws by lot is no growth.

import { expect, test } from 'vitest';
import { explain } from '../../src/explain/explain.ts';
import { changing, profileOf, type Stacks } from './profiles.ts';

const counted = (stacks: Stacks) => ({ ...profileOf(stacks), unit: '1', samples: 0, exact: true }) as const;
const stacks = (parse: number, price = 600): Stacks => ({
  main: 100,
  'main > parse': parse,
  'main > price': price,
  'main > render': 800,
});
const why = (base: readonly Stacks[], head: readonly Stacks[], exact = true) =>
  explain({
    path: 'suite/case',
    metric: 'instructions',
    profiler: 'a profiler',
    profiles: {
      base: base.map((each) => (exact ? counted(each) : profileOf(each))),
      head: head.map((each) => (exact ? counted(each) : profileOf(each))),
    },
    level: null,
    changes: changing(),
    waiting: true,
    notes: [],
    seconds: 1,
  });

test('one profile a side says who grew, even by a small part, and how certain that is', () => {
  // 20 % of the slowdown is parse's: too little to be believed of one sampled profile a side.
  const explained = why([stacks(1000)], [stacks(1100, 1000)]);
  const parse = explained.functions.find(({ place }) => place.name === 'parse');
  expect(parse?.grew).toBe(true);
  expect(parse?.change).toEqual({ value: 100, interval: { low: 100, high: 100, confidence: 1 } });
  expect(explained.conclusion).toMatchObject({ kind: 'culprit', place: { name: 'price' } });
  const sampled = why([stacks(1000)], [stacks(1100, 1000)], false);
  expect(sampled.functions.find(({ place }) => place.name === 'parse')?.grew).toBe(false);
});

test('the same counts are the same', () => {
  expect(why([stacks(1000)], [stacks(1000)]).conclusion.kind).toBe('same');
});

test('what differs between two profiles of one side is not believed to have grown by as much', () => {
  const explained = why([stacks(1000), stacks(1090)], [stacks(1100, 1000), stacks(1110, 1000)]);
  const parse = explained.functions.find(({ place }) => place.name === 'parse');
  expect(parse?.grew).toBe(false);
  expect(parse?.change?.interval.confidence).toBeLessThan(1);
});
