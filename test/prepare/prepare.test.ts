import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  cpSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UserError } from '../../src/core/model/errors.ts';
import { benchmarkEnvironment } from '../../src/machine/benchmark-environment.ts';
import { whyNotReusable } from '../../src/prepare/node-modules.ts';
import { detectInstallation, type Installation } from '../../src/prepare/package-manager.ts';
import { openPreparation, rebuildBase } from '../../src/prepare/prepare.ts';
import { excerpt } from '../../src/prepare/step.ts';
import { resolveRevisions } from '../../src/git/revisions.ts';
import { openCheckouts, type Checkouts } from '../../src/git/checkouts.ts';
import { commit, makeRepository, sh, stateOf, temporaryFolder, write } from '../git/real-git.ts';
import type { PrepareOptions } from '../../src/prepare/plan.ts';
import type { Failure } from '../../src/core/model/report.ts';
import type { Prepare } from '../../src/core/model/configuration.ts';
import { until } from '../until.ts';

beforeEach(() => {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
});
afterEach(() => vi.unstubAllEnvs());

const json = (value: unknown): string => JSON.stringify(value);
const npm = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', ['--no-audit', '--no-fund', '--offline', ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'ignore'],
  });

const made = new Map<string, string>();

/** A repository with one dependency, a packed folder, installed and committed; then an empty commit on `work`. */
function makeProject(files: Record<string, string> = {}, manifest: Record<string, unknown> = {}): string {
  const key = json([files, manifest]);
  const original = made.get(key) ?? install(files, manifest);
  made.set(key, original);
  const cwd = join(temporaryFolder(), 'projekt ü');
  execFileSync('cp', ['-a', original, cwd]);
  return cwd;
}

let packed: string | null = null;

function install(files: Record<string, string>, manifest: Record<string, unknown>): string {
  const cwd = makeRepository({ '.gitignore': 'node_modules\n' });
  packed ??= pack('1.0.0', 'dep');
  mkdirSync(join(cwd, 'source'));
  cpSync(packed, join(cwd, 'source/dep-1.0.0.tgz'));
  const dependencies = { dep: 'file:source/dep-1.0.0.tgz' };
  write(cwd, {
    'package.json': json({ name: 'project', version: '1.0.0', dependencies, ...manifest }),
    ...files,
  });
  npm(cwd, 'install', '--ignore-scripts');
  commit(cwd, {}, 'project');
  sh(cwd, 'checkout', '--quiet', '-b', 'work');
  commit(cwd, {}, 'work');
  return cwd;
}

/** Packs a package that exports a text; returns the archive. */
function pack(version: string, text: string): string {
  const folder = temporaryFolder();
  write(folder, { 'package.json': json({ name: 'dep', version }), 'index.js': `module.exports = '${text}'` });
  npm(folder, 'pack');
  return join(folder, `dep-${version}.tgz`);
}

const AUTO: Prepare = { install: 'auto', build: null };

interface Run extends AsyncDisposable {
  readonly checkouts: Checkouts;
  readonly options: PrepareOptions;
  readonly prepared: {
    readonly baseFailure: Failure | null;
    readonly notes: readonly string[];
    readonly warnings: readonly string[];
  };
  readonly lines: string[];
}

async function prepareIn(
  cwd: string,
  prepare: Prepare | Record<'base' | 'head', Prepare> = AUTO,
): Promise<Run> {
  const checkouts = await openCheckouts(
    await resolveRevisions({ variables: process.env, cwd, base: 'main' }),
    {
      parent: temporaryFolder(),
    },
  );
  const lines: string[] = [];
  const options: PrepareOptions = {
    checkouts,
    prepare: 'base' in prepare ? prepare : { base: prepare, head: prepare },
    environment: benchmarkEnvironment(process.env).environment,
    variables: process.env,
    seconds: 120,
    onProgress: ({ side, command, line }) => lines.push(`${side} ${command}: ${line}`),
  };
  try {
    const preparing = await openPreparation(options);
    const baseFailure = await preparing.base();
    await preparing.head();
    return {
      checkouts,
      options,
      prepared: { baseFailure, notes: preparing.notes, warnings: preparing.warnings },
      lines,
      [Symbol.asyncDispose]: () => checkouts[Symbol.asyncDispose](),
    };
  } catch (error) {
    await checkouts[Symbol.asyncDispose]();
    throw error;
  }
}

