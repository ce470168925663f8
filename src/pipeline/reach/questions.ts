// Which benchmarks may stay unmeasured at all, and which of them are measured all the same.

import { isDeepStrictEqual } from 'node:util';
import { isKeptUnchanged } from '../../core/decision/judge-unreached.ts';
import type { PlannedCheck } from '../../core/decision/rule.ts';
import type { BenchmarkReach, ReachOutcome } from '../../core/model/reach.ts';
import type { BenchmarkRecord } from '../../core/model/report.ts';
import { isMeasurable } from '../../core/stats/coverage.ts';
import type { RunnerSpec } from '../../core/model/runner-specs.ts';
import { seededRandom, shuffled } from '../../core/stats/random.ts';
import { enumerate } from '../../core/text/lists.ts';

export const reachOf = (path: string, outcome: ReachOutcome, why: string, files = 0): BenchmarkReach => ({
  path,
  outcome,
  why,
  files,
});

/** Why a benchmark has to be measured whatever it uses; null: nothing says so. */
export function mustMeasure(
  record: BenchmarkRecord,
  specs: { readonly base: RunnerSpec | null; readonly head: RunnerSpec | null },
  own: readonly PlannedCheck[],
): BenchmarkReach | null {
  const { path } = record;
  if (!isDeepStrictEqual(specs.base, specs.head))
    return reachOf(path, 'reached', 'it is declared differently on base and head');
  const untold = own.find(({ metric }) => !isMeasurable(record, metric));
  if (untold !== undefined)
    return reachOf(path, 'asked', `nothing tells its ${untold.metric}, which has a budget`);
  const asked = own.find(({ budget }) => !isKeptUnchanged(budget));
  if (asked === undefined) return null;
  const why = asked.budget.max === null ? 'which asks for a change' : 'which is about head alone';
  return reachOf(path, 'asked', `it has the budget ${asked.metric} ${asked.budgetText}, ${why}`);
}

/** The benchmark as one that the change does not reach. */
export function asUnreached(record: BenchmarkRecord): BenchmarkRecord {
  const { path, suite, runner, scenario, dataset, warnings } = record;
  return { path, suite, runner, scenario, dataset, warnings, status: 'unreached' };
}

/** Of the unreached, the share that is measured all the same; at least one. */
const CONTROLS = 0.02;

/** Draws the control of the skip rule. */
export function drawControls(paths: readonly string[], seed: number): ReadonlySet<string> {
  const drawn = shuffled(paths.toSorted(), seededRandom(seed, 'unreached'));
  return new Set(drawn.slice(0, Math.ceil(CONTROLS * paths.length)));
}

/** Some files in words. */
export const named = (files: readonly string[]): string =>
  enumerate(
    files.map((file) => file.replace(/^<top>\/?/, '') || 'the top folder'),
    3,
  );
