// The profiles of all rounds in one ledger: what every function, and every path of calls, cost per operation in each
// round of each side. What a round did not see cost nothing there.

import { touches, type LineChanges } from './line-changes.ts';
import { totalOf, type Frame, type Profile } from './profile.ts';
import { identityOf, type Identify } from './function-identity.ts';
import { costTree, type CostTree } from './cost-tree.ts';
import type { Side } from '../core/model/quantities.ts';

/** One number a round of each side. */
export type Series = Readonly<Record<Side, number[]>>;

export interface LedgerNode {
  readonly id: string;
  readonly parent: number;
  readonly self: Series;
  /** With everything below. */
  readonly total: Series;
}

interface LedgerService {
  readonly frame: Readonly<Record<Side, Frame | null>>;
  readonly cost: Series;
}

export interface LedgerFunction {
  readonly id: string;
  readonly frame: Readonly<Record<Side, Frame | null>>;
  readonly self: Series;
  readonly total: Series;
  /** Its nodes; none is below another. */
  readonly nodes: readonly number[];
  /** Dependencies and the runtime in its service, by id. */
  readonly services: ReadonlyMap<string, LedgerService>;
}

export interface Ledger {
  /** Parents first. */
  readonly nodes: readonly LedgerNode[];
  readonly functions: ReadonlyMap<string, LedgerFunction>;
  /** Versions of each package that the profiles met. */
  readonly packages: ReadonlyMap<string, Readonly<Record<Side, ReadonlySet<string>>>>;
  /** All profiles are counts. */
  readonly exact: boolean;
}

export interface LedgerOptions {
  /** Cost per operation that a side's profiles are spread over; null: what the profiles themselves say. */
  readonly level: Readonly<Record<Side, number>> | null;
  /** Null: not known. */
  readonly changes: LineChanges | null;
  /** Whether time in which the program waited counts. */
  readonly waiting: boolean;
  /** `all`: dependencies and the runtime as functions of their own, and not in the service of whoever called them. */
  readonly functions?: 'accountable' | 'all';
}

const NOTHING_KNOWN: LineChanges = { files: [], tracked: new Set() };

const SIDES = ['base', 'head'] as const satisfies readonly Side[];

/** Enters the profiles of both sides; a side without profiles costs nothing. */
export const ledgerOf = (
  profiles: Readonly<Record<Side, readonly Profile[]>>,
  options: LedgerOptions,
): Ledger => {
  const packages = packagesOf(profiles);
  const changes = options.changes ?? NOTHING_KNOWN;
  const accountable = (frame: Frame): boolean =>
    options.functions === 'all' ||
    (frame.kind === 'library' && (isOther(frame, packages) || isTouched(frame, changes)));
  const identify = identityOf(profiles, changes);
  const trees = (side: Side): CostTree[] =>
    profiles[side].map((profile) => {
      const counted = options.waiting ? profile : withoutWaiting(profile);
      const scale = scaleOf(counted, options.level?.[side] ?? null);
      return costTree(counted, scale, { accountable, idOf: identify[side] });
    });
  const entered = enter({ base: trees('base'), head: trees('head') });
  const exact = SIDES.every((side) => profiles[side].every((each) => each.exact === true));
  return { ...entered, packages, exact, functions: withCalls(entered.functions, profiles, identify) };
};

/** Factor from cost in a profile to cost per operation. */
const scaleOf = (profile: Profile, level: number | null): number => {
  const total = totalOf(profile);
  if (level !== null) return total > 0 ? level / total : 0;
  return 1 / (profile.operations ?? 1);
};

const withoutWaiting = (profile: Profile): Profile => ({
  ...profile,
  self: profile.self.map((cost, index) =>
    profile.frames[profile.frame[index] ?? -1]?.kind === 'idle' ? 0 : cost,
  ),
});

const packagesOf = (profiles: Readonly<Record<Side, readonly Profile[]>>): Ledger['packages'] => {
  const packages = new Map<string, Record<Side, Set<string>>>();
  for (const side of SIDES)
    for (const { package: from } of profiles[side].flatMap(({ frames }) => frames)) {
      if (from === null || from.version === null) continue;
      const known = packages.get(from.name) ?? { base: new Set(), head: new Set() };
      packages.set(from.name, known);
      known[side].add(from.version);
    }
  return packages;
};

/** Whether the sides run different versions of a frame's package. */
export const isOther = (frame: Frame, packages: Ledger['packages']): boolean => {
  const versions = packages.get(frame.package?.name ?? '');
  if (versions === undefined || versions.base.size === 0 || versions.head.size === 0) return false;
  return [...versions.base].join() !== [...versions.head].join();
};

