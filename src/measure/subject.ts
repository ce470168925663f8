// From a benchmark found to one that can be measured.

import { samplesNeeded } from '../core/stats/costs.ts';
import type { PlannedCheck } from '../core/decision/rule.ts';
import { metricOf } from '../core/model/metrics.ts';
import type { RunnerSpec } from '../core/model/runner-specs.ts';
import type { SideContext } from '../runners/runner.ts';
import { runnerOf, type Candidate } from './discover.ts';
import type { Side } from '../core/model/quantities.ts';
import type { Subject, Joint } from './state.ts';

/** What the engine measures; null: there is nothing to run. */
export function subjectOf(
  candidate: Candidate,
  questions: readonly PlannedCheck[],
  contexts: Readonly<Record<Side, SideContext | null>>,
  joint: Joint | null,
): Subject | null {
  const { record, specs, task } = candidate;
  if ((record.status !== 'measured' && record.status !== 'new') || specs.head === null) return null;
  const there = (side: Side): [RunnerSpec, string | null, SideContext] => {
    const [spec, context] = [specs[side], contexts[side]];
    if (spec === null || context === null) throw new TypeError(`${record.path} has no ${side}`);
    return [spec, task, context];
  };
  const runner = runnerOf(specs.head);
  const { open, exact, minimumPairs } = runner;
  const isTimed = (open ?? runner.together) !== undefined;
  const metrics = [...new Set(questions.map(({ metric }) => metric))];
  const counted = metrics.filter((metric) => metricOf(metric).exact);
  return {
    path: record.path,
    together: joint === null ? null : { joint, task },
    alone: specs.base === null || contexts.base === null,
    timed: isTimed && (metrics.length === 0 || counted.length < metrics.length),
    minimumPairs,
    minimumSamples: samplesOf(questions),
    open: (side, seed) => {
      if (open === undefined) throw new TypeError(`${record.path} has nothing to time`);
      return open(...there(side), { seed, metrics });
    },
    exact:
      // Where nothing is timed there is something to see without a question too.
      exact === undefined || (counted.length === 0 && isTimed)
        ? null
        : (side, seconds, other) => {
            const [spec, name, context] = there(side);
            const limit = Math.min(context.limit, seconds);
            return exact(spec, name, { ...context, limit }, counted, other);
          },
  };
}

/** Operations a trial must time at the least, for the highest quantile that is asked about. */
export const samplesOf = (questions: readonly Pick<PlannedCheck, 'metric'>[]): number =>
  Math.max(1, ...questions.map(({ metric }) => samplesNeeded(metric)));

/** What measures the benchmarks of a suite in one run, for every suite whose runner does. */
export function jointsOf(
  candidates: readonly Candidate[],
  contexts: Readonly<Record<Side, SideContext | null>>,
): ReadonlyMap<string, Joint> {
  const joints = new Map<string, Joint>();
  for (const { record, specs: own } of candidates) {
    const { suite } = record;
    if (joints.has(suite) || own.head === null || runnerOf(own.head).together === undefined) continue;
    // A new benchmark has no base, but its neighbours may.
    const base = candidates.find((each) => each.record.suite === suite && each.specs.base !== null)?.specs
      .base;
    const specs = { base: base ?? null, head: own.head };
    const run: Joint['run'] = (side) => {
      const [spec, context] = [specs[side], contexts[side]];
      const together = spec === null ? undefined : runnerOf(spec).together;
      if (spec === null || context === null || together === undefined)
        throw new TypeError(`${suite} has no ${side}`);
      return together(spec, context);
    };
    joints.set(suite, { suite, run });
  }
  return joints;
}
