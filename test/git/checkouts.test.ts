import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { resolveRevisions, type RevisionsOptions } from '../../src/git/revisions.ts';
import { openCheckouts, type Checkouts } from '../../src/git/checkouts.ts';
import {
  bundleProgram,
  clone,
  commit,
  makeRepository,
  publish,
  sh,
  stateOf,
  temporaryFolder,
  write,
} from './real-git.ts';

beforeEach(() => {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
});
afterEach(() => vi.unstubAllEnvs());

const open = async (options: Omit<RevisionsOptions, 'variables'>, parent: string): Promise<Checkouts> =>
  openCheckouts(await resolveRevisions({ variables: process.env, ...options }), { parent });

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
    .filter((file) => file !== '.git')
    .sort();

const read = (...parts: string[]): string => readFileSync(join(...parts), 'utf8');

/** main with two files, branch work with a committed, a staged, a changed, a deleted, a new and an ignored one. */
function makeBusyRepository(): string {
  const cwd = makeRepository({
    'app/a ß.js': 'base',
    'app/gone.js': 'base',
    'app/staged.js': 'base',
    '.gitignore': 'ignored\n',
  });
  sh(cwd, 'tag', 'v1.0');
  sh(cwd, 'checkout', '--quiet', '-b', 'work');
  commit(cwd, { 'app/committed.js': 'head' });
  write(cwd, { 'app/staged.js': 'staged' });
  sh(cwd, 'add', 'app/staged.js');
  sh(cwd, 'stash', 'push', '--quiet', '--keep-index');
  write(cwd, { 'app/a ß.js': 'changed', 'app/new ü.js': 'new', ignored: 'secret' });
  sh(cwd, 'rm', '--quiet', '--cached', 'app/gone.js');
  return cwd;
}

test('nothing of where a side lies tells which it is, or leads to the other', async () => {
  const parent = temporaryFolder();
  await using checkouts = await open({ cwd: makeBusyRepository() }, parent);
  const { base, head } = checkouts;
  const [one, other] = [base, head].map(({ top }) => relative(parent, top));
  expect(one?.length).toBe(other?.length);
  expect(one?.split('/').length).toBeGreaterThan(1);
  expect(dirname(base.top)).not.toBe(dirname(head.top));
  for (const { top, home } of [base, head]) {
    const seen = [
      relative(parent, top),
      read(top, '.git'),
      sh(top, 'worktree', 'list'),
      ...readdirSync(home),
    ];
    expect(seen.join('\n').replaceAll(parent, '')).not.toMatch(/\b(base|head)\b/);
  }
  expect(sh(base.top, 'worktree', 'list')).not.toContain(head.home);
});

test('both sides lie in folders of equal length, head with everything not ignored', async () => {
  const cwd = makeBusyRepository();
  const parent = temporaryFolder();
  {
    await using checkouts = await open({ cwd: join(cwd, 'app') }, parent);
    const { base, head } = checkouts;
    expect(base.top.length).toBe(head.top.length);
    expect(base.root).toBe(join(base.top, 'app'));
    expect(filesOf(base.top)).toEqual(['.gitignore', 'app/a ß.js', 'app/gone.js', 'app/staged.js']);
    expect(filesOf(head.top)).toEqual(
      ['.gitignore', 'app/a ß.js', 'app/committed.js', 'app/gone.js', 'app/new ü.js', 'app/staged.js'].sort(),
    );
    expect(read(base.root, 'a ß.js')).toBe('base');
    expect(read(head.root, 'a ß.js')).toBe('changed');
    expect(read(head.root, 'staged.js')).toBe('staged');
    expect(sh(base.top, 'rev-parse', 'HEAD')).toBe(base.commit);
    expect(sh(base.top, 'describe', '--tags')).toBe('v1.0');
    // Tools such as asv ask for a branch by its name.
    expect(sh(head.top, 'rev-parse', 'main', 'work')).toBe(sh(cwd, 'rev-parse', 'main', 'work'));
    expect(sh(head.top, 'status', '--porcelain')).toBe('');
    expect(checkouts.warnings).toEqual([]);
  }
  expect(readdirSync(parent)).toEqual([]);
});

