// Where compiled programs lie, and what they write.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFor } from '../process/enclosures.ts';
import { openScratch } from '../process/temp-folder.ts';

interface OfSide {
  readonly folder: Promise<string>;
  made: number;
}

const parents = new Map<string, Promise<string>>();
const sides = new Map<string, OfSide>();

/**
 * A new folder for programs that whoever works in `root` can see; it goes with this process. What is made for two sides in
 * the same order has the same names below `programsOf` either side.
 */
export async function programFolder(root: string): Promise<string> {
  const side = sides.get(root) ?? { folder: folderOf(root), made: 0 };
  sides.set(root, side);
  const path = join(await side.folder, `programs-${(side.made += 1)}`);
  await mkdir(path);
  return path;
}

/** The folder of all programs that were made for a side; null: there are none yet. */
export const programsOf = async (root: string): Promise<string | null> =>
  (await sides.get(root)?.folder) ?? null;

async function folderOf(root: string): Promise<string> {
  const parent = temporaryFor(root) ?? '';
  const all = parents.get(parent) ?? openScratch(parent || undefined).then(({ path }) => path);
  parents.set(parent, all);
  const path = join(await all, `side-${sides.size + 1}`);
  await mkdir(path);
  return path;
}
