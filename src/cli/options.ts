import type { Strategy } from '../core/model/baseline-run.ts';
import type { IsolationMode, Network } from '../core/model/isolation.ts';
import type { OutputFiles } from './outputs.ts';

/** What the commands take from the command line; each reads its own part. */
export interface CliOptions extends OutputFiles {
  readonly config: string;
  readonly base?: string;
  readonly head?: string;
  readonly only?: readonly string[];
  readonly seed?: number;
  /** Seconds. */
  readonly timeLimit?: number;
  readonly isolation?: IsolationMode;
  readonly network?: Network;
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
  readonly shard?: { readonly index: number; readonly of: number };
}
