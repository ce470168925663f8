// One sign and one colour for each verdict; the sign alone says it where there is no colour.

import type pc from 'picocolors';
import type { Verdict } from '../../core/model/report.ts';

export type Colors = ReturnType<typeof pc.createColors>;

export const MARKS = {
  failed: '!',
  missing: '✗',
  over: '✗',
  undecided: '?',
  new: '*',
  within: '✓',
  improved: '+',
} as const satisfies Record<Verdict, string>;

/** The colour of a verdict. */
export const paint = (colours: Colors, verdict: Verdict): ((text: string) => string) =>
  ({
    failed: colours.red,
    missing: colours.red,
    over: colours.red,
    undecided: colours.yellow,
    new: colours.cyan,
    within: colours.green,
    improved: colours.cyan,
  })[verdict];
