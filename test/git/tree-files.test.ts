import { readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findRepository } from '../../src/git/repository.ts';
import { exportFiles, filesAt } from '../../src/git/tree-files.ts';
import { commit, makeRepository, sh, temporaryFolder, write } from './real-git.ts';

test('reads files of a commit as they were, links followed, whatever lies on the disk now', async () => {
  const cwd = makeRepository({ 'a.yml': 'first\n', 'ordner ü/b.yml': 'no line end', 'empty.yml': '' });
  const bytes = Buffer.from([0xff, 0x00, 0x0a, 0x80]);
  write(cwd, { 'binary.yml': bytes.toString('latin1') });
  symlinkSync('a.yml', join(cwd, 'link.yml'));
  symlinkSync('nowhere', join(cwd, 'dangling.yml'));
  symlinkSync('/etc/hostname', join(cwd, 'outside.yml'));
  const old = commit(cwd, {});
  sh(cwd, 'rm', '--quiet', 'a.yml');
  commit(cwd, { 'ordner ü/b.yml': 'second' });
  const repository = await findRepository(cwd, { variables: process.env });
  const names = [
    'missing.yml',
    'a.yml',
    'dangling.yml',
    'ordner ü/b.yml',
    'outside.yml',
    'link.yml',
    'ordner ü',
    'empty.yml',
  ];
  const files = await filesAt(repository, old, names);
  const texts = Object.fromEntries(
    [...files].map(([name, content]) => [name, content?.toString('utf8') ?? null]),
  );
  expect(texts).toEqual({
    'missing.yml': null,
    'a.yml': 'first\n',
    'dangling.yml': null,
    'ordner ü/b.yml': 'no line end',
    'outside.yml': null,
    'link.yml': 'first\n',
    'ordner ü': null,
    'empty.yml': '',
  });
  await expect(filesAt(repository, old, ['a\nb'])).rejects.toThrow('line break');
});

test('writes those that exist below a folder', async () => {
  const cwd = makeRepository({ 'deep/er/.npmrc': 'x=1' });
  const folder = temporaryFolder();
  await exportFiles(
    await findRepository(cwd, { variables: process.env }),
    sh(cwd, 'rev-parse', 'HEAD'),
    ['deep/er/.npmrc', '.npmrc'],
    folder,
  );
  expect(readFileSync(join(folder, 'deep/er/.npmrc'), 'utf8')).toBe('x=1');
});
