// Where code lies, from the paths a profiler prints: the same words for base and head, whose checkouts lie in different
// folders, and never a path of this machine.

import type { Frame } from './profile.ts';

/** Whose a file is, and what to call it. */
export type Place = Pick<Frame, 'kind' | 'file'> & {
  /** Folder of the dependency, absolute, and its name; null: not a dependency. */
  readonly dependency: { readonly name: string; readonly folder: string } | null;
};

/** An absolute path or `file:` address with `/` only; other addresses (`node:fs`) as they are. */
const plainPath = (address: string): string => {
  const path = address.startsWith('file:')
    ? decoded(address.replace(/^file:\/\/(?:localhost)?/, ''))
    : address;
  return path.replaceAll('\\', '/').replace(/^\/(?=[A-Za-z]:\/)/, '');
};

const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path.replace(/[?#].*$/, ''));
  } catch {
    return path;
  }
};

/** Where a file of a side lies. `root` is the project in that side's checkout, absolute. */
export const placeOf = (address: string, root: string): Place => {
  const path = plainPath(address);
  if (path === '') return { kind: 'native', file: null, dependency: null };
  // Code given on the command line.
  if (/^\[(?:eval|stdin)/.test(path)) return { kind: 'own', file: path, dependency: null };
  if (!/^(?:\/|[A-Za-z]:\/)/.test(path)) return { kind: 'runtime', file: path, dependency: null };
  const inside = path.lastIndexOf('/node_modules/');
  if (inside < 0) return { kind: 'own', file: relative(plainPath(root), path), dependency: null };
  const rest = path.slice(inside + '/node_modules/'.length);
  const name = /^(?:@[^/]+\/)?[^/]+/.exec(rest)?.[0] ?? rest;
  const folder = path.slice(0, inside + '/node_modules/'.length) + name;
  return { kind: 'library', file: `node_modules/${rest}`, dependency: { name, folder } };
};

/** `to` seen from the folder `from`, both absolute. */
const relative = (from: string, to: string): string => {
  const [start, end] = [from.split('/').filter(Boolean), to.split('/').filter(Boolean)];
  let common = 0;
  while (common < start.length && start[common] === end[common]) common += 1;
  return [...start.slice(common).map(() => '..'), ...end.slice(common)].join('/');
};
