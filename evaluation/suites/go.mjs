// Writes a project of 48 Go benchmarks in three packages into a new folder, as a repository with two commits: the second
// changes a comment, or with --slow makes one function, which three of the benchmarks call, do a fifth more.

import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, slow] = process.argv.slice(2);
if (folder === undefined) throw new Error('node evaluation/suites/go.mjs FOLDER [--slow]');

/** The middle function of a package does `work` per call in ten thousand turns. */
const source = (name, work) => `package ${name}

// Sum adds up what others look at.
func Sum(values []int) int {
	sum := 0
	for i := range values {
		sum = sum*31 + values[i]
	}
	return sum
}

// Sort orders a copy.
func Sort(values []int) []int {
	sorted := append([]int(nil), values...)
	for i := 1; i < len(sorted); i++ {
		for j := i; j > 0 && sorted[j-1] > sorted[j]; j-- {
			sorted[j-1], sorted[j] = sorted[j], sorted[j-1]
		}
	}
	return sorted
}

// Digest mixes every value ${work} times.
func Digest(values []int) uint64 {
	digest := uint64(14695981039346656037)
	for _, value := range values {
		for turn := 0; turn < ${work}; turn++ {
			digest = (digest ^ uint64(value)) * 1099511628211
		}
	}
	return digest
}

// Group counts values by their remainder.
func Group(values []int) map[int]int {
	groups := map[int]int{}
	for _, value := range values {
		groups[value%17]++
	}
	return groups
}
`;

/** Sixteen benchmarks: fifteen of five sizes, and one of all together. */
const benchmarks = (name) => `package ${name}

import (
	"fmt"
	"testing"
)

func values(n int) []int {
	values := make([]int, n)
	for i := range values {
		values[i] = (i * 7919) % 1009
	}
	return values
}

var sink any

func sized(b *testing.B, sizes []int, run func([]int) any) {
	for _, size := range sizes {
		b.Run(fmt.Sprintf("size=%d", size), func(b *testing.B) {
			given := values(size)
			b.ResetTimer()
			for i := 0; i < b.N; i++ {
				sink = run(given)
			}
		})
	}
}

func BenchmarkSum(b *testing.B) {
	sized(b, []int{100, 1000, 3000, 10000, 30000}, func(v []int) any { return Sum(v) })
}

func BenchmarkSort(b *testing.B) {
	sized(b, []int{10, 50, 100, 200, 400}, func(v []int) any { return len(Sort(v)) })
}

func BenchmarkDigest(b *testing.B) {
	sized(b, []int{100, 1000, 10000}, func(v []int) any { return Digest(v) })
}

func BenchmarkGroup(b *testing.B) {
	sized(b, []int{100, 1000}, func(v []int) any { return len(Group(v)) })
}

func BenchmarkAll(b *testing.B) {
	given := values(300)
	for i := 0; i < b.N; i++ {
		sink = Sum(given) + len(Sort(given)) + len(Group(given))
	}
}
`;

const PACKAGES = ['numbers', 'orders', 'stock'];
mkdirSync(folder, { recursive: true });
const write = (name, text) => {
  mkdirSync(join(folder, name, '..'), { recursive: true });
  writeFileSync(join(folder, name), text);
};
const git = (...args) =>
  execFileSync('git', ['-c', 'user.name=suite', '-c', 'user.email=suite@example.com', ...args], {
    cwd: folder,
    stdio: 'ignore',
  });

write('go.mod', 'module example.com/suite\n\ngo 1.21\n');
write(
  'perf-budgets.yml',
  `prepare: { install: false }
time-limit: 10m
benchmarks:
  go: { go: ./... }
budgets:
  '**': { p50: +10% }
`,
);
for (const name of PACKAGES) {
  write(`${name}/${name}.go`, source(name, 5));
  write(`${name}/${name}_test.go`, benchmarks(name));
}
git('init', '--quiet', '--initial-branch=main');
git('add', '--all');
git('commit', '--quiet', '--message', 'base');
git('checkout', '--quiet', '-b', 'change');
const changed = source('orders', slow === '--slow' ? 6 : 5);
write('orders/orders.go', `${changed}\n// Nothing more.\n`);
git('commit', '--quiet', '--all', '--message', 'change');
