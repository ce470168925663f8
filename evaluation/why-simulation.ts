// How often chance alone gets somebody blamed, and how small a growth is still found: profiles of unchanged code are dealt
// to base and head at random, and one function of head is made slower by a known amount.

import { markdownTable } from 'markdown-table';
import { median } from 'simple-statistics';
import { explain } from '../src/explain/explain.ts';
import type { Explanation } from '../src/core/model/explanation.ts';
import type { Profile } from '../src/explain/profile.ts';
import { seededRandom, shuffled, type Random } from '../src/core/stats/random.ts';

export interface SimulationOptions {
  readonly rounds: number;
  readonly runs: number;
  readonly seed: number;
  /** Slowdown that is reported, as a share of base's cost. */
  readonly slowdown: number;
  /** Part of the slowdown that one function really is to blame for; the rest moves everything alike. */
  readonly guilty: number;
}

export interface SimulationResult {
  readonly runs: number;
  /** Share of runs that name anybody; of these, who is not to blame. */
  readonly named: number;
  readonly wrong: number;
  readonly right: number;
}

/** What is simulated: how large a slowdown is, and how much of it one function is to blame for. */
const SCENARIOS = [
  { title: 'no change, +5 % reported', slowdown: 0.05, guilty: 0 },
  { title: 'no change, +15 % reported', slowdown: 0.15, guilty: 0 },
  { title: 'no change, +50 % reported', slowdown: 0.5, guilty: 0 },
  { title: '+5 %, one function', slowdown: 0.05, guilty: 1 },
  { title: '+10 %, one function', slowdown: 0.1, guilty: 1 },
  { title: '+20 %, one function', slowdown: 0.2, guilty: 1 },
  { title: '+20 %, half of it one function, half everything', slowdown: 0.2, guilty: 0.5 },
  { title: '+50 %, half of it one function, half everything', slowdown: 0.5, guilty: 0.5 },
] as const;
const ROUNDS = [5, 4, 3] as const;

/** A table of all scenarios, mean over the pools. */
export function simulationTable(pools: Iterable<readonly Profile[]>, runs: number, seed: number): string {
  const all = [...pools];
  const rows = SCENARIOS.map(({ title, slowdown, guilty }) => [
    title,
    ...ROUNDS.map((rounds) => {
      const results = all.map((pool) => simulateWhy(pool, { rounds, runs, seed, slowdown, guilty }));
      const mean = (of: 'wrong' | 'right'): string =>
        `${((100 * results.reduce((sum, each) => sum + each[of], 0)) / all.length).toFixed(1)} %`;
      return guilty === 0 ? `${mean('wrong')} wrong` : `${mean('right')} right, ${mean('wrong')} wrong`;
    }),
  ]);
  const head = ['somebody is named', ...ROUNDS.map((rounds) => `${rounds} profiles a side`)];
  return markdownTable([head, ...rows], { align: ['l', 'r', 'r', 'r'] });
}

/** Deals profiles and asks why. */
export function simulateWhy(pool: readonly Profile[], options: SimulationOptions): SimulationResult {
  const { rounds, runs, seed, slowdown, guilty } = options;
  if (pool.length < 2 * rounds)
    throw new RangeError(`${2 * rounds} profiles are needed, there are ${pool.length}`);
  const random = seededRandom(seed, JSON.stringify(options));
  const count = { named: 0, wrong: 0, right: 0 };
  for (let run = 0; run < runs; run += 1) {
    const dealt = shuffled(pool, random);
    const culprit = guilty > 0 ? drawFunction(pool, random) : null;
    const head = dealt.slice(rounds, 2 * rounds);
    const { conclusion } = ask(
      dealt.slice(0, rounds),
      culprit === null ? head : head.map((profile) => slowed(profile, culprit, slowdown * guilty)),
      1 + slowdown,
    );
    if (conclusion.kind !== 'culprit') continue;
    count.named += 1;
    const right = culprit !== null && nameOf(conclusion.place) === culprit;
    count[right ? 'right' : 'wrong'] += 1;
  }
  const share = (number: number): number => number / runs;
  return { runs, named: share(count.named), wrong: share(count.wrong), right: share(count.right) };
}

const ask = (base: readonly Profile[], head: readonly Profile[], level: number): Explanation =>
  explain({
    path: 'simulated',
    metric: 'p50',
    profiler: 'recorded',
    profiles: { base, head },
    level: { base: 1, head: level },
    changes: null,
    waiting: true,
    notes: [],
    seconds: 0,
  });

const nameOf = ({ name, file }: { name: string; file: string | null }): string => `${name} ${file}`;

/** A function of the project that costs at least a hundredth of an operation. */
function drawFunction(pool: readonly Profile[], random: Random): string {
  const costs = new Map<string, number[]>();
  for (const profile of pool)
    for (const [name, cost] of costsOf(profile)) costs.set(name, [...(costs.get(name) ?? []), cost]);
  const found = [...costs].filter(([, each]) => each.length > pool.length / 2 && median(each) >= 0.01);
  const [name] = found[random.integer(0, found.length - 1)] ?? [];
  if (name === undefined) throw new RangeError('no function to slow down');
  return name;
}

function costsOf({ frames, frame, self }: Profile): Map<string, number> {
  const costs = new Map<string, number>();
  for (const [index, at] of frame.entries()) {
    const shown = frames[at];
    if (shown?.kind === 'own') costs.set(nameOf(shown), (costs.get(nameOf(shown)) ?? 0) + (self[index] ?? 0));
  }
  return costs;
}

/** The function costs `more` of a whole operation on top, where it is called. */
function slowed(profile: Profile, culprit: string, more: number): Profile {
  const own = costsOf(profile).get(culprit) ?? 0;
  const total = profile.self.reduce((sum, cost) => sum + cost, 0);
  return {
    ...profile,
    self: profile.self.map((cost, index) => {
      const shown = profile.frames[profile.frame[index] ?? -1];
      return shown !== undefined && nameOf(shown) === culprit && own > 0
        ? cost * (1 + (more * total) / own)
        : cost;
    }),
  };
}
