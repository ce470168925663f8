// One reading a trial: how head's cost relates to base's, and what the budget allows. For p50 that is the
// registration of turn times, which follows the majority just as the median does; other metrics are about
// operations the majority does not show (a slow tail, a mean), so they are read over all operations of the trial.

import { allowedLogRatio, costOf, logRatio, samplesNeeded } from './costs.ts';
import { isTimed, type MetricName } from '../model/metrics.ts';
import type { SideTrial, Trial } from '../model/report.ts';
import { robustLogRatio } from './robust-log-ratio.ts';
import { summarize } from './summary.ts';
import type { Budget } from '../model/configuration.ts';

export interface Reading {
  /** Log of head's cost over base's. */
  readonly ratio: number;
  /** Log of the ratio the budget allows; Infinity without a relative limit. */
  readonly allowed: number;
  /** Cost of each side over all operations. */
  readonly base: number;
  readonly head: number;
}

/** The relative change that sets the registration's scale where the budget names none or almost none. */
const USUAL_BUDGET = 0.05;
const SMALLEST_BUDGET = 0.005;

/** Readings of a metric, one a trial, or one a group of trials where one trial has too few operations for the quantile. */
export function readings(
  trials: readonly Trial[],
  metric: MetricName,
  budget: Budget,
  scale: number,
): Reading[] {
  return groups(trials, metric).flatMap(({ base, head }) => {
    const [baseCost, headCost] = [costOf(base, metric), costOf(head, metric)];
    if (baseCost === null || headCost === null) return [];
    const allowed = allowedLogRatio(budget, metric, baseCost.all, headCost.all);
    const loss =
      scale * Math.max(Number.isFinite(allowed) ? allowed : Math.log1p(USUAL_BUDGET), SMALLEST_BUDGET);
    const byTurns = metric === 'p50' && baseCost.turns !== null && headCost.turns !== null;
    const ratio = byTurns
      ? registered(baseCost.turns, headCost.turns, loss)
      : logRatio(baseCost.all, headCost.all);
    return [{ ratio, allowed, base: baseCost.all, head: headCost.all }];
  });
}

interface Registration {
  readonly head: readonly number[];
  readonly scale: number;
  readonly ratio: number;
}

/** The last registration of base's turns: the same trials are read after every further one. */
const registrations = new WeakMap<readonly number[], Registration>();

function registered(base: readonly number[], head: readonly number[], scale: number): number {
  const known = registrations.get(base);
  if (known !== undefined && known.head === head && known.scale === scale) return known.ratio;
  const ratio = robustLogRatio(base, head, scale);
  registrations.set(base, { head, scale, ratio });
  return ratio;
}

/** Head's costs where it ran alone, one a trial or group of trials. */
export function levels(sides: readonly SideTrial[], metric: MetricName): number[] {
  const merged = groups(
    sides.map((side, index) => ({ index, order: '', base: side, head: side })),
    metric,
  );
  return merged.flatMap(({ head }) => costOf(head, metric)?.all ?? []);
}

type Sides = Pick<Trial, 'base' | 'head'>;

/** Closes a group as soon as both sides have timed enough operations, so that later trials never change earlier groups. */
function groups(trials: readonly Trial[], metric: MetricName): readonly Sides[] {
  if (!isTimed(metric)) return trials;
  const needed = samplesNeeded(metric);
  const result: Sides[] = [];
  let open: Trial[] = [];
  for (const trial of trials) {
    open.push(trial);
    const count = (side: 'base' | 'head'): number =>
      open.reduce((sum, each) => sum + (each[side].all?.count ?? needed), 0);
    if (Math.min(count('base'), count('head')) < needed) continue;
    result.push(open.length === 1 ? trial : { base: pooled(open, 'base'), head: pooled(open, 'head') });
    open = [];
  }
  return result;
}

/** One trial's worth of a side from several: samples are few enough to have been kept wherever a group is needed. */
function pooled(trials: readonly Trial[], side: 'base' | 'head'): SideTrial {
  const sides = trials.map((trial) => trial[side]);
  const samples = sides.flatMap((each) => each.samples ?? []);
  const times = samples.flat();
  // A record that was tampered with may lack them: then there is no reading.
  return { ...(sides[0] as SideTrial), all: times.length === 0 ? null : summarize(times), samples };
}
