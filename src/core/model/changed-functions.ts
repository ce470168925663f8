// What of a change no benchmark runs: a green check says nothing of that.

/** Languages whose functions can be read here, and whose calls counted. */
export type Language = 'javascript' | 'python';

/** A function where it is written. */
export interface FunctionPlace {
  readonly name: string;
  /** Relative to the project, with `/`. */
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
}

export interface ChangedFunctions {
  /** Functions of the project that the change touches, and of which can be told whether they run. */
  readonly changed: number;
  /** Those that no benchmark runs while it is measured. */
  readonly unrun: readonly FunctionPlace[];
  /** Benchmarks whose calls were counted until every changed function was met, or none was left. */
  readonly counted: number;
  /** Benchmarks whose calls could not be counted, or for which there was no time: they may run what is listed. */
  readonly uncounted: number;
}
