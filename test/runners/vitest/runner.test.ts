import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, describe, expect, test } from 'vitest';
import type { VitestSpec } from '../../../src/core/model/suite-specs.ts';
import { liveGroups } from '../../../src/process/process-groups.ts';
import { vitestRunner } from '../../../src/runners/vitest/runner.ts';
import { failureOf, isAlive, side } from '../side.ts';
import { FILES, OWN_VITEST, projectWith } from './project.ts';

const root = projectWith(OWN_VITEST);
const roots = [root];
afterAll(() => roots.forEach((each) => rmSync(each, { recursive: true, force: true })));

const runner = vitestRunner();
afterEach(async () => {
  await runner.close?.();
  expect(liveGroups()).toEqual([]);
});

const specOf = (files: string, more: Partial<VitestSpec> = {}): VitestSpec => ({
  kind: 'vitest',
  files: [files],
  only: [],
  exclude: [],
  args: [],
  directory: '.',
  environment: {},
  ...more,
});
const TRIAL = { seed: 1, metrics: ['heap-per-op'], hurried: false } as const;
const GOOD = 'bench/good.bench.ts';

test('names benchmarks, and says which are left out', async () => {
  const tasks = await runner.list(specOf('bench/**/*.bench.ts'), side(root));
  expect(tasks.map(({ task, skipped }) => [task, skipped])).toEqual([
    [`${GOOD}/totals`, undefined],
    [`${GOOD}/async`, undefined],
    [`${GOOD}/named`, undefined],
    [`${GOOD}/hooked`, undefined],
    [`${GOOD}/a/b > [c]/inner/ü * {d} e`, undefined],
    [`${GOOD}/a/b > [c]/twice`, undefined],
    [`${GOOD}/a/b > [c]/twice (2)`, undefined],
    [`${GOOD}/a/b > [c]/(no name)`, undefined],
    ...[1, 2, 3].map((count) => [`${GOOD}/first ${count}`, undefined]),
    [`${GOOD}/skipped`, 'it is skipped'],
    [`${GOOD}/later`, 'it is still to do'],
    [`${GOOD}/all of it/too`, 'it is skipped'],
  ]);
  // Nothing was run.
  expect(existsSync(join(root, 'events.txt'))).toBe(false);
});

test.each([
  [
    { only: [`${GOOD}/a/*`] },
    ['a/b > [c]/inner/ü * {d} e', 'a/b > [c]/twice', 'a/b > [c]/twice (2)', 'a/b > [c]/(no name)'],
  ],
  [
    { exclude: [`${GOOD}/a`, '**/first *'] },
    ['totals', 'async', 'named', 'hooked', 'skipped', 'later', 'all of it/too'],
  ],
])('%o', async (options, names) => {
  const tasks = await runner.list(specOf('bench', options), side(root));
  expect(tasks.map(({ task }) => task)).toEqual(names.map((name) => `${GOOD}/${name}`));
});

test('measures each in a process of its own, by one vitest', async () => {
  const spec = specOf('bench');
  const pids = new Set<number | null>();
  for (const name of ['totals', 'async', 'hooked', 'a/b > [c]/inner/ü * {d} e', 'a/b > [c]/twice (2)']) {
    await using session = await runner.open(spec, `${GOOD}/${name}`, side(root), TRIAL);
    pids.add(session.pid);
    const turns = [await session.turn(0.005), await session.turn(0.005)];
    expect(turns.flatMap(({ samples }) => samples).every((sample) => sample > 0)).toBe(true);
    if (name === 'async') expect(session.operation).toBeGreaterThan(0.0009);
    else expect(turns[0]?.clock?.reported).toBeGreaterThan(0);
    const { values, peakMemory } = await session.finish();
    expect(Object.keys(values)).toEqual(['heap-per-op']);
    expect(peakMemory).toBeGreaterThan(20e6);
    expect(liveGroups()).toHaveLength(1);
  }
  expect(pids.size).toBe(5);
  const events = readFileSync(join(root, 'events.txt'), 'utf8').trim().split('\n');
  expect(events.slice(0, 8)).toEqual([
    'beforeAll',
    'afterAll',
    'beforeAll',
    'afterAll',
    'beforeAll',
    'setup',
    'teardown',
    'afterAll',
  ]);
  // Reports and coverage of the project's own are left out.
  expect(['report.json', 'coverage'].filter((name) => existsSync(join(root, name)))).toEqual([]);
});

