// From a benchmark found to one that can be measured.

import { samplesNeeded } from '../core/stats/costs.ts';
import type { PlannedCheck } from '../core/decision/rule.ts';
import { METRIC_NAMES, metricOf } from '../core/model/metrics.ts';
import type { RunnerSpec } from '../core/model/runner-specs.ts';
import type { Exact, SideContext } from '../runners/runner.ts';
import { runnerOf } from '../runners/registry.ts';
import { taskOn, type Candidate, type Contexts } from './discover.ts';
import type { Side } from '../core/model/quantities.ts';
import type { Subject, SuiteRun } from './state.ts';

/** What the engine measures; null: there is nothing to run. */
export function subjectOf(
  candidate: Candidate,
  checks: readonly PlannedCheck[],
  common: Contexts,
  suiteRun: SuiteRun | null,
): Subject | null {
  const { record, specs, contexts = common } = candidate;
  if ((record.status !== 'measured' && record.status !== 'new') || specs.head === null) return null;
  const there = (side: Side): [RunnerSpec, string | null, SideContext] => {
    const [spec, context] = [specs[side], contexts[side]];
    if (spec === null || context === null) throw new TypeError(`${record.path} has no ${side}`);
    return [spec, taskOn(candidate, side), context];
  };
  const runner = runnerOf(specs.head);
  const { open, exact, minimumPairs, usualPairs } = runner;
  const isTimed = (open ?? runner.runSuite) !== undefined;
  const metrics = [...new Set(checks.map(({ metric }) => metric))];
  const counted = metrics.filter((metric) => metricOf(metric).exact);
  return {
    path: record.path,
    suiteRun: suiteRun === null ? null : { run: suiteRun, taskOn: (side) => taskOn(candidate, side) },
    headOnly: specs.base === null || contexts.base === null,
    isNew: record.status === 'new' && contexts.base !== null,
    timed: isTimed && (metrics.length === 0 || counted.length < metrics.length),
    minimumPairs,
    ...(usualPairs !== undefined && { usualPairs }),
    // A benchmark that only head has is told by nobody else either; without any base it is the user's own word.
    tells: candidate.tells ?? !(record.status === 'new' && contexts.base !== null),
    minimumSamples: samplesOf(checks),
    open: (side, { seed, hurried, signal }) => {
      if (open === undefined) throw new TypeError(`${record.path} has nothing to time`);
      const [spec, name, context] = there(side);
      return open(spec, name, { ...context, signal }, { seed, metrics, hurried });
    },
    exact:
      // Where nothing is timed there is something to see without a budget too.
      exact === undefined || (counted.length === 0 && isTimed)
        ? null
        : async (side, seconds, other) => {
            const [spec, name, context] = there(side);
            const limited = { ...context, limit: Math.min(context.limit, seconds) };
            const parts = candidate.names?.[side] ?? [name];
            const found: Exact[] = [];
            for (const part of parts) found.push(await exact(spec, part, limited, counted, other));
            return added(found);
          },
  };
}

/** Exact values of what is one benchmark under several names. */
function added([first, ...others]: readonly Exact[]): Exact {
  if (first === undefined) throw new TypeError('a benchmark without a name');
  return others.reduce(
    (sum, each) => ({
      ...sum,
      values: Object.fromEntries(
        METRIC_NAMES.flatMap((metric) => {
          const [one, other] = [sum.values[metric], each.values[metric]];
          return one === undefined && other === undefined ? [] : [[metric, (one ?? 0) + (other ?? 0)]];
        }),
      ),
      warnings: [...sum.warnings, ...each.warnings],
    }),
    first,
  );
}

/** Operations a trial must time at the least, for the highest quantile that is asked about. */
export const samplesOf = (checks: readonly Pick<PlannedCheck, 'metric'>[]): number =>
  Math.max(1, ...checks.map(({ metric }) => samplesNeeded(metric)));

/** What measures the benchmarks of a suite in one run, for every suite whose runner does. */
export function suiteRunsOf(
  candidates: readonly Candidate[],
  common: Contexts,
): ReadonlyMap<string, SuiteRun> {
  const suiteRuns = new Map<string, SuiteRun>();
  for (const { record, specs: own, contexts = common } of candidates) {
    const { suite } = record;
    if (suiteRuns.has(suite) || own.head === null || runnerOf(own.head).runSuite === undefined) continue;
    // A new benchmark has no base, but its neighbours may.
    const base = candidates.find((each) => each.record.suite === suite && each.specs.base !== null)?.specs
      .base;
    const specs = { base: base ?? null, head: own.head };
    const run: SuiteRun['run'] = (side, signal) => {
      const [spec, context] = [specs[side], contexts[side]];
      const together = spec === null ? undefined : runnerOf(spec).runSuite;
      if (spec === null || context === null || together === undefined)
        throw new TypeError(`${suite} has no ${side}`);
      return together(spec, { ...context, signal });
    };
    suiteRuns.set(suite, { suite, run });
  }
  return suiteRuns;
}
