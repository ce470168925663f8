// What measured processes say of their own time, held against the clock after every trial.

import {
  besideOperations,
  besideReports,
  disagreementInWords,
  disagreementOf,
  overstatementOf,
  type Disagreement,
} from '../core/decision/clock-agreement.ts';
import { BenchmarkFailure } from '../core/model/errors.ts';
import type { Side } from '../core/model/quantities.ts';
import type { Measured } from './state.ts';

/** Throws BenchmarkFailure where the trials of a side do not agree with the clock. */
export function holdAgainstClock({ clocks }: Measured): void {
  const { base, head } = sidesOf(clocks.trials);
  refuse('base', overstatementOf(base));
  refuse('head', disagreementOf(head, base) ?? disagreementOf(clocks.alone, null));
}

/** Notes what head does beside its timed operations; once, after the last trial. */
export function noteBesideOperations({ clocks, warnings }: Measured): void {
  const { base, head } = sidesOf(clocks.trials);
  for (const warning of [...besideOperations(head, base), ...besideReports(clocks.runs)])
    warnings.add(warning);
}

const sidesOf = (trials: Measured['clocks']['trials']) => ({
  base: trials.map(({ base }) => base),
  head: trials.map(({ head }) => head),
});

function refuse(side: Side, found: Disagreement | null): void {
  if (found === null) return;
  throw new BenchmarkFailure({
    side,
    message: `the benchmark's report of its own time does not agree with the clock: ${disagreementInWords(found)}`,
    hint: 'does its code replace timers, or reach into the program that measures it? docs/security.md says what is compared',
  });
}
