// What measured processes did as seen from outside, beside what they say of themselves.

/** One turn of a process, or the sum of several; seconds. */
export interface TurnClock {
  /** What the process says that it took: its samples, and its hooks between them. */
  readonly reported: number;
  /** By the clock of this program. */
  readonly wall: number;
  /** Its main thread on a core; null: the system does not say. */
  readonly busy: number | null;
  /** Its main thread and this program waiting for a core, and this program at work; null: the system does not say. */
  readonly delay: number | null;
  /** Part of what is reported that no sample holds: hooks. */
  readonly untimed: number;
}

/** The turns of one side of one trial together. */
export interface TrialClock extends TurnClock {
  readonly turns: number;
  readonly operations: number;
  /** Processor seconds of all its threads from the first turn to the last, and what its operations report; null: not known. */
  readonly processor: { readonly used: number; readonly reported: number } | null;
}

/** One run of a tool that measures by itself, seconds. */
export interface RunClock {
  readonly wall: number;
  /** What the samples of its report add up to; null: it has none. */
  readonly reported: number | null;
  /** What its summaries say of one operation of every benchmark, added up; null: it has none, or samples. */
  readonly summed: number | null;
}
