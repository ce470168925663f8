// Two kinds of files that would make both sides measure the same thing, or nothing, without an error.

import { open, readlink } from 'node:fs/promises';
import { isAbsolute, join, relative } from 'node:path';
import { items } from './git.ts';
import type { Repository } from './repository.ts';
import type { Side } from '../core/model/quantities.ts';

const POINTER = 'version https://git-lfs.github.com/spec/';

type Git = (side: Side, args: readonly string[]) => Promise<string>;

/** Warnings about Git LFS pointers without their content and links that lead into the user's own checkout. */
export async function findUnfaithfulFiles(
  git: Git,
  repository: Repository,
  side: Side,
  top: string,
): Promise<string[]> {
  return [...(await lfsPointers(git, side, top)), ...(await linksToUser(git, repository, side, top))];
}

async function lfsPointers(git: Git, side: Side, top: string): Promise<string[]> {
  const files = items(await git(side, ['ls-files', '-z', '--', ':(top,attr:filter=lfs)']));
  const pointers: string[] = [];
  for (const file of files) if (await startsWith(join(top, file), POINTER)) pointers.push(file);
  const [first] = pointers;
  if (first === undefined) return [];
  const which = pointers.length === 1 ? first : `${first} and ${pointers.length - 1} more`;
  return [
    `${which}: a Git LFS pointer was checked out instead of the content (git lfs install; git lfs pull)`,
  ];
}

async function startsWith(file: string, text: string): Promise<boolean> {
  const handle = await open(file).catch(() => null);
  if (handle === null) return false;
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(text.length), 0, text.length, 0);
    return buffer.subarray(0, bytesRead).toString('latin1') === text;
  } finally {
    await handle.close();
  }
}

async function linksToUser(git: Git, repository: Repository, side: Side, top: string): Promise<string[]> {
  const listed = items(await git(side, ['ls-files', '--stage', '-z']));
  const warnings: string[] = [];
  for (const item of listed.filter((entry) => entry.startsWith('120000 '))) {
    const path = item.slice(item.indexOf('\t') + 1);
    const target = await readlink(join(top, path)).catch(() => '');
    if (isAbsolute(target) && !relative(repository.top, target).startsWith('..'))
      warnings.push(
        `${path} is a link to ${target}: both sides use the same file, so a change to it does not show`,
      );
  }
  return warnings;
}
