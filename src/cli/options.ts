import type { Strategy } from '../core/model/baseline-run.ts';

/** What the commands take from the command line; each reads its own part. */
export interface CliOptions {
  readonly config: string;
  readonly base?: string;
  readonly head?: string;
  readonly only?: string;
  readonly json?: string;
  readonly markdown?: string;
  /** File for the page. */
  readonly html?: string;
  readonly seed?: number;
  /** Seconds. */
  readonly timeLimit?: number;
  readonly quiet?: boolean;
  /** Folder for profiles. */
  readonly profiles?: string;
  /** False with `--no-explain`. */
  readonly explain?: boolean;
  readonly budget?: readonly string[];
  /** Folder of stored runs of main. */
  readonly baselines?: string;
  readonly strategy?: Strategy;
  readonly save?: boolean;
}
