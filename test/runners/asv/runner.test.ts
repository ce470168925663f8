// Benchmarks of asv, as odd as they come, with and without its runner installed.

import { beforeAll, describe, expect, test } from 'vitest';
import type { AsvSpec } from '../../../src/core/model/suite-specs.ts';
import { asvRunner } from '../../../src/runners/asv/runner.ts';
import type { Task } from '../../../src/runners/runner.ts';
import { temporaryFolder, write } from '../../git/real-git.ts';
import { failureOf, measure, median, side } from '../side.ts';

const asv = asvRunner({ loadLimit: 20, operationLimit: 4 });

const ODD = `import os
import time

def spin(n):
    total = 0
    for each in range(n):
        total += each
    return total

def time_function():
    spin(1000)

time_function.setup = lambda: None

class TimeSuite:
    params = ([10, 1000], ['a b', '[x](y)', 'größe/z', 'a.b'])
    param_names = ['n', 'word']

    def setup(self, n, word):
        self.word = word
        if word == 'a.b' and n == 10:
            raise NotImplementedError('no words with dots')

    def time_spin(self, n, word):
        assert self.word == word
        spin(n)

class Emptied:
    number = 1

    def setup(self):
        self.values = list(range(2000))

    def time_pop(self):
        assert len(self.values) == 2000
        while self.values:
            self.values.pop()

class Cached:
    def setup_cache(self):
        with open('cached', 'a') as file:
            file.write('x')
        return {'n': 1000}

    def setup(self, cache):
        assert cache['n'] == 1000

    def time_cached(self, cache):
        spin(cache['n'])

    def track_times(self, cache):
        return os.path.getsize('cached')

class Torn:
    def setup(self):
        assert not hasattr(self, 'open')
        self.open = True

    def time_open(self):
        assert self.open

    def teardown(self):
        del self.open

class Same:
    def __repr__(self):
        return 'same'

def time_same(value):
    pass

time_same.params = [Same(), Same()]

def timeraw_import():
    return 'sum(range(100))', 'import sys'

def peakmem_list():
    return [0] * 4_000_000

def mem_list():
    return [0] * 1000

def track_answer():
    return 42

def track_rate():
    return 7

track_rate.unit = 'ops/s'

def track_text():
    return 'many'

def time_throws():
    raise ValueError('oh no')

def time_prints():
    print('{"kind": "ready"}')

def time_exits():
    os._exit(0)

def time_hangs():
    time.sleep(3600)

class _Hidden:
    def time_hidden(self):
        pass

def helper():
    pass
`;

const PARAMETERS = [10, 1000].flatMap((n) =>
  ["'a b'", "'[x](y)'", "'größe/z'", "'a.b'"].map((word) => `odd.TimeSuite.time_spin(${n}, ${word})`),
);

