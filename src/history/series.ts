// From entries, in whatever order they were stored, to series along the default branch: renamed benchmarks are one series,
// what is no longer measured is archived, and what is no longer part of the branch is left out.

import type { MetricName } from '../core/model/metrics.ts';
import { suiteOf } from '../core/model/paths.ts';
import type { Rename } from '../core/model/report.ts';
import type { Link } from './chain.ts';
import type { Accepted, Anchor, Comparison, Entry, Place, Reading } from './entry.ts';
import type { Line } from './line.ts';

export interface Point {
  /** Place on the line. */
  readonly at: number;
  readonly level: number | null;
  readonly spread: number | null;
  readonly anchor: { readonly of: Anchor; readonly comparison: Comparison } | null;
  readonly before: { readonly commit: string; readonly comparison: Comparison } | null;
  readonly accepted: Accepted | null;
  readonly place: Place | null;
}

export interface Series {
  readonly configuration: string;
  readonly name: string;
  readonly platform: string;
  /** As it is called now. */
  readonly path: string;
  readonly metric: MetricName;
  /** What it was called before, newest first. */
  readonly formerly: readonly string[];
  /** Where it was imported from: its levels depend on the machine, and there are no pairs. Null: measured in pairs. */
  readonly importedFrom: string | null;
  /** The last run of its configuration did not have it. */
  readonly isArchived: boolean;
  /** Oldest first. */
  readonly points: readonly Point[];
}

export interface History {
  readonly line: Line;
  readonly series: readonly Series[];
  /** Commits with an entry that are no longer on the line: it was pushed by force, or they were on another branch. */
  readonly lost: number;
}

export function historyOf(entries: readonly Entry[], line: Line): History {
  const places = new Map(line.map(({ commit }, at) => [commit, at]));
  const placed = entries.flatMap((entry) => {
    const at = places.get(entry.commit);
    return at === undefined ? [] : [{ entry, at }];
  });
  const lost = new Set(entries.filter(({ commit }) => !places.has(commit)).map(({ commit }) => commit)).size;
  return { line, series: [...grouped(placed, partOf).values()].flatMap(seriesOfPart), lost };
}

interface Placed {
  readonly entry: Entry;
  readonly at: number;
}

/** What is compared with nothing else. */
const partOf = ({ entry: { configuration, name, platform, place, tool } }: Placed): string =>
  JSON.stringify([configuration, name, platform, place === null ? tool : '']);

function seriesOfPart(placed: readonly Placed[]): Series[] {
  // Newest first; of one commit, what was measured first counts.
  const sorted = placed.toSorted(
    (one, other) => other.at - one.at || compare(one.entry.measuredAt, other.entry.measuredAt),
  );
  const newest = sorted[0] as Placed;
  const names = new Names();
  const found = new Map<string, Growing>();
  for (const [at, group] of grouped(sorted, (each) => String(each.at))) {
    for (const { entry } of group)
      for (const reading of entry.readings) {
        const path = names.now(reading.path);
        const key = `${reading.metric} ${path}`;
        const series = found.get(key) ?? {
          path,
          metric: reading.metric,
          former: new Set<string>(),
          points: [],
        };
        found.set(key, series);
        if (reading.path !== path) series.former.add(reading.path);
        const point = pointOf(reading, entry, Number(at));
        const last = series.points.at(-1);
        if (last?.at === point.at) series.points.splice(-1, 1, completed(last, point));
        else series.points.push(point);
      }
    // What is older was called otherwise.
    names.add(group.flatMap(({ entry }) => entry.renames));
  }
  const { configuration, name, platform, place, tool } = newest.entry;
  return [...found.values()].map(({ path, metric, former, points }) => ({
    configuration,
    name,
    platform,
    path,
    metric,
    formerly: [...former],
    importedFrom: place === null ? tool : null,
    isArchived: points[0]?.at !== newest.at,
    points: points.toReversed(),
  }));
}

interface Growing {
  readonly path: string;
  readonly metric: MetricName;
  readonly former: Set<string>;
  readonly points: Point[];
}

/** ISO times of one zone sort as texts. */
const compare = (one: string, other: string): number => (one < other ? -1 : Number(one > other));

const pointOf = (reading: Reading, entry: Entry, at: number): Point => ({
  at,
  level: reading.level,
  spread: reading.spread,
  anchor:
    reading.anchor === null || entry.anchor === null
      ? null
      : { of: entry.anchor, comparison: reading.anchor },
  before:
    reading.before === null || entry.before === null
      ? null
      : { commit: entry.before, comparison: reading.before },
  accepted:
    entry.accepted.find(({ path, metric }) => path === reading.path && metric === reading.metric) ?? null,
  place: entry.place,
});

/** The first measurement of a commit, with what only a later one knows. */
const completed = (first: Point, later: Point): Point => ({
  ...first,
  level: first.level ?? later.level,
  spread: first.spread ?? later.spread,
  anchor: first.anchor ?? later.anchor,
  before: first.before ?? later.before,
  accepted: first.accepted ?? later.accepted,
});

/** From names at some commit to names now, while commits become older. */
class Names {
  /** What each commit renamed, the oldest first. All at once: two may have swapped their names. */
  #renamed: readonly ReadonlyMap<string, string>[] = [];

  now(path: string): string {
    return this.#renamed.reduce((name, names) => {
      const suite = suiteOf(name);
      const to = names.get(suite);
      return names.get(name) ?? (to === undefined ? name : to + name.slice(suite.length));
    }, path);
  }

  add(renames: readonly Rename[]): void {
    if (renames.length > 0)
      this.#renamed = [new Map(renames.map(({ from, to }) => [from, to])), ...this.#renamed];
  }
}

function grouped<Item>(items: readonly Item[], keyOf: (item: Item) => string): Map<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}

/** The pairs of a series. */
export const linksOf = ({ points }: Pick<Series, 'points'>, line: Line): Link[] =>
  points.flatMap(({ at, anchor, before }) => {
    const to = line[at]?.commit ?? '';
    return [
      ...(anchor === null ? [] : [{ from: anchor.of.commit, to, comparison: anchor.comparison }]),
      ...(before === null ? [] : [{ from: before.commit, to, comparison: before.comparison }]),
    ];
  });
