import { describe, expect, test } from 'vitest';
import { parseConfiguration } from '../../src/config/load.ts';
import { detect, gateFor } from '../../src/init/detect.ts';
import type { Gate } from '../../src/init/gates.ts';
import type { Finding } from '../../src/init/project.ts';
import { json, projectOf } from './files.ts';

const of = (...given: Parameters<typeof projectOf>): readonly Finding[] =>
  detect(projectOf(...given)).findings;
const remarksOf = (...given: Parameters<typeof projectOf>): string[] =>
  detect(projectOf(...given)).remarks.map(({ where, why }) => `${where}: ${why}`);

const BENCH =
  "import { Bench } from 'tinybench';\nimport '../src/index.js';\nnew Bench().add('a', () => 1);\n";
const PACKAGE = json({ name: 'shop', devDependencies: { tinybench: '6.0.0' }, scripts: { build: 'tsc' } });

test('whatever is found is a valid perf-budgets.yml, in each of its ways', () => {
  const everything = of({
    'package.json': json({
      name: 'shop',
      bin: 'cli.js',
      dependencies: { express: '5' },
      devDependencies: { vitest: '4', tinybench: '6', '@size-limit/file': '11' },
      scripts: { start: 'node server.js', build: 'tsc' },
      'size-limit': [{ path: 'dist/*.js', limit: '10 kB' }],
      bundlesize: [{ path: './dist/x.js', maxSize: '3 kB' }],
    }),
    'cli.js': '',
    'server.js': "app.get('/health', f); app.listen(process.env.PORT)",
    'bench/a.bench.js': BENCH,
    'bench/b.bench.ts': "import { bench } from 'vitest';\nbench('x', f)",
    'bench/c.js': "import { run } from 'mitata'; run({ format: 'json' })",
    'bench/d.js': "const { Suite } = require('benchmark')",
    'pyproject.toml': '[project]\nname = "shop"\n[project.scripts]\nshop = "shop:main"\n',
    'tests/test_speed.py': 'def test_sum(benchmark):\n    benchmark(sum, [1])\n',
    'asv.conf.json': '{ "benchmark_dir": "asv" }',
    'perf/many.py': 'import pyperf\npyperf.Runner().timeit("a", "1")\n',
    'go.mod': 'module example.com/shop/v2\n',
    'sort/sort_test.go': 'func BenchmarkSort(b *testing.B) {}\n',
    'Cargo.toml': '[package]\nname = "shop"\n[[bench]]\nname = "words"\nharness = false\n',
    'benches/words.rs': 'use criterion::Criterion;',
    '.github/workflows/bench.yml': 'jobs: { a: { steps: [{ uses: preactjs/compressed-size-action@v2 }] } }',
  });
  expect(everything.map(({ what }) => what).toSorted()).toEqual(
    [
      'tinybench',
      'vitest bench',
      'mitata',
      'Benchmark.js',
      'pytest-benchmark',
      'asv',
      'pyperf',
      'Go benchmarks',
      'criterion',
      'files of compressed-size-action',
      'files of size-limit',
      'files of bundlesize',
      'start-up of a command line tool',
      'start-up of a command line tool',
      'HTTP service',
    ].toSorted(),
  );
  expect(new Set(everything.map(({ name }) => name)).size).toBe(everything.length);
  for (const { name, ways } of everything)
    for (const { suite, brief } of ways)
      for (const draft of [suite, ...(brief === undefined ? [] : [brief])]) {
        const text = json({ benchmarks: { [name]: draft } });
        expect(parseConfiguration(text, 'file', 'optional').configuration.suites).toHaveLength(1);
      }
});

