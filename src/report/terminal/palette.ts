// One colour for each verdict.

import type pc from 'picocolors';
import type { Verdict } from '../../core/model/report.ts';
import { PRESENTATION } from '../verdicts.ts';

export type Colors = ReturnType<typeof pc.createColors>;

/** The colour of a verdict. */
export const paint = (colours: Colors, verdict: Verdict): ((text: string) => string) =>
  colours[PRESENTATION[verdict].colour];
