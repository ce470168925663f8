// Linux tells of every process who started it, when, and where it works. A program that left its group and cleared its
// environment is found by these: its parents lead to a group, or nobody is left above it and it works in a folder that
// only a group works in.

import { readdirSync, readFileSync, readlinkSync, realpathSync } from 'node:fs';
import { privateFolderOf } from './temp-folder.ts';

interface ProcessEntry {
  readonly state: string;
  readonly parent: number;
  readonly group: number;
  /** 0: none. Whoever looks around in the folder has one. */
  readonly terminal: number;
  /** Clock ticks since the system started. */
  readonly started: number;
}

export type ProcessTable = ReadonlyMap<number, ProcessEntry>;

export const readProc = (pid: number, file: string): string => {
  try {
    return readFileSync(`/proc/${pid}/${file}`, 'latin1');
  } catch {
    return '';
  }
};

const processIds = (): readonly number[] => {
  try {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name))
      .map(Number);
  } catch {
    return [];
  }
};

/** `comm` before the fields may hold spaces and brackets, hence the search from the end. */
export const entryOf = (pid: number): ProcessEntry | null => {
  const fields = readProc(pid, 'stat').split(') ').at(-1)?.split(' ') ?? [];
  const [state = '', parent, group, , terminal] = fields;
  if (state === '') return null;
  return {
    state,
    parent: Number(parent),
    group: Number(group),
    terminal: Number(terminal),
    started: Number(fields[19]),
  };
};

/** All processes but this one; none where there is no /proc. */
export const processTable = (): ProcessTable =>
  new Map(
    processIds().flatMap((pid) => {
      const entry = pid === process.pid ? null : entryOf(pid);
      return entry === null ? [] : [[pid, entry] as const];
    }),
  );

/** These processes, and whatever they started that still has them above it. */
export function withDescendants(table: ProcessTable, roots: Iterable<number>): Set<number> {
  const found = new Set(roots);
  for (let before = -1; before < found.size;) {
    before = found.size;
    for (const [pid, { parent }] of table) if (found.has(parent)) found.add(pid);
  }
  return found;
}

/** Where the processes of a group work. */
export interface Place {
  readonly folder: string;
  /** Nobody else works there. */
  readonly isPrivate: boolean;
}

export function placeOf(directory: string): Place {
  const own = privateFolderOf(directory);
  if (own !== null) return { folder: own, isPrivate: true };
  try {
    return { folder: realpathSync(directory), isPrivate: false };
  } catch {
    return { folder: directory, isPrivate: false };
  }
}

/** Processes that lost whoever started them and that began to work in a place not before `since`. */
export function straysIn(table: ProcessTable, { folder, isPrivate }: Place, since: number): number[] {
  const heirs = heirsOf(table);
  return [...table].flatMap(([pid, { started, terminal, parent }]) =>
    started >= since &&
    terminal === 0 &&
    heirs.has(parent) &&
    worksIn(pid, folder) &&
    // In the user's own folder another program may begin to work too; but who lives here knows where home is.
    ((isPrivate && process.pid !== 1) || !knowsHome(pid))
      ? [pid]
      : [],
  );
}

const HOME = /(?:^|\0)HOME=/;
/** Milliseconds in which a program that was just started has got its environment. */
const STARTING = 20;

/** For a moment after it was started a program shows no environment; one that cleared it never shows one. */
function knowsHome(pid: number): boolean {
  const shown = readProc(pid, 'environ');
  if (shown !== '') return HOME.test(shown);
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, STARTING);
  return HOME.test(readProc(pid, 'environ'));
}

/** Who is given orphans: the first process of the system, or whoever of our own parents takes its place. */
function heirsOf(table: ProcessTable): ReadonlySet<number> {
  const heirs = new Set([1]);
  for (let above = process.ppid; above > 1 && !heirs.has(above); above = table.get(above)?.parent ?? 0)
    heirs.add(above);
  return heirs;
}

const linkOf = (path: string): string => {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
};

/** Its working directory, its program, its arguments or a file that it holds open is in the folder. */
function worksIn(pid: number, folder: string): boolean {
  const isInside = (path: string): boolean => path === folder || path.startsWith(`${folder}/`);
  if (isInside(linkOf(`/proc/${pid}/cwd`)) || isInside(linkOf(`/proc/${pid}/exe`))) return true;
  const argv = Buffer.from(readProc(pid, 'cmdline'), 'latin1').toString('utf8').split('\0');
  return argv.some(isInside) || openFiles(pid).some(isInside);
}

const openFiles = (pid: number): string[] => {
  try {
    return readdirSync(`/proc/${pid}/fd`).map((name) => linkOf(`/proc/${pid}/fd/${name}`));
  } catch {
    return [];
  }
};
