import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { UserError } from '../../src/core/model/errors.ts';
import { changedFiles } from '../../src/git/changed-files.ts';
import { describeWorkingTree, resolveRevisions } from '../../src/git/revisions.ts';
import { clone, commit, makeRepository, publish, sh, temporaryFolder, write } from './real-git.ts';

beforeEach(() => {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
});
afterEach(() => vi.unstubAllEnvs());

async function failure(promise: Promise<unknown>): Promise<UserError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(UserError);
  return error as UserError;
}

/** main: first, second; branch work: from first, one commit. */
function makeForked(): { cwd: string; first: string; second: string; work: string } {
  const cwd = makeRepository({ a: '1' });
  const first = sh(cwd, 'rev-parse', 'HEAD');
  const second = commit(cwd, { b: '1' }, 'second');
  sh(cwd, 'checkout', '--quiet', '-b', 'work', first);
  return { cwd, first, second, work: commit(cwd, { c: '1' }, 'work') };
}

test('base is where head left the local main', async () => {
  const { cwd, first, work } = makeForked();
  const revisions = await resolveRevisions({ variables: process.env, cwd });
  expect(revisions.base).toEqual({ commit: first, name: 'main', dirty: false });
  expect(revisions.head).toEqual({ commit: work, name: 'work', dirty: false });
  expect(revisions.workingTree).toBe(true);
  expect(revisions.notes).toEqual([
    `base is ${first.slice(0, 9)}, the merge base with main; the commit on main since then is not part of the comparison`,
  ]);
});

test("the remote's default branch comes before the local main, whatever its name", async () => {
  const { cwd, second } = makeForked();
  sh(cwd, 'branch', '-m', 'main', 'trunk');
  publish(cwd);
  sh(cwd, 'branch', 'main', 'work');
  sh(cwd, 'symbolic-ref', 'refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk');
  sh(cwd, 'rebase', '--quiet', 'trunk');
  const revisions = await resolveRevisions({ variables: process.env, cwd });
  expect(revisions.base).toMatchObject({ commit: second, name: 'origin/trunk' });
});

test('an explicit base is a merge base too; a commit that is an ancestor is itself', async () => {
  const { cwd, first } = makeForked();
  expect((await resolveRevisions({ variables: process.env, cwd, base: 'main' })).base.commit).toBe(first);
  const exact = await resolveRevisions({ variables: process.env, cwd, base: first });
  expect(exact.base).toEqual({ commit: first, name: first, dirty: false });
  expect(exact.notes).toEqual([]);
});

test("a tag that bears the name of the remote's branch is not taken for it", async () => {
  const { cwd, first, work } = makeForked();
  publish(cwd);
  sh(cwd, 'update-ref', 'refs/remotes/origin/main', first);
  sh(cwd, 'tag', 'origin/main', work);
  const { base } = await resolveRevisions({ variables: process.env, cwd, base: 'origin/main' });
  expect(base).toMatchObject({ commit: first, name: 'origin/main' });
});

test('an explicit head is a commit, the working tree does not matter', async () => {
  const { cwd, first, second } = makeForked();
  write(cwd, { a: 'changed' });
  const revisions = await resolveRevisions({ variables: process.env, cwd, base: first, head: 'main' });
  expect(revisions).toMatchObject({
    workingTree: false,
    head: { commit: second, name: 'main', dirty: false },
  });
});

test('on main itself the last commit is compared with its parent, uncommitted work with the commit', async () => {
  const { cwd, first, second } = makeForked();
  sh(cwd, 'checkout', '--quiet', 'main');
  const clean = await resolveRevisions({ variables: process.env, cwd });
  expect(clean.base).toMatchObject({ commit: first, name: `${second.slice(0, 9)}^` });
  expect(clean.notes[0]).toContain('compared with its first parent');
  write(cwd, { new: 'file' });
  const dirty = await resolveRevisions({ variables: process.env, cwd });
  expect(dirty.base.commit).toBe(second);
  expect(dirty.head).toEqual({ commit: second, name: 'working tree', dirty: true });
  expect(dirty.notes).toEqual([]);
});

