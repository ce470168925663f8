import { expect, test } from 'vitest';
import { readRounds } from '../../evaluation/rounds.ts';
import { evaluateScreening } from '../../evaluation/screening-table.ts';
import { onRecordings } from '../../evaluation/screening.ts';
import { METHOD } from '../../src/core/decision/rule.ts';

const ROUNDS = 'evaluation/traces/aa-rounds.jsonl';

test('what is over its budget seldom passes on recorded rounds too, and quiet metrics pass most of the time', () => {
  const recorded = onRecordings(ROUNDS, { runs: 4_000, seed: 1 });
  for (const { at, beyond } of recorded) {
    expect(at.value).toBeLessThan(METHOD.alphaWithin);
    expect(beyond.value).toBeLessThanOrEqual(at.value);
  }
  const memory = recorded.filter(({ metric }) => metric === 'peakRssKiB');
  expect(memory.every(({ passed }) => (passed[0]?.value ?? 0) > 0.6)).toBe(true);
  expect(readRounds(ROUNDS, 'p50').size).toBe(11);
});

test('the tables are drawn', () => {
  const { text, missed } = evaluateScreening(ROUNDS, { runs: 200, seed: 1 });
  expect(text).toContain('| a faster kind, 1 run in 21 ');
  expect(text).toContain('machines differ by');
  expect(Array.isArray(missed)).toBe(true);
});
