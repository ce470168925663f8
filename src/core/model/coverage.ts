// What the benchmarks of a project run of it.

import type { FunctionPlace } from './changed-functions.ts';

export interface CoveredFunction extends FunctionPlace {
  /** Of the time of an operation, what passes in it and in dependencies and native code that it calls; mean over the benchmarks counted. */
  readonly share: number;
  /** Paths of the benchmarks that run it. */
  readonly benchmarks: readonly string[];
}

export interface Coverage {
  /** Functions that a benchmark runs, those that take most of the time first. */
  readonly functions: readonly CoveredFunction[];
  /** Functions that none runs, by file and line. */
  readonly unrun: readonly FunctionPlace[];
  /** Code ran from a build without source maps: of files that were not loaded themselves, nothing is known. */
  readonly isBuilt: boolean;
  /** Paths of benchmarks whose calls were counted, and in how many functions they were. */
  readonly counted: readonly { readonly path: string; readonly functions: number }[];
  /** Why the calls of others were not counted. */
  readonly uncounted: readonly { readonly path: string; readonly why: string }[];
  /** Benchmarks that run the very same functions. */
  readonly alike: readonly { readonly paths: readonly string[]; readonly functions: number }[];
}
