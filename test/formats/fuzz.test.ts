import { expect, test } from 'vitest';
import { fuzz } from '../../scripts/fuzz/run.ts';
import { fuzzOneBad, KINDS } from '../../scripts/fuzz/one-bad/run.ts';
import { judgeReport } from '../../scripts/fuzz/oracle.ts';
import { FORMAT_NAMES } from '../../src/formats/registry.ts';
import { given } from './fixtures.ts';
import { times } from '../effort.ts';

// `npm run fuzz` does a million. A fresh seed every day would not be repeatable, so one is fixed.
test('mutations of real reports are understood or refused with a place', () => {
  const { tallies, fault } = fuzz(times(1_200, 20_000), 20261124);
  expect(fault).toBe(null);
  expect([...tallies.keys()].sort()).toEqual([...FORMAT_NAMES].sort());
  for (const { understood, refused } of tallies.values()) {
    // A mutation that always breaks a report, or never, tells nothing.
    expect(understood).toBeGreaterThan(times(0, 2));
    expect(refused).toBeGreaterThan(times(2, 10));
  }
});

test('of reports with one bad entry, every sound one is returned and the bad one named', () => {
  expect(new Set(KINDS.map(({ format }) => format))).toEqual(new Set(FORMAT_NAMES));
  const { loss, sound, named } = fuzzOneBad(times(1_500, 50_000), 20261129);
  expect(loss).toBe(null);
  expect(sound).toBeGreaterThan(times(3_000, 100_000));
  expect(named).toBeGreaterThan(times(1_000, 30_000));
});

test('what judges them finds what is wrong', () => {
  expect(judgeReport('go', given('BenchmarkA  1  5 ns/op\n'))).toBe('understood');
  expect(judgeReport('go', given('nothing'))).toBe('refused');
});