test('a file changed to the same size in the second it was committed is not taken for the old one', async () => {
  const cwd = makeRepository({ a: '0' });
  await sleep(1030 - (Date.now() % 1000)); // file times come from a coarser clock
  commit(cwd, { a: 'old' });
  write(cwd, { a: 'new' });
  await sleep(1100);
  await using checkouts = await open({ cwd, base: 'HEAD' }, temporaryFolder());
  expect(read(checkouts.head.top, 'a')).toBe('new');
});

test('an explicit head leaves the working tree out; a clean one is its own commit', async () => {
  const cwd = makeBusyRepository();
  await using checkouts = await open({ cwd, base: 'main', head: 'work' }, temporaryFolder());
  expect(read(checkouts.head.top, 'app/a ß.js')).toBe('base');
  const clean = makeRepository({ a: '1' });
  commit(clean, { a: '2' });
  await using same = await open({ cwd: clean }, temporaryFolder());
  expect(same.head.commit).toBe(sh(clean, 'rev-parse', 'HEAD'));
});

test("the user's checkout and .git are bit for bit and tick for tick the same, during, after and after an error", async () => {
  const cwd = makeBusyRepository();
  const parent = temporaryFolder();
  const before = stateOf(cwd);
  const fail = async (): Promise<void> => {
    await using checkouts = await open({ cwd }, parent);
    write(checkouts.head.top, { 'app/committed.js': 'overwritten', built: 'x' });
    sh(checkouts.base.top, 'config', 'core.hooksPath', '.husky'); // as husky does on npm ci
    expect(stateOf(cwd)).toEqual(before);
    throw new Error('in the middle');
  };
  await expect(fail()).rejects.toThrow('in the middle');
  expect(stateOf(cwd)).toEqual(before);
  expect(readdirSync(parent)).toEqual([]);
});

test('a failed checkout leaves nothing behind', async () => {
  const cwd = makeRepository({ a: '1' });
  const revisions = await resolveRevisions({ variables: process.env, cwd, base: 'HEAD' });
  const parent = temporaryFolder();
  const broken = { ...revisions, base: { ...revisions.base, commit: '0'.repeat(40) } };
  await expect(openCheckouts(broken, { parent })).rejects.toThrow('git worktree failed');
  expect(readdirSync(parent)).toEqual([]);
});

test('files with merge conflicts are refused', async () => {
  const cwd = makeRepository({ a: '1' });
  sh(cwd, 'checkout', '--quiet', '-b', 'work');
  commit(cwd, { a: '2' });
  sh(cwd, 'checkout', '--quiet', 'main');
  commit(cwd, { a: '3' });
  expect(() => sh(cwd, 'merge', 'work')).toThrow();
  await expect(open({ cwd }, temporaryFolder())).rejects.toThrow('a has merge conflicts');
});

test('two runs at once in one checkout do not disturb each other', async () => {
  const cwd = makeBusyRepository();
  const before = stateOf(cwd);
  const parent = temporaryFolder();
  const [one, two] = await Promise.all([open({ cwd }, parent), open({ cwd }, parent)]);
  expect(one.head.commit).toBe(two.head.commit);
  await one[Symbol.asyncDispose]();
  expect(read(two.head.top, 'app/new ü.js')).toBe('new');
  await two[Symbol.asyncDispose]();
  expect(stateOf(cwd)).toEqual(before);
  expect(readdirSync(parent)).toEqual([]);
});