describe('asv', { timeout: 60_000 }, () => {
  const root = temporaryFolder();
  const context = side(root);
  const spec: AsvSpec = {
    kind: 'asv',
    benchmarks: 'benchmarks',
    only: [],
    exclude: [],
    interpreter: null,
    directory: '.',
    environment: {},
  };
  let tasks: readonly Task[] = [];
  beforeAll(async () => {
    write(root, {
      'benchmarks/__init__.py': '',
      'benchmarks/odd.py': ODD,
      'benchmarks/below/__init__.py': 'def time_below():\n    pass\n',
      'broken/__init__.py': 'import nothing_of_this_name\n',
      'none/__init__.py': 'def helper():\n    pass\n',
    });
    tasks = await asv.list(spec, context);
  });

  test('all are found by the names that asv gives them, and skips are told', () => {
    expect(tasks.map(({ task }) => task)).toEqual([
      'below.time_below',
      'odd.time_function',
      ...PARAMETERS,
      'odd.Emptied.time_pop',
      'odd.Cached.time_cached',
      'odd.Cached.track_times',
      'odd.Torn.time_open',
      'odd.time_same(same (0))',
      'odd.time_same(same (1))',
      'odd.timeraw_import',
      'odd.peakmem_list',
      'odd.mem_list',
      'odd.track_answer',
      'odd.track_rate',
      'odd.track_text',
      'odd.time_throws',
      'odd.time_prints',
      'odd.time_exits',
      'odd.time_hangs',
    ]);
    expect(
      tasks.filter(({ skipped }) => skipped !== undefined).map(({ task, skipped }) => [task, skipped]),
    ).toEqual([["odd.TimeSuite.time_spin(10, 'a.b')", 'it skips itself: no words with dots']]);
  });

  test.each([...PARAMETERS.filter((name) => !name.includes("(10, 'a.b')")), 'odd.time_same(same (1))'])(
    '%s is measured',
    async (name) => {
      const { turns } = await measure(asv, spec, name, context, 1);
      expect(turns[0]?.samples.length).toBeGreaterThan(1);
    },
  );

  test('the parameter is in the time', async () => {
    const timeOf = async (name: string): Promise<number> => {
      const { turns } = await measure(asv, spec, name, context);
      return median(turns.flatMap(({ samples }) => samples));
    };
    const ratio =
      (await timeOf("odd.TimeSuite.time_spin(1000, 'a b')")) /
      (await timeOf("odd.TimeSuite.time_spin(10, 'a b')"));
    expect(ratio).toBeGreaterThan(5);
    expect(ratio).toBeLessThan(200);
  });

  test('with `number` every sample is set up anew; without, every turn, and torn down before', async () => {
    for (const name of ['odd.Emptied.time_pop', 'odd.Torn.time_open']) {
      const { turns } = await measure(asv, spec, name, context);
      expect(
        turns.every(({ samples }) => samples.length > 1),
        name,
      ).toBe(true);
    }
  });

  test('what sets up and tears down is told apart from what is timed', async () => {
    const { turns } = await measure(asv, spec, 'odd.Emptied.time_pop', context);
    for (const { clock } of turns) {
      expect(clock?.untimed).toBeGreaterThan(0);
      expect(clock?.reported).toBeGreaterThan(clock?.untimed ?? Infinity);
    }
  });

  test('setup_cache runs once a side', async () => {
    await measure(asv, spec, 'odd.Cached.time_cached', context, 1);
    await measure(asv, spec, 'odd.Cached.time_cached', context, 1);
    await using session = await asv.open(spec, 'odd.Cached.track_times', context);
    expect((await session.finish()).values).toEqual({ value: 1 });
  });

  test('what tells a number tells it', async () => {
    const totals = async (name: string) => {
      await using session = await asv.open(spec, name, context);
      expect(await session.turn(0.01)).toEqual({ samples: [], cpu: null });
      return session.finish();
    };
    expect((await totals('odd.track_answer')).values).toEqual({ value: 42 });
    expect((await totals('odd.track_rate')).values).toEqual({ score: 7 });
    expect((await totals('odd.peakmem_list')).peakMemory).toBeGreaterThan(32e6);
    const metrics = (name: string) => tasks.find(({ task }) => task === name)?.metrics;
    expect(metrics('odd.peakmem_list')).toEqual(['peak-memory']);
    expect(metrics('odd.track_rate')).toEqual(['score']);
    expect(metrics('odd.time_function')).toContain('p50');
  });

  test('timeraw_ tells the time of a Python of its own', async () => {
    const { turns } = await measure(asv, spec, 'odd.timeraw_import', context, 1);
    const [time = 0] = turns[0]?.samples ?? [];
    expect(time).toBeGreaterThan(1e-7);
    expect(time).toBeLessThan(0.05);
  });

  test.each([
    ['odd.time_throws', /ValueError: oh no/],
    ['odd.time_exits', /ended/],
    ['odd.time_hangs', /4 s/],
    ['odd.track_text', /it returns a str and no number/],
  ])('%s fails by itself', async (name, message) => {
    expect((await failureOf(asv.open(spec, name, context))).message).toMatch(message);
  });

  test('what prints is measured', async () => {
    const { turns } = await measure(asv, spec, 'odd.time_prints', context, 1);
    expect(turns[0]?.samples.length).toBeGreaterThan(0);
  });

  test('only and exclude choose by name, class and module', async () => {
    const names = async (options: Partial<AsvSpec>) =>
      (await asv.list({ ...spec, ...options }, context)).map(({ task }) => task);
    expect(await names({ only: ['odd.Torn', 'below'] })).toEqual(['below.time_below', 'odd.Torn.time_open']);
    expect(await names({ only: ['odd.TimeSuite.time_spin(1000*'], exclude: ["*.*.*'a b')"] })).toHaveLength(
      3,
    );
  });

  test('a folder that cannot be imported, or has none, says so', async () => {
    const broken = await failureOf(asv.list({ ...spec, benchmarks: 'broken' }, context));
    expect(broken.message).toContain('nothing_of_this_name');
    expect((await failureOf(asv.list({ ...spec, benchmarks: 'none' }, context))).message).toBe(
      'none has no benchmark',
    );
    const python = await failureOf(asv.list({ ...spec, interpreter: ['python-of-nobody'] }, context));
    expect(python.message).toContain('python-of-nobody');
  });
});
