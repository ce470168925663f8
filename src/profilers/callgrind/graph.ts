// From callgrind's functions to a graph of functions as people wrote them: what a compiler put into its caller is a
// function of its own again.

import type { Frame } from '../../explain/profile.ts';
import type { CallgrindCost, CallgrindFile, CallgrindFunction } from './format.ts';
import type { InlinedAt } from './inlined.ts';
import { isNameless, nativeFrame } from '../shared/native.ts';

interface GraphEdge {
  readonly callee: string;
  cost: number;
}

export interface GraphNode {
  readonly frame: Frame;
  self: number;
  /** By callee. */
  readonly edges: Map<string, GraphEdge>;
}

export type Graph = ReadonlyMap<string, GraphNode>;

/** `inlined`: by object. */
export const graphOf = (
  { functions }: Pick<CallgrindFile, 'functions'>,
  inlined: ReadonlyMap<string, InlinedAt>,
  root: string,
): Graph => {
  const frames = new Frames(root);
  const graph = new Map<string, GraphNode>();
  const node = (key: string, frame: Frame): GraphNode => {
    const found = graph.get(key) ?? { frame, self: 0, edges: new Map<string, GraphEdge>() };
    graph.set(key, found);
    return found;
  };
  for (const each of functions.values()) {
    const at = inlined.get(each.object ?? '');
    const outermost = node(each.key, frames.of(each));
    /** The node for an instruction, with what it costs added to all edges on the way. */
    const innermost = (place: CallgrindCost): GraphNode => {
      let [here, key] = [outermost, each.key];
      const chain = at?.get(place.address) ?? [];
      for (const inner of chain.slice(0, -1).toReversed()) {
        if (isNameless(inner.name)) continue;
        key = `${key}\n> ${inner.file}\n${inner.name}`;
        addEdge(here, key, place.cost);
        here = node(key, frames.of({ name: inner.name, file: inner.file, object: each.object }));
        frames.saw(here.frame, inner.line);
      }
      if (chain.length < 2 && place.file === each.file) frames.saw(here.frame, place.line);
      const last = chain.at(-1);
      if (chain.length > 1 && last !== undefined) frames.saw(outermost.frame, last.line);
      return here;
    };
    for (const place of each.costs) innermost(place).self += place.cost;
    for (const call of each.calls) {
      addEdge(innermost(call), call.callee, call.cost);
      frames.called(functions.get(call.callee), call.count);
    }
  }
  return graph;
};

const addEdge = (from: GraphNode, callee: string, cost: number): void => {
  const edge = from.edges.get(callee) ?? { callee, cost: 0 };
  from.edges.set(callee, edge);
  edge.cost += cost;
};

type Draft = { -readonly [Key in keyof Frame]: Frame[Key] };

/** One frame a function, however often it was put into another. */
class Frames {
  readonly #root: string;
  readonly #known = new Map<string, Draft>();

  constructor(root: string) {
    this.#root = root;
  }

  of(place: Pick<CallgrindFunction, 'name' | 'file' | 'object'>): Draft {
    const frame = nativeFrame(place, this.#root);
    const key = `${frame.kind}\n${frame.file}\n${frame.identity}`;
    const found = this.#known.get(key) ?? {
      ...frame,
      line: null,
      lastLine: null,
      package: null,
      calls: null,
    };
    this.#known.set(key, found);
    return found;
  }

  /** Lines that ran: debug information does not tell where a function begins and ends. */
  saw(frame: Draft, line: number): void {
    if (line <= 0 || frame.kind !== 'own') return;
    frame.line = Math.min(frame.line ?? line, line);
    frame.lastLine = Math.max(frame.lastLine ?? line, line);
  }

  called(callee: CallgrindFunction | undefined, count: number): void {
    if (callee === undefined) return;
    const frame = this.of(callee);
    if (frame.kind === 'own') frame.calls = (frame.calls ?? 0) + count;
  }
}