const evaluate = (root: string, code: string): string =>
  execFileSync(process.execPath, ['-p', code], { cwd: root, encoding: 'utf8' }).trim();

test('an install that fits the lockfile is copied to both sides, and only copied', async () => {
  const cwd = makeProject();
  const before = stateOf(cwd);
  await using run = await prepareIn(cwd);
  expect(run.prepared).toEqual({
    baseFailure: null,
    notes: ['base: node_modules copied from your checkout', 'head: node_modules copied from your checkout'],
    warnings: [],
  });
  for (const { root } of [run.checkouts.base, run.checkouts.head]) {
    expect(evaluate(root, "require('dep')")).toBe('dep');
    write(root, { 'node_modules/dep/index.js': 'changed' });
    expect(lstatSync(join(root, 'node_modules')).isSymbolicLink()).toBe(false);
  }
  expect(stateOf(cwd)).toEqual(before);
  expect(run.lines).toEqual([]);
});

test('the caches of tools in node_modules are left behind', async () => {
  const cwd = makeProject();
  write(cwd, { 'node_modules/.cache/tool/code.js': 'compiled from head' });
  await using run = await prepareIn(cwd);
  expect(run.prepared.notes[1]).toContain('copied');
  expect(existsSync(join(run.checkouts.base.root, 'node_modules/.cache'))).toBe(false);
});

test('nothing installed: base installs, head takes a copy', async () => {
  const cwd = makeProject();
  rmSync(join(cwd, 'node_modules'), { recursive: true });
  await using run = await prepareIn(cwd);
  expect(run.prepared.notes).toEqual([
    'base: npm ci, because nothing is installed',
    'head: node_modules copied from base',
  ]);
  expect(evaluate(run.checkouts.base.root, "require('dep')")).toBe('dep');
  expect(run.lines[0]).toBe('base npm ci: ');
  expect(existsSync(join(cwd, 'node_modules'))).toBe(false);
});

test('without a lockfile too head takes what base has just installed', async () => {
  const cwd = makeProject();
  rmSync(join(cwd, 'node_modules'), { recursive: true });
  sh(cwd, 'rm', '--quiet', 'package-lock.json');
  commit(cwd, {}, 'no lockfile');
  sh(cwd, 'branch', '--force', 'main');
  await using run = await prepareIn(cwd);
  expect(run.prepared).toEqual({
    baseFailure: null,
    notes: [
      'base: npm install --no-package-lock, because nothing is installed',
      'head: node_modules copied from base',
    ],
    warnings: [],
  });
  expect(evaluate(run.checkouts.head.root, "require('dep')")).toBe('dep');
});

test.for([
  ['another version', { 'node_modules/dep/package.json': json({ name: 'dep', version: '1.0.1' }) }],
  [
    'another package under the name',
    { 'node_modules/dep/package.json': json({ name: 'else', version: '1.0.0' }) },
  ],
  ['another archive of the same version', { 'node_modules/.package-lock.json': json({ packages: {} }) }],
] as const)('an install that does not fit the lockfile any more is not used: %s', async ([, files]) => {
  const cwd = makeProject();
  write(cwd, files);
  expect(await whyNotReusable(cwd, cwd, (await detectInstallation(cwd, cwd)) as Installation, ['.'])).toBe(
    'the installed node_modules/dep differs from the lockfile',
  );
});

test('each side gets its own dependencies when they differ', async () => {
  const cwd = makeProject();
  npm(cwd, 'install', pack('2.0.0', 'dep 2'));
  await using run = await prepareIn(cwd);
  expect(run.prepared.notes).toEqual([
    'base: npm ci, because dependencies differ from those of your checkout',
    'head: node_modules copied from your checkout',
  ]);
  expect(evaluate(run.checkouts.base.root, "require('dep')")).toBe('dep');
  expect(evaluate(run.checkouts.head.root, "require('dep')")).toBe('dep 2');
});

