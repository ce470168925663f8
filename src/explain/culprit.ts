// From what every function cost to whom to ask. The function whose own cost grew is where the time goes; when the change
// left it alone and touches a caller that now asks more of it, the caller is where to look. Nobody is named for what
// moved everywhere, and nobody when the profiles do not agree.

import type { Conclusion, FunctionPlace } from '../core/model/explanation.ts';
import type { LineChanges } from './line-changes.ts';
import {
  changedIn,
  costsOf,
  estimateOf,
  growthOf,
  notableDrift,
  placeOfFunction,
  type Difference,
  type Levels,
} from './function-diff.ts';
import {
  controlOf,
  isComparable,
  middle,
  overallControl,
  sameCalls,
  standsOut,
  type Control,
  type Untouched,
} from './drift.ts';
import type { Ledger, LedgerFunction, Series } from './rounds-table.ts';

/** Most of the slowdown; enough of it to be named; nearly all of it. */
const MOST = 0.5;
const NAMED = 0.25;
const NEARLY_ALL = 0.8;
/** Part of a caller's growth that leads on to one of its calls. */
const LEADING = 0.6;
/** A slowdown below this share of base's cost is none. */
const NOTHING = 0.01;

export interface Blame {
  readonly conclusion: Conclusion;
  /** Calls on the way to where it grew, outermost first. */
  readonly hotPath: readonly FunctionPlace[];
  /** Factor by which the others moved. */
  readonly drift: number | null;
}

interface Case {
  readonly ledger: Ledger;
  readonly levels: Levels;
  readonly differences: readonly Difference[];
  readonly changed: (entry: Pick<LedgerFunction, 'frame'>) => boolean | null;
  readonly untouched: Untouched;
  readonly control: Control;
}

/** What the differences come to. */
export const verdictOf = (
  ledger: Ledger,
  levels: Levels,
  differences: readonly Difference[],
  changes: LineChanges | null,
): Blame => {
  const changed = changedIn(changes, ledger);
  const untouched = { changed, base: levels.base };
  const control = overallControl(ledger.functions.values(), untouched);
  const found = { ledger, levels, differences, changed, untouched, control };
  const suspect = suspectOf(found);
  return {
    conclusion: suspect === null ? withoutSuspect(found) : accuse(suspect, found),
    hotPath: pathTo(suspect?.node ?? endOfGrowth(found), found),
    drift: control.factor,
  };
};

/** Where the cost grew. */
interface Suspect {
  readonly entry: LedgerFunction;
  readonly of: 'self' | 'total';
  /** Growth it stands for. */
  readonly weight: number;
  /** Its node with most of the growth. */
  readonly node: number;
}

const suspectOf = (found: Case): Suspect | null => {
  const { levels, differences } = found;
  if (levels.slowdown < NOTHING * levels.base) return null;
  const [first] = differences
    .filter(({ cost }) => cost.grew && (cost.place.kind === 'own' || cost.place.kind === 'library'))
    .filter((each) => !each.moved || pathGrew(busiest(each.entry, 'self', found), found))
    .toSorted((one, other) => other.weight - one.weight);
  const own: Suspect | null =
    first === undefined
      ? null
      : { entry: first.entry, of: 'self', weight: first.weight, node: busiest(first.entry, 'self', found) };
  if (own !== null && own.weight >= MOST * levels.slowdown) return own;
  const whole = wholeSuspect(found);
  if (whole !== null) return whole;
  if (own !== null && own.weight >= NAMED * levels.slowdown) return own;
  return isUniform(found) ? onlyChanged(found) : null;
};

/**
 * The one function that the change touches and that every round sees grown by more than everything moved by. Calls that are
 * inlined in earnest cost so much in a profile that all else seems to grow with the slowdown.
 */
const onlyChanged = (found: Case): Suspect | null => {
  const [only, ...others] = found.differences.filter(
    ({ cost, moved }) => cost.grew && !moved && cost.place.changed === true,
  );
  if (only === undefined || others.length > 0) return null;
  return { entry: only.entry, of: 'self', weight: only.weight, node: busiest(only.entry, 'self', found) };
};

