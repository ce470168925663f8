import { expect, test } from 'vitest';
import { sortArguments } from '../../../src/runners/go/arguments.ts';
import { isChosen, patternOf } from '../../../src/runners/go/names.ts';
import { operationsOf, planShots } from '../../../src/runners/shots/plan.ts';

test('a pattern means one benchmark, whatever its name holds', () => {
  expect(patternOf('BenchmarkSort')).toBe('^BenchmarkSort$');
  expect(patternOf('BenchmarkSort/a/b')).toBe('^BenchmarkSort$/^a$/^b$');
  expect(patternOf('BenchmarkSub/[x](y)|z$^')).toBe(String.raw`^BenchmarkSub$/^\[x\]\(y\)\|z\$\^$`);
  expect(patternOf('BenchmarkSub/größe#01')).toBe('^BenchmarkSub$/^größe#01$');
});

test('`only` and `exclude` mean a name and all that is below it', () => {
  const chosen = (only: string[], exclude: string[]): string[] =>
    ['index/BenchmarkA', 'index/BenchmarkB/long', 'BenchmarkC'].filter((name) =>
      isChosen(name, { only, exclude }),
    );
  expect(chosen([], [])).toHaveLength(3);
  expect(chosen(['index'], [])).toEqual(['index/BenchmarkA', 'index/BenchmarkB/long']);
  expect(chosen(['index/BenchmarkB', 'BenchmarkC'], [])).toEqual(['index/BenchmarkB/long', 'BenchmarkC']);
  expect(chosen([], ['index/BenchmarkB'])).toEqual(['index/BenchmarkA', 'BenchmarkC']);
  expect(chosen(['index/*'], ['**/long'])).toEqual(['index/BenchmarkA']);
});

test('flags of go test go to the compiler or to the compiled program', () => {
  expect(sortArguments(['-cpu=1,2', '-tags', 'integration', '-short', '-args', '-cpu', 'x'])).toEqual({
    compile: ['-tags', 'integration'],
    run: ['-test.short', '-cpu', 'x'],
    cpus: ['1', '2'],
    refused: null,
  });
  expect(sortArguments(['--test.cpu', '4', '-gcflags=-l'])).toEqual({
    compile: ['-gcflags=-l'],
    run: [],
    cpus: ['4'],
    refused: null,
  });
  expect(sortArguments(['-tags=x', '-bench', '.']).refused).toBe('-bench');
});

test('shots are a few hundredths of a second, and as long as the set-up where that takes longer', () => {
  expect(planShots(1e-6, 0.004)).toEqual({ operations: 30_000, seconds: 0.03, samples: 1, pairs: 6 });
  expect(planShots(1e-3, 0.2)).toEqual({ operations: 200, seconds: 0.2, samples: 1, pairs: 3 });
  expect(planShots(5, 0)).toEqual({ operations: 1, seconds: 5, samples: 1, pairs: 3 });
  expect(planShots(1e-3, 9).seconds).toBe(1);
});

test('a side that is far slower than the other does not take its number of operations', () => {
  const slow = planShots(1e-3, 0);
  expect(operationsOf(slow, 1e-3, 30)).toBe(30);
  expect(operationsOf(slow, 1e-3, 30_000)).toBe(30);
});
