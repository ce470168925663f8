import * as z from 'zod';
import { suiteOf } from '../core/model/paths.ts';
import { benchmarkName, line, refuse } from './fields.ts';

const PATH = 'expected a suite such as parser, or a benchmark such as parser/small';

const path = line(PATH).superRefine((text, context) => {
  if (!benchmarkName.safeParse(suiteOf(text)).success || text.endsWith('/')) refuse(context, PATH);
});

const MOVED = 'expected names on base and on head, such as { parser/small: parser/short }';

const depth = (text: string): string => (suiteOf(text) === text ? 'suite' : 'benchmark');

/** Why one name cannot have become the other; null: it can. */
const problemOf = (from: string, to: string, moves: Readonly<Record<string, string>>): string | null => {
  if (from === to) return `${from} is called the same`;
  if (depth(from) !== depth(to)) return `${from} is a ${depth(from)} and ${to} is a ${depth(to)}`;
  if (to in moves) return `${to} stands on the left as well: give the names on base and on head`;
  const other = Object.keys(moves).find((each) => each !== from && moves[each] === to);
  return other === undefined ? null : `${other} and ${from} cannot both be called ${to}`;
};

/** `moved:` of perf-budgets.yml: names on base, and what head calls them. */
export const moved = z
  .record(path, path, { error: MOVED })
  .superRefine((moves, context) => {
    for (const [from, to] of Object.entries(moves)) {
      const message = problemOf(from, to, moves);
      if (message !== null) context.addIssue({ code: 'custom', message, path: [from] });
    }
  })
  .meta({ title: 'names' });

/** `removed:` of perf-budgets.yml. */
export const removed = z
  .array(path, { error: 'expected a list such as [parser/small]' })
  .meta({ title: 'list of names' });