describe('JavaScript', () => {
  test('a tinybench file is built for where what it imports is not there', () => {
    const [built] = of({ 'package.json': PACKAGE, 'bench/sort.bench.js': BENCH });
    expect(built).toMatchObject({
      name: 'sort',
      ways: [{ suite: { tinybench: 'bench/sort.bench.js' }, build: [['npm run build']] }],
    });
    const [ready] = of({ 'package.json': PACKAGE, 'bench/sort.bench.js': BENCH, 'src/index.ts': '' });
    // Else it is tried built: what it imports may import the package by its name.
    expect(ready?.ways.map(({ build }) => build)).toEqual([[], [['npm run build']]]);
  });

  test('the script before the one that runs it is its build', () => {
    const scripts = { prebench: 'tsc', bench: 'node bench/sort.bench.js' };
    const [found] = of({
      'package.json': json({ scripts }),
      'bench/sort.bench.js': BENCH,
      'src/index.js': '',
    });
    expect(found?.ways[0]?.build).toEqual([['npm run prebench']]);
  });

  test('a released version of the project beside it would never change', () => {
    const files = {
      'package.json': json({ name: 'shop' }),
      'benchmark/package.json': json({ dependencies: { shop: '^2.0.0' } }),
      'benchmark/a.js': "import { Bench } from 'tinybench'; import 'shop'; new Bench()",
    };
    expect(remarksOf(files)[0]).toMatch(/benchmark\/a.js: it imports shop@\^2.0.0, a released version/);
    expect(of(files)).toEqual([]);
    const linked = { ...files, 'package.json': json({ name: 'shop', workspaces: ['benchmark'] }) };
    expect(of(linked)).toHaveLength(1);
  });

  test('a folder with a package.json of its own is installed by itself, a workspace is not', () => {
    const files = {
      'package.json': PACKAGE,
      'benchmark/package.json': json({}),
      'benchmark/a.js': BENCH,
      'src/index.js': '',
    };
    const own = of(files)[0]?.ways[0]?.install;
    expect(own?.[1]?.[0]).toBe('npm install --no-package-lock --prefix benchmark');
    const pnpm = of({
      ...files,
      'pnpm-workspace.yaml': 'packages: [bench*]',
      'pnpm-lock.yaml': "lockfileVersion: '6.0'",
    });
    expect(pnpm[0]?.ways[0]?.install.map(([first]) => first)).toEqual([
      'npx --yes pnpm@8 install --frozen-lockfile',
    ]);
  });

  test('browsers are not downloaded to install', () => {
    const manifest = json({ devDependencies: { puppeteer: '1', tinybench: '6' } });
    const [found] = of({
      'package.json': manifest,
      'package-lock.json': '{}',
      'bench/a.js': BENCH,
      'src/index.js': '',
    });
    expect(found?.ways[0]?.install[0]?.[0]).toBe('PUPPETEER_SKIP_DOWNLOAD=1 npm ci');
  });

  test('TypeScript that this Node does not run needs a loader', () => {
    const files = { 'package.json': PACKAGE, 'bench/a.ts': BENCH, 'src/index.ts': '' };
    expect(remarksOf(files, { node: [20, 19, 0] })[0]).toMatch(
      /it is TypeScript, which Node 20.19.0 does not run/,
    );
    const withLoader = { ...files, 'package.json': json({ devDependencies: { tsx: '4' } }) };
    expect(of(withLoader, { node: [20, 19, 0] })[0]?.ways[0]?.suite).toEqual({
      tinybench: { file: 'bench/a.ts', 'node-args': ['--import', 'tsx'] },
    });
  });

  test('functions of mitata and Benchmark.js are called, else their reports are read', () => {
    const suites = (text: string, path = 'bench/a.js', node = [20, 19, 0]): object[] | undefined =>
      of({ 'package.json': '{}', [path]: text }, { node })[0]?.ways.map(({ suite }) => suite);
    const table = "import { run } from 'mitata'; await run()";
    expect(suites(table)).toEqual([{ mitata: 'bench/a.js' }]);
    expect(suites(table.replace('run()', "run({ format: 'json' })"))).toEqual([
      { mitata: 'bench/a.js' },
      { report: { command: 'node bench/a.js', format: 'mitata' }, harness: ['bench/a.js'] },
    ]);
    const suite = "const { Suite } = require('benchmark')";
    expect(suites(suite)).toMatchObject([{ benchmark: 'bench/a.js' }, { report: { format: 'benchmarkjs' } }]);
    expect(suites(table, 'bench/a.ts')).toBeUndefined();
    expect(suites(table, 'bench/a.ts', [22, 20, 0])).toEqual([{ mitata: 'bench/a.ts' }]);
  });

  const monorepo = (version: string, files: Record<string, string> = {}) =>
    of({
      'package.json': json({ devDependencies: { vitest: version } }),
      'packages/core/package.json': json({ name: 'core' }),
      'packages/core/src/a.bench.ts': "import { bench } from 'vitest'",
      ...files,
    });

  test('functions of vitest are called, else its report is read; vitest 5 has only that', () => {
    const [four] = monorepo('^4.0.0');
    expect(four?.name).toBe('core');
    expect(four?.ways.map(({ suite }) => suite)).toMatchObject([
      { vitest: { files: 'src/a.bench.ts', directory: 'packages/core' } },
      { report: { command: expect.stringContaining('--outputJson=') as string } },
      { report: { command: expect.stringContaining('--reporter=json') as string } },
    ]);
    expect(monorepo('^5.1.0')[0]?.ways.map(({ suite }) => suite)).toMatchObject([
      { report: { command: expect.stringContaining('--reporter=json') as string } },
      { report: { command: expect.stringContaining('--outputJson=') as string } },
    ]);
  });

  test('files of vitest are one suite, or one each where that does not run', () => {
    const [both] = monorepo('4', {
      'packages/core/perf/a.ts': "import { bench, describe } from 'vitest';",
      'packages/core/perf/helper.ts': "import { describe } from 'vitest';",
    });
    expect(both?.ways[0]?.suite).toMatchObject({ vitest: { files: ['perf/a.ts', 'src/a.bench.ts'] } });
    expect(both?.parts?.map(({ name, ways }) => [name, ways.map(({ suite }) => suite)])).toEqual([
      ['a', [{ vitest: { files: 'perf/a.ts', directory: 'packages/core' } }]],
      ['a-2', [{ vitest: { files: 'src/a.bench.ts', directory: 'packages/core' } }]],
    ]);
    const many = Array.from({ length: 13 }, (_, index): [string, string] => [
      `bench/${index % 2}/${index}.bench.ts`,
      "import { bench } from 'vitest'",
    ]);
    const [folders] = of({
      'package.json': json({ devDependencies: { vitest: '4' } }),
      ...Object.fromEntries(many),
    });
    expect(folders?.ways[0]?.suite).toEqual({ vitest: ['bench/0', 'bench/1'] });
  });

  test('a server is asked for its health first, and has to read its port', () => {
    const manifest = json({ dependencies: { fastify: '5' }, scripts: { start: 'node src/server.js' } });
    const server = "app.get('/items', a); app.get('/healthz', b); listen({ port: process.env.PORT })";
    const [found] = of({ 'package.json': manifest, 'src/server.js': server });
    expect(found?.ways.map(({ suite }) => (suite['http'] as { request: string }).request)).toEqual([
      'GET /healthz',
      'GET /',
      'GET /items',
    ]);
    expect(remarksOf({ 'package.json': manifest, 'src/server.js': 'app.listen(3000)' })[0]).toMatch(
      /does not read its port/,
    );
  });

  test('samples, fixtures and vendored code are nobody’s benchmarks', () => {
    const places = ['node_modules/x', 'examples', 'test/fixtures', 'vendor/y', 'docs'];
    expect(of(Object.fromEntries(places.map((place) => [`${place}/a.js`, BENCH])))).toEqual([]);
  });
});

