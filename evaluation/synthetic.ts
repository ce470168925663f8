// Trials made of known noise, operation by operation: what recordings of one machine cannot show.
// Both sides run the same code; 24 pairs of turns, random order within a pair.

import type { TimedSide, TimedTrial } from '../src/core/model/report.ts';
import type { Random } from '../src/core/stats/random.ts';
import { columns, summarize } from '../src/core/stats/summary.ts';
import { normal, studentT2 } from './draws.ts';
import type { Pool } from './traces.ts';

const PAIRS = 24;
const OPERATIONS = 40;
/** Seconds an operation takes where nothing disturbs it. */
const LEVEL = 1e-4;

/** A kind of noise: how fast the machine and the process are, and how operations differ within a turn. */
export interface Shape {
  readonly name: string;
  /** Begins a trial; the returned function gives the slowness (1 = undisturbed) of every next turn of a side. */
  trial(random: Random): (side: 'base' | 'head') => number;
  /** Slowness of one operation relative to its turn. */
  operation(random: Random): number;
}

const noisy =
  (deviation: number) =>
  (random: Random): number =>
    Math.exp(deviation * normal(random));

const skewed: Shape = {
  name: 'skewed (log-normal)',
  trial: (random) => () => 1 + 0.03 * Math.exp(normal(random)),
  operation: (random) => 1 + 0.05 * Math.exp(normal(random)),
};

/** Two speeds of the machine up to x1.8 apart; it stays in one for ten turns on average, whoever's turn it is. */
const bimodal: Shape = {
  name: 'bimodal (sticky, up to x1.8)',
  trial: (random) => {
    const slow = 1.2 + 0.6 * random.real();
    let speed = random.real() < 0.5 ? 1 : slow;
    return () => {
      if (random.real() < 0.1) speed = speed === 1 ? slow : 1;
      return speed * Math.exp(0.01 * normal(random));
    };
  },
  operation: noisy(0.03),
};

const heavy = (random: Random, deviation: number): number =>
  Math.exp(Math.min(2, Math.max(-2, deviation * studentT2(random))));

const heavyTailed: Shape = {
  name: 'heavy-tailed (Student t2)',
  trial: (random) => {
    const luck = { base: heavy(random, 0.01), head: heavy(random, 0.01) };
    return (side) => luck[side] * heavy(random, 0.02);
  },
  operation: noisy(0.03),
};

/** One side of one trial in ten is 40 % slow throughout, and so is one turn in ten. */
const contaminated: Shape = {
  name: 'contaminated (10 % at +40 %)',
  trial: (random) => {
    const unlucky = random.real() < 0.1 ? (random.real() < 0.5 ? 'base' : 'head') : null;
    return (side) =>
      (side === unlucky ? 1.4 : 1) * (random.real() < 0.1 ? 1.4 : 1) * Math.exp(0.01 * normal(random));
  },
  operation: noisy(0.03),
};

/** The machine's speed walks at random, 2 % from turn to turn. */
const drifting: Shape = {
  name: 'drifting (random walk)',
  trial: (random) => {
    let speed = 1;
    return () => (speed *= Math.exp(0.02 * normal(random)));
  },
  operation: noisy(0.03),
};

/** Layout, JIT and GC luck: each process is its own 1 % faster or slower for life. */
const processLuck: Shape = {
  name: 'process luck (1 %)',
  trial: (random) => {
    const luck = { base: Math.exp(0.01 * normal(random)), head: Math.exp(0.01 * normal(random)) };
    return (side) => luck[side] * Math.exp(0.01 * normal(random));
  },
  operation: noisy(0.03),
};

export const SHAPES: readonly Shape[] = [skewed, bimodal, heavyTailed, contaminated, drifting, processLuck];

/** One A/A trial with that noise, every operation kept. */
export function syntheticTrial(shape: Shape, index: number, random: Random): TimedTrial {
  const slowness = shape.trial(random);
  const samples: Record<'base' | 'head', number[][]> = { base: [], head: [] };
  let order = '';
  const turn = (side: 'base' | 'head'): void => {
    const level = LEVEL * slowness(side);
    samples[side].push(Array.from({ length: OPERATIONS }, () => level * shape.operation(random)));
  };
  for (let pair = 0; pair < PAIRS; pair++) {
    const headFirst = random.real() < 0.5;
    order += headFirst ? 'h' : 'b';
    turn(headFirst ? 'head' : 'base');
    turn(headFirst ? 'base' : 'head');
  }
  return { index, order, base: sideOf(samples.base), head: sideOf(samples.head) };
}

/** So many trials of each kind of noise, as pools of a machine called `synthetic`. */
export function syntheticPools(trials: number, random: Random): Pool[] {
  return SHAPES.map((shape) => ({
    machine: 'synthetic',
    scheme: 'turns',
    workload: shape.name,
    trials: Array.from({ length: trials }, (_, index) => syntheticTrial(shape, index, random)),
  }));
}

function sideOf(samples: number[][]): TimedSide {
  return {
    turns: columns(
      samples.map(summarize),
      samples.map(() => null),
    ),
    all: summarize(samples.flat()),
    cpuTime: null,
    peakMemory: null,
    values: {},
    batch: 1,
    samples,
  };
}
