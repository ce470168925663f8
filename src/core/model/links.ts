// A file behind a symbolic link has several names: globs name one of them, and git tells of another.

import { UserError } from './errors.ts';

/** A symbolic link and where it leads, both relative to the same folder and without `.` and `..`. */
export interface Link {
  readonly path: string;
  readonly target: string;
}

/** Names that files may have at the most: links in circles make up ever more. */
const MOST_NAMES = 1_000_000;

/** Links may lead through links; this many of them, so that a circle comes to an end. */
const LONGEST_CHAIN = 5;

/** The files, and every other name that links give them. A link that is among them stands for all that it leads to. */
export function throughLinks(
  files: readonly string[],
  links: readonly Link[],
  all: readonly string[] = [],
): readonly string[] {
  const found = new Set(files);
  const moved = links.filter(({ path }) => found.has(path));
  for (const { target } of moved) for (const file of all) if (isBelow(file, target)) found.add(file);
  let fresh: readonly string[] = [...found];
  for (let round = 0; round < LONGEST_CHAIN && fresh.length > 0; round += 1) {
    const named: string[] = [];
    for (const file of fresh)
      for (const { path, target } of links) {
        const name = path + file.slice(target.length);
        if (!isBelow(file, target) || found.has(name)) continue;
        named.push(name);
        found.add(name);
        if (found.size > MOST_NAMES) throw new UserError('symbolic links give files too many names');
      }
    fresh = named;
  }
  return [...found];
}

const isBelow = (file: string, folder: string): boolean => file === folder || file.startsWith(`${folder}/`);
