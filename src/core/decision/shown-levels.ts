// What base and head are shown as beside a change. Head is its own value, which an absolute limit is held against; base is
// what the change makes of it: whoever multiplies the two numbers of a row gets the third.

import { median } from 'simple-statistics';
import { asCost, asCostRatio, costBefore } from '../stats/costs.ts';
import { levelAlone, pairedLevels, type SideCosts } from '../stats/levels-beside.ts';
import type { MetricName } from '../model/metrics.ts';
import type { Check, Level, Measurement, SideTrial } from '../model/report.ts';
import { levels } from '../stats/readings.ts';
import type { Screened } from '../screening/screen.ts';
import type { CheckData } from './rule.ts';

interface Shown extends Pick<Check, 'effect' | 'value'> {
  /** What stored runs say, where the verdict rests on them. */
  readonly byRuns: Screened | null;
}

/** Levels of both sides; null where the metric was not measured. */
export function shownLevels(data: CheckData, shown: Shown): Pick<Check, 'base' | 'head'> {
  const { check, measurement } = data;
  const { metric } = check;
  const checked = levelsOfCheck(data, shown);
  const at = (name: 'p50' | 'p95'): SideCosts =>
    name === metric ? checked : levelsBeside(measurement, name, shown.byRuns !== null);
  const [p50, p95] = [at('p50'), at('p95')];
  const level = (side: 'base' | 'head'): Level | null => {
    const cost = checked[side];
    return cost === null ? null : { value: asCost(cost, metric), p50: p50[side], p95: p95[side] };
  };
  return { base: level('base'), head: level('head') };
}

function levelsOfCheck({ check, measurement }: CheckData, { effect, value, byRuns }: Shown): SideCosts {
  const { metric } = check;
  const { trials, alone } = measurement;
  const one = (sides: readonly SideTrial[]): number | null => {
    const costs = levels(sides, metric);
    return costs.length === 0 ? null : median(costs);
  };
  const of = (side: 'base' | 'head'): number | null => one(trials.map((trial) => trial[side]));
  const head = value === null ? (of('head') ?? one(alone)) : asCost(value.value, metric);
  const ratio = effect === null ? null : Math.log(asCostRatio(effect.value, metric));
  const base = head === null || ratio === null ? null : costBefore(head, ratio);
  return { base: base ?? (byRuns === null ? of('base') : byRuns.base), head };
}

/** Of a metric that is told beside the one with the budget. */
function levelsBeside(
  { trials, alone, stored }: Measurement,
  metric: MetricName,
  byRuns: boolean,
): SideCosts {
  if (trials.length > 0 && !byRuns) return pairedLevels(trials, metric);
  const costs = stored?.costs[metric] ?? [];
  return {
    base: byRuns && costs.length > 0 ? median([...costs]) : null,
    head: levelAlone(alone, metric),
  };
}
