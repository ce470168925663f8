// Steps in series of levels that were imported: no pair proves them, so they are looked for. What many series show at once is
// one event, at the commit that most of them name.

import type { MetricName } from '../core/model/metrics.ts';
import { asCost } from '../core/stats/costs.ts';
import { changePoints, SHORTEST } from '../core/stats/e-divisive.ts';
import { seededRandom } from '../core/stats/random.ts';
import type { Series } from './series.ts';

/** Chance of a step in a stretch that has none, over all series; random orders cannot show less than one in a thousand. */
export const LEVEL = 0.01;
const LEAST = 0.001;
/** Commits on the line that one event may be apart in different series. */
const NEAR = 3;

interface LevelStep {
  /** Index of the first point after it. */
  readonly index: number;
  /** Log ratio of costs, after over before: of the medians of the stretches beside it. */
  readonly ratio: number;
}

/** Steps of one series. `among`: series that are looked through. */
export function levelSteps(series: Pick<Series, 'points' | 'metric' | 'path'>, among: number): LevelStep[] {
  const known = series.points.flatMap(({ level }, index) =>
    level !== null && level > 0 ? [{ index, cost: costOf(level, series.metric) }] : [],
  );
  if (known.length < 2 * SHORTEST) return [];
  const costs = known.map(({ cost }) => cost);
  const level = Math.max(LEAST, LEVEL / Math.max(1, among));
  const found = changePoints(costs, level, seededRandom(1, `${series.path} ${series.metric}`));
  const ends = [0, ...found, costs.length];
  return found.map((at, place) => ({
    index: known[at]?.index ?? 0,
    ratio: median(costs.slice(at, ends[place + 2])) - median(costs.slice(ends[place], at)),
  }));
}

const costOf = (level: number, metric: MetricName): number => Math.log(asCost(level, metric));

const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
};

/** A place on the line for each of some, so that those of one event have one: the most frequent, else the first. */
export function eventsOf(places: readonly number[]): ReadonlyMap<number, number> {
  const sorted = [...new Set(places)].sort((one, other) => one - other);
  const times = (place: number): number => places.filter((each) => each === place).length;
  const events = new Map<number, number>();
  for (let from = 0; from < sorted.length;) {
    let to = from + 1;
    while (to < sorted.length && (sorted[to] ?? 0) - (sorted[from] ?? 0) <= NEAR) to += 1;
    const group = sorted.slice(from, to);
    const chosen = group.reduce((best, each) => (times(each) > times(best) ? each : best));
    for (const each of group) events.set(each, chosen);
    from = to;
  }
  return events;
}

/** Of imported series, the steps of each; several series that step near one commit do so at one. */
export function stepsInLevels(all: readonly Series[]): ReadonlyMap<Series, readonly LevelStep[]> {
  const imported = all.filter(({ importedFrom }) => importedFrom !== null);
  const found = imported.map((series) => ({ series, steps: levelSteps(series, imported.length) }));
  const placeOf = ({ points }: Series, { index }: LevelStep): number => points[index]?.at ?? 0;
  const events = eventsOf(found.flatMap(({ series, steps }) => steps.map((step) => placeOf(series, step))));
  return new Map(
    found.map(({ series, steps }) => [
      series,
      steps.map((step) => {
        const place = events.get(placeOf(series, step)) ?? 0;
        const index = series.points.findIndex(({ at }) => at >= place);
        return index < 1 ? step : { ...step, index };
      }),
    ]),
  );
}
