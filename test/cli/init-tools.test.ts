// One made project per tool that has a key of its own: `init --yes`, both files committed, `check`. What the tool measures
// is far quicker on one side than on the other, or the same.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { makeRepository } from '../git/real-git.ts';
import { check, cli, commit, sh } from './project.ts';

const MODULES = resolve(import.meta.dirname, '../../node_modules');

interface Kind {
  readonly key: string;
  readonly isHere: boolean;
  readonly files: Readonly<Record<string, string>>;
  /** Of node_modules. */
  readonly packages: readonly string[];
  readonly benchmark: string;
  /** Files that make it slower. */
  readonly slow: Readonly<Record<string, string>>;
  readonly written: string;
}

const SUM = (n: number): string =>
  `export const sum = () => { let s = 0; for (let i = 0; i < ${n}; i++) s = (s * 31 + i) | 0; return s; };\n`;

const javascript = (
  key: string,
  {
    file,
    text,
    packages,
    benchmark,
    written,
  }: Record<'file' | 'text' | 'benchmark' | 'written', string> & {
    packages: string[];
  },
): Kind => ({
  key,
  isHere: true,
  packages,
  benchmark,
  written,
  files: {
    'package.json': JSON.stringify({
      type: 'module',
      devDependencies: key === 'vitest' ? { vitest: '*' } : {},
    }),
    // Links of npm would lie in packages that are this project’s own.
    '.npmrc': 'bin-links=false\n',
    'src/sum.js': SUM(2000),
    [file]: text,
  },
  slow: { 'src/sum.js': SUM(40_000) },
});

const has = (program: string, ...args: string[]): boolean => spawnSync(program, args).status === 0;

const GO = (n: number): string =>
  `package words\n\nfunc Sum() int {\n\ts := 0\n\tfor i := 0; i < ${n}; i++ {\n\t\ts = s*31 + i\n\t}\n\treturn s\n}\n`;

const CPP = (n: number): string => `#include <benchmark/benchmark.h>
static void sum(benchmark::State& state) {
  for (auto _ : state)
    for (int i = 0; i < ${n}; i++) benchmark::DoNotOptimize(i);
}
BENCHMARK(sum);
BENCHMARK_MAIN();
`;

const KINDS: readonly Kind[] = [
  javascript('mitata', {
    file: 'bench/sums.js',
    text: "import { bench, run } from 'mitata';\nimport { sum } from '../src/sum.js';\nbench('sum', () => sum());\nawait run();\n",
    packages: ['mitata'],
    benchmark: 'sums/sum',
    written: 'sums: { mitata: bench/sums.js }',
  }),
  javascript('benchmark', {
    file: 'bench/sums.js',
    text: "import Benchmark from 'benchmark';\nimport { sum } from '../src/sum.js';\nnew Benchmark.Suite().add('sum', () => sum()).on('cycle', ({ target }) => console.log(String(target))).run();\n",
    packages: ['benchmark', 'lodash', 'platform'],
    benchmark: 'sums/sum',
    written: 'sums: { benchmark: bench/sums.js }',
  }),
  javascript('vitest', {
    file: 'bench/sums.bench.js',
    text: "import { bench } from 'vitest';\nimport { sum } from '../src/sum.js';\nbench('sum', () => { sum(); });\n",
    packages: ['vitest'],
    benchmark: 'vitest/bench/sums.bench.js/sum',
    written: 'vitest: { vitest: bench/sums.bench.js }',
  }),
  {
    key: 'go',
    isHere: has('go', 'version'),
    packages: [],
    files: {
      'go.mod': 'module example.com/words\n\ngo 1.20\n',
      'sum.go': GO(2000),
      'sum_test.go':
        'package words\n\nimport "testing"\n\nfunc BenchmarkSum(b *testing.B) {\n\tfor i := 0; i < b.N; i++ {\n\t\tSum()\n\t}\n}\n',
    },
    benchmark: 'words/BenchmarkSum',
    slow: { 'sum.go': GO(40_000) },
    written: 'words: { go: . }',
  },
  {
    key: 'google-benchmark',
    isHere: has('cmake', '--version') && existsSync('/usr/include/benchmark/benchmark.h'),
    packages: [],
    files: {
      'CMakeLists.txt':
        'cmake_minimum_required(VERSION 3.10)\nproject(words CXX)\nfind_package(benchmark REQUIRED)\nadd_executable(sum_bench sum.cpp)\ntarget_link_libraries(sum_bench benchmark::benchmark)\n',
      'sum.cpp': CPP(2000),
    },
    benchmark: 'sum/sum',
    slow: { 'sum.cpp': CPP(40_000) },
    written: 'google-benchmark: build/sum_bench',
  },
];

/** The project, with packages that the machine has already. */
function project({ files, packages }: Kind): string {
  const folder = makeRepository(files);
  for (const name of packages) {
    const place = join(folder, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(MODULES, name), place);
  }
  commit(folder, {}, 'packages');
  return folder;
}

for (const kind of KINDS)
  describe.skipIf(!kind.isHere)(kind.key, () => {
    test('is proposed by init, and judged by check without an edit', async () => {
      const folder = project(kind);
      const { code, stdout, stderr } = await cli(folder, 'init', '--yes', '--calibrate', '20s');
      expect(code, stdout + stderr).toBe(0);
      expect(readFileSync(join(folder, 'perf-budgets.yml'), 'utf8')).toContain(kind.written);
      commit(folder, {}, 'perf-budgets');
      sh(folder, 'checkout', '--quiet', '-b', 'slower');
      commit(folder, kind.slow, 'slow');
      const slow = await check(folder, '--base', 'main');
      expect(slow.code, slow.stdout).toBe(1);
      const over = slow.report.checks.filter(({ verdict }) => verdict === 'over');
      expect(
        over.map(({ path }) => path),
        slow.stdout,
      ).toContain(kind.benchmark);
    });
  });
