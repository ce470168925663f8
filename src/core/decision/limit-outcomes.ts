// What each of the two limits of a check came to.

import { controlAnswer, isBiased, type ControlLooks } from './aa-control.ts';
import { metricOf } from '../model/metrics.ts';
import type { BenchmarkRecord, Measurement } from '../model/report.ts';
import { screen, type Screened } from '../screening/screen.ts';
import { readings } from '../stats/readings.ts';
import {
  decide,
  excessesOfLimit,
  excessesOfPairs,
  readCheck,
  type CheckData,
  type DecisionRule,
  type Outcome,
  type PlannedCheck,
} from './rule.ts';

export interface LimitOutcomes {
  /** Null: not asked, or nothing to compare with. */
  readonly regression: Outcome | null;
  readonly limit: Outcome | null;
  /** What paired trials say of the relative limit. */
  readonly paired: Outcome | null;
  /** What stored runs say of it. */
  readonly screened: Screened | null;
}

/** Pairs outrank stored runs when they prove a regression; what either proves to be within is within. */
export function limitOutcomes(data: CheckData): LimitOutcomes {
  const { check, measurement, rule } = data;
  const { metric, budget } = check;
  const asked = budget.maxRegression !== null;
  const paired =
    asked && measurement.trials.length > 0 ? decide(excessesOfPairs(data.pairs), rule.bounds) : null;
  const screened = screenedOf(data);
  const sure = paired !== 'over' && screened?.outcome === 'within' ? 'within' : paired;
  const unpaired = asked && !isHeadOnly(measurement) ? (screened?.outcome ?? 'undecided') : null;
  const limit =
    budget.max === null ? null : decide(excessesOfLimit(data.heads, budget.max, metric), rule.bounds);
  return { regression: sure ?? unpaired, limit, paired, screened };
}

export const screenedOf = ({ check, measurement, rule: { method } }: CheckData): Screened | null =>
  screen(check, measurement, method.screening, method.alphaOver / Math.max(method.tests, 1));

/** Nothing to compare with: neither a base to take turns with nor stored runs. */
export const isHeadOnly = ({ trials, alone, stored }: Measurement): boolean =>
  trials.length === 0 && alone.length > 0 && stored === null;

/** Does a check still ask for a trial of base against base, because trials call it over? */
export function wantsControl(check: PlannedCheck, record: BenchmarkRecord, rule: DecisionRule): boolean {
  if (metricOf(check.metric).exact) return false;
  const data = readCheck(check, record, rule);
  if (data.measurement.control.length >= rule.method.control.last) return false;
  if (limitOutcomes(data).paired !== 'over') return false;
  const answer = controlled(data, controlAnswer);
  return answer === null || answer === 'open';
}

/**
 * What base against itself says of a check that looks over: it broke the budget too, because the machine favours one
 * side; or too few trials of it were taken to tell.
 */
export function controlOf(data: CheckData): 'clear' | 'biased' | 'open' {
  const answer = controlled(data, controlAnswer);
  // Without any it is a record that was judged by another budget; with too little time it would have been taken.
  if (answer === null && data.measurement.short !== null) return 'open';
  if (answer !== 'open') return answer ?? 'clear';
  return data.measurement.control.length < data.rule.method.control.last
    ? 'open'
    : controlled(data, isBiased) === true
      ? 'biased'
      : 'clear';
}

/** What the control says of a check; null without a control. */
function controlled<Answer>(
  { check, measurement: { control }, rule: { method } }: CheckData,
  ask: (excesses: readonly number[], looks: ControlLooks) => Answer,
): Answer | null {
  const excesses = excessesOfPairs(readings(control, check.metric, check.budget, method.scale));
  return control.length === 0 ? null : ask(excesses, method.control);
}
