import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ProfilerProblem } from '../../../src/profilers/profiler.ts';
import { pythonTime } from '../../../src/profilers/python/profiler.ts';
import { profileRounds } from '../../../src/profilers/rounds.ts';
import { liveGroups } from '../../../src/process/process-groups.ts';
import { PYPY, PYTHON, PYTHONS } from '../../runners/python/pythons.ts';
import { failureOf } from '../../runners/side.ts';
import {
  commandTarget,
  costliest,
  functionsOf,
  partOf,
  pythonTarget,
  request,
  temporary,
} from '../target.ts';

process.env['PERF_BUDGETS_PY_SPY'] = 'off';
const python = PYTHON?.path ?? '';
const here = process.platform === 'linux' && PYTHON !== null;

const take = (stmt: string, setup?: string, gc?: boolean) =>
  pythonTime.take(pythonTarget(stmt, python, setup, gc), request());
const problemOf = async (promise: Promise<unknown>): Promise<string> => {
  const error: unknown = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof ProfilerProblem) return error.message;
  throw error;
};

describe.skipIf(!here).each(PYTHONS)('Python $version', ({ path }) => {
  const profiled = (stmt: string) => pythonTime.take(pythonTarget(stmt, path), request());

  // Samplers that run inside the interpreter charge it to `loop`, or to the caller.
  test('charges a function without loops and calls to itself', async () => {
    const profile = await profiled('work.straight()');
    expect(costliest(profile)).toBe('leaf');
    const functions = functionsOf(profile);
    expect(functions.get('leaf')).toMatchObject({ place: { file: 'work.py', line: 10, kind: 'own' } });
    expect(functions.get('leaf')?.calls.head).toBe(1000);
    expect(profile.samples).toBeGreaterThan(10);
  });

  test('charges what a library does to the function that asked for it', async () => {
    const profile = await profiled('work.clone()');
    const functions = functionsOf(profile);
    expect(costliest(profile)).toBe('clone');
    expect(functions.get('clone')?.service?.place).toMatchObject({
      name: 'deepcopy',
      kind: 'runtime',
      file: 'copy.py',
    });
    expect([...functions.values()].flatMap(({ place }) => place.file ?? [])).not.toContain('<perf-budgets>');
  });

  test('shows generators and coroutines by their names, and does not count that they go on', async () => {
    const [generator, steps] = [await profiled('work.in_generator()'), await profiled('work.in_steps()')];
    expect(costliest(generator)).toBe('loop');
    expect(generator.frames.find(({ name }) => name === 'numbers')?.calls).toBe(null);
    expect(functionsOf(generator).get('numbers')?.total.head).toBeGreaterThan(0);
    expect(functionsOf(steps).get('step')?.total.head).toBeGreaterThan(0);
    expect(steps.frames.find(({ name }) => name === 'step')?.calls).toBe(null);
  });

  test('charges the turns of an event loop to the coroutine that it came round for', async () => {
    const functions = functionsOf(await profiled('work.in_turns()'));
    const turning = (name: string) => functions.get(name)?.service?.place.name;
    expect([turning('impatient'), turning('patient')]).toEqual(['(event loop)', undefined]);
    expect(functions.get('impatient')?.self.head).toBeGreaterThan(
      functions.get('both')?.self.head ?? Infinity,
    );
  });
});

