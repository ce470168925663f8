// How well screening decides: how often it passes what is over budget, and how often what has not changed.

import tQuantile from '@stdlib/stats-base-dists-t-quantile';
import { mean, sampleStandardDeviation } from 'simple-statistics';
import { METHOD, SCREENING } from '../src/core/decision/rule.ts';
import { seededRandom, shuffled, type Random } from '../src/core/stats/random.ts';
import { outcomeOf } from '../src/core/screening/screen.ts';
import { normal } from './draws.ts';
import { readRounds, type RoundMetric } from './rounds.ts';
import { KINDS, type Kind } from './runs.ts';
import { share, type Figure } from './tally.ts';

/** A run passes or fails head, given the runs on file and the change allowed, all in log units. */
type Rule = (now: number, runs: readonly number[], allowed: number) => 'within' | 'over' | 'undecided';

const shipped =
  (mayFail: boolean, alphaOver: number): Rule =>
  (now, runs, allowed) =>
    outcomeOf(now, runs, allowed, { alpha: SCREENING.alpha, mayFail, alphaOver });

export const RULES: Readonly<Record<'perf-budgets' | 't interval' | 'ranks', Rule>> = {
  'perf-budgets': shipped(false, 0),
  // What a prediction interval usually is (Bencher's t test among others), at the same error.
  't interval': (now, runs, allowed) => {
    const quantile = tQuantile(1 - SCREENING.alpha, runs.length - 1);
    const margin = quantile * sampleStandardDeviation([...runs]) * Math.sqrt(1 + 1 / runs.length);
    return now <= allowed + mean([...runs]) - margin ? 'within' : 'undecided';
  },
  ranks: (now, runs, allowed) => (now <= allowed + Math.min(...runs) ? 'within' : 'undecided'),
};

export interface Options {
  readonly runs: number;
  readonly seed: number;
}

interface Question {
  readonly stored: number;
  /** Log units between runs. */
  readonly spread: number;
  /** Relative. */
  readonly budget: number;
  /** Of head, relative. */
  readonly change: number;
}

/** Share of runs with this outcome. */
function rate(
  kind: Kind,
  { stored, spread, budget, change }: Question,
  rule: Rule,
  outcome: ReturnType<Rule>,
  options: Options,
): Figure {
  const random = seededRandom(options.seed, `${kind.name}/${stored}/${spread}/${change}`);
  let found = 0;
  for (let run = 0; run < options.runs; run++) {
    const next = kind.begin(random);
    const runs = Array.from({ length: stored }, () => spread * next());
    const now = spread * next() + Math.log1p(change);
    if (rule(now, runs, Math.log1p(budget)) === outcome) found += 1;
  }
  return share(found, options.runs);
}

const BUDGET = 0.05;
const SPREAD = 0.01;
export const STORED = [SCREENING.fewestRuns, 20];

export interface FalsePass {
  readonly kind: Kind;
  /** By number of stored runs: at the budget, and 3 % beyond it. */
  readonly shipped: readonly { readonly at: Figure; readonly beyond: Figure }[];
  /** Other rules at the budget with 20 runs. */
  readonly others: readonly Figure[];
  /** No change, 20 runs: passed. */
  readonly passed: Figure;
}

/** What is over budget and called within, kind by kind of noise. */
export function falsePasses(options: Options): FalsePass[] {
  return KINDS.map((kind) => {
    const at = (stored: number, change: number, rule: Rule): Figure =>
      rate(kind, { stored, spread: SPREAD, budget: BUDGET, change }, rule, 'within', options);
    return {
      kind,
      shipped: STORED.map((stored) => ({
        at: at(stored, BUDGET, RULES['perf-budgets']),
        beyond: at(stored, BUDGET + 0.03, RULES['perf-budgets']),
      })),
      others: [at(20, BUDGET, RULES['t interval']), at(20, BUDGET, RULES.ranks)],
      passed: at(20, 0, RULES['perf-budgets']),
    };
  });
}

