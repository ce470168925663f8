import { expect, test } from 'vitest';
import { explain } from '../../src/explain/explain.ts';
import { shareOfCause, type Cause } from '../../src/explain/shared-cause.ts';
import { changing, profileOf, roundsOf, type Stacks } from './profiles.ts';

const BASE: Stacks = { main: 0.1, 'main > route': 0.5, 'main > route > find': 0.4, 'main > render': 1 };
const sum = (stacks: Stacks): number => Object.values(stacks).reduce((all, cost) => all + cost, 0);

/** What the whole explanation of another benchmark named. */
function causeOf(head: Stacks, changed: string): Cause {
  const { conclusion } = explain({
    path: 'suite/first',
    metric: 'p50',
    profiler: 'a profiler',
    profiles: { base: roundsOf(BASE, { seed: 1 }), head: roundsOf(head, { seed: 2 }) },
    level: { base: sum(BASE), head: sum(head) },
    changes: changing(changed),
    waiting: true,
    notes: [],
    seconds: 9,
  });
  if (conclusion.kind !== 'culprit') throw new Error(conclusion.kind);
  return conclusion;
}

const find = causeOf({ ...BASE, 'main > route > find': 1.4 }, 'find');

/** One profile a side of a benchmark that costs `level` as often as its profile says. */
const glance = (base: Stacks, head: Stacks, level = 1) => ({
  profiles: { base: [profileOf(base)], head: [profileOf(head)] },
  level: { base: level * sum(base), head: level * sum(head) },
  changes: changing('find'),
  waiting: true,
});

const OTHER: Stacks = { start: 0.2, 'start > list': 2, 'start > list > find': 0.3 };

test('a function that was named explains another benchmark whose slowdown it makes up too', () => {
  const slower = { ...OTHER, 'start > list > find': 1.3, 'start > list': 2.1 };
  expect(shareOfCause(glance(OTHER, slower), find)).toBeCloseTo(1 / 1.1, 5);
  expect(shareOfCause(glance(OTHER, slower, 1e-6), find)).toBeCloseTo(1 / 1.1, 5);
});

test('at least half of it, and all of it at the most', () => {
  const sharing = (own: number, others: number): number | null =>
    shareOfCause(
      glance(OTHER, { ...OTHER, 'start > list > find': 0.3 + own, 'start > list': 2 + others }),
      find,
    );
  expect(sharing(0.51, 0.49)).toBeCloseTo(0.51, 5);
  expect(sharing(0.49, 0.51)).toBeNull();
  expect(sharing(1, -0.5)).toBe(1);
});

test('not one that does not call it, whose find is another one, or that is no slower', () => {
  const without = { start: 1 };
  expect(shareOfCause(glance(without, { start: 2 }), find)).toBeNull();
  const slower = { ...OTHER, 'start > list > find': 1.3 };
  const elsewhere = glance(OTHER, slower);
  const moved = {
    base: [profileOf(OTHER, { find: { file: 'src/other.js' } })],
    head: [profileOf(slower, { find: { file: 'src/other.js' } })],
  };
  expect(shareOfCause({ ...elsewhere, profiles: moved }, find)).toBeNull();
  expect(shareOfCause(glance(OTHER, OTHER), find)).toBeNull();
  expect(shareOfCause(glance(slower, OTHER), find)).toBeNull();
});

test('a function that costs more with all it calls is held against all it calls', () => {
  const asked: Cause = {
    ...find,
    of: 'total',
    place: { ...find.place, name: 'route', file: 'src/route.js' },
  };
  const base = { start: 1, 'start > route': 0.1, 'start > route > find': 0.4 };
  const head = { ...base, 'start > route > find': 1.4 };
  expect(shareOfCause(glance(base, head), asked)).toBeCloseTo(1, 5);
});
