// How far the sides were kept apart.

/** `auto`: where the system can; `required`: or nothing is measured; `off`: not at all. From lenient to strict below. */
export const ISOLATION_MODES = ['off', 'auto', 'required'] as const;
export type IsolationMode = (typeof ISOLATION_MODES)[number];

/** The network of measured code, from lenient to strict: the machine's, one that ends at its own side, none. */
export const NETWORKS = ['host', 'loopback', 'none'] as const;
export type Network = (typeof NETWORKS)[number];

/** What was in force in a run. */
export interface Isolation {
  /** Whether each side ran in namespaces of its own. */
  readonly inForce: boolean;
  readonly network: Network;
  /** Why it was not in force; null: it was. */
  readonly reason: string | null;
}
