// Benchmarks of real Google Benchmark, as odd as they come.

import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GoogleBenchmarkSpec } from '../../../src/core/model/suite-specs.ts';
import { googleBenchmark } from '../../../src/runners/google-benchmark/runner.ts';
import type { Task } from '../../../src/runners/runner.ts';
import { temporaryFolder, write } from '../../git/real-git.ts';
import { failureOf, measure, median, side } from '../side.ts';

const compile = (root: string, source: string, program: string): string =>
  spawnSync('g++', ['-O1', source, '-o', program, '-lbenchmark', '-lpthread'], {
    cwd: root,
    encoding: 'utf8',
  }).stderr;

const hasLibrary = ((): boolean => {
  const root = temporaryFolder();
  write(root, { 'x.cpp': '#include <benchmark/benchmark.h>\nBENCHMARK_MAIN();\n' });
  return compile(root, 'x.cpp', 'x') === '';
})();

const ODD = `#include <benchmark/benchmark.h>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <thread>

static void spin(benchmark::State& state) {
  for (auto _ : state)
    for (int i = 0; i < state.range(0); i++) benchmark::DoNotOptimize(i);
}
BENCHMARK(spin)->Arg(100)->Arg(1000);
BENCHMARK(spin)->Name("with space")->Arg(1000);
BENCHMARK(spin)->Name("a/b")->Arg(1000);
BENCHMARK(spin)->Name("[x](y){z}|$^.*")->Arg(1000);
BENCHMARK(spin)->Name("größe")->Arg(1000);
BENCHMARK(spin)->Name("fixed")->Arg(1000)->Iterations(5);
BENCHMARK(spin)->Name("twice")->Arg(1);
BENCHMARK(spin)->Name("twice")->Arg(1);

static void prints(benchmark::State& state) {
  int runs = 0;
  for (auto _ : state)
    if (runs++ % 1000 == 0) std::printf("{ \\"benchmarks\\": 1\\n");
}
BENCHMARK(prints);
static void skips(benchmark::State& state) {
  state.SkipWithError("no service here");
  for (auto _ : state) {}
}
BENCHMARK(skips);
static void throws(benchmark::State& state) {
  for (auto _ : state) throw std::runtime_error("oh no");
}
BENCHMARK(throws);
static void exits(benchmark::State& state) {
  for (auto _ : state) std::exit(0);
}
BENCHMARK(exits);
static void hangs(benchmark::State& state) {
  for (auto _ : state) std::this_thread::sleep_for(std::chrono::hours(1));
}
BENCHMARK(hangs);

int main(int count, char** arguments) {
  std::printf("a banner of the program's own\\n");
  benchmark::Initialize(&count, arguments);
  benchmark::RunSpecifiedBenchmarks();
}
`;

const ALL = [
  'spin/100',
  'spin/1000',
  'with space/1000',
  'a/b/1000',
  '[x](y){z}|$^.*/1000',
  'größe/1000',
  'fixed/1000/iterations:5',
];

describe.skipIf(!hasLibrary)('google-benchmark', { timeout: 120_000 }, () => {
  const root = temporaryFolder();
  // A benchmark that hangs is waited for as long as there is time.
  const context = { ...side(root), limit: 10 };
  const spec: GoogleBenchmarkSpec = {
    kind: 'google-benchmark',
    program: 'odd',
    only: [],
    exclude: [],
    args: [],
    directory: '.',
    environment: {},
  };
  let tasks: readonly Task[] = [];
  beforeAll(async () => {
    write(root, { 'odd.cpp': ODD, 'none.cpp': '#include <cstdio>\nint main() { std::puts("hello"); }\n' });
    expect(compile(root, 'odd.cpp', 'odd') + compile(root, 'none.cpp', 'none')).toBe('');
    tasks = await googleBenchmark.list(spec, context);
  }, 120_000);

  test('all are found, and no line that the program prints besides', () => {
    expect(tasks.map(({ task }) => task)).toEqual([
      ...ALL,
      'twice/1 (family 1)',
      'twice/1 (family 2)',
      'prints',
      'skips',
      'throws',
      'exits',
      'hangs',
    ]);
    expect(tasks[0]?.metrics).toEqual(expect.arrayContaining(['p50', 'cpu-time']));
  });

  test.each([...ALL, 'twice/1 (family 2)'])('%s alone is run', async (name) => {
    const { turns } = await measure(googleBenchmark, spec, name, context, 1);
    expect(turns[0]?.samples.length).toBeGreaterThanOrEqual(1);
    expect(turns[0]?.cpu).toBeGreaterThan(0);
  });

  test('the parameter is in the time', async () => {
    const timeOf = async (name: string): Promise<number> => {
      const { turns } = await measure(googleBenchmark, spec, name, context);
      return median(turns.flatMap(({ samples }) => samples));
    };
    const ratio = (await timeOf('spin/1000')) / (await timeOf('spin/100'));
    expect(ratio).toBeGreaterThan(3);
    expect(ratio).toBeLessThan(30);
  });

  test('what prints is measured', async () => {
    const { turns } = await measure(googleBenchmark, spec, 'prints', context, 1);
    expect(turns[0]?.samples.length).toBeGreaterThanOrEqual(1);
  });

  test.each([
    ['skips', /^the benchmark failed: "?no service here"?$/, ''],
    ['throws', /^throws was ended by SIGABRT$/, 'oh no'],
    ['exits', /^exits ended without a result$/, ''],
    ['hangs', /^hangs said nothing for 10 s and was ended$/, ''],
  ])('%s fails by itself', async (name, message, output) => {
    const failure = await failureOf(googleBenchmark.open(spec, name, context));
    expect(failure.message).toMatch(message);
    expect(failure.output).toContain(output);
  });

  test('only and exclude choose', async () => {
    const some = { ...spec, only: ['spin', 'a/**'], exclude: ['spin/100'] };
    expect((await googleBenchmark.list(some, context)).map(({ task }) => task)).toEqual([
      'spin/1000',
      'a/b/1000',
    ]);
  });

  test('what is not built, has no benchmark, or is ours to set, says so', async () => {
    const missing = await failureOf(googleBenchmark.list({ ...spec, program: 'build/bench' }, context));
    expect(missing.message).toBe('there is no build/bench');
    expect(missing.hint).toContain('`prepare`');
    expect((await failureOf(googleBenchmark.list({ ...spec, program: 'odd.cpp' }, context))).message).toBe(
      'odd.cpp is no program',
    );
    expect((await failureOf(googleBenchmark.list({ ...spec, program: 'none' }, context))).message).toBe(
      'none lists no benchmark',
    );
    const ours = { ...spec, args: ['--benchmark_repetitions=3'] };
    expect((await failureOf(googleBenchmark.list(ours, context))).message).toBe(
      'args: --benchmark_repetitions is set by perf-budgets itself',
    );
  });
});
