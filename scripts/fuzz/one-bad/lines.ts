// Reports in lines; between them stands what programs print.

import type { Random } from '../../../src/core/stats/random.ts';
import { pick } from '../mutate.ts';
import { seconds, textReport } from './kind.ts';
import type { Item, Kind, Made } from './kind.ts';

export const CHATTER: readonly string[] = [
  '',
  'loading 12 items',
  '  3 of 4 done, 20 % in 5 ms',
  'warning: x is deprecated',
  '\u001B[33mtest\u001B[0m of colours',
  'Benchmarking is fun',
  'Running benches/a.rs (target/release/deps/a-0123)',
  '{"not": "a result"}',
  'BENCHMARK 5 ns',
];

export interface LineKind extends Omit<Kind, 'make' | 'nameOf' | 'expected'> {
  readonly nameOf?: (item: Item) => string;
  readonly expected?: (item: Item) => number;
  readonly head?: readonly string[];
  readonly foot?: readonly string[];
  /** The lines of one result. */
  readonly lines: (item: Item, random: Random) => readonly string[];
  /** The same, broken: its own line is the first. */
  readonly ways: readonly ((item: Item, random: Random) => readonly string[])[];
  readonly write?: (lines: readonly string[]) => string;
}

/** Lines of results, with chatter between them but never within. */
export const lineKind = ({ head = [], foot = [], lines, ways, write, ...kind }: LineKind): Kind => ({
  nameOf: ({ name }) => name,
  expected: seconds,
  ...kind,
  make(items, broken, random): Made {
    const all = [...head];
    let place = '(none)';
    for (const [index, item] of items.entries()) {
      while (random.integer(0, 2) === 0) all.push(pick(CHATTER, random));
      if (index === broken) place = `line ${all.length + 1}`;
      all.push(...(index === broken ? pick(ways, random)(item, random) : lines(item, random)));
    }
    all.push(...foot);
    const ending = random.integer(0, 3) === 0 ? '\r\n' : '\n';
    const text = (write ?? ((each) => each.join(ending)))(all);
    return { report: textReport(random.integer(0, 1) === 0 ? text : `${text}${ending}`), place };
  },
});
