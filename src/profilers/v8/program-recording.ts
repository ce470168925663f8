// What the preloaded recorder is told.

import type { Recorded } from '../../instruments/v8-recorder.ts';

/** Variable that holds a ProgramRecording as JSON. */
export const RECORDING = 'PERF_BUDGETS_RECORDING';

export interface ProgramRecording {
  readonly what: Recorded;
  /** Microseconds (`cpu`) or bytes. */
  readonly interval: number;
  /** Where every process leaves its files. */
  readonly folder: string;
  /** Calls are counted instead of profiling. */
  readonly counting: boolean;
  /** Of a server: the socket at which it is told when to begin and when to end. Left out: from start to end. */
  readonly link?: string;
}