describe('Python', () => {
  const TEST = { 'tests/test_speed.py': '@fast\ndef test_sum(\n    data, benchmark: Any,\n):\n    pass\n' };

  test('pytest-benchmark gets what the project names for benchmarks, extras and groups, groups in groups included', () => {
    const [found] = of({
      ...TEST,
      'pyproject.toml':
        '[build-system]\n[project]\nname = "a"\n[project.optional-dependencies]\nbench = ["numpy"]\nunused = ["x"]\n' +
        '[dependency-groups]\ntest = ["pytest>8; python_version<\'4\'", { include-group = "base" }]\nbase = ["hypothesis"]\n',
      'requirements-dev.txt': 'x',
    });
    expect(found?.ways[0]?.install[0]?.[0]).toBe(
      "python3 -m venv .venv && .venv/bin/pip install --disable-pip-version-check --quiet -e '.[bench]' -r requirements-dev.txt 'pytest>8; python_version<\"4\"' 'hypothesis' pytest pytest-benchmark",
    );
  });

  test('uv installs its groups where it is here, else pip does', () => {
    const files = {
      ...TEST,
      'uv.lock': 'name = "pytest"\n',
      'pyproject.toml': '[project]\nname = "a"\n[dependency-groups]\nbench = []\n',
    };
    const withUv = of(files, { programs: ['uv'] })[0]?.ways[0]?.install[0];
    expect(withUv?.[0]).toBe('uv sync --frozen --group bench && uv pip install pytest-benchmark');
    expect(of(files)[0]?.ways[0]?.install[0]?.[0]).toMatch(/^python3 -m venv/);
  });

  test('a file whose tests are all marked is one of CodSpeed’s', () => {
    const marked = 'import pytest\npytestmark = pytest.mark.benchmark()\ndef test_sum():\n    sum([1])\n';
    expect(of({ 'bench/test_sums.py': marked })).toMatchObject([
      { what: 'pytest-benchmark', ways: [{ suite: { pytest: 'bench/test_sums.py' } }] },
    ]);
  });

  test('options for all tests are left out first', () => {
    const [found] = of({ ...TEST, 'pytest.ini': '[pytest]\naddopts = -n auto --cov\n' });
    expect(found?.ways.map(({ suite }) => suite)).toEqual([
      { pytest: { paths: 'tests/test_speed.py', args: ['-o', 'addopts='] } },
      { pytest: 'tests/test_speed.py' },
    ]);
  });

  test('asv is run from where its configuration lies, with the folder that says', () => {
    const suiteOf = (files: Record<string, string>) => of(files)[0]?.ways[0]?.suite;
    expect(
      suiteOf({ 'perf/asv.conf.json': '{\n// "benchmark_dir": "no",\n"benchmark_dir": "own" }', 'a.py': '' }),
    ).toEqual({ asv: { benchmarks: 'own', directory: 'perf' } });
    expect(suiteOf({ 'asv.conf.json': '{}', 'a.py': '' })).toEqual({ asv: 'benchmarks' });
  });

  test('a script of pyperf is measured as it is; one that starts pyperf is explained', () => {
    const files = {
      'bench/a.py': 'import pyperf\na = pyperf.Runner()\n',
      'bench/b.py': 'import pyperf\nrun("pyperf timeit")',
    };
    expect(of(files).map(({ name, ways }) => [name, ways[0]?.suite])).toEqual([
      ['a', { pyperf: 'bench/a.py' }],
    ]);
    expect(remarksOf(files)).toEqual(['bench/b.py: it starts pyperf itself']);
  });
});

