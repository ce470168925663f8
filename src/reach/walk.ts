// Follows a path as the system does, name by name, and tells which links it went through.

import { lstatSync, readlinkSync, type BigIntStats } from 'node:fs';
import { dirname } from 'node:path';

export interface Walked {
  /** Where it ends, links followed; beyond the first name that is not there, as it was written. */
  readonly real: string;
  /** Links on the way: where they stand, and what they say. */
  readonly links: readonly (readonly [at: string, target: string])[];
  /** Null: nothing is there. */
  readonly stats: BigIntStats | null;
}

const MOST_LINKS = 40;

/**
 * Walks an absolute path. With `last` the last name is followed too, where it is a link. `outside` tells where a path of
 * the program lies for everybody else.
 */
export function walk(path: string, last: boolean, outside: (path: string) => string): Walked {
  const statsOf = (at: string): BigIntStats | null => lookAt(outside(at));
  const names = path.split('/').filter((name) => name !== '' && name !== '.');
  const links: [string, string][] = [];
  let real = '/';
  let stats: BigIntStats | null = statsOf('/');
  while (names.length > 0) {
    const name = names.shift() as string;
    if (name === '..') {
      real = dirname(real);
      stats = statsOf(real);
      continue;
    }
    const next = real === '/' ? `/${name}` : `${real}/${name}`;
    stats = statsOf(next);
    // What stands there belongs to the process that looked.
    if (next.startsWith('/proc/')) return { real: [next, ...names].join('/'), links, stats };
    if (stats === null) return { real: [next, ...names].join('/'), links, stats };
    if (!stats.isSymbolicLink() || (names.length === 0 && !last)) {
      real = next;
      continue;
    }
    const target = readlinkSync(outside(next));
    links.push([next, target]);
    if (links.length > MOST_LINKS) return { real: next, links, stats: null };
    names.unshift(...target.split('/').filter((each) => each !== '' && each !== '.'));
    if (target.startsWith('/')) real = '/';
    stats = statsOf(real);
  }
  return { real, links, stats };
}

const lookAt = (path: string): BigIntStats | null => {
  try {
    return lstatSync(path, { bigint: true });
  } catch {
    return null;
  }
};
