// Measured numbers at the six significant digits the record keeps: round first, then decide, so that a replay of the record reaches the same verdicts.

import type { SideTrial, Trial } from '../model/report.ts';
import type { Summary } from '../model/summary.ts';
import type { Values } from '../model/quantities.ts';

/** A trial with every number at the six significant digits the record keeps: round first, then decide. */
export const roundTrial = (trial: Trial): Trial => ({
  ...trial,
  base: roundSideTrial(trial.base),
  head: roundSideTrial(trial.head),
});

/** Same for one side, as in `alone`. */
export const roundSideTrial = (side: SideTrial): SideTrial => ({
  turns: {
    ...roundColumns(side.turns, (column) => column.map(round)),
    cpu: side.turns.cpu?.map(round) ?? null,
  },
  all: side.all === null ? null : roundColumns(side.all, round),
  cpuTime: side.cpuTime === null ? null : round(side.cpuTime),
  peakMemory: side.peakMemory === null ? null : round(side.peakMemory),
  values: roundValues(side.values),
  batch: side.batch,
  samples: side.samples?.map((turn) => turn.map(round)) ?? null,
});

const roundValues = (values: Values): Values =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, round(value)]));

const round = (value: number): number => Number(value.toPrecision(6));

/** Rounds everything but the count, which is exact. */
const roundColumns = <Column>(of: Record<keyof Summary, Column>, each: (column: Column) => Column) => ({
  count: of.count,
  min: each(of.min),
  p50: each(of.p50),
  p75: each(of.p75),
  p90: each(of.p90),
  p95: each(of.p95),
  p99: each(of.p99),
  mean: each(of.mean),
});
