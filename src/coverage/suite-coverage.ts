// What benchmarks run of a project, from one profile each and the functions of its files.

import { group, mean, sum } from 'd3-array';
import type { Coverage, CoveredFunction } from '../core/model/coverage.ts';
import type { FunctionPlace } from '../core/model/changed-functions.ts';
import type { Profile } from '../explain/profile.ts';
import { didFunctionRun, seenIn, type SeenRuns } from './runs.ts';
import type { SourceFunction } from './source-functions.ts';

export interface CountedBenchmark {
  readonly path: string;
  readonly profile: Profile;
}

/** `functions`: of every file of the project that benchmarks could run. */
export const suiteCoverage = (
  functions: readonly SourceFunction[],
  counted: readonly CountedBenchmark[],
  uncounted: Coverage['uncounted'],
  tracked: ReadonlySet<string>,
): Coverage => {
  const byFile = group(functions, ({ file }) => file);
  const all = seenIn(
    counted.map(({ profile }) => profile),
    tracked,
  );
  const runs = counted.map(({ path, profile }) => ({
    path,
    ran: ranIn(byFile, seenIn([profile], tracked)),
    shares: sharesOf(byFile, profile),
  }));
  const covered = functions.flatMap((each): CoveredFunction[] => {
    const benchmarks = runs.filter(({ ran }) => ran.has(each)).map(({ path }) => path);
    if (benchmarks.length === 0) return [];
    return [{ ...placeOf(each), share: mean(runs, ({ shares }) => shares.get(each) ?? 0) ?? 0, benchmarks }];
  });
  const isRun = new Set(runs.flatMap(({ ran }) => [...ran]));
  return {
    functions: covered.toSorted((one, other) => other.share - one.share),
    unrun: functions
      .filter((each) => !isRun.has(each) && (!all.isBuilt || all.loaded.has(each.file)))
      .map(placeOf),
    isBuilt: all.isBuilt,
    counted: runs.map(({ path, ran }) => ({ path, functions: ran.size })),
    uncounted,
    alike: alikeIn(runs, functions),
  };
};

const placeOf = ({ name, file, line }: SourceFunction): FunctionPlace => ({ name, file, line });

type ByFile = ReadonlyMap<string, readonly SourceFunction[]>;

const ranIn = (byFile: ByFile, seen: SeenRuns): ReadonlySet<SourceFunction> => {
  const near = [...seen.ran.keys()].flatMap((file) => byFile.get(file) ?? []);
  return new Set(near.filter((each) => didFunctionRun(each, byFile.get(each.file) ?? [], seen)));
};

/** Cost is charged to the nearest function of the project that stands above it, as in explanations. */
export const sharesOf = (byFile: ByFile, profile: Profile): ReadonlyMap<SourceFunction, number> => {
  const owners = profile.frames.map(({ kind, file, line }) =>
    kind === 'own' && file !== null && line !== null ? innermost(byFile.get(file) ?? [], line) : undefined,
  );
  const working = profile.self.map((cost, at) =>
    profile.frames[profile.frame[at] ?? -1]?.kind === 'idle' ? 0 : cost,
  );
  const whole = sum(working);
  const charged: (SourceFunction | undefined)[] = [];
  const shares = new Map<SourceFunction, number>();
  for (const [at, cost] of working.entries()) {
    const above = charged[profile.parent[at] ?? -1];
    const owner = owners[profile.frame[at] ?? -1] ?? above;
    charged.push(owner);
    if (owner !== undefined && whole > 0) shares.set(owner, (shares.get(owner) ?? 0) + cost / whole);
  }
  return shares;
};

/** Functions begin in order, so the last of those around a line is the innermost. */
const innermost = (functions: readonly SourceFunction[], line: number): SourceFunction | undefined =>
  functions.findLast(({ firstLine, lastLine }) => firstLine <= line && line <= lastLine);

const alikeIn = (
  runs: readonly { readonly path: string; readonly ran: ReadonlySet<SourceFunction> }[],
  functions: readonly SourceFunction[],
): Coverage['alike'] => {
  const index = new Map(functions.map((each, at) => [each, at]));
  const key = (ran: ReadonlySet<SourceFunction>): string =>
    [...ran]
      .map((each) => index.get(each) ?? -1)
      .toSorted((one, other) => one - other)
      .join();
  const groups = group(
    runs.filter(({ ran }) => ran.size > 0),
    ({ ran }) => key(ran),
  );
  return [...groups.values()]
    .filter((same) => same.length > 1)
    .map((same) => ({ paths: same.map(({ path }) => path), functions: same[0]?.ran.size ?? 0 }));
};
