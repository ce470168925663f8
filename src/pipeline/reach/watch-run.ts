// Watching benchmarks as a step of the gate: what stored runs told, what both sides show, what `when-changed` misses, and
// for a run on main what is stored of it.

import type { PlannedCheck } from '../../core/decision/rule.ts';
import type { ReachUse } from '../../core/model/reach.ts';
import type { BenchmarkRecord, Report } from '../../core/model/report.ts';
import type { HeadCheckout } from '../../git/checkouts.ts';
import type { Candidate } from '../../measure/discover.ts';
import type { Deadline } from '../deadline.ts';
import type { RunContext } from '../request.ts';
import type { Sides } from '../sides.ts';
import type { OnRun } from './here.ts';
import { NOTHING_KNOWN, reachInRun, usesOf, type KnownReach } from './run.ts';
import type { Watching } from './watching.ts';
import { missedByGlobs } from './when-changed.ts';

/** What came of watching benchmarks. */
export interface WatchedRun {
  readonly decided: ReadonlyMap<string, BenchmarkRecord>;
  readonly reach: ReachUse | null;
  /** Of a run on main, digests of what its benchmarks use. */
  readonly uses: ReadonlyMap<string, string>;
  readonly caveats: Report['caveats'];
}

export interface WatchOptions {
  readonly sides: Sides;
  readonly candidates: readonly Candidate[];
  readonly checks: readonly PlannedCheck[];
  /** Null: what benchmarks use is not asked; a sentence: it cannot be told here. */
  readonly watching: Watching | string | null;
  readonly checkouts: HeadCheckout | null;
  readonly screened: {
    readonly decided: ReadonlyMap<string, BenchmarkRecord>;
    readonly reach: KnownReach;
  } | null;
  /** One commit alone is measured, to be stored. */
  readonly isMain: boolean;
  readonly seed: number;
  readonly onRun: OnRun;
  readonly world: RunContext;
  readonly deadline: Deadline;
  /** Name of the configuration in the project. */
  readonly file: string;
}

/** Finds what needs no measurement. */
export async function watchRun(options: WatchOptions): Promise<WatchedRun> {
  const { sides, candidates, checks, watching, checkouts, screened, isMain, world } = options;
  const { contexts, configuration } = sides;
  const decided = screened?.decided ?? new Map<string, BenchmarkRecord>();
  const nothing: WatchedRun = { decided, reach: null, uses: new Map(), caveats: [] };
  if (watching === null || checkouts === null) return nothing;
  const uses =
    isMain && contexts.head !== null && typeof watching !== 'string'
      ? await usesOf(candidates, contexts.head, { watching, world, left: options.deadline.left })
      : nothing.uses;
  const found = isMain
    ? null
    : await reachInRun(candidates, contexts, {
        watching,
        known: screened?.reach ?? NOTHING_KNOWN,
        decided,
        checks,
        seed: options.seed,
        onRun: options.onRun,
        world,
        left: options.deadline.left,
      });
  const missed =
    typeof watching === 'string'
      ? []
      : await missedByGlobs(configuration.suites, checkouts, watching, options.file);
  return {
    decided: new Map([...decided, ...(found?.unreached ?? [])]),
    reach: found?.use ?? null,
    uses,
    caveats: missed,
  };
}
