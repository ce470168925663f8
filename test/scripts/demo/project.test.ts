import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createRepository, exampleIn, patchIn, withoutGitVariables } from '../../../scripts/demo/project.ts';

const root = resolve(import.meta.dirname, '../../..');
let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'perf-budgets-demo-test-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const make = (environment: NodeJS.ProcessEnv, patches: string[]) =>
  createRepository(exampleIn(root), patches, {
    cwd: join(folder, 'project'),
    environment,
    signal: new AbortController().signal,
  });

test('makes main and a branch for each patch, whatever the user configured', async () => {
  // A configuration that would stop every commit: signing with a program that fails, a failing hook, no identity.
  const home = join(folder, 'home');
  await mkdir(join(home, 'hooks'), { recursive: true });
  await writeFile(join(home, 'hooks/pre-commit'), '#!/bin/sh\nexit 1\n', { mode: 0o755 });
  const settings = `[user]\nuseConfigOnly = true\n[commit]\ngpgSign = true\n[gpg]\nprogram = false\n[core]\nhooksPath = ${home}/hooks\nautocrlf = true\n`;
  await writeFile(join(home, '.gitconfig'), `${settings}[init]\ndefaultBranch = trunk\n`);
  const environment = {
    ...process.env,
    HOME: home,
    XDG_CONFIG_HOME: home,
    GIT_DIR: join(folder, 'elsewhere'),
  };
  const made = await make(withoutGitVariables(environment), [
    patchIn(root, 'harmless'),
    patchIn(root, 'regression'),
  ]);

  const git = (...args: string[]): string =>
    execFileSync('git', args, { cwd: join(folder, 'project'), encoding: 'utf8' }).trim();
  expect(made.map(({ branch }) => branch)).toEqual(['harmless', 'regression']);
  expect(git('for-each-ref', '--format=%(refname:short)').split('\n')).toEqual([
    'harmless',
    'main',
    'regression',
  ]);
  expect(git('branch', '--show-current')).toBe('main');
  expect(git('status', '--porcelain')).toBe('');
  for (const { branch, title } of made) {
    expect(git('log', '--format=%s', `main..${branch}`)).toBe(title);
    expect(git('diff', '--name-only', 'main', branch)).toContain('src/search.ts');
  }
  expect(git('ls-files')).not.toMatch(/node_modules|dist/);
});

test('says which patch does not apply', async () => {
  const patch = join(folder, 'outdated.patch');
  await writeFile(
    patch,
    'Subject: Outdated\n\n--- a/src/gone.ts\n+++ b/src/gone.ts\n@@ -1 +1 @@\n-old\n+new\n',
  );
  await expect(make(withoutGitVariables(process.env), [patch])).rejects.toThrow(
    /git .*apply --index .*outdated\.patch: exit code 1\n.*src\/gone\.ts/s,
  );
  expect(existsSync(join(folder, 'project/src/search.ts'))).toBe(true);
});

test('asks for the line that becomes the commit message', async () => {
  const patch = join(folder, 'silent.patch');
  await writeFile(patch, 'no subject\n');
  await expect(make(withoutGitVariables(process.env), [patch])).rejects.toThrow('no line "Subject: …"');
});
