import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chance, chanceOfUnseenKind, marginFactor, predict } from '../../../src/core/stats/prediction.ts';
import { METHOD, SCREENING } from '../../../src/core/decision/rule.ts';
import { seededRandom } from '../../../src/core/stats/random.ts';
import { times } from '../../effort.ts';

const number = fc.double({ min: -10, max: 10, noNaN: true });
const runs = fc.array(number, { minLength: 3, maxLength: 30 });
const alpha = fc.double({ min: 1e-5, max: 0.1, noNaN: true });

test('limits hold all runs, move and stretch with them, and do not care about their order', () => {
  fc.assert(
    fc.property(runs, alpha, number, (given, error, shift) => {
      const { lowest, typical, highest } = predict(given, error);
      for (const run of given) expect(run >= lowest && run <= highest).toBe(true);
      expect(predict([...given].reverse(), error)).toEqual({ lowest, typical, highest });
      const turned = predict(
        given.map((run) => 2 * run + shift),
        error,
      );
      const scale = 1 + Math.abs(lowest) + Math.abs(highest);
      expect(Math.abs(turned.lowest - (2 * lowest + shift))).toBeLessThan(1e-9 * scale);
      const mirrored = predict(
        given.map((run) => -run),
        error,
      );
      expect(Math.abs(mirrored.lowest + highest)).toBeLessThan(1e-9 * scale);
    }),
  );
});

test('fewer runs and a smaller error ask for a larger margin, which costs no more error than is given', () => {
  fc.assert(
    fc.property(fc.integer({ min: 3, max: 60 }), alpha, (count, error) => {
      const factor = marginFactor(count, error);
      expect(chance(count, factor)).toBeLessThanOrEqual(error);
      expect(factor === 0 || chance(count, factor * 0.999 - 1e-9) > error).toBe(true);
      expect(marginFactor(count, error / 2)).toBeGreaterThanOrEqual(factor);
      // Two more: the middle of an odd number is a rank further in.
      expect(marginFactor(count + 2, error)).toBeLessThanOrEqual(factor);
    }),
  );
});

test('with an exponential tail the next run falls below as often as is said', () => {
  const { real } = seededRandom(1, 'exponential');
  const draw = (): number => Math.log(1 - real());
  const rounds = times(8_000, 40_000);
  for (const [count, error] of [
    [15, 0.0125],
    [20, 0.0125],
    [20, 0.05],
  ] as const) {
    let below = 0;
    for (let round = 0; round < rounds; round++) {
      const { lowest } = predict(Array.from({ length: count }, draw), error);
      if (draw() < lowest) below += 1;
    }
    const expected = Math.min(error, 1 / (count + 1));
    expect(Math.abs(below / rounds - expected)).toBeLessThan(5 * Math.sqrt(expected / rounds));
  }
});

test('a kind of machine that was never met: no share of it passes more often than is said', () => {
  expect(chanceOfUnseenKind(SCREENING.fewestRuns)).toBeLessThan(0.9 * METHOD.alphaWithin);
  expect(chanceOfUnseenKind(SCREENING.fewestRuns - 2)).toBeGreaterThan(METHOD.alphaWithin);
  for (const share of [0.01, 0.05, 1 / 17, 0.1, 0.3])
    expect(share * (1 - share) ** 16).toBeLessThanOrEqual(chanceOfUnseenKind(16) + 1e-12);
});

test('two runs tell nothing about their spread', () => {
  expect(() => predict([1, 2], 0.0125)).toThrow('2 runs');
});
