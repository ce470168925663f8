// From the profiles of a benchmark to an explanation.

import { callTreeOf } from './call-tree.ts';
import type { Conclusion, Costs, Explanation, FunctionCost } from '../core/model/explanation.ts';
import type { LineChanges } from './line-changes.ts';
import type { MetricName } from '../core/model/metrics.ts';
import { differencesOf, levelsOf, type Difference, type Levels } from './function-diff.ts';
import { verdictOf } from './culprit.ts';
import { ledgerOf } from './rounds-table.ts';
import { resumedNotes } from './async-continuations.ts';
import type { Profile } from './profile.ts';
import type { Side } from '../core/model/quantities.ts';

export interface Evidence {
  readonly path: string;
  readonly metric: MetricName;
  readonly profiler: string;
  readonly profiles: Readonly<Record<Side, readonly Profile[]>>;
  /** Cost per operation as the verdict measured it; null: what the profiles themselves say. */
  readonly level: Readonly<Record<Side, number>> | null;
  /** Paths relative to the project; null: not known. */
  readonly changes: LineChanges | null;
  readonly waiting: boolean;
  readonly notes: readonly string[];
  readonly seconds: number;
}

/** Functions that the record keeps. */
const KEPT = 25;
/** Of an operation's cost (or of its change): what costs less is not kept. */
const LEAST = 0.005;

/** Says why, or that it cannot be said. */
export const explain = (evidence: Evidence): Explanation => {
  const { path, metric, profiler, profiles, changes, notes, seconds } = evidence;
  const ledger = ledgerOf(profiles, evidence);
  const levels = levelsOf(ledger);
  const differences = differencesOf(ledger, levels, changes);
  const alone = profiles.base.length === 0;
  const { conclusion, hotPath, drift } = alone
    ? { conclusion: { kind: 'alone' } as const, hotPath: [], drift: null }
    : verdictOf(ledger, levels, differences, changes);
  // What is over an absolute budget may have been so before: then where all of it goes is the answer.
  if (conclusion.kind === 'same') return { ...explain(ofHead(evidence)), conclusion };
  const samples = (side: Side): number => profiles[side].reduce((sum, each) => sum + each.samples, 0);
  return {
    path,
    metric,
    also: [],
    profiler,
    unit: profiles.head[0]?.unit ?? 's',
    per: profiles.head[0]?.per ?? 'operation',
    cost: roundedCosts({ base: alone ? null : levels.base, head: levels.head }),
    conclusion: roundedConclusion(conclusion),
    functions: kept(differences, levels).map(rounded),
    hotPath,
    tree: callTreeOf(ledgerOf(profiles, { ...evidence, functions: 'all' }), changes, alone),
    rounds: profiles.head.length,
    samples: { base: samples('base'), head: samples('head') },
    drift: drift === null ? null : round(drift),
    notes: [
      ...new Set([
        ...notes,
        ...resumedNotes(profiles, levels),
        ...profiles.base.concat(profiles.head).flatMap((each) => each.notes),
      ]),
    ],
    seconds: round(seconds),
  };
};

const ofHead = (evidence: Evidence): Evidence => ({
  ...evidence,
  profiles: { base: [], head: evidence.profiles.head },
  level: evidence.level === null ? null : { base: 0, head: evidence.level.head },
});

/** No profiles, and why. */
export const unexplained = (path: string, metric: MetricName, problem: string, seconds = 0): Explanation => ({
  path,
  metric,
  also: [],
  profiler: null,
  unit: 's',
  per: 'operation',
  cost: null,
  conclusion: { kind: 'failed', problem },
  functions: [],
  hotPath: [],
  tree: null,
  rounds: 0,
  samples: { base: 0, head: 0 },
  drift: null,
  notes: [],
  seconds: round(seconds),
});

const kept = (differences: readonly Difference[], levels: Levels): FunctionCost[] =>
  differences
    .map(({ cost }) => cost)
    .filter(({ self, total, change }) => {
      const size = Math.max(Math.abs(change?.value ?? 0), change === null ? total.head : 0, self.head);
      return size >= LEAST * Math.max(levels.base, levels.head);
    })
    .slice(0, KEPT);

/** The record keeps six digits, and everything published is made from the record. */
const rounded = (cost: FunctionCost): FunctionCost => ({
  ...cost,
  self: roundedCosts(cost.self),
  total: roundedCosts(cost.total),
  change:
    cost.change === null
      ? null
      : {
          // As base and head show it; the shift that was tested is as good a middle of the same interval.
          value: round(cost.self.head - (cost.self.base ?? 0)),
          interval: {
            low: round(cost.change.interval.low),
            high: round(cost.change.interval.high),
            confidence: round(cost.change.interval.confidence),
          },
        },
  calls: {
    base: cost.calls.base === null ? null : round(cost.calls.base),
    head: cost.calls.head === null ? null : round(cost.calls.head),
  },
  service: cost.service === null ? null : { ...cost.service, cost: roundedCosts(cost.service.cost) },
});

const roundedCosts = ({ base, head }: Costs): Costs => ({
  base: base === null ? null : round(base),
  head: round(head),
});

const roundedConclusion = (conclusion: Conclusion): Conclusion => ({
  ...conclusion,
  ...('share' in conclusion && { share: round(conclusion.share) }),
  ...('factor' in conclusion && { factor: round(conclusion.factor) }),
  ...('cost' in conclusion && { cost: roundedCosts(conclusion.cost) }),
});

const round = (value: number): number => Number(value.toPrecision(6));
