// What the pyperf runner and its worker say to each other besides what every Python worker does.

import type { CommonRequest } from '../python/protocol.ts';

/** The first line the worker reads. */
export interface PyperfRequest extends CommonRequest {
  /** The script, relative to the working directory. */
  readonly file: string;
  /** Its command line. */
  readonly args: readonly string[];
  /** The one to measure; null: all are named, and none is run. */
  readonly benchmark: string | null;
}
