// Typical costs of both sides that a reader may divide: head's is measured, and base's is what head's was before the
// change. Medians of each side alone do not divide to the change that pairs of turns tell: on a machine that runs at
// several speeds one side's median may come from its fast trials and the other's from its slow ones.

import { median } from 'simple-statistics';
import { costBefore, costOf, logRatio } from './costs.ts';
import type { MetricName } from '../model/metrics.ts';
import type { SideTrial, Trial } from '../model/report.ts';

/** Costs of both sides; null: not measured. */
export interface SideCosts {
  readonly base: number | null;
  readonly head: number | null;
}

/** From paired trials: head's median, and base's through the median of the ratios. */
export function pairedLevels(trials: readonly Trial[], metric: MetricName): SideCosts {
  const pairs = trials.flatMap((trial) => {
    const [base, head] = [costOf(trial.base, metric), costOf(trial.head, metric)];
    return base === null || head === null ? [] : [{ base: base.all, head: head.all }];
  });
  if (pairs.length === 0) return { base: null, head: null };
  const head = median(pairs.map((pair) => pair.head));
  const ratio = median(pairs.map((pair) => logRatio(pair.base, pair.head)));
  return { base: costBefore(head, ratio) ?? median(pairs.map((pair) => pair.base)), head };
}

/** Of one side alone. */
export const levelAlone = (sides: readonly SideTrial[], metric: MetricName): number | null => {
  const costs = sides.flatMap((side) => costOf(side, metric)?.all ?? []);
  return costs.length === 0 ? null : median(costs);
};
