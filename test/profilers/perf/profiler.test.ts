import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { perfRecord, refusal } from '../../../src/profilers/perf/profiler.ts';
import { collapsed, parseStacks, profileOfStacks } from '../../../src/profilers/perf/script.ts';
import { openScratch } from '../../../src/process/temp-folder.ts';
import { ProfilerProblem } from '../../../src/profilers/profiler.ts';
import { GCC } from '../../instruments/valgrind.ts';
import { commandTarget, costliest, fixtures, functionsOf, request, temporary } from '../target.ts';

const ALLOWED =
  spawnSync('perf', ['record', '-e', 'cpu-clock:u', '-o', '/dev/null', '--', 'true'], { stdio: 'ignore' })
    .status === 0;
if (!ALLOWED) process.stderr.write('perf record is not tested here: it is missing or refused\n');

test.skipIf(!ALLOWED || !GCC)('samples a native program, inlined functions too', async () => {
  copyFileSync(join(fixtures, 'native/busy.c'), join(temporary, 'busy.c'));
  execFileSync('gcc', ['-g', '-O2', '-o', 'busy', 'busy.c'], { cwd: temporary });
  const wanted = request(0.3);
  const profile = await perfRecord.take(commandTarget(['./busy'], temporary), wanted);
  expect(profile.samples).toBeGreaterThan(20);
  expect(functionsOf(profile).get('spin')?.place).toMatchObject({ file: 'busy.c', kind: 'own' });
  expect(costliest(profile)).toBe('spin');
  expect(readFileSync(`${wanted.file}.collapsed`, 'utf8')).toMatch(/^.*main;.*spin.* \d+$/m);
});

test.skipIf(!ALLOWED || !GCC)(
  'finds functions of a checkout too, which lies in a temporary folder',
  async () => {
    await using scratch = await openScratch('/tmp');
    copyFileSync(join(fixtures, 'native/busy.c'), join(scratch.path, 'busy.c'));
    execFileSync('gcc', ['-g', '-O2', '-o', 'busy', 'busy.c'], { cwd: scratch.path });
    expect(costliest(await perfRecord.take(commandTarget(['./busy'], scratch.path), request(0.3)))).toBe(
      'spin',
    );
  },
);

describe('why there is no profile', () => {
  test('perf is missing', async () => {
    const folder = mkdtempSync(join(temporary, 'none-'));
    mkdirSync(folder, { recursive: true });
    const target = commandTarget(['/bin/true'], temporary);
    const context = { ...target.context, environment: { PATH: folder } };
    const problem: unknown = await perfRecord
      .take({ ...target, context }, request())
      .catch((error: unknown) => error);
    expect(problem).toBeInstanceOf(ProfilerProblem);
    expect((problem as Error).message).toMatch(/^no perf on PATH/);
  });

  test('the kernel refuses, or something else does', () => {
    const said =
      'Error:\nAccess to performance monitoring and observability operations is limited.\nConsider adjusting /proc/sys/kernel/perf_event_paranoid setting';
    expect(refusal(said, '4')).toMatch(/perf_event_paranoid is 4\): allow it with a setting of 2 or less/);
    expect(refusal('WARNING: perf not found for kernel 6.8\n', '2')).toBe(
      'perf does not run here: WARNING: perf not found for kernel 6.8',
    );
  });
});

test('stacks as perf script prints them', () => {
  const text =
    '\n\t           84975 vsnprintf (/usr/lib/libc.so.6)\n  strops.c:65\n\t            13b4 render\n  /x/orders.c:39 (inlined)\n\t            13b4 process (/x/case)\n  /x/orders.c:60\n\t 1 [unknown] ([unknown])\n\n';
  const stacks = parseStacks(text);
  expect(stacks).toHaveLength(1);
  expect(stacks[0]?.map(({ name }) => name)).toEqual(['', 'process', 'render', 'vsnprintf']);
  expect(stacks[0]?.[2]).toEqual({ name: 'render', object: '/x/case', file: '/x/orders.c', line: 39 });
  const profile = profileOfStacks([...stacks, ...stacks], { root: '/x', seconds: 0.5, operations: 2 });
  const functions = functionsOf(profile);
  expect(functions.get('render')).toMatchObject({
    self: { head: 0.5 },
    place: { file: 'orders.c', line: 39 },
  });
  expect(functions.get('render')?.service?.place.name).toBe('vsnprintf');
});

test('stacks as viewers of profiles open them', () => {
  const frame = (name: string) => ({ name, object: null, file: null, line: 0 });
  const [long, short] = [['main', 'a<b; c>', ''].map(frame), ['main'].map(frame)];
  expect(collapsed([long, short, long])).toBe('main;a<b: c>;[unknown] 2\nmain 1\n');
  expect(collapsed([])).toBe('');
});
