// Where the history is kept: files that are added and never changed.

import { readFile } from 'node:fs/promises';
import { LARGEST_ENTRY, decodeEntry, encodeEntry, pathOfEntry } from '../history/entry-codec.ts';
import type { Entry } from '../history/entry.ts';
import { sha256 } from '../process/digest.ts';

/** A file to be added. */
export interface NewFile {
  /** From the top of the archive, with slashes. */
  readonly path: string;
  readonly text: string;
}

export interface Archived {
  readonly entries: readonly Entry[];
  /** Files that are no entries, in sentences. */
  readonly problems: readonly string[];
}

export interface Archive {
  /** Where it is, for readers. */
  readonly name: string;
  /** Adds files; those that are there already stay as they are. Rejects with UserError. */
  append(files: readonly NewFile[], message: string): Promise<void>;
  /** Every entry, or as many of the newest by their day, in no order. Rejects with UserError. */
  read(newest?: number): Promise<Archived>;
}

export function fileOf(entry: Entry): NewFile {
  const text = encodeEntry(entry, sha256);
  return { path: pathOfEntry(entry, text, sha256), text };
}

export const isEntryPath = (path: string): boolean => /^\d{4}\/\d\d\/\d\d\/[^/]+\.json$/.test(path);

/** Texts by path, sorted into entries and what is none. */
export function archived(files: Iterable<readonly [path: string, text: string]>): Archived {
  const entries: Entry[] = [];
  const problems: string[] = [];
  for (const [path, text] of files) {
    const decoded = decodeEntry(text, sha256);
    if ('entry' in decoded) entries.push(decoded.entry);
    else problems.push(`${path} is left out: ${decoded.problem}`);
  }
  return { entries, problems };
}

/** A file's text; null when it is larger than any entry. */
export async function readEntryFile(file: string): Promise<string | null> {
  const bytes = await readFile(file);
  return bytes.length > LARGEST_ENTRY ? null : bytes.toString('utf8');
}