describe('a benchmark that', () => {
  const taken = async (name: string, limits = runner, turns = 400): Promise<void> => {
    const { task, spec } = {
      spec: specOf('bad'),
      task: name.includes('/') ? name : `bad/bad.bench.ts/${name}`,
    };
    await using session = await limits.open(spec, task, side(root), TRIAL);
    for (let turn = 0; turn < turns; turn += 1) await session.turn(0.001);
    await session.finish();
  };

  test.each([
    ['throws', /failed while warming up: TypeError: .*missing/, /bad\.bench\.ts:7/],
    ['rejects', /failed while warming up: 'a string'/, /^/],
    ['throws later', /failed while (?:warming up|measuring): Error: the connection is gone/, /^/],
    ['exits', /failed while warming up: Error: process\.exit unexpectedly called with "3"/, /^/],
    ['is killed', /ended its process while warming up: it was killed by SIGKILL/, /^/],
    ['setup', /failed while setting up: Error: no database/, /^/],
    ['talks', /wrote into the channel that belongs to perf-budgets/, /^/],
    ['gone', /^bad\/bad\.bench\.ts has no benchmark "gone"$/, /^/],
    ['elsewhere.bench.ts/one', /has no file for the benchmark "elsewhere\.bench\.ts\/one"/, /^/],
    ['bad/before.bench.ts/one', /failed while setting up: Error: no service/, /before\.bench\.ts:2/],
  ])('%s', async (name, message, output) => {
    const failure = await failureOf(taken(name));
    expect(failure.message).toMatch(message);
    expect(failure.output ?? '').toMatch(output);
    expect(failure.output ?? '').not.toMatch(/vitest-worker|node:internal/);
  });

  test.each([
    ['crashes', /failed: Error: nobody caught me/],
    ['teardown', /failed while tearing down: Error: cannot clean up/],
    ['leaves', /left a process running: sleep/],
    ['bad/after.bench.ts/one', /failed while tearing down: Error: still open/],
  ])('%s at the end', async (name, message) => {
    expect((await failureOf(taken(name, runner, 1))).message).toMatch(message);
  });

  test.each(['hangs', 'loops'])('%s is ended', async (name) => {
    const failure = await failureOf(taken(name, vitestRunner({ operationLimit: 1 })));
    expect(failure.message).toBe(`bad/bad.bench.ts/${name} did not finish warming up within 1 s`);
  });

  test('prints does no harm', async () => {
    await expect(taken('prints', runner, 3)).resolves.toBeUndefined();
  });

  test('is aborted ends with its vitest', async () => {
    const stop = new AbortController();
    await using session = await runner.open(
      specOf('bench'),
      `${GOOD}/totals`,
      side(root, stop.signal),
      TRIAL,
    );
    const turn = session.turn(60);
    stop.abort(new Error('enough'));
    await expect(turn).rejects.toThrow('enough');
    await expect.poll(() => isAlive(session.pid ?? 0)).toBe(false);
  });
});

