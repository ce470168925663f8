// Scripts of pyperf, as odd as they come, with no pyperf installed and with one that would run them itself.

import { beforeAll, describe, expect, test } from 'vitest';
import type { PyperfSpec } from '../../../src/core/model/suite-specs.ts';
import { pyperfRunner } from '../../../src/runners/pyperf/runner.ts';
import type { Task } from '../../../src/runners/runner.ts';
import { temporaryFolder, write } from '../../git/real-git.ts';
import { PYTHON } from '../python/pythons.ts';
import { failureOf, measure, median, side } from '../side.ts';

const pyperf = pyperfRunner({ loadLimit: 20, operationLimit: 4 });

const ODD = `#!/usr/bin/env python3
import asyncio
import os
import sys
import time

import pyperf
from helper import spin

def told(loops, n):
    time.sleep(0.002)
    begin = pyperf.perf_counter()
    for _ in range(loops):
        spin(n)
    return pyperf.perf_counter() - begin

async def sleepless(n):
    await asyncio.sleep(0)
    spin(n)

def throws():
    raise ValueError('oh no')

def prints():
    print('{"kind": "ready"}')

calls = []

def counted():
    calls.append(1)

if __name__ == '__main__':
    runner = pyperf.Runner(metadata={'a': 1})
    runner.argparser.add_argument('--size', type=int, default=1000)
    size = runner.parse_args().size
    assert runner.args.worker and runner.is_worker()
    runner.metadata['size'] = size
    for n in (size // 10, size):
        assert runner.bench_func('spin(%d)' % n, spin, n) is None
    runner.bench_func('ten of them', lambda: [spin(100) for _ in range(10)], inner_loops=10)
    runner.bench_func('größe/[x] {y}*', spin, 100)
    runner.bench_time_func('told', told, 100)
    runner.bench_time_func('tells nothing', lambda loops: None)
    runner.bench_async_func('awaited', sleepless, 100)
    runner.bench_async_func('in a loop of its own', sleepless, 100, loop_factory=asyncio.new_event_loop)
    runner.timeit('sorted(values)', setup='values = list(range(100))')
    runner.timeit('with globals', ['x = n', 'spin(x)'], setup=['n = 100', ''], globals={'spin': spin}, duplicate=3)
    runner.timeit('torn down', 'spin(10)', setup='from helper import spin', teardown='open("torn", "a").close()')
    runner.timeit('no code', 'for')
    runner.bench_func('throws', throws)
    runner.bench_func('prints', prints)
    runner.bench_func('exits', lambda: os._exit(0))
    runner.bench_func('leaves', lambda: sys.exit(3))
    runner.bench_func('hangs', lambda: time.sleep(3600))
    runner.bench_command('a command', [sys.executable, '-c', 'pass'])
    runner.bench_func('counted', counted)
    with open('behind', 'w') as file:
        file.write(str(len(calls)))
    sys.exit(0)
`;

const ALL = [
  'spin(100)',
  'spin(1000)',
  'ten of them',
  'größe/[x] {y}*',
  'told',
  'awaited',
  'in a loop of its own',
  'sorted(values)',
  'with globals',
  'torn down',
  'prints',
  'counted',
];
const FAIL = ['tells nothing', 'no code', 'throws', 'exits', 'leaves', 'hangs', 'a command'];

/** A pyperf that refuses to measure anything itself. */
const INSTALLED = `from time import perf_counter
class Benchmark: pass
from pyperf._runner import Runner
`;
const INSTALLED_RUNNER = 'class Runner:\n    def __init__(self): raise RuntimeError("a run of its own")\n';

