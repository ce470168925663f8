import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { PythonCode, PythonSpec } from '../../../src/core/model/python-spec.ts';
import { parseConfiguration } from '../../../src/config/load.ts';
import { python, pythonRunner } from '../../../src/runners/python/runner.ts';
import { PYPY, PYTHON, PYTHONS } from './pythons.ts';
import { liveGroups } from '../../../src/process/process-groups.ts';
import { failureOf, isAlive, measure, median, side } from '../side.ts';

const root = realpathSync(mkdtempSync(join(tmpdir(), 'python ü ')));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const put = (file: string, text: string): void => {
  mkdirSync(dirname(join(root, file)), { recursive: true });
  writeFileSync(join(root, file), text);
};

const spec = (code: PythonCode, more: Partial<PythonSpec> = {}): PythonSpec => ({
  kind: 'python',
  code,
  gc: false,
  interpreter: PYTHON === null ? null : [PYTHON.path],
  directory: '.',
  environment: {},
  ...more,
});
const stmt = (statement: string, setup = '', more: Partial<PythonSpec> = {}): PythonSpec =>
  spec({ form: 'stmt', setup, stmt: statement }, more);
const call = (target: string, args: Extract<PythonCode, { form: 'call' }>['args'] = []): PythonSpec =>
  spec({ form: 'call', call: target, args });

const here = side(root);
const wishing = (seed: number, ...metrics: 'heap-per-op'[]) => ({ seed, metrics, hurried: false });

/** What a statement wrote to a file when it was run once. */
const written = async (file: string, of: PythonSpec, context = here): Promise<string> => {
  rmSync(join(root, file), { force: true });
  await using session = await python.open(of, null, context);
  await session.turn(0);
  const text = readFileSync(join(root, file), 'utf8');
  // The statement runs many times, and says the same every time.
  const [line = ''] = text.split(/(?<=\n)/);
  expect(text.replaceAll(line, '')).toBe('');
  return line;
};
const noting = (expression: string): string => `print(${expression}, file=open('noted', 'a'))`;

beforeAll(() => {
  put('report/__init__.py', '');
  put(
    'report/render.py',
    'def render(rows=3, *, title=None):\n    return [title] * rows\n\nasync def later(): pass\n',
  );
  put('watcher.py', 'def trace(frame, event, value): return None\n');
  put('report/broken.py', 'def render(:\n');
});

test.skipIf(PYPY === null)('PyPy is measured, once its compiler has come to rest', async () => {
  const interpreter = [PYPY?.path ?? ''];
  const timed = stmt('for i in range(1000): x[i % 97] = i', 'x = {}', { interpreter });
  expect((await python.list(timed, here))[0]?.runtime?.name).toBe('PyPy');
  const { session, turns, peak } = await measure(python, timed, null, here);
  expect(session.warnings).toEqual([]);
  for (const { samples } of turns) expect(samples.length).toBeGreaterThan(0);
  expect(peak).toBeGreaterThan(5e6);
});

describe.skipIf(PYTHON === null).each(PYTHONS)('Python $version', ({ path }) => {
  const interpreter = [path];

  test('measures a short statement in batches, with its processor time and memory', async () => {
    const { session, turns, peak } = await measure(
      python,
      stmt('sorted(x)', 'x = list(range(10))', { interpreter }),
      null,
      here,
    );
    expect(session.warnings).toEqual([]);
    expect(Math.log2(session.batch) % 1).toBe(0);
    expect(session.batch).toBeGreaterThan(4);
    for (const { samples, cpu } of turns) {
      expect(samples.length).toBeGreaterThan(0);
      expect(median(samples)).toBeLessThan(1e-4);
      expect(cpu).toBeGreaterThan(0);
      expect(cpu).toBeLessThan(1e-3);
    }
    expect(peak).toBeGreaterThan(5e6);
    expect(peak).toBeLessThan(100e6);
  });

  test('says which Python it is', async () => {
    const [task] = await python.list(stmt('pass', '', { interpreter }), here);
    expect(task).toMatchObject({
      task: null,
      warnings: [],
      runtime: { name: 'CPython', path: realpathSync(path) },
    });
    expect(task?.runtime?.version).toMatch(/^3\.\d+\.\d+/);
  });

  test('tells a failure by its own lines', async () => {
    const failing = stmt('y = x\nfor z in y:\n    z + "1"', 'x = [1]', { interpreter });
    const failure = await failureOf(python.open(failing, null, here));
    expect(failure.message).toMatch(
      /^python `y = x` failed while warming up: TypeError: unsupported operand/,
    );
    expect(failure.output).toMatch(/stmt, line 3\n {4}z \+ "1"/);
    expect(failure.output).not.toMatch(/<string>|python-worker|<benchmark>/);
  });

  test('counts the bytes of an operation, the same every time', async () => {
    const counted = async (statement: string): Promise<unknown> => {
      await using session = await python.open(
        stmt(statement, '', { interpreter }),
        null,
        here,
        wishing(1, 'heap-per-op'),
      );
      await session.turn(0.01);
      return (await session.finish()).values['heap-per-op'];
    };
    const values = [await counted('bytes(10000)'), await counted('bytes(10000)')];
    expect(values[0]).toBeGreaterThanOrEqual(10_000);
    expect(values[0]).toBeLessThan(10_100);
    expect(values[1]).toBe(values[0]);
    expect(await counted('pass')).toBe(0);
    // A peak, not a sum.
    expect(await counted('bytes(10000); bytes(10000)')).toBe(values[0]);
  });
});

