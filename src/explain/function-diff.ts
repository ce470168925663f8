// What every function of a ledger costs per operation on both sides, and whether that is more than noise: a function
// grew when every round says so (mann-whitney-shift.ts), by enough to matter, and by more than what nobody touched moved by.

import { touches, type LineChanges } from './line-changes.ts';
import type { FunctionCost, FunctionPlace } from '../core/model/explanation.ts';
import type { Frame } from './profile.ts';
import { controlOf, isComparable, middle, overallControl, standsOut, type Control } from './drift.ts';
import { isOther, type Ledger, type LedgerFunction, type LedgerNode, type Series } from './rounds-table.ts';
import { shiftOf } from '../core/stats/mann-whitney-shift.ts';
import type { Estimate, Side } from '../core/model/quantities.ts';

/** A growth counts from this share of the slowdown, and from this share of base's cost. */
const OF_SLOWDOWN = 0.05;
const OF_BASE = 0.01;
/** With so few rounds that they agree by chance, only what is most of the slowdown counts. */
const FEW_ROUNDS = { confidence: 0.98, ofSlowdown: 0.5, ofBase: 0.03 } as const;

/** Both sides' cost of an operation, as the functions add up to it. */
export interface Levels extends Readonly<Record<Side, number>> {
  readonly slowdown: number;
}

export interface Difference {
  readonly entry: LedgerFunction;
  readonly cost: FunctionCost;
  /** Growth that is not made up for by a caller, nor by what everything moved by: what it can be asked about. */
  readonly weight: number;
  /** A caller makes up for most of it: work has moved. */
  readonly moved: boolean;
}

/** Cost of an operation, from the paths that nobody called. */
export const levelsOf = ({ nodes }: Ledger): Levels => {
  const roots = nodes.filter(({ parent }) => parent < 0);
  // Round by round, because medians of parts do not add up to the median of the whole.
  const sum = (side: Side): number =>
    middle(
      (roots[0]?.total[side] ?? []).map((_, round) =>
        roots.reduce((all, { total }) => all + (total[side][round] ?? 0), 0),
      ),
    );
  const [base, head] = [sum('base'), sum('head')];
  return { base, head, slowdown: head - base };
};

/** Every function with what it cost, those that grew most first. */
export const differencesOf = (ledger: Ledger, levels: Levels, changes: LineChanges | null): Difference[] => {
  const changed = changedIn(changes, ledger);
  const untouched = { changed, base: levels.base };
  const all = [...ledger.functions.values()];
  const bounds = boundsOf(ledger.nodes, levels, notableDrift(overallControl(all, untouched), levels));
  const everybody = controlOf(all, untouched);
  return all
    .map((entry): Difference => {
      const change = ledger.exact ? counted(estimateOf(entry.self)) : estimateOf(entry.self);
      const others = isComparable(entry, untouched)
        ? controlOf(all, untouched, (other) => other === entry)
        : everybody;
      const drift = notableDrift(others, levels);
      const grew = hasGrown(entry, change, levels, others);
      const own = Math.max(0, (change?.value ?? 0) - (drift - 1) * middle(entry.self.base));
      const weight = Math.min(own, weightOf(entry, ledger.nodes, bounds, drift));
      const cost = { ...costOf(entry, ledger, changed), change, grew };
      return { entry, cost, weight, moved: weight < own / 2 };
    })
    .toSorted((one, other) => rank(other, levels) - rank(one, levels));
};

/** From this share of the slowdown on, what everything moved by is taken off before anybody is asked. */
const NOTABLE_DRIFT = 0.25;

/** Factor by which everything moved, where that is more than a trifle; else 1. */
export const notableDrift = ({ factor }: Control, { base, slowdown }: Levels): number =>
  factor !== null && (factor - 1) * base >= NOTABLE_DRIFT * slowdown && factor > 1 ? factor : 1;

/** What was asked for first, then what moved with the whole; of one side alone what costs most. */
const rank = ({ weight, cost: { change, self } }: Difference, { slowdown }: Levels): number =>
  weight + 1e-3 * (change === null ? self.head : change.value * (slowdown < 0 ? -1 : 1));

/** Shift of head's costs over base's; null where a side has none. */
export const estimateOf = (series: Series): Estimate | null =>
  series.base.length === 0 || series.head.length === 0 ? null : shiftOf(series.base, series.head);

/** Counts scatter only as a program does; a growth that is large beside that is certain, and any other is none. */
const counted = (change: Estimate | null): Estimate | null => {
  if (change === null) return null;
  const { value, interval } = change;
  const sure = interval.low >= LARGE * value;
  return sure ? { value, interval: { ...interval, confidence: 1 } } : change;
};

