// The calls of both sides in one tree, small enough for the record: what is a trifle is taken together, and so is what
// lies deeper than anybody scrolls. Nothing is lost, so that the parts still add up to the whole.

import { mean } from 'simple-statistics';
import { type CallTree, type FunctionPlace, MOST_NODES } from '../core/model/explanation.ts';
import type { LineChanges } from './line-changes.ts';
import { changedIn, estimateOf, placeOfFunction } from './function-diff.ts';
import type { Ledger, LedgerNode, Series } from './rounds-table.ts';
/** Of an operation's cost. */
const LEAST = 0.001;
const DEEPEST = 120;
/** Names come from the code under test. */
const LONGEST = 300;

/** The tree of a ledger of all functions; `alone`: there is no base. */
export const callTreeOf = (ledger: Ledger, changes: LineChanges | null, alone: boolean): CallTree => {
  const kept = keptOf(ledger.nodes);
  const functions = table(ledger, changes);
  const [parent, of, base, head]: [number[], number[], number[], number[]] = [[], [], [], []];
  const trend: string[] = [];
  const enter = (above: number, index: number, sign: string): number => {
    of.push(index);
    base.push(0);
    head.push(0);
    trend.push(sign);
    return parent.push(above) - 1;
  };
  /** Where every node of the ledger went. */
  const place: number[] = [];
  const small = new Map<number, number>();
  const below = (above: number): number => {
    const found = small.get(above) ?? enter(above, -1, '=');
    small.set(above, found);
    return found;
  };
  for (const [index, node] of ledger.nodes.entries()) {
    const above = node.parent < 0 ? -1 : (place[node.parent] as number);
    // What is below a node of small calls is one itself.
    const at =
      kept[index] === true
        ? enter(above, functions.index(node.id), trendOf(node.total))
        : of[above] === -1
          ? above
          : below(above);
    place.push(at);
    base[at] = (base[at] ?? 0) + average(node.self.base);
    head[at] = (head[at] ?? 0) + average(node.self.head);
  }
  return {
    functions: functions.places,
    parent,
    function: of,
    base: alone ? null : base.map(round),
    head: head.map(round),
    trend: trend.join(''),
  };
};

const average = (values: readonly number[]): number => (values.length === 0 ? 0 : mean([...values]));

/** What is drawn needs no more digits. */
const round = (value: number): number => Number(value.toPrecision(4));

/** A caller costs at least what it calls, so whoever is kept has all its callers kept. */
const keptOf = (nodes: readonly LedgerNode[]): boolean[] => {
  const depth: number[] = [];
  for (const { parent } of nodes) depth.push(parent < 0 ? 0 : (depth[parent] ?? 0) + 1);
  const sizes = nodes.map(({ total }) => Math.max(average(total.base), average(total.head)));
  const roots = nodes.filter(({ parent }) => parent < 0);
  const whole = (side: 'base' | 'head'): number =>
    roots.reduce((sum, { total }) => sum + average(total[side]), 0);
  const cut = sizes.toSorted((one, other) => other - one)[MOST_NODES] ?? 0;
  const least = LEAST * Math.max(whole('base'), whole('head'));
  return sizes.map((size, index) => size > cut && size >= least && (depth[index] ?? 0) < DEEPEST);
};

const trendOf = (total: Series): string => {
  const interval = estimateOf(total)?.interval;
  if (interval === undefined) return '=';
  return interval.low > 0 ? '+' : interval.high < 0 ? '-' : '=';
};

/** Functions in the order they are met. */
const table = (ledger: Ledger, changes: LineChanges | null) => {
  const changed = changedIn(changes, ledger);
  const places: FunctionPlace[] = [];
  const known = new Map<string, number>();
  return {
    places,
    index(id: string): number {
      const found = ledger.functions.get(id);
      if (found === undefined) throw new Error('a node without its function');
      const place = (): FunctionPlace => clipped(placeOfFunction(found.frame, changed(found), ledger));
      const at = known.get(id) ?? places.push(place()) - 1;
      known.set(id, at);
      return at;
    },
  };
};

const clipped = (place: FunctionPlace): FunctionPlace => ({
  ...place,
  name: clip(place.name),
  file: place.file === null ? null : clip(place.file),
});

const clip = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`);
