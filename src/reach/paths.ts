// The paths that programs of both sides used, in words that mean the same on either.

import type { Observed } from '../core/reach/trace.ts';

export type Paths = ReadonlyMap<string, Observed>;

/** Stands for the side's own checkout. */
export const TOP = '<top>';
/** Stands for the folder of programs that were compiled for the side. */
const COMPILED = '<compiled>';

/** Folders of a side that are called the same on both. */
export interface OwnFolders {
  /** Its checkout, without links in it. */
  readonly top: string;
  /** What was compiled for it, beside the checkout; null: nothing was. */
  readonly compiled: string | null;
}

export const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`);

/** A file that Python writes under a name of chance before it gets its own says nothing. */
const PASSING = /\/__pycache__\/[^/]*\.pyc\.\d+$/;

/** A path by the name that it has on either side. */
export function portableName(path: string, { top, compiled }: OwnFolders): string {
  if (isBelow(path, top)) return TOP + path.slice(top.length);
  return compiled !== null && isBelow(path, compiled) ? COMPILED + path.slice(compiled.length) : path;
}

/** Where that lies on a side; what was compiled for the other alone lies nowhere. */
export function pathOf(name: string, { top, compiled }: OwnFolders): string {
  if (name.startsWith(TOP)) return top + name.slice(TOP.length);
  return compiled === null ? name : name.replace(COMPILED, () => compiled);
}

/** Whether a path is the side's own. */
export const isOwn = (path: string, { top, compiled }: OwnFolders): boolean =>
  isBelow(path, top) || (compiled !== null && isBelow(path, compiled));

export const isOwnName = (name: string): boolean => name.startsWith(TOP) || name.startsWith(COMPILED);

/** The paths that a program of a side used. */
export function portable(paths: Paths, own: OwnFolders): Paths {
  const found = new Map<string, Observed>();
  for (const [path, observed] of paths) {
    if (PASSING.test(path)) continue;
    const plain = path.replaceAll(/\/(\.?\/)+/g, '/');
    const name = portableName(plain, own);
    found.set(name, merged(found.get(name), observed));
  }
  return found;
}

/** The paths of several programs together. */
export function mergedPaths(all: readonly Paths[]): Paths {
  const found = new Map<string, Observed>();
  for (const paths of all)
    for (const [path, observed] of paths) found.set(path, merged(found.get(path), observed));
  return found;
}

/** What one of them found there counts as there. */
const merged = (known: Observed | undefined, other: Observed): Observed =>
  known === undefined
    ? other
    : {
        access: new Set([...known.access, ...other.access]),
        first: known.first === other.first ? known.first : 'there',
      };
