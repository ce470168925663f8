import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { simulateWhy } from '../../evaluation/why-simulation.ts';
import { decodeProfiles, encodeProfile } from '../../evaluation/why-traces.ts';
import { totalOf } from '../../src/explain/profile.ts';
import { times } from '../effort.ts';
import { profileOf } from '../explain/profiles.ts';

const pools = decodeProfiles(
  readFileSync(join(import.meta.dirname, '../../evaluation/traces/aa-profiles.jsonl'), 'utf8'),
);

describe.each([...pools])('profiles of %s dealt at random', (_, pool) => {
  const simulate = (slowdown: number, guilty: number) =>
    simulateWhy(pool, { rounds: 5, runs: times(20, 60), seed: 1, slowdown, guilty });

  test.each([0.05, 0.15, 0.5])(
    'seldom get anybody blamed for a slowdown of %d that is not there',
    (slowdown) => {
      expect(simulate(slowdown, 0).named).toBeLessThanOrEqual(0.05);
    },
  );

  test('show who is to blame for a fifth, and hardly ever anybody else', () => {
    const { right, wrong } = simulate(0.2, 1);
    expect(right).toBeGreaterThanOrEqual(0.95);
    expect(wrong).toBeLessThanOrEqual(0.02);
  });
});

test('a profile survives being written down', () => {
  const text = encodeProfile('x', profileOf({ main: 1, 'main > parse': 2, 'main > parse > dep:wrap': 1 }));
  const profile = decodeProfiles(`${text}\n`).get('x')?.[0];
  expect(profile?.frames.map(({ name }) => name)).toEqual(['main', 'parse']);
  expect(profile?.self).toEqual([0.25, 0.75]);
  expect(totalOf(profile ?? { self: [] })).toBe(1);
});
