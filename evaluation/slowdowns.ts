// Slowdowns injected into head of a recorded trial. Where single operations are recorded the slowdown hits them
// and everything is summarised anew; where only summaries are, each kind states the approximation it makes.

import { median } from 'simple-statistics';
import type { TimedSide, TimedTrial } from '../src/core/model/report.ts';
import type { Summary, Turns } from '../src/core/model/summary.ts';
import type { Random } from '../src/core/stats/random.ts';
import { columns, summarize } from '../src/core/stats/summary.ts';
import { mixtureMedian, withinTurnSpread } from './mixture.ts';
import type { EvaluatedMetric } from './rule.ts';

export interface Slowdown {
  readonly name: string;
  readonly metric: EvaluatedMetric;
  /** Differs from draw to draw, so that several variants of a trial are needed. */
  readonly random: boolean;
  /** What head would have been. */
  apply(head: TimedSide, random: Random): TimedSide;
}

type Quantile = Exclude<keyof Summary, 'count'>;
const TIMES: readonly Quantile[] = ['min', 'p50', 'p75', 'p90', 'p95', 'p99', 'mean'];

/** TimedTrial with head slowed down. */
export function slowed(trial: TimedTrial, slowdown: Slowdown, random: Random): TimedTrial {
  return { ...trial, head: slowdown.apply(trial.head, random) };
}

/** Every operation takes `change` longer, 0.05 = 5 %. Exact on every recording. */
export function uniform(change: number, metric: EvaluatedMetric = 'p50'): Slowdown {
  const factor = 1 + change;
  const name = change === 0 ? 'no change' : `+${Math.round(change * 1000) / 10} %`;
  return {
    name,
    metric,
    random: false,
    apply: (head) =>
      scaled(
        head,
        head.turns.p50.map(() => factor),
      ),
  };
}

/** Each turn of head is slow as a whole with probability `share`. */
export function bursty(change: number, share: number): Slowdown {
  const apply = (head: TimedSide, random: Random): TimedSide => {
    const factors = head.turns.p50.map(() => (random.real() < share ? 1 + change : 1));
    if (head.samples) {
      return remeasured(head, (time, turn) => time * (factors[turn] as number));
    }
    return scaled(head, factors);
  };
  return { name: `${text(change)} on ${text(share)} of the turns`, metric: 'p50', random: true, apply };
}

/** Each operation of head is slow with probability `share`. On summaries: see mixture.ts. */
export function spread(change: number, share: number): Slowdown {
  const apply = (head: TimedSide, random: Random): TimedSide => {
    if (head.samples) {
      return remeasured(head, (time) => time * (1 + change * hits(head.batch, share, random)));
    }
    const deviation = withinTurnSpread(head);
    const factors = head.turns.count.map((count) =>
      mixtureMedian(hits(count, share, random), 1 + change, deviation),
    );
    return scaled(head, factors);
  };
  return { name: `${text(change)} on ${text(share)} of the operations`, metric: 'p50', random: true, apply };
}

/** The slowest tenth of the operations takes `change` longer: P95 and P99 move, the median stays. */
export function tail(change: number): Slowdown {
  const apply = (head: TimedSide): TimedSide => {
    const limit = head.all.p90;
    if (head.samples) return remeasured(head, (time) => (time >= limit ? time * (1 + change) : time));
    const moved = (name: Quantile): number => (name === 'p95' || name === 'p99' ? 1 + change : 1);
    return {
      ...head,
      turns: mapTurns(head.turns, (time, _turn, name) => time * moved(name)),
      all: mapSummary(head.all, (time, name) => time * moved(name)),
    };
  };
  return { name: `${text(change)} on the slowest 10 %`, metric: 'p95', random: false, apply };
}

const text = (share: number): string => `${Math.round(share * 100)} %`;

/** Share of so many operations that are hit; binomial, its mean for a batch too large to matter. */
function hits(operations: number, share: number, random: Random): number {
  if (operations > 1000) return share;
  let hit = 0;
  for (let index = 0; index < operations; index++) if (random.real() < share) hit++;
  return hit / operations;
}

/** Every column times the factor of its turn; over all, the quantiles above the median move like the slowest turn. */
function scaled(head: TimedSide, factors: readonly number[]): TimedSide {
  const turns = mapTurns(head.turns, (time, turn) => time * (factors[turn] as number));
  const [lowest, highest] = [Math.min(...factors), Math.max(...factors)];
  const p50 = median([...turns.p50]) / median([...head.turns.p50]);
  const mean = sum(turns.p50) / sum(head.turns.p50);
  const factor = { min: lowest, p50, p75: highest, p90: highest, p95: highest, p99: highest, mean };
  const all = mapSummary(head.all, (time, name) => time * factor[name]);
  const samples = head.samples?.map((times, turn) => times.map((time) => time * (factors[turn] as number)));
  return { ...head, turns, all, samples: samples ?? null };
}

const sum = (values: readonly number[]): number => values.reduce((total, value) => total + value, 0);

const mapTurns = (turns: Turns, change: (time: number, turn: number, name: Quantile) => number): Turns => ({
  ...turns,
  ...(Object.fromEntries(
    TIMES.map((name) => [name, turns[name].map((time, turn) => change(time, turn, name))]),
  ) as Record<Quantile, number[]>),
});

const mapSummary = (all: Summary, change: (time: number, name: Quantile) => number): Summary => ({
  ...all,
  ...(Object.fromEntries(TIMES.map((name) => [name, change(all[name], name)])) as Record<Quantile, number>),
});

/** Exact: changes every sample and summarises again. */
function remeasured(head: TimedSide, change: (time: number, turn: number) => number): TimedSide {
  const samples = (head.samples ?? []).map((times, turn) => times.map((time) => change(time, turn)));
  const turns = columns(samples.map(summarize), head.turns.cpu ?? samples.map(() => null));
  return { ...head, samples, turns, all: summarize(samples.flat()) };
}
