// The paths that programs of both sides used, in words that mean the same on either.

import type { Observed } from '../core/reach/trace.ts';

export type Paths = ReadonlyMap<string, Observed>;

/** Stands for the side's own checkout. */
export const TOP = '<top>';

export const isBelow = (path: string, folder: string): boolean =>
  path === folder || path.startsWith(`${folder}/`);

/** A file that Python writes under a name of chance before it gets its own says nothing. */
const PASSING = /\/__pycache__\/[^/]*\.pyc\.\d+$/;

/** The paths that a program of the checkout at `top` used. */
export function portable(paths: Paths, top: string): Paths {
  const found = new Map<string, Observed>();
  for (const [path, observed] of paths) {
    if (PASSING.test(path)) continue;
    const plain = path.replaceAll(/\/(\.?\/)+/g, '/');
    const name = isBelow(plain, top) ? TOP + plain.slice(top.length) : plain;
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
