// Go's own profiles of real benchmarks.

import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GoSpec } from '../../../src/core/model/suite-specs.ts';
import { goMemory, goTime } from '../../../src/profilers/go/profiler.ts';
import { write } from '../../git/real-git.ts';
import { side } from '../../runners/side.ts';
import { costliest, functionsOf, partOf, request, temporary } from '../target.ts';

const hasGo = ((): boolean => {
  try {
    return execFileSync('go', ['version'], { encoding: 'utf8' }).startsWith('go version');
  } catch {
    return false;
  }
})();

const TREE = `package tree

import "example.com/far"

func spin(n int) (sum int) {
	for at := 0; at < n; at++ {
		sum = sum*31 + at
	}
	return sum
}

type Tree[Item any] struct{ items []Item }

//go:noinline
func (tree *Tree[Item]) Walk(visit func(Item)) {
	for _, item := range tree.items {
		visit(item)
	}
}

func Far(n int) int { return far.Away(n) }
`;
const TESTS = `package tree_test

import (
	"testing"

	"example.com/shop/tree"
)

func load() int {
	sum := 0
	for at := 0; at < 600_000_000; at++ {
		sum = sum*31 + at
	}
	return sum
}

func BenchmarkSetUp(b *testing.B) {
	sum := load()
	b.ResetTimer()
	for at := 0; at < b.N; at++ {
		sum += tree.Far(2000)
	}
	b.Log(sum)
}
`;
const INSIDE = `package tree

import "testing"

func BenchmarkTree(b *testing.B) {
	b.Run("a b", func(b *testing.B) {
		tree := &Tree[int]{items: []int{1, 2, 3}}
		sum := 0
		for at := 0; at < b.N; at++ {
			tree.Walk(func(item int) {
				sum += spin(1000 * item)
			})
		}
		b.Log(sum)
	})
}

func BenchmarkGarbage(b *testing.B) {
	var kept [][]*int
	for at := 0; at < b.N; at++ {
		row := make([]*int, 2000)
		for each := range row {
			row[each] = new(int)
		}
		kept = append(kept[max(0, len(kept)-200):], row)
	}
	b.Log(len(kept))
}

//go:noinline
func grow(kept []*[8]int) {
	for at := range kept {
		kept[at] = new([8]int)
	}
}

//go:noinline
func prepare() []*[8]int {
	kept := []*[8]int{}
	for len(kept) < 1000 {
		kept = append(kept, new([8]int))
	}
	return kept[:7]
}

func BenchmarkAllocates(b *testing.B) {
	kept := prepare()
	b.ResetTimer()
	for at := 0; at < b.N; at++ {
		grow(kept)
	}
}
`;

describe.skipIf(!hasGo)('Go', { timeout: 120_000 }, () => {
  const root = join(temporary, 'shop');
  const spec: GoSpec = {
    kind: 'go',
    packages: ['./...'],
    only: [],
    exclude: [],
    args: [],
    directory: '.',
    environment: {},
  };
  const target = (task: string) => ({ spec, task, context: side(root) });

  beforeAll(() => {
    write(temporary, {
      'far/go.mod': 'module example.com/far\n\ngo 1.21\n',
      'far/far.go':
        'package far\n\nfunc Away(n int) (sum int) {\n\tfor at := 0; at < n; at++ {\n\t\tsum = sum*7 + at\n\t}\n\treturn sum\n}\n',
    });
    write(root, {
      'go.mod':
        'module example.com/shop\n\ngo 1.21\n\nrequire example.com/far v1.2.3\n\nreplace example.com/far v1.2.3 => ../far\n',
      'tree/tree.go': TREE,
      'tree/tree_test.go': INSIDE,
      'tree/far_test.go': TESTS,
    });
  });

  test('functions by file, line and name, whatever the compiler put into its caller', async () => {
    const asked = request();
    const profile = await goTime.take(target('tree/BenchmarkTree/a_b'), { ...asked, operation: 3e-6 });
    expect(profile).toMatchObject({ unit: 's', operations: 200_000, per: 'operation' });
    expect(costliest(profile)).toBe('spin');
    const places = [...functionsOf(profile).values()].map(({ place }) => place);
    expect(places.find(({ name }) => name === 'spin')).toMatchObject({
      file: 'tree/tree.go',
      line: 5,
      kind: 'own',
    });
    const frames = profile.frames.map(({ name, file, line, lastLine }) => [name, file, line, lastLine]);
    expect(frames).toContainEqual(['(*Tree[...]).Walk', 'tree/tree.go', 15, 19]);
    expect(frames).toContainEqual(['(anonymous in BenchmarkTree)', 'tree/tree_test.go', 10, 12]);
    expect(profile.frames.some(({ name }) => name.startsWith('testing.'))).toBe(false);
    expect(existsSync(`${asked.file}.pprof`)).toBe(true);
  });

  test('dependencies are told as such, and what is not timed is no part of it', async () => {
    const profile = await goTime.take(target('tree/BenchmarkSetUp'), { ...request(), operation: 2e-6 });
    const away = profile.frames.find(({ name }) => name === 'far.Away');
    expect(away).toMatchObject({
      kind: 'library',
      file: 'example.com/far/far.go',
      package: { name: 'example.com/far', version: 'v1.2.3' },
    });
    expect(functionsOf(profile).get('Far')?.service?.place.name).toBe('far.Away');
    expect(partOf(profile, 'load')).toBeLessThan(0.25);
    expect(costliest(profile)).toBe('Far');
  });

  test('collecting garbage is a row of its own', async () => {
    const profile = await goTime.take(target('tree/BenchmarkGarbage'), request());
    expect(partOf(profile, '(garbage collector)')).toBeGreaterThan(0.02);
    expect(profile.frames.some(({ kind, name }) => kind === 'runtime' && name.startsWith('runtime.'))).toBe(
      true,
    );
  });

  test('every allocation of an operation, none of its set-up', async () => {
    const task = 'tree/BenchmarkAllocates';
    const take = async (metric: 'allocations' | 'heap-per-op') =>
      functionsOf(await goMemory.take(target(task), { ...request(), metric, operation: 1e-5 }));
    const allocations = await take('allocations');
    expect(allocations.get('grow')?.self.head).toBeCloseTo(7, 1);
    expect(allocations.get('grow')?.place).toMatchObject({ file: 'tree/tree_test.go', line: 31 });
    expect(allocations.get('prepare')?.self.head ?? 0).toBeLessThan(0.01);
    expect((await take('heap-per-op')).get('grow')?.self.head).toBeCloseTo(7 * 64, 0);
  });
});
