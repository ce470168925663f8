// One attack is a small patch on one project, and says what the gate has to make of it. Plain data: `attempt.ts` runs it, and the table
// in docs/security.md is made of it.

import { COST } from '../cli/cost.ts';
import type { Attack } from './attack.ts';

export type Files = Readonly<Record<string, string>>;

export interface Patch extends Attack {
  /** What is attacked, for the table. */
  readonly on: string;
  /** The lines of perf-budgets.yml of base, and of head where it edits them; left out: one suite `sums`. */
  readonly config?: string;
  readonly edited?: string;
  /** Files of base beside the usual ones or in their place, and those that the change writes beside the slower code. */
  readonly base?: Files;
  readonly head?: Files;
  /** More of the repository and of the machine (`arrangements.ts`). */
  readonly arrange?: 'main is stricter' | 'a tag like a branch' | 'a service';
  readonly args?: readonly string[];
  /** The check that stops it and its verdict; left out: `sums/run` is over. */
  readonly stops?: readonly [path: string, verdict: string];
  /** Part of what is said where it is detected or warned of. */
  readonly says?: string;
  /** Whether it had its way, where that is no verdict: by what was printed, and by what was left in the home. */
  readonly succeeds?: (printed: string, home: readonly string[]) => boolean;
  /** Changes of policy that the report tells. */
  readonly changes?: readonly string[];
  /** A check and what its verdict must not be. */
  readonly never?: readonly [path: string, verdict: string];
  /** What has to be here for it. */
  readonly needs?: 'go' | 'pytest';
  /** Runs wherever tests run, not only where there is time for all. */
  readonly quick?: true;
}

/** A file for perf-budgets.yml; `$PYTEST` is an interpreter that has pytest. */
export const CONFIG = (
  suites = 'sums: { tinybench: bench/sums.js }',
  { prepare = 'install: false', budgets = "'**': { p50: +20% }", limit = '5m', more = '' } = {},
): string =>
  `prepare: { ${prepare} }\ntime-limit: ${limit}\n${more}benchmarks:\n  ${suites}\nbudgets:\n  ${budgets}\n`;

/** Code that takes 200 ms on base, and so many times that. */
export const SLOWER = (times: number): string => COST(200 * times);
