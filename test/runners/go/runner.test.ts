// Benchmarks of real Go, as odd as they come.

import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import type { GoSpec } from '../../../src/core/model/suite-specs.ts';
import { go } from '../../../src/runners/go/runner.ts';
import type { Task } from '../../../src/runners/runner.ts';
import { temporaryFolder, write } from '../../git/real-git.ts';
import { failureOf, measure, side } from '../side.ts';

const hasGo = ((): boolean => {
  try {
    return execFileSync('go', ['version'], { encoding: 'utf8' }).startsWith('go version');
  } catch {
    return false;
  }
})();

const ODD = `package odd

import (
	"fmt"
	"os"
	"testing"
	"time"
)

var sink int

func spin(n int) {
	for i := 0; i < n; i++ {
		sink = sink*31 + i
	}
}

func BenchmarkSub(b *testing.B) {
	for _, name := range []string{"with space", "a/b", "[x](y)|z$^", "größe", "same", "same"} {
		b.Run(name, func(b *testing.B) {
			for i := 0; i < b.N; i++ {
				spin(1000)
			}
		})
	}
}

func BenchmarkMetric(b *testing.B) {
	for i := 0; i < b.N; i++ {
		spin(1000)
	}
	b.ReportMetric(3.5, "frames/s")
}

func BenchmarkPrints(b *testing.B) {
	kept := [][]byte{}
	for i := 0; i < b.N; i++ {
		kept = append(kept[:0], make([]byte, 4096))
		spin(100)
	}
	fmt.Print("half a line ")
	b.Log(len(kept))
}

func BenchmarkFile(b *testing.B) {
	for i := 0; i < b.N; i++ {
		if _, err := os.Stat("odd_test.go"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSkipped(b *testing.B) { b.Skip("no service here") }
func BenchmarkFails(b *testing.B)   { b.Fatal("it does not add up") }
func BenchmarkPanics(b *testing.B)  { panic("oh no") }
func BenchmarkExits(b *testing.B)   { os.Exit(0) }

func BenchmarkHangs(b *testing.B) { time.Sleep(time.Hour) }

func BenchmarkLast(b *testing.B) {
	for i := 0; i < b.N; i++ {
		spin(10)
	}
}
`;

