// How this version measures and decides; recorded with every run so that it can be replayed.

import type { Screening } from '../core/model/stored-run.ts';
import type { Method } from '../core/model/report.ts';
import { TURN } from './plan.ts';

/** The shipped rule; figures and proof in docs/method.md. */
export const METHOD: Omit<Method, 'tests'> = {
  alphaOver: 0.009,
  alphaWithin: 0.025,
  firstLook: 8,
  lastLook: 80,
  scale: 1.5,
  turn: TURN,
  control: { first: 7, last: 15 },
  screening: null,
};

/**
 * How head is screened against stored runs; figures in docs/method.md. Half of the error of green goes to it. With fewer
 * than 16 runs, the chance of a faster kind of machine that none of them met would take all of it (`chanceOfUnseenKind`).
 */
export const SCREENING: Omit<Screening, 'mayFail'> = { alpha: 0.0125, fewestRuns: 16, trials: 3 };
