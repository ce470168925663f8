// What was measured for a benchmark, and why it was not.

import type { BenchmarkRecord, Failure, Measurement, RunBenchmark } from './report.ts';

/** Nothing measured. */
export const NOTHING_MEASURED: Measurement = {
  harness: 'own',
  runtime: { base: null, head: null },
  trials: [],
  alone: [],
  stored: null,
  recipe: null,
  control: [],
  reported: null,
  exact: { base: null, head: null },
  short: null,
};

/** Whether something of a benchmark may have been measured. */
export const wasRun = (record: BenchmarkRecord): record is RunBenchmark =>
  record.status !== 'missing' && record.status !== 'skipped' && record.status !== 'unreached';

export const measurementOf = (record: BenchmarkRecord): Measurement =>
  wasRun(record) ? record : NOTHING_MEASURED;

/** Why a benchmark failed, or went missing where that needs words. */
export const failureOf = (record: BenchmarkRecord): Failure | null =>
  record.status === 'failed' || record.status === 'missing' ? record.failure : null;

/** Whether the time was up before any trial had ended, so that nobody can tell what a verdict takes. */
export const noTrialEnded = ({
  short,
  trials,
  alone,
}: { readonly short: object | null } & Pick<Measurement, 'trials' | 'alone'>): boolean =>
  short !== null && trials.length + alone.length === 0;
