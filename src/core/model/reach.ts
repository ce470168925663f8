// What became of the question whether a change reaches a benchmark: whether anything differs between base and head that
// a run of it reads, looks for or loads.

/**
 * `unreached`: nothing does, so it was not measured; `control`: nothing does, and it was measured all the same; `reached`:
 * something does; `unwatched`: that cannot be told; `asked`: only a measurement can answer what its budgets ask.
 */
export const REACHES = ['unreached', 'control', 'reached', 'unwatched', 'asked'] as const;

export type ReachOutcome = (typeof REACHES)[number];

export interface BenchmarkReach {
  readonly path: string;
  readonly outcome: ReachOutcome;
  /** In words: what differs, or why that cannot be told. */
  readonly why: string;
  /** Files and folders of the checkout that it was seen to use or look for; 0 where it was not watched. */
  readonly files: number;
}

/** What watching benchmarks came to in this run. */
export interface ReachUse {
  /** One sentence for readers. */
  readonly text: string;
  /** Such as `strace 6.1`; null: nothing was watched. */
  readonly watcher: string | null;
  /** Seconds that watching and comparing took. */
  readonly seconds: number;
  readonly benchmarks: readonly BenchmarkReach[];
}
