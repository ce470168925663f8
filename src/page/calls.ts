// The call tree of a record as the flame graph takes it: a tree of objects, with totals, colours by what changed and by
// whose code it is. Knows no page.

import type { FunctionPlace } from '../core/model/explanation.ts';
import type { FlameData } from '../report/html/why.ts';

export type View = 'difference' | 'base' | 'head';

export interface Call {
  readonly name: string;
  /** Null: the whole, or calls too small to be kept. */
  readonly place: FunctionPlace | null;
  readonly kind: FunctionPlace['kind'] | 'small' | 'all';
  readonly base: Cost;
  readonly head: Cost;
  /** Width in the difference: the larger of both sides, call by call. */
  union: number;
  /** How much it changed, -3 to 3; 0: not in every profile, or by a trifle. */
  heat: number;
  readonly trend: string;
  readonly children: Call[];
  /** Width in the view that is shown; d3-flame-graph reads it. */
  value: number;
}

interface Cost {
  self: number;
  total: number;
}

/** The tree under one root, largest calls first. */
export const callsOf = ({ tree }: FlameData, whole: string): Call => {
  const root = newCall(whole, null, 'all', 0, 0, '=');
  const calls: Call[] = [];
  for (const [at, above] of tree.parent.entries()) {
    const place = tree.functions[tree.function[at] ?? -1] ?? null;
    const made = newCall(
      place?.name || (place === null ? '(small calls)' : '(empty)'),
      place,
      place?.kind ?? 'small',
      tree.base?.[at] ?? 0,
      tree.head[at] ?? 0,
      tree.trend[at] ?? '=',
    );
    calls.push(made);
    (calls[above] ?? root).children.push(made);
  }
  for (const [at, above] of [...tree.parent.entries()].reverse())
    addTo(calls[above] ?? root, calls[at] as Call);
  for (const each of [root, ...calls]) each.children.sort((one, other) => other.union - one.union);
  if (tree.base !== null) heat([root, ...calls]);
  return root;
};

const newCall = (
  name: string,
  place: FunctionPlace | null,
  kind: Call['kind'],
  base: number,
  head: number,
  trend: string,
): Call => ({
  name,
  place,
  kind,
  base: { self: base, total: base },
  head: { self: head, total: head },
  union: Math.max(base, head),
  heat: 0,
  trend,
  children: [],
  value: 0,
});

const addTo = (above: Call, below: Call): void => {
  above.base.total += below.base.total;
  above.head.total += below.head.total;
  above.union += below.union;
};

const changeOf = ({ base, head }: Call): number => head.total - base.total;

/** Shares of the largest change from which on a change is seen, stands out, and is what it is all about. */
const STEPS = [0.03, 0.15, 0.5] as const;

const heat = (calls: readonly Call[]): void => {
  const largest = Math.max(...calls.map((each) => Math.abs(changeOf(each))));
  for (const each of calls) {
    const change = changeOf(each);
    if (each.kind === 'all' ? !isProved(each) : each.trend === '=') continue;
    const step = STEPS.filter((from) => Math.abs(change) >= from * largest && change !== 0).length;
    each.heat = step * Math.sign(change) || 0;
  }
};

/** No profile is about the whole alone: it is as sure as the calls that make up most of its change. */
const isProved = (whole: Call): boolean => {
  const change = changeOf(whole);
  const trend = change > 0 ? '+' : '-';
  const proved = whole.children.filter((each) => each.trend === trend);
  return proved.reduce((sum, each) => sum + changeOf(each) / change, 0) >= MOST;
};

const MOST = 0.5;

/** Gives every call the width of a view. */
export const widen = (call: Call, view: View): void => {
  const waiting = [call];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    next.value = view === 'difference' ? next.union : next[view].total;
    waiting.push(...next.children);
  }
};

/** Where a call's function stands and whose it is, for searching and reading. */
export const whereOf = ({ place }: Call): string => {
  if (place === null) return '';
  const { file, line, package: from } = place;
  const where = file === null ? '' : line === null ? file : `${file}:${line}`;
  const version = from === null ? '' : `${from.name} ${from.head ?? from.base ?? ''}`.trim();
  return [where, version].filter((text) => text !== '').join(', ');
};

/** Plain text and not a pattern, capitals or not. */
export const matches = (call: Call, term: string): boolean =>
  term !== '' && `${call.name} ${whereOf(call)}`.toLowerCase().includes(term.toLowerCase());
