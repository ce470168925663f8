// What preparing a checkout is asked and what it comes to.

import type { BuildCache } from './build-cache.ts';
import type { Progress } from './step.ts';
import type { Checkouts, HeadCheckout } from '../git/checkouts.ts';
import type { Side } from '../core/model/quantities.ts';
import type { Prepare } from '../core/model/configuration.ts';

/** The same where base need not be checked out. */
export type Preparing = Omit<PrepareOptions, 'checkouts'> & {
  readonly checkouts: HeadCheckout | Checkouts;
};

export interface PrepareOptions {
  readonly checkouts: Checkouts;
  /** Each side's own configuration says how it is built. */
  readonly prepare: Readonly<Record<Side, Prepare>>;
  /** Folders, relative to the project, in which Python benchmarks of a side run that name no interpreter. */
  readonly python?: Readonly<Record<Side, readonly string[]>>;
  /** Jars with benchmarks, relative to the project, that a build tool makes where `prepare` names no command. */
  readonly jars?: Readonly<Record<Side, readonly string[]>>;
  /** What measured processes get (`benchmarkEnvironment`). */
  readonly environment: Readonly<Record<string, string>>;
  /** process.env: package registries and proxies are looked up in it. */
  readonly variables: NodeJS.ProcessEnv;
  /** What was built before; left out: nothing. */
  readonly builds?: BuildCache;
  /** Seconds one command may take. */
  readonly seconds: number;
  readonly signal?: AbortSignal;
  readonly onProgress?: (progress: Progress) => void;
}
