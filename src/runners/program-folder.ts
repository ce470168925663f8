// Where compiled programs lie, and what they write.

import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { temporaryFor } from '../process/enclosures.ts';
import { openScratch } from '../process/temp-folder.ts';

const folders = new Map<string, Promise<string>>();
let made = 0;

/** A new folder for programs that whoever works in `root` can see; it goes with this process. */
export async function programFolder(root: string): Promise<string> {
  const parent = temporaryFor(root) ?? '';
  const all = folders.get(parent) ?? openScratch(parent || undefined).then(({ path }) => path);
  folders.set(parent, all);
  const folder = join(await all, `programs-${(made += 1)}`);
  await mkdir(folder);
  return folder;
}
