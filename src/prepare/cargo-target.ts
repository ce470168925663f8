// What Cargo compiled for base serves head too, as far as it is not the project's own code: dependencies are most of it.

import { existsSync } from 'node:fs';
import { utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Checkouts } from '../git/checkouts.ts';
import { items } from '../git/git.ts';
import { copyTree } from './node-modules.ts';

/** Cargo's own mark in a target folder. */
const MARK = '.rustc_info.json';

/**
 * Copies target folders of base to head where head has none. Cargo tells the age of local crates by the times of their
 * files: head's are set to now, so that none of them passes for what base compiled. Returns the folders copied.
 */
export async function copyTargets(
  checkouts: Checkouts,
  options: { environment: Readonly<Record<string, string>>; signal?: AbortSignal | undefined },
): Promise<readonly string[]> {
  const { base, head } = checkouts;
  const copied: string[] = [];
  for (const folder of await cratesOf(checkouts)) {
    const [from, to] = [join(base.top, folder, 'target'), join(head.top, folder, 'target')];
    if (!existsSync(join(from, MARK)) || existsSync(to) || !existsSync(dirname(to))) continue;
    await copyTree(from, to, options);
    copied.push(join(folder, 'target'));
  }
  if (copied.length > 0) await renew(checkouts);
  return copied;
}

/** Folders of head with a Cargo.toml, relative to its top. */
async function cratesOf({ git }: Checkouts): Promise<string[]> {
  const manifests = items(await git('head', ['ls-files', '-z', '--', ':(top,glob)**/Cargo.toml']));
  return manifests.map((file) => dirname(file));
}

/** Files of head's project become younger than anything that was compiled. */
async function renew({ git, head }: Checkouts): Promise<void> {
  const now = new Date();
  for (const file of items(await git('head', ['ls-files', '-z', '--', ':(top)'])))
    await utimes(join(head.top, file), now, now).catch(() => {}); // deleted ones, links to nothing
}