describe.skipIf(PYTHON === null)('as timeit', () => {
  /** What `python -m timeit` makes of the same texts: everything they print, for one loop. */
  const timeit = (statement: string, setup: string): string => {
    const args = ['-m', 'timeit', '-n', '1', '-r', '1', '-s', setup, statement];
    rmSync(join(root, 'noted'), { force: true });
    execFileSync(PYTHON?.path ?? '', args, { cwd: root, stdio: 'pipe' });
    return readFileSync(join(root, 'noted'), 'utf8');
  };

  test.each([
    [
      'the names of setup are local variables',
      noting('sorted(locals())[:3], "x" in globals()'),
      'x = 1; y = 2',
    ],
    ['the globals are those of timeit', noting('sorted(n for n in globals() if n[0] != "_")'), 'pass'],
    ['the main program', noting('__name__'), 'pass'],
    ['the collector is off', noting('gc.isenabled()'), 'pass'],
    ['the collector is off in setup', noting('was'), 'was = gc.isenabled()'],
    ['setup may turn it on', noting('gc.isenabled()'), 'gc.enable()'],
    ['modules are looked up in the folder', noting('render()'), 'from report.render import render'],
    [
      'several lines',
      `for i in range(2):\n    if i:\n        ${noting('i, x')}`,
      'if True:\n    x = 1\nelse:\n    x = 2',
    ],
    ['a function of setup has its own scope', noting('f()'), 'def f():\n    return sorted(locals())'],
    ['a comprehension sees names of setup', noting('[x + i for i in range(2)]'), 'x = 1'],
    ['global names', noting('f(), x'), 'global x\nx = 5\ndef f(): return x'],
  ])('%s', async (_, statement, setup) => {
    const expected = timeit(statement, setup);
    expect(expected).not.toBe('');
    expect(await written('noted', stmt(statement, setup))).toBe(expected);
  });

  test('setup runs once a process, and what a statement changes stays', async () => {
    rmSync(join(root, 'noted'), { force: true });
    const counting = stmt('count += 1', `count = 0\n${noting('"setup"')}\nimport atexit`);
    await measure(python, counting, null, here, 5);
    expect(readFileSync(join(root, 'noted'), 'utf8')).toBe('setup\n');
  });

  test('the collector stays on when it is asked to', async () => {
    expect(await written('noted', stmt(noting('gc.isenabled()'), '', { gc: true }))).toBe('True\n');
  });

  test('a text of several lines in quotes is left as it is', async () => {
    expect(await written('noted', stmt(`x = """a\n  b"""\n${noting('repr(x)')}`))).toBe("'a\\n  b'\n");
  });

  test.each(['return 1', 'yield 1', 'break', 'continue', 'await x', 'nonlocal x'])(
    '`%s` is refused',
    async (statement) => {
      expect((await failureOf(python.list(stmt(statement), here))).message).toMatch(
        /failed while compiling: SyntaxError/,
      );
    },
  );

  test('takes as long as timeit says', async () => {
    // Not a check of speed: the two must measure the same thing, a loop of 100 additions here.
    const [statement, setup] = ['for i in r: x + i', 'r = range(100); x = 1'];
    const said = execFileSync(
      PYTHON?.path ?? '',
      [
        '-c',
        `import timeit; print(min(timeit.repeat(${JSON.stringify(statement)}, ${JSON.stringify(setup)}, number=2000, repeat=20)) / 2000)`,
      ],
      { encoding: 'utf8' },
    );
    const { turns } = await measure(python, stmt(statement, setup), null, here, 20);
    const least = Math.min(...turns.flatMap(({ samples }) => samples));
    expect(least / Number(said)).toBeGreaterThan(0.3);
    expect(least / Number(said)).toBeLessThan(3);
  });
});

