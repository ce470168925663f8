// What of a change no benchmark runs, in words: a green check says nothing of it.

import type { ChangedFunctions, FunctionPlace } from '../core/model/changed-functions.ts';
import { count } from '../core/text/lists.ts';

/** `2 of 5 changed functions are run by no benchmark`, or null where that cannot be said of any. */
export const unrunHeadline = ({ changedFunctions: found }: WithChangedFunctions): string | null => {
  if (found === undefined || found.unrun.length === 0) return null;
  const { changed, unrun } = found;
  if (changed === 1) return 'The only changed function is run by no benchmark';
  const verb = unrun.length === 1 ? 'is' : 'are';
  const some = unrun.length === changed ? `None of ${changed} changed functions is` : null;
  return some === null
    ? `${unrun.length} of ${changed} changed functions ${verb} run by no benchmark`
    : `${some} run by any benchmark`;
};

/** How far that goes; null where it goes all the way. */
export const unrunLimit = ({ counted, uncounted }: ChangedFunctions): string | null =>
  uncounted === 0
    ? null
    : `Calls were counted in ${counted} of ${count(counted + uncounted, 'benchmark')}: the others may run them.`;

/** `http.ts:40`. */
export const placeOf = ({ file, line }: FunctionPlace): string => `${file}:${line}`;

interface WithChangedFunctions {
  readonly changedFunctions?: ChangedFunctions;
}