/** How much one run's number scatters by itself: a median of three processes, each 1 % faster or slower for life. */
const ofThree = (random: Random): number =>
  [0, 0, 0].map(() => 0.01 * normal(random)).sort((a, b) => a - b)[1] as number;

const SPREADS = [0, 0.005, 0.01, 0.02, 0.03, 0.05];
export const BUDGETS = [0.05, 0.1, 0.2];
const BEYOND: readonly Kind[] = [{ name: 'machines and processes', stated: true, begin: () => () => 0 }];

export interface Power {
  readonly spread: number;
  /** By number of stored runs and budget: passed without a change. */
  readonly passed: readonly (readonly Figure[])[];
}

/** What has not changed and is called within, by how much machines differ, processes differing by 1 % besides. */
export function powers(options: Options): Power[] {
  return SPREADS.map((spread) => ({
    spread,
    passed: STORED.map((stored) =>
      BUDGETS.map((budget) => {
        const kind: Kind = {
          ...(BEYOND[0] as Kind),
          begin: (random) => () => spread * normal(random) + ofThree(random),
        };
        return rate(kind, { stored, spread: 1, budget, change: 0 }, RULES['perf-budgets'], 'within', options);
      }),
    ),
  }));
}

export interface FalseFail {
  readonly kind: Kind;
  /** At the budget, one check and one of 20; and at +25 %, caught. */
  readonly one: Figure;
  readonly ofTwenty: Figure;
  readonly caught: Figure;
}

/** `strategy: baseline`: what is at its budget and called over. */
export function falseFails(options: Options): FalseFail[] {
  return KINDS.map((kind) => {
    const ask = (change: number, checks: number): Figure => {
      const rule = shipped(true, METHOD.alphaOver / checks);
      return rate(kind, { stored: 20, spread: SPREAD, budget: BUDGET, change }, rule, 'over', options);
    };
    return { kind, one: ask(BUDGET, 1), ofTwenty: ask(BUDGET, 20), caught: ask(0.25, 1) };
  });
}

export interface Recorded {
  readonly metric: RoundMetric;
  readonly order: 'as recorded' | 'shuffled';
  /** At a budget of 5 %, and 3 % beyond it: called within. */
  readonly at: Figure;
  readonly beyond: Figure;
  /** No change, by budget: called within. */
  readonly passed: readonly Figure[];
}

/** The same on recorded rounds: each in turn is head's, the ones before it are on file. */
export function onRecordings(file: string, options: Options): Recorded[] {
  return (['p50', 'p95', 'mean', 'peakRssKiB'] as const).flatMap((metric) => {
    const series = [...readRounds(file, metric).values()];
    return (['as recorded', 'shuffled'] as const).map((order) => {
      const histories = order === 'as recorded' ? series.flatMap(inTurn) : drawn(series, options);
      const within = (budget: number, change: number): Figure => {
        const passed = histories.filter(({ runs, now }) => {
          const shifted = now + Math.log1p(change);
          return RULES['perf-budgets'](shifted, runs, Math.log1p(budget)) === 'within';
        });
        return share(passed.length, histories.length);
      };
      return {
        metric,
        order,
        at: within(BUDGET, BUDGET),
        beyond: within(BUDGET, BUDGET + 0.03),
        passed: BUDGETS.map((budget) => within(budget, 0)),
      };
    });
  });
}

interface History {
  readonly runs: readonly number[];
  readonly now: number;
}

const inTurn = (series: readonly number[]): History[] =>
  series.slice(20).map((now, index) => ({ runs: series.slice(index, index + 20), now }));

function drawn(series: readonly (readonly number[])[], { seed }: Options): History[] {
  const random = seededRandom(seed, 'rounds');
  return series.flatMap((values) =>
    Array.from({ length: 1_000 }, (): History => {
      const order = shuffled(values, random);
      return { runs: order.slice(0, 20), now: order[20] as number };
    }),
  );
}