test('read-only folders that a build left behind go too', async () => {
  const cwd = makeRepository({ a: '1' });
  const parent = temporaryFolder();
  for (const end of ['async', 'now']) {
    const checkouts = await open({ cwd, base: 'HEAD' }, parent);
    mkdirSync(join(checkouts.base.top, 'cache/deep'), { recursive: true });
    writeFileSync(join(checkouts.base.top, 'cache/deep/file'), 'x');
    chmodSync(join(checkouts.base.top, 'cache/deep'), 0o555);
    if (end === 'now') checkouts.disposeNow();
    else await checkouts[Symbol.asyncDispose]();
  }
  expect(process.getuid?.() === 0 ? readdirSync(parent) : []).toEqual([]);
});

const HOLD = `
import { resolveRevisions } from './src/git/revisions.ts';
import { openCheckouts } from './src/git/checkouts.ts';
const [cwd, parent, end] = process.argv.slice(2);
const checkouts = await openCheckouts(await resolveRevisions({ variables: process.env, cwd }), { parent });
console.log(checkouts.base.top);
if (end === 'exit') process.exit(7);
if (end === 'throw') throw new Error('nobody catches this');
setInterval(() => {}, 1000);
`;

test('a killed run leaves nothing in the repository, and its folder goes with the next run', async () => {
  const program = await bundleProgram(HOLD);
  const cwd = makeBusyRepository();
  const parent = temporaryFolder();
  const before = stateOf(cwd);
  const start = async (): Promise<{ child: ReturnType<typeof spawn>; top: string }> => {
    const child = spawn(process.execPath, [program, cwd, parent], { stdio: ['ignore', 'pipe', 'inherit'] });
    const [line] = (await once(child.stdout, 'data')) as [Buffer];
    return { child, top: line.toString().trim() };
  };
  const killed = await start();
  const alive = await start();
  killed.child.kill('SIGKILL');
  await once(killed.child, 'exit');
  expect(stateOf(cwd)).toEqual(before);
  expect(existsSync(killed.top)).toBe(true);
  {
    await using next = await open({ cwd }, parent);
    expect(existsSync(next.head.top)).toBe(true);
    expect(existsSync(killed.top)).toBe(false);
    expect(existsSync(alive.top)).toBe(true);
  }
  alive.child.kill('SIGKILL');
  await once(alive.child, 'exit');
  expect(stateOf(cwd)).toEqual(before);
});

test.for(['exit', 'throw'])('a process that ends by %s takes its folder with it', async (end) => {
  const parent = temporaryFolder();
  const child = spawn(process.execPath, [await bundleProgram(HOLD), makeBusyRepository(), parent, end], {
    stdio: 'ignore',
  });
  const [code] = (await once(child, 'exit')) as [number];
  expect(code).toBe(end === 'exit' ? 7 : 1);
  expect(readdirSync(parent)).toEqual([]);
});

test("another machine's or container's folder is left alone, a dead run's whose process id is used again is not", async () => {
  const cwd = makeRepository({ a: '1' });
  const parent = temporaryFolder();
  const probe = await open({ cwd, base: 'HEAD' }, temporaryFolder());
  const owner = JSON.parse(read(probe.scratch, 'owner')) as Record<string, unknown>;
  await probe[Symbol.asyncDispose]();
  write(parent, {
    'scratch-perf-budgets-foreign/owner': JSON.stringify({ ...owner, pid: 2 ** 22 + 1, host: 'elsewhere' }),
    'scratch-perf-budgets-reused/owner': JSON.stringify({ ...owner, started: 'long ago' }),
    'scratch-perf-budgets-halfmade/x': '',
    'perf-budgets-other/owner': JSON.stringify({ ...owner, started: 'long ago' }),
  });
  symlinkSync(cwd, join(parent, 'scratch-perf-budgets-link'));
  await using next = await open({ cwd, base: 'HEAD' }, parent);
  expect(
    readdirSync(parent)
      .filter((name) => ![next.scratch, next.base.home, next.head.home].some((own) => own.endsWith(name)))
      .sort(),
  ).toEqual([
    'perf-budgets-other',
    'scratch-perf-budgets-foreign',
    'scratch-perf-budgets-halfmade',
    'scratch-perf-budgets-link',
  ]);
});

