// Target folders of ours, one a checkout: the user's own is neither read nor written. What cargo compiled for the first
// checkout serves the next as far as it is not the project's own code (decision 71).

import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { privateFolderOf } from '../../process/temp-folder.ts';
import { programFolder } from '../program-folder.ts';

/** Cargo's own mark in a target folder. */
const MARK = '.rustc_info.json';

interface Made {
  readonly root: string;
  readonly directory: string;
  readonly path: string;
}

const made: Made[] = [];

/** The target folder for what is compiled in a directory of a checkout. */
export async function targetFolder(root: string, directory: string): Promise<string> {
  const own = made.find((each) => each.root === root && each.directory === directory);
  if (own !== undefined) return own.path;
  const path = join(await programFolder(root), 'target');
  const prepared = join(root, directory, 'target');
  const other = made.find((each) => each.directory === directory && existsSync(join(each.path, MARK)));
  // What `prepare` compiled in a checkout of ours is of that checkout: nothing of it is old.
  if (existsSync(join(prepared, MARK)) && privateFolderOf(root) !== null) await copied(prepared, path);
  else if (other !== undefined) {
    await copied(other.path, path);
    await renew(topOf(join(root, directory)));
  } else await mkdir(path);
  made.push({ root, directory, path });
  return path;
}

/** What `cargo bench` compiles: other profiles may take gigabytes. */
async function copied(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const part of [MARK, 'release'])
    if (existsSync(join(from, part)))
      await cp(join(from, part), join(to, part), {
        recursive: true,
        verbatimSymlinks: true,
        preserveTimestamps: true,
      });
}

/** The checkout that a folder lies in: crates beside the project may belong to it. */
function topOf(folder: string): string {
  for (let each = folder; each !== dirname(each); each = dirname(each))
    if (existsSync(join(each, '.git'))) return each;
  return folder;
}

const NO_SOURCES = new Set(['target', 'node_modules', '.git']);

/** Cargo tells the age of local crates by the times of their files: none of them passes for what another checkout compiled. */
async function renew(folder: string): Promise<void> {
  const now = new Date();
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    if (NO_SOURCES.has(entry.name)) continue;
    const path = join(folder, entry.name);
    if (entry.isDirectory()) await renew(path);
    else if (entry.isFile()) await utimes(path, now, now).catch(() => {}); // not ours
  }
}
