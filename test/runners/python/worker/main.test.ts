import { execFileSync, spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { resolve } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PythonFacts } from '../../../../src/runners/python/protocol.ts';
import { PYTEST_WORKER } from '../../../../src/runners/pytest/process.ts';
import { WORKER } from '../../../../src/runners/python/worker-client.ts';
import { PYTHON_PRELOAD, PYTHON_READER, PYTHON_RECORDER } from '../../../../src/profilers/python/recorder.ts';
import { noiseWarningsOf } from '../../../../src/runners/python/noise-warnings.ts';
import { isWarm } from '../../../../src/runners/tinybench/worker/warmup.ts';
import { PYTHON, PYTHONS, tool } from '../pythons.ts';

const sources = resolve(import.meta.dirname, '../../../../src/runners/python/worker');
const files = readdirSync(sources).filter((file) => file.endsWith('.py'));

const run = (path: string, code: string, input: string, ...options: string[]): string =>
  execFileSync(path, [...options, '-c', code], { input, encoding: 'utf8', stdio: ['pipe', 'pipe', 'pipe'] });

/** The parts of the worker program without its conversation. */
const LIBRARY = WORKER.slice(0, WORKER.lastIndexOf('channel = Channel()'));

describe.each(Object.entries({ PYTHON_RECORDER, PYTHON_READER, PYTHON_PRELOAD, PYTEST_WORKER }))(
  'the program %s',
  (_, text) => {
    const pyflakes = tool('pyflakes');
    test.skipIf(pyflakes === null)('has no unused or undefined name', () => {
      const { stdout } = spawnSync(pyflakes ?? '', [], { input: text, encoding: 'utf8' });
      expect(stdout.split('\n').filter((line) => !/^$|redefinition of unused/.test(line))).toEqual([]);
    });

    test.skipIf(PYTHON === null)(
      'is written in the Python of 3.8, in lines of 120 characters at most',
      () => {
        const code = 'import ast, sys; ast.parse(sys.stdin.read(), feature_version=(3, 8))';
        expect(run(PYTHONS.at(-1)?.path ?? '', code, text)).toBe('');
        expect(text.split('\n').filter((line) => line.length > 120)).toEqual([]);
      },
    );
  },
);

describe('the worker program', () => {
  test('has all its parts, once', () => {
    expect(files.length).toBeGreaterThan(3);
    for (const name of ['def compiled(', 'def warm_up(', 'def facts(', 'def serve(', 'def converse('])
      expect(WORKER.split(name)).toHaveLength(2);
  });

  test.skipIf(PYTHON === null)('is written in the Python of 3.8', () => {
    const code = 'import ast, sys; ast.parse(sys.stdin.read(), feature_version=(3, 8))';
    const newest = PYTHONS.at(-1)?.path ?? '';
    expect(run(newest, code, WORKER)).toBe('');
    expect(() => run(newest, code, 'match 1:\n    case 1: pass')).toThrow(/SyntaxError/);
  });

  test.skipIf(PYTHON === null).each(PYTHONS)('compiles without a warning on $version', ({ path }) => {
    expect(run(path, 'import sys; compile(sys.stdin.read(), "worker", "exec")', WORKER, '-W', 'error')).toBe(
      '',
    );
  });

  const pyflakes = tool('pyflakes');
  test.skipIf(pyflakes === null)('has no unused or undefined name', () => {
    const { stdout } = spawnSync(pyflakes ?? '', [], { input: WORKER, encoding: 'utf8' });
    // Every part says what it imports.
    expect(stdout.split('\n').filter((line) => !/^$|redefinition of unused/.test(line))).toEqual([]);
  });

  test('has lines of 120 characters at most', () => {
    expect(WORKER.split('\n').filter((line) => line.length > 120)).toEqual([]);
  });

  test.skipIf(PYTHON === null)('takes a benchmark for warm when the worker for tinybench does', () => {
    const blocks = fc.array(fc.double({ min: 1, max: 100, noNaN: true }), { maxLength: 30 });
    const cases = fc.sample(fc.tuple(blocks, fc.constantFrom(10, 31, 100, 299, 301)), {
      seed: 1,
      numRuns: 500,
    });
    const code = `${LIBRARY}\nprint(json.dumps([is_warm(b, e * 1e6) for b, e in json.load(sys.stdin)]))`;
    const said = JSON.parse(run(PYTHON?.path ?? '', code, JSON.stringify(cases))) as boolean[];
    expect(said).toEqual(cases.map(([each, elapsed]) => isWarm(each, elapsed)));
    expect(new Set(said).size).toBe(2);
  });

  test.skipIf(PYTHON === null)('times samples of 20 µs and more, in powers of two', () => {
    const code = `${LIBRARY}\nprint(json.dumps([next_batch(o, b) for o, b in json.load(sys.stdin)]))`;
    const cases = [
      [0, 1],
      [5, 1],
      [5, 512],
      [5, 4096],
      [300, 8],
      [19_999, 1],
      [20_000, 1],
      [1e9, 1],
      [1e9, 64],
    ];
    expect(JSON.parse(run(PYTHON?.path ?? '', code, JSON.stringify(cases)))).toEqual([
      8, 8, 4096, 4096, 64, 2, 1, 1, 64,
    ]);
  });
});

describe('traps', () => {
  const plain: PythonFacts = {
    path: '/usr/bin/python3.13',
    version: '3.13.0',
    name: 'CPython',
    devMode: false,
    debugBuild: false,
    freeThreaded: false,
    gil: true,
    optimize: 0,
    malloc: '',
    tracemalloc: false,
    tracers: [],
    unawaited: false,
    stranger: null,
  };

  test.each<[Partial<PythonFacts>, RegExp | null]>([
    [{}, null],
    [{ malloc: 'pymalloc' }, null],
    [{ devMode: true }, /development mode/],
    [{ debugBuild: true }, /\/usr\/bin\/python3\.13 is a debug build/],
    [{ freeThreaded: true, gil: false }, /free-threaded build, with the global lock off/],
    [{ optimize: 2 }, /assertions are removed/],
    [{ malloc: 'malloc_debug' }, /PYTHONMALLOC=malloc_debug/],
    [{ tracemalloc: true }, /tracemalloc/],
    [{ tracers: ['coverage.py', 'cProfile'] }, /^coverage\.py, cProfile traces the code/],
    [{ unawaited: true }, /never awaited/],
  ])('%o', (facts, warning) => {
    const found = noiseWarningsOf({ ...plain, ...facts });
    if (warning === null) expect(found).toEqual([]);
    else expect(found).toEqual([expect.stringMatching(warning)]);
  });

  test.skipIf(PYTHON === null)('real coverage is seen', () => {
    const path = PYTHONS.find(({ path: each }) =>
      run(each, 'import importlib.util as u; print(u.find_spec("coverage") is not None)', '').includes(
        'True',
      ),
    )?.path;
    if (path === undefined) return;
    const code = `${LIBRARY}\nimport coverage\nc = coverage.Coverage(data_file=None)\nc.start()\nprint(tracers())`;
    expect(run(path, code, '')).toMatch(/coverage/);
  });
});
