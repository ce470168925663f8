// From a graph of calls to a tree. What a function costs is known for each of its callers, but how it spends that is
// known for all of them together: it is shared out in proportion. Every function's own cost stays exact.

import type { Frame } from '../../explain/profile.ts';
import type { Graph, GraphNode } from './graph.ts';

export interface CallTree {
  readonly frames: readonly Frame[];
  readonly parent: readonly number[];
  readonly frame: readonly number[];
  readonly self: readonly number[];
}

/** Share of everything below which a path is not followed. */
const LEAST = 1e-4;
const MOST_NODES = 200_000;

export const treeOf = (graph: Graph): CallTree => {
  const cycles = cyclesOf(graph);
  const tree = new Tree(graph);
  const all = [...graph.values()].reduce((sum, { self }) => sum + self, 0);
  const waiting = rootsOf(cycles);
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { key, cost, above } = next;
    const cycle = cycles.of(key);
    const scale = cost / Math.max(cycle.cost, cycle.entered, Number.MIN_VALUE);
    const entry = tree.enter(key, above);
    // Who in a cycle calls whom how often at what cost is not known: all of it is below whom it was entered by.
    for (const member of cycle.members) {
      const here = member === key ? entry : tree.enter(member, entry);
      const { self, edges } = graph.get(member) as GraphNode;
      tree.charge(here, member, self * scale);
      for (const edge of edges.values()) {
        if (cycles.of(edge.callee) === cycle || !graph.has(edge.callee)) continue;
        const part = edge.cost * scale;
        if (part >= LEAST * all && tree.size < MOST_NODES)
          waiting.push({ key: edge.callee, cost: part, above: here });
      }
    }
  }
  tree.chargeRest();
  return tree;
};

interface Cycle {
  readonly members: readonly string[];
  /** Of all members, with all they call. */
  cost: number;
  /** What callers from outside were told it costs. */
  entered: number;
}

interface Cycles {
  readonly all: readonly Cycle[];
  of(key: string): Cycle;
}

interface Root {
  readonly key: string;
  readonly cost: number;
  readonly above: number;
}

/** What nobody called: the beginnings of the program and of its threads. */
const rootsOf = ({ all }: Cycles): Root[] =>
  all.flatMap(({ members: [key = ''], cost, entered }) =>
    cost > entered ? [{ key, cost: cost - entered, above: -1 }] : [],
  );

/** Functions that call each other, directly or not; a function that does not call itself is one alone (Tarjan 1972). */
const cyclesOf = (graph: Graph): Cycles => {
  const known = new Map<string, Cycle>();
  const all = components(graph).map((members): Cycle => ({ members, cost: 0, entered: 0 }));
  for (const cycle of all) for (const member of cycle.members) known.set(member, cycle);
  const nobody: Cycle = { members: [], cost: 0, entered: 0 };
  const of = (key: string): Cycle => known.get(key) ?? nobody;
  for (const [key, { self, edges }] of graph) {
    const cycle = of(key);
    cycle.cost += self;
    for (const { callee, cost } of edges.values()) {
      const other = of(callee);
      if (other === cycle) continue;
      cycle.cost += cost;
      other.entered += cost;
    }
  }
  return { all, of };
};

/** Strongly connected components, without recursion: chains of calls can be long. */
const components = (graph: Graph): string[][] => {
  const found: string[][] = [];
  const order = new Map<string, number>();
  const low = new Map<string, number>();
  const open: string[] = [];
  const isOpen = new Set<string>();
  const visit = (key: string): { key: string; rest: Iterator<string> } => {
    order.set(key, order.size);
    low.set(key, order.size - 1);
    open.push(key);
    isOpen.add(key);
    return { key, rest: (graph.get(key) as GraphNode).edges.keys() };
  };
  const lower = (key: string, value: number): void =>
    void low.set(key, Math.min(low.get(key) ?? value, value));
  for (const start of graph.keys()) {
    if (order.has(start)) continue;
    const path = [visit(start)];
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
      const next = top.rest.next();
      if (next.done !== true) {
        if (!graph.has(next.value)) continue;
        if (!order.has(next.value)) path.push(visit(next.value));
        else if (isOpen.has(next.value)) lower(top.key, order.get(next.value) as number);
        continue;
      }
      path.pop();
      const above = path.at(-1);
      if (above !== undefined) lower(above.key, low.get(top.key) as number);
      if (low.get(top.key) !== order.get(top.key)) continue;
      const members = open.splice(open.indexOf(top.key));
      for (const member of members) isOpen.delete(member);
      found.push(members);
    }
  }
  return found;
};

class Tree implements CallTree {
  readonly frames: Frame[] = [];
  readonly parent: number[] = [];
  readonly frame: number[] = [];
  readonly self: number[] = [];
  readonly #graph: Graph;
  readonly #places = new Map<Frame, number>();
  readonly #charged = new Map<string, number>();

  constructor(graph: Graph) {
    this.#graph = graph;
  }

  get size(): number {
    return this.self.length;
  }

  enter(key: string, above: number): number {
    const { frame } = this.#graph.get(key) as GraphNode;
    const place = this.#places.get(frame) ?? this.frames.push(frame) - 1;
    this.#places.set(frame, place);
    this.parent.push(above);
    this.frame.push(place);
    return this.self.push(0) - 1;
  }

  charge(node: number, key: string, cost: number): void {
    this.self[node] = (this.self[node] ?? 0) + cost;
    this.#charged.set(key, (this.#charged.get(key) ?? 0) + cost);
  }

  /** What lies on paths that were not followed, below the beginning that costs most: usually that of the program. */
  chargeRest(): void {
    const top = this.#largestRoot();
    for (const [key, { self }] of this.#graph) {
      const rest = self - (this.#charged.get(key) ?? 0);
      if (rest > 0.5) this.charge(this.enter(key, top), key, rest);
    }
  }

  #largestRoot(): number {
    const total = [...this.self];
    for (let at = total.length - 1; at >= 0; at -= 1) {
      const above = this.parent[at] ?? -1;
      if (above >= 0) total[above] = (total[above] ?? 0) + (total[at] ?? 0);
    }
    let most = -1;
    for (const [at, above] of this.parent.entries())
      if (above < 0 && (total[at] ?? 0) > (total[most] ?? 0)) most = at;
    return most;
  }
}
