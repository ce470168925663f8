import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CommandSpec } from '../../src/core/model/program-spec.ts';
import type { PythonSpec } from '../../src/core/model/python-spec.ts';
import type { NodeFileSpec } from '../../src/core/model/suite-specs.ts';
import { command } from '../../src/runners/command/runner.ts';
import { python } from '../../src/runners/python/runner.ts';
import type { Exact, SideContext } from '../../src/runners/runner.ts';
import { tinybench } from '../../src/runners/tinybench/runner.ts';
import { temporaryFolder, write } from '../git/real-git.ts';
import { compile, GCC, VALGRIND } from '../instruments/valgrind.ts';
import { PYTHON } from './python/pythons.ts';
import { failureOf, side } from './side.ts';

const spec = (...argv: string[]): CommandSpec => ({ kind: 'command', argv, directory: '.', environment: {} });
const countCommand = (root: string, asked: CommandSpec, part: Partial<SideContext> = {}) =>
  command.exact?.(asked, null, { ...side(root), ...part }, ['instructions'], null) as Promise<Exact>;
const countOf = async (root: string, ...argv: string[]): Promise<number> =>
  (await countCommand(root, spec(...argv))).values.instructions ?? Number.NaN;

/** Spins, and copies memory by a function that libc chooses by the processor. */
const WORK = (turns: number, extra = '') => `
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
${extra}
int main(int argc, char **argv) {
  volatile unsigned long sum = strlen(argv[0]);
  char *from = malloc(4096), *to = malloc(4096);
  memset(from, 7, 4096);
  for (long i = 0; i < ${turns}; i++) { sum += i; if (i % 100 == 0) { memcpy(to, from, 1000 + i % 1000); sum += to[i % 1000]; } }
  printf("%lu\\n", sum);
  return 0;
}`;
const FORK = `
#include <signal.h>
#include <stdlib.h>
#include <unistd.h>
#include <sys/wait.h>
int main(int argc, char **argv) {
  pid_t child = fork();
  if (child == 0) { if (argc > 1) pause(); exit(0); }
  if (argc > 1) { usleep(200000); kill(child, SIGKILL); }
  waitpid(child, 0, 0);
  return 0;
}`;
const UNKNOWN = `int main(void) { __asm__ volatile(".byte 0x62, 0xf1, 0x7c, 0x48, 0x58, 0xc0"); return 0; }`;

let parent = '';
const scratch = temporaryFolder();
beforeAll(() => {
  process.env['TMPDIR'] = scratch;
  parent = temporaryFolder();
  for (const [name, turns] of [
    ['base', 100_000],
    ['head', 101_000],
    ['a folder with a much longer name than the others', 100_000],
  ] as const) {
    const root = join(parent, name);
    mkdirSync(root);
    write(root, {
      'work.c': WORK(turns),
      'fork.c': FORK,
      'unknown.c': UNKNOWN,
      'slow.c': WORK(200_000_000),
      'neutral.c': WORK(turns, 'int unused(int x) { return x * 31; }'),
    });
    if (GCC)
      for (const program of ['work', 'fork', 'unknown', 'neutral', 'slow'])
        compile(root, `${program}.c`, program);
  }
});
afterAll(() => {
  // Nothing is left, whatever went wrong above.
  expect(readdirSync(scratch).filter((name) => name.startsWith('perf-budgets-'))).toEqual([]);
});
const root = (name = 'base'): string => join(parent, name);

