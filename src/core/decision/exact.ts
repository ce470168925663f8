// Exact metrics (instructions, bytes of files) need no statistics: one measurement a side is the truth, so any
// change is real and the budget is simply compared with it.

import { allowedRatio, asCost, asRegression, logRatio } from '../stats/costs.ts';
import { metricOf, type MetricName } from '../model/metrics.ts';
import type { Measurement, Check, Level } from '../model/report.ts';
import { formatChange } from '../text/changes.ts';
import { formatApart } from '../text/exact-units.ts';
import { formatQuantity } from '../text/units.ts';
import type { Estimate } from '../model/quantities.ts';
import type { Budget } from '../model/configuration.ts';

type Outcome = 'within' | 'over' | 'improved';

/** What of a check an exact measurement settles; `outcome` is null when there is nothing to hold against the budget. */
export interface Exactly extends Pick<Check, 'effect' | 'value' | 'base' | 'head'> {
  readonly outcome: Outcome | null;
  readonly words: string;
}

/** Compares the two measurements of a benchmark with a budget. */
export function exactly(metric: MetricName, budget: Budget, { exact }: Pick<Measurement, 'exact'>): Exactly {
  const [base, head] = [exact.base?.[metric] ?? null, exact.head?.[metric] ?? null];
  const change =
    base === null || head === null
      ? null
      : asRegression(Math.exp(logRatio(asCost(base, metric), asCost(head, metric))), metric);
  return {
    outcome: head === null ? null : outcomeOf(metric, budget, base, head, change),
    effect: change === null ? null : certain(change),
    value: head === null ? null : certain(head),
    base: levelOf(base),
    head: levelOf(head),
    words: inWords(metric, budget, base, head, change),
  };
}

/**
 * The measurements of both sides; base's from the stored runs where it was not measured here, and rests on what head's
 * does: another valgrind, or another number of operations, counts otherwise.
 */
export function withBaseline(
  metric: MetricName,
  { exact, stored }: Measurement,
): Pick<Measurement, 'exact'> & { readonly stored: boolean } {
  const value = stored?.exact?.[metric];
  if (exact.base?.[metric] !== undefined || value === undefined || stored?.basis !== exact.basis)
    return { exact, stored: false };
  return { exact: { ...exact, base: { [metric]: value } }, stored: true };
}

const certain = (value: number): Estimate => ({
  value,
  interval: { low: value, high: value, confidence: 1 },
});

const levelOf = (value: number | null): Level | null =>
  value === null ? null : { value, p50: null, p95: null };

function outcomeOf(
  metric: MetricName,
  budget: Budget,
  base: number | null,
  head: number,
  change: number | null,
): Outcome | null {
  const cost = asCost(head, metric);
  const overLimit = budget.max !== null && cost > asCost(budget.max, metric);
  const before = base === null ? null : asCost(base, metric);
  const overBudget =
    budget.maxRegression !== null && before !== null && cost > allowed(budget, metric, before);
  if (overLimit || overBudget) return 'over';
  const asked = budget.max !== null || (budget.maxRegression !== null && before !== null);
  if (!asked) return null;
  return change !== null && change < 0 ? 'improved' : 'within';
}

/** The largest cost the budget allows; a base of nothing leaves only the floor. */
const allowed = (budget: Budget, metric: MetricName, before: number): number =>
  before === 0 ? (budget.atLeast ?? 0) : before * (allowedRatio(budget, metric, before) ?? Infinity);

function inWords(
  metric: MetricName,
  { max, maxRegression }: Budget,
  base: number | null,
  head: number | null,
  change: number | null,
): string {
  const { unit } = metricOf(metric);
  const is = metric === 'instructions' ? 'are' : 'is';
  if (head === null) return `${metric} ${is} unknown: the time limit was reached first`;
  const besideLimit = max === null ? '' : formatApart(head, max, unit)[0];
  if (base === null || change === null)
    return `${metric} ${is} ${besideLimit || formatQuantity(head, unit)}, exactly`;
  const [before, now] = formatApart(base, head, unit);
  const level = besideLimit.length > now.length ? besideLimit : now;
  if (base === head) return `${metric} ${is} ${level}, exactly as on base`;
  const difference = formatQuantity(Math.abs(head - base), unit);
  const more = head > base ? 'more' : 'fewer';
  return `${metric} ${is} ${level}, ${difference} (${formatChange(change, metric, maxRegression)}) ${more} than base's ${before}, exactly`;
}
