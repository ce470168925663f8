// Who works in the checkout of a side is enclosed with it: whatever is started in a folder that has an enclosure is started
// through it, so that no caller can forget.

import { realpathSync } from 'node:fs';

/** Which network a process of an enclosure has: that of the machine, or the enclosure's own. */
export type Reach = 'machine' | 'own';

/** What keeps the processes of a side apart from everything else. */
export interface Enclosure {
  /** Absolute path of the folder whose processes it encloses. */
  readonly folder: string;
  /** Words that start a program (absolute path, then its arguments) enclosed. */
  enclosed(argv: readonly string[], directory: string, reach: Reach): readonly string[];
  /** Where a path that a program in it names lies for everybody else. */
  outside(path: string): string;
  /** Names of what outlived the program with a marker, which has ended. */
  left(marker: string): readonly string[];
}

const known = new Set<Enclosure>();

/** Encloses what is started in the enclosure's folder from now on, until this is disposed of. */
export function enclose(enclosure: Enclosure): Disposable {
  known.add(enclosure);
  return { [Symbol.dispose]: () => void known.delete(enclosure) };
}

/** What encloses whoever works in a folder; null: nothing does. */
export function enclosureOf(directory: string): Enclosure | null {
  if (known.size === 0) return null;
  const real = realOf(directory);
  return [...known].find(({ folder }) => real === folder || real.startsWith(`${folder}/`)) ?? null;
}

/** Where temporary folders have to lie that whoever works in a folder can see; undefined: anywhere. */
export const temporaryFor = (directory: string): string | undefined => enclosureOf(directory)?.folder;

/** Where paths that whoever works in a folder names lie for everybody else. */
export function outsideOf(directory: string): (path: string) => string {
  const enclosure = enclosureOf(directory);
  return (path) => enclosure?.outside(path) ?? path;
}

const realOf = (path: string): string => {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
};
