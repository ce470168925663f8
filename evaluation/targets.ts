// What the decision has to reach, and when a figure counts as having missed it.

import type { Figure } from './tally.ts';

export type Limit = { readonly most: number } | { readonly least: number };

/** Figures with a pass mark, by name; `busy` and `calm` are machines, `always` holds wherever nothing else is said. */
const TARGETS = {
  falseAlarm: { always: { most: 0.001 } },
  atBudget: { always: { most: 0.01 } },
  short: { always: { most: 0.009 } },
  undecided: { busy: { most: 0.02 }, calm: { most: 0.005 } },
  caught10: { busy: { least: 0.98 }, calm: { least: 0.999 } },
  caught8: { busy: { least: 0.92 }, calm: { least: 0.98 } },
  trials: { busy: { most: 17 }, calm: { most: 14 } },
  partial: { busy: { least: 0.95 }, calm: { least: 0.95 } },
} as const satisfies Record<string, Record<string, Limit>>;

export type TargetName = keyof typeof TARGETS;

/** The limit for a machine, or null where none was set. */
export function limitFor(target: TargetName, machine: string): Limit | null {
  const limits: Readonly<Record<string, Limit>> = TARGETS[target];
  return limits[machine] ?? limits['always'] ?? null;
}

export type Mark = 'reached' | 'close' | 'missed';

/** `close` is on the wrong side of the limit by no more than three standard errors, which chance alone explains. */
export function markOf(figure: Figure, limit: Limit): Mark {
  const [bound, beyond] =
    'most' in limit ? [limit.most, figure.value - limit.most] : [limit.least, limit.least - figure.value];
  if (beyond <= 0) return 'reached';
  // A rate has the standard error of the limit if the limit is true; a figure of 0 or 1 would have none.
  const atLimit = bound <= 1 ? Math.sqrt((bound * (1 - bound)) / figure.runs) : 0;
  return beyond > 3 * Math.max(figure.error, atLimit) ? 'missed' : 'close';
}