describe.skipIf(!here)('a Python benchmark', () => {
  test('has its methods told apart by their classes, and functions without a name by where they stand', async () => {
    const profile = await take('work.shapes()');
    const names = profile.frames.map(({ name }) => name);
    expect(names).toEqual(
      expect.arrayContaining(['Shape.measure', 'Other.measure', '(anonymous in shapes)']),
    );
    expect(profile.frames.find(({ name }) => name === 'Other.measure')?.calls).toBe(10);
  });

  test('has recursion folded', async () => {
    const profile = await take('work.deep(800)');
    const deep = [...functionsOf(profile).keys()].filter((name) => name === 'deep');
    expect(deep).toHaveLength(1);
    expect(costliest(profile)).toBe('deep');
  });

  test('has nothing to blame where everything is native', async () => {
    const names = [...functionsOf(await take('sum(range(100000))')).keys()];
    expect(names).toEqual(['(the benchmark)']);
  });

  test('shows waiting as waiting, and collection as collection', async () => {
    expect(partOf(await take('work.wait()'), '(waiting)')).toBeGreaterThan(0.5);
    const collecting = await take('gc.collect()', 'import gc, work', true);
    expect(partOf(collecting, '(garbage collector)')).toBeGreaterThan(0.5);
  });

  test('has other threads and other processes shown as such, and not charged to anybody', async () => {
    const threads = await take('work.in_thread()');
    expect(threads.notes.join()).toContain('only the main thread is sampled');
    expect(functionsOf(threads).get('(other threads)')?.self.head).toBeGreaterThan(0);
    const children = await take('work.in_child()');
    expect(children.notes.join()).toContain('other processes that it starts are shown as one');
    expect(functionsOf(children).get('(other processes)')?.self.head).toBeGreaterThan(0);
  });

  test('keeps hostile names as they are, for reports to make harmless', async () => {
    expect([...functionsOf(await take('work.hostile()')).keys()]).toContain('<img src=x> @team');
  });

  test('leaves files in formats that tools know', async () => {
    const wanted = request(0.1);
    await pythonTime.take(pythonTarget('work.clone()', python), wanted);
    expect(readFileSync(`${wanted.file}.collapsed`, 'utf8')).toMatch(
      /^\(the benchmark\);clone \(work\.py:\d+\)\S* .*\d+$/m,
    );
    const stats = execFileSync(
      python,
      ['-c', 'import pstats, sys; pstats.Stats(sys.argv[1]).print_stats()', `${wanted.file}.pstats`],
      { encoding: 'utf8' },
    );
    expect(stats).toContain('(clone)');
  });

  test('fails as the benchmark fails, while it is sampled too', async () => {
    const setup = 'import time\nend = time.monotonic() + 0.5';
    const failure = await failureOf(
      pythonTime.take(
        pythonTarget('if time.monotonic() > end: raise ValueError("late")', python, setup),
        request(3),
      ),
    );
    expect(failure.message).toMatch(/ValueError: late/);
  });

  test('says in a line that the kernel refuses', async () => {
    const setup =
      'import ctypes\nsystem = ctypes.CDLL(None).prctl\nsystem(24, 19, 0, 0, 0)\nsystem(4, 0, 0, 0, 0)';
    expect(await problemOf(take('sum(range(100))', setup))).toMatch(/^Python was not sampled: .*ptrace/);
  });

  test.skipIf(PYPY === null)('says in a line that it cannot read PyPy', async () => {
    const target = pythonTarget('work.clone()', PYPY?.path ?? '');
    expect(await problemOf(pythonTime.take(target, request()))).toBe(
      'Python was not sampled: the sampler needs CPython on Linux; elsewhere install py-spy',
    );
  });

  test('is ended with what reads it when the time is up', async () => {
    const [base, head] = [pythonTarget('work.clone()', python), pythonTarget('work.clone()', python)];
    const clock = (): number => performance.now() / 1000;
    const rounds = profileRounds(pythonTime, {
      metric: 'p50',
      targets: { base, head },
      deadline: clock() + 0.8,
      clock,
      signal: new AbortController().signal,
      keep: null,
    });
    expect(await problemOf(rounds)).toMatch(
      /^(?:one profile per side does|\d profiles per side do) not fit into \d+ s/,
    );
    expect(liveGroups()).toEqual([]);
  });
});

const program = (name: string, text: string): string => {
  writeFileSync(join(temporary, name), text);
  return name;
};
const run = (...argv: string[]) => pythonTime.take(commandTarget(argv, temporary), request());
const BUSY = 'def busy():\n    return sum(number * number for number in range(300000))\n';

describe.skipIf(!here).each(PYTHONS)('a program in Python $version', ({ path }) => {
  test('is profiled from its start, with the time Python itself takes', async () => {
    const profile = await run(path, program('busy.py', `${BUSY}busy()\n`));
    expect(functionsOf(profile).get('busy')?.place).toMatchObject({ file: 'busy.py', line: 1, kind: 'own' });
    expect(costliest(profile)).toBe('busy');
    expect(functionsOf(profile).has('(starting python)')).toBe(true);
    expect(profile.frames.some(({ name, calls }) => name === 'busy' && calls === 1)).toBe(true);
  });
});

