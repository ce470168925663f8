import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { joinProfiles, totalOf, type Profile } from '../../../src/explain/profile.ts';
import { parseCallgrind } from '../../../src/profilers/callgrind/format.ts';
import { callgrind } from '../../../src/profilers/callgrind/profiler.ts';
import { ProfilerProblem } from '../../../src/profilers/profiler.ts';
import { liveGroups } from '../../../src/process/process-groups.ts';
import { GCC, VALGRIND } from '../../instruments/valgrind.ts';
import { commandTarget, fixtures, functionsOf, request, temporary } from '../target.ts';

/** .ci/run sees to it where CI runs. */
const GPP = spawnSync('g++', ['--version'], { stdio: 'ignore' }).status === 0;
const take = (...argv: string[]): Promise<Profile> =>
  callgrind.take(commandTarget(argv, temporary), request());
const problemOf = (promise: Promise<unknown>): Promise<Error> =>
  promise.then(
    () => new Error('nothing went wrong'),
    (error: unknown) => error as Error,
  );
const build = (compiler: string, source: string, program: string, ...flags: string[]): void => {
  execFileSync(compiler, [...flags, '-o', program, source], { cwd: temporary, stdio: 'pipe' });
};

describe.skipIf(!VALGRIND || !GCC)('native programs', () => {
  beforeAll(() => {
    for (const file of ['shapes.c', 'names.cc'])
      copyFileSync(join(fixtures, 'native', file), join(temporary, file));
    build('gcc', 'shapes.c', 'shapes', '-g', '-O1');
    build('gcc', 'shapes.c', 'stripped', '-O1', '-s');
    build('gcc', 'shapes.c', 'lineless', '-O1');
  });

  test('exact calls and costs by function, file and line, the same each time', async () => {
    const [one, other] = [await take('./shapes'), await take('./shapes')];
    expect(one).toMatchObject({ unit: '1', exact: true, samples: 0, operations: 1 });
    const functions = functionsOf(one);
    expect(functions.get('fib')?.place).toMatchObject({ file: 'shapes.c', kind: 'own' });
    // 465 calls of fib(12) and itself, 233 of leaf by it, one each by even and odd's end, two by shared.
    expect(functions.get('fib')?.calls.head).toBe(465);
    expect(functions.get('leaf')?.calls.head).toBe(233 + 1 + 2);
    const again = functionsOf(other);
    for (const name of ['fib', 'leaf', 'inlined', 'prints'])
      expect(again.get(name)?.self.head, name).toBe(functions.get(name)?.self.head);
  });

  test('what the compiler put into its caller is a function again', async () => {
    const functions = functionsOf(await take('./shapes'));
    const [inlined, leaf] = [functions.get('inlined'), functions.get('leaf')];
    expect(inlined?.place).toMatchObject({ file: 'shapes.c', kind: 'own' });
    expect(inlined?.self.head).toBeGreaterThan(3 * (leaf?.self.head ?? 0));
  });

  test('a shared function costs each caller what it cost there, and recursion counts once', async () => {
    const profile = await take('./shapes');
    const functions = functionsOf(profile);
    const total = (name: string): number => functions.get(name)?.total.head ?? 0;
    expect(total('dear')).toBeGreaterThan(50 * total('cheap'));
    expect(total('main')).toBeLessThanOrEqual(totalOf(profile));
    expect(total('fib')).toBeLessThan(total('main'));
    expect(total('even') + total('odd')).toBeLessThan(total('fib'));
    // The C library prints; who asked for it pays.
    expect(functions.get('prints')?.service?.place.name).toMatch(/printf/);
  });

  test('adds up to what callgrind counted', async () => {
    const asked = request();
    const profile = await callgrind.take(commandTarget(['./shapes'], temporary), asked);
    const [file = ''] = readdirSync(asked.file).filter((name) => name.startsWith('callgrind.out.'));
    const text = execFileSync('grep', ['^totals:', join(asked.file, file)], { encoding: 'utf8' });
    expect(Math.abs(totalOf(profile) - Number(text.split(' ')[1]))).toBeLessThan(100);
  });

  test('processes are one, and a fork is said', async () => {
    const started = await take('./shapes', 'start');
    expect(started.notes.join()).toContain('its 2 processes are shown as one');
    expect(functionsOf(started).get('fib')?.calls.head).toBe(2 * 465);
    const forked = await take('./shapes', 'fork');
    expect(forked.notes.join()).toContain('may be forks');
  });

  test('without names nobody is named, without lines no line is', async () => {
    const stripped = await take('./stripped');
    expect(stripped.notes.join()).toContain('some of the code has no symbols: build it with -g');
    const own = [...functionsOf(stripped).values()].filter(({ place }) => place.kind === 'own');
    expect(own.map(({ place }) => place.name)).toEqual(['(code without names in stripped)']);
    const lineless = await take('./lineless');
    expect(functionsOf(lineless).get('fib')?.place).toMatchObject({ file: 'lineless', line: null });
    expect(lineless.notes.join()).toContain('there is no line information');
  });

  test.skipIf(!GPP)('C++ as it was written, and names with markup as they are', async () => {
    build('g++', 'names.cc', 'names', '-g', '-O1');
    const functions = functionsOf(await take('./names'));
    const basket = [...functions.values()].find(({ place }) =>
      /Basket<int>::operator\(\)\(long\)/.test(place.name),
    );
    expect(basket?.place).toMatchObject({ file: 'names.cc', kind: 'own' });
    expect(basket?.calls.head).toBe(1);
    expect(functions.get('<b>hi|`</b>')?.place.file).toBe('names.cc');
  });

  test('says in a line why there is no profile', async () => {
    const target = commandTarget(['/bin/true'], temporary);
    const context = { ...target.context, environment: { PATH: '/nowhere' } };
    const missing = await problemOf(callgrind.take({ ...target, context }, request()));
    expect(missing).toBeInstanceOf(ProfilerProblem);
    expect(missing.message).toMatch(/^native code is profiled by valgrind: .* not on PATH$/);
    const slow = callgrind.take(commandTarget(['sleep', '0.3'], temporary), { ...request(), remaining: 5 });
    expect((await problemOf(slow)).message).toMatch(
      /^a run takes [\d.]+ s, and counting its instructions takes about 40 times/,
    );
    expect((await problemOf(take('./shapes', 'abort'))).message).toContain('SIGABRT');
  });

  test('ends with its time', async () => {
    const target = commandTarget(['./shapes', 'endless'], temporary);
    const signal = AbortSignal.timeout(1500);
    await expect(
      callgrind.take({ ...target, context: { ...target.context, signal } }, request()),
    ).rejects.toThrow();
    expect(liveGroups()).toEqual([]);
  });
});