const LARGE = 0.5;

const hasGrown = (
  entry: LedgerFunction,
  change: Estimate | null,
  levels: Levels,
  others: Control,
): boolean => {
  if (change === null || change.interval.low <= 0) return false;
  const few = change.interval.confidence < FEW_ROUNDS.confidence;
  const [ofSlowdown, ofBase] = few ? [FEW_ROUNDS.ofSlowdown, FEW_ROUNDS.ofBase] : [OF_SLOWDOWN, OF_BASE];
  if (change.value < Math.max(ofSlowdown * levels.slowdown, ofBase * levels.base)) return false;
  return standsOut(entry.self, others);
};

/** Whether the change touches a function, where that can be told. */
export const changedIn =
  (changes: LineChanges | null, ledger: Pick<Ledger, 'packages'>) =>
  ({ frame }: Pick<LedgerFunction, 'frame'>): boolean | null => {
    const shown = frame.head ?? frame.base;
    if (shown === null || shown.file === null) return null;
    if (shown.kind === 'library' && isOther(shown, ledger.packages)) return true;
    if (changes === null) return null;
    const lines = (side: Side): boolean | null => {
      const on = frame[side];
      if (on === null || on.file === null || on.line === null) return null;
      return touches(changes, side, on.file, on.line, on.lastLine);
    };
    const [base, head] = [lines('base'), lines('head')];
    return base === true || head === true ? true : (head ?? base);
  };

const costOf = (
  entry: LedgerFunction,
  ledger: Ledger,
  changed: ReturnType<typeof changedIn>,
): Omit<FunctionCost, 'change' | 'grew'> => {
  const { frame, self, total } = entry;
  return {
    place: placeOfFunction(frame, changed(entry), ledger),
    seen: frame.base === null ? 'head' : frame.head === null ? 'base' : 'both',
    self: costsOf(self),
    total: costsOf(total),
    calls: { base: frame.base?.calls ?? null, head: frame.head?.calls ?? null },
    service: serviceOf(entry, ledger, changed),
  };
};

export const costsOf = ({ base, head }: Series): { base: number | null; head: number } => ({
  base: base.length === 0 ? null : middle(base),
  head: middle(head),
});

export const placeOfFunction = (
  frame: Readonly<Record<Side, Frame | null>>,
  changed: boolean | null,
  { packages }: Pick<Ledger, 'packages'>,
): FunctionPlace => {
  const shown = (frame.head ?? frame.base) as Frame;
  const versions = packages.get(shown.package?.name ?? '');
  const version = (side: Side): string | null => [...(versions?.[side] ?? [])].join(', ') || null;
  return {
    name: shown.name,
    file: shown.file,
    line: shown.line,
    kind: shown.kind,
    package:
      shown.package === null
        ? null
        : { name: shown.package.name, base: version('base'), head: version('head') },
    changed,
  };
};

/** A service is worth naming from this share of its function's cost or growth. */
const TELLING = 0.25;

const serviceOf = (
  { self, services }: LedgerFunction,
  ledger: Ledger,
  changed: ReturnType<typeof changedIn>,
): FunctionCost['service'] => {
  const alone = self.base.length === 0;
  const size = (series: Series): number =>
    alone ? middle(series.head) : Math.abs(middle(series.head) - middle(series.base));
  const [most] = [...services.values()].toSorted((one, other) => size(other.cost) - size(one.cost));
  if (most === undefined || size(most.cost) < TELLING * size(self) || size(self) === 0) return null;
  return {
    place: placeOfFunction(most.frame, changed({ frame: most.frame }), ledger),
    cost: costsOf(most.cost),
  };
};

/** Of every node: the least growth of a total on the way to it. Work that only moved below a caller is no growth there. */
const boundsOf = (nodes: readonly LedgerNode[], { slowdown }: Levels, drift: number): number[] => {
  const bounds: number[] = [];
  for (const { parent, total } of nodes) {
    const above = parent < 0 ? Math.max(0, slowdown) : (bounds[parent] ?? 0);
    bounds.push(Math.min(above, Math.max(0, growthOf(total, drift))));
  }
  return bounds;
};

/** Growth beyond what everything moved by. */
export const growthOf = ({ base, head }: Series, drift = 1): number => middle(head) - drift * middle(base);

const weightOf = (
  { nodes: own }: LedgerFunction,
  nodes: readonly LedgerNode[],
  bounds: readonly number[],
  drift: number,
): number =>
  own.reduce((sum, index) => {
    const node = nodes[index];
    if (node === undefined) return sum;
    return sum + Math.min(Math.max(0, growthOf(node.self, drift)), bounds[index] ?? 0);
  }, 0);
