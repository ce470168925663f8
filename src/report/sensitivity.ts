// How much of a slowdown a suite notices, in words.

import type { Notice, Sensitivity } from '../core/model/sensitivity.ts';
import { count, enumerate } from '../core/text/lists.ts';
import { formatShare } from '../core/text/units.ts';

const OTHERS: readonly (readonly [Notice, string])[] = [
  ['allowed', 'allowed by every budget'],
  ['missed', 'missed'],
  ['failed', 'not measured'],
  ['untried', 'not tried'],
];

/** `The gate notices 3 of 5 functions that become 25 % slower; 1 allowed by every budget and 1 missed`. */
export const sensitivityHeadline = ({ functions, slowdown }: Sensitivity): string => {
  const howMany = (wanted: Notice): number => functions.filter(({ notice }) => notice === wanted).length;
  const others = OTHERS.filter(([notice]) => howMany(notice) > 0).map(
    ([notice, words]) => `${howMany(notice)} ${words}`,
  );
  const verb = functions.length === 1 ? 'becomes' : 'become';
  const rest = others.length === 0 ? '' : `; ${enumerate(others, others.length)}`;
  return `The gate notices ${howMany('noticed')} of ${count(functions.length, 'function')} that ${verb} ${formatShare(slowdown)} slower${rest}`;
};
