// Benchmarks of real Catch2, as odd as they come.

import { spawnSync } from 'node:child_process';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Catch2Spec } from '../../../src/core/model/suite-specs.ts';
import { catch2 } from '../../../src/runners/catch2/runner.ts';
import type { Session, Task } from '../../../src/runners/runner.ts';
import { temporaryFolder, write } from '../../git/real-git.ts';
import { failureOf, side } from '../side.ts';

const compile = (root: string, source: string, ...args: readonly string[]): string =>
  spawnSync('g++', ['-O1', '-std=c++17', source, ...args], { cwd: root, encoding: 'utf8' }).stderr;

const hasLibrary = ((): boolean => {
  const root = temporaryFolder();
  write(root, { 'x.cpp': '#include <catch2/catch.hpp>\n' });
  return compile(root, 'x.cpp', '-fsyntax-only') === '';
})();

const MAIN = `#define CATCH_CONFIG_MAIN
#define CATCH_CONFIG_ENABLE_BENCHMARKING
#include <catch2/catch.hpp>
`;

const ODD = String.raw`#define CATCH_CONFIG_ENABLE_BENCHMARKING
#include <catch2/catch.hpp>
#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <stdexcept>
#include <thread>

static int spin(int n) {
  volatile int sum = 0;
  for (int i = 0; i < n; i++) sum = sum + i;
  return sum;
}

TEST_CASE("spin", "[benchmark]") {
  BENCHMARK("short") { return spin(FACTOR * 100); };
  SECTION("in it") { BENCHMARK("long") { return spin(FACTOR * 1000); }; }
}
TEST_CASE("a, [x] \"q\" * größe/z", "[!benchmark]") {
  BENCHMARK("b<&>c") { return spin(100); };
}
TEST_CASE("prints", "[benchmark]") {
  std::printf("<TestCase name=\"no\">\n");
  BENCHMARK("loud") { return spin(100); };
}
TEST_CASE("checks", "[benchmark]") {
  BENCHMARK("wrong") { return spin(100); };
  CHECK(1 == 2);
}
TEST_CASE("throws", "[benchmark]") {
  BENCHMARK("ball") { if (spin(10) > 0) throw std::runtime_error("oh no"); };
}
TEST_CASE("exits", "[benchmark]") {
  BENCHMARK("door") { std::_Exit(0); };
}
TEST_CASE("hangs", "[benchmark]") {
  BENCHMARK("on") { std::this_thread::sleep_for(std::chrono::hours(1)); };
}
TEST_CASE("no benchmark") { CHECK(true); }
`;

const spec: Catch2Spec = {
  kind: 'catch2',
  program: 'odd',
  only: [],
  exclude: [],
  args: [],
  directory: '.',
  environment: {},
};

describe.skipIf(!hasLibrary)('catch2', { timeout: 300_000 }, () => {
  const root = temporaryFolder();
  // A benchmark that hangs is waited for as long as there is time.
  const context = { ...side(root), limit: 10 };
  const turnOf = (session: Session) => session.turn(session.turns?.seconds ?? 0);
  const meanOf = async (task: string, program = 'odd'): Promise<number> => {
    await using session = await catch2.open({ ...spec, program }, task, context);
    expect((await turnOf(session)).samples).toEqual([]);
    return (await session.finish()).values.mean ?? Number.NaN;
  };
  let tasks: readonly Task[] = [];
  beforeAll(async () => {
    write(root, {
      'main.cpp': MAIN,
      'odd.cpp': ODD,
      'none.cpp': '#include <catch2/catch.hpp>\nTEST_CASE("plain") { CHECK(true); }\n',
    });
    const said = [
      compile(root, 'main.cpp', '-c'),
      compile(root, 'odd.cpp', 'main.o', '-DFACTOR=1', '-o', 'odd'),
      compile(root, 'odd.cpp', 'main.o', '-DFACTOR=10', '-o', 'slow'),
      compile(root, 'none.cpp', 'main.o', '-o', 'none'),
    ];
    expect(said.join('')).toBe('');
    tasks = await catch2.list(spec, context);
  }, 600_000);

  test('all are found, also beside those that exit and hang', () => {
    expect(tasks.map(({ task }) => task)).toEqual([
      'spin/short',
      'spin/in it/long',
      'a, [x] "q" * größe/z/b<&>c',
      'prints/loud',
      'checks/wrong',
      'throws/ball',
      'exits',
      'hangs',
    ]);
    expect(tasks[0]).toMatchObject({
      metrics: ['mean', 'throughput'],
      warnings: [expect.stringMatching(/^every shot runs all 2 benchmarks/)],
    });
    expect(tasks[2]?.warnings).toEqual([]);
  });

  test.each(['spin/in it/long', 'a, [x] "q" * größe/z/b<&>c', 'prints/loud'])('%s is run', async (name) => {
    expect(await meanOf(name)).toBeGreaterThan(1e-9);
  });

  test('the time is that of the benchmark, in the program of the side', async () => {
    const [short, long] = [await meanOf('spin/short'), await meanOf('spin/in it/long')];
    expect(long / short).toBeGreaterThan(3);
    expect(long / short).toBeLessThan(30);
    expect((await meanOf('spin/in it/long', 'slow')) / long).toBeGreaterThan(3);
  });

  test.each([
    ['checks/wrong', /TestCase "checks": the test case failed$/, ''],
    ['throws/ball', /the benchmark failed|the test case failed/, ''],
    ['exits', /^exits ended without a result$/, ''],
    ['hangs', /^hangs said nothing for 10 s and was ended$/, ''],
  ])('%s fails by itself', async (name, message, output) => {
    const failure = await failureOf(catch2.open(spec, name, context));
    expect(failure.message).toMatch(message);
    expect(failure.output).toContain(output);
  });

  test('only and exclude choose', async () => {
    const some = { ...spec, program: 'slow', only: ['spin', 'prints/*'], exclude: ['**/long'] };
    expect((await catch2.list(some, context)).map(({ task }) => task)).toEqual(['spin/short', 'prints/loud']);
  });

  test('what is not built, has no benchmark, or is ours to set, says so', async () => {
    const messageOf = async (more: Partial<Catch2Spec>): Promise<string> =>
      (await failureOf(catch2.list({ ...spec, ...more }, context))).message;
    expect(await messageOf({ program: 'build/tests' })).toBe('there is no build/tests');
    expect(await messageOf({ program: 'odd.cpp' })).toBe('odd.cpp is no program');
    expect(await messageOf({ program: 'none' })).toBe('none has no benchmark');
    expect(await messageOf({ args: ['--benchmark-samples=3'] })).toBe(
      'args: --benchmark-samples is set by perf-budgets itself',
    );
    expect(await messageOf({ args: ['[benchmark]'] })).toBe(
      'args: [benchmark] is set by perf-budgets itself',
    );
  });
});
