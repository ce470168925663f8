// A call tree of the functions somebody can be asked about. What dependencies and the runtime cost is charged to the
// nearest function of the project that called them, or a deep clone of a library hides who asked for it; how much that is
// stays known. Recursion is folded, so that a total counts every operation once.

import type { Frame, Profile } from './profile.ts';
import type { FrameKind } from '../core/model/explanation.ts';

/** A node: a function as called along one path. Parents come first. */
interface CostNode {
  readonly id: string;
  /** -1: called by nobody. */
  readonly parent: number;
  /** Of the function itself and of all code in its service. */
  self: number;
}

/** A function of a dependency or of the runtime, called directly by a function of the project. */
interface Service {
  readonly frame: Frame;
  readonly cost: number;
}

export interface CostTree {
  readonly nodes: readonly CostNode[];
  /** By id; of several frames with one id the first. */
  readonly functions: ReadonlyMap<string, Frame>;
  /** By id of the function they served, then by their own. */
  readonly services: ReadonlyMap<string, ReadonlyMap<string, Service>>;
}

export interface TreeOptions {
  /** Whether a function of a dependency is asked about itself, because the change brought another version of it. */
  readonly accountable: (frame: Frame) => boolean;
  /** What tells functions apart, the same on both sides. */
  readonly idOf: (frame: Frame) => string;
}

/** Rows of their own wherever they appear. */
const BY_ITSELF: ReadonlySet<FrameKind> = new Set(['gc', 'idle']);

/** Folds a profile. Costs are scaled by `scale`. */
export const costTree = (profile: Profile, scale: number, options: TreeOptions): CostTree => {
  const tree = growing();
  const ids = profile.frames.map(options.idOf);
  const asked = profile.frames.map(
    (frame) => frame.kind === 'own' || BY_ITSELF.has(frame.kind) || options.accountable(frame),
  );
  /** Node of the tree every node of the profile belongs to; -1: nobody of the project is above it. */
  const place: number[] = [];
  /** The dependency's function by which it left the project's code: a frame; -1: it has not. */
  const door: number[] = [];
  for (const [index, at] of profile.frame.entries()) {
    const above = profile.parent[index] ?? -1;
    const caller = above < 0 ? -1 : (place[above] ?? -1);
    const frame = profile.frames[at] as Frame;
    const cost = (profile.self[index] ?? 0) * scale;
    if (asked[at] === true) {
      place.push(tree.below(caller, ids[at] as string, frame));
      door.push(-1);
    } else {
      const before = above < 0 ? -1 : (door[above] ?? -1);
      place.push(caller);
      door.push(before < 0 ? at : before);
    }
    const owner = place[index] ?? -1;
    const through = door[index] ?? -1;
    if (owner < 0) tree.charge(tree.below(-1, outsideId(frame), outside(frame)), cost);
    else tree.charge(owner, cost);
    if (owner >= 0 && through >= 0)
      tree.serve(owner, ids[through] as string, profile.frames[through] as Frame, cost);
  }
  return tree.tree;
};

/** A tree under construction. */
const growing = () => {
  const nodes: CostNode[] = [];
  const functions = new Map<string, Frame>();
  const services = new Map<string, Map<string, { frame: Frame; cost: number }>>();
  const places = new Map<string, number>();
  const ancestor = (node: number, id: string): number => {
    for (let at = node; at >= 0; at = nodes[at]?.parent ?? -1) if (nodes[at]?.id === id) return at;
    return -1;
  };
  return {
    tree: { nodes, functions, services } satisfies CostTree,
    /** The node of a function called from a node: that of an ancestor when it is called again on its own behalf. */
    below(caller: number, id: string, frame: Frame): number {
      const key = `${caller}\n${id}`;
      const known = places.get(key) ?? ancestor(caller, id);
      const found = known >= 0 ? known : nodes.push({ id, parent: caller, self: 0 }) - 1;
      places.set(key, found);
      if (!functions.has(id)) functions.set(id, frame);
      return found;
    },
    charge(node: number, cost: number): void {
      const found = nodes[node];
      if (found !== undefined) found.self += cost;
    },
    serve(node: number, id: string, frame: Frame, cost: number): void {
      const owner = nodes[node]?.id ?? '';
      const known = services.get(owner) ?? new Map<string, { frame: Frame; cost: number }>();
      services.set(owner, known);
      const service = known.get(id) ?? { frame, cost: 0 };
      known.set(id, service);
      service.cost += cost;
    },
  };
};

/** What runs without any of the project's functions above it is told by whose it is, not by its many functions. */
const outside = (frame: Frame): Frame => ({
  ...frame,
  name: outsideId(frame),
  identity: outsideId(frame),
  file: null,
  line: null,
  lastLine: null,
  calls: null,
});

const outsideId = ({ kind, name, file, package: from }: Frame): string => {
  if (kind === 'library') return `(${from?.name ?? 'dependencies'})`;
  if (kind === 'native') return '(native code)';
  return kind === 'runtime' && file !== null ? '(runtime)' : name;
};
