import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostParts, partition, type Declared } from '../../../src/core/sharding/partition.ts';

const declared: fc.Arbitrary<Declared[]> = fc
  .uniqueArray(
    fc.record({
      suite: fc.constantFrom('a', 'b', 'c'),
      name: fc.string({ minLength: 1, maxLength: 4 }),
    }),
    { selector: ({ suite, name }) => `${suite}/${name}`, minLength: 1, maxLength: 40 },
  )
  .map((all) =>
    all.map(({ suite, name }) => ({
      path: `${suite}/${name}`,
      suite,
      runner: suite === 'c' ? 'report' : 'tinybench',
    })),
  );
const budget = { maxRegression: 0.05, max: null, atLeast: null, owner: null };

test('every benchmark has one part, in whatever order they are found, and no part is empty', () => {
  fc.assert(
    fc.property(declared, fc.integer({ min: 1, max: 8 }), (benchmarks, wanted) => {
      const parts = Math.min(wanted, mostParts(benchmarks));
      const checks = benchmarks.map(({ path }) => ({ path, metric: 'p50' as const, budget }));
      const assigned = partition(benchmarks, checks, parts);
      expect(assigned.map(({ path }) => path).toSorted()).toEqual(
        benchmarks.map(({ path }) => path).toSorted(),
      );
      expect(new Set(assigned.map(({ part }) => part)).size).toBe(parts);
      const again = partition(benchmarks.toReversed(), checks.toReversed(), parts);
      const byPath = (all: typeof assigned) => new Map(all.map(({ path, part }) => [path, part]));
      expect(byPath(again)).toEqual(byPath(assigned));
    }),
  );
});

test('what a tool measures in one run stays together', () => {
  const suite = Array.from({ length: 6 }, (_, index): Declared => ({
    path: `c/${index}`,
    suite: 'c',
    runner: 'report',
  }));
  const assigned = partition([...suite, { path: 'a/x', suite: 'a', runner: 'tinybench' }], [], 2);
  expect(new Set(assigned.filter(({ suite: of }) => of === 'c').map(({ part }) => part)).size).toBe(1);
  expect(mostParts(suite)).toBe(1);
});

test('no part has more work than half of the whole and one benchmark, with two of them', () => {
  const benchmarks = Array.from({ length: 9 }, (_, index): Declared => ({
    path: `a/${index}`,
    suite: 'a',
    runner: 'tinybench',
  }));
  const sizes = [1, 2].map(
    (part) => partition(benchmarks, [], 2).filter((each) => each.part === part).length,
  );
  expect(sizes.toSorted((a, b) => a - b)).toEqual([4, 5]);
});
