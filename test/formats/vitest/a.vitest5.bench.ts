import { describe, test } from 'vitest';
const words = Array.from({ length: 400 }, (_, index) => String((index * 7919) % 400));
const options = { time: 30, iterations: 5, warmupTime: 5, warmupIterations: 1 };
describe('words', () => {
  test('sort', async ({ bench }) => {
    await bench('sort', () => void [...words].sort()).run(options);
  });
  test('compare', async ({ bench }) => {
    await bench.compare(
      bench('join > split', () => void words.join(',').split(',')),
      bench('lengths', () => void words.map((word) => word.length)),
      options,
    );
  });
});
