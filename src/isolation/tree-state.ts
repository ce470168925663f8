// What lies in a folder: every file and link, by its content. The system's own note of the last change (ctime), which no
// program can set, spares reading again what was not touched.

import { createHash } from 'node:crypto';
import {
  closeSync,
  lstatSync,
  openSync,
  readdirSync,
  readSync,
  readlinkSync,
  type BigIntStats,
} from 'node:fs';
import { join } from 'node:path';
import { setImmediate as breathe } from 'node:timers/promises';

/** A file or link. */
export interface Entry {
  /** Changes whenever anybody writes the file, its mode, or its links. */
  readonly stamp: string;
  /** Mode and SHA-256 of the content, or where a link leads. */
  readonly content: string;
  /** Milliseconds since 1970 at which it was last touched. */
  readonly at: number;
}

/** By path relative to the folder. */
export type TreeState = ReadonlyMap<string, Entry>;

/** Between two moments in which signals and timers are heard, milliseconds. */
const STRETCH = 20;

/**
 * Reads a folder; what `before` knows and nobody touched is not read again. Folders called `.git` are left out. What goes
 * away meanwhile is as if it had never been there.
 */
export async function readTree(top: string, before: TreeState = new Map()): Promise<TreeState> {
  const found = new Map<string, Entry>();
  let breath = performance.now();
  const folders = [''];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop())
    for (const { name, isFolder } of entriesIn(join(top, folder))) {
      const path = folder === '' ? name : `${folder}/${name}`;
      if (name === '.git') continue;
      if (isFolder) folders.push(path);
      else {
        const entry = entryOf(join(top, path), before.get(path));
        if (entry !== null) found.set(path, entry);
      }
      if (performance.now() - breath < STRETCH) continue;
      await breathe();
      breath = performance.now();
    }
  return found;
}

function entriesIn(folder: string): { readonly name: string; readonly isFolder: boolean }[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).map((entry) => {
      return { name: entry.name, isFolder: entry.isDirectory() };
    });
  } catch {
    return [];
  }
}

/** Null: gone, or neither a file nor a link. */
function entryOf(path: string, before: Entry | undefined): Entry | null {
  try {
    const stat = lstatSync(path, { bigint: true });
    const stamp = stampOf(stat);
    if (before?.stamp === stamp) return before;
    const at = Number(stat.ctimeNs) / 1e6;
    if (stat.isSymbolicLink()) return { stamp, content: `link ${readlinkSync(path)}`, at };
    if (!stat.isFile()) return null;
    return { stamp, content: `${(stat.mode & 0o111n).toString(8)} ${digestOf(path)}`, at };
  } catch (error) {
    const { code = '' } = error as NodeJS.ErrnoException;
    if (['ENOENT', 'ENOTDIR'].includes(code)) return null;
    // Unreadable is a state as well, and one that must not change either.
    if (code === 'EACCES') return { stamp: code, content: code, at: 0 };
    throw error;
  }
}

const stampOf = ({ ino, size, mtimeNs, ctimeNs, mode }: BigIntStats): string =>
  [ino, size, mtimeNs, ctimeNs, mode].join(' ');

const block = Buffer.allocUnsafe(1 << 20);

/** Read bit by bit: files may be larger than memory. */
function digestOf(path: string): string {
  const digest = createHash('sha256');
  const file = openSync(path, 'r');
  try {
    for (let size = readSync(file, block); size > 0; size = readSync(file, block))
      digest.update(block.subarray(0, size));
  } finally {
    closeSync(file);
  }
  return digest.digest('base64');
}