const workspace = {
  'packages/lib/package.json': json({ name: 'lib', version: '1.0.0' }),
  'packages/lib/index.js': "module.exports = 'base'",
};

test("links of a workspace lead each side to its own code, from the repository's top or a package", async () => {
  const cwd = makeProject(workspace, { workspaces: ['packages/*'] });
  commit(cwd, { 'packages/lib/index.js': "module.exports = 'head'" });
  for (const place of ['.', 'packages/lib']) {
    await using run = await prepareIn(join(cwd, place));
    expect(run.prepared.notes[0]).toBe('base: node_modules copied from your checkout');
    expect(readlinkSync(join(run.checkouts.base.top, 'node_modules/lib'))).toBe('../packages/lib');
    expect(evaluate(run.checkouts.base.root, "require('lib')")).toBe('base');
    expect(evaluate(run.checkouts.head.root, "require('lib')")).toBe('head');
  }
});

test('a link in node_modules that leads into the checkout or out of it does not make both sides run the same code', async () => {
  const cwd = makeProject(workspace, { workspaces: ['packages/*'] });
  mkdirSync(join(cwd, '../somewhere'));
  symlinkSync('../somewhere', join(cwd, 'outside'));
  commit(cwd, { 'packages/lib/index.js': "module.exports = 'head'" });
  const link = join(cwd, 'node_modules/lib');
  for (const target of ['../../somewhere', '../outside', join(cwd, 'packages/lib')]) {
    rmSync(link);
    symlinkSync(target, link);
    const reason = await whyNotReusable(cwd, cwd, (await detectInstallation(cwd, cwd)) as Installation, [
      '.',
    ]);
    expect(reason).toBe(`${link} is a link that leads out of the checkout`);
  }
  await using run = await prepareIn(cwd);
  expect(run.prepared.notes).toEqual([
    `base: npm ci, because ${link} is a link that leads out of the checkout`,
    'head: node_modules copied from base',
  ]);
  expect(evaluate(run.checkouts.base.root, "require('lib')")).toBe('base');
  expect(evaluate(run.checkouts.head.root, "require('lib')")).toBe('head');
});

test('a start script that names its checkout, and a linked node_modules, are not copied', async () => {
  const cwd = makeProject();
  const reason = async (): Promise<string | null> =>
    whyNotReusable(cwd, cwd, (await detectInstallation(cwd, cwd)) as Installation, ['.']);
  expect(await reason()).toBeNull();
  write(cwd, {
    'node_modules/.bin/tool': `#!/bin/sh\nNODE_PATH='${cwd}/node_modules' exec node "$@"`,
  });
  expect(await reason()).toBe(`${cwd}/node_modules/.bin/tool names the checkout it was installed in`);
  rmSync(join(cwd, 'node_modules/.bin'), { recursive: true });
  renameSync(join(cwd, 'node_modules'), join(cwd, '../modules'));
  symlinkSync('../modules', join(cwd, 'node_modules'));
  expect(await reason()).toBe(`${cwd}/node_modules is a link`);
});

test("a project with install scripts of its own installs on both sides; git's hooks do not count", async () => {
  const cwd = makeProject({}, { scripts: { prepare: 'husky || true', postinstall: 'cp state made' } });
  rmSync(join(cwd, 'made'), { force: true });
  commit(cwd, { state: 'head' });
  await using run = await prepareIn(cwd, { base: AUTO, head: AUTO });
  expect(run.prepared.notes[1]).toBe('head: npm ci, because package.json has a postinstall script');
  expect(readFileSync(join(run.checkouts.head.root, 'made'), 'utf8')).toBe('head');
  expect(run.prepared.baseFailure?.message).toBe('`npm ci` ended with exit code 1'); // base has no file `state`
  const hooksOnly = makeProject({}, { scripts: { prepare: 'husky || true' } });
  await using copied = await prepareIn(hooksOnly);
  expect(copied.prepared.notes[0]).toContain('copied');
});