describe('a suite', () => {
  const project = (files: Readonly<Record<string, string>>, vitest = OWN_VITEST): string => {
    const made = projectWith(vitest, files);
    roots.push(made);
    return made;
  };
  const failed = (files: string, where = root, more: Partial<VitestSpec> = {}) =>
    failureOf(runner.list(specOf(files, more), side(where)));

  test.each([
    ['broken', /^broken\/throws\.bench\.ts failed while loading: Error: no data here$/, null],
    ['missing', /^missing\/imports\.bench\.ts failed while loading: .*nowhere/, null],
    ['unparsed', /^unparsed\/syntax\.bench\.ts failed while loading: /, null],
    ['empty', /^vitest bench empty has no benchmark$/, /its file calls no `bench\(…\)`/],
    ['src', /^vitest bench src has no benchmark$/, /finds \d other benchmark files/],
  ])('%s cannot be measured', async (files, message, hint) => {
    const failure = await failed(files);
    expect(failure.message).toMatch(message);
    if (hint !== null) expect(failure.hint).toMatch(hint);
  });

  test('with a filter that leaves nothing', async () => {
    expect((await failed('bench', root, { only: ['nothing'] })).hint).toMatch(/leave out all 14/);
  });

  test('without vitest', async () => {
    const bare = project({ 'bench/a.bench.js': '' });
    rmSync(join(bare, 'node_modules/vitest'));
    const failure = await failed('bench', bare);
    expect(failure.message).toBe('vitest bench bench: vitest is not installed in the project');
    expect(failure.hint).toMatch(/npm install --save-dev vitest/);
  });

  test('of a vitest that has no benchmark mode any more', async () => {
    const newer = project({ 'bench/a.bench.js': '' });
    rmSync(join(newer, 'node_modules/vitest'));
    mkdirSync(join(newer, 'node_modules/vitest'));
    writeFileSync(join(newer, 'node_modules/vitest/package.json'), '{"name":"vitest","version":"5.1.2"}');
    const failure = await failed('bench', newer);
    expect(failure.message).toBe('vitest bench bench: vitest 5.1.2 cannot take turns: versions 1 to 4 can');
    expect(failure.hint).toMatch(/format: vitest/);
  });

  test('with a configuration that throws', async () => {
    const made = project({ ...FILES, 'vitest.config.ts': "throw new Error('no such preset');\n" });
    const failure = await failed('bench', made);
    expect(failure.message).toContain('vitest bench bench: ');
    expect(`${failure.message}\n${failure.output}`).toContain('no such preset');
  });

  test('in a browser is refused by name', async () => {
    const made = project({
      ...FILES,
      'vitest.config.ts':
        "export default { test: { browser: { enabled: true, provider: { name: 'x', options: {}, providerFactory: () => ({}) }, instances: [{ browser: 'chromium' }] } } };\n",
    });
    expect((await failed('bench', made)).message).toMatch(
      /bench\/good\.bench\.ts runs in a browser \(browser mode of vitest\)/,
    );
  });

  test('of several projects tells their files apart, and takes arguments of vitest', async () => {
    const text = "import { bench } from 'vitest';\nbench('one', () => { 'x'.padStart(500).split(''); });\n";
    const made = project({
      'other.config.js':
        "export default { test: { projects: [{ test: { name: 'a', include: [] } }, { test: { name: 'b' } }, 'packages/*'] } };\n",
      'packages/c/vitest.config.js': "export default { test: { name: 'c' } };\n",
      'packages/c/bench/c.bench.js': text,
      'bench/a.bench.js': text,
    });
    const args = ['--config', 'other.config.js'];
    const spec = specOf('bench', { args });
    const tasks = await runner.list({ ...spec, files: ['**/*.bench.js'] }, side(made));
    expect(tasks.map(({ task }) => task ?? '').toSorted((one, other) => one.localeCompare(other))).toEqual([
      'a/bench/a.bench.js/one',
      'a/packages/c/bench/c.bench.js/one',
      'b/bench/a.bench.js/one',
      'b/packages/c/bench/c.bench.js/one',
      'c/packages/c/bench/c.bench.js/one',
    ]);
    await using session = await runner.open(spec, 'b/bench/a.bench.js/one', side(made), TRIAL);
    expect((await session.turn(0.005)).samples.length).toBeGreaterThan(0);
    await session.finish();
    const only = await runner.list({ ...spec, args: [...args, '--project', 'b'] }, side(made));
    expect(only.map(({ task }) => task)).toEqual(['bench/a.bench.js/one']);
  });
});