describe.skipIf(PYTHON === null)('forms', () => {
  test('several statements share a setup and are benchmarks of their own', async () => {
    const several = spec({
      form: 'benchmarks',
      setup: 'x = [3, 1]',
      benchmarks: { sort: 'x.sort()', 'copy it': 'x[:]' },
    });
    expect((await python.list(several, here)).map(({ task }) => task)).toEqual(['sort', 'copy it']);
    const { turns } = await measure(python, several, 'copy it', here);
    expect(turns[0]?.samples.length).toBeGreaterThan(0);
    const failure = await failureOf(python.open(several, 'lost', here));
    expect(failure).toMatchObject({
      message: 'the python benchmarks have no benchmark "lost"',
      hint: 'there are sort, copy it',
    });
  });

  test('a statement that fails is named', async () => {
    const several = (bad: string) =>
      spec({ form: 'benchmarks', setup: '', benchmarks: { good: 'pass', bad } });
    expect((await failureOf(python.open(several('oops'), 'bad', here))).message).toBe(
      'python benchmark "bad" failed while warming up: NameError: name \'oops\' is not defined',
    );
    await measure(python, several('oops'), 'good', here, 1);
    expect((await failureOf(python.list(several('o ops'), here))).message).toBe(
      'python benchmark "bad" failed while compiling: SyntaxError: invalid syntax (stmt, line 1)',
    );
    const unready = { form: 'benchmarks', setup: '1/0', benchmarks: { a: 'pass', b: 'pass' } } as const;
    expect((await failureOf(python.list(spec(unready), here))).message).toBe(
      'the python benchmarks failed while setting up: ZeroDivisionError: division by zero',
    );
  });

  test('a function, with arguments by position or by name', async () => {
    put('arguments.py', `def note(*args, **kwargs):\n    ${noting('args, kwargs')}\n`);
    const given = ['3', '-1.5', '2e3', '"3"', '[1, "a", True, None]', '{"a": 1}'];
    expect(await written('noted', call('arguments:note', given))).toBe(
      "(3, -1.5, 2000.0, '3', [1, 'a', True, None], {'a': 1}) {}\n",
    );
    expect(await written('noted', call('arguments:note', { rows: '3', title: '"x"' }))).toBe(
      "() {'rows': 3, 'title': 'x'}\n",
    );
    expect(await written('noted', call('arguments:note'))).toBe('() {}\n');
    const { session } = await measure(python, call('report.render:render', ['3']), null, here);
    expect(session.batch).toBeGreaterThan(1);
  });

  test('arguments are what perf-budgets.yml has: in quotes a text, without a number', async () => {
    put('typed.py', `def note(*args):\n    ${noting('args')}\n`);
    const lines = [
      '["12345", 12345, \'1.0\', 1.0, 2e3, +3, 007, 0x1F, 0o17, .5, 5., -.inf, 90071992547409931,',
      '1, 2, 1_000, nan, ~, "~", true, "true", [ "1", 1 ], { "2": "2", b: 2 }, "a\\"b\\n", größe, "\\U0001F600"]',
    ];
    const { suites } = parseConfiguration(
      `benchmarks:\n  a: { python: { call: 'typed:note', args: ${lines.join('\n    ')} } }\nbudgets: { '**': { p50: 5% } }\n`,
      'perf-budgets.yml',
    ).configuration;
    expect(await written('noted', suites[0]?.runner as PythonSpec)).toBe(
      "('12345', 12345, '1.0', 1.0, 2000.0, 3, 7, 31, 15, 0.5, 5.0, -inf, 90071992547409931, 1, 2, '1_000', 'nan', " +
        "None, '~', True, 'true', ['1', 1], {'2': '2', 'b': 2}, 'a\"b\\n', 'größe', '😀')\n",
    );
  });

  test('a method', async () => {
    const { turns } = await measure(python, call('fractions:Fraction.from_float', ['0.5']), null, here);
    expect(turns[0]?.samples.length).toBeGreaterThan(0);
  });

  test.each([
    [
      'report.nothing:f',
      "failed while setting up: ModuleNotFoundError: No module named 'report.nothing'",
      /prepare/,
    ],
    ['report.render:f', ': report.render has no f', /after the colon/],
    ['report.render:__doc__', ': report.render:__doc__ is a NoneType and cannot be called', null],
    [
      'report.render:later',
      ': report.render:later is asynchronous: a call only makes a coroutine',
      /asyncio\.run/,
    ],
    [
      'report.broken:render',
      'failed while setting up: SyntaxError: invalid syntax (broken.py, line 1)',
      null,
    ],
  ])('%s', async (target, message, hint) => {
    const failure = await failureOf(python.list(call(target), here));
    expect(failure.message).toContain(`python \`${target}\`${message.startsWith(':') ? '' : ' '}${message}`);
    if (hint !== null) expect(failure.hint).toMatch(hint);
  });

  test('command lines have a setup each, and one that fails fails alone', async () => {
    const benchmarks = {
      good: { setup: 'a = 1', stmt: 'a + 1' },
      bad: { setup: 'b = 1\nraise ValueError("oh no")', stmt: 'b' },
      other: { setup: 'c = 1', stmt: 'a' },
    };
    const lines = spec({ form: 'commands', benchmarks }, { kind: 'timeit' });
    const tasks = await python.list(lines, here);
    expect(tasks.map(({ task }) => task)).toEqual(['good', 'bad', 'other']);
    expect((await measure(python, lines, 'good', here, 1)).turns).toHaveLength(1);
    const bad = await failureOf(python.open(lines, 'bad', here));
    expect(bad.message).toContain('ValueError: oh no');
    expect(bad.output).toContain('setup, line 2');
    expect((await failureOf(python.open(lines, 'other', here))).message).toContain("name 'a' is not defined");
  });
});

