// What the pytest runner and its worker say to each other besides what every Python worker does.

import type { CommonRequest } from '../python/protocol.ts';

/** The first line the worker reads. */
export interface PytestRequest extends CommonRequest {
  /** As pytest takes them, relative to its working directory. */
  readonly paths: readonly string[];
  readonly args: readonly string[];
  /** All benchmarks are collected and named; none is run. */
  readonly list: boolean;
  /** For what the project's plug-ins draw by chance. */
  readonly seed: number;
}
