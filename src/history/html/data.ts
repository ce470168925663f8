// What the page of the history knows: everything in words already, so that its script only draws and finds.

import { metricOf } from '../../core/model/metrics.ts';
import type { MetricName } from '../../core/model/metrics.ts';
import { formatQuantity } from '../../core/text/units.ts';
import { visible } from '../../report/text.ts';
import type { History } from '../series.ts';
import { latest, type Trend } from '../trend.ts';
import { partTexts } from '../words.ts';
import { changeText } from '../../report/log-change.ts';
import { encodePoints, type ChartPoint } from './points.ts';

export type Tone = 'worse' | 'better' | 'same' | 'unknown';

export interface PageCommit {
  /** Short. */
  readonly commit: string;
  readonly subject: string;
  readonly author: string;
  /** Day. */
  readonly day: string;
  readonly tags: readonly string[];
}

interface PageStep {
  readonly at: number;
  readonly text: string;
  readonly tone: Tone;
  /** Commits before it that it may be as well. */
  readonly between: number;
  /** Who accepted it and why; null: nobody. */
  readonly accepted: string | null;
}

export interface PageSeries {
  readonly path: string;
  readonly metric: MetricName;
  /** What tells it from those of other platforms; often empty. */
  readonly part: string;
  readonly formerly: readonly string[];
  readonly isArchived: boolean;
  readonly isImported: boolean;
  readonly since: string;
  /** Where that is on the line; -1: not there. */
  readonly sinceAt: number;
  readonly change: string;
  readonly tone: Tone;
  readonly level: string;
  readonly steps: readonly PageStep[];
  /** See points.ts. */
  readonly points: string;
}

export interface PageData {
  readonly commits: readonly PageCommit[];
  /** Worst first. */
  readonly series: readonly PageSeries[];
}

/** Surely worse, surely better, or neither. */
export const toneOf = ({ low, high }: { readonly low: number; readonly high: number }): Tone => {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return 'unknown';
  if (low > 0) return 'worse';
  return high < 0 ? 'better' : 'same';
};

/** `trends`: worst first. */
export function pageDataOf(trends: readonly Trend[], { line }: History): PageData {
  const about = {
    partOf: partTexts(trends.map(({ series }) => series)),
    places: new Map(line.map(({ commit }, at) => [commit, at])),
  };
  return {
    commits: line.map(({ commit, subject, author, at, tags }) => ({
      commit: commit.slice(0, 9),
      subject: visible(subject).slice(0, 120),
      author: visible(author).slice(0, 60),
      day: at.slice(0, 10),
      tags: tags.map(visible),
    })),
    series: trends.map((trend) => seriesOf(trend, about)),
  };
}

interface About {
  readonly partOf: (series: Trend['series']) => string;
  readonly places: ReadonlyMap<string, number>;
}

function seriesOf(trend: Trend, about: About): PageSeries {
  const { series, since, steps } = trend;
  const { path, metric, formerly, isArchived, importedFrom, points } = series;
  const now = latest(trend);
  const level = points.findLast((point) => point.level !== null)?.level ?? null;
  return {
    path: visible(path),
    metric,
    part: about.partOf(series),
    formerly: formerly.map(visible),
    isArchived,
    isImported: importedFrom !== null,
    since: since === null ? '' : visible(since.name),
    sinceAt: about.places.get(since?.commit ?? '') ?? -1,
    change: now === null ? '' : changeText(now.change, metric),
    tone: now === null ? 'unknown' : toneOf(now.change),
    level: level === null ? '' : formatQuantity(level, metricOf(metric).unit),
    steps: steps.map(({ comparison, between, point }) => ({
      at: point.at,
      text: changeText(comparison, metric),
      tone: toneOf(comparison),
      between,
      accepted:
        point.accepted === null
          ? null
          : `${visible(point.accepted.by ?? 'perf-budgets.yml')}: ${visible(point.accepted.because).slice(0, 300)}`,
    })),
    points: encodePoints(pointsOf(trend)),
  };
}

/** In order of the line. */
const pointsOf = ({ series, changes, releases }: Trend): ChartPoint[] =>
  [...series.points.map(({ at }, index) => ({ at, change: changes[index] ?? null })), ...releases]
    .flatMap(({ at, change }) =>
      change === null ? [] : [{ at, ratio: change.ratio, low: change.low, high: change.high }],
    )
    .toSorted((one, other) => one.at - other.at);