test('a temporary folder that cannot be made is explained', async () => {
  const cwd = makeRepository({ a: '1' });
  const file = join(temporaryFolder(), 'file');
  writeFileSync(file, '');
  await expect(open({ cwd, base: 'HEAD' }, file)).rejects.toThrow('cannot make a temporary folder');
});

test('a linked worktree, a sparse one and a shallow clone give whole trees', async () => {
  const cwd = makeRepository({ 'in/a': '1', 'out/b': '1' });
  commit(cwd, { 'in/a': '2' });
  const linked = join(temporaryFolder(), 'linked');
  sh(cwd, 'worktree', 'add', '--quiet', '-b', 'work', linked, 'main');
  write(linked, { 'in/a': '3' });
  sh(linked, 'sparse-checkout', 'set', 'in');
  expect(existsSync(join(linked, 'out/b'))).toBe(false);
  await using fromLinked = await open({ cwd: linked }, temporaryFolder());
  expect(read(fromLinked.head.top, 'in/a')).toBe('3');
  expect(filesOf(fromLinked.head.top)).toEqual(['in/a', 'out/b']);
  expect(filesOf(fromLinked.base.top)).toEqual(['in/a', 'out/b']);
  await using fromShallow = await open({ cwd: clone(publish(cwd), '--depth=1') }, temporaryFolder());
  expect(read(fromShallow.base.top, 'in/a')).toBe('1');
  expect(sh(fromShallow.head.top, 'log', '--format=%s')).toBe('change\nfirst');
});

test('a partial clone fetches what it lacks', async () => {
  const origin = makeRepository({ a: 'first' });
  commit(origin, { a: 'second' });
  const remote = publish(origin);
  sh(remote, 'config', 'uploadpack.allowFilter', 'true');
  const cwd = clone(remote, '--filter=blob:none');
  await using checkouts = await open({ cwd }, temporaryFolder());
  expect(read(checkouts.base.top, 'a')).toBe('first');
});

/** A repository whose folder `lib` is a submodule that itself has one, `lib/deep`. */
function makeNested(): { cwd: string; lib: string } {
  const deep = makeRepository({ deep: 'deep' });
  const lib = makeRepository({ lib: 'one' });
  sh(lib, 'submodule', '--quiet', 'add', deep, 'deep');
  commit(lib, {});
  const cwd = makeRepository({ a: '1' });
  sh(cwd, 'submodule', '--quiet', 'add', lib, 'lib ü');
  sh(cwd, 'submodule', '--quiet', 'update', '--init', '--recursive');
  commit(cwd, {}, 'with submodule');
  return { cwd, lib: join(cwd, 'lib ü') };
}

test('submodules are filled on both sides, the uncommitted part of theirs on head', async () => {
  const { cwd, lib } = makeNested();
  sh(cwd, 'checkout', '--quiet', '-b', 'work');
  commit(lib, { lib: 'two' });
  commit(cwd, {});
  write(lib, { 'new file': 'uncommitted', 'deep/deep': 'changed' });
  const before = stateOf(cwd);
  await using checkouts = await open({ cwd }, temporaryFolder());
  const { base, head } = checkouts;
  expect([read(base.top, 'lib ü/lib'), read(base.top, 'lib ü/deep/deep')]).toEqual(['one', 'deep']);
  expect([read(head.top, 'lib ü/lib'), read(head.top, 'lib ü/deep/deep')]).toEqual(['two', 'changed']);
  expect(read(head.top, 'lib ü/new file')).toBe('uncommitted');
  expect(existsSync(join(base.top, 'lib ü/new file'))).toBe(false);
  expect(checkouts.warnings).toEqual([]);
  expect(stateOf(cwd)).toEqual(before);
});

test('a submodule that is not there is said', async () => {
  const { cwd } = makeNested();
  const bare = clone(publish(cwd));
  await using checkouts = await open({ cwd: bare }, temporaryFolder());
  expect(checkouts.warnings).toEqual([
    expect.stringMatching(/^submodule lib ü stays empty: .*submodule update --init/),
  ]);
});

