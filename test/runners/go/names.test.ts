import { expect, test } from 'vitest';
import { sortArguments } from '../../../src/runners/go/arguments.ts';
import { patternOf } from '../../../src/runners/go/names.ts';
import { isChosen } from '../../../src/runners/names.ts';
import { aimOf, planShots } from '../../../src/runners/shots/plan.ts';

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
  expect(sortArguments([]).cpus).toEqual(['1']);
});

const START = { start: 0.004, setup: 0 };

test('a shot is two dozen samples of 1 ms, one as long as the set-up where that takes longer, one operation where that does', () => {
  expect(planShots(1e-6, START)).toEqual({ operations: 1000, seconds: 0.024, samples: 24, pairs: 6 });
  expect(planShots(0.005, START)).toMatchObject({ operations: 1, seconds: 0.02, samples: 4 });
  expect(planShots(1e-6, { start: 0.004, setup: 0.01 })).toMatchObject({ operations: 4000, samples: 6 });
  expect(planShots(1e-3, { start: 0.004, setup: 0.2 })).toEqual({
    operations: 200,
    seconds: 0.2,
    samples: 1,
    pairs: 3,
  });
  expect(planShots(5, START)).toEqual({ operations: 1, seconds: 5, samples: 1, pairs: 3 });
  expect(planShots(1e-3, { start: 0.004, setup: 9 }).seconds).toBe(1);
});

test('both sides take samples of the same length, whatever each found out about its set-up', () => {
  const quick = planShots(1e-6, START);
  const held = planShots(1.1e-6, { start: 0.004, setup: 0.2 });
  const wish = {
    seconds: Math.max(quick.seconds, held.seconds),
    batch: Math.max(quick.operations, held.operations),
  };
  const [one, other] = [aimOf(quick, 1e-6, wish), aimOf(held, 1.1e-6, wish)];
  expect([one.operations, one.samples]).toEqual([other.operations, other.samples]);
});

test('a side that is far slower than the other does not take its number of operations', () => {
  const slow = planShots(1e-3, START);
  expect(aimOf(slow, 1e-3, { seconds: 0.024, batch: 3 })).toMatchObject({ operations: 3, samples: 8 });
  expect(aimOf(slow, 1e-3, { seconds: 0.024, batch: 30_000 })).toMatchObject({ operations: 1, samples: 24 });
});
