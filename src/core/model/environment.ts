// The machine as a report remembers it.

/** What a measurement depends on besides the code. */
export interface Environment {
  readonly os: string;
  readonly arch: string;
  readonly cpu: string;
  readonly cores: number;
  readonly memory: number;
  /** Version of the project's own `node` from PATH, or null when there is none. */
  readonly node: string | null;
  /** Core both sides were pinned to, or null. */
  readonly pinnedTo: number | null;
  /** Short digest of what makes two runs comparable; see system/fingerprint.ts. */
  readonly fingerprint: string;
}
