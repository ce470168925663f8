import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  besideOperations,
  besideReports,
  disagreementInWords,
  disagreementOf,
  overstatementOf,
} from '../../../src/core/decision/clock-agreement.ts';
import type { TrialClock } from '../../../src/core/model/turn-clock.ts';

type Row = [turns: number, reported: number, wall: number, busy: number, delay: number];

/** Both sides of trials of one and the same code, on a machine of two cores that had up to a dozen things to do. */
const HONEST = JSON.parse(readFileSync(join(import.meta.dirname, 'honest-clocks.json'), 'utf8')) as Record<
  string,
  [Row, Row][]
>;

const clockOf = ([turns, reported, wall, busy, delay]: Row): TrialClock => ({
  turns,
  reported,
  wall,
  busy,
  delay,
  operations: turns,
  untimed: 0,
  processor: null,
});

/** A side that says it took a part of what it did: the rest of the clock goes on as before. */
const lying = (clock: TrialClock, part: number): TrialClock => ({
  ...clock,
  reported: part * clock.reported,
});

const trials = Object.entries(HONEST).flatMap(([name, pairs]) =>
  pairs.map(([one, other], index) => [`${name} ${index}`, clockOf(one), clockOf(other)] as const),
);

const times = <Item>(count: number, item: Item): Item[] => Array.from({ length: count }, () => item);

describe('an honest benchmark agrees with the clock, however busy the machine', () => {
  test.each(Object.keys(HONEST))('%s', (name) => {
    const pairs = (HONEST[name] ?? []).map((pair) => pair.map(clockOf) as [TrialClock, TrialClock]);
    for (const [base, head] of pairs) {
      // Every trial by itself, as if all of them were like the worst.
      expect(disagreementOf(times(3, head), times(3, base))).toBeNull();
      expect(disagreementOf(times(3, base), times(3, head))).toBeNull();
      expect(disagreementOf(times(3, head), null)).toBeNull();
      expect(overstatementOf(times(3, base))).toBeNull();
    }
  });

  test('and its gap is seldom far above that of the other side', () => {
    const far = trials.filter(([, base, head]) => disagreementOf(times(8, head), times(8, base)) !== null);
    expect(far.length / trials.length).toBeLessThan(0.03);
  });
});

describe('a side that reports half of its time is found', () => {
  const calm = trials.filter(([, base]) => (base.delay ?? 0) < 0.25 * base.wall);

  test('where the machine has a core for it', () => {
    const missed = calm.filter(
      ([, base, head]) => disagreementOf(times(8, lying(head, 0.5)), times(8, base)) === null,
    );
    expect(calm.length).toBeGreaterThan(20);
    expect(missed.map(([name]) => name)).toEqual([]);
  });

  test('mostly, where it has not', () => {
    const found = trials.filter(
      ([, base, head]) => disagreementOf(times(8, lying(head, 0.5)), times(8, base)) !== null,
    );
    expect(found.length / trials.length).toBeGreaterThan(0.6);
  });
});

const CALM = clockOf([24, 0.24, 0.246, 0.242, 0.004]);

test('the tolerance', () => {
  const short = (share: number): TrialClock => ({
    ...CALM,
    reported: 0.242 * (1 - share),
    wall: 0.242,
    delay: 0,
  });
  const isFound = (share: number, base: TrialClock | null): boolean =>
    disagreementOf(times(3, short(share)), base === null ? null : times(3, base)) !== null;
  expect([0.06, 0.08, 0.1].map((share) => isFound(share, CALM))).toEqual([false, false, true]);
  expect([0.4, 0.6, 0.8].map((share) => isFound(share, null))).toEqual([false, false, true]);
});

test('one strange trial, or two, say nothing', () => {
  const odd = lying(CALM, 0.1);
  expect(disagreementOf([odd, odd], [CALM, CALM])).toBeNull();
  expect(disagreementOf([odd, CALM, CALM], times(3, CALM))).toBeNull();
  expect(disagreementOf([odd, odd, odd], times(3, CALM))).not.toBeNull();
  expect(disagreementOf([null, null, null], null)).toBeNull();
});

test('more time than there was', () => {
  const boasting = { ...CALM, reported: 0.5 };
  expect(overstatementOf(times(3, boasting))).toEqual({ reported: 0.5 / 24, clock: 0.246 / 24 });
  expect(disagreementOf(times(3, boasting), times(3, CALM))).not.toBeNull();
});

