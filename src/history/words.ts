// Commits and parts of the history in words, the same in every view.

import { visible } from '../report/text.ts';
import type { LineCommit } from './line.ts';
import type { Series } from './series.ts';

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
