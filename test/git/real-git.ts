// Real repositories in temporary folders, for tests.

import { execFileSync } from 'node:child_process';
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createHash } from 'node:crypto';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { build } from 'esbuild';
import { afterAll } from 'vitest';

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** A folder that goes with the test file; its name has a space and letters outside ASCII. */
export function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'test of größe ')));
  folders.push(folder);
  return folder;
}

const ENVIRONMENT = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_OPTIONAL_LOCKS: '0',
  GIT_AUTHOR_NAME: 'Ann',
  GIT_AUTHOR_EMAIL: 'ann@localhost',
  GIT_COMMITTER_NAME: 'Ann',
  GIT_COMMITTER_EMAIL: 'ann@localhost',
};

/** Runs plain git, without the code under test. */
export const sh = (cwd: string, ...args: string[]): string =>
  execFileSync('git', ['-c', 'protocol.file.allow=always', ...args], {
    cwd,
    env: ENVIRONMENT,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  }).trimEnd();

export function write(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

/** Writes the files and commits everything; returns the commit. */
export function commit(folder: string, files: Record<string, string>, message = 'change'): string {
  write(folder, files);
  sh(folder, 'add', '--all');
  sh(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
  return sh(folder, 'rev-parse', 'HEAD');
}

/** A repository on branch main with one commit of `files`. */
export function makeRepository(files: Record<string, string>): string {
  const folder = join(temporaryFolder(), 'répo one');
  mkdirSync(folder);
  sh(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, files, 'first');
  return folder;
}

/** A bare repository with the same branches, and the first one's `origin`. */
export function publish(folder: string): string {
  const remote = join(temporaryFolder(), 'remote.git');
  sh(folder, 'clone', '--quiet', '--bare', folder, remote);
  sh(folder, 'remote', 'add', 'origin', remote);
  sh(folder, 'fetch', '--quiet', 'origin');
  return remote;
}

/** Clones as CI does; `file://` so that depth is honoured. */
export function clone(remote: string, ...args: string[]): string {
  const folder = join(temporaryFolder(), 'clone');
  sh(dirname(folder), 'clone', '--quiet', ...args, `file://${remote}`, folder);
  return folder;
}

/**
 * Everything a user could notice: every file under the folder, .git included, with bytes, mode and times.
 * Of stored objects the time is left out: git itself renews it when it meets content it already has.
 */
export function stateOf(folder: string): Record<string, string> {
  const state: Record<string, string> = {};
  const visit = (path: string): void => {
    const stat = lstatSync(path, { bigint: true });
    const bytes = stat.isFile() ? createHash('sha1').update(readFileSync(path)).digest('hex') : '';
    const time = /\/objects\/.*\w{38}/.test(path) ? '' : stat.mtimeNs;
    state[path.slice(folder.length)] = `${stat.mode} ${time} ${stat.size} ${bytes}`;
    if (stat.isDirectory()) for (const name of readdirSync(path).sort()) visit(join(path, name));
  };
  visit(folder);
  return state;
}

/** Bundles a TypeScript program so that Node of any version can run it; returns its path. */
export async function bundleProgram(source: string): Promise<string> {
  const outfile = join(temporaryFolder(), 'program.mjs');
  await build({
    stdin: { contents: source, resolveDir: resolve(import.meta.dirname, '../..'), loader: 'ts' },
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'esm',
    logLevel: 'warning',
    banner: { js: "import{createRequire as r}from'node:module';const require=r(import.meta.url);" },
  });
  return outfile;
}
