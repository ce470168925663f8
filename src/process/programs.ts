// Programs that the gate itself starts: git, package managers, what pins, watches and counts. Each is looked up once,
// before anything of a change runs, and never in a folder that a change fills: its checkout, with all in it, or one that
// means another folder wherever one stands.

import { existsSync, realpathSync } from 'node:fs';
import { delimiter, dirname, isAbsolute, join } from 'node:path';
import { findExecutable } from './executable.ts';

const distrusted = new Set<string>();
const known = new Map<string, Promise<string | null>>();

/** Takes no program from the checkout around a folder from now on. */
export function distrustCheckoutAround(folder: string): void {
  distrusted.add(topAround(realOf(folder)));
}

/** Absolute path of a program of the gate's own, or null. */
export function findProgram(name: string, path: string | undefined): Promise<string | null> {
  const folders = trusted(path);
  const key = [name, folders].join('\0');
  const found = known.get(key) ?? findExecutable(name, folders, '/');
  known.set(key, found);
  return found;
}

const NAMES =
  'git taskset strace valgrind setarch perf addr2line py-spy python3 node cp sh npm pnpm yarn bun uv poetry pdm pipenv'.split(
    ' ',
  );

/** Looks everything up while nothing of the change has run. */
export async function lookUpPrograms(path: string | undefined): Promise<void> {
  await Promise.all(NAMES.map((name) => findProgram(name, path)));
}

/** Of a PATH, what no checkout fills. */
const trusted = (path = ''): string =>
  path
    .split(delimiter)
    .filter((folder) => isAbsolute(folder) && ![...distrusted].some((top) => isIn(realOf(folder), top)))
    .join(delimiter);

const isIn = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** The nearest folder above that git keeps, or the folder itself. */
function topAround(folder: string): string {
  for (let top = folder; top !== dirname(top); top = dirname(top))
    if (existsSync(join(top, '.git'))) return top;
  return folder;
}

const realOf = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};
