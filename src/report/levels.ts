// What head costs where no budget judges it: figures for whoever wants to see them, or to set a budget by them.

import { measurementOf } from '../core/model/measurement.ts';
import { METRIC_NAMES, metricOf, type MetricName } from '../core/model/metrics.ts';
import type { BenchmarkRecord, Report } from '../core/model/report.ts';
import { measuredMetrics } from '../core/stats/coverage.ts';
import { asCost } from '../core/stats/costs.ts';
import { levelAlone } from '../core/stats/levels-beside.ts';
import { formatQuantity } from '../core/text/units.ts';

interface MeasuredLevel {
  readonly metric: MetricName;
  /** With its unit. */
  readonly value: string;
}

export interface BenchmarkLevels {
  readonly path: string;
  readonly levels: readonly MeasuredLevel[];
}

/** What most people look at; anything else only where these are not known. */
const USUAL: readonly MetricName[] = ['p50', 'p95', 'peak-memory'];
const MOST = 4;

/** Levels of every benchmark that was measured and that no check is about. */
export const unbudgeted = ({ checks, benchmarks }: Report): BenchmarkLevels[] => {
  const judged = new Set(checks.map(({ path }) => path));
  return benchmarks
    .filter(({ path }) => !judged.has(path))
    .map((record) => ({ path: record.path, levels: levelsOf(record) }))
    .filter(({ levels }) => levels.length > 0);
};

const levelsOf = (record: BenchmarkRecord): MeasuredLevel[] => {
  const { trials, alone, exact } = measurementOf(record);
  const sides = [...alone, ...trials.map(({ head }) => head)];
  const timed = sides.length === 0 ? [] : measuredMetrics({ trials, alone });
  const usual = timed.filter((metric) => USUAL.includes(metric));
  const shown = METRIC_NAMES.flatMap((metric) => {
    const wanted = usual.includes('p50') ? usual : timed;
    const cost = wanted.includes(metric) ? levelAlone(sides, metric) : null;
    const value = exact.head?.[metric] ?? (cost === null ? undefined : asCost(cost, metric));
    return value === undefined ? [] : [{ metric, value: formatQuantity(value, metricOf(metric).unit) }];
  });
  return shown.slice(0, MOST);
};
