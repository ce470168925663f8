// How well steps of imported series are found, on made series whose steps are known; the table of docs/history.md.

import { describe, expect, test } from 'vitest';
import { changePoints } from '../../src/core/stats/e-divisive.ts';
import { seededRandom, type Random } from '../../src/core/stats/random.ts';
import { eventsOf, LEVEL, levelSteps, stepsInLevels } from '../../src/history/levels.ts';
import type { Point, Series } from '../../src/history/series.ts';
import { trendOf } from '../../src/history/trend.ts';
import { madeLine } from './made-history.ts';
import { ALL } from '../effort.ts';

const POINTS = 120;
const isPrinted = process.env['PRINT_TABLE'] !== undefined;
const RUNS = isPrinted ? 60 : ALL ? 16 : 8;

const normal = ({ real }: Random): number =>
  Math.sqrt(-2 * Math.log(1 - real())) * Math.cos(2 * Math.PI * real());

interface Made {
  readonly name: string;
  /** Where it steps, and by how much. */
  readonly steps: readonly (readonly [at: number, by: number])[];
  readonly noise: (random: Random, at: number) => number;
}

const calm = (random: Random): number => 0.01 * normal(random);
const MADE: readonly Made[] = [
  { name: 'nothing, noise of 1 %', steps: [], noise: calm },
  {
    name: 'nothing, outliers',
    steps: [],
    noise: (random) => calm(random) + (random.real() < 0.05 ? 0.5 : 0),
  },
  {
    name: 'nothing, two machines 15 % apart',
    steps: [],
    noise: (random) => calm(random) + (random.real() < 0.5 ? 0.15 : 0),
  },
  { name: 'a drift of 0.1 % a commit', steps: [], noise: (random, at) => calm(random) + 0.001 * at },
  { name: '+2 %, noise of 1 %', steps: [[70, 0.02]], noise: calm },
  { name: '+5 %, noise of 1 %', steps: [[70, 0.05]], noise: calm },
  {
    name: '+5 %, taken back after 20',
    steps: [
      [60, 0.05],
      [80, -0.05],
    ],
    noise: calm,
  },
  {
    name: '+5 %, outliers',
    steps: [[70, 0.05]],
    noise: (random) => calm(random) + (random.real() < 0.05 ? 0.5 : 0),
  },
  { name: '+10 %, noise of 5 %', steps: [[70, 0.1]], noise: (random) => 0.05 * normal(random) },
  {
    name: '+10 %, two machines 15 % apart',
    steps: [[70, 0.1]],
    noise: (random) => calm(random) + (random.real() < 0.5 ? 0.15 : 0),
  },
];

const valuesOf = ({ steps, noise }: Made, random: Random): number[] =>
  Array.from({ length: POINTS }, (_, at) =>
    steps.reduce((sum, [from, by]) => sum + (at >= from ? by : 0), noise(random, at)),
  );

const NEAR = 3;

function figuresOf(made: Made): { precision: number; recall: number; falseRuns: number; delay: number } {
  let [named, right, caught, falseRuns] = [0, 0, 0, 0];
  const delays: number[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const random = seededRandom(run, made.name);
    const values = valuesOf(made, random);
    const found = changePoints(values, LEVEL, random);
    const isTrue = (at: number): boolean => made.steps.some(([from]) => Math.abs(from - at) <= NEAR);
    named += found.length;
    right += found.filter(isTrue).length;
    caught += made.steps.filter(([from]) => found.some((at) => Math.abs(from - at) <= NEAR)).length;
    if (found.some((at) => !isTrue(at))) falseRuns += 1;
    const [first] = made.steps;
    if (first !== undefined && run % 8 === 0) delays.push(delayOf(values, first[0], random));
  }
  return {
    precision: named === 0 ? 1 : right / named,
    recall: made.steps.length === 0 ? 1 : caught / (RUNS * made.steps.length),
    falseRuns: falseRuns / RUNS,
    delay: delays.sort((one, other) => one - other)[delays.length >> 1] ?? 0,
  };
}