describe.skipIf(!hasGo)('go', { timeout: 120_000 }, () => {
  const root = temporaryFolder();
  // A benchmark that hangs is waited for as long as there is time.
  const context = { ...side(root), limit: 4 };
  const spec: GoSpec = {
    kind: 'go',
    packages: ['./...'],
    only: [],
    exclude: [],
    args: [],
    directory: '.',
    environment: {},
  };
  let tasks: readonly Task[] = [];
  beforeAll(async () => {
    write(root, {
      'go.mod': 'module example.com/odd\n\ngo 1.19\n',
      'odd/odd_test.go': ODD,
      'none/none.go': 'package none\n',
    });
    // What compiles for the first time compiles the library too.
    execFileSync('go', ['test', '-c', '-trimpath', '-o', join(root, 'first.test'), './odd'], { cwd: root });
    tasks = await go.list(spec, context);
  }, 120_000);

  test('all are found, also behind one that panics, exits or hangs', () => {
    expect(tasks.map(({ task }) => task)).toEqual([
      'odd/BenchmarkSub/with_space',
      'odd/BenchmarkSub/a/b',
      'odd/BenchmarkSub/[x](y)|z$^',
      'odd/BenchmarkSub/größe',
      'odd/BenchmarkSub/same',
      'odd/BenchmarkSub/same#01',
      'odd/BenchmarkMetric',
      'odd/BenchmarkMetric/frames/s',
      'odd/BenchmarkPrints',
      'odd/BenchmarkFile',
      'odd/BenchmarkSkipped',
      'odd/BenchmarkFails',
      'odd/BenchmarkPanics',
      'odd/BenchmarkExits',
      'odd/BenchmarkHangs',
      'odd/BenchmarkLast',
    ]);
    const skipped = tasks.filter((each) => each.skipped !== undefined);
    expect(skipped.map((each) => [each.task, each.skipped])).toEqual([
      [
        'odd/BenchmarkSkipped',
        expect.stringMatching(/^it skipped itself: odd_test\.go:\d+: no service here$/),
      ],
    ]);
    expect(tasks.find(({ task }) => task?.endsWith('frames/s'))?.metrics).toEqual(['score']);
  });

  test.each(['[x](y)|z$^', 'same#01', 'größe', 'a/b', 'with_space'])(
    'a name such as %s is run',
    async (name) => {
      const { turns } = await measure(go, spec, `odd/BenchmarkSub/${name}`, context, 1);
      expect(turns[0]?.samples.length).toBeGreaterThan(0);
    },
  );

  test('times, allocations and metrics of its own are read, in the folder of the package', async () => {
    await using session = await go.open(spec, 'odd/BenchmarkPrints', context);
    const { samples } = await session.turn(0.01);
    expect(samples[0]).toBeGreaterThan(1e-8);
    const { values } = await session.finish();
    expect(values.allocations).toBe(1);
    // What the set-up allocated is shared by all operations.
    expect(values['heap-per-op']).toBeGreaterThanOrEqual(4096);
    expect(values['heap-per-op']).toBeLessThan(4200);
    await using metric = await go.open(spec, 'odd/BenchmarkMetric/frames/s', context);
    expect(await metric.turn(0.01)).toEqual({ samples: [], cpu: null });
    expect((await metric.finish()).values).toEqual({ score: 3.5 });
    await using file = await go.open(spec, 'odd/BenchmarkFile', context);
    expect((await file.turn(0.01)).samples.length).toBeGreaterThan(1);
  });

  test.each([
    ['Fails', /^BenchmarkFails failed$/, 'it does not add up'],
    ['Panics', /^BenchmarkPanics ended with exit code 2$/, 'panic: oh no'],
    ['Exits', /^BenchmarkExits ended without a result$/, ''],
    ['Hangs', /^BenchmarkHangs said nothing for 4 s and was ended$/, ''],
  ])('Benchmark%s fails by itself', async (name, message, output) => {
    const failure = await failureOf(go.open(spec, `odd/Benchmark${name}`, context));
    expect(failure.message).toMatch(message);
    expect(failure.output).toContain(output);
  });

  test('-cpu with several values is a benchmark each', async () => {
    const several = {
      ...spec,
      args: ['-cpu=1,2'],
      only: ['odd/BenchmarkLast*', 'odd/BenchmarkFile*'],
      exclude: ['**/BenchmarkHangs'],
    };
    expect((await go.list(several, context)).map(({ task }) => task)).toEqual([
      'odd/BenchmarkFile',
      'odd/BenchmarkFile-2',
      'odd/BenchmarkLast',
      'odd/BenchmarkLast-2',
    ]);
    const { turns } = await measure(go, several, 'odd/BenchmarkLast-2', context, 1);
    expect(turns[0]?.samples.length).toBeGreaterThan(1);
  });

  test('what does not compile, has no benchmark, or needs Go where there is none, says so', async () => {
    const broken = temporaryFolder();
    write(broken, { 'go.mod': 'module x\n', 'x_test.go': 'package x\n\nfunc BenchmarkX(b int) { y }\n' });
    const failure = await failureOf(go.list(spec, side(broken)));
    expect(failure.message).toMatch(/^`go test -c .*` ended with exit code 1$/);
    expect(failure.output).toContain('x_test.go:3');
    expect((await failureOf(go.list({ ...spec, packages: ['./none'] }, context))).message).toBe(
      './none has no benchmark',
    );
    const without = { ...side(broken), environment: { PATH: '/nowhere' } };
    expect((await failureOf(go.list(spec, without))).message).toBe('command not found: go');
    expect((await failureOf(go.list({ ...spec, args: ['-count=5'] }, context))).message).toBe(
      'args: -count is set by perf-budgets itself',
    );
  });
});
