// What is evaluated: a decision rule looks at a growing number of trials of one check and says where it stands.

import type { ControlAnswer } from '../src/core/decision/aa-control.ts';
import type { TimedTrial } from '../src/core/model/report.ts';

export type Decision = 'within' | 'over' | 'undecided';

/** The metrics for which there are recordings. */
export type EvaluatedMetric = 'p50' | 'p95';

/** A decision rule as evaluated. `trials` is only valid during the call and has `looks[look]` entries. */
export interface Rule {
  readonly name: string;
  /** Numbers of trials at which it decides, rising. */
  readonly looks: readonly number[];
  /** `budget` is the allowed relative regression, 0.05 = 5 %; `look` an index into `looks`. */
  decide(trials: readonly TimedTrial[], metric: EvaluatedMetric, budget: number, look: number): Decision;
  /** Whether trials that do not prove `over` fail all the same; left out: never. */
  leansFar?(trials: readonly TimedTrial[], metric: EvaluatedMetric, budget: number): boolean;
  /** What `over` has to stand before it counts; left out: nothing. */
  readonly control?: Control;
}

/** Up to so many trials of base against base; if they show a bias, `over` becomes `undecided`. */
interface Control {
  readonly most: number;
  answer(trials: readonly TimedTrial[], metric: EvaluatedMetric, budget: number): ControlAnswer;
}

/** The same rule for a run of so many checks, over which it spends its error. */
export type RuleFor = (checks: number) => Rule;
