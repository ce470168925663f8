// Causes of slowdowns: explanations that name the same function are one, told once with the checks that it explains.

import type { Explanation, FunctionPlace } from '../core/model/explanation.ts';
import { metricOf, type MetricName } from '../core/model/metrics.ts';
import type { Report } from '../core/model/report.ts';
import { explanationsOf } from './why.ts';

/** One function, or one explanation that names none. */
export interface Cause {
  /** The first of those that name the function. */
  readonly explanation: Explanation;
  /** What it explains, at least one. */
  readonly checks: readonly Pick<Explanation, 'path' | 'metric'>[];
}

/** In the order of the explanations. */
export const causesOf = (report: Report): Cause[] => {
  const all = new Map<string, { explanation: Explanation; checks: Pick<Explanation, 'path' | 'metric'>[] }>();
  for (const explanation of explanationsOf(report)) {
    const key = keyOf(explanation);
    const known = all.get(key) ?? { explanation, checks: [] };
    for (const { path, metric } of [explanation, ...explanation.also]) known.checks.push({ path, metric });
    all.set(key, known);
  }
  return [...all.values()];
};

/** Whom an explanation names; null: nobody. */
export const culpritOf = ({ conclusion }: Pick<Explanation, 'conclusion'>): FunctionPlace | null => {
  if (conclusion.kind === 'culprit') return conclusion.place;
  return conclusion.kind === 'gc' ? (conclusion.allocator?.place ?? null) : null;
};

/** Two kinds of cost of one function, such as its time and its garbage, stay two causes. */
const keyOf = (explanation: Explanation): string => {
  const place = culpritOf(explanation);
  const { path, metric, conclusion, unit } = explanation;
  // What was not profiled for one reason is told once.
  if (conclusion.kind === 'failed') return JSON.stringify([conclusion.kind, conclusion.problem]);
  return JSON.stringify(
    place === null ? [path, metric] : [place.name, place.file, place.line, conclusion.kind, unit],
  );
};

/** What explains a check. Times of a benchmark are explained together, and so is its memory; null: nothing does. */
export const explanationFor = (
  { path, metric }: { readonly path: string; readonly metric: MetricName | '' },
  { explanations }: Pick<Report, 'explanations'>,
): Explanation | null => {
  const isMemory = (name: MetricName | ''): boolean => name !== '' && metricOf(name).unit === 'B';
  const explains = ({ path: own, also }: Explanation): boolean =>
    own === path || also.some((other) => other.path === path);
  const all = explanations.filter((each) => explains(each) && isMemory(each.metric) === isMemory(metric));
  return all.find((each) => each.metric === metric) ?? all[0] ?? null;
};
