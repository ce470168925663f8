// What the asv runner and its worker say to each other besides what every Python worker does.

import type { CommonRequest } from '../python/protocol.ts';

/** The first line the worker reads. */
export interface AsvRequest extends CommonRequest {
  /** The folder with the benchmarks, relative to the working directory. */
  readonly folder: string;
  /** Absolute path of a folder for what `setup_cache` returns. */
  readonly cache: string;
  /** All benchmarks are named; none is run. */
  readonly list: boolean;
  /** The one to measure; null: all are listed. */
  readonly benchmark: string | null;
}