test('no package.json, or one without dependencies, needs no install', async () => {
  const cwd = makeRepository({ a: '1' });
  await using run = await prepareIn(cwd);
  expect(run.prepared).toEqual({ baseFailure: null, notes: [], warnings: [] });
  write(cwd, { 'package.json': '{}' });
  expect(await detectInstallation(cwd, cwd)).toBeNull();
});

test.for([
  [{ 'package-lock.json': '' }, 'npm ci'],
  [{ 'npm-shrinkwrap.json': '' }, 'npm ci'],
  [{ 'pnpm-lock.yaml': '' }, 'pnpm install --frozen-lockfile'],
  [{ 'yarn.lock': '# yarn lockfile v1\n' }, 'yarn install --frozen-lockfile'],
  [{ 'yarn.lock': '__metadata:\n  version: 8\n' }, 'yarn install --immutable'],
  [{ 'bun.lock': '' }, 'bun install --frozen-lockfile'],
  [{ 'bun.lockb': '' }, 'bun install --frozen-lockfile'],
  [
    { 'package-lock.json': '', 'yarn.lock': '', 'package.json': '{"packageManager":"yarn@1.22.0"}' },
    'yarn install --frozen-lockfile',
  ],
  [{ 'package.json': '{"devDependencies":{"a":"1"}}' }, 'npm install --no-package-lock'],
] as const)('%o is installed by %s', async ([files, command]) => {
  const top = temporaryFolder();
  write(top, { 'package.json': '{}', ...files });
  expect((await detectInstallation(top, top))?.argv.join(' ')).toBe(command);
});

test('the lockfile may stand above the project, but not above the repository', async () => {
  const outer = temporaryFolder();
  const top = join(outer, 'repository');
  write(outer, { 'package-lock.json': '', 'package.json': '{}', 'repository/a/b/package.json': '{}' });
  expect(await detectInstallation(join(top, 'a/b'), top)).toBeNull();
  write(top, { 'yarn.lock': '', 'package-lock.json': '', 'package.json': '{}' });
  const found = await detectInstallation(join(top, 'a/b'), top);
  expect(found).toMatchObject({ directory: top, manager: 'npm' });
  expect(found?.warnings).toEqual([expect.stringContaining('ignored yarn.lock')]);
});

test('commands run in the project of each side, without secrets, and their lines are followed', async () => {
  vi.stubEnv('SECRET_TOKEN', 'hunter2');
  vi.stubEnv('HTTPS_PROXY', 'http://localhost:1');
  const cwd = makeRepository({ 'app/x': '' });
  sh(cwd, 'checkout', '--quiet', '-b', 'work');
  commit(cwd, { 'app/y': '' });
  await using run = await prepareIn(join(cwd, 'app'), {
    install: 'pwd > where',
    build: 'echo "built $CI $SECRET_TOKEN $HTTPS_PROXY ::error::x" | tee out; ls',
  });
  for (const { root } of [run.checkouts.base, run.checkouts.head]) {
    expect(readFileSync(join(root, 'where'), 'utf8').trim()).toBe(root);
    expect(readFileSync(join(root, 'out'), 'utf8')).toBe('built true  http://localhost:1 ::error::x\n');
  }
  expect(run.lines.filter((line) => line.startsWith('head pwd'))).toEqual(['head pwd > where: ']);
  expect(run.lines.at(-1)).toMatch(/^head echo .*: (x|y|built.*)$/);
});

test("registry secrets are passed when base's settings name them, not when head's do", async () => {
  vi.stubEnv('BASE_TOKEN', 'named by base');
  vi.stubEnv('HEAD_TOKEN', 'named by head');
  const cwd = makeRepository({ '.npmrc': '//registry.example/:_authToken=${BASE_TOKEN}\n' });
  sh(cwd, 'checkout', '--quiet', '-b', 'work');
  commit(cwd, { '.npmrc': '//registry.example/:_authToken=${HEAD_TOKEN}\n' });
  await using run = await prepareIn(cwd, { install: null, build: 'echo "$BASE_TOKEN/$HEAD_TOKEN" > out' });
  for (const { root } of [run.checkouts.base, run.checkouts.head])
    expect(readFileSync(join(root, 'out'), 'utf8')).toBe('named by base/\n');
});

