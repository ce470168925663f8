// How much of a slowdown in the code under test the gate notices.

import type { FunctionPlace } from './changed-functions.ts';

/**
 * `noticed`: a check was over; `allowed`: no budget of what runs it is as tight as the slowdown was large; `missed`: one is, and no check was over;
 * `failed`: the slowed code could not be measured; `untried`: there was no time left.
 */
export type Notice = 'noticed' | 'allowed' | 'missed' | 'failed' | 'untried';

export interface SlowedFunction extends FunctionPlace {
  /** Benchmarks in which it takes enough time, the one it takes most of first. */
  readonly benchmarks: readonly {
    readonly path: string;
    /** Of the time of an operation, what passes in it. */
    readonly share: number;
    /** What an operation takes more, 0.1 = 10 %. */
    readonly injected: number;
  }[];
  readonly notice: Notice;
  /** Checks that were over. */
  readonly seenBy: readonly { readonly path: string; readonly metric: string }[];
  /** Of the first benchmark, what it was measured to take more; null: it was not measured. */
  readonly measured: number | null;
  /** In words, where it was not noticed. */
  readonly why: string | null;
  readonly seconds: number;
}

export interface Sensitivity {
  /** Share by which functions were slowed down, 0.25 = 25 %. */
  readonly slowdown: number;
  /** Smallest share of an operation that a function takes to be slowed down. */
  readonly leastShare: number;
  /** Those that take the largest share of an operation first. */
  readonly functions: readonly SlowedFunction[];
  /** Functions that take as much and could not be slowed down. */
  readonly leftOut: readonly (FunctionPlace & { readonly why: string })[];
  /** Benchmarks that were not profiled. */
  readonly uncounted: readonly { readonly path: string; readonly why: string }[];
  readonly seconds: number;
}
