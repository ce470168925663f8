import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { PytestSpec } from '../../../src/core/model/suite-specs.ts';
import { liveGroups } from '../../../src/process/process-groups.ts';
import { pytestRunner } from '../../../src/runners/pytest/runner.ts';
import { PYTHONS } from '../python/pythons.ts';
import { failureOf, isAlive, side } from '../side.ts';
import { FILES, iniFor } from './project.ts';
import { PYTESTS } from './pytests.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'pytest ü ')));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const runner = pytestRunner({ operationLimit: 20 });
afterEach(async () => {
  await runner.close?.();
  expect(liveGroups()).toEqual([]);
});

const projectIn = (name: string, files: Readonly<Record<string, string>>): string => {
  const root = join(folder, name);
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  }
  return root;
};

const specOf = (path: string | undefined, more: Partial<PytestSpec> = {}): PytestSpec => ({
  kind: 'pytest',
  paths: ['tests/bench'],
  only: [],
  exclude: [],
  args: [],
  interpreter: path === undefined ? null : [path],
  directory: '.',
  environment: {},
  ...more,
});

const trialOf = (seed: number) => ({ seed, metrics: ['heap-per-op'] as const, hurried: false });

const good = (name: string): string => `tests/bench/test_good.py::${name}`;

describe.skipIf(PYTESTS.length === 0).each(PYTESTS)('$name', ({ path, plugins }) => {
  const root = projectIn(path.replaceAll('/', '-'), { ...FILES, 'pytest.ini': iniFor(plugins) });
  const here = side(root);
  const spec = specOf(path, { only: ['tests/bench/test_good.py::**'] });

  test('names its benchmarks, and says what is left out and why', async () => {
    const tasks = await runner.list(spec, here);
    expect(tasks[0]?.runtime?.name).toBe('CPython');
    const names = Object.fromEntries(
      tasks.map(({ task, skipped }) => [task?.split('::').slice(1).join('::'), skipped]),
    );
    expect(names).toEqual(
      Object.fromEntries([
        ...['a b', 'x/y', '[z]', String.raw`\xfc`, 'a::b', '*'].map((id) => [`test_names[${id}]`, undefined]),
        ['TestClass::test_method', undefined],
        ...['totals', 'pedantic', 'once', 'iterations', 'weave', 'patch', 'marked', 'codspeed'].map(
          (name) => [`test_${name}`, undefined],
        ),
        ['test_skipped', 'it is skipped: not now'],
        ['test_skipped_if', 'it is skipped: too new'],
        ['test_fails_as_known', 'it is expected to fail: a known bug'],
        ['test_skips_itself', 'it skips itself: no service here'],
      ]),
    );
  });

  test('measures each in a child of one session', async () => {
    const pids: (number | null)[] = [];
    for (const { task, skipped } of await runner.list(spec, here)) {
      if (skipped !== undefined) continue;
      await using session = await runner.open(spec, task, here, trialOf(1));
      pids.push(session.pid);
      const turns = [await session.turn(0.005)];
      if (session.turns?.most === undefined) turns.push(await session.turn(0.005));
      expect(turns.flatMap(({ samples }) => samples).every((sample) => sample > 0 && sample < 5)).toBe(true);
      expect(session.warnings, task ?? '').toEqual([]);
      const isOnce = task === good('test_once');
      if (isOnce) expect(turns[0]?.samples).toHaveLength(1);
      else expect(turns[0]?.samples.length, task ?? '').toBeGreaterThan(0);
      expect(session.batch === 50).toBe(task === good('test_iterations'));
      const { values } = await session.finish();
      expect(Object.keys(values)).toEqual(isOnce ? [] : ['heap-per-op']);
      expect(liveGroups()).toHaveLength(1);
    }
    expect(new Set(pids).size).toBe(pids.length);
  });
});

const newest = PYTESTS.at(-1);
const usual = projectIn('usual', { ...FILES, 'pytest.ini': iniFor([]) });