describe.skipIf(!VALGRIND || !GCC)('instructions of a command', () => {
  test('are the same to the last one for the same code', async () => {
    expect(await countOf(root(), './work')).toBe(await countOf(root(), './work'));
  });

  test('hardly depend on where the code lies, and on what lies beside it', async () => {
    const here = await countOf(root(), './work');
    for (const [folder, program] of [
      ['a folder with a much longer name than the others', './work'],
      ['base', './neutral'],
    ] as const)
      expect(Math.abs((await countOf(root(folder), program)) / here - 1)).toBeLessThan(1e-4);
  });

  test('grow with the work', async () => {
    const [base, head] = [await countOf(root(), './work'), await countOf(root('head'), './work')];
    expect((head - base) / 1000).toBeGreaterThan(3);
    expect(head / base).toBeGreaterThan(1.007);
    expect(head / base).toBeLessThan(1.011);
  });

  test('count what it starts as well', async () => {
    const one = await countOf(root(), './work');
    const two = await countOf(root(), 'sh', '-c', './work; ./work');
    expect(two).toBeGreaterThan(2 * one);
    expect(two).toBeLessThan(3 * one);
  });

  test('say with what they were counted, and grow in a self-test', async () => {
    const plain = await countCommand(root(), spec('./work'));
    expect(plain).toMatchObject({
      basis: expect.stringMatching(/^valgrind-\d/),
      operations: 1,
      warnings: [],
    });
    const slowed = await countCommand(root(), spec('./work'), { slowdown: 0.25 });
    expect(slowed.values.instructions).toBe(Math.round((plain.values.instructions ?? 0) * 1.25));
  });

  test('warn of a fork, which counts what was before it twice', async () => {
    const { warnings } = await countCommand(root(), spec('./fork'));
    expect(warnings).toEqual([
      'a process forked once without exec: its work before the fork counts again each time',
    ]);
  });

  test.each([
    [
      'fails',
      ['sh', '-c', 'echo no luck; exit 3'],
      { exitCode: 3, output: expect.stringContaining('no luck') },
    ],
    ['kills a child', ['./fork', 'kill'], { message: 'valgrind did not report an instruction count' }],
    ['uses AVX-512', ['./unknown'], { signal: 'SIGILL', hint: expect.stringContaining('-march=native') }],
    [
      'leaves a process',
      ['sh', '-c', 'sleep 60 & exit 0'],
      { message: expect.stringContaining('left a process running') },
    ],
  ])('are none of a command that %s', async (_, argv, expected) => {
    expect(await failureOf(countCommand(root(), spec(...argv)))).toMatchObject(expected);
  });

  test('respect the time limit, and say that counting is slow', async () => {
    const failure = await failureOf(countCommand(root(), spec('./slow'), { limit: 3 }));
    expect(failure.message).toBe('command `./slow` did not end within 3 s');
    expect(failure.hint).toContain('20 to 50 times as long');
  });

  test('of node, by its name or by a script, are told what to draw', async () => {
    write(root(), {
      'script.sh': '#!/bin/sh\nexec node seeds.cjs\n',
      'seeds.cjs': `require('fs').appendFileSync('seen', process.execArgv.join(' ') + '\\n')`,
    });
    for (const argv of [
      ['node', 'seeds.cjs'],
      ['sh', 'script.sh'],
    ])
      expect(await countOf(root(), ...argv)).toBeGreaterThan(1e7);
    // Each ran once as it is, to fill caches, and once in two layouts of memory to be counted.
    const flags = expect.stringMatching(
      /^--predictable --predictable-gc-schedule --no-incremental-marking --hash-seed=1 --random-seed=1 --v8-pool-size=1 --require \S+v8-layout.cjs$/,
    ) as string;
    const seen = readFileSync(join(root(), 'seen'), 'utf8').trimEnd().split('\n');
    expect(seen).toEqual(['', flags, flags, '', flags, flags]);
  });
});

test('without valgrind they are refused, and what to install is said', async () => {
  const failure = await failureOf(
    countCommand(process.cwd(), spec('/bin/true'), { environment: { PATH: '/nowhere' } }),
  );
  expect(failure.message).toBe('counting instructions needs valgrind, which is not on PATH');
  expect(failure.hint).toContain(process.platform === 'linux' ? 'apt-get install -y valgrind' : 'p50');
});

/** As if another side had been counted: so many operations, and any count is as few, so that one layout is enough. */
const few = (operations: number): Exact => ({
  values: { instructions: Infinity },
  basis: '',
  operations,
  warnings: [],
});

describe.skipIf(!VALGRIND)('instructions of a tinybench task', () => {
  const bench: NodeFileSpec<'tinybench'> = { kind: 'tinybench', file: 'counted.bench.js', nodeArgs: [] };
  const count = (task: string, other: Exact | null = null, part: Partial<SideContext> = {}) =>
    tinybench.exact?.(bench, task, { ...side(), ...part }, ['instructions'], other) as Promise<Exact>;

  // That 1 % more work is 1 % more of them is shown by the gate itself (test/cli/instructions.test.ts).
  test('are per operation, and count hooks, promises, and what the operation waits for', async () => {
    const counted = await count('hooks and a promise', few(256));
    expect(counted).toMatchObject({
      basis: expect.stringMatching(/^valgrind-\S+, 256 operations$/),
      operations: 256,
      warnings: [],
    });
    expect(counted.values.instructions).toBeGreaterThan(2000);
    expect(counted.values.instructions).toBeLessThan(2_000_000);
  });

  test('are the same again where an operation allocates', async () => {
    const [one, two] = [await count('allocates', few(64)), await count('allocates', few(64))];
    // Marking in steps by the clock moved it by half a per cent.
    expect(Math.abs((two.values.instructions ?? NaN) / (one.values.instructions ?? NaN) - 1)).toBeLessThan(
      0.0001,
    );
  });

  test('count the programs that an operation runs, and not those that its hooks run', async () => {
    const loop = 'i=0; while [ $i -lt 3000 ]; do i=$((i + 1)); done';
    const alone = await countOf(process.cwd(), 'sh', '-c', loop);
    const { values } = await count('runs programs', few(1));
    // The loops of the hooks are three times as long.
    expect((values.instructions ?? NaN) / alone).toBeGreaterThan(0.9);
    expect((values.instructions ?? NaN) / alone).toBeLessThan(1.5);
  });

  test('are refused where an operation makes the marks between which they are counted', async () => {
    const { message, hint } = await failureOf(count('marks', few(2)));
    expect(message).toBe('valgrind saw 7 marks instead of the two around the operations');
    expect(hint).toContain('os.getPriority()');
  });

  // Where it throws: as in Python, below.
  test('are refused where an operation ends the process', async () => {
    expect((await failureOf(count('exits', few(64)))).message).toContain('ended its process while counting');
  });

  test('respect the time limit', async () => {
    const failure = await failureOf(count('forever', few(1), { limit: 5 }));
    expect(failure.message).toBe('counted.bench.js: benchmark "forever" did not finish counting within 5 s');
    expect(failure.hint).toContain('20 to 50 times as long');
  });
});