describe('Go and Rust', () => {
  test('the Go benchmarks of a module are one suite, or one a package where that does not run', () => {
    const BENCHMARK = 'func BenchmarkZ(b *testing.B) {';
    const found = of({
      'go.mod': 'module x/y/v2',
      'a/a_test.go': BENCHMARK,
      'y_test.go': BENCHMARK,
      'sub/go.mod': 'module x/sub',
      'sub/z/z_test.go': BENCHMARK,
    });
    const told = (findings: readonly Finding[]) => findings.map(({ name, ways }) => [name, ways[0]?.suite]);
    expect(told(found)).toEqual([
      ['y', { go: './...' }],
      ['z', { go: { packages: './z', directory: 'sub' } }],
    ]);
    expect(told(found[0]?.parts ?? [])).toEqual([
      ['a', { go: './a' }],
      ['y', { go: '.' }],
    ]);
    expect(
      remarksOf({ 'go.mod': '', 'a_test.go': 'func BenchmarkZ(b *testing.B) {' }, { programs: [] })[0],
    ).toMatch(/no go on PATH/);
  });

  test.each([
    [[], true],
    [['Cargo.lock'], false],
  ])('--locked only where the lockfile is tracked', (untracked, isLocked) => {
    const files = {
      'Cargo.toml': '[package]\nname = "shop"\n[[bench]]\nname = "bench"\nharness = false\n',
      'Cargo.lock': '',
      'benches/bench.rs': 'use criterion::*;',
    };
    const [found] = of(files, { untracked });
    expect(found).toMatchObject({ name: 'shop', what: 'criterion' });
    expect(json(found?.ways[0] ?? {}).includes('--locked')).toBe(isLocked);
  });

  test('benches of divan stand under a key of their own', () => {
    const [found] = of(
      {
        'Cargo.toml': '[package]\nname = "shop"\n\n[[bench]]\nname = "words"\nharness = false\n',
        'benches/words.rs': 'fn main() { divan::main(); }',
      },
      { programs: ['cargo'] },
    );
    expect(found).toMatchObject({
      what: 'divan',
      ways: [{ suite: { divan: expect.anything() as unknown } }],
    });
  });

  test('what stable Rust cannot run is explained', () => {
    const manifest = '[package]\nname = "shop"\n';
    expect(
      remarksOf({
        'Cargo.toml': manifest,
        'benches/a.rs': '#[bench]\nfn x() {}',
      }),
    ).toEqual(['benches/a.rs: it uses #[bench], which only nightly Rust runs']);
  });
});

