import type { MetricName } from '../core/model/metrics.ts';
import type { RunnerSpec } from '../core/model/runner-specs.ts';
import type { Profiler } from './profiler.ts';
import { callgrind } from './callgrind/profiler.ts';
import { goMemory, goTime } from './go/profiler.ts';
import { perfRecord } from './perf/profiler.ts';
import { pythonTime } from './python/profiler.ts';
import { v8Cpu } from './v8/cpu-profiler.ts';
import { v8Alive, v8Allocations } from './v8/heap-profiler.ts';

/** Every profiler; where several suit, the earlier is asked first and the later when it names nobody. */
const PROFILERS: readonly Profiler[] = [
  v8Cpu,
  pythonTime,
  goTime,
  goMemory,
  v8Alive,
  v8Allocations,
  callgrind,
  perfRecord,
];

/** The profilers that can say something about a metric of a benchmark. */
export const profilersFor = (spec: RunnerSpec, metric: MetricName): readonly Profiler[] =>
  PROFILERS.filter(({ suits }) => suits(spec, metric)).toSorted(
    (one, other) => Number(other.expects?.(spec) ?? false) - Number(one.expects?.(spec) ?? false),
  );

/** The profilers that count calls of a benchmark, the likeliest first. */
export const countersFor = (spec: RunnerSpec): readonly Profiler[] =>
  profilersFor(spec, 'p50').filter(({ counts }) => counts !== undefined);

/** What finds out who causes garbage collection; null: nothing can. */
export const allocationProfiler = (spec: RunnerSpec): Profiler | null =>
  v8Allocations.suits(spec, 'peak-memory') ? { ...v8Allocations, label: 'garbage' } : null;