/** Whether the totals of a node and of all its callers grew, by every round and by more than everything moved by. */
const pathGrew = (node: number, { ledger: { nodes }, control }: Case): boolean => {
  for (let at = node; at >= 0; at = nodes[at]?.parent ?? -1) {
    const total = nodes[at]?.total;
    if (total === undefined || (estimateOf(total)?.interval.low ?? 0) <= 0) return false;
    if (!standsOut(total, control)) return false;
  }
  return true;
};

/** A function below which most of the slowdown lies, though no single function has it. */
const wholeSuspect = (found: Case): Suspect | null => {
  const { ledger, levels, changed, untouched } = found;
  const node = endOfGrowth(found);
  const entry = ledger.functions.get(ledger.nodes[node]?.id ?? '');
  if (entry === undefined) return null;
  const kind = (entry.frame.head ?? entry.frame.base)?.kind;
  if (kind !== 'own' && kind !== 'library') return null;
  const change = estimateOf(entry.total);
  if (change === null || change.interval.low <= 0 || change.value < MOST * levels.slowdown) return null;
  // Work that moved into it is no growth.
  if (change.value > levels.slowdown && !pathGrew(node, found)) return null;
  const inside = below(node, ledger);
  const outside = controlOf(ledger.functions.values(), untouched, ({ id }) => inside.has(id));
  // With nothing beside it to compare with, more calls or a changed line have to speak for it.
  const compared =
    outside.factor === null
      ? [...inside].some((id) => callsRose(ledger.functions.get(id)))
      : standsOut(entry.total, outside);
  if (!compared && changed(entry) !== true) return null;
  if (!compared && isUniform(found)) return null;
  const isRoot = (ledger.nodes[node]?.parent ?? -1) < 0;
  if (isRoot && changed(entry) !== true) return null;
  return { entry, of: 'total', weight: Math.min(change.value, levels.slowdown), node };
};

const callsRose = (entry: LedgerFunction | undefined): boolean =>
  entry !== undefined && !sameCalls(entry) && (entry.frame.head?.calls ?? 0) > (entry.frame.base?.calls ?? 0);

/** Ids of the functions from a node on downwards. */
const below = (node: number, { nodes }: Ledger): Set<string> => {
  const inside = new Set<number>([node]);
  for (const [index, { parent }] of nodes.entries()) if (inside.has(parent)) inside.add(index);
  return new Set([...inside].map((index) => nodes[index]?.id ?? ''));
};

/** Where the slowdown leads to: from call to call, as long as one of them has most of what its caller has; -1: nowhere. */
const endOfGrowth = ({ ledger: { nodes }, levels, control }: Case): number => {
  const drift = notableDrift(control, levels);
  const growth = nodes.map(({ total }) => growthOf(total, drift));
  let [end, grown] = [-1, levels.slowdown];
  for (;;) {
    let best = -1;
    for (const [index, { parent }] of nodes.entries())
      if (parent === end && (growth[index] ?? 0) > (growth[best] ?? 0)) best = index;
    if (best < 0 || (growth[best] ?? 0) < LEADING * grown) return end;
    [end, grown] = [best, growth[best] ?? 0];
  }
};

const busiest = (entry: LedgerFunction, of: 'self' | 'total', { ledger }: Case): number => {
  const growth = (index: number): number => {
    const node = ledger.nodes[index];
    return node === undefined ? 0 : growthOf(node[of]);
  };
  return [...entry.nodes].toSorted((one, other) => growth(other) - growth(one))[0] ?? -1;
};

/** The suspect itself, or the nearest caller that the change touches and that asked for nearly all of the growth. */
const accuse = (suspect: Suspect, found: Case): Conclusion => {
  const { ledger, levels } = found;
  const caller = found.changed(suspect.entry) === true ? null : changedCaller(suspect, found);
  const of = caller === null ? suspect.of : 'total';
  const entry = caller ?? suspect.entry;
  const named = {
    kind: 'culprit',
    place: place(entry, found),
    of,
    cost: costsOf(entry[of]),
    share: shareOf(entry[of], levels),
  } as const;
  if (caller === null) return { ...named, within: null };
  return {
    ...named,
    within:
      suspect.of === 'self' || suspect.entry !== caller ? place(suspect.entry, { ...found, ledger }) : null,
  };
};

/** Part of the slowdown that the costs which are shown beside it differ by. */
const shareOf = (series: Series, { slowdown }: Levels): number =>
  Math.max(0, Math.min(1, growthOf(series) / slowdown));