test('the same commit on both sides is said when it was asked for', async () => {
  const { cwd } = makeForked();
  expect((await resolveRevisions({ variables: process.env, cwd, base: 'HEAD' })).notes).toEqual([
    expect.stringContaining('the same commit'),
  ]);
});

test('a detached head and a linked worktree work', async () => {
  const { cwd, first, work } = makeForked();
  const linked = join(temporaryFolder(), 'linked ü');
  sh(cwd, 'worktree', 'add', '--quiet', '--detach', linked, 'work');
  const revisions = await resolveRevisions({ variables: process.env, cwd: linked });
  expect(revisions).toMatchObject({
    base: { commit: first },
    head: { commit: work, name: work.slice(0, 9) },
  });
  expect(revisions.repository.top).toBe(linked);
});

test('the project may be a folder of the repository', async () => {
  const cwd = makeRepository({ 'packages/größe a/perf-budgets.yml': 'x' });
  commit(cwd, { other: '1' });
  const { repository } = await resolveRevisions({
    variables: process.env,
    cwd: join(cwd, 'packages/größe a'),
  });
  expect(repository).toMatchObject({ top: cwd, project: 'packages/größe a' });
});

test.for([
  ['mein', 'did you mean main?'],
  ['origin/wrok', 'did you mean origin/work?'],
  ['something-else-entirely', 'fetch it first: git fetch origin something-else-entirely'],
])('an unknown base %s is refused with help', async ([name = '', hint = '']) => {
  const { cwd } = makeForked();
  publish(cwd);
  const error = await failure(resolveRevisions({ variables: process.env, cwd, base: name }));
  expect(error.message).toBe(`--base ${name}: no such branch, tag or commit in ${cwd}`);
  expect(error.hint).toContain(hint);
  expect(error.exitCode).toBe(2);
});

test('a ref that looks like an option never reaches git', async () => {
  const { cwd } = makeForked();
  expect(
    (await failure(resolveRevisions({ variables: process.env, cwd, base: '--output=x' }))).message,
  ).toContain('is not the name of a commit');
});

test('outside a repository, in a bare one, in .git, and before the first commit it says so', async () => {
  const plain = temporaryFolder();
  expect((await failure(resolveRevisions({ variables: process.env, cwd: plain }))).message).toContain(
    'is not in a git repository',
  );
  expect(await describeWorkingTree(plain, { variables: process.env })).toEqual({
    commit: null,
    name: 'working tree',
    dirty: false,
  });
  const { cwd } = makeForked();
  expect((await failure(resolveRevisions({ variables: process.env, cwd: publish(cwd) }))).message).toContain(
    'is a bare repository',
  );
  expect(
    (await failure(resolveRevisions({ variables: process.env, cwd: join(cwd, '.git') }))).message,
  ).toContain('lies inside .git');
  const unborn = join(plain, 'unborn');
  mkdirSync(unborn);
  sh(unborn, 'init', '--quiet', '--initial-branch=start');
  expect((await failure(resolveRevisions({ variables: process.env, cwd: unborn }))).message).toContain(
    'the branch start has no commit yet',
  );
});

test('one lonely commit, no main at all, and unrelated histories have nothing to compare', async () => {
  const cwd = makeRepository({ a: '1' });
  expect((await failure(resolveRevisions({ variables: process.env, cwd }))).message).toContain(
    'is the first commit of main',
  );
  sh(cwd, 'branch', '-m', 'main', 'else');
  expect((await failure(resolveRevisions({ variables: process.env, cwd }))).hint).toContain('--base REF');
  sh(cwd, 'checkout', '--quiet', '--orphan', 'island');
  commit(cwd, { b: '1' });
  expect((await failure(resolveRevisions({ variables: process.env, cwd, base: 'else' }))).message).toBe(
    'else and island have no common ancestor',
  );
});

