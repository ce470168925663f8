// Exact metrics (instructions, bytes of files) need no statistics: one measurement a side is the truth, so any
// change is real and the budget is simply compared with it.

import { allowedRatio, asCost, asRegression, logRatio } from './costs.ts';
import { metricOf, type MetricName } from './metrics.ts';
import type { BenchmarkRecord, Budget, Check, Estimate, Level } from './model.ts';
import { formatPercent, formatQuantity } from './units.ts';

type Outcome = 'within' | 'over' | 'improved';

/** What of a check an exact measurement settles; `outcome` is null when there is nothing to hold against the budget. */
export interface Exactly extends Pick<Check, 'effect' | 'value' | 'base' | 'head'> {
  readonly outcome: Outcome | null;
  readonly words: string;
}

/** Compares the two measurements of a benchmark with a budget. */
export function exactly(
  metric: MetricName,
  budget: Budget,
  { exact }: Pick<BenchmarkRecord, 'exact'>,
): Exactly {
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
    words: inWords(metric, base, head, change),
  };
}

/** The measurements of both sides; base's from the stored runs where it was not measured here. */
export function withStored(
  metric: MetricName,
  { exact, stored }: BenchmarkRecord,
): Pick<BenchmarkRecord, 'exact'> & { readonly stored: boolean } {
  const value = stored?.exact?.[metric];
  if (exact.base?.[metric] !== undefined || value === undefined) return { exact, stored: false };
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
  base: number | null,
  head: number | null,
  change: number | null,
): string {
  const { unit } = metricOf(metric);
  if (head === null) return `${metric} cannot be measured here`;
  const now = `${metric} is ${formatQuantity(head, unit)}`;
  if (base === null || change === null) return now;
  return change === 0
    ? `${now}, unchanged`
    : `${now}, ${formatPercent(change)} from ${formatQuantity(base, unit)}, exactly`;
}
