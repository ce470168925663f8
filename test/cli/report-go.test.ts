// A suite of `go test`, end to end.

import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check, makeProject, write } from './project.ts';

const hasGo = ((): boolean => {
  try {
    return execFileSync('go', ['version'], { encoding: 'utf8' }).startsWith('go version');
  } catch {
    return false;
  }
})();

describe.skipIf(!hasGo)('go test', () => {
  const WORK = (n: number): string => `package work

func Work() int {
	sum := 0
	for i := 0; i < ${n}; i++ {
		sum = sum*31 + i
	}
	return sum
}
`;
  const FILES = {
    'go.mod': 'module example.com/work\n\ngo 1.19\n',
    'work.go': WORK(20_000),
    'work_test.go': `package work

import "testing"

var sink int

func BenchmarkWork(b *testing.B) {
	b.ReportAllocs()
	for i := 0; i < b.N; i++ {
		sink = Work()
	}
}
`,
  };

  test('three times the work is over, by its median of five; allocations stay within', async () => {
    const cache = resolve('build/go-cache');
    mkdirSync(cache, { recursive: true });
    // Compiled once a side: a run is then as long as its benchmarks.
    const build = `GOCACHE='${cache}' GOFLAGS=-mod=mod go test -c -o work.test .`;
    const command = './work.test -test.run NONE -test.bench . -test.benchtime 1ms -test.count 5';
    const folder = makeProject({
      ...FILES,
      'perf-budgets.yml': `isolation: off # The cache lies in a folder of this project.
prepare: { install: false, build: ${JSON.stringify(build)} }
time-limit: 9m
benchmarks:
  go: { report: { command: ${command}, format: go } }
budgets:
  go/BenchmarkWork: { p50: +40%, allocations: +1% }
`,
    });
    write(folder, { 'work.go': WORK(60_000) });
    const { report } = await check(folder);
    const seen = Object.fromEntries(report.checks.map(({ metric, verdict }) => [metric, verdict]));
    expect(seen, JSON.stringify(report.benchmarks[0]?.failure)).toEqual({
      p50: 'over',
      allocations: 'within',
    });
    expect(report.benchmarks[0]?.trials[0]?.head.all?.count).toBe(5);
  });
});
