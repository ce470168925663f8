// What a build leaves, kept for the next checkout of the same files. What remembers the folder it was built in (cargo, CMake) is
// built anew.

import { lstatSync, readdirSync, readFileSync } from 'node:fs';
import { cp, mkdir, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { openScratch } from '../process/temp-folder.ts';

export interface BuildCache extends AsyncDisposable {
  /** Builds in the checkout at `top`, or copies what a build under the same key left in another one. */
  built(top: string, key: string, build: () => Promise<void>): Promise<void>;
}

/** Relative to a checkout's top. */
interface Kept {
  readonly folder: string;
  readonly files: readonly string[];
  readonly folders: readonly string[];
  readonly removed: readonly string[];
}

/** Bytes of one build; more is not worth a second copy. */
const MOST = 512 * 1024 * 1024;

/** In a temporary folder; dispose of it. */
export async function openBuildCache(parent?: string): Promise<BuildCache> {
  const scratch = await openScratch(parent);
  const kept = new Map<string, Kept | null>();
  return {
    async built(top, key, build) {
      const known = kept.get(key);
      if (known !== undefined && known !== null) return restore(known, top);
      const before = namesIn(top);
      const start = await momentIn(scratch.path);
      await build();
      if (known === undefined)
        kept.set(key, await keep(join(scratch.path, String(kept.size)), top, before, start));
    },
    [Symbol.asyncDispose]: () => scratch[Symbol.asyncDispose](),
  };
}

/** Now, by the clock of the file system. */
async function momentIn(folder: string): Promise<bigint> {
  const mark = join(folder, 'now');
  await writeFile(mark, '');
  return lstatSync(mark, { bigint: true }).ctimeNs;
}

interface Names {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
}

function namesIn(top: string): Names {
  const [files, folders] = [new Set<string>(), new Set<string>()];
  const open = [''];
  for (let folder = open.pop(); folder !== undefined; folder = open.pop())
    for (const entry of readdirSync(join(top, folder), { withFileTypes: true })) {
      const path = join(folder, entry.name);
      if (path === '.git') continue;
      if (entry.isDirectory()) open.push(path);
      (entry.isDirectory() ? folders : files).add(path);
    }
  return { files, folders };
}

/** Null: it cannot be used elsewhere. */
async function keep(folder: string, top: string, before: Names, start: bigint): Promise<Kept | null> {
  const after = namesIn(top);
  // Whoever writes a file, or renames it, moves its ctime, which no program can set.
  const files = [...after.files].filter(
    (file) => statOf(top, file).ctimeNs >= start || !before.files.has(file),
  );
  const bytes = files.reduce((sum, file) => sum + Number(statOf(top, file).size), 0);
  if (bytes > MOST || files.some((file) => tellsPlace(top, file))) return null;
  for (const file of files) await copy(top, folder, file);
  return {
    folder,
    files,
    folders: [...after.folders].filter((each) => !before.folders.has(each)),
    removed: [...before.files].filter((file) => !after.files.has(file)),
  };
}

const statOf = (top: string, file: string) => lstatSync(join(top, file), { bigint: true });

/** Whether a file names the checkout, whose folder has a name of chance; so may a link, and what is no file. */
function tellsPlace(top: string, file: string): boolean {
  const stat = statOf(top, file);
  return !stat.isFile() || readFileSync(join(top, file)).includes(basename(top));
}

async function restore({ folder, files, folders, removed }: Kept, top: string): Promise<void> {
  for (const each of removed) await rm(join(top, each), { force: true });
  for (const each of folders) await mkdir(join(top, each), { recursive: true });
  for (const file of files) await copy(folder, top, file);
}

async function copy(from: string, to: string, file: string): Promise<void> {
  await mkdir(dirname(join(to, file)), { recursive: true });
  await cp(join(from, file), join(to, file), { force: true, preserveTimestamps: true });
}
