// Whether a benchmark is slower for a reason that is known already. Who looks for one function needs less to see it than who
// looks for any: where the candidate is named beforehand, chance has no choice among hundreds.

import type { Conclusion, FunctionPlace } from '../core/model/explanation.ts';
import type { Evidence } from './explain.ts';
import { growthOf, levelsOf, placeOfFunction } from './function-diff.ts';
import { ledgerOf } from './rounds-table.ts';

/** Part of the slowdown from which on nobody else is looked for. */
const MOST = 0.5;
/** A slowdown below this share of base's cost is none. */
const NOTHING = 0.01;

export type Cause = Extract<Conclusion, { kind: 'culprit' }>;

/** Part of the slowdown that the function makes up, 0 to 1; null: it does not explain most of it. */
export function shareOfCause(
  evidence: Pick<Evidence, 'profiles' | 'level' | 'changes' | 'waiting'>,
  cause: Cause,
): number | null {
  const ledger = ledgerOf(evidence.profiles, evidence);
  const levels = levelsOf(ledger);
  if (levels.slowdown <= NOTHING * levels.base) return null;
  const found = [...ledger.functions.values()].find(({ frame }) =>
    isSame(placeOfFunction(frame, null, ledger), cause.place),
  );
  if (found === undefined) return null;
  const share = growthOf(found[cause.of]) / levels.slowdown;
  return share >= MOST ? Math.min(1, share) : null;
}

const isSame = (one: FunctionPlace, other: FunctionPlace): boolean =>
  one.name === other.name && one.file === other.file && one.line === other.line;
