// Runs inside the program that holds vitest: what a process that has ended leaves running.

import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

/** Milliseconds that helpers may take to notice that whom they helped is gone. */
const LEAVE = 300;
const LOOK = 20;

/** Names of processes with the marker of this one that are not below it any more. */
export const leftBy = async (marker: string): Promise<string[]> => {
  let left = look(marker);
  for (let waited = 0; left.length > 0 && waited < LEAVE; waited += LOOK) {
    await delay(LOOK);
    left = look(marker);
  }
  return left;
};

interface Seen {
  readonly pid: number;
  readonly parent: number;
  readonly name: string;
}

const look = (marker: string): string[] => {
  if (process.platform !== 'linux') return [];
  const seen = new Map(
    readdirSync('/proc')
      .flatMap((name) => seenAs(Number(name)) ?? [])
      .map((each) => [each.pid, each]),
  );
  const isBelow = ({ pid, parent }: Seen): boolean => {
    if (pid === process.pid) return true;
    const above = seen.get(parent);
    return above !== undefined && isBelow(above);
  };
  // Who has started this program has the same marker.
  const isAbove = (pid: number): boolean => {
    for (let at = seen.get(process.pid); at !== undefined; at = seen.get(at.parent))
      if (at.parent === pid) return true;
    return false;
  };
  const mark = `${marker}=${process.env[marker]}`;
  return [...seen.values()]
    .filter((each) => !isBelow(each) && !isAbove(each.pid) && isMarked(each.pid, mark))
    .map(({ name }) => name);
};

const seenAs = (pid: number): Seen | null => {
  try {
    const [, name = '', state, parent] =
      /\((.*)\) (\S) (\d+)/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8')) ?? [];
    return state === undefined || /[ZX]/.test(state) ? null : { pid, parent: Number(parent), name };
  } catch {
    return null;
  }
};

const isMarked = (pid: number, mark: string): boolean => {
  try {
    return readFileSync(`/proc/${pid}/environ`, 'latin1').split('\0').includes(mark);
  } catch {
    // It is somebody else's, or gone.
    return false;
  }
};
