// From a benchmark found to one that can be measured.

import { samplesNeeded } from '../core/costs.ts';
import type { Question } from '../core/judge.ts';
import { metricOf } from '../core/metrics.ts';
import type { Side } from '../core/model.ts';
import type { RunnerSpec } from '../core/specs.ts';
import type { SideContext } from '../runners/runner.ts';
import { runnerOf, type Candidate } from './discover.ts';
import type { Subject } from './engine.ts';

/** What the engine measures; null: there is nothing to run. */
export function subjectOf(
  candidate: Candidate,
  questions: readonly Question[],
  contexts: Readonly<Record<Side, SideContext | null>>,
): Subject | null {
  const { record, specs, task } = candidate;
  if ((record.status !== 'measured' && record.status !== 'new') || specs.head === null) return null;
  const there = (side: Side): [RunnerSpec, string | null, SideContext] => {
    const [spec, context] = [specs[side], contexts[side]];
    if (spec === null || context === null) throw new TypeError(`${record.path} has no ${side}`);
    return [spec, task, context];
  };
  const { open, exact, minimumPairs } = runnerOf(specs.head);
  const metrics = [...new Set(questions.map(({ metric }) => metric))];
  const counted = metrics.filter((metric) => metricOf(metric).exact);
  return {
    path: record.path,
    alone: specs.base === null || contexts.base === null,
    timed: open !== undefined && (metrics.length === 0 || counted.length < metrics.length),
    minimumPairs,
    minimumSamples: Math.max(1, ...questions.map(({ metric }) => samplesNeeded(metric))),
    open: (side, seed) => {
      if (open === undefined) throw new TypeError(`${record.path} has nothing to time`);
      return open(...there(side), { seed, metrics });
    },
    exact:
      // Where nothing is timed there is something to see without a question too.
      exact === undefined || (counted.length === 0 && open !== undefined)
        ? null
        : (side, seconds, other) => {
            const [spec, name, context] = there(side);
            const limit = Math.min(context.limit, seconds);
            return exact(spec, name, { ...context, limit }, counted, other);
          },
  };
}
