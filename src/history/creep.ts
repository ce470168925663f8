// What has crept in since the last release: the default branch against the release, in pairs on one machine, under
// `since-release`; and of what is over, the commits that it came from, by the stored pairs of the history.

import type { MetricName } from '../core/model/metrics.ts';
import type { Check, Report, Verdict } from '../core/model/report.ts';
import { asCostRatio } from '../core/stats/costs.ts';
import { changesSince, type Change } from './chain.ts';
import type { Anchor, Comparison } from './entry.ts';
import type { LineCommit } from './line.ts';
import { linksOf, type History, type Series } from './series.ts';

interface Ends {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** A commit, and what its own pair with the one before came to. */
interface Source {
  readonly commit: LineCommit;
  readonly comparison: Comparison;
}

export interface Creep {
  readonly path: string;
  readonly metric: MetricName;
  /** Against the release, log units, positive is worse; null: not measured. */
  readonly change: Ends | null;
  /** `since-release`, 0.1 = 10 %. */
  readonly budget: number;
  readonly verdict: Verdict;
  /** The same change added up along the commits since, with the errors added up; null: there is no such chain. */
  readonly chain: Change | null;
  /** What made it so, the largest first. */
  readonly sources: readonly Source[];
}

/** Which job of which configuration: its series have the same. */
export type Part = Pick<Series, 'configuration' | 'name' | 'platform'>;

const MOST_SOURCES = 5;

/** Every check of a release that has a budget for it, in the order of the report. */
export const creepOf = (report: Report, anchor: Anchor, history: History, part: Part): Creep[] =>
  report.checks.flatMap((check) => {
    const budget = check.budget.sinceRelease;
    // What the release had and head has no more is no news.
    if (budget === undefined || check.verdict === 'missing') return [];
    const { path, metric, verdict } = check;
    const series = history.series.find(
      (each) =>
        each.path === path &&
        each.metric === metric &&
        each.configuration === part.configuration &&
        each.name === part.name &&
        each.platform === part.platform,
    );
    const origin = series === undefined ? { chain: null, sources: [] } : originOf(series, anchor, history);
    return [{ path, metric, verdict, budget, change: changeOf(check), ...origin }];
  });

function changeOf({ effect, metric, evidence }: Check): Ends | null {
  // The same program on both sides.
  if (evidence === 'unreached') return { ratio: 0, low: 0, high: 0 };
  if (effect === null || !Number.isFinite(effect.value)) return null;
  const log = (change: number): number =>
    Number.isFinite(change) ? Math.log(asCostRatio(change, metric)) : change;
  return { ratio: log(effect.value), low: log(effect.interval.low), high: log(effect.interval.high) };
}

/** By pairs of neighbours only: a pair with the release itself would say nothing of where it came from. */
function originOf(series: Series, anchor: Anchor, { line }: History): Pick<Creep, 'chain' | 'sources'> {
  const start = line.findIndex(({ commit }) => commit === anchor.commit);
  const steps = series.points.flatMap((point) => {
    const commit = line[point.at];
    return point.before === null || commit === undefined || point.at <= start
      ? []
      : [{ commit, comparison: point.before.comparison }];
  });
  const neighbours = linksOf({ points: series.points.map((point) => ({ ...point, anchor: null })) }, line);
  const tip = line[series.points.at(-1)?.at ?? -1]?.commit ?? '';
  const sources = steps
    .filter(({ comparison }) => comparison.low > 0 && Number.isFinite(comparison.ratio))
    .toSorted((one, other) => other.comparison.ratio - one.comparison.ratio)
    .slice(0, MOST_SOURCES);
  return { chain: changesSince(anchor.commit, neighbours).get(tip) ?? null, sources };
}