describe.skipIf(PYTHON === null)('hash seed', () => {
  const order = (seed: number): Promise<string> => {
    const noted = stmt(noting('list({"a", "b", "c", "d", "e", "f", "g"})'));
    return (async () => {
      rmSync(join(root, 'noted'), { force: true });
      await using session = await python.open(noted, null, here, wishing(seed));
      await session.turn(0);
      return readFileSync(join(root, 'noted'), 'utf8').split('\n')[0] ?? '';
    })();
  };

  test('is that of the trial', async () => {
    const orders = [await order(1), await order(2), await order(3)];
    expect(await order(1)).toBe(orders[0]);
    expect(new Set(orders).size).toBeGreaterThan(1);
  });
});

describe.skipIf(PYTHON === null)('code that goes wrong', () => {
  /** What hangs is not waited for; on a busy machine the rest needs time. */
  const hasty = pythonRunner({ loadLimit: 4, operationLimit: 1 });
  const opened = (statement: string, setup = ''): Promise<unknown> =>
    measure(
      /while True|hang\(\)|sleep\(100\)/.test(statement + setup) ? hasty : python,
      stmt(statement, setup),
      null,
      here,
      100,
    );
  /** Fails at the 50th operation, which is after the first turns of a 20 ms operation at the latest. */
  const later = (what: string): [string, string] => [
    `n += 1\nif n > 50:\n    ${what}\nsleep(0.005)`,
    'import os, signal, sys\nfrom time import sleep\nn = 0',
  ];

  test.each([
    [
      'a mistake in setup',
      'pass',
      'x = = 1',
      'failed while compiling: SyntaxError: invalid syntax (setup, line 1)',
    ],
    [
      'a mistake in the statement',
      'a\nb c',
      '',
      'failed while compiling: SyntaxError: invalid syntax (stmt, line 2)',
    ],
    [
      'a module that is not there',
      'pass',
      'import nothing_here',
      "failed while setting up: ModuleNotFoundError: No module named 'nothing_here'",
    ],
    ['an error in setup', 'pass', 'x = 1\n{}["k"]', "failed while setting up: KeyError: 'k'"],
    ['an exhausted iterator', 'next(i)', 'i = iter([1, 2, 3])', 'failed while warming up: StopIteration'],
    [
      'an error that cannot be printed',
      'raise E',
      'class E(Exception):\n    def __str__(self): 1/0',
      'failed while warming up: E',
    ],
    ['an error without words', 'assert x', 'x = 0', 'failed while warming up: AssertionError'],
    ['sys.exit', 'sys.exit(3)', 'import sys', 'failed while warming up: it called sys.exit(3)'],
    ['sys.exit without a code', 'sys.exit()', 'import sys', 'failed while warming up: it called sys.exit()'],
    ['an interrupt', 'raise KeyboardInterrupt', '', 'failed while warming up: KeyboardInterrupt'],
    ['reading stdin', 'input()', '', 'failed while warming up: EOFError: EOF when reading a line'],
    [
      'deep recursion',
      'f()',
      'def f(): f()',
      'failed while warming up: RecursionError: maximum recursion depth',
    ],
    [
      'an error later',
      ...later('raise ValueError("the 50th")'),
      'failed while measuring: ValueError: the 50th',
    ],
    ['an exit', 'os._exit(4)', 'import os', 'ended its process while warming up: it ended with exit code 4'],
    [
      'an exit later',
      ...later('os._exit(0)'),
      'ended its process while measuring: it ended with exit code 0',
    ],
    [
      'another program',
      'pass',
      'import os; os.execvp("true", ["true"])',
      'ended its process while setting up: it ended with exit code 0',
    ],
    [
      'a signal',
      ...later('os.kill(os.getpid(), signal.SIGKILL)'),
      'ended its process while measuring: it was killed by SIGKILL (out of memory?)',
    ],
    [
      'a crash',
      'ctypes.string_at(0)',
      'import ctypes',
      'ended its process while warming up: it was killed by SIGSEGV',
    ],
    ['an endless loop', 'while True: pass', '', 'did not finish warming up within 1 s'],
    ['an endless setup', 'pass', 'while True: pass', 'did not finish setting up within 4 s'],
    ['a wait later', ...later('sleep(100)'), 'did not finish measuring within'],
    ['closed descriptors', 'pass', 'import os; os.closerange(3, 256)', 'ended its process while setting up'],
  ])('%s', async (_, statement, setup, message) => {
    const failure = await failureOf(opened(statement, setup));
    const [line = ''] = statement.split('\n');
    expect(failure.message).toContain(`python \`${line}\` ${message}`);
    expect(liveGroups()).toEqual([]);
  });

  test('a crash and a hang show where they were', async () => {
    put(
      'deep.py',
      'import ctypes\ndef crash():\n    ctypes.string_at(0)\ndef hang():\n    while True: pass\n',
    );
    expect((await failureOf(opened('deep.crash()', 'import deep'))).output).toMatch(
      /deep\.py", line 3 in crash/,
    );
    expect((await failureOf(opened('deep.hang()', 'import deep'))).output).toMatch(
      /deep\.py", line 5 in hang/,
    );
  });

  test('functions of the setup are found by its lines, modules by theirs', async () => {
    const setup = 'x = 1\ndef f():\n    return 1 / 0';
    expect((await failureOf(opened('f()', setup))).output).toMatch(/stmt, line 1[^]*setup, line 3, in f\n/);
    const { output } = await failureOf(python.list(call('report.broken:render'), here));
    expect(output).toMatch(/broken\.py", line 1/);
    expect(output).not.toMatch(/importlib|<string>/);
  });

  test('what it printed comes with the failure', async () => {
    const failure = await failureOf(opened('1/0', 'print("about to fail")'));
    expect(failure.output).toMatch(/^about to fail\n[^]*ZeroDivisionError/);
  });

  test.each([
    ['prints', 'print("{\\"kind\\": \\"turn\\"}"); print("x", file=sys.stderr)', 'import sys'],
    ['floods', 'os.write(1, b"x" * 100000)', 'import os'],
    ['replaces stdout', 'print("x")', 'import io, sys; sys.stdout = io.StringIO()'],
    ['closes its streams', 'x = 1', 'import os, sys; sys.stdin.close(); os.close(1); os.close(2)'],
    ['replaces json and sleep', 'x = 1', 'import json, time; json.dumps = json.loads = time.sleep = print'],
    ['fakes the clock', 'x = 1', 'import time; time.perf_counter_ns = time.process_time_ns = lambda: 7'],
    ['does nothing', 'pass', ''],
    ['changes its folder', 'x = 1', 'import os; os.chdir("/")'],
    [
      'defines our names',
      'channel = clock = send = benchmark = 1',
      'global channel, clock, main\nchannel = clock = main = 1',
    ],
    ['ignores SIGTERM', 'x = 1', 'import signal; signal.signal(signal.SIGTERM, signal.SIG_IGN)'],
  ])('%s and is measured all the same', async (_, statement, setup) => {
    const { turns } = await measure(python, stmt(statement, setup), null, here);
    const samples = turns.flatMap((turn) => turn.samples);
    expect(samples.length).toBeGreaterThan(0);
    expect(Math.min(...samples)).toBeGreaterThan(0);
    expect(turns[0]?.cpu).toBeGreaterThan(0);
  });

  test('a statement shorter than the clock can tell is measured in batches', async () => {
    const { session, turns } = await measure(python, stmt('pass'), null, here);
    expect(session.batch).toBeGreaterThan(100);
    expect(median(turns.flatMap(({ samples }) => samples))).toBeLessThan(1e-4);
  });

  test('children that it waits for are part of it', async () => {
    const child = `x = sum(range(400000)); ${noting('time.process_time()').replace("'a'", "'w'")}`;
    const forking = `pid = os.fork()\nif pid == 0:\n    ${child}; os._exit(0)\nos.waitpid(pid, 0)`;
    const { turns } = await measure(python, stmt(forking, 'import os, time'), null, here, 1);
    const noted = Number(readFileSync(join(root, 'noted'), 'utf8'));
    expect(turns[0]?.cpu).toBeGreaterThan(noted / 2);
  });

  test('a child that returns from the statement ends there', async () => {
    const { turns } = await measure(python, stmt('if os.fork() > 0: os.wait()', 'import os'), null, here, 2);
    expect(turns[0]?.samples.length).toBeGreaterThan(0);
    await measure(python, stmt('if os.fork() == 0: sys.exit()\nos.wait()', 'import os, sys'), null, here, 2);
  });

  test.each([
    ['no JSON', "b'garbage\\n'"],
    ['another value', "b'12\\n'"],
    ['an answer out of turn', `b'{"kind": "turn", "samples": [1], "cpu": 0}\\n'`],
  ])('what writes %s into our channel fails by name, and its process is ended', async (_, text) => {
    const setup = `import os
for fd in range(3, 16):
    try: os.write(fd, ${text})
    except OSError: pass`;
    const failure = await failureOf(python.open(stmt('x + 1', `x = 1\n${setup}`), null, here));
    expect(failure.message).toMatch(/^python `x \+ 1` wrote into the channel that belongs to perf-budgets/);
    expect(liveGroups()).toEqual([]);
  });

  test('survivors', async () => {
    const leaving = stmt(
      'x = 1',
      'import subprocess\np = subprocess.Popen(["sleep", "1000"])\nprint(p.pid, file=open("pid", "w"), flush=True)',
    );
    const failure = await failureOf(measure(python, leaving, null, here, 1));
    expect(failure.message).toBe('python `x = 1` left a process running: sleep');
    expect(failure.hint).toMatch(/atexit/);
    expect(isAlive(Number(readFileSync(join(root, 'pid'), 'utf8')))).toBe(false);
  });

  test('a forked child that lives on does not keep the trial from ending', async () => {
    const leaving = stmt('x = 1', 'import os, time\nif os.fork() == 0:\n    time.sleep(1000)');
    const failure = await failureOf(measure(python, leaving, null, here, 1));
    expect(failure.message).toMatch(/left a process running: python/);
  });

  test('threads that keep the process alive', async () => {
    const leaving = stmt(
      'x = 1',
      'import threading, time\nthreading.Thread(target=time.sleep, args=(1000,), name="poller").start()',
    );
    const failure = await failureOf(measure(python, leaving, null, here, 1));
    expect(failure.message).toBe('python `x = 1` left a thread running: poller');
  });

  test('pools and daemons end by themselves', async () => {
    const pool =
      'from concurrent.futures import ThreadPoolExecutor\npool = ThreadPoolExecutor(2)\npool.submit(int).result()';
    await measure(python, stmt('pool.submit(int).result()', pool), null, here, 1);
    const daemon =
      'import threading, time\nthreading.Thread(target=time.sleep, args=(1000,), daemon=True).start()';
    await measure(python, stmt('x = 1', daemon), null, here, 1);
    const workers = 'from multiprocessing import Pool\npool = Pool(1)\npool.apply(int)';
    await measure(python, stmt('pool.apply(int)', workers), null, here, 1);
  });

  test('exit handlers run', async () => {
    rmSync(join(root, 'noted'), { force: true });
    await measure(
      python,
      stmt('x = 1', `import atexit\natexit.register(lambda: ${noting('"ended"')})`),
      null,
      here,
      1,
    );
    expect(readFileSync(join(root, 'noted'), 'utf8')).toBe('ended\n');
  });

  test('an aborted run ends its processes', async () => {
    const stop = new AbortController();
    const waiting = measure(python, stmt('time.sleep(100)', 'import time'), null, side(root, stop.signal), 1);
    setTimeout(() => stop.abort(new Error('stopped')), 500);
    await expect(waiting).rejects.toThrow('stopped');
    expect(liveGroups()).toEqual([]);
  });
});

describe.skipIf(PYTHON === null)('where the project itself comes from', () => {
  const other = realpathSync(mkdtempSync(join(tmpdir(), 'python-elsewhere-')));
  afterAll(() => rmSync(other, { recursive: true, force: true }));

  test('code of another checkout is refused: both sides would run it', async () => {
    // As an editable install into an environment that both sides share does.
    mkdirSync(join(other, 'src/shop/parts'), { recursive: true });
    for (const file of ['__init__.py', 'parts/__init__.py', 'parts/cart.py'])
      writeFileSync(join(other, 'src/shop', file), 'total = 1\n');
    put('src/shop/__init__.py', 'total = 1\n');
    const environment = { PYTHONPATH: join(other, 'src') };
    const shared = stmt('shop', 'import shop.parts.cart', { environment });
    const failure = await failureOf(python.list(shared, here));
    expect(failure.message).toBe(
      `python \`shop\`: shop was imported from ${join(other, 'src/shop/__init__.py')}, not from the checkout that is measured`,
    );
    expect(failure.hint).toMatch(/PYTHONPATH: src/);
    expect((await failureOf(python.open(shared, null, here))).message).toBe(failure.message);
    expect(liveGroups()).toEqual([]);
    const own = stmt('shop', 'import shop', { environment: { PYTHONPATH: 'src' } });
    await expect(python.list(own, here)).resolves.toHaveLength(1);
  });

  test('files that are called like modules of the standard library are no matter', async () => {
    for (const name of ['json', 'types', 'gc', 'timeit', 'threading']) put(`lib/${name}.py`, '');
    await expect(python.list(stmt('pass', 'import json'), here)).resolves.toHaveLength(1);
  });
});

describe.skipIf(PYTHON === null)('warnings', () => {
  const warned = async (setup: string, environment: Record<string, string> = {}, statement = 'pass') => {
    await using session = await python.open(stmt(statement, setup, { environment }), null, here);
    return session.warnings.join('\n');
  };

  test.each([
    ['the development mode', '', { PYTHONDEVMODE: '1' }, /development mode/],
    ['debugging allocators', '', { PYTHONMALLOC: 'debug' }, /PYTHONMALLOC=debug/],
    ['tracemalloc', '', { PYTHONTRACEMALLOC: '1' }, /tracemalloc/],
    ['no assertions', '', { PYTHONOPTIMIZE: '1' }, /assertions/],
    ['a tracer', 'import sys, watcher\nsys.settrace(watcher.trace)', {}, /watcher traces/],
    ['a profiler', 'import cProfile\np = cProfile.Profile()\np.enable()', {}, /rofile\w* traces/],
  ])('%s', async (_, setup, environment, text) => {
    expect(await warned(setup, environment as Record<string, string>)).toMatch(text);
  });

  test('a forgotten await', async () => {
    expect(await warned('async def f(): pass', {}, 'f()')).toMatch(/never awaited/);
  });
});
