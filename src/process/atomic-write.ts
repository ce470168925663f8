// Files that must be whole or absent.

import { randomBytes } from 'node:crypto';
import { mkdir, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/**
 * Writes beside the target and renames, so that a full disk or a crash leaves the old file as it was. A link stays a
 * link; pipes and devices such as /dev/stdout are written to, since renaming would put a file in their place.
 */
export async function writeAtomically(file: string, text: string): Promise<void> {
  const there = await stat(file).catch(() => null);
  if (there !== null && !there.isFile() && !there.isDirectory()) return writeFile(file, text);
  await mkdir(dirname(file), { recursive: true });
  const target = await realpath(file).catch(() => file);
  const partial = join(dirname(target), `.${randomBytes(6).toString('hex')}.partial`);
  try {
    await writeFile(partial, text, { flush: true });
    await rename(partial, target);
  } catch (error) {
    await rm(partial, { force: true });
    throw error;
  }
}
