// Screening: does head, measured alone, keep a relative budget compared with what runs of main measured on machines like
// this one? One number a run is compared, the median over its first trials, because trials of one run share their
// machine and its hour. What lies within the budget even if head's run was lucky and main's were not is within. A run that
// is faster than all that main's suggest proves nothing: it may be another kind of machine, so it is measured in pairs.

import { median } from 'simple-statistics';
import type { Screening, BaselineRuns } from '../model/baseline-run.ts';
import { allowedLogRatio, asRegression } from '../stats/costs.ts';
import type { MetricName } from '../model/metrics.ts';
import type { Measurement } from '../model/report.ts';
import { predict, type Prediction } from '../stats/prediction.ts';
import { levels } from '../stats/readings.ts';
import { logOnGrid } from '../stats/log-grid.ts';
import type { Estimate } from '../model/quantities.ts';
import type { Budget } from '../model/configuration.ts';

export interface Screened {
  readonly outcome: 'within' | 'over' | 'undecided';
  /** Head's change from the typical stored run, and where it lies if both are what is typical of them. */
  readonly effect: Estimate;
  /** Typical cost of the stored runs. */
  readonly base: number;
  /** Stored runs compared with. */
  readonly runs: number;
}

interface Limit {
  readonly metric: MetricName;
  readonly budget: Budget;
}

/** Judges a relative limit by stored runs; null: there are too few, or head was not measured alone for it. */
export function screen(
  { metric, budget }: Limit,
  record: Pick<Measurement, 'alone' | 'stored'>,
  screening: Screening | null,
  alphaOver: number,
): Screened | null {
  const runs = runsOf(metric, record.stored, screening);
  const head = screening === null ? null : typicalCost(record.alone, metric, screening.trials);
  if (screening === null || runs === null || head === null || budget.maxRegression === null) return null;
  const now = logOnGrid(head);
  const prediction = predict(runs, screening.alpha);
  const base = Math.exp(prediction.typical);
  const allowed = allowedLogRatio(budget, metric, base, head);
  return {
    outcome: outcomeOf(now, runs, allowed, { ...screening, alphaOver }),
    effect: effectOf(now, prediction, metric, screening),
    base,
    runs: runs.length,
  };
}

/** The rule itself, in log units: head's number, those of the stored runs, and the change that is allowed. */
export function outcomeOf(
  now: number,
  runs: readonly number[],
  allowed: number,
  { alpha, mayFail, alphaOver }: Pick<Screening, 'alpha' | 'mayFail'> & { readonly alphaOver: number },
): Screened['outcome'] {
  if (mayFail && now > allowed + slowest(runs, alphaOver)) return 'over';
  const { lowest } = predict(runs, alpha);
  return now <= allowed + lowest && (mayFail || now >= lowest) ? 'within' : 'undecided';
}

/** Slow runs have heavier tails than fast ones: there is no end to how much a machine can be disturbed. */
const slowest = (runs: readonly number[], alpha: number): number => {
  const { highest } = predict(runs, alpha);
  return highest + (highest - Math.max(...runs));
};

/**
 * Whether screening is worth a try: a quarter of the stored runs would pass if they were head's. Asked before head is
 * measured, so that it costs no error.
 */
export function isScreenable({ metric, budget }: Limit, stored: BaselineRuns, screening: Screening): boolean {
  const runs = runsOf(metric, stored, screening);
  if (runs === null) return false;
  const { lowest, typical } = predict(runs, screening.alpha);
  const allowed = allowedLogRatio(budget, metric, Math.exp(typical), Math.exp(typical));
  return runs.filter((run) => run <= allowed + lowest).length >= runs.length / 4;
}

/** The one number of a run: the median cost over its first trials; null when it has not taken them all, or has no such cost. */
export function typicalCost(alone: Measurement['alone'], metric: MetricName, trials: number): number | null {
  const costs = alone.length < trials ? [] : levels(alone.slice(0, trials), metric);
  const cost = costs.length === 0 ? 0 : median(costs);
  return cost > 0 && Number.isFinite(cost) ? cost : null;
}

function runsOf(
  metric: MetricName,
  stored: BaselineRuns | null,
  screening: Screening | null,
): number[] | null {
  const costs = stored?.costs[metric] ?? [];
  return screening === null || costs.length < Math.max(3, screening.fewestRuns) ? null : costs.map(logOnGrid);
}

function effectOf(
  now: number,
  { lowest, typical, highest }: Prediction,
  metric: MetricName,
  { alpha }: Screening,
): Estimate {
  const change = (ratio: number): number => asRegression(Math.exp(ratio), metric);
  return {
    value: change(now - typical),
    interval: { low: change(now - highest), high: change(now - lowest), confidence: 1 - 2 * alpha },
  };
}
