// Why, for a benchmark of Go: explained by the profiler that every test program has.

import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Report } from '../../src/core/model/report.ts';
import { makeProject, start, temporaryFolder, write } from './project.ts';

const hasGo = ((): boolean => {
  try {
    return execFileSync('go', ['version'], { encoding: 'utf8' }).startsWith('go version');
  } catch {
    return false;
  }
})();

const WORDS = (turns: number): string => `// Package words counts.
package words

// Hash is short and is put into its caller.
func Hash(word string) int {
	sum := 0
	for _, sign := range word {
		sum = sum*31 + int(sign)
	}
	return sum
}

//go:noinline
func weigh(word string) int {
	sum := 0
	for turn := 0; turn < ${turns}; turn++ {
		sum = sum*7 + Hash(word)
	}
	return sum
}

// Count is the rest of the work.
func Count(words []string) map[int]int {
	counts := map[int]int{}
	for _, word := range words {
		counts[weigh(word)&63]++
		counts[Hash(word)&63]++
	}
	return counts
}
`;
const TEST = `package words

import (
	"fmt"
	"testing"
)

func BenchmarkCount(b *testing.B) {
	words := make([]string, 100)
	for at := range words {
		words[at] = fmt.Sprintf("word number %d", at)
	}
	b.ResetTimer()
	for at := 0; at < b.N; at++ {
		Count(words)
	}
}
`;
const CONFIG = `prepare: { install: false }
time-limit: 9m
benchmarks:
  go: { go: ./... }
budgets:
  '**': { p50: +10% }
`;

/** Where a metric of the only benchmark grew. */
async function explained(base: string, head: string, metric: string) {
  const project = makeProject({
    'perf-budgets.yml': CONFIG,
    'go.mod': 'module example.com/words\n\ngo 1.19\n',
    'text/words/words.go': base,
    'text/words/words_test.go': TEST,
  });
  write(project, { 'text/words/words.go': head });
  // `check` gives up after 20 s, however busy the machine is.
  const json = join(temporaryFolder(), 'report.json');
  const asked = ['go/**', '--metric', metric, '--base', 'main', '--time-limit', '10m', '--json', json];
  // What Go has compiled of its own library is not compiled again.
  const environment = { HOME: process.env['HOME'] };
  const { code, left, stdout } = await start(project, { environment }, 'profile', ...asked).ended;
  expect({ code, left }).toEqual({ code: 0, left: [] });
  return { ...(JSON.parse(readFileSync(json, 'utf8')) as Report), stdout };
}

const WEIGH = { name: 'weigh', file: 'text/words/words.go', line: 14, changed: true };

test.skipIf(!hasGo)('a function of Go that takes longer is named, with its file and line', async () => {
  const { explanations } = await explained(WORDS(2), WORDS(12), 'p50');
  expect(explanations).toMatchObject([
    { metric: 'p50', profiler: 'Go CPU profiler', conclusion: { kind: 'culprit', place: WEIGH } },
  ]);
});

test.skipIf(!hasGo)('a function of Go that allocates more is named, with what it allocates', async () => {
  const kept = WORDS(2).replace('sum := 0\n\tfor turn', 'sum := len(*own())\n\tfor turn');
  const own = '\n//go:noinline\nfunc own() *[]int { return &[]int{} }\n';
  const { explanations, stdout } = await explained(WORDS(2), `${kept}${own}`, 'allocations');
  expect(explanations).toMatchObject([
    { metric: 'allocations', unit: '1', conclusion: { kind: 'culprit', place: { name: 'own', line: 33 } } },
  ]);
  expect(stdout.replaceAll(/\s+/g, ' ')).toMatch(
    /own \(text\/words\/words\.go:33, changed\) (went from 0 to|is new, costs) 100 allocations per operation/,
  );
});
