// Which machine measures what, where several share a run. Every machine finds the same answer from what both commits
// declare, so nobody has to hand it around.

import { isToldByTool } from '../model/runner-specs.ts';
import type { BenchmarkRecord } from '../model/report.ts';
import { testsOf, type PlannedCheck } from '../decision/rule.ts';

export type Declared = Pick<BenchmarkRecord, 'path' | 'suite' | 'runner'>;

/** A benchmark, and which part measures it, from 1. */
export interface Assigned extends Declared {
  readonly part: number;
}

/**
 * Parts of about equal work: longest first, each to the part with least (Graham 1969). What a tool measures in one run stays
 * together. Work is counted in tests to decide, one at the least, because what trials will cost is not known yet.
 */
export function partition(
  benchmarks: readonly Declared[],
  checks: readonly Pick<PlannedCheck, 'path' | 'metric' | 'budget'>[],
  parts: number,
): Assigned[] {
  const work = new Map<string, number>();
  for (const check of checks) work.set(check.path, (work.get(check.path) ?? 0) + testsOf(check));
  const units = new Map<string, Declared[]>();
  for (const each of benchmarks) {
    const members = units.get(unitOf(each));
    if (members === undefined) units.set(unitOf(each), [each]);
    else members.push(each);
  }
  const sorted = [...units]
    .map(([unit, members]) => ({
      unit,
      members,
      work: members.reduce((sum, { path }) => sum + Math.max(1, work.get(path) ?? 0), 0),
    }))
    .toSorted((one, other) => other.work - one.work || (one.unit < other.unit ? -1 : 1));
  const loads = Array.from({ length: parts }, () => 0);
  return sorted.flatMap(({ members, work: more }) => {
    const least = loads.indexOf(Math.min(...loads));
    loads[least] = (loads[least] ?? 0) + more;
    return members.map(({ path, suite, runner }) => ({ path, suite, runner, part: least + 1 }));
  });
}

const unitOf = ({ path, suite, runner }: Declared): string =>
  isToldByTool(runner) ? `suite ${suite}` : path;

/** How many parts there is work for. */
export const mostParts = (benchmarks: readonly Declared[]): number => new Set(benchmarks.map(unitOf)).size;
