// From what a report says to what a trial needs: the samples, or the statistics there are. What a tool does not tell is
// not made up: a report of means has no p50.

import { isTimed, METRIC_NAMES, type MetricName } from '../core/model/metrics.ts';
import type { Measurement } from '../formats/format.ts';
import type { SuiteResult } from './runner.ts';
import type { Values } from '../core/model/quantities.ts';

/** Shares by benchmark, in the order of the report. */
export function sharesOf(measurements: readonly Measurement[]): Map<string, SuiteResult> {
  const groups = new Map<string, Measurement[]>();
  for (const measurement of measurements) {
    const group = groups.get(measurement.name);
    if (group === undefined) groups.set(measurement.name, [measurement]);
    else group.push(measurement);
  }
  return new Map([...groups].map(([name, group]) => [name, shareOf(group)]));
}

const TIMES: ReadonlySet<string> = new Set(['p50', 'p75', 'p90', 'p95', 'p99', 'mean', 'min']);

function shareOf(group: readonly Measurement[]): SuiteResult {
  const sampled = group.find(({ metric, samples }) => TIMES.has(metric) && samples.length > 0);
  const single = (metric: MetricName): number | null => {
    const found = group.find((each) => each.metric === metric);
    return found === undefined ? null : valueOf(found);
  };
  const cpu = single('cpu-time');
  return {
    turn: {
      samples: sampled?.samples ?? [],
      cpu,
    },
    batch: sampled?.batch ?? 1,
    peakMemory: single('peak-memory'),
    values: Object.assign({}, ...group.map((each) => valuesOf(each))) as Values,
    units: Object.fromEntries(
      group.flatMap(({ metric, foreignUnit }) => (foreignUnit === null ? [] : [[metric, foreignUnit]])),
    ),
  };
}

/** Metrics that a benchmark's report tells, with those that follow from its samples. */
export function metricsIn(
  { turn, peakMemory, values }: SuiteResult,
  group: readonly Measurement[],
): MetricName[] {
  const told = new Set<MetricName>([
    ...(Object.keys(values) as MetricName[]),
    ...group.map(({ metric }) => metric),
  ]);
  const sampled = turn.samples.length > 0;
  return METRIC_NAMES.filter((metric) => {
    if (metric === 'cpu-time') return turn.cpu !== null;
    if (metric === 'peak-memory') return peakMemory !== null;
    if (metric === 'throughput') return sampled || told.has('throughput') || told.has('mean');
    return isTimed(metric) ? sampled || values[metric] !== undefined : told.has(metric);
  });
}

/** A peak is the largest of what was seen; of everything else the mean. */
const valueOf = ({ metric, summary }: Measurement): number | null =>
  (metric === 'peak-memory' ? summary.max : undefined) ?? summary.mean ?? null;

function valuesOf(measurement: Measurement): Values {
  const { metric, samples, summary } = measurement;
  if (metric === 'cpu-time' || metric === 'peak-memory') return {};
  if (!TIMES.has(metric)) {
    const value = valueOf(measurement);
    return value === null ? {} : { [metric]: value };
  }
  // Samples give all of these, and groups of trials need them.
  if (samples.length > 0) return {};
  return Object.fromEntries(Object.entries(summary).filter(([name]) => TIMES.has(name)));
}
