// Changes and commits of the history in words, the same in every view.

import type { MetricName } from '../core/model/metrics.ts';
import { formatChange, growthOf } from '../core/text/changes.ts';
import { visible } from '../report/text.ts';
import type { LineCommit } from './line.ts';
import { regressionOf } from './regression.ts';
import type { Series } from './series.ts';

interface Ends {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

/** `+7.8 % [+6.9 %, +8.6 %]`; what has no limits, or no error at all, has no brackets. */
export const changeText = ({ ratio, low, high }: Ends, metric: MetricName): string => {
  const print = (end: number): string => formatChange(regressionOf(end, metric), metric);
  if (!Number.isFinite(low) || !Number.isFinite(high) || low === high) return print(ratio);
  const [from, to] = growthOf(1, metric) < 0 ? [high, low] : [low, high];
  return `${print(ratio)} [${print(from)}, ${print(to)}]`;
};

/** `a1b2c3d4e  parser: keep comments (Ann)` */
export const commitText = ({ commit, subject, author }: LineCommit): string =>
  `${commit.slice(0, 9)} ${visible(subject)} (${visible(author)})`;

/** What tells each series from those of other configurations, jobs and platforms; '' where all are of one. */
export const partTexts = (all: readonly Series[]): ((series: Series) => string) => {
  const parts = (['configuration', 'name', 'platform'] as const).filter(
    (key) => new Set(all.map((each) => each[key])).size > 1,
  );
  return (series) => {
    const told = parts.map((key) => visible(series[key])).filter(Boolean);
    const from = series.importedFrom === null ? [] : [`imported from ${series.importedFrom}`];
    return [...told, ...from].join(', ');
  };
};