/** Points after a step until it is named, as they come in. */
function delayOf(values: readonly number[], step: number, random: Random): number {
  for (let known = step + 1; known <= values.length; known += 1)
    if (changePoints(values.slice(0, known), LEVEL, random).some((at) => Math.abs(at - step) <= NEAR))
      return known - step;
  return Infinity;
}

/** Prints the table: PRINT_TABLE=1 npx vitest run --project unit test/history/levels.test.ts */
const print = (rows: readonly object[]): void => {
  if (isPrinted) process.stdout.write(`${JSON.stringify(rows, null, 1)}\n`);
};

test('steps are named where they are, and seldom where there is none', { timeout: 600_000 }, () => {
  const table = MADE.map((made) => ({ name: made.name, ...figuresOf(made) }));
  print(table);
  const of = (name: string) => table.find((row) => row.name === name)!;
  for (const name of ['nothing, noise of 1 %', 'nothing, outliers', 'nothing, two machines 15 % apart'])
    expect([name, of(name).falseRuns * RUNS <= 1]).toEqual([name, true]);
  for (const { name, precision } of table.filter((row) => row.name.startsWith('+')))
    expect([name, precision >= 0.75]).toEqual([name, true]);
  for (const name of ['+5 %, noise of 1 %', '+5 %, outliers', '+5 %, taken back after 20'])
    expect([name, of(name).recall >= 0.9]).toEqual([name, true]);
});

describe('levels', () => {
  const points = (levels: readonly (number | null)[]): Point[] =>
    levels.map((level, at) => ({
      at,
      level,
      spread: null,
      anchor: null,
      before: null,
      accepted: null,
      place: null,
    }));
  const stepped = Array.from({ length: 40 }, (_, at) =>
    at % 10 === 7 ? null : 1e-3 * (at < 20 ? 1 : 1.2) * (1 + (at % 3) / 100),
  );

  test('that are not known are passed over', () => {
    const [step, ...others] = levelSteps({ points: points(stepped), metric: 'p50', path: 'a' }, 1);
    expect(others).toEqual([]);
    expect(step?.index).toBe(20);
    expect(step?.ratio).toBeCloseTo(Math.log(1.2), 2);
  });

  test('of which less is worse step the other way', () => {
    const [step] = levelSteps({ points: points(stepped), metric: 'throughput', path: 'a' }, 1);
    expect(step?.ratio).toBeCloseTo(-Math.log(1.2), 2);
  });

  test('that are too few, or all the same, have none', () => {
    for (const levels of [[], stepped.slice(15, 24), Array.from({ length: 50 }, () => 1)])
      expect(levelSteps({ points: points(levels), metric: 'p50', path: 'a' }, 1)).toEqual([]);
  });
});

test('one event over many series is one event', () => {
  const events = eventsOf([20, 21, 21, 22, 40, 60, 61]);
  expect([...events]).toEqual([
    [20, 21],
    [21, 21],
    [22, 21],
    [40, 40],
    [60, 60],
    [61, 60],
  ]);
});

test('a step of imported series is a step of its trend, at the commit that most of them name, and others are not looked through', () => {
  const line = madeLine(40);
  const steps = [20, 20, 22];
  const all = steps.map((from, index): Series => ({
    configuration: 'suite',
    name: '',
    platform: 'unknown',
    path: `a/${index}`,
    metric: 'p50',
    formerly: [],
    importedFrom: 'asv',
    isArchived: false,
    points: Array.from({ length: 40 }, (_, at) => ({
      at,
      level: (at < from ? 1 : 1.3) * (1 + ((at * 7 + index) % 5) / 200),
      spread: null,
      anchor: null,
      before: null,
      accepted: null,
      place: null,
    })),
  }));
  const measured = { ...all[0]!, importedFrom: null };
  const inLevels = stepsInLevels([...all, measured]);
  const named = [...all, measured].map((series) =>
    trendOf(series, line, inLevels).steps.map(({ commit, comparison }) => [
      commit.commit,
      comparison.verdict,
    ]),
  );
  expect(named).toEqual([...all.map(() => [[line[20]!.commit, 'over']]), []]);
});
