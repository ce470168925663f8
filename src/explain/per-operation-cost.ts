// What an operation costs on each side, for the functions to add up to: the figures the verdict rests on, so that both
// tell the same story. Profiles only say how it is shared out; their own times are longer than in earnest.

import { asCost } from '../core/stats/costs.ts';
import { levelAlone, pairedLevels } from '../core/stats/levels-beside.ts';
import { metricOf } from '../core/model/metrics.ts';
import type { BenchmarkRecord, Check } from '../core/model/report.ts';
import type { Side } from '../core/model/quantities.ts';
import { measurementOf } from '../core/model/measurement.ts';

export interface Level {
  /** Null: the profiles' own figures are all there is. */
  readonly level: Readonly<Record<Side, number>> | null;
  /** Whether time in which the program waits is part of it. */
  readonly waiting: boolean;
  readonly notes: readonly string[];
}

const SLOW_TAIL = 0.5;
const OF_SERVER =
  'costs are processor time of the server per request at full load; waiting (for a database, a timer, a lock) shows in no function';

const OF_INSTRUCTIONS =
  'instructions are counted per operation; the profile shows processor time per function, which need not grow by the same factor';

/** For a check that is over, or of head alone. Memory is counted by its profiler. */
export const levelOfCheck = (check: Check, record: BenchmarkRecord): Level => {
  const { unit, quantile } = metricOf(check.metric);
  const waiting = check.metric !== 'cpu-time';
  if (check.metric === 'instructions') return { level: null, waiting: false, notes: [OF_INSTRUCTIONS] };
  if (unit !== 's' && unit !== '1/s') return { level: null, waiting, notes: [] };
  // An answer's time has the network and the load generator in it, which no function of the server can answer for.
  if (record.runner === 'http') return { level: null, waiting: false, notes: [OF_SERVER] };
  if (quantile !== null && quantile > SLOW_TAIL)
    return {
      level: meansOf(record),
      waiting,
      notes: [`profiles cover all operations, not only the slow ones that ${check.metric} is about`],
    };
  const { base, head } = check;
  if (head === null) return { level: null, waiting, notes: [] };
  const before = base === null ? 0 : asCost(base.value, check.metric);
  return { level: { base: before, head: asCost(head.value, check.metric) }, waiting, notes: [] };
};

/** Seconds that an operation takes, whatever the check is about; null: not known. */
export const timeOf = (check: Check, record: BenchmarkRecord): Level['level'] =>
  levelOfCheck(check, record).level ?? meansOf(record);

/** Mean seconds per operation of both sides; null where nothing was timed. */
const meansOf = (record: BenchmarkRecord): Level['level'] => {
  const { trials, alone } = measurementOf(record);
  const { base, head } = pairedLevels(trials, 'mean');
  const now = head ?? levelAlone(alone, 'mean');
  return now === null ? null : { base: base ?? 0, head: now };
};