describe('the format', () => {
  const FILE = `version: 1\ncmd: a\npositions: instr line\nevents: Ir\n\nob=(1) /x/a\nfl=(1) /x/a.c\nfn=(1) main\n0x10 3 4\n+2 * 6\ncob=(2) /lib/c.so\ncfi=(2) ???\ncfn=(2) far\ncalls=3 0x40 +9\n* * 50\nfi=(3) /x/a.h\n+4 8 1\nfe=(1)\n+1 -4 2\n\nob=(2)\nfl=(2)\nfn=(2)\n0x40 0 50\n`;

  test('names by number, positions by what went before, calls with what they cost', () => {
    const { functions, total, command } = parseCallgrind(FILE);
    expect({ total, command }).toEqual({ total: 63, command: 'a' });
    expect(functions.get('1')).toMatchObject({ name: 'main', file: '/x/a.c', object: '/x/a' });
    expect(functions.get('1')?.costs).toEqual([
      { address: 0x10, file: '/x/a.c', line: 3, cost: 4 },
      { address: 0x12, file: '/x/a.c', line: 3, cost: 6 },
      { address: 0x16, file: '/x/a.h', line: 8, cost: 1 },
      { address: 0x17, file: '/x/a.c', line: 4, cost: 2 },
    ]);
    expect(functions.get('1')?.calls).toMatchObject([{ callee: '2', count: 3, cost: 50, address: 0x12 }]);
    expect(functions.get('2')).toMatchObject({ name: 'far', file: null, object: '/lib/c.so' });
  });

  test.each([
    ['', 'no functions'],
    ['fn=(1) a\n+x 1\n', 'damaged'],
    ['fn=(1) a\nnonsense\n', 'nonsense'],
    ['5 5\n', 'damaged'],
  ])('anything else is damaged: %j', (text, message) => {
    expect(() => parseCallgrind(text)).toThrow(ProfilerProblem);
    expect(() => parseCallgrind(text)).toThrow(message);
  });
});

test('profiles that are joined stay exact only together', () => {
  const profile = {
    unit: '1',
    frames: [],
    parent: [],
    frame: [],
    self: [],
    operations: 1,
    per: 'operation',
    samples: 0,
    notes: [],
  } as const;
  expect(joinProfiles([{ ...profile, exact: true }, profile]).exact).toBeUndefined();
});