test('a core that its own threads keep from it is no excuse', () => {
  // Half of the work in a thread on the same core, while the main thread spins and waits.
  const hogged = { ...CALM, reported: 0.12, wall: 0.246, busy: 0.12, delay: 0.12 };
  expect(disagreementOf(times(3, hogged), times(3, CALM))).not.toBeNull();
});

test('where the system says nothing, only less than half of the time is surely wrong', () => {
  const blind = { ...CALM, busy: null, delay: null };
  expect(disagreementOf(times(3, lying(blind, 0.7)), times(3, blind))).toBeNull();
  expect(disagreementOf(times(3, lying(blind, 0.4)), times(3, blind))).not.toBeNull();
});

test('what is told is a turn: the report, and the report with what it leaves out', () => {
  const found = disagreementOf(times(3, { ...CALM, reported: 0.12, delay: 0 }), times(3, CALM));
  expect(found?.reported).toBeCloseTo(0.12 / 24, 10);
  expect(found?.clock).toBeCloseTo(0.246 / 24, 10);
});

test('a trial in which nothing is reported says nothing', () => {
  const silent = { ...CALM, reported: 0 };
  expect(disagreementOf(times(3, silent), times(3, CALM))).toBeNull();
  expect(disagreementOf([lying(CALM, 0.1), lying(CALM, 0.1), silent], times(3, CALM))).toBeNull();
});

test('a longer turn of head is held against a longer one of base', () => {
  const slow: TrialClock = { ...CALM, wall: 0.3, busy: 0.3, delay: 0 };
  const half: TrialClock = { ...slow, turns: 12, reported: 0.12, wall: 0.15, busy: 0.15 };
  expect(disagreementOf(times(3, half), times(3, slow))).toBeNull();
});

test('in words', () => {
  expect(disagreementInWords({ reported: 0.005, clock: 0.0101 })).toBe(
    'it told of 5.00 ms a turn, and took 10.1 ms',
  );
});

test('what head does beside its operations', () => {
  const processor = (used: number): TrialClock => ({ ...CALM, processor: { used, reported: 0.24 } });
  expect(besideOperations(times(3, processor(0.25)), times(3, processor(0.25)))).toEqual([]);
  expect(besideOperations(times(3, processor(0.48)), times(3, processor(0.25)))).toEqual([
    'beside the operations that are timed, head uses 10.0 ms of processor time a turn, and base 417 µs: what an operation leaves to be done later is not in its time',
  ]);
  const hooks = (untimed: number): TrialClock => ({
    ...CALM,
    untimed,
    reported: 0.1 + untimed,
    operations: 100,
  });
  expect(besideOperations(times(3, hooks(0.14)), times(3, hooks(0.1)))).toEqual([
    'hooks around each operation, which are not timed, take 1.40 ms on head and 1.00 ms on base',
  ]);
  expect(besideOperations(times(3, hooks(0.11)), times(3, hooks(0.1)))).toEqual([]);
});

test('what runs of a tool take beside their report', () => {
  const run = (wall: number, reported: number | null) => ({ wall, reported, summed: null });
  const base = run(3, 2);
  expect(besideReports(times(3, { base, head: run(5, 4) }))).toEqual([]);
  expect(besideReports(times(3, { base, head: run(1.5, 0.5) }))).toEqual([]);
  expect(besideReports(times(2, { base, head: run(5, 2) }))).toEqual([]);
  expect(besideReports(times(3, { base, head: run(5, null) }))).toEqual([]);
  expect(besideReports(times(3, { base, head: run(5, 2) }))).toEqual([
    'the report of a run on head adds up to 2.00 s of the 5.00 s that it takes, and on base to 2.00 s of the 3.00 s that it takes: is some of the time missing from it?',
  ]);
});

test('what runs of a tool take beside a report without samples', () => {
  const run = (wall: number, summed: number | null) => ({ wall, summed, reported: null });
  const base = run(3, 0.1);
  const warned = (head: ReturnType<typeof run>, count = 3): number =>
    besideReports(times(count, { base, head })).length;
  // As many operations as before, or as many as fit into the time.
  expect(warned(run(6, 0.2))).toBe(0);
  expect(warned(run(3, 0.2))).toBe(0);
  expect(warned(run(3, 0.01))).toBe(0);
  expect(warned(run(3.7, 0.1))).toBe(0);
  expect(warned(run(6, 0.1), 2)).toBe(0);
  expect(warned(run(6, null))).toBe(0);
  expect(besideReports(times(3, { base, head: run(6, 0.05) }))).toEqual([
    'a run of the tool takes 6.00 s on head and 3.00 s on base, and by its report an operation 50.0 ms and 100 ms: is some of the time missing from it?',
  ]);
});
