import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { changedFiles } from '../../src/git/changed-files.ts';
import { openCheckouts } from '../../src/git/checkouts.ts';
import { resolveRevisions } from '../../src/git/revisions.ts';
import { commit, makeRepository, sh, stateOf, temporaryFolder, write } from './real-git.ts';

beforeEach(() => {
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
});
afterEach(() => vi.unstubAllEnvs());

const revisionsOf = (cwd: string) => resolveRevisions({ variables: process.env, cwd });

test("head's code with base's benchmark files, uncommitted changes too, and the repository as it was", async () => {
  const cwd = makeRepository({
    'app/bench/a.js': 'base',
    'app/bench/gone.js': 'base',
    'app/src/code.js': 'base',
    'bench/a.js': 'base',
  });
  sh(cwd, 'checkout', '--quiet', '-b', 'work');
  sh(cwd, 'rm', '--quiet', 'app/bench/gone.js');
  commit(cwd, { 'app/bench/a.js': 'head', 'app/bench/new.js': 'head', 'bench/a.js': 'head' });
  write(cwd, { 'app/src/code.js': 'uncommitted' });
  const before = stateOf(cwd);
  const revisions = await revisionsOf(join(cwd, 'app'));
  const graft = { from: revisions.base.commit, holds: (file: string) => file.startsWith('bench/') };
  await using checkouts = await openCheckouts(revisions, { graft, parent: temporaryFolder() });
  const read = (file: string): string | null => {
    const path = join(checkouts.head.root, file);
    return existsSync(path) ? readFileSync(path, 'utf8') : null;
  };
  expect(read('bench/a.js')).toBe('base');
  expect(read('bench/gone.js')).toBe('base');
  expect(read('bench/new.js')).toBeNull();
  expect(read('src/code.js')).toBe('uncommitted');
  expect(read('../bench/a.js')).toBe('head');
  expect(stateOf(cwd)).toEqual(before);
});

test('a file behind a link is changed under each of its names', async () => {
  const cwd = makeRepository({ 'lib/a.js': 'base', 'other/b.js': 'base' });
  symlinkSync('lib', join(cwd, 'src'));
  symlinkSync('/etc', join(cwd, 'outside'));
  commit(cwd, {}, 'links');
  sh(cwd, 'checkout', '--quiet', '-b', 'work');
  commit(cwd, { 'lib/a.js': 'head' });
  expect(await changedFiles(await revisionsOf(cwd))).toEqual(['lib/a.js', 'src/a.js']);
  // A link that leads elsewhere now changes all that it led to, and all that it leads to.
  sh(cwd, 'rm', '--quiet', 'src');
  symlinkSync('other', join(cwd, 'src'));
  const found = await changedFiles(await revisionsOf(cwd));
  expect(found).toEqual(expect.arrayContaining(['src', 'src/a.js', 'src/b.js']));
});
