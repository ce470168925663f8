// How whole runs on shared machines may differ, as made-up noise: each kind gives one log number a run after the other,
// about 1 apart, to be scaled.

import type { Random } from '../src/core/stats/random.ts';
import { normal, studentT2 } from './draws.ts';

export interface Kind {
  readonly name: string;
  /** Tails up to exponential: the stated error must hold. For the others it must stay below all of the error of green. */
  readonly stated: boolean;
  /** Begins a history; every call is the next run. */
  readonly begin: (random: Random) => () => number;
}

const independent = (draw: (random: Random) => number) => (random: Random) => (): number => draw(random);

/** Two kinds of machines under one name, one of them faster by six times what runs of one kind differ. */
const twoKinds = (share: number) =>
  independent((random) => (random.real() < share ? -1.8 : 0) + 0.3 * normal(random));

/** As much of the last run is in the next as `memory` says. */
const remembering = (memory: number) => (random: Random) => {
  let level = normal(random);
  return (): number => (level = memory * level + Math.sqrt(1 - memory ** 2) * normal(random));
};

const walking = (random: Random): (() => number) => {
  let level = 0;
  return () => (level += 0.3 * normal(random)) + normal(random);
};

/** Once, somewhere among the runs or after them, everything gets faster or slower for good. */
const stepping = (random: Random): (() => number) => {
  const [at, height] = [random.integer(0, 40), 3 * normal(random)];
  let run = 0;
  return () => (run++ < at ? 0 : height) + normal(random);
};

export const KINDS: readonly Kind[] = [
  { name: 'normal', stated: true, begin: independent(normal) },
  { name: 'even', stated: true, begin: independent((random) => 3.46 * random.real()) },
  { name: 'slow runs (log-normal)', stated: true, begin: independent((random) => Math.exp(normal(random))) },
  {
    name: 'fast runs (exponential tail)',
    stated: true,
    begin: independent((random) => Math.log(1 - random.real())),
  },
  { name: 'a memory of 0.9', stated: true, begin: remembering(0.9) },
  { name: 'drifting (walk and noise)', stated: true, begin: walking },
  { name: 'a step once', stated: true, begin: stepping },
  {
    name: 'fast runs (log-normal tail)',
    stated: false,
    begin: independent((random) => -Math.exp(normal(random))),
  },
  { name: 'heavy tails (Student t2)', stated: false, begin: independent(studentT2) },
  { name: 'a faster kind, 1 run in 17', stated: false, begin: twoKinds(1 / 17) },
  { name: 'a faster kind, 1 run in 21', stated: false, begin: twoKinds(1 / 21) },
  { name: 'a faster kind, 1 run in 10', stated: false, begin: twoKinds(0.1) },
  { name: 'a faster kind, 3 runs in 10', stated: false, begin: twoKinds(0.3) },
];