test('C++, the JVM and what takes a decision', () => {
  const found = detect(
    projectOf(
      {
        'CMakeLists.txt': 'option(SHOP_BUILD_BENCHMARKS "b" OFF)\nadd_subdirectory(bench)\n',
        'bench/CMakeLists.txt':
          'target_link_libraries(words_benchmark PRIVATE shop benchmark::benchmark_main)',
        'pom.xml': '',
        'jmh/pom.xml': '<artifactId>jmh-core</artifactId><finalName>benchmarks</finalName>',
        'jmh/src/main/java/Words.java': 'class Words {}',
        'jmh/src/main/java/WordsBenchmark.java': '@Benchmark public void count() {}',
        'other/pom.xml': '<artifactId>jmh-core</artifactId>',
        'load/k6.js': "import http from 'k6/http'",
      },
      { programs: ['cmake', 'mvn'] },
    ),
  );
  expect(found.findings.map(({ name, what, ways }) => [name, what, ways[0]?.build[0]?.[0]])).toEqual([
    [
      'words',
      'Google Benchmark',
      'cmake -S . -B build -DCMAKE_BUILD_TYPE=Release -DSHOP_BUILD_BENCHMARKS=ON && cmake --build build --parallel --target words_benchmark',
    ],
    ['jmh', 'JMH', 'mvn --quiet --batch-mode -DskipTests --projects jmh --also-make package'],
  ]);
  expect(found.remarks.map(({ where }) => where)).toEqual(['other/pom.xml', 'load/k6.js']);
  expect(json(found.findings[0]?.ways[0]?.suite ?? {})).toContain(
    '"google-benchmark":"build/bench/words_benchmark"',
  );
  expect(found.findings[1]?.ways[0]?.suite).toEqual({
    jmh: 'jmh/target/benchmarks.jar',
    harness: ['jmh/src/main/java/WordsBenchmark.java'],
  });
});

test('programs of Catch2 that measure', () => {
  const files = (source: string) =>
    projectOf(
      {
        'CMakeLists.txt': 'add_subdirectory(tests)\n',
        'tests/CMakeLists.txt': 'target_link_libraries(shop_tests PRIVATE Catch2::Catch2WithMain)',
        'tests/words_bench.cpp': source,
      },
      { programs: ['cmake'] },
    );
  expect(detect(files('BENCHMARK("count") { return 1; };')).findings).toMatchObject([
    {
      what: 'Catch2',
      ways: [{ suite: { catch2: 'build/tests/shop_tests', harness: ['tests/*bench*'] } }],
    },
  ]);
  expect(detect(files('CHECK(true);')).findings).toEqual([]);
});

