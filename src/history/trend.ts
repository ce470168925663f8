// What a reader wants to know of a series: how it stands against the last release, and which commits made it so.

import { asCost, logRatio } from '../core/stats/costs.ts';
import { changesSince, type Change } from './chain.ts';
import type { Anchor, Comparison } from './entry.ts';
import type { stepsInLevels } from './levels.ts';
import type { Line, LineCommit } from './line.ts';
import { linksOf, type Point, type Series } from './series.ts';

type LevelSteps = ReturnType<typeof stepsInLevels>;

/** A commit that changed something for sure: its own pair shows it, or, where levels were imported, those before and after. */
export interface Step {
  readonly commit: LineCommit;
  readonly comparison: Comparison;
  /** Commits between the two that were compared: any of them may have done it. */
  readonly between: number;
  readonly point: Point;
}

export interface Trend {
  readonly series: Series;
  /** What changes are relative to: the anchor of the newest point that has one, else the oldest commit. Null: nothing is. */
  readonly since: Anchor | null;
  /** By point; null: no chain of pairs leads there. */
  readonly changes: readonly (Change | null)[];
  /** Releases without a point of their own, which points were measured against: the history began after them. Oldest first. */
  readonly releases: readonly { readonly at: number; readonly change: Change }[];
  readonly steps: readonly Step[];
}

/** `inLevels`: what was found in imported series. */
export function trendOf(series: Series, line: Line, inLevels: LevelSteps = new Map()): Trend {
  const since = referenceOf(series, line);
  const isChained = series.importedFrom === null && since !== null;
  const known = isChained ? changesSince(since.commit, linksOf(series, line)) : NOTHING;
  const changes = series.importedFrom === null ? chained(series, line, known) : levelled(series);
  return {
    series,
    since,
    changes,
    releases: releasesOf(series, line, known),
    steps: [...stepsOf(series, line), ...levelStepsOf(series, line, inLevels)],
  };
}

/** The newest known change, and where. */
export function latest({
  series,
  changes,
}: Trend): { readonly point: Point; readonly change: Change } | null {
  const at = changes.findLastIndex((change) => change !== null);
  const [point, change] = [series.points[at], changes[at]];
  return point === undefined || change === null || change === undefined ? null : { point, change };
}

function referenceOf({ points, importedFrom }: Series, line: Line): Anchor | null {
  const anchored = points.findLast(({ anchor }) => anchor !== null);
  if (anchored?.anchor) return anchored.anchor.of;
  const [first] = points;
  const commit = importedFrom === null ? first?.before?.commit : line[first?.at ?? -1]?.commit;
  return commit === undefined ? null : { name: commit.slice(0, 9), commit };
}

type Known = ReadonlyMap<string, Change>;
const NOTHING: Known = new Map();

const chained = ({ points }: Series, line: Line, known: Known): (Change | null)[] =>
  points.map(({ at }) => known.get(line[at]?.commit ?? '') ?? null);

function releasesOf({ points }: Series, line: Line, known: Known): Trend['releases'] {
  const own = new Set(points.map(({ at }) => line[at]?.commit));
  const anchors = new Set(points.flatMap(({ anchor }) => (anchor === null ? [] : [anchor.of.commit])));
  return line.flatMap(({ commit }, at) => {
    const change = anchors.has(commit) && !own.has(commit) ? known.get(commit) : undefined;
    return change === undefined ? [] : [{ at, change }];
  });
}

/** Imported levels against the first one; nobody knows how far they can be trusted. */
const levelled = ({ points, metric }: Series): (Change | null)[] => {
  const costs = points.map(({ level }) => (level !== null && level > 0 ? asCost(level, metric) : null));
  const first = costs.find((cost) => cost !== null) ?? null;
  return costs.map((cost) =>
    cost === null || first === null
      ? null
      : { ratio: logRatio(first, cost), low: -Infinity, high: Infinity, pairs: 0 },
  );
};

const stepsOf = ({ points }: Series, line: Line): Step[] => {
  const places = new Map(line.map(({ commit }, at) => [commit, at]));
  return points.flatMap((point) => {
    const commit = line[point.at];
    if (point.before === null || commit === undefined || !isStep(point.before.comparison)) return [];
    const { comparison, commit: from } = point.before;
    return [{ commit, comparison, between: point.at - (places.get(from) ?? point.at - 1) - 1, point }];
  });
};

/** No pair proves them; they have no limits. */
const levelStepsOf = (series: Series, line: Line, inLevels: LevelSteps): Step[] =>
  (inLevels.get(series) ?? []).flatMap(({ index, ratio }) => {
    const [point, before] = [series.points[index], series.points[index - 1]];
    const commit = line[point?.at ?? -1];
    if (point === undefined || before === undefined || commit === undefined) return [];
    const verdict = ratio > 0 ? 'over' : 'improved';
    const comparison = { ratio, low: -Infinity, high: Infinity, trials: 0, verdict } as const;
    return [{ commit, comparison, between: point.at - before.at - 1, point }];
  });

/** Proved with the error of a whole run, not read off an interval: among a thousand commits chance finds many of those. */
const isStep = ({ verdict, low, high }: Comparison): boolean =>
  (verdict === 'over' && low > 0) || (verdict === 'improved' && high < 0);
