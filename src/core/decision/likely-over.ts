// What is not proved in time and yet too far beyond its budget to pass: an undecided check that leans over. The errors of
// many checks are spent over all of them, so that one of them may need more trials than there is time for; its own
// interval does not wait for the others.

import { metricOf, type MetricName } from '../model/metrics.ts';
import { median } from 'simple-statistics';
import { lowerLimit } from '../stats/sign-test.ts';
import { excessesOfLimit, excessesOfPairs, type Boundaries, type CheckData } from './rule.ts';

/**
 * How far beyond its limit the typical reading must lie, as a share of the limit: with the budget itself at least, and
 * more for what scatters in its tail. Tuned so that runs whose budgets are all kept stay within the error of red, with
 * every check at its budget too (`npm run evaluate -- --short`).
 */
const MARGIN = { steady: 0.05, scattering: 0.45 } as const;

/** Whether readings lean over one limit: how far each lies beyond it, in logs, and what the limit allows, as a share. */
export const leansFar = (
  excesses: readonly number[],
  allowed: number,
  metric: MetricName,
  { within }: Pick<Boundaries, 'within'>,
): boolean =>
  excesses.length > 0 &&
  lowerLimit(excesses, within) > 0 &&
  median([...excesses]) > Math.log1p(Math.max(allowed, marginOf(metric)));

/** Whether trials lean over a limit that they do not prove to be broken. */
export function leansFarOver({ check, pairs, heads, rule }: CheckData): boolean {
  const { metric, budget } = check;
  const tests: (readonly [excesses: readonly number[], allowed: number])[] = [];
  if (budget.maxRegression !== null) tests.push([excessesOfPairs(pairs), budget.maxRegression]);
  if (budget.max !== null) tests.push([excessesOfLimit(heads, budget.max, metric), 0]);
  return tests.some(([excesses, allowed]) => leansFar(excesses, allowed, metric, rule.bounds));
}

const marginOf = (metric: MetricName): number => {
  const { quantile, unit } = metricOf(metric);
  const steady = metric === 'min' || unit === 'B' || (quantile !== null && quantile <= 0.5);
  return steady ? MARGIN.steady : MARGIN.scattering;
};
