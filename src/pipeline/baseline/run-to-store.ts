// What a run on main leaves to be stored.

import type { BaselineBenchmark, BaselineRun } from '../../core/model/baseline-run.ts';
import type { PlannedCheck } from '../../core/decision/rule.ts';
import { metricOf, type MetricName } from '../../core/model/metrics.ts';
import type { Environment } from '../../core/model/environment.ts';
import type { BenchmarkRecord, Measurement } from '../../core/model/report.ts';
import { levels } from '../../core/stats/readings.ts';
import { VERSION } from '../../core/model/version.ts';
import { SCREENING } from '../../core/decision/rule.ts';
import { shortDigest } from '../../process/digest.ts';
import type { Repository } from '../../git/repository.ts';
import type { Project } from '../sides.ts';
import { measurementOf } from '../../core/model/measurement.ts';

/** Which configuration of which project of a repository: a digest of where it stands in it. */
export const configurationDigest = (
  { project }: Pick<Repository, 'project'>,
  { file }: Pick<Project, 'file'>,
): string => shortDigest([project, file]);

/** Metrics that are stored whether or not a budget asks for them: reports show them beside every other. */
const ALWAYS: readonly MetricName[] = ['p50', 'p95'];
/** No text that is stored is longer. */
const LONGEST = 500;

export interface Measured {
  readonly commit: string;
  readonly startedAt: Date;
  readonly environment: Environment;
  readonly records: readonly BenchmarkRecord[];
  /** Everything that has a budget. */
  readonly planned: readonly PlannedCheck[];
  /** Digests of what benchmarks were seen to use, by path. */
  readonly uses: ReadonlyMap<string, string>;
  /** Nothing declared was left out on purpose. */
  readonly whole: boolean;
}

/** What a run on main measured, as it is stored; null when it measured nothing. */
export function baselineOf(measured: Measured): BaselineRun | null {
  const { fingerprint, cpu, os, node } = measured.environment;
  const known = measured.records.filter((record) => record.status === 'measured' && record.recipe !== null);
  const benchmarks = known.map((record) => benchmarkOf(record, measured));
  if (!benchmarks.some(({ costs, exact }) => Object.keys({ ...costs, ...exact }).length > 0)) return null;
  return {
    commit: measured.commit,
    at: measured.startedAt.toISOString(),
    tool: `perf-budgets ${VERSION}`,
    machine: { fingerprint, cpu: cpu.slice(0, LONGEST), os: os.slice(0, LONGEST), node },
    complete: measured.whole && known.length === measured.records.length,
    benchmarks,
  };
}

function benchmarkOf(record: BenchmarkRecord, { planned, uses: all }: Measured): BaselineBenchmark {
  const { path } = record;
  const { recipe, alone, exact } = measurementOf(record);
  const asked = planned.filter((check) => check.path === path).map(({ metric }) => metric);
  const costs: Partial<Record<MetricName, readonly number[]>> = {};
  // As many trials as head will be asked for: a median of more would scatter less.
  const trials = alone.length < SCREENING.trials ? [] : alone.slice(0, SCREENING.trials);
  for (const metric of new Set([...ALWAYS, ...asked])) {
    const column = metricOf(metric).exact ? [] : levels(trials, metric);
    if (column.length > 0 && column.every((cost) => cost > 0)) costs[metric] = column;
  }
  const uses = all.get(path);
  return { path, recipe: recipe ?? '', costs, ...exactOf(exact), ...(uses !== undefined && { uses }) };
}

const exactOf = ({ head, basis }: Measurement['exact']): Pick<BaselineBenchmark, 'exact' | 'basis'> => ({
  exact: head ?? {},
  ...(head !== null && basis !== undefined && { basis: basis.slice(0, LONGEST) }),
});