describe('sizes and gates that are there', () => {
  test('bundlesize has kilobytes of 1024 bytes and gzip, size-limit of 1000 and brotli', () => {
    const [bundlesize, sizeLimit] = ['bundlesize', 'size-limit'].map((tool) => {
      const entries = [{ path: './dist/a.js', maxSize: '3 kB', limit: '3 kB' }];
      return of({
        'package.json': json({ [tool]: entries, devDependencies: { '@size-limit/file': '1' } }),
        'dist/a.js': '',
      })[0];
    });
    expect(bundlesize).toMatchObject({ limits: { 'size-gzip': '3KiB' } });
    expect(sizeLimit).toMatchObject({ limits: { 'size-brotli': '3kB' } });
  });

  test('a limit on what a bundler makes is none on a file', () => {
    const manifest = {
      'size-limit': [{ path: 'index.js', limit: '3 kB' }],
      devDependencies: { '@size-limit/preset-small-lib': '1' },
    };
    expect(of({ 'package.json': json(manifest), 'index.js': '' })[0]).toMatchObject({
      limits: {},
      comment: expect.stringContaining('bundler') as string,
    });
  });

  test('thresholds of github-action-benchmark and Bencher', () => {
    const workflow = (step: object) =>
      projectOf({
        '.github/workflows/a.yml': json({
          jobs: { a: { steps: [{ run: 'node b.js | tee out.json' }, step] } },
        }),
      });
    const inputs = {
      tool: 'customSmallerIsBetter',
      'output-file-path': 'out.json',
      'alert-threshold': '110%',
    };
    const found = detect(workflow({ uses: 'benchmark-action/github-action-benchmark@v1', with: inputs }));
    expect(found.gates).toMatchObject([
      { format: 'customSmallerIsBetter', allowed: expect.closeTo(0.1) as number },
    ]);
    expect(found.findings[0]?.ways[0]?.suite).toEqual({
      report: { command: 'node b.js', format: 'customSmallerIsBetter' },
    });
    const run =
      'bencher run --adapter go_bench --threshold-test percentage --threshold-upper-boundary 0.15 "go test"';
    expect(detect(workflow({ run })).gates).toMatchObject([{ format: 'go', allowed: 0.15 }]);
    expect(detect(workflow({ uses: 'CodSpeedHQ/action@v4' })).remarks[0]?.why).toMatch(/dashboard/);
  });

  test('a threshold is that of the suite whose format the other gate reads', () => {
    const gate = (format: string | null, allowed: number | null): Gate => ({
      where: 'a.yml',
      tool: 'other',
      format,
      allowed,
    });
    const drafts = {
      criterion: { criterion: 'a' },
      go: { go: '.' },
      benchmarkjs: { benchmark: 'a.js' },
      'pytest-benchmark': { pytest: 'a.py' },
      'google-benchmark': { 'google-benchmark': 'a' },
      catch2: { catch2: 'build/tests' },
      jmh: { jmh: 'target/benchmarks.jar' },
      asv: { asv: 'benchmarks' },
      vitest: { vitest: 'a.bench.js' },
      pyperf: { pyperf: 'a.py' },
      customSmallerIsBetter: { report: { command: 'a', format: 'customSmallerIsBetter' } },
    };
    for (const [format, draft] of Object.entries(drafts)) {
      const others = Object.keys(drafts).filter((each) => each !== format);
      const gates = [...others.map((each) => gate(each, 0.5)), gate(format, 0.1)];
      expect(gateFor(gates, draft)?.allowed, format).toBe(0.1);
      expect(gateFor([gate(format, null), gate(null, 0.2)], draft)?.allowed, format).toBe(0.2);
    }
    expect(gateFor([gate(null, 0.2)], { size: 'a' })).toBe(null);
  });

  test('files of compressed-size-action are weighed where and as it builds them', () => {
    const steps = [
      {
        uses: 'preactjs/compressed-size-action@v2',
        with: { pattern: './out/*.js', 'build-script': 'bundle' },
      },
    ];
    const [found] = of({ '.github/workflows/a.yml': json({ jobs: { a: { steps } } }) });
    expect(found?.ways).toMatchObject([{ suite: { size: 'out/*.js' }, build: [['npm run bundle']] }]);
  });

  test.each([
    [{ uses: 'treosh/lighthouse-ci-action@v12' }, /Lighthouse CI: it judges pages in a browser/],
    [{ run: 'lhci autorun' }, /Lighthouse CI: it judges pages in a browser/],
    [{ uses: 'CodSpeedHQ/action@v4' }, /CodSpeed: its threshold stands on its dashboard/],
  ])('of %j it is said once a workflow what cannot be taken over', (step, why) => {
    const steps = { steps: [step] };
    const told = remarksOf({ '.github/workflows/a.yml': json({ jobs: { a: steps, b: steps } }) });
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(why);
  });

  test('nothing at all offers the size of what the package exports', () => {
    expect(of({ 'package.json': json({ main: 'index.js' }), 'index.js': '' })).toMatchObject([
      { name: 'bundle', ways: [{ suite: { size: 'index.js' } }] },
    ]);
    expect(of({})).toEqual([]);
  });

  test('what has benchmarks has that to fall back on', () => {
    const files = { 'package.json': json({ main: 'index.js', bin: 'cli.js' }), 'index.js': '', 'cli.js': '' };
    expect(detect(projectOf(files))).toMatchObject({
      findings: [{ name: 'startup' }],
      fallback: [{ name: 'bundle' }],
    });
  });
});
