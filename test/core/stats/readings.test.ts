import { expect, test } from 'vitest';
import { readings } from '../../../src/core/stats/readings.ts';
import type { Budget } from '../../../src/core/model/configuration.ts';
import { trialsOf } from '../../report/sample-reports.ts';

const budget = (maxRegression: number): Budget => ({
  maxRegression,
  max: null,
  atLeast: null,
  owner: null,
});

test('what was read before changes nothing: not by another budget, not with another partner', () => {
  const trials = trialsOf({ p50: 1e-3, change: (trial) => (trial % 3 === 0 ? 0.3 : 0.02) });
  const other = trialsOf({ p50: 1e-3, change: () => 0.1 });
  const exchanged = trials.map((trial, index) => ({ ...trial, head: other[index]?.head ?? trial.head }));
  const read = (each: typeof trials, limit: number) => readings(each, 'p50', budget(limit), 1.5);
  const alone = (each: typeof trials, limit: number) => read(structuredClone(each), limit);
  for (const [each, limit] of [
    [trials, 0.05],
    [trials, 0.5],
    [exchanged, 0.5],
    [trials, 0.5],
    [trials, 0.05],
  ] as const)
    expect(read(each, limit)).toEqual(alone(each, limit));
  expect(read(trials, 0.05)).not.toEqual(read(trials, 0.5));
  expect(read(exchanged, 0.05)).not.toEqual(read(trials, 0.05));
});
