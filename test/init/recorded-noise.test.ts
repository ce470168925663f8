// Trials are made, drawn as intervals by the rule that the gate uses, and read back from those.

import { probit } from 'simple-statistics';
import { describe, expect, test } from 'vitest';
import { METHOD, ruleOf } from '../../src/core/decision/rule.ts';
import { effectOf } from '../../src/core/stats/estimates.ts';
import { seededRandom } from '../../src/core/stats/random.ts';
import { proposalOf } from '../../src/init/calibrate.ts';
import { recordedNoise, type RecordedPair } from '../../src/init/recorded-noise.ts';

const ABOUT = { path: 'parser/small', suite: 'parser', metric: 'p50' } as const;
const RULE = ruleOf({ ...METHOD, tests: 20 });

/** The pair that a history keeps of trials. */
function pairOf(ratios: readonly number[]): RecordedPair {
  const effect = effectOf(ratios, 'p50', RULE);
  if (effect === null) throw new TypeError('no trials');
  const log = (change: number): number => (Number.isFinite(change) ? Math.log1p(change) : change);
  const { low, high } = effect.interval;
  return { ratio: log(effect.value), low: log(low), high: log(high), trials: ratios.length };
}

/** Trials of pairs of unchanged commits, or of such that changed something. */
const drawn = (deviation: number, trials: number, change = 0, pairs = 20): number[][] => {
  const random = seededRandom(1, `${deviation} ${trials}`);
  return Array.from({ length: pairs }, () =>
    Array.from({ length: trials }, () => change + deviation * probit(0.001 + 0.998 * random.real())),
  );
};
const spreadOf = (ratios: readonly number[]): number =>
  ratios.map(Math.abs).toSorted((one, other) => one - other)[Math.floor(0.8 * ratios.length)] ?? 0;

describe.each([0.01, 0.03, 0.06])('noise of %d', (deviation) => {
  test.each([8, 12, 20, 60])('is found again from intervals of %d trials', (trials) => {
    const all = drawn(deviation, trials);
    const noise = recordedNoise(ABOUT, all.map(pairOf));
    const [found, real] = [spreadOf(noise?.ratios ?? []), spreadOf(all.flat())];
    expect(found / real).toBeGreaterThan(0.85);
    expect(found / real).toBeLessThan(1.2);
  });
});

test('budgets are those that the trials themselves would have given', () => {
  for (const deviation of [0.01, 0.06]) {
    const all = drawn(deviation, 12);
    const noise = recordedNoise(ABOUT, all.map(pairOf));
    expect(proposalOf(noise!).allowed).toBe(proposalOf({ ...ABOUT, ratios: all.flat() }).allowed);
    expect(proposalOf(noise!).trials).toBe(240);
  }
});

test('what a commit is proved to have changed is no noise', () => {
  const noise = recordedNoise(ABOUT, drawn(0.01, 12, 0.4).map(pairOf));
  expect(proposalOf(noise!).allowed).toBe(0.05);
});

test('what nothing was measured of tells nothing; what is counted has no noise', () => {
  const still = { ratio: 0, low: 0, high: 0, trials: 0 };
  const few = { ratio: 0.1, low: -Infinity, high: Infinity, trials: 12 };
  const young = { ratio: 0.1, low: 0, high: 0.2, trials: 3 };
  expect(recordedNoise(ABOUT, [still, few, young])).toBeNull();
  expect(recordedNoise({ ...ABOUT, metric: 'size' }, [])).toBeNull();
  expect(recordedNoise({ ...ABOUT, metric: 'size' }, [still])).toEqual({
    ...ABOUT,
    metric: 'size',
    ratios: [],
  });
});

test('one end is enough', () => {
  const pair = pairOf(drawn(0.03, 12)[0] ?? []);
  const half = recordedNoise(ABOUT, [{ ...pair, low: -Infinity }]);
  expect(half?.ratios).toHaveLength(12);
  expect(half?.ratios.every((ratio) => Number.isFinite(ratio))).toBe(true);
});