describe.skipIf(newest === undefined)('a benchmark that', () => {
  const spec = specOf(newest?.path);
  const taken = async (name: string, seed = 1, limits = runner) => {
    await using session = await limits.open(
      spec,
      `tests/bench/test_bad.py::${name}`,
      side(usual),
      trialOf(seed),
    );
    await session.turn(0.005);
    await session.finish();
  };

  test.each([
    ['test_throws', /failed while warming up: KeyError: 'gone'/, /test_bad\.py:6: KeyError[^]*before it/],
    ['test_asserts', /failed while ending: AssertionError: not one/, /test_bad\.py:8/],
    ['test_exits', /ended its process while warming up: it ended with exit code 3/, /^/],
    ['test_calls_exit', /failed while warming up: it called sys\.exit\(3\)/, /SystemExit/],
    ['test_ends_pytest', /failed while warming up: Exit: enough/, /enough/],
    ['test_unused', /never calls its `benchmark` fixture/, /^/],
    ['test_twice', /FixtureAlreadyUsed: Fixture can only be used once/, /^/],
    ['test_needs', /failed while setting up: FixtureLookupError/, /fixture 'nowhere' not found/],
    ['test_teardown', /failed while ending: OSError: still open/, /^/],
    ['test_leaves', /left a process running: sleep/, /^/],
    ['test_thread', /left threads running: lazy/, /^/],
    ['test_asks', /failed while warming up: OSError/, /^/],
    ['test_pedantic', /ValueError: Must have positive int for `rounds`/, /^/],
    ['test_async', /it is asynchronous/, /^/],
    ['test_gone', /there is no test of this name/, /^/],
  ])('%s', async (name, message, output) => {
    const failure = await failureOf(taken(name));
    expect(failure.message).toContain(name);
    expect(failure.message).toMatch(message);
    expect(failure.output).toMatch(output);
    expect(failure.output).not.toMatch(/pluggy|<string>/);
  });

  test('hangs is ended, with its stack', async () => {
    const failure = await failureOf(taken('test_hangs', 1, pytestRunner({ operationLimit: 0.5 })));
    expect(failure.message).toMatch(/test_hangs did not finish warming up within 0\.5 s/);
    expect(failure.output).toMatch(/test_bad\.py", line 16 in wait/);
    expect(failure.output).not.toMatch(/pluggy|_pytest|<string>/);
  });

  test.each(['test_prints', 'test_writes'])('%s does no harm', async (name) => {
    await expect(taken(name)).resolves.toBeUndefined();
  });

  test('is aborted ends with its session', async () => {
    const stop = new AbortController();
    await using session = await runner.open(spec, good('test_totals'), side(usual, stop.signal), trialOf(1));
    const pid = session.pid ?? 0;
    expect(isAlive(pid)).toBe(true);
    stop.abort(new Error('enough'));
    await expect(session.turn(1)).rejects.toThrow();
    await session[Symbol.asyncDispose]();
    expect(isAlive(pid)).toBe(false);
  });
});

describe.skipIf(newest === undefined)('a session', () => {
  const spec = specOf(newest?.path);

  test('is another one for another seed, for both sides of a control, and where memory is asked for', async () => {
    const open = (seed: number, ...metrics: 'peak-memory'[]) =>
      runner.open(spec, good('test_totals'), side(usual), { seed, metrics, hurried: false });
    {
      await using one = await open(1);
      await using other = await open(1);
      expect(liveGroups()).toHaveLength(2);
      for (const session of [one, other]) {
        await session.turn(0);
        expect((await session.finish()).peakMemory).toBeNull();
      }
    }
    {
      await using third = await open(1);
      expect(liveGroups()).toHaveLength(2);
      await using alone = await open(1, 'peak-memory');
      expect(liveGroups()).toHaveLength(3);
      for (const session of [third, alone]) await session.turn(0);
      await third.finish();
      expect((await alone.finish()).peakMemory).toBeGreaterThan(5e6);
    }
    for (const seed of [2, 3, 4]) {
      await using session = await open(seed);
      await session.turn(0);
      await session.finish();
    }
    expect(liveGroups().length).toBeLessThanOrEqual(3);
  });

  test('cannot count what is called once', async () => {
    const failure = await failureOf(
      runner.exact?.(spec, good('test_once'), side(usual), ['instructions'], null) ?? Promise.resolve(),
    );
    expect(failure.message).toMatch(/test_once is called once a process/);
  });

  test('has no child where threads run, and is measured all the same', async () => {
    const root = projectIn('threads', {
      'tests/bench/test_threads.py':
        'import threading, time\nthreading.Thread(target=time.sleep, args=(1000,), daemon=True).start()\n' +
        'def test_it(benchmark): benchmark(int)\n',
    });
    await using session = await runner.open(
      spec,
      'tests/bench/test_threads.py::test_it',
      side(root),
      trialOf(1),
    );
    await session.turn(0.005);
    await session.finish();
  });
});

describe.skipIf(newest === undefined)('a suite', () => {
  const listed = (root: string, more: Partial<PytestSpec> = {}) =>
    runner.list(specOf(newest?.path, more), side(root));

  test('is narrowed by only and exclude, by whole names or what stands behind the file', async () => {
    const names = async (more: Partial<PytestSpec>) =>
      (await listed(usual, more)).map(({ task }) => task?.replace(/^.*\.py::/, ''));
    expect(await names({ only: ['test_tot*', '**/test_bad.py::test_exits'] })).toEqual([
      'test_exits',
      'test_totals',
    ]);
    expect(
      await names({ only: ['test_names*'], exclude: ['test_names*[\\[a]*', 'test_names?x/y?'] }),
    ).toContain('test_names[*]');
  });

  test.each([
    ['of which nothing is left', usual, { exclude: ['**'] }, /has no benchmark/, /leave out all/],
    [
      'without a benchmark',
      projectIn('none', { 'tests/bench/test_no.py': 'def test_a(): pass\n' }),
      {},
      /has no benchmark/,
      /1 other/,
    ],
    ['that is not there', usual, { paths: ['tests/nowhere'] }, /exit code 4/, /output/],
    ['with an option pytest does not have', usual, { args: ['--nonsense'] }, /exit code 4/, /output/],
    [
      'that cannot be imported',
      projectIn('broken', { 'tests/bench/test_no.py': 'import nowhere_at_all\n' }),
      {},
      /test_no\.py cannot be collected: ModuleNotFoundError: No module named 'nowhere_at_all'/,
      /prepare/,
    ],
    [
      'whose benchmarks are deselected',
      projectIn('deselected', {
        'tests/bench/test_it.py': 'def test_a(benchmark): pass\n',
        'pytest.ini': '[pytest]\naddopts = -k nothing\n',
      }),
      {},
      /has no benchmark/,
      /1 that do are deselected/,
    ],
  ])('%s is refused', async (_, root, more, message, hint) => {
    const failure = await failureOf(listed(root, more));
    expect(failure.message).toMatch(message);
    expect(failure.hint ?? '').toMatch(hint);
  });

  test('of hundreds is listed at once', async () => {
    const root = projectIn('hundreds', {
      'tests/bench/test_many.py':
        'import pytest\n@pytest.mark.parametrize("n", range(700))\ndef test_n(benchmark, n): benchmark(abs, n)\n',
    });
    expect(await listed(root)).toHaveLength(700);
  });

  test('that imports the code of another checkout is refused', async () => {
    const elsewhere = projectIn('elsewhere', FILES);
    const root = projectIn('installed', FILES);
    const failure = await failureOf(listed(root, { environment: { PYTHONPATH: join(elsewhere, 'src') } }));
    expect(failure.message).toMatch(/shop was imported from .*elsewhere/);
    const folders = projectIn('odd', {
      'lib/python/shop/__init__.py': FILES['src/shop/__init__.py'],
      'tests/bench/test_it.py': 'import shop\ndef test_a(benchmark): benchmark(shop.totals, [])\n',
    });
    const other = projectIn('other', { 'lib/python/shop/__init__.py': FILES['src/shop/__init__.py'] });
    expect(
      (await failureOf(listed(folders, { environment: { PYTHONPATH: join(other, 'lib/python') } }))).message,
    ).toMatch(/shop was imported from/);
  });
});

const without = PYTHONS.find(({ path }) => {
  try {
    execFileSync(path, ['-c', 'import pytest'], { stdio: 'pipe' });
    return false;
  } catch {
    return true;
  }
});

test.skipIf(without === undefined)('where pytest is not installed, that is said', async () => {
  const failure = await failureOf(runner.list(specOf(without?.path), side(usual)));
  expect(failure.message).toMatch(/pytest is not installed in/);
  expect(failure.hint).toMatch(/prepare/);
});
