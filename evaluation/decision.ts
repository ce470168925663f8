// The rule under evaluation on one machine and scheme: every figure that has a pass mark, and some that explain.

import { seededRandom } from '../src/core/stats/random.ts';
import type { RuleFor } from './rule.ts';
import { prepare, simulate, simulateFamily, type Prepared } from './simulate.ts';
import { bursty, spread, tail, uniform, type Slowdown } from './slowdowns.ts';
import { outcomeOf, share, type Figure, type Outcome } from './tally.ts';
import { limitFor, markOf, type Limit, type Mark, type TargetName } from './targets.ts';
import type { Pool } from './traces.ts';

export const BUDGET = 0.05;
/** Checks in the simulated run of a whole gate. */
export const FAMILY = 20;

export interface Options {
  /** Simulated runs for one figure, shared by the workloads. */
  readonly runs: number;
  readonly seed: number;
  readonly ruleFor: RuleFor;
}

/** One line of a table: what, the figure, its pass mark and whether that was reached; both null where there is none. */
export interface Line {
  readonly name: string;
  readonly figure: Figure;
  readonly unit: 'share' | 'trials';
  readonly limit: Limit | null;
  readonly mark: Mark | null;
}

const SHIFTS = [0, 0.03, 0.05, 0.08, 0.1, 0.15, 0.25];
const PARTIAL = [bursty(0.2, 0.6), spread(0.2, 0.6), tail(0.2)];

/** Lines for the pools of one machine and scheme. */
export function evaluateDecision(pools: readonly Pool[], options: Options): Line[] {
  const machine = pools[0]?.machine ?? '';
  const line = (name: string, figure: Figure, target: TargetName | null = null): Line => {
    const limit = target && limitFor(target, machine);
    const unit = name.includes('mean trials') ? 'trials' : 'share';
    return { name, figure, unit, limit, mark: limit && markOf(figure, limit) };
  };
  const outcomes = new Map(SHIFTS.map((shift) => [shift, outcome(pools, uniform(shift), options)]));
  const at = (shift: number): Outcome => outcomes.get(shift) as Outcome;
  const unchangedP95 = outcome(pools, uniform(0, 'p95'), options);
  return [
    line('no change: `over`', at(0).over, 'falseAlarm'),
    line(`no change, ${FAMILY} checks: any \`over\``, family(pools, uniform(0), options), 'atBudget'),
    line('+5 % (at the budget): `over`', at(0.05).over, 'atBudget'),
    line(`+5 %, ${FAMILY} checks: any \`over\``, family(pools, uniform(0.05), options), 'atBudget'),
    line('no change: `undecided`', at(0).undecided, 'undecided'),
    line('+3 %: `over`', at(0.03).over),
    line('+3 %: `undecided`', at(0.03).undecided),
    line('+8 % caught', at(0.08).over, 'caught8'),
    line('+10 % caught', at(0.1).over, 'caught10'),
    line('+10 % called `within`', at(0.1).within),
    line('+15 % caught', at(0.15).over),
    line('+25 % caught', at(0.25).over),
    line('no change: mean trials', at(0).trials, 'trials'),
    line('+10 %: mean trials', at(0.1).trials, 'trials'),
    line('+10 %: mean trials to a verdict', at(0.1).trialsDecided),
    line('+10 %: mean trials, control included', at(0.1).trialsWithControl),
    ...PARTIAL.map((slowdown) =>
      line(`${slowdown.name} (\`${slowdown.metric}\`)`, outcome(pools, slowdown, options).over, 'partial'),
    ),
    line('`p95`, no change: `over`', unchangedP95.over, 'falseAlarm'),
    line('`p95`, no change: `undecided`', unchangedP95.undecided),
  ];
}

/** Runs of one check on every workload. */
function outcome(pools: readonly Pool[], slowdown: Slowdown, options: Options): Outcome {
  const rule = options.ruleFor(1);
  return outcomeOf(
    prepared(pools, slowdown, options).map(({ pool, ready, purpose }) =>
      simulate(ready, rule, {
        budget: BUDGET,
        runs: Math.ceil(options.runs / pools.length),
        random: seededRandom(options.seed, `${purpose}/${pool.workload}`),
      }),
    ),
  );
}

/** Runs of a gate of FAMILY checks, workload after workload: how many had any check `over`. */
function family(pools: readonly Pool[], slowdown: Slowdown, options: Options): Figure {
  const ready = prepared(pools, slowdown, options);
  const random = seededRandom(options.seed, `${ready[0]?.purpose}/family`);
  const { runs, anyOver } = simulateFamily(
    ready.map((each) => each.ready),
    options.ruleFor,
    { checks: FAMILY, budget: BUDGET, runs: Math.ceil(options.runs / 4), random },
  );
  return share(anyOver, runs);
}

function prepared(
  pools: readonly Pool[],
  slowdown: Slowdown,
  options: Options,
): { pool: Pool; ready: Prepared; purpose: string }[] {
  return pools.map((pool) => {
    const purpose = `${pool.machine}/${pool.scheme}/${slowdown.metric}/${slowdown.name}`;
    const random = seededRandom(options.seed, `prepare/${purpose}/${pool.workload}`);
    return { pool, purpose, ready: prepare(pool.trials, slowdown, random) };
  });
}
