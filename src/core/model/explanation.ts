// Why a benchmark is over budget: what the profiles of base and head say, small enough to stand in the record. It is
// made after every verdict is fixed and never changes one; when nothing could be found, that is a value too.

import type { MetricName, Unit } from './metrics.ts';
import type { Estimate } from './quantities.ts';

/** A function as a reader finds it: in head's file, or in base's when head has lost it. */
export interface FunctionPlace {
  readonly name: string;
  readonly file: string | null;
  readonly line: number | null;
  readonly kind: FrameKind;
  /** Of a dependency: its name and the version on each side; null: not a dependency. */
  readonly package: {
    readonly name: string;
    readonly base: string | null;
    readonly head: string | null;
  } | null;
  /** Whether the change touches its lines, or brings another version of its package; null: not known. */
  readonly changed: boolean | null;
}

/** Cost per operation on each side; base is null where there is no base. */
export interface Costs {
  readonly base: number | null;
  readonly head: number;
}

/** What a function costs per operation. */
export interface FunctionCost {
  readonly place: FunctionPlace;
  /** On which side the profiles saw it. */
  readonly seen: 'both' | 'base' | 'head';
  /** Itself, and dependencies and the runtime in its service. */
  readonly self: Costs;
  /** With everything it calls. */
  readonly total: Costs;
  /** Change of `self`; null without a base. */
  readonly change: Estimate | null;
  /** Every profile agrees that it grew, by more than what everything else moved by. */
  readonly grew: boolean;
  /** Calls per operation; null: not counted. */
  readonly calls: { readonly base: number | null; readonly head: number | null };
  /** The part of `self` of a dependency's or the runtime's function that changed most; null: none to speak of. */
  readonly service: { readonly place: FunctionPlace; readonly cost: Costs } | null;
}

/** What the profiles come to. Shares are of the whole slowdown, 0 to 1. */
export type Conclusion =
  /** A function whose own cost (or, with `of: 'total'`, whose cost with all it calls) grew. */
  | {
      readonly kind: 'culprit';
      readonly place: FunctionPlace;
      readonly of: 'self' | 'total';
      readonly cost: Costs;
      readonly share: number;
      /** Where most of that is spent, when that is another function. */
      readonly within: FunctionPlace | null;
    }
  /** Several functions grew, none of them by much of the slowdown. */
  | { readonly kind: 'spread'; readonly share: number }
  /**
   * What the change leaves alone became slower by this factor, as everything did. `below`: all of it is called by this
   * function, which the change touches.
   */
  | { readonly kind: 'uniform'; readonly factor: number; readonly below?: FunctionPlace | undefined }
  /** Much of it is garbage collection. The allocator, where known: whose allocations grew, bytes per operation. */
  | {
      readonly kind: 'gc';
      readonly share: number;
      readonly cost: Costs;
      readonly allocator: {
        readonly place: FunctionPlace;
        readonly cost: Costs;
        readonly share: number;
      } | null;
    }
  /** Much of it is waiting: for files, for the network, for timers. */
  | { readonly kind: 'idle'; readonly share: number; readonly cost: Costs }
  /** The profiles do not agree on any function. */
  | { readonly kind: 'unclear' }
  /** Base and head cost the same; or head costs less, and nothing needs to be explained. */
  | { readonly kind: 'same' | 'faster' }
  /** One side alone: where the time goes. */
  | { readonly kind: 'alone' }
  /** No profiles, and why. */
  | { readonly kind: 'failed'; readonly problem: string };

/**
 * The calls of both sides in one tree, for drawing: `parent[i]`, `function[i]` and so on are the i-th node, parents first.
 * Here dependencies and the runtime are functions of their own. Costs are means over the profiles, so that they add up.
 */
export interface CallTree {
  readonly functions: readonly FunctionPlace[];
  /** -1: called by nobody. */
  readonly parent: readonly number[];
  /** Index into `functions`; -1: calls too small to be kept, taken together. */
  readonly function: readonly number[];
  /** Cost per operation without callees; null: there is no base. */
  readonly base: readonly number[] | null;
  readonly head: readonly number[];
  /** One letter a node: with all it calls it grew (`+`) or shrank (`-`) in every profile, or they do not agree (`=`). */
  readonly trend: string;
}

/** A benchmark that the function of another's explanation explains as well. */
export interface AlsoExplained {
  readonly path: string;
  readonly metric: MetricName;
  /** Of its slowdown, 0 to 1. */
  readonly share: number;
}

/** Why a metric of a benchmark is over budget. */
export interface Explanation {
  /** Path of the benchmark. */
  readonly path: string;
  readonly metric: MetricName;
  /** Those that the function named here explains too, by a glance at each. */
  readonly also: readonly AlsoExplained[];
  /** What took the profiles; null: nothing could. */
  readonly profiler: string | null;
  readonly unit: Unit;
  /** What costs are per; of memory that stays alive: a whole process */
  readonly per: 'operation' | 'process';
  /** Cost that the functions add up to; null: not known. */
  readonly cost: Costs | null;
  readonly conclusion: Conclusion;
  /** Those that changed or cost most, the most telling first. */
  readonly functions: readonly FunctionCost[];
  /** The path of calls along which the cost grew, outermost first. */
  readonly hotPath: readonly FunctionPlace[];
  /** Every path of calls that is more than a trifle; null: no profiles. */
  readonly tree: CallTree | null;
  /** Profiles of each side. */
  readonly rounds: number;
  /** Observations behind the profiles of each side. */
  readonly samples: { readonly base: number; readonly head: number };
  /** How much functions the change does not touch moved, as a factor; null: too few of them to say. */
  readonly drift: number | null;
  /** What a reader should know, in sentences. */
  readonly notes: readonly string[];
  /** Seconds it took. */
  readonly seconds: number;
}

/**
 * Whose code a frame is: the project's own, a dependency's, the language runtime's (`node:fs`), native code without a
 * file, the garbage collector, or nobody's because the program waited.
 */
export const FRAME_KINDS = ['own', 'library', 'runtime', 'native', 'gc', 'idle'] as const;
export type FrameKind = (typeof FRAME_KINDS)[number];

/** Nodes that the record keeps, those of small calls not counted. */
export const MOST_NODES = 1_500;
