// A run that several machines share.

import type { Budget } from './configuration.ts';
import type { MetricName } from './metrics.ts';
import type { Position } from './quantities.ts';
import type { RunnerKind } from './runner-specs.ts';

/** A part of it. */
export interface Shard {
  /** Which part, from 1. */
  readonly index: number;
  readonly of: number;
  /** Every check of the whole run: the error of red is spent over all of them. */
  readonly plan: readonly {
    readonly path: string;
    readonly metric: MetricName;
    readonly budget: Budget;
    readonly budgetText: string;
    readonly position: Position;
  }[];
  /** Every benchmark of the whole run, and which part measures it. */
  readonly parts: readonly {
    readonly path: string;
    readonly suite: string;
    readonly runner: RunnerKind;
    readonly part: number;
  }[];
}
