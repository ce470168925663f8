// Datasets that nobody has compared with real data for a quarter. That is news of the project and not of a change, so it is told
// where the default branch is measured.

import type { BenchmarkRecord } from '../model/report.ts';
import { count } from '../text/lists.ts';

const QUARTER = 92;
const DAY = 86_400_000;

/** One sentence each. `now`: milliseconds since 1970. */
export const overdueDatasets = (records: readonly BenchmarkRecord[], now: number): string[] => {
  const reviews = new Map(
    records.flatMap(({ dataset }) => (dataset === null ? [] : [[dataset.name, dataset.reviewed]])),
  );
  return [...reviews].flatMap(([name, reviewed]) => {
    const days = reviewed === null ? NaN : Math.floor((now - Date.parse(reviewed)) / DAY);
    if (days <= QUARTER) return [];
    return Number.isNaN(days)
      ? `the dataset ${name} has no review date`
      : `the dataset ${name} was last reviewed ${count(days, 'day')} ago, so it may no longer resemble real data`;
  });
};