const place = (entry: LedgerFunction, { ledger, changed }: Case): FunctionPlace =>
  placeOfFunction(entry.frame, changed(entry), ledger);

const changedCaller = (suspect: Suspect, found: Case): LedgerFunction | null => {
  const { nodes } = found.ledger;
  const asked = new Map<LedgerFunction, number>();
  let all = 0;
  for (const index of suspect.entry.nodes) {
    const growth = Math.max(0, growthOf(nodes[index]?.[suspect.of] ?? { base: [], head: [] }));
    all += growth;
    const entry = changedAbove(index, found);
    if (entry !== null) asked.set(entry, (asked.get(entry) ?? 0) + growth);
  }
  const [most] = [...asked].toSorted(([, one], [, other]) => other - one);
  if (most === undefined || most[1] < NEARLY_ALL * all) return null;
  // A caller whose own total did not grow has only moved work about.
  const change = estimateOf(most[0].total);
  return change !== null && change.interval.low > 0 ? most[0] : null;
};

/** The nearest caller that the change touches. */
const changedAbove = (
  node: number,
  { ledger: { nodes, functions }, changed }: Case,
): LedgerFunction | null => {
  for (let at = nodes[node]?.parent ?? -1; at >= 0; at = nodes[at]?.parent ?? -1) {
    const entry = functions.get(nodes[at]?.id ?? '');
    if (entry !== undefined && changed(entry) === true) return entry;
  }
  return null;
};

/** Who calls all that was compared with, though the change touches it: it may ask for more without more calls. */
const aboveControl = (found: Case): LedgerFunction | null => {
  const { ledger, untouched } = found;
  const asked = new Map<LedgerFunction | null, number>();
  let all = 0;
  for (const entry of ledger.functions.values())
    for (const index of isComparable(entry, untouched) ? entry.nodes : []) {
      const cost = middle(ledger.nodes[index]?.self.head ?? []);
      const caller = changedAbove(index, found);
      asked.set(caller, (asked.get(caller) ?? 0) + cost);
      all += cost;
    }
  const [most] = [...asked].toSorted(([, one], [, other]) => other - one);
  return most !== undefined && most[1] >= NEARLY_ALL * all ? most[0] : null;
};

const pathTo = (node: number, found: Case): FunctionPlace[] => {
  const path: FunctionPlace[] = [];
  for (let at = node; at >= 0; at = found.ledger.nodes[at]?.parent ?? -1) {
    const entry = found.ledger.functions.get(found.ledger.nodes[at]?.id ?? '');
    if (entry !== undefined) path.unshift(place(entry, found));
  }
  return path;
};

/** Whether what nobody touched moved enough to make up most of the slowdown. */
const isUniform = ({ control, levels }: Case): boolean =>
  control.factor !== null && (control.factor - 1) * levels.base >= MOST * levels.slowdown;

const withoutSuspect = (found: Case): Conclusion => {
  const { levels, differences, control } = found;
  if (levels.slowdown < NOTHING * levels.base)
    return { kind: levels.slowdown < -NOTHING * levels.base ? 'faster' : 'same' };
  if (isUniform(found)) {
    const above = aboveControl(found);
    return {
      kind: 'uniform',
      factor: control.factor ?? 1,
      ...(above !== null && { below: place(above, found) }),
    };
  }
  for (const kind of ['gc', 'idle'] as const) {
    const [most] = differences
      .filter(({ cost }) => cost.place.kind === kind)
      .toSorted((one, other) => growthOf(other.entry.self) - growthOf(one.entry.self));
    const change = most === undefined ? null : estimateOf(most.entry.self);
    if (most === undefined || change === null) continue;
    if (change.interval.low <= 0 || change.value < NAMED * levels.slowdown) continue;
    const part = { share: shareOf(most.entry.self, levels), cost: costsOf(most.entry.self) };
    return kind === 'gc' ? { kind, ...part, allocator: null } : { kind, ...part };
  }
  const grown = differences.filter(({ cost }) => cost.grew);
  const sum = grown.reduce((all, { entry }) => all + middle(entry.self.head) - middle(entry.self.base), 0);
  return grown.length === 0
    ? { kind: 'unclear' }
    : { kind: 'spread', share: Math.max(0, Math.min(1, sum / levels.slowdown)) };
};
