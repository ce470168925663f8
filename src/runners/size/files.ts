// The files that globs name. Nothing outside the project is looked at, and links to folders are not followed.

import type { Dirent } from 'node:fs';
import { readdir, realpath, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { globMatcher } from '../../core/model/paths.ts';
import type { SizeSpec } from '../../core/model/suite-specs.ts';
import { noFiles, tooManyFiles } from './failure.ts';

export interface SizedFile {
  /** Relative to the project, with slashes. */
  readonly path: string;
  readonly absolute: string;
  readonly bytes: number;
}

export interface FoundFiles {
  /** In the order of their paths, each file once; never empty. */
  readonly files: readonly SizedFile[];
  /** Links that are not followed. */
  readonly ignored: readonly string[];
}

interface SizeLimits {
  /** Files that may match, and files that are looked at for them. */
  readonly files: number;
  readonly seen: number;
}

const LIMITS: SizeLimits = { files: 5_000, seen: 200_000 };

interface Search {
  /** The project, links resolved. */
  readonly root: string;
  readonly spec: SizeSpec;
  readonly signal: AbortSignal;
  readonly limits: SizeLimits;
  readonly wants: (path: string) => boolean;
  /** By where they really are. */
  readonly found: Map<string, SizedFile>;
  readonly ignored: string[];
  seen: number;
}

/** Finds the files of a suite. Rejects with BenchmarkFailure when there are none or too many. */
export const findFiles = async (
  spec: SizeSpec,
  root: string,
  signal: AbortSignal,
  limits = LIMITS,
): Promise<FoundFiles> => {
  const [files, exclude] = [spec.files.map(globMatcher), spec.exclude.map(globMatcher)];
  const search: Search = {
    root: await realpath(root),
    spec,
    signal,
    limits,
    wants: (path) => files.some((fits) => fits(path)) && !exclude.some((fits) => fits(path)),
    found: new Map(),
    ignored: [],
    seen: 0,
  };
  for (const [folder, depth] of startsOf(spec.files)) await walk(search, folder, depth);
  if (search.found.size === 0) throw noFiles(spec, search.ignored);
  const found = [...search.found.values()].toSorted((one, other) => (one.path < other.path ? -1 : 1));
  return { files: found, ignored: [...new Set(search.ignored)] };
};

/** Where to begin, and how deep below it a glob reaches: folders no glob can match in are not read. */
const startsOf = (globs: readonly string[]): Map<string, number> => {
  const starts = new Map<string, number>();
  for (const glob of globs) {
    const parts = glob.split('/');
    const special = parts.findIndex((part) => /[*?{}\\]/.test(part));
    const fixed = special === -1 ? parts.length - 1 : special;
    const depth = glob.includes('**') ? Infinity : parts.length - 1 - fixed;
    const folder = parts.slice(0, fixed).join('/');
    starts.set(folder, Math.max(depth, starts.get(folder) ?? 0));
  }
  return starts;
};

/** Installed packages and git's own files, unless a glob says so. */
const isSkipped = (name: string, { files }: SizeSpec): boolean =>
  (name === 'node_modules' || name === '.git') && !files.some((glob) => glob.split('/').includes(name));

const walk = async (search: Search, folder: string, depth: number): Promise<void> => {
  search.signal.throwIfAborted();
  const absolute = join(search.root, folder);
  const real = await realpath(absolute).catch(() => null);
  if (real === null) return;
  if (!isInside(search.root, real)) return void search.ignored.push(folder);
  const entries = await readdir(absolute, { withFileTypes: true }).catch(() => [] as Dirent[]);
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isDirectory()) {
      if (depth > 0 && !isSkipped(entry.name, search.spec)) await walk(search, path, depth - 1);
    } else await look(search, path, entry);
  }
};

const look = async (search: Search, path: string, entry: Dirent): Promise<void> => {
  const { root, limits, spec, found, ignored } = search;
  if ((search.seen += 1) > limits.seen) throw tooManyFiles(spec, limits.seen, 'lie under');
  const link = entry.isSymbolicLink();
  if (!link && !(entry.isFile() && search.wants(path))) return;
  const absolute = join(root, path);
  const [real, info] = await Promise.all([
    realpath(absolute).catch(() => null),
    stat(absolute).catch(() => null),
  ]);
  // A link to a folder may lead to wanted files, whatever it is called.
  if (link && info?.isDirectory() === true) return void ignored.push(path);
  if (real === null || info?.isFile() !== true || !search.wants(path)) return;
  if (!isInside(root, real)) return void ignored.push(path);
  if (!found.has(real) && found.size === limits.files) throw tooManyFiles(spec, limits.files, 'match');
  // The file itself rather than a link to it, where both match.
  if (!link || !found.has(real)) found.set(real, { path, absolute: real, bytes: info.size });
};

const isInside = (root: string, path: string): boolean => {
  const way = relative(root, path);
  return way !== '..' && !way.startsWith(`..${sep}`);
};