test('a project that is itself a submodule works', async () => {
  const { cwd, lib } = makeNested();
  commit(lib, { lib: 'two' });
  write(lib, { lib: 'three' });
  const before = stateOf(cwd);
  await using checkouts = await open({ cwd: lib, base: 'HEAD~1' }, temporaryFolder());
  expect([read(checkouts.base.top, 'lib'), read(checkouts.head.top, 'lib')]).toEqual(['one', 'three']);
  expect(stateOf(cwd)).toEqual(before);
});

test('a filter whose program lies in the checkout is code of head, and not run', async () => {
  const mark = join(temporaryFolder(), 'ran');
  const cwd = makeRepository({
    '.gitattributes': '*.up filter=up\n*.py filter=py\n',
    'scripts/up.sh': `#!/bin/sh\ntouch '${mark}'\ntr a-z A-Z\n`,
    'a.up': 'small\n',
  });
  sh(cwd, 'branch', 'work');
  chmodSync(join(cwd, 'scripts/up.sh'), 0o755);
  sh(cwd, 'config', 'filter.up.smudge', 'sh ./scripts/up.sh');
  sh(cwd, 'config', 'filter.py.smudge', 'python3 clean.py');
  await using opened = await open({ cwd, base: 'main', head: 'work' }, temporaryFolder());
  expect(read(opened.head.top, 'a.up')).toBe('small\n');
  expect(existsSync(mark)).toBe(false);
  expect(opened.warnings.filter((text) => text.includes('git filter'))).toHaveLength(2);
  rmSync(join(cwd, 'a.up'));
  sh(cwd, 'checkout', '--', 'a.up');
  expect(existsSync(mark)).toBe(true); // the trap was sharp
});

test('filters of the user apply, and Git LFS pointers without content are said', async () => {
  const pointer = 'version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n';
  const cwd = makeRepository({
    '.gitattributes': '*.bin filter=lfs\n*.up filter=up\n*.crlf eol=crlf',
    'a.bin': pointer,
    'b.up': 'upper',
    'c.crlf': 'x\n',
  });
  sh(cwd, 'config', 'filter.up.smudge', 'tr a-z A-Z');
  sh(cwd, 'config', 'filter.up.clean', 'tr A-Z a-z');
  write(cwd, { new: '1' });
  await using checkouts = await open({ cwd }, temporaryFolder());
  for (const { top } of [checkouts.base, checkouts.head]) {
    expect(read(top, 'b.up')).toBe('UPPER');
    expect(read(top, 'c.crlf')).toBe('x\r\n');
  }
  expect(checkouts.warnings).toEqual([expect.stringMatching(/^a\.bin: a Git LFS pointer/)]);
});

test("a link into the user's own checkout is said", async () => {
  const cwd = makeRepository({ 'real/code.js': '1' });
  symlinkSync(join(cwd, 'real'), join(cwd, 'absolute'));
  symlinkSync('real', join(cwd, 'relative'));
  commit(cwd, {});
  await using checkouts = await open({ cwd, base: 'HEAD' }, temporaryFolder());
  expect(checkouts.warnings).toEqual([
    expect.stringMatching(/^absolute is a link to .*both sides use the same file/),
  ]);
});

const MOUNT = ['--mount', '--map-root-user'];
const canMount = spawnSync('unshare', [...MOUNT, 'true']).status === 0;

test.runIf(canMount)('a read-only checkout and .git are enough', async () => {
  const cwd = makeBusyRepository();
  const script =
    'mount --bind "$0" "$0" && mount -o remount,ro,bind "$0" && ! touch "$0/.git/x" && exec "$@"';
  const program = [process.execPath, await bundleProgram(HOLD), cwd, temporaryFolder(), 'exit'];
  const { status, stdout } = spawnSync('unshare', [...MOUNT, 'sh', '-c', script, cwd, ...program], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/scratch-perf-budgets-\w+\/[0-9a-f]{12}$/m);
  expect(status).toBe(7);
});
