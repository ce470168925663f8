import { appendFileSync, chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { branchArchive } from '../../src/archive/branch.ts';
import { fileOf, type Archive } from '../../src/archive/store.ts';
import { findRepository } from '../../src/git/repository.ts';
import { clone, commit, makeRepository, publish, sh, stateOf } from '../git/real-git.ts';
import { anEntry } from '../history/entries.ts';

const BRANCH = 'perf-budgets-history';

const archiveOf = async (folder: string, random = Math.random): Promise<Archive> => {
  const variables = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  return branchArchive(await findRepository(folder, { variables }), BRANCH, random);
};

const sha = (number: number): string => number.toString(16).padStart(40, '0');

test('what is appended from one clone is read in another, and the first one is left as it was', async () => {
  const project = makeRepository({ 'a.txt': '1' });
  const remote = publish(project);
  const entry = anEntry({ commit: sha(1) });
  const before = stateOf(project);
  await (await archiveOf(project)).append([fileOf(entry)], 'one');
  expect(stateOf(project)).toEqual(before);
  const other = clone(remote);
  const { entries, problems } = await (await archiveOf(other)).read();
  expect({ entries, problems }).toEqual({ entries: [entry], problems: [] });
  expect(sh(remote, 'rev-list', '--count', BRANCH)).toBe('1');
  expect(() => sh(remote, 'merge-base', BRANCH, 'main')).toThrow();
});

test('pushes at once lose nothing, and rewrite nothing', async () => {
  const project = makeRepository({ 'a.txt': '1' });
  const remote = publish(project);
  await (await archiveOf(project)).append([fileOf(anEntry({ commit: sha(99) }))], 'before');
  const first = sh(remote, 'rev-parse', BRANCH);
  const numbers = Array.from({ length: 4 }, (_, index) => index);
  await Promise.all(
    numbers.map(async (number) =>
      (await archiveOf(clone(remote, '--depth=1'))).append(
        [fileOf(anEntry({ commit: sha(number) }))],
        `entry ${number}`,
      ),
    ),
  );
  const { entries } = await (await archiveOf(project)).read();
  expect(entries.map((entry) => entry.commit).sort()).toEqual([...numbers, 99].map(sha).sort());
  expect(sh(remote, 'rev-list', '--count', `${first}..${BRANCH}`)).toBe('4');
  // Nothing but additions.
  expect(sh(remote, 'log', '--format=', '--name-status', '--diff-filter=a', BRANCH)).toBe('');
});

test('one appended again is there already', async () => {
  const project = makeRepository({ 'a.txt': '1' });
  const remote = publish(project);
  const files = [fileOf(anEntry({ commit: sha(1) }))];
  await (await archiveOf(project)).append(files, 'one');
  await (await archiveOf(project)).append(files, 'one again');
  expect(sh(remote, 'rev-list', '--count', BRANCH)).toBe('1');
});

test('a server that sends less than everything is asked for no file to add one', async () => {
  const project = makeRepository({ 'a.txt': '1' });
  const remote = publish(project);
  sh(remote, 'config', 'uploadpack.allowFilter', 'true');
  for (const number of [1, 2, 3])
    await (await archiveOf(project)).append([fileOf(anEntry({ commit: sha(number) }))], 'one');
  expect((await (await archiveOf(project)).read()).entries).toHaveLength(3);
});

test('what a server refuses is an error that names the permission, not a loop', async () => {
  const project = makeRepository({ 'a.txt': '1' });
  const remote = publish(project);
  const hook = join(remote, 'hooks/pre-receive');
  writeFileSync(hook, '#!/bin/sh\necho no entry >&2\nexit 1\n');
  chmodSync(hook, 0o755);
  await expect(
    (await archiveOf(project)).append([fileOf(anEntry({ commit: sha(1) }))], 'one'),
  ).rejects.toMatchObject({ hint: expect.stringContaining('contents: write') });
});

test('a file that was edited is left out with a reason', async () => {
  const project = makeRepository({ 'a.txt': '1' });
  const remote = publish(project);
  const archive = await archiveOf(project);
  const [one, other] = [fileOf(anEntry({ commit: sha(1) })), fileOf(anEntry({ commit: sha(2) }))];
  await archive.append([one, other], 'two');
  const edited = clone(remote, '--branch', BRANCH);
  writeFileSync(join(edited, one.path), one.text.replace('linux x64', 'linux arm'));
  appendFileSync(join(edited, 'README.md'), 'not one of ours');
  commit(edited, {}, 'edited');
  sh(edited, 'push', '--quiet', 'origin', BRANCH);
  const { entries, problems } = await archive.read();
  expect(entries.map((entry) => entry.commit)).toEqual([sha(2)]);
  expect(problems).toEqual([`${one.path} is left out: its digest does not match: somebody has edited it`]);
});

test('without a branch, and without a remote, it says so', async () => {
  const project = makeRepository({ 'a.txt': '1' });
  await expect((await archiveOf(project)).append([], 'x')).rejects.toThrow('no remote');
  await expect((await archiveOf(project)).read()).rejects.toThrow('there is no history yet');
});