describe.skipIf(!VALGRIND || PYTHON === null)('instructions of Python code', () => {
  const asked = (stmt: string, setup = ''): PythonSpec => ({
    kind: 'python',
    code: { form: 'stmt', setup, stmt },
    gc: false,
    interpreter: [PYTHON?.path ?? ''],
    directory: '.',
    environment: {},
  });
  const count = (code: PythonSpec, other: Exact | null = null, part: Partial<SideContext> = {}) =>
    python.exact?.(code, null, { ...side(), ...part }, ['instructions'], other) as Promise<Exact>;
  const LOOP = (turns: number): string => `for i in range(${turns}): d["key%d" % (i % 97)] = i`;

  test('are per operation, the same to the last one, and 1 % more work is 1 % more of them', async () => {
    const base = await count(asked(LOOP(1000), 'd = {}'));
    expect(Math.log2(base.operations ?? 0) % 1).toBe(0);
    const change = async (stmt: string, setup: string): Promise<number> => {
      const counted = await count(asked(stmt, setup), base);
      // In the same way: by children.
      expect([base, counted]).toMatchObject([{ warnings: [] }, { warnings: [], basis: base.basis }]);
      return (counted.values.instructions ?? NaN) / (base.values.instructions ?? NaN) - 1;
    };
    expect(Math.abs(await change(LOOP(1000), 'd = {}'))).toBeLessThan(1e-6);
    // Other objects on the heap moved it by 0.7 % before.
    const unrelated =
      'd = {}\ndef unused(x):\n  return [y * 31 for y in x]\nkept = [str(i) for i in range(777)]';
    expect(Math.abs(await change(LOOP(1000), unrelated))).toBeLessThan(1e-5);
    const more = await change(LOOP(1010), 'd = {}');
    expect(more).toBeGreaterThan(0.009);
    expect(more).toBeLessThan(0.011);
  });

  test('hardly depend on what else is on the heap where lists grow', async () => {
    const stmt = 'sorted((str(k), k % 7, [k]) for k in range(500))';
    const base = await count(asked(stmt));
    const { values } = await count(asked(stmt, 'kept = [[0] * i for i in range(300)]; del kept[::3]'), base);
    // 0.27 % where its gaps are not filled.
    expect(Math.abs((values.instructions ?? NaN) / (base.values.instructions ?? NaN) - 1)).toBeLessThan(2e-4);
  });

  test.each([
    [
      'there is another thread',
      'pass',
      'threading.Thread(target=threading.Event().wait, daemon=True).start()',
      'it has threads',
    ],
    [
      'the statement fails in a child',
      'assert os.getpid() == pid',
      'pid = os.getpid()',
      'it cannot run in a forked child',
    ],
  ])('are counted by two processes where %s', async (_, stmt, setup, why) => {
    const one = await count(asked(LOOP(1000), 'd = {}'), few(64));
    const two = await count(
      asked(`${stmt}\n${LOOP(1000)}`, `import os, threading\nd = {}\n${setup}`),
      few(64),
    );
    expect(one.warnings).toEqual([]);
    expect(two.warnings).toEqual([expect.stringContaining(why)]);
    expect(two.basis).toMatch(/64 operations in two processes$/);
    const change = (two.values.instructions ?? NaN) / (one.values.instructions ?? NaN) - 1;
    expect(Math.abs(change)).toBeLessThan(0.02);
  });

  test('respect the time limit', async () => {
    const failure = await failureOf(count(asked('time.sleep(0.5)', 'import time'), few(600), { limit: 5 }));
    expect(failure.message).toBe('python `time.sleep(0.5)` did not finish counting within 5 s');
    expect(failure.hint).toContain('20 to 50 times as long');
  });
});
