import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { v8Cpu } from '../../../src/profilers/v8/cpu-profiler.ts';
import { failureOf } from '../../runners/side.ts';
import { costliest, functionsOf, partOf, request, tinybenchTarget } from '../target.ts';

const take = (task: string, seconds?: number) => v8Cpu.take(tinybenchTarget(task), request(seconds));

test('charges a leaf that would be inlined to the leaf, and nothing to what drives the benchmark', async () => {
  const profile = await take('all', 0.5);
  const functions = functionsOf(profile);
  expect(partOf(profile, 'leaf')).toBeGreaterThan(0.03);
  expect(functions.get('leaf')?.place).toMatchObject({ file: 'work.bench.js', line: 7, kind: 'own' });
  const files = [...functions.values()].flatMap(({ place }) => place.file ?? []);
  expect(files.filter((file) => /worker|recorder|preload|tinybench\//.test(file))).toEqual([]);
  expect(profile.operations).toBeGreaterThan(10);
  expect(profile.samples).toBeGreaterThan(50);
});

test('tells methods of one name apart by their classes, and functions without a name by where they stand', async () => {
  const functions = functionsOf(await take('all', 0.5));
  expect(functions.get('Shape.measure')?.place.line).toBe(14);
  expect(functions.get('Other.measure')?.place.line).toBe(20);
  expect(functions.has('(anonymous in all)') || functions.has('all')).toBe(true);
});

test('counts calls, exactly', async () => {
  const functions = functionsOf(await take('all', 0.5));
  expect(functions.get('leaf')?.calls.head).toBe(400);
  expect(functions.get('Shape.measure')?.calls.head).toBe(200);
});

test('follows asynchronous functions, whose entries are no calls', async () => {
  const functions = functionsOf(await take('in steps'));
  expect(functions.get('inSteps')?.calls.head).toBe(null);
  expect(functions.get('inSteps')?.total.head).toBeGreaterThan(functions.get('leaf')?.self.head ?? Infinity);
});

test('copes with stacks of thousands of calls', async () => {
  const profile = await take('deep');
  const functions = functionsOf(profile);
  expect(functions.get('deep')?.total.head).toBeGreaterThan((functions.get('busy')?.self.head ?? 0) * 0.9);
  expect([...functions.keys()].filter((name) => name === 'deep')).toHaveLength(1);
  expect(profile.notes.join()).toContain('deeper than the 255 calls V8 records');
});

test('charges what the runtime does to the function that asked for it, and says what it was', async () => {
  const profile = await take('read');
  const functions = functionsOf(profile);
  expect(costliest(profile)).toBe('read');
  expect(functions.get('read')?.service?.place).toMatchObject({ kind: 'runtime' });
});

test('shows waiting as waiting', async () => {
  const profile = await take('wait');
  expect(partOf(profile, '(waiting)')).toBeGreaterThan(0.5);
});

test('has nothing to blame where everything is native', async () => {
  const kinds = [...functionsOf(await take('native')).values()].map(({ place }) => place.kind);
  expect(kinds).not.toContain('library');
});

test('keeps hostile names as they are, for reports to make harmless', async () => {
  expect([...functionsOf(await take('names')).keys()]).toContain('<img src=x> @team');
});

test('leaves a profile in V8’s own format', async () => {
  const wanted = request(0.1);
  await v8Cpu.take(tinybenchTarget('all'), wanted);
  const native = JSON.parse(readFileSync(`${wanted.file}.cpuprofile`, 'utf8')) as Record<string, unknown>;
  expect(Object.keys(native)).toEqual(
    expect.arrayContaining(['nodes', 'startTime', 'endTime', 'samples', 'timeDeltas']),
  );
});

test('fails as the benchmark fails', async () => {
  expect((await failureOf(take('throws later', 3))).message).toMatch(/failed while measuring: Error: enough/);
});

// Newer Nodes have one more compiler, which puts functions into their callers too.
describe.each(['PERF_BUDGETS_NODE22', 'PERF_BUDGETS_NODE24'])('with the Node named by %s', (variable) => {
  const node = process.env[variable] ?? '';
  const installed = existsSync(node);

  test.skipIf(!installed)(
    'the leaf is charged, its calls are counted, and callbacks are not missing',
    async () => {
      const target = tinybenchTarget('all');
      const profile = await v8Cpu.take({ ...target, context: { ...target.context, node } }, request(0.5));
      const functions = functionsOf(profile);
      expect(partOf(profile, 'leaf')).toBeGreaterThan(0.03);
      expect(functions.get('leaf')?.calls.head).toBe(400);
      expect(functions.get('Shape.measure')?.place.line).toBe(14);
    },
  );
});