/** A remote with 60 commits on main after the fork, and a branch with 40. */
function makeLongHistory(): { remote: string; fork: string } {
  const cwd = makeRepository({ a: '1' });
  const fork = sh(cwd, 'rev-parse', 'HEAD');
  for (let i = 0; i < 60; i++) sh(cwd, 'commit', '--quiet', '--allow-empty', '-m', `main ${i}`);
  sh(cwd, 'checkout', '--quiet', '-b', 'work', fork);
  for (let i = 0; i < 40; i++) sh(cwd, 'commit', '--quiet', '--allow-empty', '-m', `work ${i}`);
  const remote = publish(cwd);
  sh(remote, 'symbolic-ref', 'HEAD', 'refs/heads/main');
  return { remote, fork };
}

test('a shallow clone of one branch is deepened until the merge base is there', async () => {
  const { remote, fork } = makeLongHistory();
  const byDefault = clone(remote, '--depth=1', '--branch=work');
  expect((await resolveRevisions({ variables: process.env, cwd: byDefault })).base).toMatchObject({
    commit: fork,
    name: 'origin/main',
  });
  const named = clone(remote, '--depth=1', '--branch=work');
  expect((await resolveRevisions({ variables: process.env, cwd: named, base: 'main' })).base.commit).toBe(
    fork,
  );
});

test("a pull request's merge commit, fetched alone, finds main's tip as base", async () => {
  const { remote } = makeLongHistory();
  const helper = clone(remote, '--branch=main');
  const tip = sh(helper, 'rev-parse', 'HEAD');
  sh(helper, 'merge', '--quiet', '--no-ff', '-m', 'merge', 'origin/work');
  sh(helper, 'push', '--quiet', 'origin', 'HEAD:refs/pull/7/merge');
  const cwd = join(temporaryFolder(), 'ci');
  mkdirSync(cwd);
  sh(cwd, 'init', '--quiet');
  sh(cwd, 'remote', 'add', 'origin', `file://${remote}`);
  sh(cwd, 'fetch', '--quiet', '--depth=1', 'origin', '+refs/pull/7/merge:refs/remotes/pull/7/merge');
  sh(cwd, 'checkout', '--quiet', '--detach', 'refs/remotes/pull/7/merge');
  expect((await resolveRevisions({ variables: process.env, cwd, base: 'origin/main' })).base.commit).toBe(
    tip,
  );
});

test('a clone of depth 1 of main fetches the parent', async () => {
  const { remote } = makeLongHistory();
  const cwd = clone(remote, '--depth=1', '--branch=main');
  const parent = sh(remote, 'rev-parse', 'main~1');
  expect((await resolveRevisions({ variables: process.env, cwd })).base.commit).toBe(parent);
});

test('a shallow clone that cannot be deepened says how to clone', async () => {
  const { remote } = makeLongHistory();
  const cwd = clone(remote, '--depth=1', '--no-single-branch', '--branch=work');
  sh(cwd, 'remote', 'set-url', 'origin', `file://${remote}.gone`);
  const error = await failure(resolveRevisions({ variables: process.env, cwd, base: 'origin/main' }));
  expect(error.message).toContain('this clone is shallow and git fetch');
  expect(error.hint).toContain('fetch-depth: 0');
  expect(error.exitCode).toBe(3);
});

test('changed files are committed, changed, new and renamed ones, seen from the project', async () => {
  const cwd = makeRepository({
    'app/a ß': '1',
    'app/old': 'long enough to be seen as renamed',
    root: '1',
    same: '1',
  });
  sh(cwd, 'checkout', '--quiet', '-b', 'work');
  commit(cwd, { 'app/committed': '1' });
  sh(cwd, 'mv', 'app/old', 'app/renamed');
  write(cwd, { 'app/a ß': '2', 'app/new': '1', root: '2', '.gitignore': 'ignored', ignored: '1' });
  const project = join(cwd, 'app');
  expect(await changedFiles(await resolveRevisions({ variables: process.env, cwd: project }))).toEqual(
    ['../.gitignore', '../root', 'a ß', 'committed', 'new', 'old', 'renamed'].sort(),
  );
  expect(
    await changedFiles(await resolveRevisions({ variables: process.env, cwd: project, head: 'work' })),
  ).toEqual(['committed']);
});
