// Suites that one run of a tool measures: the engine with a tool of which every run is noted.

import { expect, test } from 'vitest';
import { BenchmarkFailure } from '../../src/core/model/errors.ts';
import { measure } from '../../src/measure/engine.ts';
import type { SuiteResult } from '../../src/runners/runner.ts';
import type { Side } from '../../src/core/model/quantities.ts';
import type { MeasureOptions, Subject, SuiteRun } from '../../src/measure/state.ts';

const share = (part: Partial<SuiteResult> = {}): SuiteResult => ({
  turn: { samples: [0.001], cpu: null },
  batch: 1,
  peakMemory: null,
  values: {},
  units: {},
  ...part,
});

/** A suite whose run on a side, the n-th of all, gives these shares. */
function suite(runs: Side[], give: (side: Side, run: number) => Record<string, SuiteResult>): SuiteRun {
  return {
    suite: 'suite',
    run: (side) => {
      runs.push(side);
      return Promise.resolve(new Map(Object.entries(give(side, runs.length))));
    },
  };
}

const subject = (run: SuiteRun, task: string, part: Partial<Subject> = {}): Subject => ({
  path: `suite/${task}`,
  suiteRun: { run, taskOn: () => task },
  headOnly: false,
  isNew: false,
  timed: true,
  exact: null,
  minimumPairs: 1,
  minimumSamples: 1,
  open: () => Promise.reject(new Error('has no processes of its own')),
  ...part,
});

const options = (part: Partial<MeasureOptions> = {}): MeasureOptions => ({
  seed: 1,
  firstLook: 3,
  lastLook: 6,
  control: { first: 2 },
  timeLimit: 1000,
  pin: null,
  needed: ({ trials }) => 3 - trials.length,
  wantsControl: () => false,
  onProgress: () => {},
  clock: () => 0,
  signal: new AbortController().signal,
  ...part,
});

const both = { a: share(), b: share() };

test('one run of each side serves all benchmarks of the suite', async () => {
  const runs: Side[] = [];
  const suiteRun = suite(runs, () => both);
  const measured = await measure([subject(suiteRun, 'a'), subject(suiteRun, 'b')], options());
  expect(runs.length).toBe(6);
  expect(measured.map(({ trials }) => trials.length)).toEqual([3, 3]);
  const [one, other] = measured.map(({ trials }) => trials.map(({ order }) => order).join(''));
  expect(one).toBe(other);
  // What is recorded as the order is the order of the runs.
  expect(runs.map((side) => side[0]).join('')).toBe(
    one?.replaceAll('b', 'B').replaceAll('h', 'hb').replaceAll('B', 'bh'),
  );
});

test('who goes first is drawn anew for every trial, and again by another seed', async () => {
  const orders = await Promise.all(
    [1, 2].map(async (seed) => {
      const suiteRun = suite([], () => both);
      const [first] = await measure(
        [subject(suiteRun, 'a')],
        options({ seed, lastLook: 40, needed: ({ trials }) => 40 - trials.length }),
      );
      return first?.trials.map(({ order }) => order).join('') ?? '';
    }),
  );
  for (const order of orders) {
    expect(order).toMatch(/^[bh]{40}$/);
    expect([...order.matchAll(/b/g)].length).toBeGreaterThan(9);
    expect([...order.matchAll(/h/g)].length).toBeGreaterThan(9);
  }
  expect(orders[0]).not.toBe(orders[1]);
});

test('it goes on until the last benchmark is decided, and the decided ones get those trials too', async () => {
  const suiteRun = suite([], () => both);
  const needed: MeasureOptions['needed'] = ({ path, trials }) =>
    Math.max(0, (path === 'suite/a' ? 2 : 5) - trials.length);
  const measured = await measure([subject(suiteRun, 'a'), subject(suiteRun, 'b')], options({ needed }));
  expect(measured.map(({ trials }) => trials.length)).toEqual([5, 5]);
});

test('one that can no longer be decided does not keep its neighbour from it', async () => {
  const suiteRun = suite([], () => both);
  const needed: MeasureOptions['needed'] = ({ path, trials }) =>
    path === 'suite/a' ? Infinity : Math.max(0, 3 - trials.length);
  let now = 0;
  const measured = await measure(
    [subject(suiteRun, 'a'), subject(suiteRun, 'b')],
    options({ needed, timeLimit: 100, clock: () => (now += 0.01) }),
  );
  expect(measured[1]?.trials.length).toBe(3);
});

