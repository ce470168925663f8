// Why, for benchmarks of compiled suites: one of them is run under callgrind, or perf.

import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import { VALGRIND } from '../instruments/valgrind.ts';
import { makeProject, start, temporaryFolder, write } from './project.ts';

const WORK = (turns: number): string => `#include "work.h"

int weigh(int n) {
  int sum = 0;
  for (int at = 0; at < n * ${turns}; at++) sum = sum * 31 + at;
  return sum;
}

int store(int n) {
  int sum = 0;
  for (int at = 0; at < n; at++) sum = sum * 7 + at;
  return sum + weigh(n);
}
`;
const HEADER = 'int weigh(int n);\nint store(int n);\n';
const GOOGLE = `#include <benchmark/benchmark.h>
#include "work.h"

static void stores(benchmark::State& state) {
  int n = store(3000000) % 2 + 1000;
  for (auto _ : state) {
    benchmark::DoNotOptimize(n);
    benchmark::DoNotOptimize(store(n));
  }
}
BENCHMARK(stores);
BENCHMARK_MAIN();
`;
const CATCH = `#define CATCH_CONFIG_MAIN
#define CATCH_CONFIG_ENABLE_BENCHMARKING
#include <catch2/catch.hpp>
`;
const CATCH_TEST = `#define CATCH_CONFIG_ENABLE_BENCHMARKING
#include <catch2/catch.hpp>
#include "work.h"

TEST_CASE("stores", "[!benchmark]") {
  volatile int n = store(3000000) % 2 + 1000;
  BENCHMARK("store") { return store(n); };
}
`;
const RUST = (turns: number): string => `/// Weighs.
#[inline(never)]
pub fn weigh(n: u32) -> u32 {
    let mut sum = 0u32;
    for at in 0..n * ${turns} {
        sum = std::hint::black_box(sum.wrapping_mul(31).wrapping_add(at));
    }
    sum
}

pub fn store(n: u32) -> u32 {
    let mut sum = 0u32;
    for at in 0..n {
        sum = std::hint::black_box(sum.wrapping_mul(7).wrapping_add(at));
    }
    sum.wrapping_add(weigh(n))
}
`;
const CARGO = (dependency: string): string => `[package]
name = "work"
version = "0.1.0"
edition = "2021"

[dev-dependencies]
${dependency}

[[bench]]
name = "work"
harness = false
`;
const CRITERION = `use criterion::{black_box, criterion_group, criterion_main, Criterion};

fn bench(c: &mut Criterion) {
    c.bench_function("store", |b| b.iter(|| work::store(black_box(1000))));
}
criterion_group!(benches, bench);
criterion_main!(benches);
`;
const DIVAN = `fn main() {
    divan::main();
}

#[divan::bench]
fn store() -> u32 {
    work::store(divan::black_box(1000))
}
`;

const HAS = {
  g: has('g++', '<benchmark/benchmark.h>'),
  c: has('g++', '<catch2/catch.hpp>'),
  cargo: has('cargo'),
};

function has(program: string, header?: string): boolean {
  const args = header === undefined ? ['--version'] : ['-E', '-x', 'c++', '-o', '/dev/null', '-'];
  return (
    spawnSync(program, args, { input: `#include ${header}\n`, stdio: ['pipe', 'ignore', 'ignore'] })
      .status === 0
  );
}

/** Explains a suite whose `weigh` takes four times as long on head. */
async function explained(
  suite: string,
  build: string,
  files: Record<string, string>,
  file: string,
  slower: string,
) {
  const project = makeProject({
    'perf-budgets.yml': `prepare: { install: false${build} }\ntime-limit: 30m\nbenchmarks:\n  suite: { ${suite} }\n`,
    '.gitignore': 'bench\ntarget\nCargo.lock\n',
    ...files,
  });
  write(project, { [file]: slower });
  const json = join(temporaryFolder(), 'report.json');
  const metric = suite.startsWith('catch2') ? 'mean' : 'p50';
  const asked = ['suite/**', '--metric', metric, '--base', 'main', '--time-limit', '20m', '--json', json];
  // What compilers keep there is not fetched again.
  const environment = { HOME: process.env['HOME'] };
  const { code, left } = await start(project, { environment }, 'profile', ...asked).ended;
  expect({ code, left }).toEqual({ code: 0, left: [] });
  const { explanations } = JSON.parse(readFileSync(json, 'utf8')) as Report;
  expect(explanations).toMatchObject([
    {
      metric,
      conclusion: {
        kind: 'culprit',
        place: { name: expect.stringMatching(/weigh/), file, changed: true },
      },
    },
  ]);
  // Debug information tells which lines ran, and not where a function begins.
  const { conclusion } = explanations[0] as Report['explanations'][number];
  const line = conclusion.kind === 'culprit' ? conclusion.place.line : null;
  expect([3, 4, 5, 6]).toContain(line);
  return explanations[0];
}

test.skipIf(!VALGRIND || !HAS.g)('a function of a benchmark of Google Benchmark is named', async () => {
  const build = ', build: g++ -g -O1 work.cc bench.cc -o bench -lbenchmark -lpthread';
  const files = { 'work.h': HEADER, 'work.cc': WORK(1), 'bench.cc': GOOGLE };
  await explained('google-benchmark: ./bench', build, files, 'work.cc', WORK(4));
});

test.skipIf(!VALGRIND || !HAS.c)('a function of a benchmark of Catch2 is named', async () => {
  const build = ', build: g++ -g -O1 work.cc main.cc bench.cc -o bench';
  const files = { 'work.h': HEADER, 'work.cc': WORK(1), 'main.cc': CATCH, 'bench.cc': CATCH_TEST };
  await explained('catch2: ./bench', build, files, 'work.cc', WORK(4));
});

test.skipIf(!VALGRIND || !HAS.cargo)('a function of a bench of criterion is named', async () => {
  const manifest = CARGO('criterion = { version = "0.5", default-features = false }');
  const files = { 'Cargo.toml': manifest, 'src/lib.rs': RUST(1), 'benches/work.rs': CRITERION };
  const explanation = await explained('criterion: work', '', files, 'src/lib.rs', RUST(4));
  // Of as many operations as it ran: 3000 turns more of five instructions or so.
  expect(explanation?.unit).toBe('1');
  expect((explanation?.cost?.head ?? 0) - (explanation?.cost?.base ?? 0)).toBeGreaterThan(6_000);
  expect((explanation?.cost?.head ?? 0) - (explanation?.cost?.base ?? 0)).toBeLessThan(60_000);
});

test.skipIf(!VALGRIND || !HAS.cargo)('a function of a bench of divan is named', async () => {
  const manifest = CARGO('divan = "0.1"');
  const files = { 'Cargo.toml': manifest, 'src/lib.rs': RUST(1), 'benches/work.rs': DIVAN };
  const explanation = await explained('divan: work', '', files, 'src/lib.rs', RUST(4));
  expect(explanation?.unit).toBe('1');
  expect((explanation?.cost?.head ?? 0) - (explanation?.cost?.base ?? 0)).toBeGreaterThan(6_000);
  expect((explanation?.cost?.head ?? 0) - (explanation?.cost?.base ?? 0)).toBeLessThan(60_000);
});
