// The rivals and the rule under evaluation side by side on the same trials: how often each is red.

import { seededRandom, type Random } from '../src/core/stats/random.ts';
import { BUDGET, FAMILY, type Options } from './decision.ts';
import { RIVALS, type Rival } from './rivals.ts';
import { prepare, simulate, simulateFamily, trialDrawer, type Prepared } from './simulate.ts';
import { uniform } from './slowdowns.ts';
import { average, share, type Figure } from './tally.ts';
import type { Pool } from './traces.ts';

/** Slowdowns of a comparison; the first is none. */
export const COMPARED = [0, 0.03, 0.08, 0.1, 0.25];
export const COMPARED_BRIEFLY = [0, 0.1];

/** One rule: how often it is red at each slowdown, and in a run of FAMILY unchanged checks. */
export interface Standing {
  readonly name: string;
  readonly fedWith: string;
  readonly red: readonly Figure[];
  readonly familyRed: number;
  /** Mean number of trials with no change. */
  readonly trials: number;
}

interface Source {
  readonly workload: string;
  /** One a slowdown. */
  readonly prepared: readonly Prepared[];
}

/** Standings of the rule and of every rival on the pools of one machine and scheme. */
export function compare(pools: readonly Pool[], shifts: readonly number[], options: Options): Standing[] {
  const sources = pools.map((pool) => ({
    workload: pool.workload,
    prepared: shifts.map((shift) => prepare(pool.trials, uniform(shift), seededRandom(options.seed))),
  }));
  return [ownStanding(sources, options), ...RIVALS.map((rival) => standing(rival, sources, options))];
}

/** Results for each slowdown, and in it for each source. */
function bySlowdown<Result>(
  sources: readonly Source[],
  of: (prepared: Prepared, source: Source) => Result,
): Result[][] {
  const slowdowns = sources[0]?.prepared ?? [];
  return slowdowns.map((_, index) => sources.map((source) => of(source.prepared[index] as Prepared, source)));
}

function standing(rival: Rival, sources: readonly Source[], options: Options): Standing {
  const random = (source: Source): Random =>
    seededRandom(options.seed, `rival/${rival.name}/${source.workload}`);
  const runs = Math.ceil(options.runs / sources.length);
  const results = bySlowdown(sources, (prepared, source) =>
    judgeOften(rival, prepared, runs, random(source)),
  );
  const unchanged = results[0] ?? [];
  const quiet = unchanged.reduce((product, { red }) => product * (1 - red.value), 1);
  return {
    name: rival.name,
    fedWith: rival.fedWith,
    red: results.map((bySource) => average(bySource.map(({ red }) => red))),
    // The checks go through the workloads in turn and are drawn independently.
    familyRed: 1 - quiet ** (FAMILY / sources.length),
    trials: unchanged.reduce((sum, { trials }) => sum + trials, 0) / unchanged.length,
  };
}

/** How often a rival is red, and its mean cost in trials. */
export function judgeOften(
  rival: Rival,
  prepared: Prepared,
  runs: number,
  random: Random,
): { red: Figure; trials: number } {
  const draw = trialDrawer(prepared.trials, rival.longest, random);
  let [red, trials] = [0, 0];
  for (let run = 0; run < runs; run++) {
    draw.restart();
    const judgement = rival.judge(draw, random);
    if (judgement.red) red++;
    trials += judgement.trials;
  }
  return { red: share(red, runs), trials: trials / runs };
}

function ownStanding(sources: readonly Source[], { ruleFor, seed, runs: total }: Options): Standing {
  const rule = ruleFor(1);
  const runs = Math.ceil(total / sources.length);
  const random = seededRandom(seed, 'own');
  const tallies = bySlowdown(sources, (prepared) =>
    simulate(prepared, rule, { budget: BUDGET, runs, random }),
  );
  const unchanged = sources.map((source) => source.prepared[0] as Prepared);
  const family = simulateFamily(unchanged, ruleFor, { checks: FAMILY, budget: BUDGET, runs: total, random });
  return {
    name: `**${rule.name}**`,
    fedWith: `turns and trials until a verdict, ${rule.looks.at(-1)} trials at most`,
    red: tallies.map((bySource) => average(bySource.map((tally) => share(tally.over, tally.runs)))),
    familyRed: family.anyOver / family.runs,
    trials: average((tallies[0] ?? []).map((tally) => share(tally.trials.sum, tally.runs))).value,
  };
}
