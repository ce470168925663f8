import { expect, test } from 'vitest';
import { KEPT_RUNS, LARGEST_BASELINE } from '../../../src/core/screening/baseline-codec.ts';
import { decoded, digestOf, filled, MACHINE } from './baseline-runs.ts';

test('100 benchmarks of three metrics and 20 runs fit, and where more kinds of machines do not, the oldest runs go', () => {
  const one = filled(KEPT_RUNS, 100);
  expect(decoded(one).runs).toHaveLength(KEPT_RUNS);
  expect(one.length).toBeLessThan(LARGEST_BASELINE / 2);
  const other = { ...MACHINE, fingerprint: digestOf('another') };
  const third = { ...MACHINE, fingerprint: digestOf('third') };
  const text = filled(KEPT_RUNS, 100, third, filled(KEPT_RUNS, 100, other, one));
  const { runs } = decoded(text);
  const count = (fingerprint: string) =>
    runs.filter((each) => each.machine.fingerprint === fingerprint).length;
  expect(text.length).toBeLessThanOrEqual(LARGEST_BASELINE);
  expect(text.length).toBeGreaterThan(LARGEST_BASELINE * 0.9);
  expect([count(other.fingerprint), count(third.fingerprint)]).toEqual([KEPT_RUNS, KEPT_RUNS]);
  expect(count(MACHINE.fingerprint)).toBeLessThan(KEPT_RUNS);
});
