// Which benchmarks head runs exactly as a stored run of base did: then base need not even be checked out. What was stored
// is a digest of all that the run was seen to use; where it is missing or another one, base is watched here as well.

import { isDeepStrictEqual } from 'node:util';
import type { BaselineRun } from '../../core/model/baseline-run.ts';
import type { PlannedCheck } from '../../core/decision/rule.ts';
import type { BenchmarkReach } from '../../core/model/reach.ts';
import type { BenchmarkRecord } from '../../core/model/report.ts';
import { groupedByPath } from '../../core/model/paths.ts';
import { benchmarksAt } from '../../core/screening/benchmarks-at.ts';
import { count } from '../../core/text/lists.ts';
import { filesBetween } from '../../git/changed-files.ts';
import { tryGit } from '../../git/git.ts';
import { inRepository } from '../../git/repository.ts';
import type { Revisions } from '../../git/revisions.ts';
import type { Candidate } from '../../measure/discover.ts';
import type { Pair } from '../open-pair.ts';
import { asUnreached, mustMeasure, reachOf } from './questions.ts';
import { digestOf, type Watching } from './watching.ts';

/** Runs of exactly base's files that say what benchmarks use, on whatever machine they were measured; newest last. */
export async function runsOfBase(
  all: readonly BaselineRun[],
  { repository, base }: Revisions,
): Promise<readonly BaselineRun[]> {
  const telling = all.filter(({ benchmarks }) => benchmarks.some(({ uses }) => uses !== undefined));
  const same = new Map<string, boolean>();
  for (const { commit } of telling) {
    if (same.has(commit)) continue;
    const isOlder = async (): Promise<boolean> =>
      (await tryGit(['merge-base', '--is-ancestor', commit, base.commit], inRepository(repository))) !==
        null && (await filesBetween(repository, commit, base.commit)).length === 0;
    same.set(commit, commit === base.commit || (await isOlder()));
  }
  return telling.filter(({ commit }) => same.get(commit));
}

export interface StoredReach {
  /** What needs no measurement, by path. */
  readonly unreached: ReadonlyMap<string, BenchmarkRecord>;
  readonly benchmarks: readonly BenchmarkReach[];
}

/** Watches those benchmarks of head that a stored run of base tells something of. */
export async function watchHead(
  { own, configuration, head, options }: Pair,
  found: readonly Candidate[],
  checks: readonly PlannedCheck[],
  runs: readonly BaselineRun[],
  watching: Watching,
): Promise<StoredReach> {
  const unreached = new Map<string, BenchmarkRecord>();
  const benchmarks: BenchmarkReach[] = [];
  const asked = groupedByPath(checks);
  const told = found.filter(({ record }) => record.status === 'new' && usesOf(record.path, runs).size > 0);
  if (told.length > 0)
    options.world.onEvent({ kind: 'step', text: `Watching what ${count(told.length, 'benchmark')} read` });
  for (const { record, specs, task } of told) {
    const { path, suite } = record;
    const declared = own?.suites.find(({ name }) => name === suite)?.runner ?? null;
    const isSame = isDeepStrictEqual(
      declared,
      configuration.suites.find(({ name }) => name === suite)?.runner,
    );
    if (
      !isSame ||
      specs.head === null ||
      mustMeasure(record, { base: declared, head: specs.head }, asked.get(path) ?? []) !== null
    )
      continue;
    options.world.signal.throwIfAborted();
    const seen = await watching.see({ suite, task, spec: specs.head }, 'head', head);
    const uses = seen === null ? null : digestOf(specs.head, seen);
    if (uses === null || 'problems' in uses || !usesOf(path, runs).has(uses.digest)) continue;
    unreached.set(path, asUnreached(record));
    benchmarks.push(reachOf(path, 'unreached', whyOf(path, uses, runs), uses.files));
  }
  return { unreached, benchmarks };
}

const usesOf = (path: string, runs: readonly BaselineRun[]): ReadonlySet<string> =>
  new Set(runs.flatMap((run) => benchmarksAt(run, path).flatMap(({ uses }) => uses ?? [])));

function whyOf(
  path: string,
  { digest, files }: { digest: string; files: number },
  runs: readonly BaselineRun[],
): string {
  const run = runs.findLast((each) => benchmarksAt(each, path).some(({ uses }) => uses === digest));
  return `all ${files} files and folders that it uses are those that main used at ${run?.commit.slice(0, 9) ?? 'base'}`;
}
