/** What a benchmark would have needed to be decided. */
export interface Shortage {
  /** Seconds of one trial; at least so many where none came to its end. */
  readonly trial: number;
  /** Trials that are missing at the least. */
  readonly trials: number;
  /** Time limit with which everything that was not decided would have been, seconds. */
  readonly timeLimit: number;
}
