// Which stored runs head may be compared with. A run counts if its machine was like this one and its commit is part of
// base's history. And one of them must be of base's own code: older ones tell how much runs differ, but what main won or
// lost since then would be counted as head's. Which commit is older is asked of git, never of a clock.

import { median } from 'simple-statistics';
import type { BaselineBenchmark, BaselineRun, BaselineRuns } from '../../core/model/baseline-run.ts';
import { METRIC_NAMES, type MetricName } from '../../core/model/metrics.ts';
import { asCost } from '../../core/stats/costs.ts';
import { suiteOf } from '../../core/model/paths.ts';
import { benchmarksAt } from '../../core/screening/benchmarks-at.ts';
import { count } from '../../core/text/lists.ts';
import { filesBetween } from '../../git/changed-files.ts';
import { tryGit } from '../../git/git.ts';
import type { Revisions } from '../../git/revisions.ts';
import { unaffectedSuites } from '../../core/budgets/unaffected-suites.ts';
import type { Project } from '../sides.ts';
import type { Values } from '../../core/model/quantities.ts';
import type { Suite } from '../../core/model/configuration.ts';
import { inRepository } from '../../git/repository.ts';

export interface Comparable {
  /** Oldest first. */
  readonly runs: readonly BaselineRun[];
  /** Those of them that ran base's code, as far as a suite depends on it. */
  readonly ofBase: (suite: string) => readonly BaselineRun[];
  /** Why there are none; null when there are. */
  readonly problem: string | null;
}

/** Chooses among all stored runs. */
export async function comparableRuns(
  all: readonly BaselineRun[],
  fingerprint: string,
  revisions: Revisions,
  { suites, project }: { readonly suites: readonly Suite[]; readonly project: Project },
): Promise<Comparable> {
  const alike = all.filter(({ machine }) => machine.fingerprint === fingerprint);
  const standing = new Map<string, ReadonlySet<string> | null>();
  for (const commit of new Set(alike.map((run) => run.commit)))
    standing.set(commit, await suitesOfBase(commit, revisions, suites, project));
  const runs = alike.filter(({ commit }) => standing.get(commit) != null);
  const ofBase = (suite: string): BaselineRun[] =>
    runs.filter(({ commit }) => standing.get(commit)?.has(suite));
  const anchored = suites.some(({ name }) => ofBase(name).length > 0);
  return { runs, ofBase, problem: anchored ? null : problemOf(all, alike, runs, revisions) };
}

function problemOf(
  all: readonly BaselineRun[],
  alike: readonly BaselineRun[],
  runs: readonly BaselineRun[],
  { base }: Revisions,
): string {
  if (alike.length === 0)
    return `none of ${count(all.length, 'stored run')} of main was measured on a machine like this one`;
  if (runs.length === 0)
    return `none of ${count(alike.length, 'stored run')} on machines like this one is of a commit in the history of ${short(base.commit)} that this clone knows`;
  return `none of ${count(runs.length, 'comparable run')} of main is of ${short(base.commit)} itself, which head is compared with`;
}

const short = (commit: string): string => commit.slice(0, 9);

/** Names of the suites for which a commit has base's code; null when it is not in base's history, or not known here. */
async function suitesOfBase(
  commit: string,
  { repository, base }: Revisions,
  suites: readonly Suite[],
  project: Project,
): Promise<ReadonlySet<string> | null> {
  const everything = new Set(suites.map(({ name }) => name));
  if (commit === base.commit) return everything;
  const options = inRepository(repository);
  if ((await tryGit(['merge-base', '--is-ancestor', commit, base.commit], options)) === null) return null;
  const files = await filesBetween(repository, commit, base.commit);
  return files.length === 0 ? everything : unaffectedSuites(suites, files, project.file);
}

export interface Benchmark {
  readonly path: string;
  readonly recipe: string;
}

/** What the runs measured of a benchmark, or why that is nothing to go by. */
export function baselineRunsOf(benchmark: Benchmark, { runs, ofBase }: Comparable): BaselineRuns | string {
  const own = (run: BaselineRun): BaselineBenchmark[] =>
    benchmarksAt(run, benchmark.path).filter(({ recipe }) => recipe === benchmark.recipe);
  const known = (run: BaselineRun): boolean => benchmarksAt(run, benchmark.path).length > 0;
  const anchors = ofBase(suiteOf(benchmark.path));
  if (anchors.length === 0) return 'no stored run is of the base commit’s code';
  if (!anchors.some(known)) return 'main has not measured it';
  if (!anchors.some((run) => own(run).length > 0)) return 'it runs differently than on main';
  return { costs: costsOf(runs.flatMap(own)), ...exactOf(anchors.flatMap(own)) };
}

/** One number a run, the typical one of its trials. */
function costsOf(found: readonly BaselineBenchmark[]): BaselineRuns['costs'] {
  const costs: Partial<Record<MetricName, number[]>> = {};
  for (const metric of METRIC_NAMES) {
    const column = found.flatMap((each) => {
      const trials = each.costs[metric] ?? [];
      return trials.length === 0 ? [] : [Number(median([...trials]).toPrecision(6))];
    });
    if (column.length > 0) costs[metric] = column;
  }
  return costs;
}

/** The latest exact metrics of base's code, and all others that rest on the same. */
function exactOf(found: readonly BaselineBenchmark[]): Pick<BaselineRuns, 'exact' | 'basis'> {
  const basis = found.findLast(({ exact }) => Object.keys(exact).length > 0)?.basis;
  const exact = leastOf(found.filter((each) => each.basis === basis));
  return { exact, ...(basis !== undefined && { basis }) };
}

/** Exact metrics of the same code are the same; if they are not, the strictest counts. */
function leastOf(found: readonly BaselineBenchmark[]): Values | null {
  const least: Partial<Record<MetricName, number>> = {};
  for (const { exact } of found)
    for (const metric of METRIC_NAMES) {
      const [value, before] = [exact[metric], least[metric]];
      if (value === undefined) continue;
      if (before === undefined || asCost(value, metric) < asCost(before, metric)) least[metric] = value;
    }
  return Object.keys(least).length === 0 ? null : least;
}

/** Every benchmark of a suite that base declares, as a stored run of base's code tells; null: none tells for sure. */
export function declaredOnBase(
  suite: string,
  { ofBase }: Pick<Comparable, 'ofBase'>,
): readonly string[] | null {
  const whole = ofBase(suite).findLast(({ complete }) => complete);
  if (whole === undefined) return null;
  return whole.benchmarks.map(({ path }) => path).filter((path) => suiteOf(path) === suite);
}
