// A checkout that is ready must stay as it is: its tracked files, its dependencies, what was built. A seal remembers them,
// and finds what differs later.

import { lstatSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readTree, type Entry, type TreeState } from './tree-state.ts';

/** A file that is not as it was sealed. */
export interface Breach {
  /** Relative to the checkout's top folder. */
  readonly file: string;
  readonly what: 'changed' | 'removed' | 'added';
  /** When, in milliseconds since 1970; null: not known. */
  readonly at: number | null;
}

export interface SealOptions {
  /** Paths, relative to the top folder, that whoever runs there is meant to write: files, or folders with all in them. */
  readonly outputs: readonly string[];
}

/**
 * Watches over the checkout at a place. `learn` is called around the first run of its own benchmarks: what those write
 * they will write again.
 */
export interface Seal {
  /** Remembers what lies there, but for what the benchmarks write by themselves. */
  begin(): Promise<void>;
  /** Takes what changed since `begin` for what its own benchmarks write. */
  learn(): Promise<void>;
  /** From now on everything has to stay as it is. */
  close(): Promise<void>;
  /**
   * Looks for what differs; gives all that ever did. `idle`: nothing of this side has run since, so that a file more is
   * too many wherever it lies. Else new files count among dependencies only, where they would be found in place of others.
   */
  look(idle: boolean): Promise<readonly Breach[]>;
}

export function sealOf(top: string, { outputs }: SealOptions): Seal {
  let sealed: TreeState = new Map();
  const own = new Set<string>();
  const found = new Map<string, Breach>();
  const isOutput = (path: string): boolean =>
    own.has(path) || outputs.some((output) => path === output || path.startsWith(`${output}/`));
  const counts = ({ file, what }: Breach): boolean =>
    !isOutput(file) && !STATE.test(file) && (what !== 'added' || DEPENDENCIES.test(file));
  return {
    async begin() {
      sealed = await readTree(top);
    },
    async learn() {
      const now = await readTree(top, sealed);
      for (const { file } of differences(sealed, now, top)) if (!file.endsWith('.pyc')) own.add(file);
      sealed = now;
    },
    async close() {
      sealed = await readTree(top, sealed);
    },
    async look(idle) {
      const differing = differences(sealed, await readTree(top, sealed), top);
      for (const breach of differing)
        if (!found.has(breach.file) && (idle || counts(breach))) found.set(breach.file, breach);
      return [...found.values()];
    },
  };
}

/** Where tools keep notes of their own, which they change whenever they run. */
const STATE =
  /(?:^|\/)(?:\.cache|\.vite|\.vite-temp|\.vitest|\.gradle|\.pytest_cache|\.benchmarks|\.hypothesis|\.asv|\.nyc_output|\.turbo|BenchmarkDotNet\.Artifacts)\//;

/** Python compiles what is imported for the first time. */
const DEPENDENCIES = /(?:^|\/)(?:node_modules|site-packages)\/(?!.*\.pyc(?:\.\d+)?$)/;

function differences(before: TreeState, now: TreeState, top: string): Breach[] {
  const found: Breach[] = [];
  for (const [file, entry] of before) {
    const other = now.get(file);
    if (other === undefined) found.push({ file, what: 'removed', at: timeOfFolder(join(top, file)) });
    else if (isAnother(entry, other)) found.push({ file, what: 'changed', at: other.at });
  }
  for (const [file, { at }] of now) if (!before.has(file)) found.push({ file, what: 'added', at });
  return found.toSorted((one, other) => (one.at ?? 0) - (other.at ?? 0));
}

const isAnother = (one: Entry, other: Entry): boolean => one !== other && one.content !== other.content;

/** A file that is gone left its time to the nearest folder that is still there. */
function timeOfFolder(path: string): number | null {
  const folder = dirname(path);
  if (folder === path) return null;
  return lstatSync(folder, { throwIfNoEntry: false })?.ctimeMs ?? timeOfFolder(folder);
}
