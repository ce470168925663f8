// Where runs of main are kept for later runs. A store never fails a run: whatever goes wrong with it is a value that
// says so in words.

import type { Availability, BaselineRun } from '../core/model/baseline-run.ts';

/** Which stored runs are wanted. */
export interface Wanted {
  /** Digest of which configuration of which project. */
  readonly configuration: string;
  /** Of this machine: its runs are looked for first. */
  readonly fingerprint: string;
}

/** What there is. */
export interface Found {
  readonly availability: Availability;
  /** One sentence for readers: where it was found, or why there is nothing. */
  readonly text: string;
  /** Of all kinds of machines, oldest first; empty unless `found`. */
  readonly runs: readonly BaselineRun[];
}

export interface Saved {
  readonly saved: boolean;
  /** One sentence for readers. */
  readonly text: string;
}

export interface BaselineStore {
  /** Everything there is. Rejects only with the reason of an abort. */
  load(wanted: Wanted, signal: AbortSignal): Promise<Found>;
  /** Adds a run to what there is. Rejects only with the reason of an abort. */
  save(run: BaselineRun, configuration: string, signal: AbortSignal): Promise<Saved>;
}