/** Dependencies can be part of the repository. */
const isTouched = ({ file, line, lastLine }: Frame, changes: LineChanges): boolean =>
  file !== null && line !== null && touches(changes, 'head', file, line, lastLine) === true;

const enter = (trees: Readonly<Record<Side, readonly CostTree[]>>): Omit<Ledger, 'packages' | 'exact'> => {
  const blank = (): Record<Side, number[]> => ({
    base: trees.base.map(() => 0),
    head: trees.head.map(() => 0),
  });
  const nodes: { id: string; parent: number; self: Record<Side, number[]>; total: Record<Side, number[]> }[] =
    [];
  const places = new Map<string, number>();
  const functions = new Map<string, Entry>();
  for (const side of SIDES)
    for (const [round, tree] of trees[side].entries()) {
      const place: number[] = [];
      for (const { id, parent, self } of tree.nodes) {
        const above = parent < 0 ? -1 : (place[parent] as number);
        const key = `${above}\n${id}`;
        const at = places.get(key) ?? nodes.push({ id, parent: above, self: blank(), total: blank() }) - 1;
        places.set(key, at);
        place.push(at);
        add(nodes[at]?.self[side], round, self);
        const entry = functions.get(id) ?? entryOf(id, blank);
        functions.set(id, entry);
        entry.frame[side] ??= tree.functions.get(id) ?? null;
      }
      for (const [id, served] of tree.services) serve(functions.get(id), served, side, round, blank);
    }
  addUp(nodes);
  for (const [index, node] of nodes.entries()) {
    const entry = functions.get(node.id) as Entry;
    entry.nodes.push(index);
    for (const side of SIDES)
      for (const round of trees[side].keys()) {
        add(entry.self[side], round, node.self[side][round] ?? 0);
        add(entry.total[side], round, node.total[side][round] ?? 0);
      }
  }
  return { nodes, functions };
};

interface Entry extends LedgerFunction {
  readonly frame: Record<Side, Frame | null>;
  readonly nodes: number[];
  readonly services: Map<string, { frame: Record<Side, Frame | null>; cost: Series }>;
}

const entryOf = (id: string, blank: () => Series): Entry => ({
  id,
  frame: { base: null, head: null },
  self: blank(),
  total: blank(),
  nodes: [],
  services: new Map(),
});

const serve = (
  entry: Entry | undefined,
  served: CostTree['services'] extends ReadonlyMap<string, infer Each> ? Each : never,
  side: Side,
  round: number,
  blank: () => Series,
): void => {
  for (const [id, { frame, cost }] of served) {
    const known = entry?.services.get(id) ?? { frame: { base: null, head: null }, cost: blank() };
    entry?.services.set(id, known);
    known.frame[side] ??= frame;
    add(known.cost[side], round, cost);
  }
};

const add = (series: number[] | undefined, round: number, cost: number): void => {
  if (series !== undefined) series[round] = (series[round] ?? 0) + cost;
};

/** Totals, from the leaves up. */
const addUp = (nodes: readonly LedgerNode[]): void => {
  for (const node of [...nodes].reverse())
    for (const side of SIDES)
      for (const [round, self] of node.self[side].entries()) {
        add(node.total[side], round, self);
        add(nodes[node.parent]?.total[side], round, node.total[side][round] ?? 0);
      }
};

/** A function that no sample of a side shows may still have been called there: profiles name it all the same. */
const withCalls = (
  functions: ReadonlyMap<string, LedgerFunction>,
  profiles: Readonly<Record<Side, readonly Profile[]>>,
  identify: Identify,
): Ledger['functions'] => {
  const known = { base: new Map<string, Frame>(), head: new Map<string, Frame>() };
  for (const side of SIDES)
    for (const { frames } of profiles[side])
      for (const [id, frame] of counted(frames, identify[side])) known[side].set(id, frame);
  const frameOf = ({ id, frame }: LedgerFunction, side: Side): Frame | null =>
    known[side].get(id) ?? frame[side];
  return new Map(
    [...functions].map(([id, entry]) => [
      id,
      { ...entry, frame: { base: frameOf(entry, 'base'), head: frameOf(entry, 'head') } },
    ]),
  );
};

/** By id, the frames whose calls are known, with the calls of all of them (of several processes, say). */
const counted = (frames: readonly Frame[], idOf: (frame: Frame) => string): Map<string, Frame> => {
  const found = new Map<string, Frame>();
  for (const frame of new Set(frames)) {
    if (frame.calls === null) continue;
    const id = idOf(frame);
    found.set(id, { ...frame, calls: frame.calls + (found.get(id)?.calls ?? 0) });
  }
  return found;
};
