// Runs whose time is up before anything has to be decided: how often they are red, because checks are proved over or lean
// far over. Nobody has time for the control, which would take some of the red away.

import { markdownTable } from 'markdown-table';
import { seededRandom, type Random } from '../src/core/stats/random.ts';
import { BUDGET, FAMILY } from './decision.ts';
import { SYNTHETIC } from './evaluate.ts';
import type { EvaluatedMetric, Rule } from './rule.ts';
import { shippedRule } from './shipped-rule.ts';
import { prepare, trialDrawer, type Prepared } from './simulate.ts';
import { uniform } from './slowdowns.ts';
import { syntheticPools } from './synthetic.ts';
import { share, type Figure } from './tally.ts';
import { limitFor, markOf } from './targets.ts';
import type { Pool } from './traces.ts';

export interface Options {
  /** Simulated runs for one figure. */
  readonly runs: number;
  readonly seed: number;
  readonly machine?: string | undefined;
}

/** Trials that there is time for. */
const TRIALS = [8, 9, 11, 15, 25];
const SHIFTS = [0, 0.03, 0.05, 0.08, 0.1, 0.25, 1];
/** What keeps every budget. */
const KEPT = SHIFTS.filter((shift) => shift <= BUDGET);
const SCHEMES = ['turns 10 ms', 'turns-pinned 10 ms'];
const SYNTHETIC_TRIALS = 80;

interface Line {
  readonly name: string;
  readonly red: readonly Figure[];
}

/** A table for each machine and metric, and which figures miss their mark. */
export function evaluateShort(
  recorded: readonly Pool[],
  options: Options,
): { readonly text: string; readonly missed: readonly string[] } {
  const own = recorded.filter(({ scheme }) => SCHEMES.includes(scheme));
  const pools = [...own, ...syntheticPools(SYNTHETIC_TRIALS, seededRandom(options.seed, SYNTHETIC))];
  const groups = new Map<string, Pool[]>();
  for (const pool of pools) {
    const name =
      pool.machine === SYNTHETIC ? `${SYNTHETIC}, ${pool.workload}` : `${pool.machine}, ${pool.scheme}`;
    if ((options.machine ?? pool.machine) === pool.machine)
      groups.set(name, [...(groups.get(name) ?? []), pool]);
  }
  const missed: string[] = [];
  const tables = [...groups].flatMap(([name, group]) =>
    (['p50', 'p95'] as const).map((metric) => {
      const title = `${name}, \`${metric}\``;
      const lines = linesOf(group, metric, options);
      missed.push(...missedOf(lines).map((line) => `${title}: ${line}`));
      return `## ${title}\n\n${table(lines)}`;
    }),
  );
  return { text: [LEGEND, ...tables].join('\n\n'), missed };
}

const LEGEND =
  `Red: any check proved over, or likely over when the time is up; budget ${BUDGET * 100} %, no time for the control. ` +
  'Promised: at most 0.9 % of runs whose budgets are all kept.';

function linesOf(pools: readonly Pool[], metric: EvaluatedMetric, options: Options): Line[] {
  const prepared = new Map(
    SHIFTS.map((shift) => [
      shift,
      pools.map((pool) =>
        prepare(pool.trials, uniform(shift, metric), seededRandom(options.seed, pool.workload)),
      ),
    ]),
  );
  return [1, FAMILY].flatMap((checks) =>
    TRIALS.map((trials) => ({
      name: `${checks === 1 ? '1 check' : `${checks} checks`}, ${trials} trials`,
      red: SHIFTS.map((shift) => {
        const random = seededRandom(options.seed, `short/${metric}/${checks}/${trials}/${shift}`);
        const ready = prepared.get(shift) ?? [];
        return redShare(ready, shippedRule(checks), { checks, trials, runs: options.runs, random });
      }),
    })),
  );
}

function redShare(
  pools: readonly Prepared[],
  rule: Rule,
  { checks, trials, runs, random }: { checks: number; trials: number; runs: number; random: Random },
): Figure {
  const next = pools.map((pool) => checkUntil(pool, rule, trials, random));
  let red = 0;
  for (let run = 0; run < runs; run++) {
    const all = Array.from({ length: checks }, (_, check) => next[(run + check) % next.length]);
    if (all.some((isRed) => isRed?.() === true)) red++;
  }
  return share(red, runs);
}

/** Whether one check comes out red when the time is up after so many trials. */
function checkUntil(pool: Prepared, rule: Rule, trials: number, random: Random): () => boolean {
  const draw = trialDrawer(pool.trials, trials, random);
  return () => {
    draw.restart();
    const seen: Prepared['trials'][number][number][] = [];
    for (let look = 0; (rule.looks[look] ?? Infinity) <= trials; look++) {
      while (seen.length < (rule.looks[look] ?? 0)) seen.push(draw.next());
      const decision = rule.decide(seen, pool.metric, BUDGET, look);
      if (decision !== 'undecided') return decision === 'over';
    }
    return rule.leansFar?.(seen, pool.metric, BUDGET) ?? false;
  };
}

const missedOf = (lines: readonly Line[]): string[] => {
  const limit = limitFor('short', SYNTHETIC);
  return lines.flatMap(({ name, red }) =>
    KEPT.flatMap((shift, index) => {
      const figure = red[index];
      return limit !== null && figure !== undefined && markOf(figure, limit) === 'missed'
        ? [`${name}, ${shiftName(shift)}`]
        : [];
    }),
  );
};

const shiftName = (shift: number): string => (shift === 0 ? 'no change' : `+${Math.round(shift * 100)} %`);

const table = (lines: readonly Line[]): string =>
  markdownTable(
    [
      ['red', ...SHIFTS.map(shiftName)],
      ...lines.map(({ name, red }) => [
        name,
        ...red.map(({ value }) => `${(value * 100).toFixed(value < 0.1 ? 2 : 1)} %`),
      ]),
    ],
    { align: ['l', ...SHIFTS.map(() => 'r')] },
  );
