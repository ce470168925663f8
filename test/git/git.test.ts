import { once } from 'node:events';
import { chmodSync, existsSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Socket } from 'node:net';
import { join } from 'node:path';
import { afterEach, expect, test, vi } from 'vitest';
import { UserError } from '../../src/core/model/errors.ts';
import { checkRevisionName, git, GitError, tryGit } from '../../src/git/git.ts';
import { commit, makeRepository, sh, temporaryFolder, write } from './real-git.ts';

afterEach(() => vi.unstubAllEnvs());

test('returns what git prints, paths outside ASCII as they are', async () => {
  const cwd = makeRepository({ 'ordner ü/daten ß.txt': 'x' });
  expect(await git(['ls-files'], { variables: process.env, cwd })).toBe('ordner ü/daten ß.txt');
});

test('passes arguments and input without a shell', async () => {
  const cwd = makeRepository({ a: '1' });
  const text = '$(touch /tmp/never) ; `x` "quoted" \n second line';
  const blob = await git(['hash-object', '-w', '--stdin'], { variables: process.env, cwd, input: text });
  expect(await git(['cat-file', 'blob', blob], { variables: process.env, cwd })).toBe(text);
});

test('an error names the command, the folder and what git said', async () => {
  const cwd = makeRepository({ a: '1' });
  const error = await git(['show', 'nothing-here'], { variables: process.env, cwd }).catch(
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(GitError);
  expect((error as GitError).message).toMatch(
    /^git show failed in .*répo one: fatal: ambiguous argument 'nothing-here'/,
  );
  expect((error as GitError).code).toBe(128);
  expect(await tryGit(['show', 'nothing-here'], { variables: process.env, cwd })).toBeNull();
});

test('an error names the subcommand behind options, and the first line that says why', async () => {
  const cwd = makeRepository({ a: '1', '.gitattributes': 'b filter=lfs\n', b: 'x' });
  rmSync(join(cwd, 'b'));
  const filter = ['-c', 'filter.lfs.required=true', '-c', 'filter.lfs.smudge=git-lfs-that-is-not-there'];
  const failure = git([...filter, '--literal-pathspecs', 'checkout-index', '--force', '--all'], {
    variables: process.env,
    cwd,
  });
  await expect(failure).rejects.toThrow(/^git checkout-index failed in .*: .*git-lfs-that-is-not-there/);
  await expect(failure).rejects.toHaveProperty('hint', expect.stringContaining('Git LFS'));
});

test('explains a repository that belongs to someone else', async () => {
  const cwd = makeRepository({ a: '1' });
  vi.stubEnv('GIT_TEST_ASSUME_DIFFERENT_OWNER', '1');
  vi.stubEnv('GIT_CONFIG_GLOBAL', '/dev/null');
  const failure = tryGit(['status'], { variables: process.env, cwd });
  await expect(failure).rejects.toThrow(
    `git refuses to work in ${cwd}: the repository belongs to another user`,
  );
  await expect(failure).rejects.toHaveProperty('hint', expect.stringContaining(`safe.directory '${cwd}'`));
});

test('explains a missing git, a missing folder and a folder without repository', async () => {
  const cwd = temporaryFolder();
  await expect(git(['status'], { variables: process.env, cwd })).rejects.toThrow(
    `${cwd} is not in a git repository`,
  );
  await expect(git(['status'], { variables: process.env, cwd: `${cwd}/gone` })).rejects.toThrow(
    `the folder ${cwd}/gone does not exist`,
  );
  vi.stubEnv('PATH', cwd);
  await expect(git(['status'], { variables: process.env, cwd })).rejects.toThrow('git was not found on PATH');
});

test('sees the variables it is handed and no others', async () => {
  const cwd = makeRepository({ a: '1' });
  vi.stubEnv('GIT_AUTHOR_NAME', 'of this process');
  const variables = { ...process.env, GIT_AUTHOR_NAME: 'handed over' };
  expect(await git(['var', 'GIT_AUTHOR_IDENT'], { variables, cwd })).toMatch(/^handed over </);
});

/** A server that takes connections and never answers. */
async function silentServer() {
  const server = createServer(() => {}).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  const connected = once(server, 'connection').then((sockets) => {
    const [socket] = sockets as [Socket];
    return { closed: once(socket.resume(), 'close') };
  });
  return { url: `http://127.0.0.1:${port}/x.git`, connected, [Symbol.dispose]: () => server.close() };
}

test('ends a fetch from a remote that never answers, with its helpers', async () => {
  using server = await silentServer();
  const cwd = makeRepository({ a: '1' });
  const fetching = git(['ls-remote', server.url], { variables: process.env, cwd, seconds: 5 });
  const { closed } = await server.connected;
  await expect(fetching).rejects.toThrow(/^git ls-remote in .* took longer than 5 s$/);
  // Whoever held the connection is gone.
  await closed;
});

test('ends with the run', async () => {
  using server = await silentServer();
  const cwd = makeRepository({ a: '1' });
  const cancelled = new AbortController();
  const { signal } = cancelled;
  const fetching = tryGit(['ls-remote', server.url], { variables: process.env, cwd, signal });
  const { closed } = await server.connected;
  cancelled.abort(new Error('cancelled'));
  await expect(fetching).rejects.toThrow('cancelled');
  await closed;
  await expect(git(['status'], { variables: process.env, cwd, signal })).rejects.toThrow('cancelled');
});

test('is not led astray by the variables of a git hook it runs under', async () => {
  const cwd = makeRepository({ mine: '1' });
  const other = makeRepository({ other: '1' });
  vi.stubEnv('GIT_DIR', `${other}/.git`);
  vi.stubEnv('GIT_INDEX_FILE', `${other}/.git/index`);
  vi.stubEnv('GIT_WORK_TREE', other);
  expect(await git(['ls-files'], { variables: process.env, cwd })).toBe('mine');
});

test('runs no hook and no file system monitor of the repository', async () => {
  const cwd = makeRepository({ a: '1' });
  const spy = `#!/bin/sh\ntouch '${cwd}/ran'\n`;
  write(cwd, { '.git/hooks/post-checkout': spy, '.git/monitor': spy });
  for (const file of ['hooks/post-checkout', 'monitor']) chmodSync(`${cwd}/.git/${file}`, 0o755);
  sh(cwd, 'config', 'core.fsmonitor', `'${cwd}/.git/monitor'`);
  await git(['checkout', '--quiet', '-b', 'x'], { variables: process.env, cwd });
  expect(await git(['status', '--porcelain'], { variables: process.env, cwd })).toBe('');
  sh(cwd, 'checkout', '--quiet', '-b', 'y');
  expect(existsSync(`${cwd}/ran`)).toBe(true); // the trap was sharp
});

test('refuses names that git would take for options', () => {
  for (const name of ['', '--upload-pack=x', '-b', 'a b', 'a\nb'])
    expect(() => checkRevisionName(name)).toThrow(UserError);
  expect(checkRevisionName('feature/größe')).toBe('feature/größe');
});

test('an abort ends git', async () => {
  const cwd = makeRepository({ a: '1' });
  commit(cwd, { a: '2' });
  const controller = new AbortController();
  const running = git(['-c', 'alias.wait=!sleep 60', 'wait'], {
    variables: process.env,
    cwd,
    signal: controller.signal,
  });
  controller.abort();
  await expect(running).rejects.toHaveProperty('name', 'AbortError');
});
