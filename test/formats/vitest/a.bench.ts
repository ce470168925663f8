import { bench, describe } from 'vitest';
const words = Array.from({ length: 400 }, (_, index) => String((index * 7919) % 400));
const options = { time: 30, iterations: 5, warmupTime: 5, warmupIterations: 1 };
describe('words', () => {
  bench('sort', () => void [...words].sort(), options);
  describe('inner', () => {
    bench('join > split', () => void words.join(',').split(','), options);
  });
});
bench('top level', () => void words.map((word) => word.length), options);