describe.skipIf(!here)('a program', () => {
  test('has the turns of its event loop counted in another run', async () => {
    const text = `import asyncio
async def impatient():
    for _ in range(30000):
        await asyncio.sleep(0)
asyncio.run(impatient())
`;
    const profile = await run(python, program('turns.py', text));
    expect(functionsOf(profile).get('impatient')?.service?.place.name).toBe('(event loop)');
  });

  test('is shown as one with the Pythons it starts, by fork and by their names', async () => {
    const child = program(
      'child.py',
      `def in_child():\n    return sum(number * number for number in range(300000))\nin_child()\n`,
    );
    const text = `import multiprocessing, os, subprocess, sys\n${BUSY}
def in_fork():
    return sum(number * number for number in range(300000))
if __name__ == '__main__':
    busy()
    one = multiprocessing.get_context('fork').Process(target=in_fork)
    one.start()
    one.join()
    subprocess.run([sys.executable, '${child}'], check=True)
`;
    const profile = await run(python, program('parent.py', text));
    for (const name of ['busy', 'in_fork', 'in_child'])
      expect(functionsOf(profile).has(name), name).toBe(true);
    expect(profile.notes.join()).toContain('3 processes are shown as one');
  });

  test('may replace itself, and leave at once', async () => {
    program('last.py', `import os\n${BUSY}busy()\nos._exit(0)\n`);
    const first = program(
      'first.py',
      'import os, sys\nos.execv(sys.executable, [sys.executable, "last.py"])\n',
    );
    expect(costliest(await run(python, first))).toBe('busy');
  });

  test('keeps its own sitecustomize and its path', async () => {
    const folder = join(temporary, 'custom');
    execFileSync('mkdir', ['-p', folder]);
    writeFileSync(join(folder, 'sitecustomize.py'), 'import builtins\nbuiltins.custom = True\n');
    const file = program(
      'customized.py',
      `import sys\nassert custom and not any('preload' in each for each in sys.path)\n${BUSY}busy()\n`,
    );
    const target = commandTarget([python, file], temporary);
    const spec = { ...target.spec, environment: { PYTHONPATH: folder } };
    const profile = await pythonTime.take({ ...target, spec }, request(0.1));
    expect(functionsOf(profile).has('busy')).toBe(true);
  });

  test('without a profile is told from one that fails', async () => {
    const line = /left no profile: only Python programs that exit normally/;
    expect(await problemOf(run('true'))).toMatch(line);
    expect(await problemOf(run(python, '-I', program('alone.py', BUSY)))).toMatch(line);
    const failure = await failureOf(run(python, program('fails.py', 'print("why")\nraise SystemExit(3)\n')));
    expect(failure).toMatchObject({ exitCode: 3, output: 'why' });
  });
});

test('whoever starts Python is asked first', () => {
  const spec = (...argv: string[]) => ({ kind: 'command', argv, directory: '.', environment: {} }) as const;
  const expects = (...argv: string[]) => pythonTime.expects?.(spec(...argv));
  expect([expects('python3', 'x.py'), expects('/usr/bin/python3.12'), expects('env', 'uv', 'run')]).toEqual([
    true,
    true,
    true,
  ]);
  expect([expects('node', 'x.js'), expects('make')]).toEqual([false, false]);
});

describe.skipIf(!here)('py-spy', () => {
  const named = async (path: string): Promise<string> => {
    process.env['PERF_BUDGETS_PY_SPY'] = path;
    try {
      const profile = await take('work.clone()');
      expect(costliest(profile)).toBe('clone');
      return profile.notes.join();
    } finally {
      process.env['PERF_BUDGETS_PY_SPY'] = 'off';
    }
  };
  const script = (name: string, text: string): string => {
    writeFileSync(join(temporary, name), `#!/bin/sh\n${text}\n`, { mode: 0o755 });
    return join(temporary, name);
  };

  test('that may not look is named in a line, and our sampler takes its place', async () => {
    const refused = script(
      'refused',
      'echo "Permission Denied: Try running again with elevated permissions" >&2; exit 1',
    );
    expect(await named(refused)).toMatch(
      /^not by py-spy: the kernel does not allow py-spy to read the process \(ptrace\)/,
    );
    expect(await named(script('broken', 'echo "no such option"; exit 2'))).toBe(
      'not by py-spy: py-spy says: no such option',
    );
  });

  test('that is named and not there is a problem', async () => {
    expect(await problemOf(named('/nowhere/py-spy'))).toBe(
      'PERF_BUDGETS_PY_SPY is not a program: /nowhere/py-spy',
    );
  });

  const tools = process.env['PERF_BUDGETS_PYTHON_TOOLS'] ?? '/nowhere';
  const real = join(tools, 'py-spy', 'bin', 'py-spy');
  if (!existsSync(real)) process.stderr.write('py-spy is not here: a test of it is skipped\n');
  test.skipIf(!existsSync(real))('samples in place of ours', async () => {
    expect(await named(real)).toMatch(/sampled by py-spy|not by py-spy: the kernel/);
  });
});
