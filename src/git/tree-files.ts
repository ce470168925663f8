// Files of a commit without a checkout.

import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { UserError } from '../core/model/errors.ts';
import { gitBytes } from './git.ts';
import { inRepository, type Repository } from './repository.ts';

/**
 * Bytes of files of a commit, links followed within it; null where there is none. Paths are relative to the
 * repository's top folder. Rejects with UserError when git does not answer.
 */
export async function filesAt(
  repository: Repository,
  commit: string,
  paths: readonly string[],
): Promise<Map<string, Buffer | null>> {
  const named = paths.map((path) => `${commit}:${path}`);
  if (named.some((name) => name.includes('\n')))
    throw new UserError('a path with a line break is not supported');
  const input = `${named.join('\n')}\n`;
  return parse(
    await gitBytes(['cat-file', '--batch', '--follow-symlinks'], { ...inRepository(repository), input }),
    paths,
  );
}

/** Writes those files of a commit that exist below a folder; returns it. */
export async function exportFiles(
  repository: Repository,
  commit: string,
  paths: readonly string[],
  folder: string,
): Promise<string> {
  for (const [path, bytes] of await filesAt(repository, commit, paths)) {
    if (bytes === null) continue;
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), bytes);
  }
  return folder;
}

/** Blocks of `<object> <type> <size>` and content, or one line without content; of git cat-file(1). */
function parse(output: Buffer, paths: readonly string[]): Map<string, Buffer | null> {
  const found = new Map<string, Buffer | null>();
  let at = 0;
  for (const path of paths) {
    const line = output.subarray(at, output.indexOf('\n', at)).toString('utf8');
    at += Buffer.byteLength(line) + 1;
    const [, type, size] = /^[0-9a-f]+ (\w+) (\d+)$/.exec(line) ?? [];
    // What a link outside the tree, or to nothing, leads to is told on a second line.
    const told = /^(?:dangling|loop|notdir|symlink) (\d+)$/.exec(line)?.[1];
    const length = Number(size ?? told ?? -1);
    found.set(path, type === 'blob' ? output.subarray(at, at + length) : null);
    at += length + 1;
  }
  return found;
}
