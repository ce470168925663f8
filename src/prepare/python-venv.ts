// A copy of a virtual environment: quicker than a new one, and never one that leads into the checkout it came from.

import { existsSync } from 'node:fs';
import { lstat, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { copyTree } from './node-modules.ts';

export interface CopyOptions {
  readonly environment: Readonly<Record<string, string>>;
  readonly signal?: AbortSignal | undefined;
}

const BIN = process.platform === 'win32' ? 'Scripts' : 'bin';

/** The interpreter of a virtual environment. */
export const pythonOf = (venv: string): string =>
  join(venv, BIN, process.platform === 'win32' ? 'python.exe' : 'python');

/** Copies an environment with pip in it; false when it cannot be copied. Its commands start the copy's own Python. */
export async function copyVenv(from: string, to: string, options: CopyOptions): Promise<boolean> {
  const isWhole = (await lstat(from).catch(() => null))?.isDirectory() === true;
  if (!isWhole || !existsSync(pythonOf(from)) || !existsSync(join(from, BIN, 'pip'))) return false;
  await copyTree(from, to, options);
  for (const name of await readdir(join(to, BIN))) {
    const file = join(to, BIN, name);
    if (!(await lstat(file)).isFile()) continue;
    const text = await readFile(file, 'latin1');
    const moved = text.replaceAll(bytes(from), bytes(to));
    if (moved !== text) await writeFile(file, moved, 'latin1');
  }
  return true;
}

const bytes = (text: string): string => Buffer.from(text).toString('latin1');

/** Whether packages of an environment are folders of the checkout at `top`, as an editable install makes them. */
export async function leadsTo(venv: string, top: string): Promise<boolean> {
  for (const folder of await sitePackages(venv)) {
    for (const name of await readdir(folder)) {
      const file = name.endsWith('.dist-info') ? join(folder, name, 'direct_url.json') : join(folder, name);
      if (!/\.(pth|egg-link|json)$|^__editable__.*\.py$/.test(file.slice(dirname(file).length + 1))) continue;
      const text = await readFile(file, 'utf8').catch(() => '');
      if (text.includes(top) || text.includes(encodeURI(top))) return true;
    }
  }
  return false;
}

async function sitePackages(venv: string): Promise<string[]> {
  const library = join(venv, process.platform === 'win32' ? 'Lib' : 'lib');
  const versions = process.platform === 'win32' ? ['.'] : await readdir(library).catch(() => []);
  return versions.map((version) => join(library, version, 'site-packages')).filter(existsSync);
}

export const removeVenv = (venv: string): Promise<void> => rm(venv, { recursive: true, force: true });