describe.skipIf(PYTHON === null)('pyperf', { timeout: 60_000 }, () => {
  const root = temporaryFolder();
  const elsewhere = temporaryFolder();
  const context = side(root);
  const spec: PyperfSpec = {
    kind: 'pyperf',
    files: ['bench/odd.py'],
    only: [],
    exclude: [],
    args: [],
    interpreter: null,
    directory: '.',
    environment: {},
  };
  const timeOf = async (name: string, own = context): Promise<number> => {
    const { turns } = await measure(pyperf, spec, name, own);
    return median(turns.flatMap(({ samples }) => samples));
  };
  let tasks: readonly Task[] = [];
  beforeAll(async () => {
    const simple = 'import pyperf\npyperf.Runner().bench_func("one", int)\n';
    write(root, {
      'helper.py': 'def spin(n):\n    total = 0\n    for each in range(n):\n        total += each\n',
      'bench/odd.py': ODD,
      'bench/some/bench_a.py': simple,
      'bench/some/bench_b.py': simple,
      'bench/some/.venv/bench_c.py': simple,
      'none.py': 'print("hello")\n',
      'twice.py': `${simple}pyperf.Runner().bench_func("one", int)\n`,
      'broken.py': 'import nothing_of_this_name\n',
      'kinds.py': 'import pyperf\npyperf.Benchmark, pyperf._runner.Runner().bench_func("x", int)\n',
    });
    write(elsewhere, { 'pyperf/__init__.py': INSTALLED, 'pyperf/_runner.py': INSTALLED_RUNNER });
    tasks = await pyperf.list(spec, context);
  }, 60_000);

  test('all are found by the names that the script gives them', () => {
    expect(new Set(tasks.map(({ task }) => task))).toEqual(new Set([...ALL, ...FAIL]));
    expect(tasks).toHaveLength(ALL.length + FAIL.length);
  });

  test.each(ALL)('%s is measured', async (name) => {
    const { turns } = await measure(pyperf, spec, name, context, 1);
    expect(turns[0]?.samples.length).toBeGreaterThan(1);
    expect(turns[0]?.samples.every((sample) => sample > 0)).toBe(true);
  });

  test('one operation of the inner loops is told, whoever times them', async () => {
    const one = await timeOf('spin(100)');
    for (const [name, most] of [
      ['ten of them', 4],
      ['told', 4],
      ['awaited', 20],
    ] as const) {
      const ratio = (await timeOf(name)) / one;
      expect(ratio, name).toBeGreaterThan(0.25);
      expect(ratio, name).toBeLessThan(most);
    }
    expect((await timeOf('spin(1000)')) / one).toBeGreaterThan(3);
  });

  test('what a function does besides what it tells is told apart', async () => {
    const { turns } = await measure(pyperf, spec, 'told', context);
    for (const { clock } of turns) {
      expect(clock?.untimed).toBeGreaterThan(0.002);
      expect(clock?.reported).toBeGreaterThan(clock?.untimed ?? Infinity);
    }
  });

  test('the self-test slows down what is called, told and awaited', async () => {
    const slow = { ...context, slowdown: 4 };
    for (const name of ['spin(1000)', 'told', 'awaited'])
      expect((await timeOf(name, slow)) / (await timeOf(name)), name).toBeGreaterThan(2);
  });

  test('the rest of the script runs behind the turns, and teardown at the end', async () => {
    const { readFileSync, existsSync } = await import('node:fs');
    await measure(pyperf, spec, 'torn down', context, 1);
    expect(existsSync(`${root}/torn`)).toBe(true);
    await measure(pyperf, spec, 'counted', context, 1);
    expect(Number(readFileSync(`${root}/behind`, 'utf8'))).toBeGreaterThan(1);
  });

  test('arguments are those of the script; what pyperf itself would take is refused', async () => {
    const names = (await pyperf.list({ ...spec, args: ['--size', '500'] }, context)).map(({ task }) => task);
    expect(names).toContain('spin(50)');
    const failure = await failureOf(pyperf.list({ ...spec, args: ['--fast'] }, context));
    expect(failure.message).toBe('pyperf bench/odd.py: its command line is not understood: --fast');
  });

  test.each([
    ['throws', /ValueError: oh no/],
    ['exits', /ended/],
    ['leaves', /sys\.exit\(3\)/],
    ['hangs', /4 s/],
    ['no code', /SyntaxError/],
    ['tells nothing', /returned a NoneType, not seconds/],
    ['a command', /bench_command runs a whole program/],
  ])('%s fails by itself', async (name, message) => {
    expect((await failureOf(pyperf.open(spec, name, context))).message).toMatch(message);
  });

  test('an installed pyperf lends everything but its Runner', async () => {
    const installed = { ...spec, files: ['kinds.py'], environment: { PYTHONPATH: elsewhere } };
    expect((await pyperf.list(installed, context)).map(({ task }) => task)).toEqual(['x']);
    expect((await failureOf(pyperf.list({ ...installed, environment: {} }, context))).message).toContain(
      'Benchmark',
    );
  });

  test('several scripts name their benchmarks after themselves', async () => {
    const some = { ...spec, files: ['some/bench_*.py', 'odd.py'], directory: 'bench' };
    const environment = { PYTHONPATH: root };
    const found = await pyperf.list({ ...some, environment, only: ['some/*', 'odd/told'] }, context);
    expect(found.map(({ task }) => task)).toEqual(['some/bench_a/one', 'some/bench_b/one', 'odd/told']);
    const { turns } = await measure(pyperf, { ...some, environment }, 'some/bench_b/one', context, 1);
    expect(turns[0]?.samples.length).toBeGreaterThan(1);
  });

  test.each([
    ['none.py', 'pyperf none.py has no benchmark'],
    ['missing.py', 'pyperf missing.py: missing.py cannot be read: No such file or directory'],
    ['bench/x*.py', 'pyperf: no script matches bench/x*.py'],
    ['twice.py', "pyperf twice.py failed while loading: ValueError: duplicated benchmark name: 'one'"],
    [
      'broken.py',
      "pyperf broken.py failed while loading: ModuleNotFoundError: No module named 'nothing_of_this_name'",
    ],
  ])('%s says what is wrong', async (file, message) => {
    expect((await failureOf(pyperf.list({ ...spec, files: [file] }, context))).message).toBe(message);
  });
});
