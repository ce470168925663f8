// A made history of any size: releases, two steps, one creep, gaps, a rename, what nobody knows.

import { seededRandom } from '../../src/core/stats/random.ts';
import type { Entry } from '../../src/history/entry.ts';
import type { Line } from '../../src/history/line.ts';
import { historyOf, type History } from '../../src/history/series.ts';
import { trendOf, type Trend } from '../../src/history/trend.ts';
import { worstFirst } from '../../src/history/worst-first.ts';
import { aReading, anEntry, compared } from './entries.ts';

export const sha = (at: number): string => (at + 0x1a2b3c4).toString(16).padStart(7, '0').padEnd(40, '5');

export const madeLine = (commits: number, every = 25): Line =>
  Array.from({ length: commits }, (_, at) => ({
    commit: sha(at),
    subject: at === 30 ? 'parser: keep </script><b>comments' : `parser: change ${at}`,
    author: 'Ann',
    at: new Date(Date.UTC(2026, 0, 1) + at * 864e5).toISOString(),
    tags: at % every === 0 ? [`v1.${at / every}.0`] : [],
  }));

export function madeHistory(
  series: number,
  commits: number,
  every = 25,
): { history: History; trends: Trend[] } {
  const { real } = seededRandom(3);
  const line = madeLine(commits, every);
  const entries: Entry[] = [];
  const levels = Array.from({ length: series }, () => 0);
  const atRelease = new Map<number, number[]>([[0, [...levels]]]);
  for (let at = 1; at < commits; at += 1) {
    const before = [...levels];
    if (at === 30) levels[0] = (levels[0] ?? 0) + 0.12;
    if (at === 45 && series > 1) levels[1] = (levels[1] ?? 0) - 0.2;
    if (series > 2) levels[2] = (levels[2] ?? 0) + 0.003;
    if (at % every === 0) atRelease.set(at, [...levels]);
    const release = at % every === 0 ? at - every : at - (at % every);
    // Nobody measured a week.
    if (at > 33 && at < 39) continue;
    entries.push(
      anEntry({
        commit: sha(at),
        before: sha(at - 1),
        anchor: { name: `v1.${release / every}.0`, commit: sha(release) },
        readings: levels.map((level, index) => {
          const moved = level - (before[index] ?? 0);
          const verdict =
            moved > 0.1 ? 'over' : moved < -0.1 ? 'improved' : index === 4 ? 'undecided' : 'within';
          const noise = (): number => (real() - 0.5) * 0.008;
          return aReading({
            path: `suite-${index % 17}/task number ${index}`,
            metric: index % 5 === 3 ? 'throughput' : 'p50',
            level: 1e-3 * (index + 1) * Math.exp(level),
            anchor: compared(level - (atRelease.get(release)?.[index] ?? 0) + noise(), 0.008, {
              verdict: index === 4 ? 'undecided' : 'within',
            }),
            before: compared(moved + noise(), 0.008, { verdict }),
          });
        }),
      }),
    );
  }
  const history = historyOf(entries, line);
  return { history, trends: worstFirst(history.series.map((each) => trendOf(each, line))) };
}
