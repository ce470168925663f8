// The history for other programs: JSON and CSV, changes as shares (0.05 = 5 % worse).

import { layOut } from '../core/record/pretty-json.ts';
import type { MetricName } from '../core/model/metrics.ts';
import type { History } from './series.ts';
import type { Trend } from './trend.ts';
import { regressionOf } from './regression.ts';

interface Ends {
  readonly ratio: number;
  readonly low: number;
  readonly high: number;
}

const share = (ratio: number, metric: MetricName): number | null => {
  const value = regressionOf(ratio, metric);
  return Number.isFinite(value) ? Number(value.toFixed(6)) : null;
};

const changeOf = ({ ratio, low, high }: Ends, metric: MetricName) => ({
  change: share(ratio, metric),
  low: Number.isFinite(low) ? share(low, metric) : null,
  high: Number.isFinite(high) ? share(high, metric) : null,
});

/** Format 1. */
export const renderJsonHistory = (trends: readonly Trend[], { line, lost }: History): string =>
  `${layOut({
    schema: 1,
    commits: line,
    lost,
    series: trends.map(({ series, since, changes, steps }) => {
      const { metric, points, ...about } = series;
      return {
        ...about,
        metric,
        since,
        points: points.map((point, index) => ({
          commit: line[point.at]?.commit,
          level: point.level,
          since: changes[index] ? { ...changeOf(changes[index], metric), pairs: changes[index].pairs } : null,
          before:
            point.before === null
              ? null
              : {
                  commit: point.before.commit,
                  ...changeOf(point.before.comparison, metric),
                  trials: point.before.comparison.trials,
                  verdict: point.before.comparison.verdict,
                },
          accepted: point.accepted,
        })),
        steps: steps.map(({ commit, comparison, between }) => ({
          commit: commit.commit,
          ...changeOf(comparison, metric),
          between,
        })),
      };
    }),
  })}\n`;

const COLUMNS = [
  'configuration',
  'name',
  'platform',
  'path',
  'metric',
  'order',
  'commit',
  'level',
  'since',
  'change',
  'low',
  'high',
  'pairs',
  'before',
  'before change',
  'before low',
  'before high',
  'before verdict',
];

/** RFC 4180. What a spreadsheet would take for a formula is a text. */
const cell = (value: string | number | null | undefined): string => {
  if (typeof value !== 'string') return value === null || value === undefined ? '' : String(value);
  const text = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
};

export function renderCsvHistory(trends: readonly Trend[], { line }: History): string {
  const rows = trends.flatMap(({ series, since, changes }) =>
    series.points.map((point, index) => {
      const { configuration, name, platform, path, metric } = series;
      const change = changes[index] ?? null;
      const own = change === null ? null : changeOf(change, metric);
      const before = point.before === null ? null : changeOf(point.before.comparison, metric);
      const about = [
        configuration,
        name,
        platform,
        path,
        metric,
        point.at,
        line[point.at]?.commit,
        point.level,
      ];
      return [
        ...about,
        ...(own === null
          ? ['', '', '', '', '']
          : [since?.name, own.change, own.low, own.high, change?.pairs]),
        ...(before === null
          ? []
          : [point.before?.commit, before.change, before.low, before.high, point.before?.comparison.verdict]),
      ];
    }),
  );
  const width = COLUMNS.length;
  return [COLUMNS, ...rows]
    .map((row) => Array.from({ length: width }, (_, at) => cell(row[at])).join(','))
    .map((text) => `${text}\r\n`)
    .join('');
}
