import { existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { unaffectedSuites } from '../../src/core/budgets/unaffected-suites.ts';
import type { HttpSpec } from '../../src/core/model/http-spec.ts';
import { overlayHarness } from '../../src/git/harness-overlay.ts';
import { resolveRevisions } from '../../src/git/revisions.ts';
import { openCheckouts, type Checkouts } from '../../src/git/checkouts.ts';
import { commit, makeRepository, sh, temporaryFolder, write } from './real-git.ts';
import type { Suite } from '../../src/core/model/configuration.ts';

beforeEach(() => {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
});
afterEach(() => vi.unstubAllEnvs());

const suite = (name: string, file: string, harness: string[] = []): Suite => ({
  name,
  runner: { kind: 'tinybench', file, nodeArgs: [] },
  scenario: null,
  dataset: null,
  whenChanged: [],
  harness,
  position: { line: 1, column: 1 },
});

const POSTING: HttpSpec = {
  kind: 'http',
  serve: { argv: ['node', 'server.js'], directory: '.', environment: {} },
  ready: null,
  within: 30,
  requests: [
    {
      name: 'order',
      weight: 1,
      method: 'POST',
      url: 'http://127.0.0.1:{port}/',
      headers: {},
      body: { file: 'bench/order.json' },
      expect: null,
    },
  ],
  warmUp: null,
  duration: 0.8,
  rate: 100,
  connections: 10,
  keepAlive: true,
  timeout: 10,
  errors: 0,
  ca: null,
};

/** main with the first files; branch work with the second ones committed and the third in the working tree. */
async function open(
  first: Record<string, string>,
  second: Record<string, string>,
  third: Record<string, string> = {},
): Promise<Checkouts> {
  const cwd = makeRepository({ '.gitignore': 'dist\n', ...first });
  sh(cwd, 'checkout', '--quiet', '-b', 'work');
  commit(cwd, second);
  write(cwd, third);
  const revisions = await resolveRevisions({
    variables: process.env,
    cwd: join(cwd, first['app/x'] === undefined ? '.' : 'app'),
  });
  return openCheckouts(revisions, { parent: temporaryFolder() });
}

const inBase = ({ base }: Checkouts, file: string): string | null =>
  existsSync(join(base.root, file)) ? readFileSync(join(base.root, file), 'utf8') : null;

test("head's declared file and what its globs name stand in base, the code under test does not", async () => {
  await using checkouts = await open(
    {
      'app/x': '',
      'app/bench/a.js': 'base',
      'app/bench/gone.js': 'base',
      'app/src/code.js': 'base',
      'bench/a.js': 'outside',
    },
    { 'app/bench/a.js': 'head', 'app/bench/help ü/data.json': 'head', 'app/src/code.js': 'head' },
    { 'app/bench/new.js': 'uncommitted' },
  );
  const harness = await overlayHarness(checkouts, [suite('s', './bench/a.js', ['bench/**'])]);
  expect(harness.of('s')).toEqual({
    harness: 'head',
    files: ['bench/a.js', 'bench/help ü/data.json', 'bench/new.js'],
    warnings: [],
  });
  expect(inBase(checkouts, 'bench/a.js')).toBe('head');
  expect(inBase(checkouts, 'bench/help ü/data.json')).toBe('head');
  expect(inBase(checkouts, 'bench/new.js')).toBe('uncommitted');
  expect(inBase(checkouts, 'bench/gone.js')).toBe('base');
  expect(inBase(checkouts, 'src/code.js')).toBe('base');
  expect(inBase(checkouts, '../bench/a.js')).toBe('outside');
});

test('a build product is never carried over: it holds the code of head', async () => {
  await using checkouts = await open(
    { 'bench/a.ts': 'base', 'code.ts': 'base' },
    { 'bench/a.ts': 'head' },
    { 'dist/a.js': 'built from head' },
  );
  write(checkouts.head.root, { 'dist/a.js': 'built from head' });
  const harness = await overlayHarness(checkouts, [
    suite('built', 'dist/a.js'),
    suite('sourced', 'dist/a.js', ['bench/*.ts']),
    suite('typo', 'dist/a.js', ['bench/*.ts', 'bensh/*']),
  ]);
  expect(inBase(checkouts, 'dist/a.js')).toBeNull();
  expect(harness.of('built')).toMatchObject({
    harness: 'own',
    warnings: [expect.stringContaining('dist/a.js is a build product')],
  });
  expect(harness.of('sourced')).toEqual({ harness: 'head', files: ['bench/a.ts'], warnings: [] });
  expect(harness.of('typo').warnings).toEqual(['typo: `harness: bensh/*` matches no file tracked by git']);
});

test('a committed build product is not carried over either, unless it is named', async () => {
  await using checkouts = await open({ 'build/a.js': 'base' }, { 'build/a.js': 'head' });
  const harness = await overlayHarness(checkouts, [suite('s', 'build/a.js')]);
  expect([harness.of('s').harness, inBase(checkouts, 'build/a.js')]).toEqual(['own', 'base']);
  expect(harness.warnings).toEqual([]);
  const named = await overlayHarness(checkouts, [suite('s', 'build/a.js', ['build/**'])]);
  expect([named.of('s').harness, inBase(checkouts, 'build/a.js')]).toEqual(['head', 'head']);
  expect(named.warnings).toEqual([expect.stringContaining('no difference can show')]);
  expect(await named.restoreAll()).toEqual(['s']);
  expect(inBase(checkouts, 'build/a.js')).toBe('base');
});

test('files that are the same need no overlay; a command without harness has none', async () => {
  await using checkouts = await open({ 'bench/a.js': 'same' }, { 'code.js': 'head' });
  const command: Suite = {
    ...suite('c', ''),
    runner: { kind: 'command', argv: ['true'], directory: '.', environment: {} },
  };
  const harness = await overlayHarness(checkouts, [suite('s', 'bench/a.js'), command]);
  for (const name of ['s', 'c'])
    expect(harness.of(name)).toEqual({ harness: 'head', files: [], warnings: [] });
});

test("bodies of requests are part of the benchmark: both sides are sent head's", async () => {
  await using checkouts = await open(
    { 'bench/order.json': 'base', 'server.js': 'base' },
    { 'bench/order.json': 'head', 'server.js': 'head' },
  );
  const http: Suite = { ...suite('h', ''), runner: POSTING };
  const harness = await overlayHarness(checkouts, [http]);
  expect(harness.of('h')).toEqual({ harness: 'head', files: ['bench/order.json'], warnings: [] });
  expect([inBase(checkouts, 'bench/order.json'), inBase(checkouts, 'server.js')]).toEqual(['head', 'base']);
  const affected = (file: string): boolean =>
    !unaffectedSuites([{ ...http, whenChanged: ['server.js'] }], [file], 'perf-budgets.yml').has('h');
  expect(['bench/order.json', 'server.js', 'readme.md'].map(affected)).toEqual([true, true, false]);
});

test('restore brings back what base had, for every suite that shares a file', async () => {
  await using checkouts = await open(
    { 'bench/a.js': 'base', 'bench/b.js': 'base', 'bench/c.js': 'base', 'shared.js': 'base' },
    {
      'bench/a.js': 'head',
      'bench/b.js': 'head',
      'bench/c.js': 'head',
      'shared.js': 'head',
      'bench/only-head/x.js': 'head',
    },
  );
  const harness = await overlayHarness(checkouts, [
    suite('a', 'bench/a.js', ['shared.js', 'bench/only-head/**']),
    suite('b', 'bench/b.js', ['shared.js']),
    suite('c', 'bench/c.js'),
  ]);
  expect(inBase(checkouts, 'bench/only-head/x.js')).toBe('head');
  expect([...(await harness.restore('a'))].sort()).toEqual(['a', 'b']);
  for (const file of ['bench/a.js', 'bench/b.js', 'shared.js']) expect(inBase(checkouts, file)).toBe('base');
  expect(inBase(checkouts, 'bench/only-head')).toBeNull();
  expect(inBase(checkouts, 'bench/c.js')).toBe('head');
  expect([harness.of('a').harness, harness.of('b').harness, harness.of('c').harness]).toEqual([
    'own',
    'own',
    'head',
  ]);
  expect(sh(checkouts.base.top, 'status', '--porcelain')).toBe('M  bench/c.js');
});

test('a link in base never leads the overlay out of the checkout', async () => {
  const outside = temporaryFolder();
  mkdirSync(join(outside, 'bench'));
  write(outside, { 'bench/a.js': 'the user' });
  const cwd = makeRepository({ x: '1' });
  symlinkSync(join(outside, 'bench'), join(cwd, 'bench'));
  commit(cwd, {});
  sh(cwd, 'checkout', '--quiet', '-b', 'work');
  rmSync(join(cwd, 'bench'));
  commit(cwd, { 'bench/a.js': 'head' });
  await using checkouts = await openCheckouts(await resolveRevisions({ variables: process.env, cwd }), {
    parent: temporaryFolder(),
  });
  const harness = await overlayHarness(checkouts, [suite('s', 'bench/a.js')]);
  expect(inBase(checkouts, 'bench/a.js')).toBe('head');
  expect(readFileSync(join(outside, 'bench/a.js'), 'utf8')).toBe('the user');
  await harness.restore('s');
  expect(inBase(checkouts, 'bench/a.js')).toBe('the user'); // base's own link is back
});

test('what base has and calls no part of a benchmark stays its own, whatever head calls it', async () => {
  await using checkouts = await open(
    { 'bench/a.js': 'base', 'src/code.js': 'base' },
    { 'bench/a.js': 'head', 'src/code.js': 'head', 'bench/new.js': 'head' },
  );
  const own = [suite('s', 'bench/a.js')];
  const claimed = suite('s', 'src/code.js', ['bench/**']);
  expect((await overlayHarness(checkouts, [claimed], own)).of('s').files).toEqual([
    'bench/a.js',
    'bench/new.js',
  ]);
  expect(inBase(checkouts, 'src/code.js')).toBe('base');
});
