// How this version measures and decides; recorded with every run so that it can be replayed.

import type { Method } from '../core/model.ts';
import { TURN } from './plan.ts';

/** The shipped rule; figures and proof in docs/method.md. */
export const METHOD: Omit<Method, 'tests'> = {
  alphaOver: 0.009,
  alphaWithin: 0.025,
  firstLook: 8,
  lastLook: 80,
  scale: 1.5,
  turn: TURN,
  controlTrials: 7,
  screening: null,
};