test('a build that fails on head ends the run with its last lines', async () => {
  const cwd = makeRepository({ a: '1' });
  const error = await prepareIn(cwd, {
    install: null,
    build: 'seq 1 100; echo no such thing >&2; exit 3',
  }).catch((e: unknown) => e);
  expect(error).toBeInstanceOf(UserError);
  const { message, exitCode } = error as UserError;
  expect(exitCode).toBe(3);
  expect(message).toMatch(/^head could not be prepared: `seq .*` ended with exit code 3:\n86\n/);
  expect(message).toMatch(/100\nno such thing$/);
});

test('a long output is cut to its first errors and its end', () => {
  const advice = Array.from({ length: 50 }, (_, index) => `npm error   --option-${index}`);
  const text = [
    'npm error code EUSAGE',
    'npm error',
    'npm error `npm ci` needs a lockfile in sync',
    ...advice,
  ].join('\n');
  const lines = excerpt(text).split('\n');
  expect(lines).toHaveLength(21);
  expect(lines.slice(0, 2)).toEqual(['npm error code EUSAGE', 'npm error `npm ci` needs a lockfile in sync']);
  expect(lines.slice(4, 6)).toEqual(['…', 'npm error   --option-34']);
  expect(excerpt('one\ntwo\n')).toBe('one\ntwo');
});

test('a build that fails on base is a value, and so is one that hangs or lacks a program', async () => {
  const cwd = makeRepository({ a: '1' });
  sh(cwd, 'checkout', '--quiet', '-b', 'work');
  commit(cwd, { ok: '1' });
  await using run = await prepareIn(cwd, { install: null, build: 'test -f ok || { echo broken; exit 2; }' });
  expect(run.prepared.baseFailure).toMatchObject({
    side: 'base',
    exitCode: 2,
    output: 'broken',
    signal: null,
  });
  await using missing = await prepareIn(cwd, { install: null, build: 'test -f ok || no-such-program' });
  expect(missing.prepared.baseFailure?.message).toContain('a program was not found');
  const hanging = {
    ...run.options,
    seconds: 0.3,
    prepare: { base: { install: null, build: 'sleep 60' }, head: AUTO },
  };
  expect((await rebuildBase(hanging))?.message).toBe('`sleep 60` did not end within 0.3 s');
});

test("what base's build makes of its dependencies is not handed to head, and nothing of head runs before it", async () => {
  const cwd = makeProject({ state: 'base' });
  rmSync(join(cwd, 'node_modules'), { recursive: true });
  commit(cwd, { state: 'head' });
  const build = 'cp state node_modules/dep/made';
  const run = prepareIn(cwd, {
    base: { install: 'auto', build: `${build}; exit 1` },
    head: { ...AUTO, build },
  });
  await using done = await run;
  expect(done.prepared.baseFailure?.message).toContain('ended with exit code 1');
  expect(done.prepared.notes[1]).toBe('head: node_modules copied from base');
  expect(readFileSync(join(done.checkouts.head.root, 'node_modules/dep/made'), 'utf8')).toBe('head');
  expect(done.lines.map((line) => line.replace(/ .*/, '')).join(' ')).toMatch(/^(base )+(head ?)+$/);
});

test('an abort ends the command and the run', async () => {
  const cwd = makeRepository({ a: '1' });
  await using run = await prepareIn(cwd, { install: null, build: null });
  const controller = new AbortController();
  const options: PrepareOptions = {
    ...run.options,
    prepare: { head: AUTO, base: { install: null, build: 'echo $$ > pid; sleep 60' } },
    signal: controller.signal,
  };
  const running = rebuildBase(options);
  const pidFile = join(run.checkouts.base.root, 'pid');
  await until(() => existsSync(pidFile) && statSync(pidFile).size > 0);
  controller.abort(new Error('cancelled'));
  await expect(running).rejects.toThrow('cancelled');
  expect(() => process.kill(Number(readFileSync(pidFile, 'utf8')), 0)).toThrow();
});
