// Symbolic links that a commit holds.

import { posix } from 'node:path';
import type { Link } from '../core/model/links.ts';
import { git, gitBytes, items, type GitOptions } from './git.ts';

export interface Listed {
  /** Every file of the commit. */
  readonly files: readonly string[];
  /** Those that are links to something in the repository. */
  readonly links: readonly Link[];
}

const LINK = '120000';

/** Files and links of a commit, relative to the repository's top folder. */
export async function linksIn(commit: string, options: GitOptions): Promise<Listed> {
  const tree = items(await git(['ls-tree', '-r', '-z', '--full-tree', commit], options));
  const entries = tree.map((item) => {
    const tab = item.indexOf('\t');
    const [mode = '', , object = ''] = item.slice(0, tab).split(' ');
    return { mode, object, path: item.slice(tab + 1) };
  });
  const links = entries.filter(({ mode }) => mode === LINK);
  const targets = await textsOf(
    links.map(({ object }) => object),
    options,
  );
  return {
    files: entries.map(({ path }) => path),
    links: links.flatMap(({ path }, index) => linkTo(path, targets[index] ?? '') ?? []),
  };
}

/** The link, by what it says; null: it leads out of the repository. */
export function linkTo(path: string, text: string): Link | null {
  const target = posix.join(posix.dirname(path), text).replace(/\/$/, '');
  return posix.isAbsolute(text) || target.startsWith('..') ? null : { path, target };
}

/** Contents of objects, in their order; of git cat-file(1). */
async function textsOf(objects: readonly string[], options: GitOptions): Promise<string[]> {
  if (objects.length === 0) return [];
  const output = await gitBytes(['cat-file', '--batch'], { ...options, input: `${objects.join('\n')}\n` });
  let at = 0;
  return objects.map(() => {
    const line = output.subarray(at, output.indexOf('\n', at)).toString('utf8');
    const size = Number(line.split(' ')[2]);
    at += Buffer.byteLength(line) + 1;
    const text = output.subarray(at, at + size).toString('utf8');
    at += size + 1;
    return text;
  });
}
