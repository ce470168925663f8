import { expect, test } from 'vitest';
import { fuzz } from '../../scripts/fuzz/run.ts';
import { judgeReport } from '../../scripts/fuzz/oracle.ts';
import { FORMAT_NAMES } from '../../src/formats/registry.ts';
import { given } from './fixtures.ts';

// `npm run fuzz` does a million; here a new handful for every seed of the day would not be repeatable, so one is fixed.
test('mutations of real reports are understood or refused with a place', () => {
  const { tallies, fault } = fuzz(6_000, 20261124);
  expect(fault).toBe(null);
  expect([...tallies.keys()].sort()).toEqual([...FORMAT_NAMES].sort());
  for (const { understood, refused } of tallies.values()) {
    // A mutation that always breaks a report, or never, tells nothing.
    expect(understood).toBeGreaterThan(2);
    expect(refused).toBeGreaterThan(10);
  }
}, 120_000);

test('what judges them finds what is wrong', () => {
  expect(judgeReport('go', given('BenchmarkA  1  5 ns/op\n'))).toBe('understood');
  expect(judgeReport('go', given('nothing'))).toBe('refused');
});