test('a suite goes on to its first look as long as there is time, though no verdict is in reach', async () => {
  const suiteRun = suite([], () => both);
  // After one trial a verdict takes more than there is, as with votes that contradict each other.
  const needed: MeasureOptions['needed'] = ({ trials }) => (trials.length === 0 ? 3 : 40);
  let now = 0;
  const clock = (): number => (now += 0.5);
  const [measured] = await measure([subject(suiteRun, 'a')], options({ needed, timeLimit: 12, clock }));
  expect(measured?.trials.length).toBe(3);
});

test('a benchmark that a run lost fails alone; a run that fails fails for all', async () => {
  const losing = suite([], (side, run) => (side === 'head' && run > 4 ? { a: share() } : both));
  const lost = await measure(
    [subject(losing, 'a'), subject(losing, 'b')],
    options({ needed: ({ trials }) => 5 - trials.length }),
  );
  expect(lost[0]?.failure).toBe(null);
  expect(lost[0]?.trials.length).toBe(5);
  expect(lost[1]?.failure).toMatchObject({
    side: 'head',
    message: 'the report of one run lacks benchmark "b", which was listed before',
  });

  const broken: SuiteRun = {
    suite: 'suite',
    run: (side) =>
      side === 'base'
        ? Promise.reject(new BenchmarkFailure({ message: 'no report' }))
        : Promise.resolve(new Map(Object.entries(both))),
  };
  const failed = await measure([subject(broken, 'a'), subject(broken, 'b')], options());
  for (const { failure, trials } of failed) {
    expect(failure).toMatchObject({ side: 'base', message: 'no report' });
    expect(trials).toEqual([]);
  }
});

test('numbers in another unit than on base are not compared', async () => {
  const suiteRun = suite([], (side) => ({
    a: share({
      turn: { samples: [], cpu: null },
      values: { value: 60 },
      units: { value: side === 'base' ? 'fps' : 'frames' },
    }),
  }));
  const [measured] = await measure([subject(suiteRun, 'a')], options());
  expect(measured?.failure).toMatchObject({
    side: 'head',
    message: '"a" is in "frames" on head and in "fps" on base',
  });
});

test('a new benchmark is measured in the same runs; with nothing to compare, base is not run', async () => {
  const runs: Side[] = [];
  const suiteRun = suite(runs, () => both);
  const mixed = await measure(
    [subject(suiteRun, 'a'), subject(suiteRun, 'b', { headOnly: true })],
    options({ needed: ({ trials, alone }) => 3 - Math.max(trials.length, alone.length) }),
  );
  expect(mixed.map(({ trials, alone }) => [trials.length, alone.length])).toEqual([
    [3, 0],
    [0, 3],
  ]);
  expect(runs.length).toBe(6);
  runs.length = 0;
  await measure(
    [subject(suiteRun, 'b', { headOnly: true })],
    options({ needed: ({ alone }) => 3 - alone.length }),
  );
  expect(runs).toEqual(['head', 'head', 'head']);
});

test('a control is base against base, and serves all that are accused', async () => {
  const runs: Side[] = [];
  const suiteRun = suite(runs, () => both);
  const wantsControl: MeasureOptions['wantsControl'] = ({ control }) => control.length < 4;
  const measured = await measure([subject(suiteRun, 'a'), subject(suiteRun, 'b')], options({ wantsControl }));
  expect(measured.map(({ control }) => control.length)).toEqual([4, 4]);
  expect(runs.slice(6)).toEqual(Array.from({ length: 8 }, () => 'base'));
});

test('what is told as statistics is a value of the trial, and nothing is timed then', async () => {
  const suiteRun = suite([], () => ({
    a: share({ turn: { samples: [], cpu: 0.25 }, peakMemory: 1024, values: { mean: 0.5 } }),
  }));
  const [measured] = await measure([subject(suiteRun, 'a')], options());
  expect(measured?.trials[0]?.head).toMatchObject({
    all: null,
    cpuTime: 0.25,
    peakMemory: 1024,
    values: { mean: 0.5 },
    samples: null,
  });
});
